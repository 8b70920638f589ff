// heard: Error: lost & exit 0
// offers: catch
async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

declare function subscribe(next: (type: string) => void): void;
Object.assign(globalThis, { subscribe: (next: (type: string) => void) => next("updated") });
subscribe((type) => {
  if (type === "updated") {
    return save();
  }
  if (type === "deleted") {
    return save("deleted");
  }
});
