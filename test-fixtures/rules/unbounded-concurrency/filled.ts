// Lists that get their promises in other ways than `push` in a loop, and what is waited for without a combinator.
export async function inCallback(urls: string[]) {
  const pending: Promise<Response>[] = [];
  urls.forEach((url) => {
    pending.push(fetch(url));
  });
  await Promise.all(pending);
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

export async function inShortCallback(urls: string[]) {
  const pending: Promise<Response>[] = [];
  urls.forEach((url) => pending.push(fetch(url)));
  return await Promise.all(pending);
  //           ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

export async function counted(urls: string[]) {
  const pending: Promise<Response>[] = [];
  for (let at = 0; at < urls.length; at++) pending.push(fetch(urls[at]));
  return await Promise.all(pending);
  //           ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

export async function byIndex(urls: string[]) {
  const pending: Promise<Response>[] = new Array(urls.length);
  for (let at = 0; at < urls.length; at++) {
    pending[at] = fetch(urls[at]);
  }
  return await Promise.all(pending);
  //           ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

export async function byKey(entries: [number, string][]) {
  const pending: Promise<Response>[] = [];
  for (const [at, url] of entries) pending[at] = fetch(url);
  return await Promise.all(pending);
  //           ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `entries` starts a network request at once, and nothing bounds how many there are.
}

export async function reduced(urls: string[]) {
  return await Promise.all(
  //           ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
    urls.reduce((list: Promise<Response>[], url) => {
      list.push(fetch(url));
      return list;
    }, []),
  );
}

export async function reducedAnew(urls: string[]) {
  const pending = urls.reduce<Promise<Response>[]>((list, url) => [...list, fetch(url)], []);
  return await Promise.all(pending);
  //           ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

export async function reducedByConcat(urls: string[]) {
  return await Promise.all(urls.reduce<Promise<Response>[]>((list, url) => list.concat(fetch(url)), []));
  //           ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

export async function takenInOrder(urls: string[]) {
  const pending = urls.map((url) => fetch(url));
  const texts: string[] = [];
  for await (const answer of pending) texts.push(await answer.text());
  //                         ^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  return texts;
}

export async function waitedForInOrder(urls: string[]) {
  const pending = urls.map(async (url) => (await fetch(url)).text());
  for (const one of pending) {
  //                ^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
    console.log(await one);
  }
}

export async function atOnce(urls: string[]) {
  for await (const answer of urls.map((url) => fetch(url))) console.log(answer.status);
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

async function links(url: string): Promise<string[]> {
  return (await (await fetch(url)).text()).split("\n");
}

export async function crawl(url: string): Promise<void> {
  const found = await links(url);
  await Promise.all(found.map((link) => crawl(link)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `found` starts a network request at once, and nothing bounds how many there are.
}

export async function crawlAll(url: string): Promise<void> {
  const pending: Promise<void>[] = [];
  for (const link of await links(url)) pending.push(crawlAll(link));
  await Promise.all(pending);
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `await links(url)` starts a network request at once, and nothing bounds how many there are.
}

// Neighbours.

export async function few(urls: [string, string]) {
  const pending: Promise<Response>[] = [];
  urls.forEach((url) => pending.push(fetch(url)));
  await Promise.all(pending);
}

export async function inTurn(urls: string[]) {
  const pending: Promise<Response>[] = [];
  for (let at = 0; at < urls.length; at++) {
    pending[at] = fetch(urls[at]);
    await pending[at];
  }
  await Promise.all(pending);
}

export async function oneAfterTheOther(urls: string[]) {
  await urls.reduce(async (before, url) => {
    await before;
    await fetch(url);
  }, Promise.resolve());
}

export async function parts(parts: AsyncIterable<string>, urls: string[]) {
  for await (const part of parts) console.log(part);
  for (const url of urls) await fetch(url);
}

export async function numbers(values: number[]) {
  return await Promise.all(values.reduce<number[]>((list, value) => [...list, Math.abs(value)], []));
}
