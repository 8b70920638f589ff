// Lists that are short, which only shows further away.
// @filename: node_modules/@aws-sdk/s3-request-presigner/package.json
{ "name": "@aws-sdk/s3-request-presigner", "version": "94.7.0", "types": "index.d.ts" }
// @filename: node_modules/@aws-sdk/s3-request-presigner/index.d.ts
export declare function getSignedUrl(key: string): Promise<string>;
// @filename: settings.ts
export const TABLE = { a: ["/a", "/b"], b: ["/c"] };
declare const text: string;
export const config: { hosts: string[]; sizes: Record<string, string> } = JSON.parse(text);
// @filename: short-after-all.ts
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { config, TABLE } from "./settings.ts";

declare function log(urls: string[]): void;
declare function inBatches<T>(list: T[], work: (some: T[]) => Promise<unknown>): Promise<void>;
declare class Limiter {
  process<T>(list: T[], work: (some: T[]) => Promise<unknown>): Promise<void>;
}

export async function cut(given: { urls: string[] }) {
  const some = given.urls.slice(0, 15);
  log(some);
  await Promise.all(some.map((url) => fetch(url)));
}

export async function counted() {
  const made = await Promise.all([...Array(10)].map(async (_, index) => `/${index}`));
  await Promise.all(made.map((url) => fetch(url)));
}

export async function table(key: "a" | "b") {
  await Promise.all(TABLE[key].map((url) => fetch(url)));
}

export async function configured() {
  await Promise.all(config.hosts.map((host) => fetch(host)));
  await Promise.all(Object.values(config.sizes).map((size) => fetch(size)));
}

export async function batches(given: { urls: string[] }, limiter: Limiter) {
  await inBatches(given.urls, (some) => Promise.all(some.map((url) => fetch(url))));
  await limiter.process(given.urls, async (some) => await Promise.all(some.map((url) => fetch(url))));
}

export async function signed(given: { keys: string[] }) {
  return await Promise.all(given.keys.map((key) => getSignedUrl(key)));
}

// What is inside of another one is begun by that.

export async function nested(groups: { urls: string[] }[]) {
  await Promise.all(groups.map(async (group) => await Promise.all(group.urls.map((url) => fetch(url)))));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `groups` starts a network request at once, and nothing bounds how many there are.
}

// Not all elements may come to it.

export async function some(parts: { kind: string; url: string }[]) {
  await Promise.all(
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `parts` may start a network request at once, and nothing bounds how many there are.
    parts.map(async (part) => {
      switch (part.kind) {
        case "remote":
          return await (await fetch(part.url)).text();
        default:
          return part.url;
      }
    }),
  );
  await Promise.all(parts.map(async (part) => (part.kind === "remote" ? await fetch(part.url) : undefined)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `parts` may start a network request at once, and nothing bounds how many there are.
  await Promise.all(parts.map(async (part) => (await fetch(part.url)).ok || (await fetch("/"))));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `parts` starts a network request at once, and nothing bounds how many there are.
}
