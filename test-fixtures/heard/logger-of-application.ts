// heard: error: connection: lost
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const addLog = (level: string, about: string, text: string) => console.log(`${level}: ${about}: ${text}`);

export async function other(): Promise<void> {
  try {
    await save(" otherwise");
  } catch (e) {
    addLog("error", "connection", e instanceof Error ? e.message : String(e));
  }
}

function start(): void {
  save();
}
start();
