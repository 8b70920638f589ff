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

class Service {
  readonly logger = logger;
  async load(): Promise<void> {
    await save().catch((error) => this.logger.error(error));
  }
  start(): void {
    save();
  }
}
new Service().start();
export {};
