// Loops that go through promises which are started where the loop begins.
declare const urls: string[];
declare function load(url: string): Promise<string>;
declare function quiet(url: string): Promise<string>;
declare function rows(): AsyncIterable<number>;
declare function use(...values: unknown[]): void;

export async function forAwait() {
  for await (const text of urls.map(load)) use(text);
  //                       ^^^^^^^^^^^^^^ late-awaited-promise +gather : awaited one after the other
  for await (const text of [load("a"), load("b")]) use(text);
  //                       ^^^^^^^^^^^^^^^^^^^^^^ late-awaited-promise +gather : awaited one after the other
  for await (const text of new Set(urls.map((url) => load(url)))) use(text);
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ late-awaited-promise +gather : awaited one after the other
  for await (const text of new Map([["a", load("a")], ["b", load("b")]]).values()) use(text);
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ late-awaited-promise +gather : awaited one after the other
  for await (const text of Array.from(urls, async (url) => `${await load(url)}!`)) use(text);
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ late-awaited-promise +gather : awaited one after the other
}

export async function forOf() {
  for (const task of urls.map(load)) use(await task);
  //                 ^^^^^^^^^^^^^^ late-awaited-promise +gather : awaited one after the other
  for (const task of [load("a"), load("b")]) await task;
  //                 ^^^^^^^^^^^^^^^^^^^^^^ late-awaited-promise +gather : awaited one after the other
  for (const [index, task] of urls.map(load).entries()) use(index, await task);
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^ late-awaited-promise : awaited one after the other
  for (const [url, task] of new Map(urls.map((url) => [url, load(url)] as const))) use(url, await task);
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ late-awaited-promise : awaited one after the other
  for (const task of Object.values({ a: load("a"), b: load("b") })) use(await task);
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ late-awaited-promise +gather : awaited one after the other
}

export async function* generated() {
  for (const task of urls.map(load)) yield task;
  //                 ^^^^^^^^^^^^^^ late-awaited-promise : awaited one after the other
}

export async function leftAlone() {
  for await (const row of rows()) use(row);
  for await (const text of await Promise.all(urls.map(load))) use(text);
  for await (const text of lazily()) use(text);
  for await (const text of [load("only")]) use(text);
  for await (const text of urls.map((url) => load(url).catch(() => ""))) use(text);
  for await (const text of urls.map(safely)) use(text);
  for await (const text of urls.map(async (url) => url.length)) use(text);
  for (const url of urls) use(await load(url));
  for (const task of urls.map(load)) task.catch(use);
  for (const task of urls.map((url) => () => load(url))) use(await task());
  for (const text of await Promise.all(urls.map(load))) use(text);
  for (const length of urls.map((url) => url.length)) use(await load(String(length)));
}

// The only one that may fail is waited for first.
export async function first() {
  for (const task of [load("a"), safely("b")]) use(await task);
}

// Each is started only when the loop asks for it.
function* lazily() {
  for (const url of urls) yield load(url);
}

async function safely(url: string) {
  try {
    return await quiet(url);
  } catch {
    return "";
  }
}
