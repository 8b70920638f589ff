// Functions and queues of packages that have other ways to be told how many.
// @filename: node_modules/bluebird/package.json
{ "name": "bluebird", "version": "94.3.0", "types": "index.d.ts" }
// @filename: node_modules/bluebird/index.d.ts
declare class Bluebird<T> {
  static map<T, R>(list: T[], work: (item: T) => Promise<R>, options?: { concurrency?: number }): Promise<R[]>;
  static each<T>(list: T[], work: (item: T) => Promise<unknown>): Promise<T[]>;
}
export default Bluebird;
// @filename: node_modules/async/package.json
{ "name": "async", "version": "94.3.0", "types": "index.d.ts" }
// @filename: node_modules/async/index.d.ts
export function each<T>(list: T[], work: (item: T) => Promise<void>): Promise<void>;
export function eachLimit<T>(list: T[], limit: number, work: (item: T) => Promise<void>): Promise<void>;
export function eachSeries<T>(list: T[], work: (item: T) => Promise<void>): Promise<void>;
export function map<T, R>(list: T[], work: (item: T) => Promise<R>): Promise<R[]>;
export function parallel<R>(tasks: (() => Promise<R>)[]): Promise<R[]>;
export function parallelLimit<R>(tasks: (() => Promise<R>)[], limit: number): Promise<R[]>;
// @filename: node_modules/p-all/package.json
{ "name": "p-all", "version": "94.3.0", "types": "index.d.ts" }
// @filename: node_modules/p-all/index.d.ts
export default function pAll<R>(tasks: (() => Promise<R>)[], options?: { concurrency?: number }): Promise<R[]>;
// @filename: node_modules/p-props/package.json
{ "name": "p-props", "version": "94.3.0", "types": "index.d.ts" }
// @filename: node_modules/p-props/index.d.ts
export default function pProps<T, R>(map: Map<string, T>, work: (item: T) => Promise<R>, options?: { concurrency?: number }): Promise<Map<string, R>>;
// @filename: node_modules/p-queue/package.json
{ "name": "p-queue", "version": "94.3.0", "types": "index.d.ts" }
// @filename: node_modules/p-queue/index.d.ts
export default class PQueue {
  constructor(options?: { concurrency?: number; intervalCap?: number; interval?: number; autoStart?: boolean });
  add<T>(task: () => Promise<T>): Promise<T>;
  onIdle(): Promise<void>;
}
// @filename: node_modules/effect/package.json
{ "name": "effect", "version": "94.3.0", "types": "index.d.ts" }
// @filename: node_modules/effect/index.d.ts
export interface Eff<T> { readonly value: T }
export declare namespace Effect {
  function tryPromise<T>(work: () => Promise<T>): Eff<T>;
  function forEach<T, R>(list: Iterable<T>, work: (item: T) => Eff<R>, options?: { concurrency?: number | "unbounded" }): Eff<R[]>;
  function all<R>(list: Iterable<Eff<R>>, options?: { concurrency?: number | "unbounded" }): Eff<R[]>;
}
// @filename: node_modules/rxjs/package.json
{ "name": "rxjs", "version": "94.3.0", "types": "index.d.ts" }
// @filename: node_modules/rxjs/index.d.ts
export interface Observable<T> { pipe(...operators: unknown[]): Observable<unknown> }
export function from<T>(list: Iterable<T>): Observable<T>;
export function filter<T>(test: (item: T) => boolean): unknown;
export function mergeMap<T, R>(work: (item: T) => Promise<R>, concurrent?: number): unknown;
export function concatMap<T, R>(work: (item: T) => Promise<R>): unknown;
// @filename: package-forms.ts
import { Readable } from "node:stream";
import * as async from "async";
import { map } from "async";
import Bluebird from "bluebird";
import { Effect } from "effect";
import pAll from "p-all";
import pProps from "p-props";
import PQueue from "p-queue";
import { concatMap, filter, from, mergeMap } from "rxjs";

async function get(url: string): Promise<void> {
  await fetch(url);
}

export async function lists(urls: string[], named: Map<string, string>) {
  await Bluebird.map(urls, (url) => fetch(url));
  //    ^^^^^^^^^^^^ unbounded-concurrency +bound : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  await async.each(urls, async (url) => {
  //    ^^^^^^^^^^ unbounded-concurrency +bound : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
    await fetch(url);
  });
  await map(urls, get);
  //    ^^^ unbounded-concurrency : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  await async.parallel(urls.map((url) => () => fetch(url)));
  //    ^^^^^^^^^^^^^^ unbounded-concurrency +bound : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  await pAll(urls.map((url) => () => fetch(url)));
  //    ^^^^ unbounded-concurrency +bound : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  await pAll(
  //    ^^^^ unbounded-concurrency +bound : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
    urls.map((url) => async () => {
      await get(url);
    }),
    {},
  );
  await pProps(named, (url) => fetch(url));
  //    ^^^^^^ unbounded-concurrency +bound : Every element of `named` starts a network request at once, and nothing bounds how many there are.
}

export async function queues(urls: string[]) {
  const queue = new PQueue();
  for (const url of urls) {
    queue.add(() => fetch(url));
//  ^^^^^^^^^ unbounded-concurrency +bound : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  }
  await queue.onIdle();
  const paused = new PQueue({ autoStart: false });
  await Promise.all(urls.map((url) => paused.add(() => fetch(url))));
  //                                  ^^^^^^^^^^ unbounded-concurrency +bound : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

export function effects(urls: string[]) {
  return [
    Effect.forEach(urls, (url) => Effect.tryPromise(() => fetch(url)), { concurrency: "unbounded" }),
//  ^^^^^^^^^^^^^^ unbounded-concurrency +bound : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
    Effect.all(
//  ^^^^^^^^^^ unbounded-concurrency +bound : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
      urls.map((url) => Effect.tryPromise(() => fetch(url))),
      { concurrency: "unbounded" },
    ),
  ];
}

export function streams(urls: string[]) {
  return [
    from(urls).pipe(mergeMap((url: string) => fetch(url))),
    //              ^^^^^^^^ unbounded-concurrency +bound : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
    from(urls).pipe(
      filter((url: string) => url !== ""),
      mergeMap(async (url: string) => (await fetch(url)).text()),
//    ^^^^^^^^ unbounded-concurrency +bound : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
    ),
    Readable.from(urls).map((url) => fetch(url), { concurrency: Number.POSITIVE_INFINITY }),
//  ^^^^^^^^^^^^^^^^^^^^^^^ unbounded-concurrency +bound : Every element of `Readable.from(urls)` starts a network request at once, and nothing bounds how many there are.
  ];
}

// Neighbours: told how many, one at a time by default, lists that are short, work that does nothing outside.

export async function bounded(urls: string[], given: PQueue) {
  await Bluebird.map(urls, (url) => fetch(url), { concurrency: 3 });
  await Bluebird.each(urls, (url) => fetch(url));
  await Bluebird.map(["a", "b"], (url) => fetch(url));
  await Bluebird.map(urls, async (url) => url.length);
  await async.eachLimit(urls, 4, get);
  await async.eachSeries(urls, get);
  await pAll(
    urls.map((url) => () => fetch(url)),
    { concurrency: 2 },
  );
  const four = new PQueue({ concurrency: 4 });
  for (const url of urls) four.add(() => fetch(url));
  const perSecond = new PQueue({ intervalCap: 4, interval: 1000 });
  for (const url of urls) perSecond.add(() => fetch(url));
  for (const url of urls) given.add(() => fetch(url));
  const alone = new PQueue();
  alone.add(() => get("a"));
  Effect.forEach(urls, (url) => Effect.tryPromise(() => fetch(url)));
  Effect.forEach(urls, (url) => Effect.tryPromise(() => fetch(url)), { concurrency: 5 });
  from(urls).pipe(mergeMap((url: string) => fetch(url), 4));
  from(urls).pipe(concatMap((url: string) => fetch(url)));
  Readable.from(urls).map((url) => fetch(url), { concurrency: 4 });
  Readable.from(urls).map((url) => fetch(url));
}
