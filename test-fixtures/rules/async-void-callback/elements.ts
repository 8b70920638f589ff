// Lists, sets and maps of functions that return nothing.
declare function save(): Promise<void>;
declare function listen(handlers: readonly (() => void)[]): void;
declare function each<T>(values: T[]): T[];
type Entry = [name: string, run: () => void];

export const handlers: (() => void)[] = [async () => { await save(); }, () => {}];
//                                       ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: the list is declared as one of functions that return nothing.
export const short: Array<() => void> = [() => save()];
//                                       ^^^^^^^^^^^^ async-void-callback +catch : the list is declared as one of functions that return nothing
listen([async () => { await save(); }]);
//      ^^^^^^^^^^^ async-void-callback +try : the list is declared as one of functions that return nothing
export const set = new Set<() => void>([async () => { await save(); }]);
//                                      ^^^^^^^^^^^ async-void-callback +try : the list is declared as one of functions that return nothing
export const map = new Map<string, () => void>([["save", async () => { await save(); }]]);
//                                                       ^^^^^^^^^^^ async-void-callback +try : the list is declared as one of functions that return nothing
export const entry: Entry = ["save", async () => { await save(); }];
//                                   ^^^^^^^^^^^ async-void-callback +try : the list is declared as one of functions that return nothing
async function flush() {
  await save();
}
export const named: (() => void)[] = [flush];
//                                    ^^^^^ async-void-callback +wrap : `flush` gives a promise that nobody takes: the list is declared as one of functions that return nothing.
handlers.push(async () => { await save(); });
//            ^^^^^^^^^^^ async-void-callback +try : `handlers.push` expects a function that returns nothing
handlers[0] = async () => { await save(); };
//            ^^^^^^^^^^^ async-void-callback +try : `handlers[0]` is declared as a function that returns nothing
map.set("flush", async () => { await save(); });
//               ^^^^^^^^^^^ async-void-callback +try : `map.set` expects a function that returns nothing
set.add(async () => { await save(); });
//      ^^^^^^^^^^^ async-void-callback +try : `set.add` expects a function that returns nothing
export function start(run: () => void = async () => { await save(); }) {
//                                      ^^^^^^^^^^^ async-void-callback +try : `run` is declared as a function that returns nothing
  run();
}

// Promises are expected, or nothing is said.
export const jobs: (() => Promise<void>)[] = [async () => { await save(); }];
export const mixed: (() => void | Promise<void>)[] = [async () => { await save(); }];
export const free = [async () => { await save(); }];
export const inferred = each([async () => { await save(); }]);
export const unknowns: unknown[] = [async () => { await save(); }];
export const pair: [() => void, () => Promise<void>] = [() => {}, async () => { await save(); }];
export const quiet: (() => void)[] = [
  async () => {
    try {
      await save();
    } catch (error) {
      console.error(error);
    }
  },
  () => void save(),
];
let target: () => Promise<void>;
[target = async () => { await save(); }] = [undefined];
export { target };
