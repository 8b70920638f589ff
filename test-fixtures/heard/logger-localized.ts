// heard: shown: Failed to save: <lost>
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const formatError = (e: unknown) => `<${e instanceof Error ? e.message : e}>`;
const l10n = { t: (text: string, ...given: string[]) => given.reduce((all, one, index) => all.replace(`{${index}}`, one), text) };
const window = { showErrorMessage: (text: string) => console.log("shown:", text) };

export async function other(): Promise<void> {
  try {
    await save(" otherwise");
  } catch (e) {
    void window.showErrorMessage(l10n.t("Saving the other one failed. {0}", formatError(e)));
  }
}

function start(): void {
  save();
}
start();
