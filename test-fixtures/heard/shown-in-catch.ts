// heard: shown: lost
// offers: try
async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const toast = {
  error: (message: string, more?: { description: string }) => console.log("shown:", message, more?.description ?? ""),
};

export const options = { onError: (e: Error) => toast.error(e.message) };
declare function setTimeout(callback: () => void, delay: number): void;
setTimeout(async () => {
  await save();
}, 1);
