// Promises that somebody takes, or may take.
declare function save(): Promise<void>;
declare function load(id: number): Promise<string>;
declare function pause(): Promise<void>;
declare function use(...values: unknown[]): void;
declare function text(): string;
declare function thenable(): { then(resolve: () => void, reject: () => void): void };
declare const untyped: any;

export async function taken(this: { pending: unknown }) {
  const awaited = save();
  await awaited;
  const passed = save();
  use(passed);
  const stored = save();
  this.pending = stored;
  const inObject = save();
  use({ inObject });
  const chained = save();
  chained.catch(use);
  const read = save();
  use(read.constructor);
  const returned = save();
  return returned;
}

export function deliberate() {
  const marked = save();
  void marked; // The next one saves again.
  const _ignored = save();
  const handled = save().catch(use);
  const both = save().then(use, use);
  const last = save()
    .catch(use)
    .finally(() => use());
}

export function captured() {
  const saved = save();
  return () => saved;
}
export function capturedByClass() {
  const saved = save();
  return class {
    pending = saved;
  };
}

export const exported = save();
const exportedBelow = save();
export { exportedBelow };
const exportedByDefault = save();
export default exportedByDefault;

// Nothing to lose.
export function cannotReject() {
  const quiet = quietly();
  const done = Promise.resolve(1);
}
export async function notNeeded(isFast: boolean) {
  const woken = new Promise<void>((resolve) => use(resolve));
  if (!isFast) await woken;
}
async function quietly() {
  try {
    await save();
  } catch (error) {
    console.error(error);
  }
}

export async function others() {
  const value = text();
  const anything = untyped();
  const other = thenable();
  const waited = await save();
  const list = [save()];
  const type = save();
  const same: typeof type = type;
  await same;
}

// Conditions that hang together.
export async function asked(isFast: boolean) {
  const saved = isFast ? save() : undefined;
  if (isFast) await saved;
  const again = isFast && save();
  if (again) await again;
  let third: Promise<void> | undefined;
  if (isFast) third = save();
  use("meanwhile");
  if (isFast) await third;
  let fourth: Promise<void> | undefined;
  if (isFast) fourth = save();
  if (fourth !== undefined) await fourth;
  let fifth: Promise<void> | undefined;
  if (isFast) fifth = save();
  await fifth?.then(use);
  let sixth: Promise<void> | null = save();
  if (sixth === null) return;
  await sixth;
}
export async function askedTwice(isFast: boolean) {
  const saved = save();
  if (isFast) await saved;
  else if (!isFast) await saved;
  let isDone = false;
  const other = save();
  if (isFast) {
    await other;
    isDone = true;
  }
  if (!isDone) await other;
  const third = save();
  if (isFast) await third;
  if (isFast) return;
  await third;
}

// The last condition of several often holds whenever one comes to it.
export async function everyKind(kind: "a" | "b") {
  const first = save();
  switch (kind) {
    case "a":
      return first;
    case "b":
      await first;
  }
  return undefined;
}
export async function everyKindByIf(kind: "a" | "b") {
  const second = save();
  if (kind === "a") {
    return second;
  } else if (kind === "b") {
    await second;
  }
  return undefined;
}

// Most loops are entered.
export async function loops(ids: number[]) {
  const saved = save();
  for (const id of ids) use(id, await saved);
  const other = save();
  let index = 0;
  while (index < ids.length) {
    index++;
    await other;
  }
}

// Only an exception passes by, and that is not the promise's fault.
export async function exceptions() {
  const saved = save();
  try {
    use(text());
    await saved;
  } catch (error) {
    use(error);
  }
  const other = save();
  try {
    use(text());
  } catch {
    await other;
  }
  const last = save();
  try {
    use(text());
  } finally {
    await last;
  }
}

// Nobody comes back from there.
export async function leaving(code: number) {
  const saved = save();
  if (code > 0) {
    use("the end");
    process.exit(code);
  }
  await saved;
  const other = save();
  if (code > 0) {
    await other;
  } else {
    process.exit(code);
  }
}
declare const process: { exit(code: number): never };

export async function resource() {
  await using lock = await acquire();
  await using other = acquireLater();
}
declare function acquire(): Promise<AsyncDisposable>;
declare function acquireLater(): AsyncDisposable & Promise<void>;

export function* generator() {
  const saved = save();
  yield 1;
  yield saved;
}

export function notReached() {
  const saved = save();
  throw new Error("later");
  use(saved);
}

namespace Inner {
  const saved = save();
}
class Field {
  saved = save();
  static {
    const inside = save();
  }
}
export { Field, Inner };
