/** What stands around the awaits. */
import { readFile } from "node:fs/promises";

async function load(path: string): Promise<string> {
	return readFile(path, "utf8");
}

export async function inTry() {
	try {
		const a = await load("a");
		//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
		const b = await load("b");
		return [a, b];
	} catch (error) {
		return [String(error)];
	} finally {
		console.log("done");
	}
}

export async function inCatch() {
	try {
		return [await load("x")];
	} catch {
		const a = await load("a");
		//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
		const b = await load("b");
		return [a, b];
	}
}

export async function whileResourceIsHeld(lock: AsyncDisposable) {
	await using held = lock;
	const a = await load("a");
	//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const b = await load("b");
	return [a, b, held];
}

export async function intended() {
	// sequential: the file system of the appliance serves one reader at a time
	const a = await load("a");
	const b = await load("b");
	return [a, b];
}

export async function intendedInside() {
	const a = await load("a");
	// sequential: after the first
	const b = await load("b");
	const c = await load("c");
	return [a, b, c];
}

export async function* generator() {
	const a = await load("a");
	const b = await load("b");
	yield a;
	yield b;
}

declare function describe(name: string, body: () => void): void;
declare function it(name: string, body: () => Promise<void>): void;

describe("something", () => {
	it("reads", async () => {
		const a = await load("a");
		const b = await load("b");
		console.log(a, b);
	});
});

export async function whileLoop() {
	let last = "";
	while (last !== "end") {
		const a = await load("a");
		//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
		const b = await load("b");
		last = a + b;
	}
}

export async function nestedBlock(deep: boolean) {
	if (deep) {
		const a = await load("a");
		//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
		const b = await load("b");
		return [a, b];
	}
	return [];
}

export async function switchCase(kind: "a" | "b") {
	switch (kind) {
		case "a": {
			const a = await load("a");
			//        ^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
			const b = await load("b");
			return [a, b];
		}
		case "b":
			return [];
	}
}
