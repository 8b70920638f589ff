// A type parameter that is written out at the call.
declare function save(value?: unknown): Promise<void>;
declare function on<T>(callback: (value: T) => void): void;
declare function use<F>(callback: F): void;
declare function either<F>(callback: F | (() => Promise<void>)): void;
declare function overloaded<F>(callback: F): void;
declare function overloaded<F>(callback: () => Promise<F>): void;
declare class Box<F> {
  constructor(callback: F);
  set(callback: F): void;
}
on<string>(async (value) => {
//         ^^^^^^^^^^^^^^^^ async-void-callback +try : `on` expects a function that returns nothing
  await save(value);
});
use<() => void>(async () => {
//              ^^^^^^^^^^^ async-void-callback +try : `use` expects a function that returns nothing
  await save();
});
use<(() => void) | null>(() => save());
//                       ^^^^^^^^^^^^ async-void-callback +catch : `use` expects a function that returns nothing
new Box<() => void>(async () => {
//                  ^^^^^^^^^^^ async-void-callback +try : `Box` expects a function that returns nothing
  await save();
}).set(async () => {
//     ^^^^^^^^^^^ async-void-callback +try
  await save();
});

use<() => Promise<void>>(async () => {
  await save();
});
use(async () => {
  await save();
});
use<unknown>(async () => {
  await save();
});
either<() => void>(async () => {
  await save();
});
overloaded<() => void>(async () => {
  await save();
});
export {};
