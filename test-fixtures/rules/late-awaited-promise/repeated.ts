// A loop makes a promise each time: an await in the next turn is about the next one.
declare function load(key: string): Promise<string>;
declare const loading: Map<string, Promise<string>>;

export async function loadAll(keys: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const key of keys) {
    const started = load(key);
    if (key.startsWith("_")) {
      found.push((await loading.get(key)) ?? "");
      continue;
    }
    found.push(await started);
  }
  return found;
}

export async function announce(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const started = load(key);
    //    ^^^^^^^ late-awaited-promise +guard : awaited too late
    await load("before");
    console.log(await started);
  }
}

export async function deferred(key: string): Promise<string> {
  let finish!: (value: string) => void;
  let fail!: (error: unknown) => void;
  const done = new Promise<string>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  loading.set(key, done);
  const other = new Promise<string>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  await load(key);
  finish(key);
  fail(new Error(key));
  return await other;
}
