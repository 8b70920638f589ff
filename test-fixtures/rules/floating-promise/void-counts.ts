// @options {"ignoreVoid": false}
declare function save(): Promise<void>;
declare function nothing(): void;

export async function start() {
  void save();
//     ^^^^^^ floating-promise +await +catch : is not awaited, returned or handled.
  void nothing();
  save();
//^^^^^^ floating-promise +await +catch : is not awaited, returned or handled.
}

export function sync() {
  void save();
//     ^^^^^^ floating-promise +catch : is not awaited, returned or handled.
}
