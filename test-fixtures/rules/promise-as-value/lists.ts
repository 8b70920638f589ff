declare function load(id: string): Promise<string>;
declare function maybe(): string[] | Promise<string>[];
declare function log(...values: unknown[]): void;
declare const ids: string[];
declare const anything: any;
declare const path: { join(...parts: string[]): string };
declare const pending: Map<string, Promise<string>>;

export async function lists(id: string) {
  log(ids.map(async (each) => each).join(""));
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `ids.map(async (each) => each)` is a list of promises, so that their values do not get into the text.
  const list = ids.map(load);
  log(list.join(", "), list.join(), String(list), "a" + list, list + "", `${list}`, list.toString());
  //  ^^^^ promise-as-value +await : `list` is a list of promises, so that their values do not get into the text.
  //                   ^^^^ promise-as-value +await : `list` is a list of promises, so that their values do not get into the text.
  //                                       ^^^^ promise-as-value +await : `list` is a list of promises, so that their values do not get into the text.
  //                                                    ^^^^ promise-as-value +await : `list` is a list of promises, so that their values do not get into the text.
  //                                                          ^^^^ promise-as-value +await : `list` is a list of promises, so that their values do not get into the text.
  //                                                                        ^^^^ promise-as-value +await : `list` is a list of promises, so that their values do not get into the text.
  //                                                                                ^^^^ promise-as-value +await : `list` is a list of promises, so that their values do not get into the text.
  log(String(ids.map((each) => load(each))));
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `ids.map((each) => load(each))` is a list of promises, so that their values do not get into the text.
  log([load(id), load(id)].join("\n"), [id, load(id)].join(""));
  //   ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which reads `[object Promise]` as text.
  //             ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which reads `[object Promise]` as text.
  //                                        ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which reads `[object Promise]` as text.
  log((await Promise.all([id])).map(load).join(""), maybe().join());
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `(await Promise.all([id])).map(load)` is a list of promises, so that their values do not get into the text.
  //                                                ^^^^^^^ promise-as-value +await : `maybe()` is a list of promises, so that their values do not get into the text.
  const pair: [string, Promise<string>] = [id, load(id)];
  log(pair.join(": "));
  //  ^^^^ promise-as-value +await : `pair` is a list of promises, so that their values do not get into the text.
  let text = "";
  text += list;
  //      ^^^^ promise-as-value +await : `list` is a list of promises, so that their values do not get into the text.
  log(text);
}

export async function single(id: string) {
  log(load(id).toString(), load(id).toLocaleString());
  //  ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which reads `[object Promise]` as text.
  //                       ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which reads `[object Promise]` as text.
  const running = load(id);
  log(running.toString(), running?.toString(), running["toString"]());
  //  ^^^^^^^ promise-as-value +await : `running` is a promise, which reads `[object Promise]` as text.
  //                      ^^^^^^^ promise-as-value +await : `running` is a promise, which reads `[object Promise]` as text.
  //                                           ^^^^^^^ promise-as-value +await : `running` is a promise, which reads `[object Promise]` as text.
  log(pending.get(id)?.toString());
  //  ^^^^^^^^^^^^^^^ promise-as-value +await : `pending.get(id)` may be a promise, which then reads `[object Promise]` as text.
}

export async function fine(id: string, list: Promise<string>[]) {
  log((await Promise.all(ids.map(load))).join(""), ids.join(), id.toString(), path.join(id, id), [id, id].join());
  log((await load(id)).toString(), (await Promise.all(list)).toString(), anything.join(), anything.toString());
  log(list.length.toString(), list.indexOf(load(id)).toString(), Promise.toString(), load.toString());
  log(Boolean(list), Number(id), list.map(String), [...pending.keys()].join());
}

// Promises that have a text of their own.
class Named extends Promise<string> {
  override toString(): string {
    return "named";
  }
}
class Path {
  join(...parts: string[]): Path {
    return parts.length > 0 ? this : new Path();
  }
  then(resolve: (value: string) => void, reject: (error: unknown) => void): void {
    resolve(String(reject));
  }
}
declare const named: Named;
export const ownText = () => [named.toString(), new Path().join("a").toString(), new Path().join("a", "b")];

function join(parts: string[]): string {
  return parts.join();
}
export const ownJoin = join(ids);
