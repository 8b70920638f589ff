declare function read(path: string, done: (error: Error | null, text: string) => void): void;
declare const socket: {
  on(event: "error", listener: (error: Error) => void): void;
  on(event: "close", listener: (code: number) => void): void;
};
declare const request: IDBRequest<string>;

export function load(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    if (path === "") reject("no path");
    //                      ^^^^^^^^^ non-error-rejection +error : The promise is rejected with a string, which is not an `Error`.
    read(path, (error, text) => {
      if (error) reject(error);
      else if (text === "") reject({ code: "EMPTY", path });
      else if (text === "-") reject();
      //                     ^^^^^^^^ non-error-rejection +error : The promise is rejected without a reason.
      else resolve(text);
    });
  });
}

export function closed(): Promise<void> {
  return new Promise<void>(function (resolve, reject) {
    socket.on("error", reject);
    socket.on("error", (error) => reject(error));
    socket.on("close", (code) => (code === 0 ? resolve() : reject(code)));
    //                                                            ^^^^ non-error-rejection +cause : The promise is rejected with `code`, which is not an `Error`.
  });
}

export const stored = (): Promise<string> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => reject(event);
    //                                  ^^^^^ non-error-rejection +cause : The promise is rejected with `event`, which is not an `Error`.
  });

export const storedRight = (): Promise<string> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export function never(reason: string): Promise<never> {
  if (reason === "") return Promise.reject();
  //                        ^^^^^^^^^^^^^^^^ non-error-rejection +error : The promise is rejected without a reason.
  if (reason === "-") return Promise.reject(/* nothing */);
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-error-rejection +error : The promise is rejected without a reason.
  if (reason === "+") return Promise.reject(void 0);
  //                                        ^^^^^^ non-error-rejection +error : The promise is rejected with `void 0`, which is not an `Error`.
  return Promise.reject(reason);
  //                    ^^^^^^ non-error-rejection +error : The promise is rejected with `reason`, which is not an `Error`.
}

export function others(reasons: [string]): Promise<void> {
  const handlers = { reject: (reason: string) => console.log(reason) };
  handlers.reject("not a promise's");
  Promise.reject(...(reasons as [string])).catch(() => {});
  return new Promise((resolve) => {
    const reject = (reason: string) => resolve(void reason);
    reject("not a rejection");
  });
}

export function shadowed(): Promise<void> {
  return new Promise((resolve, reject) => {
    const inner = (reject: (reason: string) => void) => reject("another one's");
    inner(() => resolve());
    reject(new Error("no"));
  });
}

export class Promised {
  static reject(reason: string): string {
    return reason;
  }
}
Promised.reject("no");

export function outcomes(path: string | undefined): Promise<PromiseSettledResult<string>[]> {
  return Promise.allSettled([path ? load(path) : Promise.reject(), Promise.reject<string>("none")]);
}

export function gathered(path: string | undefined): Promise<string[]> {
  return Promise.all([path ? load(path) : Promise.reject()]);
  //                                      ^^^^^^^^^^^^^^^^ non-error-rejection +error : The promise is rejected without a reason.
}
