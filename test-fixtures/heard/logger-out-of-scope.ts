// heard: Error: lost
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

function other(): void {
  const logger = {
    debug: (...what: unknown[]) => console.log("debug", ...what),
    error: (...what: unknown[]) => console.log("logged:", ...what.map((one) => (one instanceof Error ? one.message : one))),
  };
  save().catch((error) => logger.error(error));
}
function start(): void {
  save();
}
if (process.argv.length > 9) other();
start();
export {};
