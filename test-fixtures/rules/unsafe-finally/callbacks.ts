// Callbacks of `.finally`: what they return is ignored, and what they throw takes the place of an error.
declare function load(): Promise<string>;
declare function close(): Promise<void>;
declare function report(error?: unknown): void;
declare let ready: boolean;
declare const other: { finally(callback: () => unknown): void };
declare const untyped: any;

export const result = load().finally(() => {
  report();
  if (ready) return "ready";
  //         ^^^^^^^^^^^^^^^ unsafe-finally : `finally` ignores what its callback returns: the result stays that of `load()`.
  return [];
//^^^^^^^^^^ unsafe-finally
});

export const thrown = load().finally(() => {
  if (!ready) throw new Error("not ready");
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-finally : replaces the error with which `load()` may be rejecting.
});

export const thrownLater = load()["finally"](async function () {
  await close();
  throw new Error("always");
//^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-finally : This `throw` replaces the error with which `load()` may be rejecting.
});

export function silent(pending: Promise<string>, timer: NodeJS.Timeout) {
  pending.finally(() => report());
  pending.finally(() => close());
  pending.finally(async () => {
    await close();
  });
  pending.finally(async () => close());
  pending.finally(() => {
    if (ready) return;
    return close();
  });
  pending.finally(() => {
    if (!ready) return undefined;
    return report();
  });
  pending.finally(() => {
    const closing = close();
    return closing;
  });
  pending.finally(() => {
    try {
      if (!ready) throw new Error("caught here");
    } catch (error) {
      report(error);
    }
  });
  pending.finally(() => {
    [1, 2].map((item) => {
      return item;
    });
  });
  // The error before it has been dealt with.
  pending.catch(report).finally(() => {
    throw new Error("the only one");
  });
  pending.finally(report);
  other.finally(() => {
    return "mine";
  });
  untyped.finally(() => {
    return "anything";
  });
  pending.then(() => {
    return "then";
  });
  clearTimeout(timer);
}

declare namespace NodeJS {
  type Timeout = number;
}
