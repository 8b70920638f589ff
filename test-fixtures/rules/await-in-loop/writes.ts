import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";

interface Item {
	id: string;
	text: string;
}

async function load(id: string): Promise<Item> {
	const response = await fetch(`https://api.example.com/items/${id}`);
	return (await response.json()) as Item;
}

async function save(item: Item): Promise<{ version: number }> {
	const response = await fetch("https://api.example.com/items", { method: "POST", body: JSON.stringify(item) });
	return (await response.json()) as { version: number };
}

// Something is changed, and must not be when an earlier turn has failed.
export async function saved(items: Item[]) {
	const versions: number[] = [];
	for (const item of items) {
		const { version } = await save(item);
		versions.push(version);
	}
	for (const item of items) await save(item);
	return versions;
}

export async function written(items: Item[]) {
	for (const item of items) await writeFile(item.id, item.text);
	for (const item of items) await appendFile("all.txt", item.text);
	for (const item of items) await mkdir(item.id);
	for (const item of items) await rm(item.id);
}

export async function copied(ids: string[]) {
	for (const id of ids) {
		const text = await readFile(id, "utf8");
		await writeFile(`${id}.bak`, text);
	}
}

// To one target, in order.
export async function answered(ids: string[], response: { write(text: string): boolean }) {
	for (const id of ids) {
		const item = await load(id);
		response.write(item.text);
	}
}

export async function printed(ids: string[]) {
	for (const id of ids) {
		const item = await load(id);
		process.stdout.write(item.text);
	}
}

// Only to look: what is asked can only be a condition or a delay.
export async function warmed(ids: string[]) {
	for (const id of ids) await load(id);
}

// Others may look meanwhile.
class Store {
	private items: Item[] = [];
	progress = 0;

	async fill(ids: string[]) {
		for (const id of ids) {
			const item = await load(id);
			this.items.push(item);
		}
	}

	async follow(ids: string[]) {
		const items: Item[] = [];
		for (const id of ids) {
			items.push(await load(id));
			this.progress = items.length;
		}
		return items;
	}
}

export const store = new Store();

const cache: Item[] = [];

export async function cached(ids: string[]) {
	for (const id of ids) cache.push(await load(id));
	return cache;
}

export async function given(ids: string[], items: Item[]) {
	for (const id of ids) items.push(await load(id));
}

export async function watched(ids: string[], onSize: (size: () => number) => void) {
	const items: Item[] = [];
	onSize(() => items.length);
	for (const id of ids) items.push(await load(id));
	return items;
}

// Nobody knows what these do.
declare function somewhere(id: string): Promise<Item>;
declare const anything: any;

export async function unknown(ids: string[], given: (id: string) => Promise<Item>) {
	const items: Item[] = [];
	for (const id of ids) items.push(await somewhere(id));
	for (const id of ids) items.push(await anything.load(id));
	for (const id of ids) items.push(await given(id));
	return items;
}
