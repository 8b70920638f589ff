// heard: rejected with lost
// offers: try

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const saved = () =>
  new Promise<void>(async (resolve) => {
    await save();
    resolve();
    console.log("resolved");
  });

saved().then(
  () => console.log("passed"),
  (error) => console.log("rejected with", error.message),
);
export {};
