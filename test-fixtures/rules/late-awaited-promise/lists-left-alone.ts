// Lists of promises that somebody has taken before anything is awaited, or of which nobody needs to.
declare const urls: string[];
declare const isFast: boolean;
declare const started: Map<string, Promise<string>>;
declare function load(url: string): Promise<string>;
declare function startAll(urls: string[]): Promise<string>[];
declare function warm(): Promise<void>;
declare function use(...values: unknown[]): void;
declare class Lazy<T> extends Promise<T> {
  readonly isLazy: true;
}
declare function lazily(url: string): Lazy<string>;

export async function gatheredAtOnce() {
  const tasks = urls.map(load);
  use(await Promise.all(tasks));
  const more = [load("a"), load("b")];
  const all = await Promise.allSettled(more);
  await warm();
  for (const task of more) use(await task, all);
}

export async function gatheredFirst() {
  const tasks = urls.map(load);
  await Promise.allSettled(tasks);
  for (const task of tasks) use(await task);
}

export async function handled() {
  const tasks = urls.map(load);
  for (const task of tasks) task.catch(() => {});
  await warm();
  for (const task of tasks) use(await task);
  const more = urls.map(load);
  more.forEach((task) => task.catch(use));
  for (const task of more) use(await task);
  const quiet = urls.map((url) => load(url).catch(() => undefined));
  for (const task of quiet) use(await task);
  const both = { first: load("a"), second: load("b") };
  both.second.catch(() => {});
  use(await both.first, await both.second);
  const guarded = urls.map((url) => {
    const task = load(url);
    task.catch(use);
    return task;
  });
  for (const task of guarded) use(await task);
}

export async function passedOn(registry: Set<unknown>) {
  const tasks = urls.map(load);
  registry.add(tasks);
  for (const task of tasks) use(await task);
  const more = urls.map(load);
  use(...more);
  await warm();
  await Promise.all(more);
}

export async function captured() {
  const tasks = urls.map(load);
  const wait = () => Promise.all(tasks);
  await warm();
  await wait();
}

export const exported = urls.map(load);
await warm();
await Promise.all(exported);

export async function cannotReject() {
  const settled = urls.map((url) => Promise.allSettled([load(url)]));
  for (const task of settled) use(await task);
  const delays = urls.map(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));
  await warm();
  await Promise.all(delays);
  const caught = urls.map(async (url) => {
    try {
      return await load(url);
    } catch (error) {
      console.error(error);
      return undefined;
    }
  });
  for (const task of caught) use(await task);
}
declare function setTimeout(callback: () => void, delay: number): void;
declare const console: { error(...values: unknown[]): void };

// All have settled when the microtasks are done: nothing is awaited that takes its time.
export async function atOnce() {
  const tasks = urls.map(async (url) => JSON.parse(url));
  for (const task of tasks) use(await task);
  const more = urls.map(load);
  await null;
  await Promise.all(more);
}

// What others keep is theirs to look after.
export async function notStartedHere() {
  const tasks = urls.map((url) => started.get(url));
  for (const task of tasks) use(await task);
  const all = startAll(urls);
  for (const task of all) use(await task);
  const own = [...started.values()];
  await warm();
  await Promise.all(own);
  const lazy = urls.map(lazily);
  for (const task of lazy) use(await task);
}

// Functions that will be called one after the other.
export async function notStartedYet() {
  const tasks = urls.map((url) => () => load(url));
  for (const task of tasks) use(await task());
  const queue = [...urls];
  while (queue.length > 0) use(await load(queue.shift() ?? ""));
  const lengths = urls.map((url) => url.length);
  for (const length of lengths) use(length, await warm());
}

export async function one() {
  const tasks = [load("a")];
  for (const task of tasks) use(await task);
  const [first, second] = [load("a"), 2];
  use(await first, second);
  const both = { first: load("a"), second: 2 };
  use(await both.first, both.second);
}

export async function inTurn() {
  const texts = [];
  for (const url of urls) texts.push(await load(url));
  const both = { first: await load("a"), second: await load("b") };
  for (const text of texts) use(text, await warm(), both);
}

// Whether the list is new in each turn, nobody else waits for.
export async function anew() {
  for (const url of urls) {
    const tasks = [load(url), load(`${url}/more`)];
    use(await Promise.all(tasks));
  }
}

// A batch is taken before the next one begins.
export async function batches() {
  let tasks: Promise<string>[] = [];
  for (const url of urls) {
    tasks.push(load(url));
    if (tasks.length < 10) continue;
    await Promise.all(tasks);
    tasks = [];
  }
  await Promise.all(tasks);
}

export async function limited() {
  const running = new Set<Promise<unknown>>();
  for (const url of urls) {
    const task = load(url).finally(() => running.delete(task));
    running.add(task);
    if (running.size >= 4) await Promise.race(running);
  }
  await Promise.all(running);
}

export async function guardedByName() {
  const tasks: Promise<string>[] = [];
  for (const url of urls) {
    const task = load(url);
    task.catch(() => {});
    tasks.push(task);
    await warm();
  }
  await Promise.all(tasks);
  const known: Promise<string>[] = [];
  for (const url of urls) {
    known.push(load(url));
    known[known.length - 1]?.catch(() => {});
    await warm();
  }
  await Promise.all(known);
}

// What a turn starts, the same turn waits for.
export async function remembered() {
  const cache: Record<string, Promise<string>> = {};
  for (const url of urls) {
    if (!cache[url]) cache[url] = load(url);
    use(await cache[url]);
  }
}

export async function rememberedInMap() {
  const cache = new Map<string, Promise<string>>();
  for (const url of urls) {
    if (!cache.has(url)) cache.set(url, load(url));
    use(await cache.get(url));
  }
}

export async function queued() {
  const queue: Promise<string>[] = [load("first")];
  while (queue.length > 0) {
    const text = await queue.shift();
    if (text !== undefined && text !== "") queue.push(load(text));
  }
}

export async function growing() {
  const tasks: Promise<string>[] = [];
  for (const url of urls) {
    tasks.push(load(url));
    for (const task of tasks) use(await task);
  }
}

export async function numbered() {
  const tasks: Promise<string>[] = [];
  for (let i = 0; i < urls.length; i++) {
    tasks[i] = load(urls[i] ?? "");
    use(await tasks[i]);
  }
}

export async function swapped() {
  let [first, second] = [load("a"), load("b")];
  [first, second] = [second, first];
  use(await Promise.all([first, second]), isFast);
}
