// heard: told: lost
// offers: then

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

function store(id: string, tell: (error?: Error | null, id?: string) => void): void {
  if (id === "") return tell(new Error("no id"));
  save();
  tell(null, id);
}
store("a", (error) => console.log("told:", error?.message ?? "passed"));
export {};
