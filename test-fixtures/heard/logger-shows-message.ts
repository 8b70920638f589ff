// heard: shown: Failed to save: Error: lost
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const window = { showErrorMessage: (text: string) => console.log("shown:", text) };

export async function other(): Promise<void> {
  try {
    await save();
  } catch (e) {
    window.showErrorMessage(`Could not save: ${e}`);
  }
}

function start(): void {
  save();
}
start();
