// Calls of packages that only run what they are handed reject as far as that does.
// @filename: node_modules/handing-on/package.json
{ "name": "handing-on", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/handing-on/index.d.ts
export declare function mapSeries<T, R>(list: readonly T[], each: (one: T) => R | Promise<R>): Promise<R[]>;
export declare function makeLimit(most: number): <R>(run: () => Promise<R>) => Promise<R>;
export declare function withRetries<R>(run: () => Promise<R>): Promise<R>;
export declare class Queue {
  schedule<R>(run: () => Promise<R>): Promise<R>;
  send(run: () => Promise<void>): Promise<void>;
}
export declare function waitUntil(ready: () => boolean): Promise<void>;
// @filename: src/runs.ts
import { makeLimit, mapSeries, Queue, waitUntil, withRetries } from "handing-on";
declare function save(id?: number): Promise<void>;
declare const ids: number[];

async function saved(id?: number): Promise<boolean> {
  try {
    await save(id);
    return true;
  } catch {
    return false;
  }
}

const queues = new Map([["", new Queue()]]);
const limit = makeLimit(2);

export function silent() {
  mapSeries(ids, (id) => saved(id));
  mapSeries(ids, async (id) => ({ id, done: await saved(id) }));
  new Queue().schedule(saved);
  queues.get("")?.schedule(async () => saved(1));
  withRetries(() => saved()).then(() => {});
  limit(saved);
  limit(async () => {
    await saved(3);
  });
}

const publish = async () => mapSeries(ids, saved);

export function through() {
  publish();
}

export function reported() {
  mapSeries(ids, save);
//^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  mapSeries(ids, (id) => save(id));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  new Queue().schedule(() => save(1));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  limit(() => save());
//^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  withRetries(async () => {
//^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `withRetries(async () => { throw new Error("later"); })` is not awaited, returned or handled.
    throw new Error("later");
  });
  new Queue().send(async () => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  waitUntil(() => ids.length > 3);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
}
