// heard: logged: lost
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

interface Context {
  logger: { info(text: string): void; error(error: unknown): void };
}

function start(ctx: Context): void {
  ctx.logger.info("begins");
  save();
}
start({
  logger: {
    info: (text) => console.log(text),
    error: (error) => console.log("logged:", error instanceof Error ? error.message : error),
  },
});
