declare function load(id: string): Promise<string>;
declare function log(...values: unknown[]): void;
declare const ids: string[];
declare const mixed: (Promise<string> | undefined)[] | undefined;

export async function forgotten() {
  await ids.map((id) => load(id));
  await [load("a"), load("b")];
  const started = await ids.map((id) => load(id));
  //              ^^^^^ redundant-await +remove : `await` does not wait for the promises in `ids.map((id) => load(id))`: a list is no promise.
  const all = await Promise.all(await ids.map((id) => load(id)));
  //                            ^^^^^ redundant-await +remove : `await` does not wait for the promises in `ids.map((id) => load(id))`: a list is no promise.
  log(await Promise.all(started), all);
  await mixed;
}

export async function fine() {
  await Promise.all(ids.map((id) => load(id)));
  await Promise.allSettled([load("a")]);
}
