// @options {"returns": false, "settledTwice": false, "neverSettled": false}
declare function load(id: string): Promise<string>;

export const found = new Promise<string>(async (resolve) => resolve(await load("a")));
//                                       ^^^^^ async-executor +unwrap +try : An `async` executor: what is thrown in it does not reject the promise.

export const allowed = [
  new Promise<string>((resolve) => load("a").then(resolve)),
  new Promise<string>((resolve, reject) => {
    if (Math.random() < 0.5) reject(new Error("no"));
    resolve("yes");
  }),
  new Promise<string>((resolve) => {
    load("a").catch(() => "");
  }),
];
