// Promises in variables that nobody looks at, or not on every path.
declare function save(): Promise<void>;
declare function load(id: number): Promise<string>;
declare function maybe(): Promise<void> | undefined;
declare function use(...values: unknown[]): void;

export async function unused() {
  const saved = save();
//      ^^^^^ unconsumed-promise +await +catch : The promise in `saved` is never awaited, returned or handled.
  use("done");
}

export function notAsync() {
  const saved = save();
//      ^^^^^ unconsumed-promise +catch
  let other = load(1);
//    ^^^^^ unconsumed-promise +catch
}

export async function beforeOthers() {
  const saved = save();
//      ^^^^^ unconsumed-promise +await +gather +catch
  const [first, second] = await Promise.all([load(1), load(2)]);
  use(first, second);
}

export async function onlyAsked() {
  const saved = maybe();
//      ^^^^^ unconsumed-promise
  if (saved) use("saved");
}

export async function typed() {
  const saved: Promise<void> = save();
//      ^^^^^ unconsumed-promise
  const made = new Promise<void>((resolve, reject) => use(resolve, reject));
//      ^^^^ unconsumed-promise +await +catch
  const either = Math.random() > 0.5 ? save() : undefined;
//      ^^^^^^ unconsumed-promise
}

export async function replaced() {
  let text = load(1);
//    ^^^^ unconsumed-promise : The promise in `text` is replaced before anybody awaits, returns or handles it.
  text = load(2);
  use(await text);
}

export async function lastAssignment() {
  let text = load(1);
  use(await text);
  text = load(2);
//^^^^ unconsumed-promise : is never awaited
}

export async function inALoop(ids: number[]) {
  for (const id of ids) {
    const text = load(id);
//        ^^^^ unconsumed-promise +await +catch
  }
}

export async function lastOfMany(ids: number[]) {
  let text: Promise<string> = load(0);
  await text;
  for (const id of ids) {
    text = load(id);
  }
  return text;
}

export async function onOnePath(isFast: boolean) {
  const saved = save();
//      ^^^^^ unconsumed-promise +await-there : The promise in `saved` is not awaited, returned or handled where `isFast` is true.
  if (isFast) {
    use("fast");
  } else {
    await saved;
  }
}

export async function withoutElse(isSlow: boolean) {
  const saved = save();
//      ^^^^^ unconsumed-promise +await-there : where `isSlow` is false
  if (isSlow) await saved;
}

export async function earlyReturn(isFast: boolean) {
  const saved = save();
//      ^^^^^ unconsumed-promise +await-there : where `isFast` is true
  if (!isFast) {
    use("slow");
  } else {
    use("fast");
    return 1;
  }
  await saved;
  return 2;
}

export async function earlyThrow(isFine: boolean) {
  const saved = save();
//      ^^^^^ unconsumed-promise +await-there : where `isFine` is false
  if (!isFine) throw new Error("not fine");
  await saved;
}

export async function twoConditions(isFast: boolean, isFine: boolean) {
  const saved = save();
//      ^^^^^ unconsumed-promise : where `isFast` is true
  if (isFast || !isFine) return;
  await saved;
}

export async function skippedInLoop(ids: number[]) {
  for (const id of ids) {
    const text = load(id);
//        ^^^^ unconsumed-promise +await-there : where `id === 0` is true
    if (id === 0) {
      use("zero");
      continue;
    }
    use(await text);
  }
}

export async function conditionally(isSlow: boolean) {
  const saved = save();
//      ^^^^^ unconsumed-promise : where `isSlow` is false
  return isSlow && (await saved);
}

export async function inACase(kind: "a" | "b" | "c") {
  const saved = save();
//      ^^^^^ unconsumed-promise : in the case `"b"`
  switch (kind) {
    case "a":
      await saved;
      break;
    case "b":
      use("b");
      break;
    case "c":
      return saved;
  }
  return undefined;
}

const atTop = save();
//    ^^^^^ unconsumed-promise +catch
