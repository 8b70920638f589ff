// Promises in place of functions, lists of them, locks of components, and limits that mean something for one piece of work.
// @filename: node_modules/p-limit/package.json
{ "name": "p-limit", "version": "93.2.0", "types": "index.d.ts" }
// @filename: node_modules/p-limit/index.d.ts
export type LimitFunction = <R>(task: (() => PromiseLike<R> | R) | PromiseLike<R>) => Promise<R>;
export default function pLimit(concurrency: number): LimitFunction;
// @filename: node_modules/p-queue/package.json
{ "name": "p-queue", "version": "93.2.0", "types": "index.d.ts" }
// @filename: node_modules/p-queue/index.d.ts
export default class PQueue {
  constructor(options?: { concurrency?: number; intervalCap?: number; interval?: number; timeout?: number });
  add<T>(task: () => Promise<T> | T): Promise<T>;
}
// @filename: node_modules/p-map/package.json
{ "name": "p-map", "version": "93.2.0", "types": "index.d.ts" }
// @filename: node_modules/p-map/index.d.ts
export default function pMap<T, R>(
  list: Iterable<T | Promise<T>>,
  work: (item: T) => Promise<R> | R,
  options?: { concurrency?: number },
): Promise<R[]>;
// @filename: node_modules/bottleneck/package.json
{ "name": "bottleneck", "version": "93.2.0", "types": "index.d.ts" }
// @filename: node_modules/bottleneck/index.d.ts
export default class Bottleneck {
  constructor(options?: { id?: string; maxConcurrent?: number; minTime?: number; datastore?: string });
  schedule<T>(task: () => Promise<T>): Promise<T>;
}
// @filename: node_modules/async-mutex/package.json
{ "name": "async-mutex", "version": "93.2.0", "types": "index.d.ts" }
// @filename: node_modules/async-mutex/index.d.ts
export declare class Mutex {
  runExclusive<T>(work: () => Promise<T> | T): Promise<T>;
}
export declare class Semaphore {
  constructor(value: number);
  runExclusive<T>(work: () => Promise<T> | T): Promise<T>;
}
// @filename: held.ts
import pLimit from "p-limit";
import PQueue from "p-queue";

const limit = pLimit(2);

export class Client {
  private readonly limit = pLimit(2);
  private queue = new PQueue({ concurrency: 2 });

  async load(call: Promise<Response>, task: { call: Promise<Response> }) {
    await this.limit(call);
    //               ^^^^ ineffective-limiter : `call` has begun before `this.limit` gets it, so it is not limited.
    await this.queue.add(() => task.call);
    //                         ^^^^^^^^^ ineffective-limiter : `task.call` has begun before `this.queue` gets it, so it is not limited.
    await this.queue.add(function () {
      return call;
      //     ^^^^ ineffective-limiter : `call` has begun before `this.queue` gets it, so it is not limited.
    });
    await limit(task.call);
    //          ^^^^^^^^^ ineffective-limiter : `task.call` has begun before `limit` gets it, so it is not limited.
    await this.queue.add(() => {
      return fetch("/a");
    });
  }

  async silent(call: () => Promise<Response>, value: number, other: Client) {
    await limit(call);
    await this.queue.add(call);
    await this.queue.add(() => value);
    await this.queue.add(() => {
      const again = fetch("/a");
      return again;
    });
    await other.queue.add(call);
  }
}
// @filename: lists.ts
import pMap from "p-map";

declare function rank(response: Response): number;
declare function store(response: Response): Promise<void>;

export async function lists(urls: string[], calls: Promise<Response>[]) {
  await pMap(calls, (call) => call, { concurrency: 2 });
  //         ^^^^^ ineffective-limiter : `calls` have begun before `pMap` gets them, so their number is not limited.
  await pMap(urls.map((url) => fetch(url)), (response) => rank(response), { concurrency: 2 });
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ineffective-limiter : `urls.map((url) => fetch(url))` have begun before `pMap` gets them, so their number is not limited.
  // What is stored is stored two at a time.
  await pMap(calls, (response) => store(response), { concurrency: 2 });
  await pMap(calls, async (response) => await store(response), { concurrency: 2 });
  await pMap(calls, (response) => rank(response));
  await pMap(urls, (url) => fetch(url), { concurrency: 2 });
  await pMap(urls, (url) => url.length, { concurrency: 2 });
}
// @filename: components.tsx
import { Mutex, Semaphore } from "async-mutex";

declare global {
  namespace JSX {
    interface IntrinsicElements {
      button: { onClick?: (event: unknown) => void };
    }
  }
}
declare function useRef<T>(value: T): { current: T };
declare function useEffect(effect: () => void, deps: unknown[]): void;
declare function save(): Promise<void>;

export const Form = ({ ids }: { ids: string[] }) => {
  const lock = new Mutex();
  //    ^^^^ ineffective-limiter : `lock` is made anew each time this component is rendered, and keeps nobody waiting who has another one.
  const slots = new Semaphore(2);
  const all = () => Promise.all(ids.map((id) => slots.runExclusive(() => fetch(id))));
  const submit = () => {
    void lock.runExclusive(save);
    void all();
  };
  return <button onClick={submit} />;
};

export function Kept() {
  const lock = useRef(new Mutex());
  return <button onClick={() => void lock.current.runExclusive(save)} />;
}

export function Told() {
  const lock = new Mutex();
  useEffect(() => void lock.runExclusive(save), [lock]);
  return <button />;
}

export function makeSaver() {
  const lock = new Mutex();
  return () => lock.runExclusive(save);
}
// @filename: paces.ts
import Bottleneck from "bottleneck";
import PQueue from "p-queue";

export async function once(url: string, pause: number) {
  const paced = new Bottleneck({ minTime: pause });
  //    ^^^^^ ineffective-limiter : `paced` is made anew each time this code runs, and takes no more work than it lets run at once.
  const queue = new PQueue({ intervalCap: 1, interval: pause });
  //    ^^^^^ ineffective-limiter : `queue` is made anew each time this code runs, and takes no more work than it lets run at once.
  await paced.schedule(() => fetch(url));
  await queue.add(() => fetch(url));
}

export async function silent(url: string) {
  const twice = new Bottleneck({ minTime: 100 });
  const limited = new PQueue({ concurrency: 1, timeout: 500 });
  const everywhere = new Bottleneck({ id: "api", maxConcurrent: 1, datastore: "redis" });
  await Promise.all([twice.schedule(() => fetch(url)), twice.schedule(() => fetch(url))]);
  await limited.add(() => fetch(url));
  await everywhere.schedule(() => fetch(url));
}
