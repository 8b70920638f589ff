// Arrays of promises, thrown away.
declare function save(id: number): Promise<void>;
declare const ids: number[];
declare const both: [number, Promise<string>];
declare const mixed: (string | Promise<string>)[];
declare const grid: Promise<void>[][];

export async function lost() {
  ids.map((id) => save(id));
//^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +void : is an array of promises, and nobody awaits them.
  ids.map(save);
//^^^^^^^^^^^^^ floating-promise +await +void : is an array of promises, and nobody awaits them.
  [save(1), save(2)];
//^^^^^^^^^^^^^^^^^^ floating-promise +await +void : is an array of promises, and nobody awaits them.
  both;
//^^^^ floating-promise +await +void : is an array of promises, and nobody awaits them.
  mixed;
//^^^^^ floating-promise +await +void : is an array of promises, and nobody awaits them.
  ids.map(async (id) => id + 1);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +void : is an array of promises, and nobody awaits them.
}

export async function kept() {
  await Promise.all(ids.map((id) => save(id)));
  const all = ids.map((id) => save(id));
  await Promise.all(all);
  ids.map((id) => id + 1);
  ids.forEach((id) => id + 1);
  // One level of nesting is what the type shows of a discarded value.
  grid;
}

export function inSyncCode() {
  ids.map((id) => save(id));
//^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void : is an array of promises, and nobody awaits them.
}
