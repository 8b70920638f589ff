// @rules async-void-callback
// One report for one defect: this rule speaks where another one sees the same callback.
declare function save(id: string): Promise<void>;
declare function each(ids: string[], callback: (id: string) => void): void;
export function run(ids: string[]) {
  ids.forEach(async (id) => {
  //          ^^^^^^^^^^^^^ async-array-callback +try : `forEach` does not wait for its callback, which gives a promise.
    await save(id);
  });
  each(ids, async (id) => {
  //        ^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `each` expects a function that returns nothing.
    await save(id);
  });
}
