// heard: shown: Failed to save lost
// offers: catch
async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const toast = {
  error: (message: string, more?: { description: string }) => console.log("shown:", message, more?.description ?? ""),
};

export const options = {
  onError: (e: unknown) => {
    toast.error("Saving did not work", { description: e instanceof Error ? e.message : "Unknown" });
  },
};

function start(): void {
  save();
}
start();
