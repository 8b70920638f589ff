// heard: [jobs] save failed: Error: lost
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

const component = "jobs";
export function other(): void {
  Logger.error("Not started", component);
}

function start(): void {
  save();
}
start();
