import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

const paths = ["a", "b", "c"];

async function load(path: string): Promise<string> {
	const response = await fetch(`https://api.example.com/${path}`);
	return response.text();
}

async function page(number: number): Promise<string[]> {
	const response = await fetch(`https://api.example.com/pages/${number}`);
	return (await response.json()) as string[];
}

// Retries: each turn asks the same, or counts.
export async function retried(path: string) {
	const errors: unknown[] = [];
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			return await load(path);
		} catch (error) {
			errors.push(error);
		}
	}
	throw errors[0];
}

export async function counted(path: string) {
	const texts: string[] = [];
	for (let i = 0; i < 3; i++) texts.push(await load(path));
	return texts;
}

export async function tried() {
	const texts: string[] = [];
	for (let attempt = 0; attempt < 3; attempt++) texts.push(await load(`${attempt}`));
	return texts;
}

export async function upTo(maxRetries: number) {
	const texts: string[] = [];
	for (let i = 0; i < maxRetries; i++) texts.push(await load(`${i}`));
	return texts;
}

// Polls and pauses.
export async function paused() {
	const texts: string[] = [];
	for (const path of paths) {
		texts.push(await load(path));
		await sleep(100);
	}
	return texts;
}

export async function pausedByHand() {
	const texts: string[] = [];
	for (const path of paths) {
		texts.push(await load(path));
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return texts;
}

// Pages.
export async function pages(count: number) {
	const all: string[][] = [];
	for (let pageNumber = 0; pageNumber < count; pageNumber++) all.push(await page(pageNumber));
	return all;
}

export async function offsets(count: number) {
	const all: string[][] = [];
	for (let offset = 0; offset < count; offset++) all.push(await page(offset));
	return all;
}

export async function steps(count: number) {
	const all: string[][] = [];
	for (let i = 0; i < count; i += 10) all.push(await page(i));
	return all;
}

export async function whileThereAreMore() {
	const all: string[] = [];
	let number = 0;
	while (true) {
		const found = await page(number++);
		if (found.length === 0) break;
		all.push(...found);
	}
	do {
		all.push(await load(`${number}`));
	} while (number-- > 0);
	return all;
}

// Batches.
export async function inBatches() {
	const all: string[] = [];
	for (let i = 0; i < paths.length; i += 10) {
		all.push(...(await Promise.all(paths.slice(i, i + 10).map(load))));
	}
	return all;
}

export async function ofBatches(batches: string[][]) {
	const all: string[] = [];
	for (const batch of batches) all.push(await load(batch.join(",")));
	return all;
}

export async function ofLists(lists: string[][]) {
	const all: string[][] = [];
	for (const list of lists) all.push(await Promise.all(list.map(load)));
	return all;
}

// Comments.
export async function commented() {
	const texts: string[] = [];
	// sequential: the server serves one reader at a time
	for (const path of paths) texts.push(await load(path));
	// One at a time, so that the disk keeps up.
	for (const path of paths) texts.push(await readFile(path, "utf8"));
	for (const path of paths) {
		// The API has a rate limit.
		texts.push(await load(path));
	}
	for (const path of paths) {
		// eslint-disable-next-line no-await-in-loop
		texts.push(await load(path));
	}
	return texts;
}

// What was started before, or is no call.
export async function started(pending: Promise<string>[]) {
	const texts: string[] = [];
	for (const one of pending) texts.push(await one);
	for (let i = 0; i < pending.length; i++) texts.push((await pending[i]) ?? "");
	return texts;
}

// Not more than one turn.
export async function once() {
	const texts: string[] = [];
	for (const path of ["only"]) texts.push(await load(path));
	return texts;
}

// Somebody may end it between two turns.
export async function abortable(signal: AbortSignal) {
	const texts: string[] = [];
	for (const path of paths) {
		if (signal.aborted) throw new Error("aborted");
		texts.push(await load(path));
	}
	return texts;
}

// What is kept in memory is there at once.
declare class MemoryStore {
	getText(path: string): Promise<string>;
}

export async function remembered() {
	const store = new MemoryStore();
	const texts: string[] = [];
	for (const path of paths) texts.push(await store.getText(path));
	return texts;
}
