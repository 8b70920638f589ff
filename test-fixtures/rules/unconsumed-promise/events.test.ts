// Tests begin to wait for what they are about to cause, and go on without it where it does not come.
declare const app: { waitForEvent(name: string): Promise<string> };
declare function click(name: string): Promise<boolean>;
declare function open(name: string): Promise<void>;

export async function fallsBack() {
  const opened = app.waitForEvent("window");
  if (await click("menu")) await opened;
  else await open("menu");
}

export async function fallsBackBehind() {
  let clicked = false;
  try {
    const opened = app.waitForEvent("window");
    clicked = await click("menu");
    if (clicked) await opened;
  } catch {
    clicked = false;
  }
  if (!clicked) await open("menu");
}

export async function leaves() {
  const opened = app.waitForEvent("window");
  const clicked = await click("menu");
  if (!clicked) return "";
  return await opened;
}

export async function forgets() {
  const opened = open("menu");
  //    ^^^^^^ unconsumed-promise +await
  return await click("menu");
}

export async function forgetsAll() {
  const opened = app.waitForEvent("window");
  //    ^^^^^^ unconsumed-promise +await
  await click("menu");
}
