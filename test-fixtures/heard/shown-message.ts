// heard: shown: Failed to save
// offers: catch
async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const toast = {
  error: (message: string, more?: { description: string }) => console.log("shown:", message, more?.description ?? ""),
};

export async function other(): Promise<void> {
  try {
    await save();
  } catch {
    console.log("kept");
  }
}
export const others = { onError: (_e: Error) => toast.error("Could not save") };

function start(): void {
  save();
}
start();
