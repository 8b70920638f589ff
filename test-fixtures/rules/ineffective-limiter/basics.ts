// Limiters that are made per task, handed promises, or as wide as the list.
// @filename: node_modules/p-limit/package.json
{ "name": "p-limit", "version": "93.0.0", "types": "index.d.ts" }
// @filename: node_modules/p-limit/index.d.ts
export type LimitFunction = {
  readonly activeCount: number;
  <A extends unknown[], R>(task: (...args: A) => PromiseLike<R> | R, ...args: A): Promise<R>;
};
export default function pLimit(concurrency: number | { concurrency: number }): LimitFunction;
// @filename: node_modules/p-queue/package.json
{ "name": "p-queue", "version": "93.0.0", "types": "index.d.ts" }
// @filename: node_modules/p-queue/index.d.ts
export default class PQueue {
  constructor(options?: { concurrency?: number; intervalCap?: number; interval?: number });
  add<T>(task: () => Promise<T> | T): Promise<T>;
  onIdle(): Promise<void>;
}
// @filename: node_modules/p-map/package.json
{ "name": "p-map", "version": "93.0.0", "types": "index.d.ts" }
// @filename: node_modules/p-map/index.d.ts
export default function pMap<T, R>(list: Iterable<T>, work: (item: T) => Promise<R> | R, options?: { concurrency?: number }): Promise<R[]>;
// @filename: node_modules/async-mutex/package.json
{ "name": "async-mutex", "version": "93.0.0", "types": "index.d.ts" }
// @filename: node_modules/async-mutex/index.d.ts
export declare class Mutex {
  runExclusive<T>(work: () => Promise<T> | T): Promise<T>;
  acquire(): Promise<() => void>;
}
export declare class Semaphore {
  constructor(value: number);
  runExclusive<T>(work: () => Promise<T> | T): Promise<T>;
}
// @filename: basics.ts
import { Mutex, Semaphore } from "async-mutex";
import pLimit, { type LimitFunction } from "p-limit";
import pMap from "p-map";
import PQueue from "p-queue";

const shared = pLimit(4);
const mutex = new Mutex();

export async function one(url: string) {
  const limit = pLimit(2);
  //    ^^^^^ ineffective-limiter : `limit` is made anew each time this code runs, and takes no more work than it lets run at once.
  return limit(() => fetch(url));
}

export async function all(urls: string[]) {
  return Promise.all(urls.map((url) => one(url)));
}

export async function perItem(urls: string[]) {
  await Promise.all(
    urls.map(async (url) => {
      const queue = new PQueue({ concurrency: 3 });
      //    ^^^^^ ineffective-limiter : `queue` is made anew each time this code runs, and takes no more work than it lets run at once.
      await queue.add(() => fetch(url));
      await queue.onIdle();
    }),
  );
  for (const url of urls) {
    const lock = new Mutex();
    //    ^^^^ ineffective-limiter : `lock` is made anew each time this code runs, and takes no more work than it lets run at once.
    await lock.runExclusive(() => fetch(url));
  }
}

export async function withState(url: string) {
  // Made where nobody else can wait for it.
  const lock = new Mutex();
  //    ^^^^ ineffective-limiter : `lock` is made anew each time this code runs, and takes no more work than it lets run at once.
  const release = await lock.acquire();
  try {
    return await fetch(url);
  } finally {
    release();
  }
}

export async function twoAtMostTwo(a: string, b: string) {
  const limit = pLimit(2);
  //    ^^^^^ ineffective-limiter : `limit` is made anew each time this code runs, and takes no more work than it lets run at once.
  return Promise.all([limit(() => fetch(a)), limit(() => fetch(b))]);
}

export async function width(urls: string[], options: { size: number }, byId: Map<string, string>) {
  const limit = pLimit(urls.length);
  //                   ^^^^^^^^^^^ ineffective-limiter : `urls.length` lets everything run at once, so nothing is limited.
  await Promise.all(urls.map((url) => limit(() => fetch(url))));
  const wide = pLimit({ concurrency: Infinity });
  //                                 ^^^^^^^^ ineffective-limiter : `Infinity` lets everything run at once, so nothing is limited.
  await Promise.all(urls.map((url) => wide(() => fetch(url))));
  const queue = new PQueue({ concurrency: Number.POSITIVE_INFINITY });
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-limiter : `Number.POSITIVE_INFINITY` lets everything run at once, so nothing is limited.
  for (const url of urls) void queue.add(() => fetch(url));
  await pMap(urls, (url) => fetch(url), { concurrency: urls.length });
  //                                                   ^^^^^^^^^^^ ineffective-limiter : `urls.length` lets everything run at once, so nothing is limited.
  await pMap(byId.keys(), (url) => fetch(url), { concurrency: byId.size });
  //                                                          ^^^^^^^^^ ineffective-limiter : `byId.size` lets everything run at once, so nothing is limited.
  const semaphore = new Semaphore(urls.length);
  //                              ^^^^^^^^^^^ ineffective-limiter : `urls.length` lets everything run at once, so nothing is limited.
  await Promise.all(urls.map((url) => semaphore.runExclusive(() => fetch(url))));
  const paced = new PQueue({ concurrency: Infinity, intervalCap: 10, interval: 1000 });
  for (const url of urls) void paced.add(() => fetch(url));
  const few = pLimit(Math.min(urls.length, 5));
  await Promise.all(urls.map((url) => few(() => fetch(url))));
}

export async function underWay(urls: string[], held: Promise<Response>, job: { promise: Promise<void> }) {
  const calls = urls.map((url) => fetch(url));
  await Promise.all(calls.map((call) => shared(() => call)));
  //                                                 ^^^^ ineffective-limiter : `call` has begun before `shared` gets it, so it is not limited.
  await shared(() => held);
  //                 ^^^^ ineffective-limiter : `held` has begun before `shared` gets it, so it is not limited.
  await mutex.runExclusive(() => job.promise);
  await shared(() => fetch("a"));
  await shared(async () => {
    await held;
  });
}

export async function silent(urls: string[], given: LimitFunction) {
  const limit = pLimit(2);
  const kept = pLimit(2);
  const handed = pLimit(2);
  const twice = pLimit(1);
  await Promise.all(urls.map((url) => limit(() => fetch(url))));
  for (const url of urls) void kept(() => fetch(url));
  await useLimit(handed);
  await Promise.all([twice(() => fetch("a")), twice(() => fetch("b"))]);
  await given(() => fetch("a"));
  const value = 3;
  await shared(() => value);
}

declare function useLimit(limit: LimitFunction): Promise<void>;
// @filename: script.js
import pLimit from "p-limit";

const limit = pLimit(2);

/** @param {string[]} urls */
export async function called(urls) {
  await Promise.all(urls.map((url) => limit(fetch(url))));
  //                                        ^^^^^^^^^^ ineffective-limiter +arrow : `fetch(url)` has begun before `limit` gets it, so it is not limited.
  await Promise.all(urls.map((url) => limit(() => fetch(url))));
}
