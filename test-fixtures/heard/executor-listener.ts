// heard: rejected: lost
// offers: try
async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

function toBlob(callback: (blob: string) => void): void {
  setTimeout(callback, 1, "blob");
}
new Promise<string>((resolve, reject) => {
  toBlob(async (blob) => {
    if (blob === "") {
      return reject(new Error("no blob"));
    }
    await save();
    resolve(blob);
  });
}).catch((error) => console.log("rejected:", error.message));
