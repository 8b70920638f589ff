// heard: Error: lost
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

function start(): void {
  save();
}
start();
export {};
