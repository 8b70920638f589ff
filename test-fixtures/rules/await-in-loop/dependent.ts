import { readFile } from "node:fs/promises";

const paths = ["a", "b", "c"];

async function load(path: string): Promise<string> {
	const response = await fetch(`https://api.example.com/${path}`);
	return response.text();
}

async function after(cursor: string | undefined): Promise<{ items: string[]; next: string | undefined }> {
	const response = await fetch(`https://api.example.com/?after=${cursor ?? ""}`);
	return (await response.json()) as { items: string[]; next: string | undefined };
}

// A cursor.
export async function cursor(count: number) {
	let next: string | undefined;
	const all: string[] = [];
	for (let i = 0; i < count; i++) {
		const found = await after(`${next}${i}`);
		next = found.next;
		all.push(...found.items);
	}
	return all;
}

// Accumulators.
export async function totals() {
	let longest = "";
	for (const path of paths) {
		const one = await load(path);
		if (one.length > longest.length) longest = one;
	}
	const count = { done: 0 };
	for (const path of paths) {
		const one = await load(path);
		count.done += one.length;
	}
	return { longest, count };
}

export async function last() {
	let found: string | undefined;
	for (const path of paths) found = await load(path);
	return found;
}

// Something that a turn fills and another one looks at.
export async function known() {
	const texts = new Map<string, string>();
	for (const path of paths) {
		if (texts.has(path)) continue;
		texts.set(path, await load(path));
	}
	const list: string[] = [];
	for (const path of paths) {
		if (list.length > 10) continue;
		list.push(await load(path));
	}
	const seen = new Set<string>();
	for (const path of paths) {
		const text = await load(path);
		if (!seen.has(text)) seen.add(text);
	}
	return { texts, list, seen };
}

export async function chained() {
	const texts: string[] = ["start"];
	for (const path of paths) texts.push(await load(`${texts.at(-1)}/${path}`));
	return texts;
}

export async function growing(queue: string[]) {
	const texts: string[] = [];
	for (const path of queue) {
		const text = await load(path);
		texts.push(text);
		if (text.startsWith("more:")) queue.push(text.slice(5));
	}
	return texts;
}

// Leaving early.
export async function first() {
	for (const path of paths) {
		const text = await load(path);
		if (text !== "") return text;
	}
	return undefined;
}

export async function untilEmpty() {
	const texts: string[] = [];
	for (const path of paths) {
		const text = await load(path);
		if (text === "") break;
		texts.push(text);
	}
	return texts;
}

export async function outOfBoth(lists: string[][]) {
	const texts: string[] = [];
	outer: for (const list of lists) {
		for (const path of list) {
			const text = await load(path);
			if (text === "") continue outer;
			texts.push(text);
		}
	}
	return texts;
}

// Loops that go on in ways of their own.
export async function ownWays(list: string[]) {
	const texts: string[] = [];
	for (let i = 0; i < list.length; ) {
		texts.push(await load(list[i++] ?? ""));
	}
	for (let i = 0; i < list.length; i++) {
		const text = await load(`${i}`);
		texts.push(text);
		if (text === "skip") i++;
	}
	for (let i = 0, j = list.length; i < j; i++) texts.push(await load(`${i}`));
	for (let node = list.at(0); node !== undefined; node = texts.at(-1)) texts.push(await load(node));
	let path: string;
	for (path of list) texts.push(await load(path));
	for (var old of list) texts.push(await load(old));
	return { texts, path: path!, old: old! };
}

// An element that knows the one before it.
interface Step {
	path: string;
	text?: string;
	before?: Step;
}

export async function linked(steps: Step[]) {
	for (const step of steps) {
		if (step.text !== undefined) continue;
		step.text = await readFile(step.path, "utf8");
	}
	for (const step of steps) {
		step.text = await readFile(`${step.before?.text}/${step.path}`, "utf8");
	}
}

// A function that looks at the list while it is filled.
export async function lookedAt(lists: string[][], show: (count: () => number) => void) {
	const texts: string[] = [];
	for (const list of lists) {
		for (const path of list) texts.push(await load(path));
		show(() => texts.length);
	}
	const more: string[] = [];
	show(count);
	for (const path of paths) more.push(await load(path));
	function count() {
		return more.length;
	}
	const shared: string[] = [];
	const view = { shared };
	for (const path of paths) shared.push(await load(path));
	return { texts, more, view };
}
