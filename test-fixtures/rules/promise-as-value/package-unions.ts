// What packages declare is in a union for reasons of their own; the program's unions are there to be told apart.
// @filename: node_modules/react/package.json
{ "name": "react", "version": "19.2.1", "types": "index.d.ts" }
// @filename: node_modules/react/index.d.ts
export interface Element { type: string }
export type ReactNode = Element | string | number | Iterable<ReactNode> | boolean | null | undefined | Promise<Awaited>;
export type Awaited = Element | string | number | null | undefined;
export type ReactText = string | number | Promise<string>;
export interface Props { children?: ReactNode; title: ReactText }
export declare const Children: { toArray(children: ReactNode): Exclude<ReactNode, boolean | null | undefined>[] };
// @filename: node_modules/marked/package.json
{ "name": "marked", "version": "15.0.0", "types": "index.d.ts" }
// @filename: node_modules/marked/index.d.ts
export declare function marked(text: string): string | Promise<string>;
export declare function load(): Promise<string>;
export declare class Parser {
  parse(text: string): string | Promise<string>;
  result: string | Promise<string>;
}
export type MaybeText = string | Promise<string>;
// @filename: own.ts
import { marked } from "marked";
export type Own = string | Promise<string>;
export interface Settings { name: string | Promise<string>; html: ReturnType<typeof marked>; own: Own }
// @filename: file.ts
import { load, marked, type MaybeText, Parser } from "marked";
import { Children, type Props, type ReactNode, type ReactText } from "react";
import type { Own, Settings } from "./own.ts";
declare function log(...values: unknown[]): void;

export function nodes(children: ReactNode, text: ReactText, props: Props, { title }: Props) {
  log(String(children), `${children}`, "a" + children, String(props.children));
  log(String(text), `${text}`, "a" + text, text.toString(), JSON.stringify(text));
  log(String(props.title), `${title}`, "a" + title, JSON.stringify({ title }));
  log(Children.toArray(children).join(""), String(Children.toArray(children)), JSON.stringify(Children.toArray(children)));
}

export function parsed(parser: Parser, maybe: MaybeText) {
  const html = marked("a");
  const again = html;
  log(String(marked("a")), `${marked("a")}`, "a" + marked("a"), marked("a").toString());
  log(String(html), `${again}`, "a" + parser.parse("a"), parser.result.toString());
  log(`${maybe}`, JSON.stringify({ html, parsed: parser.parse("a") }));
}

const rendered = (text: string) => marked(text);
function wrapped(text: string): ReturnType<typeof marked> {
  return marked(text);
}
export function wrappers(settings: Settings) {
  log(String(rendered("a")), `${wrapped("a")}`, "a" + settings.html);
}

// Promises outright are reported wherever they come from.
export async function outright() {
  log(String(load()), `${load()}`, "a" + load(), load().toString());
  //         ^^^^^^ promise-as-value +await : `load()` is a promise, which says nothing about its value when converted.
  //                     ^^^^^^ promise-as-value +await : `load()` is a promise, which reads `[object Promise]` as text.
  //                                     ^^^^^^ promise-as-value +await : `load()` is a promise, which reads `[object Promise]` as text.
  //                                             ^^^^^^ promise-as-value +await : `load()` is a promise, which reads `[object Promise]` as text.
}

// So are unions that the program itself writes down, or makes of a promise and something else.
function cached(name: string) {
  if (name) return load();
  return "";
}
const either = (name: string) => (name ? load() : "");
declare function declared(): string | Promise<string>;
export async function own(own: Own, settings: Settings, { name }: Settings, inline: string | Promise<string>) {
  log(String(own), `${settings.name}`, "a" + settings.own, name.toString());
  //                                         ^^^^^^^^^^^^ promise-as-value +await : `settings.own` may be a promise, which then reads `[object Promise]` as text.
  //                                                       ^^^^ promise-as-value +await : `name` may be a promise, which then reads `[object Promise]` as text.
  log(`${cached("a")}`, String(declared()), JSON.stringify(inline));
  //     ^^^^^^^^^^^ promise-as-value +await : `cached("a")` may be a promise, which then reads `[object Promise]` as text.
  //                           ^^^^^^^^^^ promise-as-value +await : `declared()` may be a promise, which says nothing about its value when converted.
  //                                                       ^^^^^^ promise-as-value +await : `inline` may be a promise, and is then written as `{}`.
  const kept = declared();
  log(`${kept}`, "a" + inline, `${either("a")}`);
  //     ^^^^ promise-as-value +await : `kept` may be a promise, which then reads `[object Promise]` as text.
  //                   ^^^^^^ promise-as-value +await : `inline` may be a promise, which then reads `[object Promise]` as text.
  //                              ^^^^^^^^^^^ promise-as-value +await : `either("a")` may be a promise, which then reads `[object Promise]` as text.
}
