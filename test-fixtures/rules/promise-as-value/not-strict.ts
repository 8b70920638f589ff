// @compilerOptions {"strict": false}
// Without strict null checks every promise may be missing; an async function's result never is.
declare function load(): Promise<string>;
declare function log(...values: unknown[]): void;
async function isValid(text: string) {
  return text !== "";
}
const holder: { pending: Promise<string> } = { pending: null };

export async function check(pending: Promise<string>) {
  if (!pending) log("none");
  if (!holder.pending) log("none");
  if (!load()) log("perhaps none");
  const loaded = load();
  if (!loaded) log("perhaps none");
  if (!isValid("a")) log("invalid");
  //   ^^^^^^^^^^^^ promise-as-value +await : `isValid("a")` is a promise, so that `!` is always false.
  log(`${load()}`);
  //     ^^^^^^ promise-as-value +await : `load()` is a promise, which reads `[object Promise]` as text.
}
