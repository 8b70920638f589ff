// Promises that are started, left alone while something else is awaited, and awaited then.
declare function loadUser(): Promise<string>;
declare function loadOrders(): Promise<number[]>;
declare function pause(): Promise<void>;
declare function rows(): AsyncIterable<number>;
declare function use(...values: unknown[]): void;
declare class Client {
  load(id: number): Promise<string>;
}

export async function oneAfterTheOther() {
  const user = loadUser();
  const orders = loadOrders();
  //    ^^^^^^ late-awaited-promise +gather +guard : `orders` is awaited too late: if it rejects while `user` is awaited
  const name = await user;
  const list = await orders;
  use(name, list);
}

export async function startedEarly(client: Client) {
  const user = client.load(1);
  //    ^^^^ late-awaited-promise +guard : if it rejects while `pause()` is awaited
  await pause();
  use("between");
  return use(await user);
}

export async function passedLate() {
  const user = loadUser();
  //    ^^^^ late-awaited-promise +guard
  const orders = await loadOrders();
  await Promise.all([user, loadUser()]);
  use(orders);
}

export async function handledLate() {
  const user = loadUser();
  //    ^^^^ late-awaited-promise +guard
  use(await loadOrders());
  user.catch(use);
}

export async function returnedLate() {
  const user = loadUser();
  //    ^^^^ late-awaited-promise +await +guard
  await loadOrders();
  return user;
}

export async function onOnePath(patient: boolean) {
  const user = loadUser();
  //    ^^^^ late-awaited-promise +guard : if it rejects while `pause()` is awaited
  if (patient) {
    await pause();
  }
  return await user;
}

export async function forAwait() {
  const user = loadUser();
  //    ^^^^ late-awaited-promise +guard : if it rejects while the loop is awaited
  for await (const row of rows()) use(row);
  return await user;
}

export async function inALoop(ids: number[], client: Client) {
  for (const id of ids) {
    const user = client.load(id);
    //    ^^^^ late-awaited-promise +gather +guard
    const orders = await loadOrders();
    const name = await user;
    use(orders, name);
  }
}

export async function assigned(early: boolean) {
  let user: Promise<string> | undefined;
  if (early) {
    user = loadUser();
//  ^^^^ late-awaited-promise +guard
  }
  await pause();
  if (user) use(await user);
}

export async function perhaps(early: boolean) {
  const user = early ? loadUser() : undefined;
  //    ^^^^ late-awaited-promise +guard
  await pause();
  return user && (await user);
}

export async function made() {
  const waited = new Promise<string>((resolve) => use(resolve));
  const user = new Promise<string>((resolve, reject) => use(resolve, reject));
  //    ^^^^ late-awaited-promise +gather +guard
  await pause();
  await user;
  await waited;
}

export async function three() {
  const user = loadUser();
  const orders = loadOrders();
  //    ^^^^^^ late-awaited-promise +gather +guard
  const paused = pause();
  //    ^^^^^^ late-awaited-promise +gather +guard
  await user;
  await orders;
  await paused;
}

// What the first await gives is needed by the next: nothing to gather.
export async function dependent(client: Client) {
  const user = loadUser();
  //    ^^^^ late-awaited-promise +guard
  const [first] = await loadOrders();
  const next = await client.load(first ?? 0);
  use(next, await user);
}

// Semicolons are not everywhere.
export async function bare() {
  const user = loadUser() // Slow.
  //    ^^^^ late-awaited-promise +guard
  await pause()
  return await user
}

export async function bareInALine() {
  const user = loadUser()
  //    ^^^^ late-awaited-promise
  ;[1].map(use)
  await pause()
  return await user
}
