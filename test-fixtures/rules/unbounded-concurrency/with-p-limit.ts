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
