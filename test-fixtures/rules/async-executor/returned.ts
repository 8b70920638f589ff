declare function load(id: string): Promise<string>;
declare const queue: ((value: string) => void)[];
declare const anything: any;
declare const socket: { once(name: string, listener: (value: string) => void): typeof socket };

export const chained = (id: string): Promise<string> => new Promise((resolve) => load(id).then(resolve));
//                                                                               ^^^^^^^^^^^^^^^^^^^^^^ async-executor +unwrap +catch : The promise `load(id).then(resolve)` is returned to `new Promise`, which ignores it.

export function block(id: string): Promise<string> {
  return new Promise((resolve) => {
    return load(id).then((text) => resolve(text.trim()));
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-executor +catch : The promise `load(id).then((text) => resolve(text.trim()))` is returned to `new Promise`, which ignores it.
  });
}

export function early(id: string): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    if (id === "") return reject(new Error("no id"));
    if (id === "-") return load("default").then(resolve).finally(() => queue.pop());
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-executor +catch : The promise `load("default").then(resolve).finally(() => queue.pop())` is returned to `new Promise`, which ignores it.
    return void load(id).then(resolve, reject);
  });
}

export const handled = [
  new Promise<string>((resolve, reject) => load("a").then(resolve, reject)),
  new Promise<string>((resolve, reject) => load("a").then(resolve).catch(reject)),
  new Promise<string>((resolve) => load("a").catch(() => "").then(resolve).catch(() => {})),
  new Promise<string>((resolve, reject) => load("a").then(resolve, reject).finally(() => queue.pop())),
];

export const others = [
  new Promise<void>((resolve) => setTimeout(resolve, 100)),
  new Promise<string>((resolve) => queue.push(resolve)),
  new Promise<string>((resolve) => socket.once("text", resolve)),
  new Promise<string>((resolve) => resolve(load("a"))),
  new Promise<string>((resolve) => (queue.length > 0 ? queue.push(resolve) : resolve(""))),
  new Promise<string>((resolve) => anything.then(resolve)),
  new Promise<string>((resolve) => {
    queue.push(resolve);
    return queue.length;
  }),
];
