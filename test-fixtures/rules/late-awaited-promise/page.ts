// The same where the file is none of components, but uses the page.
declare function load(id: string): Promise<string>;
declare function pause(): Promise<void>;

export async function show(id: string) {
  const user = load(id);
  if (document.hidden) await pause();
  const name = await user;
  window.document.title = name;
  return name;
}

export async function showAll(ids: string[]) {
  const users = ids.map((id) => load(id));
  await pause();
  return await Promise.all(users);
}
