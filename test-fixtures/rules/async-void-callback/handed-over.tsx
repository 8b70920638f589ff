// Objects without a type of their own that are handed over whole.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      menu: { onClick?: () => void; onSubmit?: () => void | Promise<void>; title?: string };
    }
  }
}
declare function save(): Promise<void>;
interface Handlers {
  open(): void;
  close?: () => void;
  drain?(): Promise<void>;
}
declare function listen(handlers: Handlers): void;
declare class Listener {
  constructor(handlers: Handlers);
}
declare function keep<T>(value: T): T;
async function flush() {
  await save();
}

const props = { title: "Save", onClick: async () => { await save(); }, onSubmit: async () => { await save(); } };
//                                      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
export const Save = () => <menu {...props} />;
const named = { onClick: flush };
//                       ^^^^^ async-void-callback +wrap : `flush` gives a promise that nobody takes
export const Flush = () => <menu {...named}>Flush</menu>;
export const Written = () => <menu {...{ onClick: async () => { await save(); } }} />;
//                                                ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
const handlers = {
  async open() {
  //    ^^^^ async-void-callback +try : The async method `open` gives a promise that nobody takes
    await save();
  },
  close: () => save(),
  //     ^^^^^^^^^^^^ async-void-callback +catch : `close` is declared as a function that returns nothing
  drain: () => save(),
};
listen(handlers);
const constructed = { open: async () => { await save(); } };
//                          ^^^^^^^^^^^ async-void-callback +try : `open` is declared as a function that returns nothing
new Listener(constructed);
const assigned = { open: async () => { await save(); } };
//                       ^^^^^^^^^^^ async-void-callback +try : `open` is declared as a function that returns nothing
export const typed: Handlers = assigned;

// Used otherwise, handed to what says nothing of it, or another object by the time it is handed over.
const service = { open: async () => { await save(); } };
service.open().catch(console.error);
export const kept = keep({ open: async () => { await save(); } });
const generic = { open: async () => { await save(); } };
keep(generic);
let changed = { open: (): unknown => save() };
changed = { open: async () => { await save(); } };
export const exported = { open: async () => { await save(); } };
function shadowed(handlers: Handlers) {
  listen(handlers);
}
export { changed, shadowed };
