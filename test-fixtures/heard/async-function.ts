// heard: lost
// offers: await, catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

async function start(): Promise<void> {
  save();
}
start().catch((error) => console.log("caught:", error.message));
export {};
