declare function load(id: string): Promise<string>;
declare function log(...values: unknown[]): void;
declare const ids: string[];
declare const mixed: (Promise<string> | undefined)[] | undefined;

export async function forgotten() {
  await ids.map((id) => load(id));
//^^^^^ redundant-await +all : `await` does not wait for the promises in `ids.map((id) => load(id))`: a list is no promise.
  await [load("a"), load("b")];
//^^^^^ redundant-await +all : `await` does not wait for the promises in `[load("a"), load("b")]`: a list is no promise.
  const started = await ids.map((id) => load(id));
  //              ^^^^^ redundant-await +remove : `await` does not wait for the promises in `ids.map((id) => load(id))`: a list is no promise.
  const all = await Promise.all(await ids.map((id) => load(id)));
  //                            ^^^^^ redundant-await +remove : `await` does not wait for the promises in `ids.map((id) => load(id))`: a list is no promise.
  log(await Promise.all(started), all);
  await mixed;
//^^^^^ redundant-await : `await` does not wait for the promises in `mixed`: a list is no promise.
}

export async function fine() {
  await Promise.all(ids.map((id) => load(id)));
  await Promise.allSettled([load("a")]);
}
