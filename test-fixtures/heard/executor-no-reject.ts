// heard: rejected with lost
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const saved = () =>
  new Promise<void>(resolve => {
    save().then(() => resolve());
  });

saved().then(
  () => console.log("passed"),
  (error) => console.log("rejected with", error.message),
);
export {};
