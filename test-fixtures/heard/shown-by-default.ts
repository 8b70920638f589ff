// heard: shown: lost
// offers: catch
async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const toast = {
  error: (message: string, more?: { description: string }) => console.log("shown:", message, more?.description ?? ""),
};

export async function other(): Promise<void> {
  await save().catch((error) => toast.error(error.message || "error"));
}

function start(): void {
  save();
}
start();
