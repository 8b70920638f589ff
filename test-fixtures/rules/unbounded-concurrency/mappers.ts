// Functions of packages that run all at once unless they are told how many.
// @filename: node_modules/p-map/package.json
{ "name": "p-map", "version": "94.0.0", "types": "index.d.ts" }
// @filename: node_modules/p-map/index.d.ts
export type Options = { concurrency?: number; stopOnError?: boolean };
export default function pMap<T, R>(
  list: Iterable<T>,
  work: (item: T) => Promise<R> | R,
  options?: Options,
): Promise<R[]>;
// @filename: mappers.ts
import pMap, { type Options } from "p-map";

export async function mapped(urls: string[], options: Options) {
  await pMap(urls, (url) => fetch(url));
  //    ^^^^ unbounded-concurrency +bound : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  await pMap(urls, async (url) => (await fetch(url)).text(), { stopOnError: false });
  //    ^^^^ unbounded-concurrency +bound : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  await pMap(urls, (url) => fetch(url), { concurrency: 4 });
  await pMap(urls, (url) => fetch(url), options);
  await pMap(urls, (url) => fetch(url), { ...options });
  await pMap(["a", "b"], (url) => fetch(url));
  await pMap(urls, (url) => url.length);
}
