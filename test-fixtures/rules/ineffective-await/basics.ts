// Lists of promises that nobody gathers.
declare function load(id: string): Promise<string>;
declare function log(...values: unknown[]): void;
declare const ids: string[];
declare const mixed: (Promise<string> | undefined)[] | undefined;
declare const loading: Promise<string>[];

export async function statements() {
  await ids.map((id) => load(id));
//^^^^^ ineffective-await +all : `await` does not wait for the promises in `ids.map((id) => load(id))`: a list is no promise.
  await ids.map(async (id) => {
//^^^^^ ineffective-await +all : `await` does not wait for the promises in `ids.map(async (id) => { log(await load(id)); })`: a list is no promise.
    log(await load(id));
  });
  await [load("a"), load("b")];
//^^^^^ ineffective-await +all : `await` does not wait for the promises in `[load("a"), load("b")]`: a list is no promise.
  await Array.from(ids, load);
//^^^^^ ineffective-await +all : `await` does not wait for the promises in `Array.from(ids, load)`: a list is no promise.
  await loading;
//^^^^^ ineffective-await +all : `await` does not wait for the promises in `loading`: a list is no promise.
  await mixed;
//^^^^^ ineffective-await : `await` does not wait for the promises in `mixed`: a list is no promise.
  log("before"), await ids.map(load);
  //             ^^^^^ ineffective-await +all : `await` does not wait for the promises in `ids.map(load)`: a list is no promise.
  void (await ids.map(load));
  //    ^^^^^ ineffective-await +all : `await` does not wait for the promises in `ids.map(load)`: a list is no promise.
}

export async function values() {
  const texts = await ids.map((id) => load(id));
  //            ^^^^^ ineffective-await +all : `await` does not wait for the promises in `ids.map((id) => load(id))`: a list is no promise.
  log(texts.length);
  let more;
  more = await ids.map(async (id) => `${await load(id)}!`);
  //     ^^^^^ ineffective-await +all : `await` does not wait for the promises in `ids.map(async (id) => `${await load(id)}!`)`: a list is no promise.
  log(more);
  const all = await [load("a"), load("b")];
  //          ^^^^^ ineffective-await +all : `await` does not wait for the promises in `[load("a"), load("b")]`: a list is no promise.
  return all.length;
}

// The promises are looked after below: only the await is too much.
export async function gatheredLater() {
  const started = await ids.map((id) => load(id));
  log(await Promise.all(started));
  const looped = await ids.map(load);
  for (const text of looped) log(await text);
  const spread = await ids.map(load);
  log(await Promise.all([...spread, load("last")]));
  const first = await ids.map(load);
  log(await first[0]);
  log(await Promise.all(await ids.map((id) => load(id))));
}

export async function leftAlone() {
  await Promise.all(ids.map((id) => load(id)));
  await Promise.allSettled([load("a")]);
  await (Promise.all(ids.map(load)));
  await ids.map((id) => id.length);
  return await ids.map(load);
}

export async function unknown<T extends Promise<string>[]>(anything: any, list: T, either: Promise<string>[] | Promise<string>) {
  await anything;
  await anything.map(load);
  await list;
  await either;
}
