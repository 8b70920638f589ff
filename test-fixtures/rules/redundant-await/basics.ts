import { readFileSync } from "node:fs";
declare function count(): number;
declare function load(): Promise<string>;
declare function names(): string[];
declare const settings: { readonly limit: number; get(key: string): string | undefined; pick: () => number };
declare function log(...values: unknown[]): void;
class Point {
  x = 0;
  private reset(): void {
    this.x = 0;
  }
  async clear() {
    await this.reset();
//  ^^^^^ redundant-await +remove : `this.reset()` is no promise: there is nothing to await.
  }
}
function tell(text: string): void {
  log(text);
}
function guessed() {
  log("guessed");
}

export async function run(id: string) {
  const text = id.trim();
  const a = await count();
  //        ^^^^^ redundant-await +remove : `count()` is no promise: there is nothing to await.
  const b = (await names()).length;
  //         ^^^^^ redundant-await +remove : `names()` is no promise: there is nothing to await.
  const c = await settings.limit;
  //        ^^^^^ redundant-await +remove : `settings.limit` is no promise: there is nothing to await.
  const d = (await settings.get("d"))?.length;
  //         ^^^^^ redundant-await +remove : `settings.get("d")` is no promise: there is nothing to await.
  const e = await new Point();
  //        ^^^^^ redundant-await +remove : `new Point()` is no promise: there is nothing to await.
  const f = await (text + "!");
  //        ^^^^^ redundant-await +remove : `text + "!"` is no promise: there is nothing to await.
  const g = await text;
  //        ^^^^^ redundant-await +remove : `text` is no promise: there is nothing to await.
  const h = await `a ${text}`;
  //        ^^^^^ redundant-await +remove : ``a ${text}`` is no promise: there is nothing to await.
  const i = await JSON.stringify(text);
  //        ^^^^^ redundant-await +remove : `JSON.stringify(text)` is no promise: there is nothing to await.
  const j = await readFileSync(text, "utf8");
  //        ^^^^^ redundant-await +remove : `readFileSync(text, "utf8")` is no promise: there is nothing to await.
  const k = await (await load());
  //        ^^^^^ redundant-await +remove : `await load()` is no promise: there is nothing to await.
  await tell("a");
//^^^^^ redundant-await +remove : `tell("a")` is no promise: there is nothing to await.
  await guessed();
//^^^^^ redundant-await +remove : `guessed()` is no promise: there is nothing to await.
  log(await count() + 1, -(await count()), await /* why */ count());
  //  ^^^^^ redundant-await +remove : `count()` is no promise: there is nothing to await.
  //                       ^^^^^ redundant-await +remove : `count()` is no promise: there is nothing to await.
  //                                       ^^^^^ redundant-await +remove : `count()` is no promise: there is nothing to await.
  const l = (await settings.pick)();
  //         ^^^^^ redundant-await : `settings.pick` is no promise: there is nothing to await.
  const m = new (await Point)();
  //             ^^^^^ redundant-await +remove : `Point` is no promise: there is nothing to await.
  return [a, b, c, d, e, f, g, h, i, j, k, l, m];
}

export const concise = async () => await count();
//                                 ^^^^^ redundant-await +remove : `count()` is no promise: there is nothing to await.

export async function statements() {
  await names();
//^^^^^ redundant-await +remove : `names()` is no promise: there is nothing to await.
  await [1, 2].map(String);
//^^^^^ redundant-await : `[1, 2].map(String)` is no promise: there is nothing to await.
  await (text => text)("a");
//^^^^^ redundant-await : `(text => text)("a")` is no promise: there is nothing to await.
  await
//^^^^^ redundant-await : `count()` is no promise: there is nothing to await.
    count();
}
