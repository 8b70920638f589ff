// The program's own limiters are known by what they do, not by their names.
async function load(url: string): Promise<string> {
  return (await fetch(url)).text();
}

class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];
  constructor(free: number) {
    this.#free = free;
  }
  async enter(): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
  leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
  async run<T>(task: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await task();
    } finally {
      this.leave();
    }
  }
}

const slots = new Slots(4);

function createGate(size: number) {
  let active = 0;
  const waiting: (() => void)[] = [];
  return async function gate<T>(task: () => Promise<T>): Promise<T> {
    while (active >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    active++;
    try {
      return await task();
    } finally {
      active--;
      waiting.shift()?.();
    }
  };
}

let tail: Promise<unknown> = Promise.resolve();
function inLine<T>(task: () => Promise<T>): Promise<T> {
  const result = tail.then(task);
  tail = tail.then(() => result.catch(() => undefined));
  return result;
}

export async function bounded(urls: string[]) {
  const gate = createGate(3);
  await Promise.all(urls.map((url) => slots.run(() => load(url))));
  await Promise.all(
    urls.map(async (url) => {
      await slots.enter();
      try {
        return await load(url);
      } finally {
        slots.leave();
      }
    }),
  );
  await Promise.all(urls.map((url) => gate(() => load(url))));
  await Promise.all(urls.map((url) => inLine(() => load(url))));
}

function limit<T>(task: () => Promise<T>): Promise<T> {
  return task();
}

class RateLimiter {
  run<T>(task: () => Promise<T>): Promise<T> {
    return task();
  }
}

export async function onlyNamedSo(urls: string[]) {
  await Promise.all(urls.map((url) => limit(() => load(url))));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  const limiter = new RateLimiter();
  await Promise.all(urls.map((url) => limiter.run(() => load(url))));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
}
