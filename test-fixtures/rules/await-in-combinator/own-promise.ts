// Not the language's Promise.
declare function user(): PromiseLike<string> & globalThis.Promise<string>;

const Promise = { all: (list: unknown[]) => list, log: (...list: unknown[]) => list };

export async function own() {
  Promise.all([await user(), user()]);
  Promise.log([await user(), user()]);
}
