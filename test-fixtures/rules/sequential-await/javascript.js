/** JavaScript is checked as well as its types are known. */
import { readFile } from "node:fs/promises";

/** @param {string} path */
async function load(path) {
	return readFile(path, "utf8");
}

/** @param {any} thing */
async function untyped(thing) {
	return readFile(thing.path, "utf8");
}

export async function both() {
	const a = await load("a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const b = await load("b");
	return a + b;
}

/** @param {any} thing */
export async function unknownArguments(thing) {
	const a = await load(thing.a);
	//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 waits for the file system could be 1.
	const b = await load(thing.b);
	return a + b;
}

/** @param {any} thing */
export async function insideAsync(thing) {
	const a = await untyped(thing);
	//        ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const b = await untyped(thing);
	return a + b;
}
