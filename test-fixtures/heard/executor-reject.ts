// heard: rejected with lost
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const saved = () =>
  new Promise<void>((resolve, reject) => {
    if (process.argv.length > 9) return reject(new Error("too many"));
    save().then(resolve);
  });

saved().then(
  () => console.log("passed"),
  (error) => console.log("rejected with", error.message),
);
export {};
