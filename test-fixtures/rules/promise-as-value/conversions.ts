declare function load(id: string): Promise<{ id: string }>;
declare function log(...values: unknown[]): void;
declare function assert(value: unknown, message?: string): asserts value;
declare function invariant(value: unknown): void;
declare const ids: string[];
declare const maybe: Promise<{ id: string }> | undefined;

export async function conversions(id: string) {
  const user = load(id);
  log(JSON.stringify(load(id)));
  //                 ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, and is written as `{}`.
  log(JSON.stringify({ id, user, nested: [{ other: load(id) }] }));
  //                       ^^^^ promise-as-value +await : `user` is a promise, and is written as `{}`.
  //                                               ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, and is written as `{}`.
  log(JSON.stringify(ids.map((each) => load(each))));
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `ids.map((each) => load(each))` is a list of promises, so that their values do not get into the text.
  log(JSON.stringify(maybe));
  //                 ^^^^^ promise-as-value +await : `maybe` may be a promise, and is then written as `{}`.
  log(String(load(id)), Number(load(id)));
  //         ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which says nothing about its value when converted.
  //                           ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which says nothing about its value when converted.
  log(Object.keys(load(id)), Object.values(user), Object.entries(user));
  //              ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which has no properties of its own.
  //                                       ^^^^ promise-as-value +await : `user` is a promise, which has no properties of its own.
  //                                                             ^^^^ promise-as-value +await : `user` is a promise, which has no properties of its own.
  log(structuredClone({ user }));
  //                    ^^^^ promise-as-value +await : `user` is a promise, which cannot be copied.
  for (const key in load(id)) log(key);
  //                ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which has no properties to go through.
  if ("name" in load(id)) log("name");
  //            ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which has none of its value's properties.
}

export async function asserted(id: string) {
  assert(load(id), "never fails");
  //     ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which is always true as a condition.
}

export async function fine(id: string) {
  log(JSON.stringify(await load(id)), JSON.stringify({ id, load, later: () => load(id) }));
  log(String(id), Number(id), Boolean(id), Object.keys({ pending: load(id) }));
  log(JSON.stringify(await Promise.all(ids.map((each) => load(each)))));
  for (const key in await load(id)) log(key);
  if ("then" in load(id)) log("a thenable");
  invariant(load(id));
  log(maybe && "name" in maybe, maybe && Object.keys(maybe));
  //                     ^^^^^ promise-as-value +await : `maybe` is a promise, which has none of its value's properties.
  //                                                 ^^^^^ promise-as-value +await : `maybe` is a promise, which has no properties of its own.
}

export function shadowed(String: (value: unknown) => string, JSON: { stringify(value: unknown): string }, id: string) {
  return String(load(id)) + JSON.stringify(load(id));
}
