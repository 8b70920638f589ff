// heard: told: lost
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

type Done = (err?: any, user?: { id: string }) => void;
function verify(name: string, done: Done): void {
  save().then(() => done(null, { id: name }));
}
verify("a", (error) => console.log("told:", error?.message ?? "passed"));
export {};
