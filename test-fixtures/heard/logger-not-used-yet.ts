// heard: logged: lost
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const logger = {
  debug: (...what: unknown[]) => console.log("debug", ...what),
  error: (...what: unknown[]) => console.log("logged:", ...what.map((one) => (one instanceof Error ? one.message : one))),
};

function start(): void {
  logger.debug("starting");
  save();
}
start();
export {};
