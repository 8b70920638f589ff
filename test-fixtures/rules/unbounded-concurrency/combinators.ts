// The first to settle decides: a limit would change who that is, so no fix is offered.
export async function fastest(mirrors: string[]) {
  const first = await Promise.race(mirrors.map((url) => fetch(url)));
  //                  ^^^^^^^^^^^^ unbounded-concurrency
  const working = await Promise.any(mirrors.map(async (url) => (await fetch(url)).json()));
  //                    ^^^^^^^^^^^ unbounded-concurrency
  return { first, working };
}

// Another `Promise`, another `all`.
export async function others(urls: string[]) {
  const Promise = { all: async (promises: globalThis.Promise<Response>[]) => promises.length };
  await Promise.all(urls.map((url) => fetch(url)));
}
