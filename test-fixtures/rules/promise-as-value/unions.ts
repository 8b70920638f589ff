// Without a word on unions: a yes or no that may come as a promise is reported, everything else is left alone.
declare function validate(text: string): boolean | Promise<boolean>;
declare function find(text: string): string | Promise<string>;
declare function hook(text: string): void | Promise<void>;
declare function log(...values: unknown[]): void;

export async function check(text: string) {
  if (validate(text)) log("valid");
  //  ^^^^^^^^^^^^^^ promise-as-value +await : `validate(text)` may be a promise, which is then always true as a condition.
  if (!validate(text)) log("invalid");
  //   ^^^^^^^^^^^^^^ promise-as-value +await : `validate(text)` may be a promise, so that `!` is then always false.
  if (find(text)) log("found");
  if (hook(text)) log("hooked");
}

export async function looks(text: string) {
  const valid = validate(text);
  if (valid && typeof valid !== "boolean") log(await valid);
  const plain = validate(text);
  if (plain instanceof Promise) return await plain;
  return plain ? 1 : 2;
}

export async function forgets(text: string) {
  const valid = validate(text);
  if (!valid) log("invalid");
  //   ^^^^^ promise-as-value +await : `valid` may be a promise, so that `!` is then always false.
}
