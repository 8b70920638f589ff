// heard: logged: storage lost
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const logger = {
  debug: (...what: unknown[]) => console.log("debug", ...what),
  error: (...what: unknown[]) => console.log("logged:", ...what.map((one) => (one instanceof Error ? one.message : one))),
};

export async function other(): Promise<void> {
  try {
    await save();
  } catch (error) {
    logger.error("storage", error);
  }
}

function start(): void {
  save();
}
start();
