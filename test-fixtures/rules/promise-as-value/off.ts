// @typeErrors 1
// @options {"conditionals": false, "spreads": false}
declare function load(): Promise<{ id: string }>;
declare function log(...values: unknown[]): void;

export async function silent() {
  if (!load()) log("not");
  log(load() ? 1 : 2);
  log({ ...load() });
  return load() || log("or");
}

export async function stillReported() {
  return `${load()}`;
  //        ^^^^^^ promise-as-value +await : `load()` is a promise, which reads `[object Promise]` as text.
}
