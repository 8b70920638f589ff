declare const either: string | Promise<string>;
declare function log(...values: unknown[]): void;

export async function narrowed() {
  if (typeof either === "string") log(await either);
  //                                  ^^^^^ redundant-await +remove : `either` is no promise: there is nothing to await.
  else log(await either);
}
