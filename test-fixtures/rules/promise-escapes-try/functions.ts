// Functions that are not async, and generators.
declare function outside(id: string): Promise<string>;
declare function prepare(id: string): string;
declare function report(error: unknown): void;
async function load(id: string, onDone?: () => void): Promise<string> {
  onDone?.();
  return outside(id);
}

// All that the `try` holds is an async function's call, which never throws: the `catch` cannot run.
export function useless(id: string): Promise<string | undefined> {
  try {
    return load(id);
    //     ^^^^^^^^ promise-escapes-try +await : A function without `async`
  } catch (error) {
    report(error);
    return Promise.resolve(undefined);
  }
}

export class Loader {
  public uselessMethod(id: string): Promise<string | void> {
    try {
      return load(id, () => report(this));
      //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
    } catch (error) {
      return Promise.resolve(report(error));
    }
  }
}

// Without a type that says so, callers may see a difference.
export const uselessArrow = (id: string) => {
  try {
    return load(id);
    //     ^^^^^^^^ promise-escapes-try
  } catch (error) {
    return report(error);
  }
};

// The `catch` may be meant for what throws at once.
export function meant(id: string): Promise<string> | undefined {
  try {
    if (id === "1") return outside(id);
    if (id === "2") return load(prepare(id));
  } catch (error) {
    report(error);
  }
  try {
    return outside(id);
  } catch (error) {
    report(error);
  }
  try {
    const path = prepare(id);
    return load(path);
  } catch (error) {
    report(error);
  }
  try {
    return load(id).catch(() => "");
  } catch (error) {
    report(error);
  }
  try {
    return load(id);
  } finally {
    report(undefined);
  }
}

export async function* asyncGenerator(id: string) {
  try {
    yield outside(id);
    // An async generator awaits what it returns.
    return outside(id);
  } catch (error) {
    report(error);
    return "";
  }
}

export function* generator(id: string) {
  try {
    yield id;
    return load(id);
  } catch (error) {
    report(error);
    return undefined;
  }
}
