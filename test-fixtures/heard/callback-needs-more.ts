// heard: -
// offers: none

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

interface User {
  id: string;
}
function find(id: string, callback: (error: Error | null, user: User) => void): void {
  save().then(() => callback(null, { id }));
}
find("a", (error) => console.log("told:", error?.message ?? "passed"));
export {};
