// heard: [Jobs] save failed: Error: lost
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

class Jobs {
  static readonly ID = "Jobs";
  async load(): Promise<void> {
    await save().catch((e) => Logger.error(`Loading failed: ${e}`, Jobs.ID));
  }
  start(): void {
    save();
  }
}
new Jobs().start();
export {};
