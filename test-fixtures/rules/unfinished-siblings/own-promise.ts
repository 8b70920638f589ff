// A `Promise` that is not the language's own.
declare function load(): Promise_<string>;
interface Promise_<T> extends PromiseLike<T> {}
declare namespace Library {
  class Promise {
    static all<T>(list: T[]): PromiseLike<T[]>;
  }
}
declare const handle: { read(): globalThis.Promise<string>; close(): void };
import Promise = Library.Promise;

export async function read() {
  try {
    await Promise.all([handle.read(), handle.read()]);
    await load();
  } finally {
    handle.close();
  }
}
