// What a package calls that is handed to it, written in place or by a name.
// @filename: node_modules/lists/package.json
{ "name": "lists", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/lists/index.d.ts
export declare function mapList<T, R>(items: readonly T[], each: (item: T) => R): R[];
export declare function sortList<T>(items: readonly T[], settings: { by: (item: T) => string; more?: ((item: T) => void)[] }): T[];
export declare function getFrom<T>(load: (path: string) => Promise<T>): Promise<T>;
export declare function keyed(name: string): (item: string) => string;
// @filename: main.ts
import { getFrom, keyed, mapList, sortList } from "lists";

let seen = 0;
const items = ["b", "a"] as const;
async function text(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`)).text();
}
async function change(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`, { method: "POST" })).text();
}
function upper(item: string): string {
	return item.toUpperCase();
}
function counting(item: string): string {
	seen++;
	return item;
}

async function mapsInPlace(path: string) {
	return text(path + mapList(items, (item) => item.toUpperCase()).join());
}
async function mapsByName(path: string) {
	return text(path + mapList(items, upper).join());
}
async function countsInPlace(path: string) {
	const all = mapList(items, (item) => {
		seen++;
		return item;
	});
	return text(path + all.join());
}
async function countsByName(path: string) {
	return text(path + mapList(items, counting).join());
}
async function sortsByName(path: string) {
	return text(path + sortList(items, { by: upper }).join());
}
async function countsWithin(path: string) {
	return text(path + sortList(items, { by: upper, more: [counting] }).join());
}
async function mapsByParameter(path: string, each: (item: string) => string) {
	return text(path + mapList(items, each).join());
}
async function mapsByMade(path: string) {
	return text(path + mapList(items, keyed("name")).join());
}
declare const settings: { each: (item: string) => string };
async function mapsByUnknown(path: string) {
	return text(path + mapList(items, settings.each).join());
}

export async function readingInPlace() {
	const a = await mapsInPlace("a");
	//        ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await mapsInPlace("b");
	return [a, b];
}
export async function readingByName() {
	const a = await mapsByName("a");
	//        ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await mapsByName("b");
	return [a, b];
}
export async function writingInPlace() {
	const a = await countsInPlace("a");
	const b = await countsInPlace("b");
	return [a, b];
}
export async function writingByName() {
	const a = await countsByName("a");
	const b = await countsByName("b");
	return [a, b];
}
export async function readingInSettings() {
	const a = await sortsByName("a");
	//        ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await sortsByName("b");
	return [a, b];
}
export async function writingInSettings() {
	const a = await countsWithin("a");
	const b = await countsWithin("b");
	return [a, b];
}
export async function readingByParameter() {
	const a = await mapsByParameter("a", upper);
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await mapsByParameter("b", (item) => item);
	return [a, b];
}
export async function writingByParameter() {
	const a = await mapsByParameter("a", upper);
	const b = await mapsByParameter("b", counting);
	return [a, b];
}
export async function madeByThePackage() {
	const a = await mapsByMade("a");
	//        ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await mapsByMade("b");
	return [a, b];
}
export async function notWrittenOut() {
	const a = await mapsByUnknown("a");
	const b = await mapsByUnknown("b");
	return [a, b];
}

// Awaited, and named like reading.
export async function waitsByName() {
	const a = await getFrom(text);
	//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const b = await getFrom(text);
	return [a, b];
}
export async function changesByName() {
	const a = await getFrom(change);
	const b = await getFrom(change);
	return [a, b];
}

export class Pages {
	private names: string[] = [];
	constructor(private readonly base: string) {}
	private load(path: string) {
		return text(this.base + path);
	}
	private save(path: string) {
		this.names.push(path);
		return text(this.base + path);
	}
	all() {
		return this.names;
	}
	async reads() {
		const a = await getFrom(this.load);
		//        ^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
		const b = await getFrom(this.load);
		return [a, b];
	}
	async writes() {
		const a = await getFrom(this.save);
		const b = await getFrom(this.save);
		return [a, b];
	}
}
