// heard: [workers] save failed: Error: lost
// offers: catch
async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

class Log {
  error(message: string | Error, component: string): void {
    if (component === undefined) throw new Error("no component");
    console.log(`[${component}] ${message}`);
  }
}
const Logger = new Log();

class Workers {
  readonly id = "workers";
  async load(): Promise<void> {
    try {
      await save();
    } catch (e) {
      Logger.error(`Loading ${this.id} failed: ${e}`, this.id);
    }
  }
  start(): void {
    save();
  }
}
new Workers().start();
export {};
