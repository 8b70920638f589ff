// Types that may float, by an alias or an interface, alone and in lists.
// @options {"packs": [], "allowTypes": [{"from": "file", "name": ["Safe", "Kept", "Job"]}]}
type Safe = Promise<number> & { __safe?: true };
type Kept<T> = Promise<T> & { kept: T };
interface Job extends Promise<void> {
  cancel(): void;
}
declare function safe(): Safe;
declare function kept(): Kept<string>;
declare function job(): Job;
declare function save(): Promise<void>;
declare const names: string[];
declare const safes: Safe[];
declare function pair(): [Safe, Job];
declare function mixed(): [Safe, Promise<void>];
declare function either(): Safe | Job;
declare function counted(): [number, Safe];
declare function rest(): readonly [Safe, ...Job[]];

export function alone() {
  safe();
  kept();
  job();
  either();
  save();
//^^^^^^ floating-promise +catch +void
}

export function lists() {
  names.map(() => safe());
  names.map(() => job());
  pair();
  counted();
  rest();
  safes;
  mixed();
//^^^^^^^ floating-promise +void
  names.map(() => save());
//^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +void
}

export function gathered() {
  Promise.all(safes);
  Promise.all([safe(), job()]);
  Promise.all(names.map(() => kept()));
  Promise.race(pair());
  const first = safe();
  Promise.all([first, kept()]);
  const wrapped = async () => await safe();
  wrapped();
  Promise.all(mixed());
//^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  Promise.all([safe(), save()]);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  Promise.any(safes);
//^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
}
