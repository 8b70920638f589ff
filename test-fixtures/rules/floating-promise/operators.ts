// Every operand whose value is thrown away with the statement's.
declare function save(): Promise<void>;
declare function load(): Promise<string>;
declare const on: boolean;
declare const cached: string | undefined;
declare const hooks: { after?: () => Promise<void>; each?: (() => Promise<void>)[] };
declare function tag(strings: TemplateStringsArray): Promise<string>;

export async function lost() {
  on && save();
  //    ^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  on || save();
  //    ^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  cached ?? load();
  //        ^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  on ? save() : load();
  //   ^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  //            ^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  on ? undefined : save();
  //               ^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  save(), load();
//^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  //      ^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  hooks.after?.();
//^^^^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  hooks.each?.[0]?.();
//^^^^^^^^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  tag`text`;
//^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  on && (cached ?? load());
  //               ^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  (on ? save : load)();
//^^^^^^^^^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
}

export async function kept() {
  on && (await save());
  cached ?? (await load());
  on ? await save() : await load();
  let last: Promise<unknown>;
  (last = save()), (last = load());
  await last;
  !save;
}
