// Work of a limiter that waits for more work of the same limiter.
// @filename: node_modules/p-limit/package.json
{ "name": "p-limit", "version": "97.0.0", "types": "index.d.ts" }
// @filename: node_modules/p-limit/index.d.ts
export type LimitFunction = <R>(task: () => PromiseLike<R> | R) => Promise<R>;
export default function pLimit(concurrency: number): LimitFunction;
// @filename: node_modules/p-queue/package.json
{ "name": "p-queue", "version": "97.0.0", "types": "index.d.ts" }
// @filename: node_modules/p-queue/index.d.ts
export default class PQueue {
  constructor(options?: { concurrency?: number });
  add<T>(task: () => Promise<T> | T): Promise<T>;
  onIdle(): Promise<void>;
}
// @filename: node_modules/async-mutex/package.json
{ "name": "async-mutex", "version": "97.0.0", "types": "index.d.ts" }
// @filename: node_modules/async-mutex/index.d.ts
export declare class Mutex {
  runExclusive<T>(work: () => Promise<T> | T): Promise<T>;
}
// @filename: limits.ts
import pLimit from "p-limit";

export const limit = pLimit(4);

export async function load(url: string) {
  return await limit(() => fetch(url));
}

export async function loadAll(urls: string[]) {
  return await Promise.all(urls.map((url) => load(url)));
}

export async function crawl(urls: string[]) {
  await Promise.all(
    urls.map((url) =>
      limit(async () => {
        await load(url);
        //    ^^^^^^^^^ nested-limiter-deadlock
        await loadAll([url]);
      }),
    ),
  );
}
// @filename: nested.ts
import { Mutex } from "async-mutex";
import pLimit from "p-limit";
import PQueue from "p-queue";

const limit = pLimit(2);
const other = pLimit(2);
const mutex = new Mutex();
const queue = new PQueue({ concurrency: 1 });
const endless = new PQueue({ concurrency: Infinity });
const untold = new PQueue();

export async function nested(urls: string[]) {
  await limit(async () => {
    await limit(() => fetch("a"));
    //    ^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : This waits for `limit` within one of its own tasks.
  });
  await Promise.all(
    urls.map((url) =>
      limit(async () => {
        const links = await fetch(url);
        return await Promise.all([limit(() => fetch(links.url)), limit(() => fetch(url))]);
        //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : This waits for `limit` within one of its own tasks.
      }),
    ),
  );
  await limit(() => Promise.all(urls.map((url) => limit(() => fetch(url)))));
  //                                              ^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : This waits for `limit` within one of its own tasks.
  await queue.add(async () => queue.add(() => fetch("b")));
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : This waits for `queue` within one of its own tasks.
  await mutex.runExclusive(async () => {
    const answer = await fetch("a");
    await mutex.runExclusive(() => answer.text());
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : This waits for `mutex` within one of its own tasks.
  });
}

async function locked(url: string) {
  return await mutex.runExclusive(() => fetch(url));
}

export async function throughFunction() {
  await mutex.runExclusive(async () => {
    await locked("a");
    //    ^^^^^^^^^^^ nested-limiter-deadlock : `locked("a")` waits for `mutex` within a task of `mutex`.
  });
}

export async function silent(urls: string[]) {
  await limit(async () => {
    await other(() => fetch("a"));
    // Nobody waits for it here.
    void limit(() => fetch("b"));
    queue.add(() => fetch("c")).catch(() => undefined);
  });
  await endless.add(async () => endless.add(() => fetch("b")));
  await untold.add(async () => untold.add(() => fetch("b")));
  await limit(() => fetch("a"));
  await Promise.all(urls.map((url) => limit(() => fetch(url))));
  await mutex.runExclusive(async () => {
    void locked("b");
  });
  const own = pLimit(1);
  await limit(async () => {
    await own(() => fetch("a"));
  });
}
