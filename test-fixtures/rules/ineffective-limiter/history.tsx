// Reports of limits that were not kept: what they did, and what they do now.
// @filename: node_modules/p-limit/package.json
{ "name": "p-limit", "version": "93.1.0", "types": "index.d.ts" }
// @filename: node_modules/p-limit/index.d.ts
export type LimitFunction = <R>(task: () => PromiseLike<R> | R) => Promise<R>;
export default function pLimit(concurrency: number): LimitFunction;
// @filename: node_modules/p-queue/package.json
{ "name": "p-queue", "version": "93.1.0", "types": "index.d.ts" }
// @filename: node_modules/p-queue/index.d.ts
export default class PQueue {
  constructor(options?: { concurrency?: number; intervalCap?: number; interval?: number });
  add<T>(task: () => Promise<T> | T): Promise<T>;
}
// @filename: node_modules/bottleneck/package.json
{ "name": "bottleneck", "version": "93.1.0", "types": "index.d.ts" }
// @filename: node_modules/bottleneck/index.d.ts
export default class Bottleneck {
  constructor(options?: { maxConcurrent?: number; minTime?: number });
  schedule<T>(task: () => Promise<T>): Promise<T>;
}
// @filename: node_modules/async-mutex/package.json
{ "name": "async-mutex", "version": "93.1.0", "types": "index.d.ts" }
// @filename: node_modules/async-mutex/index.d.ts
export declare class Mutex {
  runExclusive<T>(work: () => Promise<T> | T): Promise<T>;
}
// @filename: node_modules/bluebird/package.json
{ "name": "bluebird", "version": "93.1.0", "types": "index.d.ts" }
// @filename: node_modules/bluebird/index.d.ts
declare class Bluebird<T> extends Promise<T> {
  static map<R, U>(
    values: Iterable<R | PromiseLike<R>>,
    mapper: (item: R) => U | PromiseLike<U>,
    options?: { concurrency?: number },
  ): Bluebird<U[]>;
}
export default Bluebird;
// @filename: settle.ts
import pLimit from "p-limit";

// sindresorhus/p-settle#6: the number of promises is limited, and what they stand for has begun.
export async function settleBefore<T>(promises: readonly Promise<T>[], concurrency: number) {
  const limit = pLimit(concurrency);
  return await Promise.all(promises.map((promise) => limit(() => promise).then((value) => ({ value }))));
  //                                                             ^^^^^^^ ineffective-limiter : `promise` has begun before `limit` gets it, so it is not limited.
}

export async function settleAfter<T>(tasks: readonly (() => Promise<T>)[], concurrency: number) {
  const limit = pLimit(concurrency);
  return await Promise.all(tasks.map((task) => limit(() => task()).then((value) => ({ value }))));
}
// @filename: requests.js
import Bottleneck from "bottleneck";
import PQueue from "p-queue";

// SGrondin/bottleneck#35: a promise is handed over, then a function around a promise.
export class RequestsBefore {
  constructor() {
    this.limiter = new Bottleneck({ maxConcurrent: 1, minTime: 100 });
  }

  request() {
    const answer = fetch("/data");
    return this.limiter.schedule(answer);
    //                           ^^^^^^ ineffective-limiter : `answer` has begun before `this.limiter` gets it, so it is not limited.
  }

  schedule() {
    const answer = fetch("/data");
    const task = function () {
      return answer;
      //     ^^^^^^ ineffective-limiter : `answer` has begun before `this.limiter` gets it, so it is not limited.
    };
    return this.limiter.schedule(task);
  }
}

export class RequestsAfter {
  constructor() {
    this.limiter = new Bottleneck({ maxConcurrent: 1, minTime: 100 });
  }

  request() {
    return this.limiter.schedule(() => fetch("/data"));
  }
}

const queue = new PQueue({ concurrency: 2 });

// sindresorhus/p-queue#43: the same with a queue.
export function queuedBefore() {
  const call = fetch("/data");
  return queue.add(call);
  //               ^^^^ ineffective-limiter : `call` has begun before `queue` gets it, so it is not limited.
}

export function queuedAfter() {
  return queue.add(() => fetch("/data"));
}
// @filename: keywords.ts
import Bottleneck from "bottleneck";

declare function consume(keyword: string, page: number): Promise<void>;

// SGrondin/bottleneck#110: each page has a limiter, so that all pages are asked for at once.
export function pagesBefore(keyword: string, pages: number) {
  for (let page = 1; page <= pages; page++) {
    const limiter = new Bottleneck({ maxConcurrent: 1, minTime: 1000 });
    //    ^^^^^^^ ineffective-limiter : `limiter` is made anew each time this code runs, and takes no more work than it lets run at once.
    limiter.schedule(() => consume(keyword, page)).catch(console.error);
  }
}

export function pagesAfter(keyword: string, pages: number) {
  const limiter = new Bottleneck({ maxConcurrent: 1, minTime: 1000 });
  for (let page = 1; page <= pages; page++) {
    limiter.schedule(() => consume(keyword, page)).catch(console.error);
  }
}
// @filename: transactions.tsx
import { Mutex } from "async-mutex";

declare global {
  namespace JSX {
    interface IntrinsicElements {
      button: { onClick?: (event: unknown) => void };
    }
  }
}
declare function begin(): Promise<void>;

// DirtyHairy/async-mutex#44: a component that is rendered between two clicks has two locks.
export function TransactionsBefore() {
  const mutex = new Mutex();
  //    ^^^^^ ineffective-limiter : `mutex` is made anew each time this component is rendered, and keeps nobody waiting who has another one.
  const start = () => mutex.runExclusive(() => begin());
  return <button onClick={() => void start()} />;
}

const mutex = new Mutex();

export function TransactionsAfter() {
  const start = () => mutex.runExclusive(() => begin());
  return <button onClick={() => void start()} />;
}
// @filename: locations.ts
import Bluebird from "bluebird";

declare const client: { results(id: string): Promise<object> };

// sitespeedio/sitespeed.io#1566: all requests are under way when the map begins to count them.
export async function resultsBefore(ids: string[]) {
  const promises = ids.map((id) => client.results(id));
  return await Bluebird.map(promises, function () {}, { concurrency: 2 });
  //                        ^^^^^^^^ ineffective-limiter : `promises` have begun before `Bluebird.map` gets them, so their number is not limited.
}

export async function resultsAfter(ids: string[]) {
  return await Bluebird.map(ids, (id) => client.results(id), { concurrency: 2 });
}
