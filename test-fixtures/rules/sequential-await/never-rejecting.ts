/** What cannot fail may go into `Promise.all`. */
import { readFile } from "node:fs/promises";

async function readOr(path: string, otherwise: string): Promise<string> {
	try {
		return await readFile(path, "utf8");
	} catch {
		return otherwise;
	}
}

async function readOrThrow(path: string): Promise<string> {
	return readFile(path, "utf8");
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function simulated(id: string): Promise<string> {
	await sleep(10);
	return id;
}

export async function both() {
	const a = await readOr("a", "");
	//        ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const b = await readOr("b", "");
	return a + b;
}

export async function oneMayFail() {
	const a = await readOr("a", "");
	//        ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const b = await readOrThrow("b");
	return a + b;
}

export async function bothMayFail() {
	const a = await readOrThrow("a");
	//        ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const b = await readOrThrow("b");
	return a + b;
}

export async function caught() {
	const a = await readFile("a", "utf8").catch(() => "");
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const b = await readFile("b", "utf8").catch(() => undefined);
	return a + b;
}

export async function inTry() {
	try {
		const a = await readOr("a", "");
		//        ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
		const b = await readOrThrow("b");
		return a + b;
	} finally {
		console.log("done");
	}
}

export async function simulation() {
	const a = await simulated("a");
	//        ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const b = await simulated("b");
	return a + b;
}

export async function withComment() {
	const a = await readOr("a", "");
	//        ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	// The other one.
	const b = await readOr("b", "");
	return a + b;
}

export async function withTypes() {
	const a: string = await readOr("a", "");
	//                ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const b: unknown = await readOr("b", "");
	return [a, b];
}

export async function mixed() {
	const a = await readOr("a", "");
	//        ^^^^^^^^^^^^^^^^^^^^^ sequential-await +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	let b = await readOr("b", "");
	b += a;
	return b;
}

export async function rethrows(path: string): Promise<string> {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		throw new Error("unreadable", { cause: error });
	}
}

export async function bothRethrow() {
	const a = await rethrows("a");
	//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const b = await rethrows("b");
	return a + b;
}

async function escapes(path: string): Promise<string> {
	try {
		// Not awaited here, so the catch below does not take its rejection.
		return readFile(path, "utf8");
	} catch {
		return "";
	}
}

export async function bothEscape() {
	const a = await escapes("a");
	//        ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const b = await escapes("b");
	return a + b;
}

export async function longOnes() {
	const firstConfigurationFile = await readOr("first-configuration.json", "the first default");
	//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const secondConfigurationFile = await readOr("second-configuration.json", "the second default");
	return firstConfigurationFile + secondConfigurationFile;
}

const adopting = (path: string) => new Promise<string>((resolve) => resolve(readFile(path, "utf8")));

export async function bothAdopt() {
	const a = await adopting("a");
	//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const b = await adopting("b");
	return a + b;
}

const constant = (path: string) =>
	new Promise<string>((resolve) => {
		setTimeout(() => resolve("late"), path.length);
	});

export async function bothAreLate() {
	const a = await constant("a");
	//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const b = await constant("b");
	return a + b;
}
