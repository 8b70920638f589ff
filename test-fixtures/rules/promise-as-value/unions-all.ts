// @options {"conditionals": {"unions": "all"}}
declare function validate(text: string): boolean | Promise<boolean>;
declare function find(text: string): string | Promise<string>;
declare function log(...values: unknown[]): void;

export async function check(text: string, holder: { pending?: Promise<string> }) {
  if (!validate(text)) log("invalid");
  //   ^^^^^^^^^^^^^^ promise-as-value +await : `validate(text)` may be a promise, so that `!` is then always false.
  if (find(text)) log("found");
  //  ^^^^^^^^^^ promise-as-value +await : `find(text)` may be a promise, which is then always true as a condition.
  if (holder.pending) await holder.pending;
  //  ^^^^^^^^^^^^^^ promise-as-value +await : `holder.pending` may be a promise, which is then always true as a condition.
  if (holder.pending !== undefined) await holder.pending;
}
