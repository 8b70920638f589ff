// @typeErrors 1
// A promise of true or false that is tested: its value was meant.
declare function verify(body: string): Promise<boolean>;
declare function isPlaced(id: string): boolean | Promise<boolean>;
declare function find(id: string): Promise<string>;
declare function findFlag(id: string): Promise<boolean | undefined>;
declare function log(text: string): void;

export async function handler(body: string) {
  const isValid = verify(body);
  //    ^^^^^^^ unconsumed-promise +await
  if (!isValid) return 401;
  return 200;
}

export async function place(id: string) {
  const placed = isPlaced(id);
  //    ^^^^^^ unconsumed-promise +await
  if (placed) log("placed");
}

export async function both(id: string, body: string) {
  const ok = verify(body);
  //    ^^ unconsumed-promise +await
  if (ok && id !== "") log("ok");
}

async function isEven(value: number): Promise<boolean> {
  return value % 2 === 0;
}

export async function cannotReject(value: number) {
  const even = isEven(value);
  //    ^^^^ unconsumed-promise +await
  if (!even) log("odd");
  const other = isEven(value);
  return value;
}

// Whether there is one may be the question.
export async function found(id: string) {
  const text = find(id);
  //    ^^^^ unconsumed-promise
  if (!text) log("nothing");
}

export async function flag(id: string) {
  const known = findFlag(id);
  //    ^^^^^ unconsumed-promise
  if (!known) log("nothing");
}

export function notAsync(body: string) {
  const isValid = verify(body);
  //    ^^^^^^^ unconsumed-promise
  if (!isValid) log("not valid");
}

// What comes after may cause the event, or replace it.
declare const page: { waitForEvent(name: string): Promise<string>; click(name: string): Promise<boolean> };
declare function once(source: unknown, name: string): Promise<unknown>;

export async function popup() {
  const opened = page.waitForEvent("popup");
  //    ^^^^^^ unconsumed-promise
  const clicked = await page.click("menu");
  if (clicked) log(await opened);
}

export async function listening(server: unknown) {
  const listens = once(server, "listening");
  //    ^^^^^^^ unconsumed-promise
  const clicked = await page.click("start");
  if (clicked) await listens;
}

export async function notAnEvent(id: string) {
  const text = find(id);
  //    ^^^^ unconsumed-promise +await-there
  const clicked = await page.click("menu");
  if (clicked) log(await text);
}
