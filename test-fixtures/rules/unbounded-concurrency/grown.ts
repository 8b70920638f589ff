// A constant that gets more elements is not a known list.
async function load(url: string): Promise<string> {
  return (await fetch(url)).text();
}

const registry: string[] = [];
export function register(url: string) {
  registry.push(url);
}

export async function loadRegistry() {
  return Promise.all(registry.map((url) => load(url)));
  //     ^^^^^^^^^^^ unbounded-concurrency +limit
}

function collect(into: string[]) {
  for (let page = 0; page < 1e6; page++) into.push(`/${page}`);
}

export async function collected() {
  const urls: string[] = [];
  collect(urls);
  return Promise.all(urls.map((url) => load(url)));
  //     ^^^^^^^^^^^ unbounded-concurrency +limit
}

const byName: Record<string, string> = {};
export function add(name: string, url: string) {
  byName[name] = url;
}

export async function loadByName() {
  return Promise.all(Object.values(byName).map((url) => load(url)));
  //     ^^^^^^^^^^^ unbounded-concurrency +limit
}
