/** What comes later does more than read, so it must not start when what comes before fails. */
import { appendFile, readFile, writeFile } from "node:fs/promises";

async function tryRead(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, "utf8");
	} catch {
		return undefined;
	}
}

async function save(text: string): Promise<string> {
	await writeFile("saved.txt", text);
	return text;
}

export async function mayFailFirst() {
	const text = await readFile("a.txt", "utf8");
	const saved = await save("x");
	return [text, saved];
}

export async function neverFailsFirst() {
	const text = await tryRead("a.txt");
	const saved = await save("x");
	return [text, saved];
}

export async function bothWrite() {
	await writeFile("a.txt", "a");
	await writeFile("b.txt", "b");
}

export async function writeBesideRead() {
	await appendFile("a.log", "a");
	//<^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const text = await readFile("b.txt", "utf8");
	return text;
}

export async function logsLater() {
	const text = await readFile("a.txt", "utf8");
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 waits for the file system could be 1.
	const other = await logged("b.txt");
	return [text, other];
}

async function logged(path: string): Promise<string> {
	const text = await readFile(path, "utf8");
	console.log("read", path);
	return text;
}

export async function logsFirst() {
	const other = await logged("b.txt");
	//            ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const text = await readFile("a.txt", "utf8");
	return [text, other];
}

async function backUp(text: string): Promise<void> {
	try {
		await writeFile("backup.json", text);
	} catch {
		console.error("no backup");
	}
}

// The copy has to be there before the original goes.
export async function backUpFirst(url: string, text: string) {
	await backUp(text);
	await fetch(url, { method: "DELETE" });
}

// Whoever answers may look at the file.
export async function writtenForAnother(url: string, text: string) {
	await backUp(text);
	const answer = await fetch(url);
	return answer.status;
}

// The request may change what is in the file.
export async function changedByAnother(url: string) {
	const changed = await fetch(url, { method: "POST" }).catch(() => undefined);
	const text = await readFile("b.txt", "utf8");
	return [changed, text];
}
