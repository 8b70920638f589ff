// @compilerOptions {"target": "es2022", "lib": ["esnext", "dom"]}
declare function log(...values: unknown[]): void;
class Lock {
  [Symbol.dispose](): void {}
}
class Held extends Lock {}
class Connection {
  async [Symbol.asyncDispose](): Promise<void> {}
}
class Both extends Lock {
  async [Symbol.asyncDispose](): Promise<void> {}
}
const disposeSymbol: typeof Symbol.dispose = Symbol.dispose;
const asyncDisposeSymbol: typeof Symbol.asyncDispose = Symbol.asyncDispose;
class Named {
  [disposeSymbol](): void {}
}
class NamedBoth extends Named {
  async [asyncDisposeSymbol](): Promise<void> {}
}
declare const computed: unique symbol;
class Also {
  [Symbol.dispose](): void {}
  [computed](): void {}
}
declare function acquire(): Promise<Lock>;
declare const anything: any;

export async function needless() {
  await using lock = new Lock();
//^^^^^ redundant-await +remove : `await using` waits for nothing: `new Lock()` is released at once.
  await using held = new Held();
//^^^^^ redundant-await +remove : `await using` waits for nothing: `new Held()` is released at once.
  await using named = new Named();
//^^^^^ redundant-await +remove : `await using` waits for nothing: `new Named()` is released at once.
  await using also = new Also();
//^^^^^ redundant-await +remove : `await using` waits for nothing: `new Also()` is released at once.
  await using awaited = await acquire();
//^^^^^ redundant-await +remove : `await using` waits for nothing: `await acquire()` is released at once.
  await using maybe = Math.random() > 0.5 ? new Lock() : null;
//^^^^^ redundant-await +remove : `await using` waits for nothing: `Math.random() > 0.5 ? new Lock() : null` is released at once.
  log(lock, held, named, also, awaited, maybe);
}

export async function several() {
  await using first = new Lock(),
  //                  ^^^^^^^^^^ redundant-await +split : `await using` waits for nothing here: `new Lock()` is released at once.
    second = new Connection();
  await using third = new Connection(), fourth = new Lock(), fifth = new Held();
  //                                             ^^^^^^^^^^ redundant-await +split : `await using` waits for nothing here: `new Lock()` is released at once.
  await using sixth = new Lock(), seventh = new Held();
//^^^^^ redundant-await +remove : `await using` waits for nothing: `new Lock()` is released at once.
  await using eighth = new Connection(), ninth = new Lock(), tenth = new Connection();
  //                                             ^^^^^^^^^^ redundant-await : `await using` waits for nothing here: `new Lock()` is released at once.
  await using eleventh = new Lock(), twelfth = anything;
  //                     ^^^^^^^^^^ redundant-await +split : `await using` waits for nothing here: `new Lock()` is released at once.
  log(first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth);
}

export async function literals() {
  await using held = { [Symbol.dispose]() {} };
//^^^^^ redundant-await +remove : `await using` waits for nothing: `{ [Symbol.dispose]() {} }` is released at once.
  await using named = { name: "lock", [Symbol.dispose]: () => log("released") };
//^^^^^ redundant-await +remove : `await using` waits for nothing: `{ name: "lock", [Symbol.dispose]: () => log("released") }` is released at once.
  await using both = { [Symbol.dispose]() {}, async [Symbol.asyncDispose]() {} };
  await using spread = { ...new Both(), [Symbol.dispose]() {} };
  await using connection = { async [Symbol.asyncDispose]() {} };
  const lock = { [Symbol.dispose]() {} };
  await using kept = lock;
//^^^^^ redundant-await +remove : `await using` waits for nothing: `lock` is released at once.
  log(held, named, both, spread, connection, kept);
}

export async function needed() {
  await using connection = new Connection();
  await using both = new Both();
  await using namedBoth = new NamedBoth();
  await using something = anything;
  using lock = new Lock();
  log(connection, both, namedBoth, something, lock);
}
