// heard: error: Failed to save: undefined
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

interface Shown {
  id?: number;
  type: string;
  description: string;
}
const toast = { add: ({ type, description, id }: Shown) => console.log(`${type}: ${description}: ${id}`) };

export async function other(): Promise<void> {
  const id = 1;
  try {
    await save(" otherwise");
  } catch {
    toast.add({
      id,
      type: "error",
      description: "The other one could not be saved.",
    });
  }
}

function start(): void {
  save();
}
start();
