// Limiters in fields, and functions that come back to themselves.
// @filename: node_modules/p-limit/package.json
{ "name": "p-limit", "version": "97.2.0", "types": "index.d.ts" }
// @filename: node_modules/p-limit/index.d.ts
export type LimitFunction = <R>(task: () => PromiseLike<R> | R) => Promise<R>;
export default function pLimit(concurrency: number): LimitFunction;
// @filename: node_modules/async-mutex/package.json
{ "name": "async-mutex", "version": "97.2.0", "types": "index.d.ts" }
// @filename: node_modules/async-mutex/index.d.ts
export declare class Mutex {
  runExclusive<T>(work: () => Promise<T> | T): Promise<T>;
}
// @filename: fields.ts
import { Mutex } from "async-mutex";
import pLimit from "p-limit";

export class Store {
  readonly #mutex = new Mutex();
  private readonly other = new Mutex();
  private limit = pLimit(3);
  private replaced = pLimit(3);

  async save(id: string) {
    return await this.#mutex.runExclusive(() => fetch(id));
  }

  async saveTwice(id: string) {
    await this.#mutex.runExclusive(async () => {
      await this.save(id);
      //    ^^^^^^^^^^^^^ nested-limiter-deadlock : `this.save(id)` waits for `this.#mutex` within a task of `this.#mutex`.
      await this.save(id);
    });
  }

  load = async (id: string) => await this.limit(() => fetch(id));

  async direct(id: string) {
    await this.limit(async () => {
      await this.limit(() => fetch(id));
      //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : This waits for `this.limit` within one of its own tasks.
    });
    await this.limit(async () => {
      await this.load(id);
      //    ^^^^^^^^^^^^^ nested-limiter-deadlock : `this.load(id)` waits for `this.limit` within a task of `this.limit`.
    });
  }

  async silent(id: string, store: Store) {
    await this.#mutex.runExclusive(async () => {
      // Another object has a lock of its own.
      await store.save(id);
      await this.other.runExclusive(() => fetch(id));
      void this.save(id);
    });
    await this.other.runExclusive(async () => {
      await this.save(id);
    });
    await this.other.runExclusive(async function (this: Store) {
      await this.other.runExclusive(() => fetch(id));
    }.bind(store));
    await this.replaced(async () => {
      await this.replaced(() => fetch(id));
    });
  }

  widen() {
    this.replaced = pLimit(30);
  }
}
// @filename: recursion.ts
import { Mutex } from "async-mutex";
import pLimit from "p-limit";

interface Tree {
  id: string;
  children: Tree[];
}

const limit = pLimit(4);
const mutex = new Mutex();
const started = pLimit(4);

export async function visit(tree: Tree): Promise<void> {
  await fetch(tree.id);
  if (tree.children.length === 0) return;
  await Promise.all(tree.children.map((child) => limit(() => visit(child))));
  //                                                         ^^^^^^^^^^^^ nested-limiter-deadlock : `visit(child)` waits for `limit` within a task of `limit`.
}

export async function visitTo(tree: Tree, depth: number): Promise<void> {
  if (depth === 0) return;
  await Promise.all(tree.children.map((child) => limit(() => visitTo(child, depth - 1))));
  //                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ nested-limiter-deadlock : `visitTo(child, depth - 1)` waits for `limit` within a task of `limit`.
}

export async function pageFrom(cursor: string): Promise<void> {
  const next = await fetch(cursor).then((response) => response.text());
  await mutex.runExclusive(async () => {
    if (next !== "") await pageFrom(next);
    //                     ^^^^^^^^^^^^^^ nested-limiter-deadlock : `pageFrom(next)` waits for `mutex` within a task of `mutex`.
  });
}

// What holds the lock says so.
export async function held(id: string, isHeld = false): Promise<void> {
  if (!isHeld) {
    await mutex.runExclusive(() => held(id, true));
    return;
  }
  await fetch(id);
}

export async function heldByOption(id: string, { isHeld = false }: { isHeld?: boolean } = {}): Promise<void> {
  if (isHeld) return void (await fetch(id));
  await mutex.runExclusive(async () => {
    await heldByOption(id, { isHeld: true });
  });
}

// Nobody waits for what is started.
export async function spread(tree: Tree): Promise<void> {
  await fetch(tree.id);
  for (const child of tree.children) void started(() => spread(child));
}
