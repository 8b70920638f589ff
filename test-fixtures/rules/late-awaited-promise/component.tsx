// In a page, a rejection that is handled late is a line on the console, and nothing ends.
declare function load(id: string): Promise<string>;
declare function pause(): Promise<void>;

export async function show(id: string) {
  const user = load(id);
  await pause();
  return await user;
}

export async function showAll(ids: string[]) {
  const users = ids.map((id) => load(id));
  for (const user of users) await user;
}

export async function leave(id: string, isKnown: boolean) {
  const user = load(id);
  if (!isKnown) return undefined;
  return await user;
}
