// Types that depend on the caller.
declare function report(error: unknown): void;

export async function retry<T>(task: () => Promise<T>, times: number): Promise<T> {
  try {
    return task();
    //     ^^^^^^ promise-escapes-try +await
  } catch (error) {
    if (times <= 0) throw error;
    return retry(task, times - 1);
  }
}

export async function either<T>(task: () => T | Promise<T>): Promise<T> {
  try {
    return task();
    //     ^^^^^^ promise-escapes-try +await
  } finally {
    report(undefined);
  }
}

export async function unknownKind<T>(task: () => T, other: () => unknown) {
  try {
    if (Math.random() > 0.5) return other();
    return task();
  } catch (error) {
    report(error);
    return undefined;
  }
}

export async function constrained<T extends Promise<string>>(promise: T) {
  try {
    return promise;
    //     ^^^^^^^ promise-escapes-try +await
  } catch (error) {
    report(error);
    return "";
  }
}
