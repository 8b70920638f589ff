// heard: -
// offers: none

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

function count(id: string, callback: (error?: Error | null) => void): void {
  callback();
  save(id);
}
count("", (error) => console.log("told:", error?.message ?? "passed"));
export {};
