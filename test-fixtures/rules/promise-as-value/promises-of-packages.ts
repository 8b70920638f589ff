// @typeErrors 1
// Subclasses of Promise, and promises with more to them, are promises.
class Query<T> extends Promise<T> {
  cancel(): void {}
}
declare function query(text: string): Query<boolean>;
declare function cancellable(text: string): Promise<boolean> & { cancel(): void };
interface Builder {
  where(text: string): Builder;
  then(resolve: (rows: string[]) => void): void;
}
declare const builder: Builder;
declare function log(...values: unknown[]): void;

export async function run(text: string) {
  if (!query(text)) log("none");
  //   ^^^^^^^^^^^ promise-as-value +await : `query(text)` is a promise, so that `!` is always false.
  if (!cancellable(text)) log("none");
  //   ^^^^^^^^^^^^^^^^^ promise-as-value +await : `cancellable(text)` is a promise, so that `!` is always false.
  const running = query(text);
  log(`${running}`, { ...running });
  //     ^^^^^^^ promise-as-value +await : `running` is a promise, which reads `[object Promise]` as text.
  //                     ^^^^^^^ promise-as-value : `running` is a promise, and spreading it gives nothing.
  running.cancel();
  // A class that merely bears the name, and thenables, which may be anything.
  if (builder.where(text)) log("built");
  log(`${builder}`);
}
