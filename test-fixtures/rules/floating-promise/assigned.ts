// A promise that `Object.assign` is handed has no properties to assign: its value is what is meant.
declare function load(): Promise<{ name: string }>;
declare const target: { id: number };
declare const settled: { name: string };

export async function init() {
  Object.assign(target, load());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await : The promise `Object.assign(target, load())` is not awaited, returned or handled.
  Object.assign(target, settled, load());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await
  Object.assign(target, await load());
  Object.assign(target, settled);
  const loading = load();
  Object.assign(target, loading);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await
  if (target.id) Object.assign(target, load());
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await
}
export function sync() {
  Object.assign(target, load());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise
}
