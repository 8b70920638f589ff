// @rules async-void-callback, floating-promise
declare function load(id: string): Promise<string>;
declare function each(run: (id: string) => void): void;

export function text(id: string): Promise<string> {
  each(async (other) => {
  //   ^^^^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `each` expects a function that returns nothing.
    await load(other);
  });
  return new Promise<string>(async (resolve) => {
  //                         ^^^^^ async-executor +unwrap +try : An `async` executor: what is thrown in it does not reject the promise.
    const text = await load(id);
    resolve(text.trim());
  });
}
