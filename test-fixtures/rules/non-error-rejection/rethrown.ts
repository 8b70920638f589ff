declare function work(): Promise<void>;
declare function report(error: unknown): void;
declare const emitter: { on(name: string, listener: (reason: string) => void): void };

export async function passedOn(): Promise<void> {
  try {
    await work();
  } catch (error) {
    report(error);
    if (typeof error === "string") throw error;
    throw error;
  }
}

export function handlers(): Promise<void> {
  return work()
    .catch((reason: string) => {
      report(reason);
      throw reason;
    })
    .then(undefined, (reason: string) => Promise.reject(reason));
}

export function narrowed(problem: unknown, event: { reason: any }): void {
  if (typeof problem === "string") throw problem;
  if (typeof event.reason === "string") throw event.reason;
}

export function heard(): Promise<never> {
  return new Promise((_, reject) => {
    emitter.on("failed", (reason) => reject(reason));
    //                                      ^^^^^^ non-error-rejection +error : The promise is rejected with `reason`, which is not an `Error`.
    work().catch((error) => reject(error));
    work().then(undefined, (error: string) => reject(error));
  });
}

export async function changed(): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw `work failed: ${String(error)}`;
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-error-rejection +error : A string is thrown, which is not an `Error`.
  }
}

export async function mistaken(error?: Error): Promise<void> {
  if (error) throw error;
  const result = await work().catch((problem: unknown) => problem);
  if (result instanceof Error) throw error;
  //                                 ^^^^^ non-error-rejection +error : `error` is thrown, which is not an `Error`.
}

export function oneOfTwo(reason: Error | string): Promise<never> {
  if (typeof reason === "string") return Promise.reject(reason);
  //                                                    ^^^^^^ non-error-rejection +error : The promise is rejected with `reason`, which is not an `Error`.
  return Promise.reject(reason);
}
