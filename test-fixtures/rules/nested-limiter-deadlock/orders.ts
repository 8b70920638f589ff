// Two locks that are taken in both orders.
// @filename: node_modules/async-mutex/package.json
{ "name": "async-mutex", "version": "94.9.0", "types": "index.d.ts" }
// @filename: node_modules/async-mutex/index.d.ts
export declare class Mutex {
  runExclusive<T>(work: () => Promise<T>): Promise<T>;
  acquire(): Promise<() => void>;
}
export declare class Semaphore {
  constructor(count: number);
  runExclusive<T>(work: () => Promise<T>): Promise<T>;
}
// @filename: orders.ts
import { Mutex, Semaphore } from "async-mutex";

declare function save(name: string): Promise<void>;

const accounts = new Mutex();
const orders = new Mutex();
const logs = new Mutex();
const slots = new Semaphore(4);

export async function charge() {
  await accounts.runExclusive(async () => {
    await save("charge");
    await orders.runExclusive(() => save("order"));
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : `orders` is waited for while `accounts` is held, and elsewhere the other way round.
  });
}

export async function refund() {
  await orders.runExclusive(async () => await accounts.runExclusive(() => save("refund")));
}

// Always in the same order, not waited for, or with more than one slot.

export async function log() {
  await orders.runExclusive(async () => await logs.runExclusive(() => save("log")));
  await accounts.runExclusive(async () => await logs.runExclusive(() => save("log")));
}

export async function later() {
  await logs.runExclusive(async () => {
    void orders.runExclusive(() => save("later"));
    await slots.runExclusive(() => save("slot"));
  });
  await slots.runExclusive(async () => await logs.runExclusive(() => save("log")));
}

export class Store {
  private readonly reads = new Mutex();
  private readonly writes = new Mutex();

  async read() {
    return await this.reads.runExclusive(() => this.writes.runExclusive(() => save("read")));
    //                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : `this.writes` is waited for while `this.reads` is held, and elsewhere the other way round.
  }

  async write() {
    await this.writes.runExclusive(async () => {
      await this.reads.runExclusive(() => save("write"));
    });
  }
}
