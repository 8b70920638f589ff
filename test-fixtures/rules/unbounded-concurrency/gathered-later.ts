async function load(url: string): Promise<string> {
  return (await fetch(url)).text();
}

export async function later(urls: string[]) {
  const pending = urls.map((url) => load(url));
  console.log(pending.length);
  return await Promise.all(pending);
  //           ^^^^^^^^^^^ unbounded-concurrency +limit
}

export async function spread(urls: string[], first: Promise<string>) {
  return Promise.all([first, ...urls.map((url) => load(url))]);
  //     ^^^^^^^^^^^ unbounded-concurrency +limit
}

export async function fallback(urls: string[] | undefined) {
  return Promise.all(urls?.map((url) => load(url)) ?? []);
  //     ^^^^^^^^^^^ unbounded-concurrency +limit
}

export async function conditional(urls: string[], online: boolean) {
  return Promise.all(online ? urls.map((url) => load(url)) : []);
  //     ^^^^^^^^^^^ unbounded-concurrency +limit
}

// Made here, gathered by someone else: not this rule's business.
export function promises(urls: string[]) {
  const pending = urls.map((url) => load(url));
  return { wait: () => Promise.all(pending) };
}

export function reassigned(urls: string[]) {
  let pending = urls.map((url) => load(url));
  pending = pending.slice(0, 3);
  return Promise.all(pending);
}
