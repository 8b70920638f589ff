// A function among promises: somebody forgot to call it.
declare function save(name?: string): Promise<number>;
declare function load(name: string): Promise<string>;
declare function now(): number;
declare const db: { end(): Promise<void>; readonly name: string };
declare function log(...values: unknown[]): void;

export async function forgotten() {
  await Promise.all([save(), db.end]);
  //                         ^^^^^^ useless-combinator +call : `db.end` is a function that nobody calls, so `Promise.all` does not wait for it.
  await Promise.allSettled([save, db.end()]);
  //                        ^^^^ useless-combinator +call : `save` is a function that nobody calls, so `Promise.allSettled` does not wait for it.
  await Promise.all([save(), load]);
  //                         ^^^^ useless-combinator : `load` is a function that nobody calls, so `Promise.all` does not wait for it.
  const [saved] = await Promise.all([save(), db.end]);
  //                                         ^^^^^^ useless-combinator +call : `db.end` is a function that nobody calls, so `Promise.all` does not wait for it.
  const [, ended] = await Promise.all([save, db.end()]);
  //                                   ^^^^ useless-combinator +call : `save` is a function that nobody calls, so `Promise.all` does not wait for it.
  log(saved, ended);
}

export async function leftAlone() {
  await Promise.all([save(), db.end()]);
  await Promise.all([save(), now]);
  await Promise.all([save(), db.name]);
  const [saved, end] = await Promise.all([save(), db.end]);
  log(saved, await end());
  const all = await Promise.all([save(), db.end]);
  log(all);
  const [first, ...others] = await Promise.all([save(), db.end]);
  log(first, others);
  return Promise.all([save(), db.end]);
}
