// Promises that somebody has taken before anything else is awaited, or that need nobody.
declare function loadUser(): Promise<string>;
declare function loadOrders(): Promise<number[]>;
declare function pause(): Promise<void>;
declare function use(...values: unknown[]): void;
declare const untyped: any;
declare const thenable: { then(resolve: (value: string) => void, reject: (error: unknown) => void): void };
declare class Lazy<T> extends Promise<T> {
  readonly isLazy: true;
}
declare function lazily(): Lazy<string>;

export async function gatheredAtOnce() {
  const user = loadUser();
  const orders = loadOrders();
  use("started");
  const [name, list] = await Promise.all([user, orders]);
  await pause();
  use(name, list);
}

export async function inTurn() {
  const user = await loadUser();
  const orders = await loadOrders();
  use(user, orders);
}

export async function first() {
  const user = loadUser();
  use(await user);
  await pause();
  return user;
}

export async function handlerAtCreation() {
  const user = loadUser().catch(() => undefined);
  const orders = loadOrders().then(use, use);
  const settled = loadOrders()
    .catch(() => [])
    .finally(() => use());
  await pause();
  await user;
  await orders;
  await settled;
}

export async function handlerRightAfter() {
  const user = loadUser();
  user.catch(() => {});
  await pause();
  return await user;
}

export async function passedOn(pending: Promise<unknown>[]) {
  const user = loadUser();
  pending.push(user);
  await pause();
  return await user;
}

export async function captured() {
  const user = loadUser();
  const report = () => user.catch(use);
  await pause();
  report();
  return await user;
}

class Kept {
  user: Promise<string> | undefined;
  async load() {
    const user = loadUser();
    this.user = user;
    await pause();
    return await user;
  }
}
export { Kept };

export async function cannotReject() {
  const quiet = (async () => {
    try {
      await loadUser();
    } catch (error) {
      console.error(error);
    }
  })();
  const settled = Promise.allSettled([loadUser(), loadOrders()]);
  const delay = new Promise<void>((resolve) => {
    setTimeout(resolve, 100);
  });
  await pause();
  await quiet;
  await settled;
  await delay;
}

// The await belongs to the value, or comes after the first use.
export async function before() {
  const orders = loadOrders();
  const list = await orders;
  const user = lookUp(await loadUser());
  return [list, await user];
}
declare function lookUp(name: string): Promise<string>;

// Whether there is a promise, and whether something else is awaited, may hang together.
export async function together(early: boolean) {
  const user = early ? loadUser() : undefined;
  if (!early) await pause();
  return await user;
}
export async function assignedTogether(early: boolean) {
  let user: Promise<string> | undefined;
  if (early) user = loadUser();
  else await pause();
  if (!early) await pause();
  return await user;
}
export async function takenBefore(early: boolean) {
  const user = loadUser();
  if (early) await user;
  if (early) await pause();
  return await user;
}

// Awaits that wait for nothing: a rejection still finds its handler in time.
async function compute(value: number) {
  return value * 2;
}
async function computeTwice(value: number) {
  return (await compute(value)) + (await compute(value));
}
export async function atOnce() {
  const user = loadUser();
  await null;
  await 1;
  await Promise.resolve();
  await Promise.resolve(compute(1));
  await compute(2);
  await computeTwice(3);
  const ready = compute(4);
  use(await ready);
  return await user;
}

// What is not known.
export async function unknown() {
  const anything = untyped.load();
  const user = loadUser();
  await untyped.pause();
  await user;
  await anything;
}
export async function others() {
  const lazy = lazily();
  const other = thenable;
  await pause();
  await lazy;
  await other;
}

// A function may attach a handler to what it gives.
function guarded() {
  const user = loadUser();
  user.catch(() => {});
  return user;
}
export async function guardedInside() {
  const user = guarded();
  await pause();
  return await user;
}

// Somebody else's business: never awaited at all.
export async function never() {
  const user = loadUser();
  await pause();
}

export const later = loadUser();
await pause();
await later;
