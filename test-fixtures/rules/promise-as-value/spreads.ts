// @typeErrors 2
declare function load(id: string): Promise<{ id: string }>;
declare function count(): Promise<number>;
declare function list(): Promise<string[]>;
declare function maybe(): Promise<{ id: string }> | { id: string };
declare function log(...values: unknown[]): void;
declare const detailed: boolean;
declare const defaults: { id: string };
declare const anything: any;

export async function spread(id: string) {
  const pending = load(id);
  log({ ...load(id) });
  //       ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, and spreading it gives nothing.
  log({ a: 1, ...pending, b: 2 });
  //             ^^^^^^^ promise-as-value +await : `pending` is a promise, and spreading it gives nothing.
  log({ ...(detailed && load(id)) });
  //                    ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, and spreading it gives nothing.
  log({ ...(detailed ? load(id) : defaults) });
  //                   ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, and spreading it gives nothing.
  log({ ...maybe() });
  //       ^^^^^^^ promise-as-value +await : `maybe()` may be a promise, and spreading it gives then nothing.
  log({ ...count() });
  //       ^^^^^^^ promise-as-value : `count()` is a promise, and spreading it gives nothing.
  log([...list()]);
  //      ^^^^^^ promise-as-value +await : `list()` is a promise, which cannot be spread into a list.
  log(...list());
  //     ^^^^^^ promise-as-value +await : `list()` is a promise, which cannot be spread into a list.
}

export async function fine(id: string) {
  const { id: own, ...rest } = await load(id);
  log({ ...(await load(id)) }, own);
  log({ ...defaults, ...rest }, [...(await list())]);
  log({ ...anything, ...(detailed && defaults) });
  log({ pending: load(id) }, [load(id)]);
}
