declare function load(id: string): Promise<string>;
declare function report(error: unknown): void;
declare const events: { once(name: string, listener: (value: string) => void): void };

export function plain(id: string): Promise<string> {
  return new Promise<string>(async (resolve) => {
  //                         ^^^^^ async-executor +unwrap +try : An `async` executor: what is thrown in it does not reject the promise.
    const text = await load(id);
    resolve(text.trim());
  });
}

export function short(id: string): Promise<string> {
  return new Promise(async (resolve) => resolve(await load(id)));
  //                 ^^^^^ async-executor +unwrap +try : An `async` executor: what is thrown in it does not reject the promise.
}

export function branches(id: string): Promise<string> {
  return new Promise<string>(async (resolve, reject) => {
  //                         ^^^^^ async-executor +unwrap +try : An `async` executor: what is thrown in it does not reject the promise.
    const text = await load(id);
    // Nothing there.
    if (text === "") return reject(new Error("empty"));
    if (text === "-") {
      resolve("none");
      return;
    }
    for (const line of text.split("\n")) {
      if (line !== "") return resolve(line);
    }
    reject(new Error("only empty lines"));
  });
}

export const done = (id: string): Promise<void> =>
  new Promise<void>(async (resolve) => {
  //                ^^^^^ async-executor +unwrap +try : An `async` executor: what is thrown in it does not reject the promise.
    await load(id);
    resolve();
  });

export function started(): void {
  new Promise<void>(async (resolve) => {
  //                ^^^^^ async-executor +try : An `async` executor: what is thrown in it does not reject the promise.
    await load("a");
    resolve();
  }).catch(report);
}

export function statement(): void {
  new Promise<void>(async function (resolve) {
  //                ^^^^^ async-executor +try : An `async` executor: what is thrown in it does not reject the promise.
    await load("a");
    resolve();
  });
}

export function captured(): Promise<string> {
  return new Promise(async (resolve) => {
  //                 ^^^^^ async-executor +try : An `async` executor: what is thrown in it does not reject the promise.
    await load("a");
    events.once("text", resolve);
  });
}

export function later(): Promise<string> {
  return new Promise(async (resolve) => {
  //                 ^^^^^ async-executor +try : An `async` executor: what is thrown in it does not reject the promise.
    resolve(await load("a"));
    await load("b");
  });
}

export function perhaps(id: string): Promise<string> {
  return new Promise<string>(async (resolve) => {
  //                         ^^^^^ async-executor +try : An `async` executor: what is thrown in it does not reject the promise.
    const text = await load(id);
    if (text !== "") resolve(text);
  });
}

export function half(id: string): Promise<string> {
  return new Promise<string>(async (resolve, reject) => {
  //                         ^^^^^ async-executor +unwrap +try : An `async` executor: what is thrown in it does not reject the promise.
    const prefix = await load("prefix");
    try {
      resolve(prefix + (await load(id)));
    } catch (error) {
      reject(error);
    }
  });
}

export function inTry(id: string): Promise<string> {
  return new Promise<string>(async (resolve, reject) => {
  //                         ^^^^^ async-executor +try : An `async` executor: what is thrown in it does not reject the promise.
    await load("prefix");
    try {
      if (id === "") reject(new Error("no id"));
      else resolve(await load(id));
    } catch (error) {
      reject(error);
    }
  });
}

export function guarded(id: string): Promise<string> {
  return new Promise<string>(async (resolve, reject) => {
    try {
      resolve(await load(id));
    } catch (error) {
      reject(error);
    }
  });
}

export function notAsync(id: string): Promise<string> {
  return new Promise((resolve, reject) => {
    load(id).then(resolve, reject);
  });
}

export const executor = async (resolve: (value: string) => void): Promise<void> => resolve(await load("a"));
export const named = new Promise<string>(executor);
