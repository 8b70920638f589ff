// heard: near: lost
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const far = { error: (error: unknown) => console.log("far:", (error as Error).message) };
const near = { error: (error: unknown) => console.log("near:", (error as Error).message) };

export function first(): void {
  save().catch((error) => far.error(error));
  save().catch((error) => far.error(error));
}

function start(): void {
  save.call(null, " before").catch((e) => near.error(e));
  save();
}
start();
