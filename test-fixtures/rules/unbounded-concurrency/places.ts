// @filename: places.ts
// Where the limiter goes.
async function load(url: string): Promise<string> {
  return (await fetch(url)).text();
}

export const loadAll = (urls: string[]) => Promise.all(urls.map((url) => load(url)));
//                                         ^^^^^^^^^^^ unbounded-concurrency +limit

export const loadAllLater = async (urls: string[]) =>
  // with a comment
  await Promise.all(urls.map((url) => load(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit

export const nested = {
  inner: (urls: string[]): Promise<string[]> => (Promise.all(urls.map((url) => load(url)))),
  //                                             ^^^^^^^^^^^ unbounded-concurrency +limit
};

export async function branches(urls: string[], kind: "a" | "b") {
  if (kind === "a") await Promise.all(urls.map((url) => load(url)));
  //                      ^^^^^^^^^^^ unbounded-concurrency +limit
  switch (kind) {
    case "a":
      return await Promise.all(urls.map((url) => load(url)));
      //           ^^^^^^^^^^^ unbounded-concurrency +limit
    default:
  }
  // A reason for what follows.
  // eslint-disable-next-line some-rule
  const texts = await Promise.all(urls.map((url) => load(url))); // and after it
  //                  ^^^^^^^^^^^ unbounded-concurrency +limit
  for (const limit of texts) await Promise.all(urls.map((url) => load(url + limit)));
  //                               ^^^^^^^^^^^ unbounded-concurrency +limit
  return texts;
}

// @filename: fields.ts
async function load(url: string): Promise<string> {
  return (await fetch(url)).text();
}

class Store {
  // No statement to put it before.
  readonly all = Promise.all(globalThis.names.map((url) => load(url)));
  //             ^^^^^^^^^^^ unbounded-concurrency
  async refresh(urls: string[], pending = Promise.all(urls.map((url) => load(url)))) {
  //                                      ^^^^^^^^^^^ unbounded-concurrency
    await pending;
    return this.all;
  }
}

declare global {
  var names: string[];
}

export const store = new Store();

const top = await Promise.all(globalThis.names.map((url) => load(url)));
//                ^^^^^^^^^^^ unbounded-concurrency +limit
export { top };
