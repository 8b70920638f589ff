declare function read(path: string, done: (error: Error | null, text: string) => void): void;
declare function start(): void;
declare function fail(): never;
declare const queue: { push(item: unknown): void };
declare let socket: { state: number; onopen: (value: unknown) => void } | undefined;

export function forgotten(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
  //                  ^^^^^^^ async-executor : Nothing settles the promise: neither `resolve` nor `reject` is ever used.
    read(path, (error, text) => {
      if (error) throw error;
      start();
    });
  });
}

export function early(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    if (path === "") return;
    //               ^^^^^^^ async-executor : The executor returns here before anything could settle the promise.
    read(path, (error, text) => (error ? reject(error) : resolve(text)));
  });
}

export function noElse(path: string): Promise<string> {
  return new Promise((resolve) => {
    if (path !== "") resolve(path);
    //  ^^^^^^^^^^^ async-executor : Where this condition does not hold, nothing settles the promise.
  });
}

export const short = (path: string): Promise<string> =>
  new Promise((resolve) => {
    path !== "" && resolve(path);
//  ^^^^^^^^^^^ async-executor : Where this condition does not hold, nothing settles the promise.
  });

export const forEver = [
  new Promise(() => {}),
  new Promise<never>((resolve) => {}),
  new Promise(() => {
    start();
  }),
  new Promise((_resolve, _reject) => {
    start();
  }),
  new Promise<void>((_, reject) => {
    setTimeout(() => reject(new Error("late")), 100);
  }),
];

export function settled(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    if (path === "") return resolve("");
    if (path === "-") throw new Error("no path");
    if (path === "+") fail();
    else reject(new Error(path));
  });
}

export function several(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    if (path === "a") resolve(path);
    if (path !== "a") reject(new Error(path));
  });
}

export function kinds(kind: "a" | "b" | "c"): Promise<string> {
  return new Promise((resolve, reject) => {
    switch (kind) {
      case "a":
        return resolve("");
      case "b":
        return reject(new Error("b"));
      case "c":
        setTimeout(() => resolve("c"), 100);
    }
  });
}

export function elseIfs(kind: "a" | "b"): Promise<string> {
  return new Promise((resolve, reject) => {
    if (kind === "a") resolve("");
    else if (kind === "b") reject(new Error("b"));
  });
}

export function captured(path: string): Promise<string> {
  return new Promise((resolve) => {
    queue.push({ resolve });
    if (path === "") return;
    resolve(path);
  });
}

export function declared(path: string): Promise<string> {
  return new Promise((resolve) => {
    if (path === "") return;
    start();
    function finish(): void {
      resolve(path);
    }
    queue.push(finish);
  });
}

export function looped(paths: string[]): Promise<string> {
  return new Promise((resolve) => {
    for (const path of paths) resolve(path);
    for (let i = 0; i < paths.length; i++) resolve(paths[i] as string);
    while (paths.length > 0) resolve(paths.pop() as string);
  });
}

export function stopped(path: string): Promise<string> {
  return new Promise((resolve) => {
    if (path === "") {
      fail();
    } else resolve(path);
  });
}

export async function narrowed(): Promise<void> {
  if (socket?.state !== 0) return;
  await new Promise((resolve) => {
    if (!socket) return;
    socket.onopen = resolve;
  });
}

export function byArguments(): Promise<string> {
  return new Promise(function (resolve, reject) {
    (arguments[0] as (value: string) => void)("a");
  });
}
