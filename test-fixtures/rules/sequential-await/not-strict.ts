// @compilerOptions {"strict": false}
// Without strict null checks an argument may be read off something that is missing, after the first call was started.
async function load(path: string): Promise<string> {
  const response = await fetch(`https://example.com/${path}`);
  return response.text();
}

export async function unsafe(first: string, second: { path: string }) {
  const a = await load(first);
  //        ^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
  const b = await load(second.path);
  return a + b;
}

export async function safe(first: string, second: string) {
  const a = await load(first);
  //        ^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather
  const b = await load(second);
  return a + b;
}
