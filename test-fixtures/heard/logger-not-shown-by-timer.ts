// heard: lost
// offers: try

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const window = { showErrorMessage: (text: string) => console.log("shown:", text.length) };

export async function other(): Promise<void> {
  try {
    await save(" otherwise");
  } catch (error) {
    window.showErrorMessage(`Could not save: ${error}`);
  }
}

const timer = setInterval(async () => {
  clearInterval(timer);
  await save();
}, 1);
