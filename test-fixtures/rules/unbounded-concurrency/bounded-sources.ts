// Everything here has a bound: silence.
// @filename: hosts.ts
export const HOSTS = ["https://a.example", "https://b.example"];
export const REGIONS = ["eu", "us"] as const;
export const SETTINGS = { mirrors: ["https://m.example"], retries: 3 };
// @filename: bounded-sources.ts
import { HOSTS, REGIONS, SETTINGS } from "./hosts.ts";

async function load(url: string): Promise<string> {
  return (await fetch(url)).text();
}

enum Level {
  Low = "low",
  High = "high",
}

type Locale = "de" | "en" | "fr";

const LOCAL = ["https://a.example", "https://b.example"];
const BY_NAME = { a: "https://a.example", b: "https://b.example" };
const BATCH = 50;

class Mirrors {
  static readonly all = ["https://m.example"];
  readonly own = ["https://o.example"];
  check() {
    return Promise.all([...Mirrors.all.map(load), ...this.own.map(load)]);
  }
}

export async function literals(pair: [string, string], locales: Locale[], named: { a: string; b: string }) {
  await Promise.all(["https://a.example", "https://b.example"].map(load));
  await Promise.all([1, 2, 3].map((page) => load(`/?page=${page}`)));
  await Promise.all(pair.map(load));
  await Promise.all(LOCAL.map(load));
  await Promise.all(HOSTS.map(load));
  await Promise.all(REGIONS.map(load));
  await Promise.all(SETTINGS.mirrors.map(load));
  await Promise.all(locales.map(load));
  await Promise.all(Object.keys(BY_NAME).map(load));
  await Promise.all(Object.values({ a: "https://a.example" }).map(load));
  await Promise.all(Object.entries(named).map(([, url]) => load(url)));
  await Promise.all(Object.values(Level).map(load));
  await Promise.all([...LOCAL, ...HOSTS].map(load));
  await Promise.all(LOCAL.filter((url) => url.length > 3).map(load));
  await Promise.all(Array.from({ length: 3 }, (_, page) => load(`/?page=${page}`)));
  await Promise.all(Array.from({ length: SETTINGS.retries > 0 ? 3 : 4 }, () => load("/")));
  await Promise.all("a,b".split(",").map(load));
  return new Mirrors().check();
}

export async function parts(urls: string[], workers: number, cpus: number) {
  await Promise.all(urls.slice(0, 5).map(load));
  await Promise.all(urls.slice(-3).map(load));
  await Promise.all(urls.splice(0, workers).map(load));
  for (let start = 0; start < urls.length; start += BATCH) {
    await Promise.all(urls.slice(start, start + BATCH).map(load));
    const part = urls.slice(start, start + BATCH);
    await Promise.all(part.map(load));
  }
  for (const batch of chunk(urls, 10)) await Promise.all(batch.map(load));
  for (const some of chunk(urls, 10)) await Promise.all(some.map(load));
  const batches = chunk(urls, 10);
  for (const some of batches) await Promise.all(some.map(load));
  await Promise.all(Array.from({ length: workers }, () => load("/")));
  await Promise.all(Array.from({ length: Math.min(cpus, urls.length) }, (_, n) => load(`/${n}`)));
}

export async function guarded(urls: string[], ids: string[], max: number) {
  if (urls.length > 10) throw new RangeError("too many");
  await Promise.all(urls.map(load));
  if (ids.length > max) throw new RangeError("too many");
  await Promise.all(ids.map((id) => load(id)));
}

export async function counted(extra: boolean) {
  const urls = ["https://a.example"];
  if (extra) urls.push("https://b.example");
  await Promise.all(urls.map(load));
}

export function rest(...urls: string[]) {
  return Promise.all(urls.map(load));
}

export const run = (batch: string[]) => Promise.all(batch.map(load));

function chunk<T>(items: T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < items.length; i += size) chunks.push(items.slice(i, i + size));
  return chunks;
}
