// @typeErrors 2
// A listener that nobody looks at may become async, to await what it tests.
interface Event<T> {
  (listener: (value: T) => any): { dispose(): void };
}
declare const git: {
  onDidClose: Event<string>;
  onDidOpen(listener: (value: string) => void): void;
  onQuery(listener: (value: string) => boolean): void;
};
declare const emitter: { on(name: string, listener: (...args: any[]) => any): void };
declare function each(listener: (value: string) => any): void;
declare function hasRepositories(): Promise<boolean>;
declare function unregister(): void;

git.onDidClose(() => {
  if (!hasRepositories()) unregister();
  //   ^^^^^^^^^^^^^^^^^ promise-as-value +await
});

emitter.on("close", function () {
  if (hasRepositories()) return;
  //  ^^^^^^^^^^^^^^^^^ promise-as-value +await
  unregister();
});

git.onDidClose((name) => {
  if (name !== "" && hasRepositories()) unregister();
  //                 ^^^^^^^^^^^^^^^^^ promise-as-value +await
});

git.onDidOpen(() => {
  if (!hasRepositories()) unregister();
  //   ^^^^^^^^^^^^^^^^^ promise-as-value
});

git.onQuery(() => {
  if (!hasRepositories()) return false;
  //   ^^^^^^^^^^^^^^^^^ promise-as-value
  return true;
});

each(() => {
  if (!hasRepositories()) unregister();
  //   ^^^^^^^^^^^^^^^^^ promise-as-value
});
export {};
