// Arguments behind a list that is spread: where their parameter is certain.
declare function save(): Promise<void>;
declare function several(...callbacks: (() => void)[]): void;
declare function named(name: string, ...callbacks: (() => void)[]): void;
declare function both(first: () => Promise<void>, second: () => void): void;
declare function three(first: () => Promise<void>, ...rest: [() => void, () => Promise<void>]): void;
declare const one: [() => Promise<void>];
declare const pair: [string, () => void];
declare const open: (() => void)[];
declare const optional: [(() => Promise<void>)?];

several(...open, async () => {
//               ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `several` expects a function that returns nothing.
  await save();
});
several(...open, save, ...open, () => save());
//               ^^^^ async-void-callback : `save` gives a promise that nobody takes: `several` expects a function that returns nothing.
//                              ^^^^^^^^^^^^ async-void-callback +catch : `several` expects a function that returns nothing
named("close", ...open, async () => {
//                      ^^^^^^^^^^^ async-void-callback +try : `named` expects a function that returns nothing
  await save();
});
named(...pair, async () => {
//             ^^^^^^^^^^^ async-void-callback +try : `named` expects a function that returns nothing
  await save();
});
both(...one, async () => {
//           ^^^^^^^^^^^ async-void-callback +try : `both` expects a function that returns nothing
  await save();
});
three(...one, async () => {
//            ^^^^^^^^^^^ async-void-callback +try : `three` expects a function that returns nothing
  await save();
}, save);

// Not certain, or a promise is expected there.
declare const untyped: any;
three(...one, () => {}, async () => {
  await save();
});
untyped(...open, async () => {
  await save();
});
declare function maybe(first?: () => Promise<void>, second?: () => void): void;
maybe(...optional, async () => {
  await save();
});
declare function promised(...callbacks: (() => Promise<void> | void)[]): void;
promised(...open, async () => {
  await save();
});
declare function any(...callbacks: any[]): void;
any(...open, async () => {
  await save();
});
export {};
