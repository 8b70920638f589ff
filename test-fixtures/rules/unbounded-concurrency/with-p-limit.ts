// The project has p-limit: the fix uses it.
// @filename: package.json
{ "name": "app", "dependencies": { "p-limit": "^7.0.0" } }
// @filename: plain.ts
/** A file without imports. */

/** Loads. */
export async function loadAll(urls: string[]) {
  return Promise.all(urls.map((url) => fetch(url)));
  //     ^^^^^^^^^^^ unbounded-concurrency +p-limit
}
// @filename: imports.ts
import { readFile } from "node:fs/promises"; // files
import path from "node:path";

const limit = 3;

export async function readAll(names: string[]) {
  const files = await Promise.all(names.map((name) => readFile(path.join("/", name), "utf8")));
  //                  ^^^^^^^^^^^ unbounded-concurrency +p-limit : Every element of `names` starts a file operation
  const settled = await Promise.allSettled(names.map(async (name) => (await readFile(name)).length + limit));
  //                    ^^^^^^^^^^^^^^^^^^ unbounded-concurrency +p-limit : Every element of `names` starts a file operation
  return { files, settled };
}
// @filename: again.ts
import createLimiter from "p-limit";

export async function readAll(urls: string[]) {
  const limit = createLimiter(2);
  await Promise.all(urls.map((url) => limit(() => fetch(url))));
  await Promise.all(urls.map((url) => fetch(`${url}/more`)));
  //    ^^^^^^^^^^^ unbounded-concurrency +p-limit
  await limit(async () => {
    // Within one of its own tasks the limiter must not be used: it would wait for itself.
    await Promise.all(urls.map((url) => fetch(`${url}/inner`)));
    //    ^^^^^^^^^^^ unbounded-concurrency +p-limit
  });
}

export async function elsewhere(urls: string[]) {
  await Promise.all(urls.map((url) => fetch(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +p-limit
}
// @filename: shared-limiter.ts
import pLimit from "p-limit";

const limit = pLimit(4);

export async function one(url: string) {
  return limit(() => fetch(url));
}

// Takes the module's limiter: no task of it comes back here.
export async function all(urls: string[]) {
  return await Promise.all(urls.map((url) => fetch(url)));
  //           ^^^^^^^^^^^ unbounded-concurrency +p-limit
}
// @filename: waiting-tasks.ts
import pLimit from "p-limit";

const limit = pLimit(2);

// A task of the limiter waits for this function, which must not wait for the limiter.
async function group(urls: string[]) {
  return await Promise.all(urls.map((url) => fetch(url)));
  //           ^^^^^^^^^^^ unbounded-concurrency +p-limit
}

function both(urls: string[]) {
  return group(urls);
}

export async function groups(all: string[][]) {
  for (const urls of all) await limit(() => both(urls));
}
// @filename: tasks-elsewhere.ts
import pLimit from "p-limit";
import { rest } from "./rest.ts";

const limit = pLimit(2);

// A task of the limiter runs what another file does, which may come back here.
export async function group(urls: string[]) {
  return await Promise.all(urls.map((url) => fetch(url)));
  //           ^^^^^^^^^^^ unbounded-concurrency +p-limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

export async function run() {
  await limit(() => rest());
}
// @filename: rest.ts
import { group } from "./tasks-elsewhere.ts";
export async function rest() {
  await group((await (await fetch("/urls")).text()).split("\n"));
}
