// To allow what only emits events or subscribes would be untrue: it is offered where a call may well wait.
// @filename: node_modules/chokidar/package.json
{ "name": "chokidar", "version": "4.0.0", "types": "index.d.ts" }
// @filename: node_modules/chokidar/index.d.ts
export declare class FSWatcher {
  on(event: string, listener: (path: string) => void): this;
  onReady(listener: () => void): this;
}
// @filename: node_modules/rxjs/package.json
{ "name": "rxjs", "version": "7.0.0", "types": "index.d.ts" }
// @filename: node_modules/rxjs/index.d.ts
export declare class Observable<T> {
  subscribe(next: (value: T) => void): void;
}
// @filename: node_modules/my-http/package.json
{ "name": "my-http", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/my-http/index.d.ts
export declare function createServer(listener: () => void): void;
export declare function createHttpServer(listener: () => void): void;
// @filename: node_modules/my-queue/package.json
{ "name": "my-queue", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/my-queue/index.d.ts
export declare class Queue {
  each(job: (id: number) => void): void;
}
// @filename: own.ts
export function subscribe(listener: () => void) {
  listener();
}
// @filename: main.ts
import type { FSWatcher } from "chokidar";
import { createHttpServer, createServer } from "my-http";
import type { Queue } from "my-queue";
import type { Observable } from "rxjs";
import { subscribe } from "./own";
declare function save(): Promise<void>;

export function listen(watcher: FSWatcher, changes: Observable<number>, queue: Queue) {
  watcher.on("change", () => save());
  //                   ^^^^^^^^^^^^ async-void-callback +catch
  watcher.onReady(() => save());
  //              ^^^^^^^^^^^^ async-void-callback +catch
  changes.subscribe(() => save());
  //                ^^^^^^^^^^^^ async-void-callback +catch
  createServer(() => save());
  //           ^^^^^^^^^^^^ async-void-callback +catch
  createHttpServer(() => save());
  //               ^^^^^^^^^^^^ async-void-callback +catch
  queue.each(() => save());
  //         ^^^^^^^^^^^^ async-void-callback +catch
  subscribe(() => save());
  //        ^^^^^^^^^^^^ async-void-callback +catch
}
