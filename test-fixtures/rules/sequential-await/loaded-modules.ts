/** Functions of modules that are loaded where they are needed. */
const one = async () => (await fetch("https://example.com")).text();

async function taken() {
	const { load } = await import("./loaded.ts");
	return load("a");
}
async function renamed() {
	const { load: find } = await import("./loaded.ts");
	return await find("a");
}
async function whole() {
	const loaded = await import("./loaded.ts");
	return loaded.load("a");
}
async function byDefault() {
	const { default: load } = await import("./loaded.ts");
	return load("a");
}
async function withOthers() {
	const { load, save } = await import("./loaded.ts");
	return [await load("a"), typeof save];
}
async function saved() {
	const { save } = await import("./loaded.ts");
	return save("a");
}
async function replaced() {
	let { load } = await import("./loaded.ts");
	load = async () => String(count++);
	return load("a");
}
let count = 0;
export async function loads() {
	let n = 0;
	const x1 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const y1 = await taken();
	if (n > 0) n--;
	const x2 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const y2 = await renamed();
	if (n > 0) n--;
	const x3 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const y3 = await whole();
	if (n > 0) n--;
	const x4 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const y4 = await byDefault();
	if (n > 0) n--;
	const x5 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
	const y5 = await withOthers();
	if (n > 0) n--;
	const x6 = await one();
	const y6 = await saved();
	if (n > 0) n--;
	const x7 = await one();
	const y7 = await replaced();
	return [x1, y1, x2, y2, x3, y3, x4, y4, x5, y5, x6, y6, x7, y7];
}

// @filename: loaded.ts
let saves = 0;
export async function load(path: string) {
	return (await fetch(path)).text();
}
export async function save(path: string) {
	saves++;
	return (await fetch(path + saves)).text();
}
export default async function loadIt(path: string) {
	return load(path);
}
// @filename: loaded-before.ts
import { save } from "./loaded.ts";

/** The module is there already: nothing waits for it. */
export async function isThere() {
	const { load } = await import("./loaded.ts");
	const { texts } = await import("./texts.ts");
	return [load, texts, save];
}
// @filename: loaded-anew.ts
import type { load as Load } from "./loaded.ts";

export async function areLoaded(): Promise<[typeof Load, string[]]> {
	const { load } = await import("./loaded.ts");
	//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 waits for the file system could be 1.
	const { texts } = await import("./texts.ts");
	return [load, texts];
}
// @filename: texts.ts
export const texts: string[] = [];
