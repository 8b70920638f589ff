declare function read(path: string, done: (error: Error | null, text: string) => void): void;
declare function log(text: string): void;
declare function quit(): never;
declare const child: { on(name: "close", listener: (code: number) => void): void };

export function forgotten(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    read(path, (error, text) => {
      if (error) reject(error);
      //         ^^^^^^^^^^^^^ async-executor +return : `reject(error)` does not end the function, and `resolve(text)` follows: the promise is settled twice.
      resolve(text);
    });
  });
}

export function withMore(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    read(path, (error, text) => {
      if (error) {
        // The file may be gone.
        reject(error);
//      ^^^^^^^^^^^^^ async-executor +return : `reject(error)` does not end the function, and `resolve(text)` follows: the promise is settled twice.
      }
      log(text);
      resolve(text);
    });
  });
}

export function inExecutor(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    if (path === "") reject(new Error("no path"));
    //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-executor +return : `reject(new Error("no path"))` does not end the function, and `resolve("standard input")` follows: the promise is settled twice.
    read(path, (error, text) => (error ? reject(error) : resolve(text)));
    if (path === "-") resolve("standard input");
    else resolve("");
  });
}

export function closed(): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      code !== 0 && reject(new Error(`exit code ${code}`));
      //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-executor : `reject(new Error(`exit code ${code}`))` does not end the function, and `resolve()` follows: the promise is settled twice.
      resolve();
    });
  });
}

export function values(paths: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    paths.map((path) => {
      if (path === "") reject(new Error("no path"));
      //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-executor : `reject(new Error("no path"))` does not end the function, and `resolve([path])` follows: the promise is settled twice.
      resolve([path]);
      return path;
    });
  });
}

export function returned(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    read(path, (error, text) => {
      if (error) return reject(error);
      if (text === "") {
        reject(new Error("empty"));
        return;
      }
      resolve(text);
    });
  });
}

export function alternatives(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    read(path, (error, text) => {
      if (error) reject(error);
      else resolve(text);
    });
  });
}

export function excluded(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    read(path, (error, text) => {
      if (error) reject(error);
      if (!error) resolve(text);
    });
  });
}

export function guarded(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let settled = false;
    read(path, (error, text) => {
      if (error) {
        settled = true;
        reject(error);
      }
      if (!settled) resolve(text);
    });
  });
}

export function caught(text: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    try {
      const value: unknown = JSON.parse(text);
      resolve(value);
    } catch (error) {
      reject(error);
    }
  });
}

export function caughtLog(text: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    try {
      resolve(JSON.parse(text));
      log("parsed");
    } catch (error) {
      reject(error);
    }
  });
}

export function lastResort(text: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    try {
      if (text === "") reject(new Error("no text"));
      else resolve(JSON.parse(text));
    } finally {
      resolve(undefined);
    }
  });
}

export function ended(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    read(path, (error, text) => {
      if (error) {
        reject(error);
        quit();
      }
      resolve(text);
    });
  });
}

export function loops(paths: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const path of paths) {
      if (path === "") reject(new Error("no path"));
    }
    for (const path of paths) if (path === "-") resolve(path);
    setTimeout(() => reject(new Error("late")), 100);
    setTimeout(() => resolve("late"), 100);
  });
}

export function eitherPromise(): Promise<void> {
  return new Promise((resolve) => {
    new Promise<void>((done) => {
      done();
      resolve();
    }).catch(() => log("no"));
  });
}
