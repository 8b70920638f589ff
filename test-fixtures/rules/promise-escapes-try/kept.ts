// A promise that is all that a `try` starts, and that is awaited behind it.
async function load(id: string): Promise<string> {
  return (await outside(id)).trim();
}
declare function outside(id: string): Promise<string>;
declare function report(error: unknown): void;

export async function kept(id: string) {
  let text;
  try {
    text = load(id);
    //     ^^^^^^^^ promise-escapes-try +await : is awaited outside of this `try`, so its `catch` never sees a rejection.
  } catch (error) {
    report(error);
    return undefined;
  }
  return (await text).length;
}

export async function typed(id: string) {
  let text: Promise<string> | undefined;
  try {
    text = load(id);
    //     ^^^^^^^^ promise-escapes-try
  } catch (error) {
    report(error);
  }
  return text;
}

// The `catch` may be meant for what throws at once, or the promise is used inside as well.
export async function meant(id: string) {
  let first: Promise<string> | undefined;
  try {
    first = outside(id);
  } catch (error) {
    report(error);
  }
  await first;
  let second: Promise<string> | undefined;
  try {
    second = load(id);
    report(await second);
  } catch (error) {
    report(error);
  }
  await second;
  let third: Promise<string> | undefined;
  try {
    third = load(id);
  } catch (error) {
    report(error);
  }
  third?.catch(report);
  await third;
  let fourth: string | undefined;
  try {
    fourth = await load(id);
  } catch (error) {
    report(error);
  }
  let fifth: Promise<string> = outside(id);
  try {
    fifth = load(id);
  } catch (error) {
    report(error);
  }
  await fifth;
  let sixth: Promise<string> | undefined;
  try {
    sixth = load(id);
  } finally {
    report(undefined);
  }
  await sixth;
  return fourth;
}
