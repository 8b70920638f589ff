// Promises thrown away as statements, and the ways to take them.
declare function save(): Promise<void>;
declare function maybe(): Promise<number> | undefined;
declare const pending: Promise<string>;
declare const store: { load(): Promise<string>; size: number; current: Promise<number> };
declare const untyped: any;
declare function unknownResult(): unknown;
declare function nothing(): void;

export async function ignored() {
  save();
//^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  pending;
//^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  store.load();
//^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  store["load"]();
//^^^^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  store.current;
//^^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  maybe();
//^^^^^^^ floating-promise +await +void : is not awaited, returned or handled.
  new Promise<void>((resolve) => resolve());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  import("node:fs");
//^^^^^^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  (save());
// ^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  save()!;
//^^^^^^^ floating-promise +await +void : is not awaited, returned or handled.
}

export async function taken() {
  await save();
  const kept = save();
  await kept;
  store.current = Promise.resolve(2);
  nothing();
  untyped.anything();
  unknownResult();
  store.size;
  void save();
  return save();
}

export const arrow = () => save();

// Where nothing can wait, handling the rejection or saying so is left.
export function notAsync() {
  save();
//^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
}

class Job {
  constructor() {
    save();
//  ^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  }
  get size() {
    save();
//  ^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
    return 1;
  }
  static {
    save();
//  ^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  }
}
export { Job };
