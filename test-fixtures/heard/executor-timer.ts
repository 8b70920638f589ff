// heard: -
// offers: none

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const saved = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 50);
    save();
  });

saved().then(
  () => console.log("passed"),
  (error) => console.log("rejected with", error.message),
);
export {};
