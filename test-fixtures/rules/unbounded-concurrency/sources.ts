// Where the elements come from, other than a parameter.
async function load(url: string): Promise<string> {
  return (await fetch(url)).text();
}

declare function list(): string[];
declare function listLater(): Promise<string[]>;
declare const given: { urls: string[]; byName: Record<string, string> };
declare const set: Set<string>;
declare const map: Map<string, string>;

export async function sources(text: string, total: number, urls: string[]) {
  await Promise.all(list().map(load));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all((await listLater()).map(load));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(given.urls.map(load));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `given.urls` starts a network request at once, and how many there are is not known.
  await Promise.all(text.split("\n").map(load));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all([...set].map(load));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(Array.from(set, load));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all([...map.values()].map((url) => load(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(Object.values(given.byName).map((url) => load(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `Object.values(given.byName)` starts a network request at once, and how many there are is not known.
  await Promise.all(Object.entries(given.byName).map(async ([name, url]) => [name, await load(url)] as const));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `Object.entries(given.byName)` starts a network request at once, and how many there are is not known.
  await Promise.all(Array.from({ length: total }, (_, page) => load(`/?page=${page}`)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(Array.from({ length: total }).map((_, page) => load(`/?page=${page}`)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.concat(list()).map(load));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.slice(1).map(load));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.slice(0, 500).map(load));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Up to 500 elements of `urls.slice(0, 500)` start a network request at once.
  await Promise.all([...new Set(urls)].sort().map(load));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit

  const pages = Array.from({ length: total - 1 }, (_, index) => index + 2);
  await Promise.all(pages.map((page) => load(`/?page=${page}`)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit

  const found: string[] = [];
  for (const url of urls) if (url.startsWith("https:")) found.push(url);
  await Promise.all(found.map(load));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit

  for (const group of [urls, found]) await Promise.all(group.map(load));
  //                                       ^^^^^^^^^^^ unbounded-concurrency +limit
}
