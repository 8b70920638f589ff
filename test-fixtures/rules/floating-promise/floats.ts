// The word of an author, in a doc comment, that a promise may float.
// @filename: node_modules/metrics/package.json
{ "name": "metrics", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/metrics/index.d.ts
/**
 * Counts an event.
 * @asynclint floats
 */
export declare function count(name: string): Promise<void>;
export declare function flush(): Promise<void>;
export declare class Client {
  /** @asynclint floats */
  track(name: string): Promise<void>;
  /** Does not say @asynclint floats in a tag of its own. */
  close(): Promise<void>;
}
export interface Options {
  /** @asynclint floats */
  send: (name: string) => Promise<void>;
  /** @asynclint floats-not */
  load: () => Promise<void>;
}
/** @asynclint floats */
export type Queued<T> = Promise<T> & { id: number };
/** @asynclint floats */
export interface Job extends Promise<void> {
  cancel(): void;
}
/** @asynclint floats */
export type Send = (name: string) => Promise<void>;
export declare function enqueue(name: string): Queued<number>;
export declare function start(name: string): Job;
export declare function useSend(): Send;
/** @asynclint floats */
export declare const report: (name: string) => Promise<void>;
// @filename: floats.ts
import { type Client, count, enqueue, flush, type Options, report, start, useSend } from "metrics";

declare function save(): Promise<void>;
declare function on(event: string, listener: () => void): void;

/** @asynclint floats */
async function touch() {
  await save();
}
/** @asynclint floats */
const touchToo = async () => {
  await save();
};
/** @asynclint floats */
declare function declared(): Promise<void>;

export function calls(client: Client, options: Options) {
  count("start");
  client.track("start");
  options.send("start");
  const { send } = options;
  send("start");
  const mySend = useSend();
  mySend("start");
  enqueue("start");
  start("start");
  report("start");
  touch();
  touchToo();
  declared();
  count("start").then(() => console.log("counted"));
  flush();
//^^^^^^^ floating-promise +catch +void +allow
  client.close();
//^^^^^^^^^^^^^^ floating-promise +catch +void +allow
  options.load();
//^^^^^^^^^^^^^^ floating-promise +catch +void +allow
  count("start").then(() => save());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
}

export function throughBodies() {
  const touches = () => touch();
  touches();
  on("start", async () => {
    await count("start");
  });
}
