// @options {"conditionals": {"unions": "none"}}
declare function validate(text: string): boolean | Promise<boolean>;
declare function isValid(text: string): Promise<boolean>;
declare const user: { isActive(): Promise<boolean> } | undefined;
declare function log(...values: unknown[]): void;

export async function check(text: string) {
  if (!validate(text)) log("invalid");
  if (user?.isActive()) log("active");
  if (!isValid(text)) log("invalid");
  //   ^^^^^^^^^^^^^ promise-as-value +await : `isValid(text)` is a promise, so that `!` is always false.
}
