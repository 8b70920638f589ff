// Functions that packages make of others, and functions that are kept under keys, in fields and in patterns.
// @filename: node_modules/wraps/package.json
{ "name": "wraps", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/wraps/index.d.ts
export declare function cached<A extends unknown[], R>(name: string, run: (...args: A) => R): (...args: A) => R;
export declare function withTrace<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R;
export declare function both<A extends unknown[], R>(run: (...args: A) => R, other: (...args: A) => R): (...args: A) => R;
export declare function debounced<A extends unknown[], R>(wait: number, run: (...args: A) => R): (...args: A) => R;
export declare function debounce<A extends unknown[], R>(wait: number, run: (...args: A) => R): (...args: A) => R;
export declare function listed(settings: { run: (path: string) => Promise<string> }): (path: string) => Promise<string>;
export declare function makeLoader(name: string): (path: string) => Promise<string>;
// @filename: default.ts
import { withTrace } from "wraps";

export default withTrace(async (path: string) => (await fetch(`https://example.com/default/${path}`)).text());
// @filename: sections.ts
export async function section(path: string): Promise<string> {
	return (await fetch(`https://example.com/sections/${path}`)).text();
}
export async function write(path: string): Promise<string> {
	return (await fetch(`https://example.com/sections/${path}`, { method: "PUT" })).text();
}
// @filename: main.ts
import byDefault from "./default.ts";
import { both, cached, debounce, listed, makeLoader, withTrace } from "wraps";

async function page(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`)).text();
}
async function change(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`, { method: "POST" })).text();
}

const named = cached("page", page);
const written = cached("page", async (path: string) => page(path));
const nested = cached("page", withTrace(page));
const changing = cached("change", change);
const ofTwo = both(page, change);
const delayed = debounce(100, page);
const ofSettings = listed({ run: change });
const ofNothing = makeLoader("page");

export async function behindAName() {
	const a = await named("a");
	//        ^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await written("b");
	return [a, b];
}
export async function wrappedTwice() {
	const a = await nested("a");
	//        ^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await nested("b");
	return [a, b];
}
export async function exportedByDefault() {
	const a = await byDefault("a");
	//        ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await byDefault("b");
	return [a, b];
}
export async function wrappedChanges() {
	const a = await changing("a");
	const b = await changing("b");
	return [a, b];
}
export async function madeOfTwo() {
	const a = await ofTwo("a");
	const b = await ofTwo("b");
	return [a, b];
}
export async function madeToWait() {
	const a = await delayed("a");
	const b = await delayed("b");
	return [a, b];
}
export async function madeOfSettings() {
	const a = await ofSettings("a");
	const b = await ofSettings("b");
	return [a, b];
}
export async function madeOfNothing() {
	const a = await ofNothing("a");
	const b = await ofNothing("b");
	return [a, b];
}

export class Pages {
	load = cached("page", page);
	save = cached("page", change);
	swapped = cached("page", page);
	async loaded() {
		const a = await this.load("a");
		//        ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
		const b = await this.load("b");
		return [a, b];
	}
	async saved() {
		const a = await this.save("a");
		const b = await this.save("b");
		return [a, b];
	}
	async ofAnother() {
		const a = await this.swapped("a");
		const b = await this.swapped("b");
		return [a, b];
	}
}
export function swap(pages: Pages) {
	pages.swapped = change;
}

const api = { page: withTrace(page), change: withTrace(change) };
export async function inAnObject() {
	const a = await api.page("a");
	//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await api.page("b");
	return [a, b];
}
export async function changesInAnObject() {
	const a = await api.change("a");
	const b = await api.change("b");
	return [a, b];
}

const reading = { page, text: async (path: string) => page(path) };
const mixed = { page, change };
const more = { page, other: declared() };
declare function declared(): typeof page;
export async function underAKey(kind: keyof typeof reading) {
	const a = await reading[kind]("a");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await reading[kind]("b");
	return [a, b];
}
export async function takenFromAKey(kind: keyof typeof reading) {
	const load = reading[kind];
	const a = await load("a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await load("b");
	return [a, b];
}
export async function underAnyKey(kind: keyof typeof mixed) {
	const a = await mixed[kind]("a");
	const b = await mixed[kind]("b");
	return [a, b];
}
export async function notAllWritten(kind: keyof typeof more) {
	const a = await more[kind]("a");
	const b = await more[kind]("b");
	return [a, b];
}

function makeRepo() {
	async function book(path: string) {
		return page(path);
	}
	async function order(path: string) {
		return change(path);
	}
	return { book, order };
}
const { book, order } = makeRepo();
let { book: replaced } = makeRepo();
export function replace(by: typeof page) {
	replaced = by;
}
export async function takenApart() {
	const a = await book("a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await book("b");
	return [a, b];
}
export async function takenOutOfAModule() {
	const { section, write } = await import("./sections.ts");
	const a = await section("a");
	//        ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await section("b");
	const c = await write("c");
	const d = await write("d");
	return [a, b, c, d];
}
export async function takenApartAndChanging() {
	const a = await order("a");
	const b = await order("b");
	return [a, b];
}
export async function takenApartAndReplaced() {
	const a = await replaced("a");
	const b = await replaced("b");
	return [a, b];
}
