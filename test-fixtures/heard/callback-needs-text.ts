// heard: told: lost
// offers: then

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

function destination(id: string, callback: (error: Error | null, folder: string) => void): void {
  save();
  callback(null, id);
}
destination("a", (error) => console.log("told:", error?.message ?? "passed"));
export {};
