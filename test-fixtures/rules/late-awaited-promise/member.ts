// `window` of something else is no page.
declare const editor: { window: { show(text: string): Promise<void> } };
declare function load(id: string): Promise<string>;

export async function show(id: string) {
  const user = load(id);
  //    ^^^^ late-awaited-promise +guard
  await editor.window.show("loading");
  return { user: await user };
}
