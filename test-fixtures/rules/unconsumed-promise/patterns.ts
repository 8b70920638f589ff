// Promises that a pattern takes out of a list or object which is written out.
declare function save(): Promise<void>;
declare function load(): Promise<string>;
declare function use(...values: unknown[]): void;

export async function lost() {
  const [saved, text] = [save(), load()];
  //     ^^^^^ unconsumed-promise +await +catch : The promise in `saved` is never awaited, returned or handled.
  use(await text);
}

export async function lostByName() {
  const { saved, text } = { saved: save(), text: load() };
  //      ^^^^^ unconsumed-promise +await +catch : The promise in `saved` is never awaited, returned or handled.
  use(await text);
}

export async function assigned() {
  let saved: Promise<void>, text: Promise<string>;
  [saved, text] = [save(), load()];
  use(await text);
}

export async function taken() {
  const [saved, text] = [save(), load()];
  use(await Promise.all([saved, text]));
  const [_ignored, other] = [save(), load()];
  use(await other);
  const [first = save(), ...others] = [save(), load()];
  use(await first, ...others);
  const { saved: kept, ...more } = { saved: save(), text: load() };
  use(await kept, more);
}
