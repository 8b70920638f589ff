// heard: [Workers] save failed: Error: lost
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

export class Jobs {
  static readonly ID = "Jobs";
  load(): void {
    Logger.error("Not loaded", Jobs.ID);
  }
}
class Workers {
  static readonly ID = "Workers";
  start(): void {
    save();
  }
}
new Workers().start();
