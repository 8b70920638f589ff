// heard: error: Failed to save
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const toast = { add: ({ type, title }: { type: string; title: string }) => console.log(`${type}: ${title}`) };

export function other(name: string): void {
  if (!name) return toast.add({ type: "error", title: "A name is needed." });
  toast.add({ type: "success", title: "It is saved." });
}

function start(): void {
  save();
}
start();
