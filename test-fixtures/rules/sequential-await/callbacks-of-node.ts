// Functions of Node's that read and call back, in the executor of the promise that waits for them.
import { access, constants, exists, open, readdir, readFile, stat, writeFile, writeFileSync } from "node:fs";
import { readFile as load } from "node:fs/promises";

const isThere = (path: string): Promise<boolean> =>
	new Promise((resolve) => access(path, constants.F_OK, (error) => resolve(error === null)));

const isAnywhere = (path: string): Promise<boolean> => new Promise((resolve) => exists(path, resolve));

function sizeOf(path: string): Promise<number> {
	return new Promise((resolve, reject) => {
		stat(path, (error, stats) => (error ? reject(error) : resolve(stats.size)));
	});
}

async function textOf(path: string): Promise<string> {
	const text = await new Promise<string>((resolve, reject) => {
		readFile(path, "utf8", (error, read) => {
			if (error) reject(error);
			else resolve(read);
		});
	});
	debugger;
	return text.trim();
}

function namesIn(folder: string): Promise<string[]> {
	return new Promise((resolve) => {
		readdir(folder, { withFileTypes: true }, (_, found) => resolve(found.map(({ name }) => name)));
	});
}

async function ifThere(path: string): Promise<string> {
	return (await isThere(path)) ? load(path, "utf8") : "";
}
async function ifAnywhere(path: string): Promise<string> {
	return (await isAnywhere(path)) ? load(path, "utf8") : "";
}
async function ifLarge(path: string): Promise<string> {
	return (await sizeOf(path)) > 9 ? load(path, "utf8") : "";
}

export async function readers(path: string) {
	const a = await ifThere(path);
	//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 waits for the file system could be 1.
	const b = await ifThere("b");
	if (a === b) return a;
	const c = await ifAnywhere(path);
	//        ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const d = await load(path, "utf8");
	if (c === d) return d;
	const e = await ifLarge(path);
	//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const f = await ifLarge("b");
	if (e === f) return e;
	const g = await textOf(path);
	//        ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const h = await textOf("b");
	if (g === h) return g;
	const i = await namesIn(path);
	//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const j = await load(path, "utf8");
	if (j === "") return i;
	// A look at the disk is not worth it.
	const k = await isThere(path);
	const l = await isThere("b");
	return [k, l];
}

// What they write, or leave open, may be what the other reads.
function save(path: string): Promise<void> {
	return new Promise((resolve) => writeFile(path, "a", () => resolve()));
}
function copied(path: string): Promise<void> {
	return new Promise((resolve) => {
		readFile(path, (_, read) => {
			writeFileSync("b", read);
			resolve();
		});
	});
}
function handleOf(path: string): Promise<number> {
	return new Promise((resolve) => open(path, (_, handle) => resolve(handle)));
}

// A callback that is not written out, or that others see.
let seen = 0;
function counted(path: string): Promise<number> {
	return new Promise((resolve) => {
		stat(path, (_, stats) => {
			seen += stats.size;
			resolve(seen);
		});
	});
}
function told(path: string, tell: (error: unknown) => void): Promise<void> {
	return new Promise((resolve) => {
		access(path, tell);
		resolve();
	});
}
const given: [string, (error: unknown) => void] = ["a", () => {}];
function spread(): Promise<void> {
	return new Promise((resolve) => {
		access(...given);
		resolve();
	});
}

export async function others(path: string, tell: (error: unknown) => void) {
	await save(path);
	const a = await load(path, "utf8");
	if (a === "") return a;
	const b = await handleOf(path);
	const c = await load(path, "utf8");
	if (b > 1) return c;
	const d = await counted(path);
	const e = await counted("b");
	if (d > e) return d;
	await told(path, tell);
	const f = await load(path, "utf8");
	if (f === "") return f;
	await copied(path);
	const g = await load("b", "utf8");
	if (g === "") return g;
	await spread();
	return await load(path, "utf8");
}
