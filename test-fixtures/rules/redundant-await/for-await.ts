declare function load(id: string): Promise<string>;
declare function log(...values: unknown[]): void;
declare const ids: readonly string[];
declare const byId: Map<string, number>;
declare const promisesById: Map<string, Promise<number>>;
declare const seen: Set<string>;
declare const pair: [string, number];
declare const label: `id-${string}`;
declare const loud: Uppercase<string>;
declare const own: Iterable<string>;
declare function numbers(): Generator<number, void, unknown>;
declare function stream(): AsyncGenerator<number>;

export async function needless() {
  for await (const id of ids) log(await load(id));
  //  ^^^^^ redundant-await +remove : `for await` goes over `ids`, which has nothing to wait for.
  for await (const [id, value] of byId) log(id, value);
  //  ^^^^^ redundant-await +remove : `for await` goes over `byId`, which has nothing to wait for.
  for await (const id of seen) log(id);
  //  ^^^^^ redundant-await +remove : `for await` goes over `seen`, which has nothing to wait for.
  for await (const part of pair) log(part);
  //  ^^^^^ redundant-await +remove : `for await` goes over `pair`, which has nothing to wait for.
  for await (const number of numbers()) log(number);
  //  ^^^^^ redundant-await +remove : `for await` goes over `numbers()`, which has nothing to wait for.
  for await (const letter of "text") log(letter);
  //  ^^^^^ redundant-await +remove : `for await` goes over `"text"`, which has nothing to wait for.
  for await (const letter of label) log(letter);
  //  ^^^^^ redundant-await +remove : `for await` goes over `label`, which has nothing to wait for.
  for await (const letter of loud) log(letter);
  //  ^^^^^ redundant-await +remove : `for await` goes over `loud`, which has nothing to wait for.
  for await (const [id, promise] of promisesById) log(id, await promise);
  //  ^^^^^ redundant-await +remove : `for await` goes over `promisesById`, which has nothing to wait for.
  for  await  (const id of ids) log(id);
  //   ^^^^^ redundant-await +remove : `for await` goes over `ids`, which has nothing to wait for.
}

export async function needed() {
  for await (const number of stream()) log(number);
  for await (const text of ids.map((id) => load(id))) log(text);
  for await (const text of new Set([load("a")])) log(text);
  // Anybody's iterable may be an asynchronous one as well.
  for await (const text of own) log(text);
}
