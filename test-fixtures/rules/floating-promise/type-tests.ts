// Code that is there for its types: nothing in it runs.
// @filename: client.test-d.ts
declare function load(id?: string): Promise<string>;
load();
load("a").then((text) => text.length);
// @ts-expect-error
load(1);
// @filename: tests-d/client.ts
declare function load(id?: string): Promise<string>;
load();
// @filename: type-tests.ts
declare function load(id?: string): Promise<string>;
load() satisfies Promise<string>;
load("a") satisfies Promise<unknown>;
load();
//<^^^ floating-promise +void : The promise `load()` is not awaited, returned or handled.
(load() satisfies Promise<string>).then((text) => text.length);
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : `(load() satisfies Promise<string>).then(…)` has no rejection handler, and nobody awaits it.
