// Nothing that a list of any length could exhaust.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

declare function opaque(value: string): Promise<string>;
declare const plugins: { start(): Promise<void> }[];

async function hash(text: string): Promise<string> {
  return createHash("sha256").update(text).digest("hex");
}

export async function cpu(texts: string[], unknown: any, promises: Promise<string>[]) {
  await Promise.all(texts.map((text) => hash(text)));
  await Promise.all(texts.map(async (text) => text.length));
  await Promise.all(texts.map((text) => opaque(text)));
  await Promise.all(texts.map(() => sleep(10)));
  await Promise.all(texts.map(async (text) => console.log(text)));
  await Promise.all(texts.map(async (file) => readFileSync(file, "utf8")));
  await Promise.all(plugins.map((plugin) => plugin.start()));
  await Promise.all(unknown.map((url: string) => fetch(url)));
  await Promise.all(promises.map((promise) => promise.then((text) => text.trim())));
  return Promise.all(texts);
}

// A `map` that is not an array's.
interface Lazy<T> {
  map<U>(f: (value: T) => U): U[];
}
export async function lazy(values: Lazy<string>) {
  await Promise.all(values.map((url) => fetch(url)));
}

// The callback makes functions and starts nothing.
export async function thunks(urls: string[]) {
  const tasks = urls.map((url) => () => fetch(url));
  for (const task of tasks) await task();
  return Promise.all(urls.map((url) => ({ load: () => fetch(url) })));
}
