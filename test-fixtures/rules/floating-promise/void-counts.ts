// @options {"ignoreVoid": false}
declare function save(): Promise<void>;
declare function nothing(): void;

export async function start() {
  void save();
  //   ^^^^^^ floating-promise +await +catch : is not awaited, returned or handled.
  void nothing();
  save();
//^^^^^^ floating-promise +await +catch : is not awaited, returned or handled.
}

export function sync() {
  void save();
  //   ^^^^^^ floating-promise +catch : is not awaited, returned or handled.
}

export const arrow = () => void save();
//                              ^^^^^^ floating-promise +catch : is not awaited, returned or handled.

export function returned(flag: boolean) {
  const value = flag ? void save() : undefined;
  //                        ^^^^^^ floating-promise +catch : is not awaited, returned or handled.
  const listener = { run: () => void (flag && save()) };
  //                                          ^^^^^^ floating-promise +catch : is not awaited, returned or handled.
  listener.run();
  if (flag) return void save();
  //                    ^^^^^^ floating-promise +catch : is not awaited, returned or handled.
  return value ?? void save();
  //                   ^^^^^^ floating-promise +catch : is not awaited, returned or handled.
}

export async function silent(flag: boolean) {
  const none = flag ? void 0 : void nothing();
  const caught = () => void save().catch(() => nothing());
  caught();
  return none ?? void (await save());
}

export function together(flag: boolean) {
  flag && void save();
  //           ^^^^^^ floating-promise +catch : is not awaited, returned or handled.
  void void save();
  //        ^^^^^^ floating-promise +catch : is not awaited, returned or handled.
}
