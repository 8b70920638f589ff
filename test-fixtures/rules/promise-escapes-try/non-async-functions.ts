// @options {"nonAsyncFunctions": true}
// With the option, functions without `async` are reported like others.
declare function load(id: string): Promise<string>;
declare function enter(): { [Symbol.dispose](): void };
declare function report(error: unknown): void;

export function caught(id: string): Promise<string> {
  try {
    return load(id);
    //     ^^^^^^^^ promise-escapes-try +await
  } catch (error) {
    report(error);
    throw error;
  }
}

export function finished(id: string) {
  try {
    return load(id);
    //     ^^^^^^^^ promise-escapes-try : `finally` runs before it settles
  } finally {
    report(undefined);
  }
}

export const left = (id: string) => {
  using _scope = enter();
  return load(id);
  //     ^^^^^^^^ promise-escapes-try : `_scope` is released before it settles
};

export function plain(id: string) {
  return load(id);
}
