// How the fixes are written.
declare function save(id?: string): Promise<void>;
declare function count(): Promise<number>;
declare function onClose(callback: () => void): void;
declare function onData(callback: (id: string, size: number) => void): void;

onClose(async () => await save());
//      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
onClose(async () => save());
//      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
onClose(async () => count());
//      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
onClose(async (): Promise<void> => { await save(); });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  // A comment stays where it is.
  const text = `first
second`;
  /* and
     another */
  await save(text);

  await save();
});
onClose((): Promise<void> => save());
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-void-callback : This function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
onClose(() => (save()));
//      ^^^^^^^^^^^^^^ async-void-callback : This function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
// No fix from inside: what fails in a parameter fails before the body begins, and a value would get lost.
declare function onEvent(callback: (event: { id: string }) => void): void;
onEvent(async ({ id }) => {
//      ^^^^^^^^^^^^^^^^^ async-void-callback : This async function gives a promise that nobody takes: `onEvent` expects a function that returns nothing.
  await save(id);
});
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  await save();
  return 1;
});
onClose(async (): Promise<number> => {
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-void-callback : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  await save();
  return 1;
});
async function store(id: string) {
  await save(id);
}
onData(store);
//     ^^^^^ async-void-callback +wrap : `store` gives a promise that nobody takes: `onData` expects a function that returns nothing.
async function storeTwo(id: string, ...more: number[]) {
  await save(id + more.join());
}
onData(storeTwo);
//     ^^^^^^^^ async-void-callback +try : `storeTwo` gives a promise that nobody takes: `onData` expects a function that returns nothing.
