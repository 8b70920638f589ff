declare function title(): string;
declare function load(): Promise<string>;

export async function Page() {
  const text = await load();
  return [await title(), text];
  //      ^^^^^ redundant-await +remove : `title()` is no promise: there is nothing to await.
}
