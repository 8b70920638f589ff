// heard: logged: save failed lost
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const logger = {
  error: (message: string, ...meta: unknown[]) => console.log("logged:", message, ...meta.map((one) => (one as Error).message)),
};

export async function other(): Promise<void> {
  try {
    await save();
  } catch (error) {
    logger.error(`not saved: ${error}`);
  }
}

function start(): void {
  save();
}
start();
