// A list within the list: nobody waits for what is in it.
declare function save(name: string): Promise<number>;
declare function length(name: string): number;
declare const optional: Promise<number>[] | undefined;

export async function nested(names: string[], pair: [Promise<number>, Promise<string>]) {
  await Promise.all([names.map(save)]);
  //                 ^^^^^^^^^^^^^^^ useless-combinator +flatten : `names.map(save)` is a list of promises within the list, so `Promise.all` does not wait for them.
  await Promise.allSettled([names.map((name) => save(name))]);
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ useless-combinator +flatten : `names.map((name) => save(name))` is a list of promises within the list, so `Promise.allSettled` does not wait for them.
  await Promise.all([save("a"), names.map(save)]);
  //                            ^^^^^^^^^^^^^^^ useless-combinator +spread : `names.map(save)` is a list of promises within the list, so `Promise.all` does not wait for them.
  await Promise.all([names.map(save), names.map(save)]);
  //                 ^^^^^^^^^^^^^^^ useless-combinator +spread : `names.map(save)` is a list of promises within the list, so `Promise.all` does not wait for them.
  //                                  ^^^^^^^^^^^^^^^ useless-combinator +spread : `names.map(save)` is a list of promises within the list, so `Promise.all` does not wait for them.
  await Promise.race([pair]);
  //                  ^^^^ useless-combinator +flatten : `pair` is a list of promises within the list, so `Promise.race` does not wait for them.
  await Promise.all([
    // all of them
    names.map(save),
//  ^^^^^^^^^^^^^^^ useless-combinator : `names.map(save)` is a list of promises within the list, so `Promise.all` does not wait for them.
  ]);
  const [saved] = await Promise.all([names.map(save)]);
  //                                 ^^^^^^^^^^^^^^^ useless-combinator : `names.map(save)` is a list of promises within the list, so `Promise.all` does not wait for them.
  return [saved, Promise.all([names.map(save)])];
  //                          ^^^^^^^^^^^^^^^ useless-combinator : `names.map(save)` is a list of promises within the list, so `Promise.all` does not wait for them.
}

export async function fine(names: string[]) {
  await Promise.all(names.map(save));
  await Promise.all([...names.map(save)]);
  await Promise.all([Promise.all(names.map(save)), save("a")]);
  await Promise.all([save("a"), names.map(length)]);
  await Promise.all([save("a"), optional]);
  const [first, kept] = await Promise.all([save("a"), names]);
  return [first, kept];
}
