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
  readonly id = "jobs";
  load(): void {
    Logger.error("Not loaded", this.id);
  }
}
class Workers {
  start(): void {
    save();
  }
}
new Workers().start();
