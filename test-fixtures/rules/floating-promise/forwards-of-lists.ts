// Calls that run what they are handed, later or for each element of a list, fail only as far as that does.
// @filename: node_modules/bluebird/package.json
{ "name": "bluebird", "version": "3.7.2", "types": "index.d.ts" }
// @filename: node_modules/bluebird/index.d.ts
declare class Bluebird<R> implements PromiseLike<R> {
  then: Promise<R>["then"];
  catch: Promise<R>["catch"];
  map<U>(mapper: (item: any) => U | PromiseLike<U>): Bluebird<U[]>;
  static resolve<R>(value: R | PromiseLike<R>): Bluebird<R>;
  static map<T, U>(list: readonly (T | PromiseLike<T>)[], mapper: (item: T) => U | PromiseLike<U>): Bluebird<U[]>;
  static each<T>(list: readonly T[], visit: (item: T) => unknown): Bluebird<T[]>;
}
export = Bluebird;
// @filename: node_modules/bottleneck/package.json
{ "name": "bottleneck", "version": "2.19.5", "types": "bottleneck.d.ts" }
// @filename: node_modules/bottleneck/bottleneck.d.ts
declare class Bottleneck {
  constructor(options?: { maxConcurrent?: number });
  schedule<R>(fn: () => PromiseLike<R>): Promise<R>;
  wrap<R>(fn: () => PromiseLike<R>): () => Promise<R>;
  stop(): Promise<void>;
}
export default Bottleneck;
// @filename: node_modules/p-all/package.json
{ "name": "p-all", "version": "5.0.1", "type": "module", "types": "index.d.ts" }
// @filename: node_modules/p-all/index.d.ts
export default function pAll(tasks: readonly (() => unknown)[], options?: { concurrency?: number }): Promise<unknown[]>;
// @filename: node_modules/p-map/package.json
{ "name": "p-map", "version": "7.1.1", "type": "module", "types": "index.d.ts" }
// @filename: node_modules/p-map/index.d.ts
export default function pMap<T, U>(list: Iterable<T | PromiseLike<T>>, mapper: (one: T) => U | PromiseLike<U>): Promise<U[]>;
// @filename: node_modules/http-proxy-middleware/package.json
{ "name": "http-proxy-middleware", "version": "3.0.11", "types": "index.d.ts" }
// @filename: node_modules/http-proxy-middleware/index.d.ts
export interface RequestHandler {
  (request: object, response: object, next?: (error?: unknown) => void): Promise<void>;
}
export declare function createProxyMiddleware(options: { target: string }): RequestHandler;
// @filename: page.ts
import Bluebird from "bluebird";
import Bottleneck from "bottleneck";
import { createProxyMiddleware } from "http-proxy-middleware";
import pAll from "p-all";
import pMap from "p-map";

declare function send(one: unknown): Promise<string>;
declare const names: string[];
declare const started: Promise<string>[];
declare const tasks: (() => Promise<string>)[];

async function trySend(one?: unknown): Promise<{ error?: unknown }> {
  try {
    await send(one);
    return {};
  } catch (error) {
    console.log(error);
    return { error };
  }
}

export class Bus {
  private readonly registry: Record<string, ((value: string) => unknown)[]> = {};

  async publish(name: string) {
    return Bluebird.map(this.registry[name] ?? [], async (callback) => {
      try {
        return { result: await callback(name) };
      } catch (error) {
        return { error };
      }
    });
  }
}

async function trySendEach(): Promise<void> {
  await Bluebird.each(names, (name) => trySend(name));
}

async function sendEach(): Promise<void> {
  await Bluebird.map(names, (name) => send(name));
}

async function measureStarted(): Promise<void> {
  await Bluebird.map(started, (text) => text.length);
}

async function trySendGiven(): Promise<void> {
  await Bluebird.resolve(send("a")).map((text) => trySend(text));
}

const limiter = new Bottleneck({ maxConcurrent: 1 });
const handler = createProxyMiddleware({ target: "http://localhost" });

export function run(bus: Bus, request: object, response: object, next: () => void): void {
  bus.publish("a");
  trySendEach();
  limiter.schedule(async () => void (await trySend("a")));
  limiter.wrap(trySend)();
  pMap(names, trySend);
  pAll([() => trySend("a"), trySend]);
  handler(request, response, next);

  sendEach();
//^^^^^^^^^^ floating-promise +catch +void
  measureStarted();
//^^^^^^^^^^^^^^^^ floating-promise +catch +void
  trySendGiven();
//^^^^^^^^^^^^^^ floating-promise +catch +void
  limiter.schedule(() => send("a"));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  limiter.wrap(() => send("a"))();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  limiter.stop();
//^^^^^^^^^^^^^^ floating-promise +catch +void
  pMap(names, send);
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  pAll([trySend, () => send("a")]);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  pAll(tasks);
//^^^^^^^^^^^ floating-promise +catch +void
}
