declare function load(id: string): PromiseLike<string>;

class Promise {
  constructor(readonly start: (resolve: (value: string) => void) => unknown) {}
}

export const made = new Promise(async (resolve) => resolve(await load("a")));
