// Locks by name.
// @filename: web-locks.ts
const NAME = "rows";

export async function nested(signal: AbortSignal) {
  await navigator.locks.request(NAME, async () => {
    const rows = await fetch("/rows");
    await navigator.locks.request("rows", () => fetch(rows.url));
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : This waits for the lock `rows` within work that holds it.
  });
  await navigator.locks.request("a", { mode: "shared" }, async () => {
    await navigator.locks.request("a", () => fetch("/a"));
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : This waits for the lock `a` within work that holds it.
  });
  return await navigator.locks.request("b", () =>
    Promise.all(["x", "y"].map((id) => navigator.locks.request("b", () => fetch(id)))),
    //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : This waits for the lock `b` within work that holds it.
  );
}

export async function silent(signal: AbortSignal, name: string, given: LockManager) {
  await navigator.locks.request("a", async () => {
    await navigator.locks.request("b", () => fetch("/b"));
    // Nobody waits for it here.
    void navigator.locks.request("a", () => fetch("/a"));
    await navigator.locks.request("a", { ifAvailable: true }, () => fetch("/a"));
    await navigator.locks.request("a", { signal }, () => fetch("/a"));
    await given.request("a", () => fetch("/a"));
  });
  await navigator.locks.request("a", { mode: "shared" }, async () => {
    await navigator.locks.request("a", { mode: "shared" }, () => fetch("/a"));
  });
  await navigator.locks.request(name, async () => {
    await navigator.locks.request(name, () => fetch("/a"));
  });
}

export async function otherNavigator(navigator: { locks: { request(name: string, work: () => unknown): Promise<unknown> } }) {
  await navigator.locks.request("a", async () => {
    await navigator.locks.request("a", () => fetch("/a"));
  });
}
