// Callbacks among arguments: what every signature of the callee says of that place decides.
declare function save(): Promise<void>;
declare function load(id: string): Promise<string>;
declare function use(value: string): void;
declare function onClose(callback: () => void): void;
declare function retry(times: number, callback: (attempt: number) => void): void;
declare function optional(callback?: (() => void) | null): void;
declare function several(...callbacks: (() => void)[]): void;
declare class Listener {
  constructor(callback: (id: string) => void);
}
declare const maybe: { run(callback: () => void): void } | undefined;

onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  await save();
});
onClose(async function () {
//      ^^^^^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  await save();
});
onClose(() => save());
//      ^^^^^^^^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
onClose(() => {
//      ^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  return save();
});
retry(3, async (attempt) => {
//       ^^^^^^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `retry` expects a function that returns nothing.
  use(await load(String(attempt)));
});
optional(async () => {
//       ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `optional` expects a function that returns nothing.
  await save();
});
several(
  () => {},
  async () => {
//^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `several` expects a function that returns nothing.
    await save();
  },
);
new Listener(async (id) => {
//           ^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `Listener` expects a function that returns nothing.
  use(await load(id));
});
maybe?.run(async () => {
//         ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `maybe?.run` expects a function that returns nothing.
  await save();
});
declare const urgent: boolean;
onClose(
  urgent
    ? async () => {
    //^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
        await save();
      }
    : () => {},
);

// Any result is taken, or a promise is expected by one of the types.
declare function either(callback: () => void | Promise<void>): void;
declare function alternatives(callback: (() => void) | (() => Promise<void>)): void;
declare function overloaded(callback: () => Promise<void>): Promise<void>;
declare function overloaded(callback: () => void): void;
declare function result<T>(callback: () => T): T;
declare function constrained<F extends () => void>(callback: F): F;
declare function anything(callback: any): void;
declare function unknownThing(callback: unknown): void;
declare function anyResult(callback: () => any): void;
declare function unknownResult(callback: () => unknown): void;
declare const untyped: any;
either(async () => {
  await save();
});
alternatives(async () => {
  await save();
});
overloaded(async () => {
  await save();
});
result(async () => {
  await save();
});
constrained(async () => {
  await save();
});
anything(async () => {
  await save();
});
unknownThing(async () => {
  await save();
});
anyResult(async () => {
  await save();
});
unknownResult(async () => {
  await save();
});
untyped(async () => {
  await save();
});

// Nothing is lost: no promise, one that is handled, or one that cannot reject.
onClose(() => {
  save().catch(console.error);
});
onClose(() => save().catch(console.error));
onClose(() => save().then(() => use("saved"), console.error));
onClose(() => save().catch(console.error).finally(() => use("done")));
onClose(() => void save());
onClose(() => use("closed"));
onClose(async () => {
  try {
    await save();
  } catch (error) {
    console.error(error);
  }
});
onClose(async () => {});

// `finally` waits for what its callback gives; an executor is the concern of another rule.
save()
  .finally(async () => {
    await save();
  })
  .catch(console.error);
new Promise<void>(async (resolve) => {
  await save();
  resolve();
}).catch(console.error);
export {};
