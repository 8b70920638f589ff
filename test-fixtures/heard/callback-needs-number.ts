// heard: told: lost
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

function count(id: string, callback: (error: Error | null, count: number) => void): void {
  save(id).then(() => callback(null, 1));
}
count("", (error) => console.log("told:", error?.message ?? "passed"));
export {};
