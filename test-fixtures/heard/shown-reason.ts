// heard: shown: lost
// offers: catch
async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const toast = {
  error: (message: string, more?: { description: string }) => console.log("shown:", message, more?.description ?? ""),
};

export const options = {
  onError: (error: Error) => {
    toast.error(error.message);
  },
};

function start(): void {
  save();
}
start();
