// A promise of a list instead of a list: TypeScript itself would say so.
// @compilerOptions {"checkJs": false}
async function ids() {
  return ["a", "b"];
}
async function load(id) {
  return { id };
}

export async function all(given) {
  await Promise.all(ids());
  //                ^^^^^ useless-combinator +await : `ids()` is a promise, not a list of promises, so `Promise.all` rejects with a TypeError.
  await Promise.all(ids().then((list) => list.map(load)));
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ useless-combinator +await : `ids().then((list) => list.map(load))` is a promise, not a list of promises, so `Promise.all` rejects with a TypeError.
  await Promise.all((await ids()).map(load));
  await Promise.all(given);
  await Promise.all([load("a")]);
  //    ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `load("a")`.
  await Promise.all(["a", "b"].map(load));
}

export function later() {
  return Promise.allSettled(ids());
  //                        ^^^^^ useless-combinator : `ids()` is a promise, not a list of promises, so `Promise.allSettled` rejects with a TypeError.
}
