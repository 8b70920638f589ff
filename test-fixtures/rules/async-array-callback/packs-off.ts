// @options {"packs": []}
declare function save(id: string): Promise<void>;
export function run(ids: string[]) {
  ids.forEach(async (id) => {
  //          ^^^^^^^^^^^^^ async-array-callback +try : `forEach` does not wait for its callback, which gives a promise.
    await save(id);
  });
  ids.forEach((id) => save(id).catch(console.error));
}
