// @typeErrors 16
declare function isAdmin(name: string): Promise<boolean>;
declare function load(id: string): Promise<{ id: string }>;
declare function log(...values: unknown[]): void;
declare function pick(name: string): boolean;
declare const user: { isActive(): Promise<boolean>; name: string } | undefined;

export async function every(name: string) {
  if (isAdmin(name)) log("if");
  //  ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, which is always true as a condition.
  while (isAdmin(name)) log("while");
  //     ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, which is always true as a condition.
  do log("do");
  while (isAdmin(name));
  //     ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, which is always true as a condition.
  for (let i = 0; isAdmin(name); i++) log("for");
  //              ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, which is always true as a condition.
  log(isAdmin(name) ? 1 : 2);
  //  ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, which is always true as a condition.
  if (!isAdmin(name)) log("not");
  //   ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, so that `!` is always false.
  if (!!isAdmin(name)) log("not not");
  //    ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, so that `!` is always false.
  if ((isAdmin(name))) log("parentheses");
  //   ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, which is always true as a condition.
  if (pick(name) && isAdmin(name)) log("right of and");
  //                ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, which is always true as a condition.
  if (isAdmin(name) && pick(name)) log("left of and");
  //  ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, so that what follows `&&` is always the result.
  if (pick(name) || isAdmin(name)) log("right of or");
  //                ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, which is always true as a condition.
  if (pick(name) ? isAdmin(name) : pick(name)) log("branch");
  //               ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, which is always true as a condition.
  if ((log("first"), isAdmin(name))) log("comma");
  //                 ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, which is always true as a condition.
  if (pick(name) && (isAdmin(name) || pick("b"))) log("nested");
  //                 ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, so that what follows `||` is never used.
  isAdmin(name) && log("statement");
//^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, so that what follows `&&` is always the result.
  isAdmin(name) || log("statement");
//^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, so that what follows `||` is never used.
}

export async function fromVariable(name: string) {
  const allowed = isAdmin(name);
  if (allowed) log("allowed");
  //  ^^^^^^^ promise-as-value +await : `allowed` is a promise, which is always true as a condition.
  if (!allowed) return;
  //   ^^^^^^^ promise-as-value +await : `allowed` is a promise, so that `!` is always false.
  const again = allowed;
  if (again) log("again");
  //  ^^^^^ promise-as-value +await : `again` is a promise, which is always true as a condition.
  let found;
  if ((found = isAdmin(name))) log("assigned", found);
  //   ^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `found = isAdmin(name)` is a promise, which is always true as a condition.
  const annotated: Promise<boolean> = isAdmin(name);
  log(annotated ? 1 : 2);
  //  ^^^^^^^^^ promise-as-value +await : `annotated` is a promise, which is always true as a condition.
}

export async function answers() {
  if (user?.isActive()) log("an answer that is missing only with the user");
  //  ^^^^^^^^^^^^^^^^ promise-as-value : `user?.isActive()` may be a promise, which is then always true as a condition.
  if (user?.isActive() && user.name) log("and");
  //  ^^^^^^^^^^^^^^^^ promise-as-value : `user?.isActive()` may be a promise, so that what follows `&&` is then always the result.
}

export function notAsync(name: string) {
  if (isAdmin(name)) log("no await fits here");
  //  ^^^^^^^^^^^^^ promise-as-value : `isAdmin(name)` is a promise, which is always true as a condition.
}

export async function withDefault(name: string, allowed = !isAdmin(name)) {
//                                                         ^^^^^^^^^^^^^ promise-as-value : `isAdmin(name)` is a promise, so that `!` is always false.
  return allowed;
}

export async function asserted(name: string) {
  if (!(isAdmin(name) as Promise<boolean>)) log("asserted");
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, so that `!` is always false.
  if (!new Promise<boolean>((resolve) => resolve(true))) log("made here");
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `new Promise<boolean>((resolve) => resolve(true))` is a promise, so that `!` is always false.
  if (!Boolean(isAdmin(name))) log("converted");
  //           ^^^^^^^^^^^^^ promise-as-value +await : `isAdmin(name)` is a promise, which is always true as a condition.
}

export async function results(name: string) {
  const found = load(name) || { id: name };
  //            ^^^^^^^^^^ promise-as-value : `load(name)` is a promise, so that what follows `||` is never used.
  const other = load(name) && name;
  //            ^^^^^^^^^^ promise-as-value : `load(name)` is a promise, so that what follows `&&` is always the result.
  if (load(name) || pick(name)) log("tested");
  //  ^^^^^^^^^^ promise-as-value +await : `load(name)` is a promise, so that what follows `||` is never used.
  return [found, other];
}

export async function right(name: string) {
  if (await isAdmin(name)) log("awaited");
  if (!(await isAdmin(name))) log("awaited");
  const allowed = await isAdmin(name);
  if (allowed && pick(name)) log("awaited before");
  const pending = pick(name) && isAdmin(name);
  const chosen = pick(name) ? isAdmin(name) : load(name);
  log(await pending, await chosen);
  isAdmin(name) ?? log("not a test of the value");
  if (isAdmin(name) instanceof Promise) log("instanceof");
  if (typeof isAdmin(name) === "object") log("typeof");
  if (isAdmin(name) !== undefined) log("there");
  if (isAdmin(name) != null) log("there");
}
