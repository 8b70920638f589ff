// @rules async-void-callback
// @options {"awaits": "all"}
// `finally` waits for its callback, so that only what it hides is reported.
declare function load(): Promise<string>;
declare function close(): Promise<void>;

export const closed = load().finally(async () => {
  await close();
  //<^^^^^^^^^^ unsafe-finally +catch
});

export const failed = load().finally(async () => {
  throw new Error("always");
  //<^^^^^^^^^^^^^^^^^^^^^^^ unsafe-finally
});
