// @options {"returns": "always"}
// Every promise that an async function returns.
declare function load(id: string): Promise<string>;
declare function report(error: unknown): void;

export async function outside(id: string) {
  return load(id);
  //     ^^^^^^^^ promise-escapes-try +await : is returned without `await`.
}

export const short = async (id: string) => load(id);
//                                         ^^^^^^^^ promise-escapes-try +await : is returned without `await`.

export const parenthesized = async (id?: string) => (id ? load(id) : undefined);
//                                                        ^^^^^^^^ promise-escapes-try +await

export async function inside(id: string) {
  try {
    return load(id);
    //     ^^^^^^^^ promise-escapes-try +await : so the `catch` never sees its rejection.
  } catch (error) {
    report(error);
    return load("other");
    //     ^^^^^^^^^^^^^ promise-escapes-try +await : is returned without `await`.
  }
}

export async function waits(id: string) {
  return await load(id);
}

export const notAsync = (id: string) => load(id);

export function alsoNotAsync(id: string) {
  return load(id);
}

export async function* generator(id: string) {
  yield id;
  return load(id);
}

export const nothing = async () => {};
