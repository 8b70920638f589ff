// Limiters are known by their package.
// @filename: node_modules/p-queue/index.d.ts
export default class PQueue {
  constructor(options: { concurrency: number });
  add<T>(task: () => Promise<T>): Promise<T>;
}
// @filename: node_modules/bottleneck/index.d.ts
export default class Bottleneck {
  constructor(options: { maxConcurrent: number });
  schedule<T>(task: () => Promise<T>): Promise<T>;
  wrap<A extends unknown[], T>(task: (...args: A) => Promise<T>): (...args: A) => Promise<T>;
}
// @filename: node_modules/async-mutex/index.d.ts
export declare class Semaphore {
  constructor(slots: number);
  acquire(): Promise<[number, () => void]>;
  runExclusive<T>(task: () => Promise<T>): Promise<T>;
}
// @filename: node_modules/p-throttle/index.d.ts
export default function pThrottle(options: { limit: number; interval: number }): <A extends unknown[], T>(f: (...args: A) => T) => (...args: A) => T;
// @filename: shared.ts
import pLimit from "p-limit";
import PQueue from "p-queue";
export const limit = pLimit(4);
export const queue = new PQueue({ concurrency: 4 });
export async function limitedLoad(url: string): Promise<string> {
  return queue.add(async () => (await fetch(url)).text());
}
// @filename: packages.ts
import { Semaphore } from "async-mutex";
import Bottleneck from "bottleneck";
import pLimit, { limitFunction } from "p-limit";
import PQueue from "p-queue";
import pThrottle from "p-throttle";
import { limit as sharedLimit, limitedLoad, queue } from "./shared.ts";

async function load(url: string): Promise<string> {
  return (await fetch(url)).text();
}

const semaphore = new Semaphore(3);
const bottleneck = new Bottleneck({ maxConcurrent: 3 });
const slowly = pThrottle({ limit: 2, interval: 1000 })(load);
const wrapped = bottleneck.wrap(load);
const limited = limitFunction(load, { concurrency: 2 });

class Service {
  private readonly queue = new PQueue({ concurrency: 2 });
  loadAll(urls: string[]) {
    return Promise.all(urls.map((url) => this.queue.add(() => load(url))));
  }
  one(url: string) {
    return this.queue.add(() => load(url));
  }
  each(urls: string[]) {
    return Promise.all(urls.map((url) => this.one(url)));
  }
}

export async function bounded(urls: string[]) {
  const limit = pLimit(3);
  await Promise.all(urls.map((url) => limit(() => load(url))));
  await Promise.all(urls.map((url) => limit(load, url)));
  await Promise.all(urls.map((url) => sharedLimit(() => load(url))));
  await Promise.all(urls.map((url) => queue.add(() => load(url))));
  await Promise.all(urls.map(limitedLoad));
  await Promise.all(urls.map((url) => bottleneck.schedule(() => load(url))));
  await Promise.all(urls.map(wrapped));
  await Promise.all(urls.map((url) => wrapped(url)));
  await Promise.all(urls.map((url) => slowly(url)));
  await Promise.all(urls.map((url) => limited(url)));
  await Promise.all(urls.map((url) => semaphore.runExclusive(() => load(url))));
  await Promise.all(
    urls.map(async (url) => {
      const [, release] = await semaphore.acquire();
      try {
        return await load(url);
      } finally {
        release();
      }
    }),
  );
  return new Service();
}

// A limiter per element limits nothing.
export async function ineffective(urls: string[]) {
  await Promise.all(
  //    ^^^^^^^^^^^ unbounded-concurrency +p-limit
    urls.map((url) => {
      const limit = pLimit(3);
      return limit(() => load(url));
    }),
  );
  await Promise.all(urls.map((url) => pLimit(1)(() => load(url))));
  //    ^^^^^^^^^^^ unbounded-concurrency +p-limit
}
