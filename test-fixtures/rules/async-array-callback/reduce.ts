// A reducer has to wait for the promise of the element before.
declare function save(id: string): Promise<number>;
declare const ids: string[];

export async function run() {
  await ids.reduce(async (_, id) => {
  //               ^^^^^^^^^^^^^^^^ async-array-callback +await : `reduce` does not wait for one element before it goes on to the next: its callback is async.
    await save(id);
  }, Promise.resolve());
  await ids.reduce(async (_previous, id) => console.log(await save(id)), Promise.resolve());
  //               ^^^^^^^^^^^^^^^^^^^^^^^^ async-array-callback : `reduce` does not wait for one element before it goes on to the next: its callback is async.
  const spread = await ids.reduce(
    async (all, id) => ({ ...all, [id]: await save(id) }),
//  ^^^^^^^^^^^^^^^^^^ async-array-callback : `reduce` does not wait for one element before it goes on to the next: its callback is async.
    Promise.resolve({} as Record<string, number>),
  );
  const sum = await ids.reduce(async (total, id) => (await total) + (await save(id)), Promise.resolve(0));
  const one = await ids.reduce((previous, id) => previous.then(() => save(id)), Promise.resolve(0));
  const kept = await ids.reduce(async (previous, id) => {
    const list = await previous;
    if ((await save(id)) > 0) list.push(id);
    return list;
  }, Promise.resolve([] as string[]));
  const passed = await ids.reduce(async (previous, id) => {
    await Promise.all([previous, save(id)]);
  }, Promise.resolve());
  const given = await ids.reduce(async (previous, id) => (id === "" ? previous : save(id)), Promise.resolve(0));
  const plain = ids.reduce((total, id) => total + id.length, 0);
  return { given, kept, one, passed, plain, spread, sum };
}
