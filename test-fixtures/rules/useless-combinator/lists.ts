// Lists that come from elsewhere: of lists, of pairs, and of what is no promise.
declare function save(name: string): Promise<number>;
declare function log(...values: unknown[]): void;
declare const nested: Promise<number>[][];
declare const pairs: [Promise<number>, Promise<string>][];
declare const groups: { names: string[] }[];
declare const sometimes: (Promise<number>[] | undefined)[];
declare const names: Set<string>;
declare const frozen: ReadonlySet<number>;
declare const byName: Map<string, Promise<number>>;
declare const labels: Map<string, string>;
declare const either: string[] | number[];
declare const eitherPromise: string[] | Promise<number>[];
declare const eitherNested: Promise<number>[][] | Promise<string>[][];
declare function words(): Generator<string>;
declare function started(): Generator<Promise<number>>;
declare const anySet: Set<any>;
declare const pending: Set<Promise<number>>;
declare const own: { [Symbol.iterator](): Iterator<string> };
declare const mixed: (Promise<number> | Promise<number>[])[];

export async function lists() {
  await Promise.all(nested);
  //                ^^^^^^ useless-combinator +flat : `nested` is a list of lists of promises, so `Promise.all` does not wait for them.
  await Promise.all(pairs);
  //                ^^^^^ useless-combinator +flat : `pairs` is a list of lists of promises, so `Promise.all` does not wait for them.
  await Promise.allSettled(groups.map(({ names }) => names.map(save)));
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ useless-combinator +flat : `groups.map(({ names }) => names.map(save))` is a list of lists of promises, so `Promise.allSettled` does not wait for them.
  await Promise.all(sometimes);
  //                ^^^^^^^^^ useless-combinator +flat : `sometimes` is a list of lists of promises, so `Promise.all` does not wait for them.
  await Promise.all(eitherNested);
  //                ^^^^^^^^^^^^ useless-combinator : `eitherNested` is a list of lists of promises, so `Promise.all` does not wait for them.
  const all = await Promise.all(nested);
  //                            ^^^^^^ useless-combinator : `nested` is a list of lists of promises, so `Promise.all` does not wait for them.
  log(all);
  return Promise.all(nested);
  //                 ^^^^^^ useless-combinator : `nested` is a list of lists of promises, so `Promise.all` does not wait for them.
}

export async function iterables() {
  await Promise.all(names);
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.all(frozen);
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.all(names.values());
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.all(words());
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.all(either);
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.all([...names]);
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.all(labels.values());
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
}

export async function maps() {
  await Promise.all(byName);
  //                ^^^^^^ useless-combinator +values : `byName` gives pairs of a key and a value, so `Promise.all` has nothing to wait for.
  await Promise.all(labels);
  //                ^^^^^^ useless-combinator : `labels` gives pairs of a key and a value, so `Promise.all` has nothing to wait for.
}

export async function leftAlone() {
  await Promise.all(nested.flat());
  await Promise.all(nested.map((list) => Promise.all(list)));
  await Promise.all(eitherPromise);
  await Promise.all(started());
  await Promise.all(anySet);
  await Promise.all(pending);
  await Promise.all(pending.values());
  await Promise.all(own);
  await Promise.all(mixed);
  await Promise.all(byName.values());
}
