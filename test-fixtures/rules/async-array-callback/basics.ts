// Methods of the standard library's lists, none of which waits for its callback.
interface User { id: string; groups: string[] }
declare function isActive(user: User): Promise<boolean>;
declare function rank(user: User): Promise<number>;
declare function save(user: User): Promise<void>;
declare function groupsOf(user: User): Promise<string[]>;
declare const users: User[];
declare const frozen: readonly User[];

export async function all() {
  users.forEach(async (user) => {
  //            ^^^^^^^^^^^^^^^ async-array-callback +for-of +promise-all : `forEach` does not wait for its callback, which gives a promise.
    await save(user);
  });
  users.forEach((user) => save(user));
  //            ^^^^^^^^^^^^^^^^^^^^ async-array-callback +for-of +promise-all : `forEach` does not wait for its callback, which gives a promise.
  users.forEach(save);
  //            ^^^^ async-array-callback +promise-all : `forEach` does not wait for its callback, which gives a promise.
  const active = users.filter(async (user) => await isActive(user));
  //                          ^^^^^^^^^^^^^^^ async-array-callback +answers-first : `filter` keeps every element: its callback is async.
  const chosen = frozen.filter(isActive);
  //                           ^^^^^^^^ async-array-callback +answers-first : `filter` keeps every element: its callback gives a promise.
  const some = users.some(async (user) => isActive(user));
  //                      ^^^^^^^^^^^^^^^ async-array-callback +promise-all : `some` is true for every list that is not empty: its callback is async.
  const every = users.every((user) => isActive(user));
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^ async-array-callback +promise-all : `every` is always true: its callback gives a promise.
  const first = users.find(async (user) => await isActive(user));
  //                       ^^^^^^^^^^^^^^^ async-array-callback +answers-first : `find` gives the first element, whatever it is: its callback is async.
  const at = users.findIndex(async (user) => await isActive(user));
  //                         ^^^^^^^^^^^^^^^ async-array-callback +promise-all : `findIndex` gives the index of the first element, whatever it is: its callback is async.
  const last = users.findLast((user) => isActive(user));
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^ async-array-callback +answers-first : `findLast` gives the last element, whatever it is: its callback gives a promise.
  const lastAt = users.findLastIndex(isActive);
  //                                 ^^^^^^^^ async-array-callback +promise-all : `findLastIndex` gives the index of the last element, whatever it is: its callback gives a promise.
  const groups = users.flatMap(async (user) => await groupsOf(user));
  //                           ^^^^^^^^^^^^^^^ async-array-callback : `flatMap` flattens nothing: its callback is async.
  return { active, at, chosen, every, first, groups, last, lastAt, some };
}

export async function others(set: Set<User>, map: Map<string, User>, bytes: Uint8Array, tuple: [User, User]) {
  set.forEach(async (user) => {
  //          ^^^^^^^^^^^^^^^ async-array-callback +for-of : `forEach` does not wait for its callback, which gives a promise.
    await save(user);
  });
  map.forEach(async (user, id) => {
  //          ^^^^^^^^^^^^^^^^^^^ async-array-callback +for-of : `forEach` does not wait for its callback, which gives a promise.
    console.log(id);
    await save(user);
  });
  bytes.forEach(async (byte, index) => {
  //            ^^^^^^^^^^^^^^^^^^^^^^ async-array-callback +for-of : `forEach` does not wait for its callback, which gives a promise.
    console.log(byte, index);
    await fetch("https://example.org");
  });
  tuple.forEach(async (user) => {
  //            ^^^^^^^^^^^^^^^ async-array-callback +for-of +promise-all : `forEach` does not wait for its callback, which gives a promise.
    await save(user);
  });
}

// Silent: the promises are gathered, the callback gives none, or it gives something else.
export async function gathered() {
  await Promise.all(users.map(async (user) => save(user)));
  const flags = await Promise.all(users.map(isActive));
  const active = users.filter((_, index) => flags[index]);
  const scores = await Promise.all(users.map(rank));
  users.forEach((user, index) => console.log(user.id, scores[index]));
  for (const user of users) await save(user);
  const pending = users.flatMap((user) => [save(user), save(user)]);
  await Promise.all(pending);
  const lists = await Promise.all(users.flatMap(async (user) => save(user)));
  const found = users.find((user) => user.id === "1");
  users.sort((a, b) => a.id.localeCompare(b.id));
  return { active, found, lists };
}
