declare function load(id: string): Promise<string>;
declare function maybe(): Promise<string> | string;
declare function labelled(): Promise<string> | `id-${string}`;
declare function log(...values: unknown[]): void;
declare function sql(parts: TemplateStringsArray, ...values: unknown[]): string;
declare const ids: string[];
declare const service: { url: Promise<string> };
declare const anything: any;

export async function texts(id: string) {
  const pending = load(id);
  log(`a ${load(id)}`);
  //       ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which reads `[object Promise]` as text.
  log(`a ${pending} b ${service.url}`);
  //       ^^^^^^^ promise-as-value +await : `pending` is a promise, which reads `[object Promise]` as text.
  //                    ^^^^^^^^^^^ promise-as-value +await : `service.url` is a promise, which reads `[object Promise]` as text.
  log(`a ${maybe()}`);
  //       ^^^^^^^ promise-as-value +await : `maybe()` may be a promise, which then reads `[object Promise]` as text.
  log(`a ${labelled()}`);
  //       ^^^^^^^^^^ promise-as-value +await : `labelled()` may be a promise, which then reads `[object Promise]` as text.
  log(`a ${id ? load(id) : ""}`);
  //            ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which reads `[object Promise]` as text.
  log("a " + load(id));
  //         ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which reads `[object Promise]` as text.
  log(id + ": " + pending);
  //              ^^^^^^^ promise-as-value +await : `pending` is a promise, which reads `[object Promise]` as text.
  log(load(id) + "!");
  //  ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which reads `[object Promise]` as text.
  let text = "a";
  text += load(id);
  //      ^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which reads `[object Promise]` as text.
  log(text);
  log(`a ${ids.map((each) => load(each))}`);
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `ids.map((each) => load(each))` is a list of promises, so that their values do not get into the text.
  log(`a ${(load(id) as Promise<string>)!}`);
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-as-value +await : `load(id)` is a promise, which reads `[object Promise]` as text.
}

export async function fine(id: string) {
  const loaded = await load(id);
  log(`a ${await load(id)} ${loaded} ${id} ${anything} ${ids}`);
  log("a " + (await load(id)) + loaded + id);
  log(sql`select ${load(id)}`);
  log(`a ${await Promise.all(ids.map((each) => load(each)))}`);
}

export const inCallback = (each: string[]) => each.map((id) => `${load(id)}`);
//                                                                ^^^^^^^^ promise-as-value : `load(id)` is a promise, which reads `[object Promise]` as text.

// What a component may render includes promises; so many things that are no text mean something else.
type Node = string | { key: string } | Promise<string> | undefined;
export const label = (children: Node) => `${children}`;
