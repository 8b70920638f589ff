// @options {"maxKnownLength": 4, "concurrency": 2}
import { readFile } from "node:fs/promises";

interface Source {
	path: string;
	label?: string;
}

// Comments stay where they are.
export async function comments() {
	// What was read so far.
	const texts: string[] = []; // by name
	// Each name once.
	for (const name of ["a", "b"]) {
		// The name is a path.
		texts.push(await readFile(name, "utf8")); // as text
		//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `readFile(name, "utf8")` although no turn needs another's result: 2 round trips could be 1.
		// Done.
	}
	return texts;
}

export async function commentsInside() {
	const texts: string[] = [];
	for (const name of ["a", "b"]) {
		// The name is a path.
		texts.push(await readFile(name, "utf8")); // as text
		//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +gather : Each turn of this loop waits for `readFile(name, "utf8")` although no turn needs another's result: 2 round trips could be 1.
		// Done.
	}
	return texts;
}

export async function tooMany() {
	const texts: string[] = [];
	for (const name of ["a", "b", "c", "d", "e"]) {
		texts.push(await readFile(name, "utf8"));
		//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `readFile(name, "utf8")` although no turn needs another's result: 5 round trips could be 3.
	}
	return texts;
}

export async function patterns(sources: [Source, Source]) {
	const texts: string[] = [];
	const labels: string[] = [];
	for (const { path, label } of sources) {
		texts.push(await readFile(path, "utf8"));
		//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `readFile(path, "utf8")` although no turn needs another's result: 2 round trips could be 1.
		labels.push(label ?? "");
	}
	return { texts, labels };
}

export async function pairs() {
	const texts = new Map<string, string>();
	for (let [key, path] of Object.entries({ a: "a.txt", b: "b.txt" })) {
		texts.set(key, await readFile(path, "utf8"));
		//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `readFile(path, "utf8")` although no turn needs another's result: 2 round trips could be 1.
	}
	return texts;
}

export async function asserted() {
	const texts: string[] = [];
	for (const name of ["a", "b"] as const) {
		const text: string = (await readFile(name, "utf8"))!;
		//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `readFile(name, "utf8")` although no turn needs another's result: 2 round trips could be 1.
		texts.push(text, name);
	}
	return texts;
}

export async function oneStatement(isWanted: boolean) {
	const texts: string[] = [];
	if (isWanted) for (const name of ["a", "b"]) texts.push(await readFile(name, "utf8"));
	//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop : Each turn of this loop waits for `readFile(name, "utf8")` although no turn needs another's result: 2 round trips could be 1.
	return texts;
}

async function parsed<T>(path: string): Promise<T> {
	return JSON.parse(await readFile(path, "utf8")) as T;
}

// The type of the call comes from where its result goes.
export async function inferred() {
	const sources: Source[] = [];
	for (const name of ["a", "b"]) {
		const source: Source = await parsed(name);
		//                     ^^^^^^^^^^^^^^^^^^ await-in-loop : Each turn of this loop waits for `parsed(name)` although no turn needs another's result: 2 round trips could be 1.
		sources.push(source);
	}
	return sources;
}

// A narrower type would be forgotten in a function of its own.
export async function narrowed(options: { folder?: string }) {
	const texts: string[] = [];
	if (options.folder === undefined) return texts;
	for (const name of ["a", "b"]) {
		const text = await readFile(folderOf(options.folder, name), "utf8");
		//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop : Each turn of this loop waits for `readFile(folderOf(options.folder, name), "utf8")` although no turn needs another's result: 2 round trips could be 1.
		texts.push(text);
	}
	return texts;
}

function folderOf(folder: string, name: string): string {
	return `${folder}/${name}`;
}

async function readOr(path: string): Promise<string> {
	try {
		return await readFile(path, "utf8");
	} catch {
		return "";
	}
}

export async function cannotFail() {
	const texts: string[] = [];
	for (const name of ["a", "b"]) texts.push(await readOr(name));
	//                                        ^^^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `readOr(name)` although no turn needs another's result: 2 round trips could be 1.
	return texts;
}

export async function twice() {
	const firsts = new Set<string>();
	for (const name of ["a", "b"]) firsts.add(await readFile(name, "utf8"));
	//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `readFile(name, "utf8")` although no turn needs another's result: 2 round trips could be 1.
	const seconds = new Set<string>();
	for (const name of ["c", "d"]) seconds.add(await readFile(name, "utf8"));
	//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `readFile(name, "utf8")` although no turn needs another's result: 2 round trips could be 1.
	return { firsts, seconds };
}
