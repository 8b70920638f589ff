// @typeErrors 4
// Tests of whether there is a promise, where an assertion or a function's own assertion hides that there may be none.
interface User {
  name: string;
}
declare const props: { makeId?: (name: string) => string | Promise<string>; find?: () => Promise<User> };
declare const cache: Map<string, Promise<User>>;
declare const untyped: any;
declare function load(name: string): Promise<User>;
declare function newId(name: string): Promise<string>;
declare function log(...values: unknown[]): void;

export async function asserted(name: string) {
  const id = await ((props.makeId?.(name) as Promise<string>) || newId(name));
  const user = await ((cache.get(name) as Promise<User>) || load(name));
  if (props.find?.() as Promise<User>) log("found");
  if (!(untyped.find() as Promise<User>)) log("not found");
  const kept = cache.get(name) as Promise<User>;
  if (!kept) log("unknown");
  const loose = untyped as Promise<User>;
  return loose ? [id, user] : [];
}

export async function assertedForNothing(name: string) {
  const user = await ((load(name) as Promise<User>) || load("guest"));
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : so that what follows `||` is never used.
  const kept = load(name) as Promise<User | undefined>;
  if (!kept) return user;
  //   ^^^^ promise-as-value +await : `kept` is a promise, so that `!` is always false.
  return await kept;
}

// The called function's own assertion.
class Dialogs {
  promises = new Map<string, Promise<unknown>>();

  open(key: string, name: string): Promise<User> {
    if (this.promises.has(key)) return this.promises.get(key) as Promise<User>;
    return load(name);
  }

  find = (key: string) => this.promises.get(key) as Promise<User>;
  known = (key: string) => cache.get(key)!;
}
declare const dialogs: Dialogs;

export function fromCallee(name: string) {
  const dialog = dialogs.open("login", name);
  if (!dialog) return log("there is one already");
  if (!dialogs.find(name)) return log("nobody has asked");
  const known = dialogs.known(name);
  return known ? log("known") : log("unknown");
}
export { Dialogs };

// What is done behind the test is done to a promise.
export async function handled(name: string) {
  const started = load(name);
  if (started) {
    started
      .then((user) => log(user.name))
      .catch(() => log("failed"));
  }
  const again = load(name);
  if (again) await again;
  const shown = load(name);
  if (shown) shown.then(log, log);
  const finished = load(name);
  if (finished) {
    log("loading");
    log(await finished);
  }
  const short = load(name);
  short && short.catch(log);
  const named = load(name);
  if (name !== "" && named) named.then(log, log);
  const both = load(name);
  if (both && name !== "") await both;
}

export function otherwise(name: string) {
  const started = load(name);
  if (started) {
    //^^^^^^^ promise-as-value : `started` is a promise, which is always true as a condition.
    started.then(log, log);
  } else {
    log("there is one already");
  }
}

export async function notHandled(name: string) {
  const allowed = load(name);
  if (allowed) log("welcome");
  //  ^^^^^^^ promise-as-value +await : `allowed` is a promise, which is always true as a condition.
  const either = load(name);
  log(either && either.then(log));
  //  ^^^^^^ promise-as-value : so that what follows `&&` is always the result.
  const other = load(name);
  if (other) log(other);
  //  ^^^^^ promise-as-value +await : `other` is a promise, which is always true as a condition.
}
