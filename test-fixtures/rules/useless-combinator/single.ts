// One promise needs no combinator.
declare function save(): Promise<number>;
declare function name(): string;
declare const pending: Promise<number>;
declare const maybe: Promise<number> | undefined;
declare const fallback: Promise<number>;
declare const anything: any;
declare const other: unknown;

export async function single() {
  await Promise.all([save()]);
  //    ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `save()`.
  await Promise.race([pending]);
  //    ^^^^^^^^^^^^ useless-combinator +unwrap : `Promise.race` is given a single promise, `pending`.
  await Promise.any([save()]);
  //    ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.any` is given a single promise, `save()`.
  await Promise.all([maybe]);
  //    ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `maybe`.
  await Promise.all([maybe ?? fallback]);
  //    ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `maybe ?? fallback`.
  await Promise.all([await save()]);
  //    ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `await save()`.
  await Promise.all([(await save())]);
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given a single promise, `await save()`.
  const [count] = await Promise.all([save()]);
  //                    ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `save()`.
  const [{ length }] = await Promise.all([save().then(String)]);
  //                         ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `save().then(String)`.
  const [size = 1] = await Promise.all([save()]);
  //                       ^^^^^^^^^^^ useless-combinator : `Promise.all` is given a single promise, `save()`.
  const [...rest] = await Promise.all([save()]);
  //                      ^^^^^^^^^^^ useless-combinator : `Promise.all` is given a single promise, `save()`.
  const [only]: [number] = await Promise.all([save()]);
  //                             ^^^^^^^^^^^ useless-combinator : `Promise.all` is given a single promise, `save()`.
  const list = await Promise.all([save()]);
  const head = (await Promise.all([save()]))[0];
  //                  ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `save()`.
  const first = await Promise.race([save()]);
  //                  ^^^^^^^^^^^^ useless-combinator +unwrap : `Promise.race` is given a single promise, `save()`.
  const sum = (await Promise.race([save()])) + 1;
  //                 ^^^^^^^^^^^^ useless-combinator +unwrap : `Promise.race` is given a single promise, `save()`.
  return [count, length, size, rest, only, list, head, first, sum];
}

export function passedOn(): Promise<number[]> {
  void Promise.race([save()]);
  //   ^^^^^^^^^^^^ useless-combinator : `Promise.race` is given a single promise, `save()`.
  return Promise.all([save()]);
}

export async function commented() {
  await Promise.all([
    // only this one for now
    save(),
  ]);
  await Promise.all<number>([save()]);
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given a single promise, `save()`.
}

export async function fine(names: string[], tasks: Promise<number>[]) {
  await Promise.allSettled([save()]);
  await Promise.all([save(), pending]);
  await Promise.all([...tasks]);
  await Promise.all([...names.map(save)]);
  await Promise.all(tasks);
  await Promise.all([anything]);
  await Promise.race([anything]);
  await Promise.all([other]);
  await Promise.all([]);
  await Promise.all([anything()]);
  await Promise.all([[save(), pending][0]]);
  //    ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `[save(), pending][0]`.
}
