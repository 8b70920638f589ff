import { readFile } from "node:fs/promises";

// The inner loop is the one to begin with.
export async function inner(folders: string[], names: string[]) {
	const texts: string[] = [];
	for (const folder of folders) {
		for (const name of names) {
			texts.push(await readFile(`${folder}/${name}`, "utf8"));
			//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +limit : Each turn of this loop waits for `readFile(`${folder}/${name}`, "utf8")` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
		}
	}
	return texts;
}

// What an inner function waits for is no business of the loop.
export function callbacks(names: string[]) {
	const readers: (() => Promise<string>)[] = [];
	for (const name of names) readers.push(async () => await readFile(name, "utf8"));
	return readers;
}

export async function withInnerLoop(names: string[]) {
	const counts: number[] = [];
	for (const name of names) {
		const text = await readFile(name, "utf8");
		//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `readFile(name, "utf8")` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
		let lines = 0;
		for (const character of text) {
			if (character === "x") break;
			if (character === "\n") lines++;
		}
		counts.push(lines);
	}
	return counts;
}

export async function properties(paths: Record<string, string>) {
	const texts: Record<string, string> = {};
	for (const key in paths) {
		texts[key] = await readFile(paths[key] ?? "", "utf8");
	}
	return texts;
}

// Eight at once on each level are 64 on the next one.
export async function getBelow(folder: string): Promise<string[]> {
	const children = (await readFile(`${folder}/children`, "utf8")).split("\n");
	const found = [folder];
	for (const child of children) {
		const inside = await getBelow(`${folder}/${child}`);
		found.push(...inside);
	}
	return found;
}

class Tree {
	async getIds(id: string): Promise<string[]> {
		const children = (await readFile(`tree/${id}`, "utf8")).split("\n");
		const ids = [id];
		for (const child of children) {
			const below = await this.getIds(child);
			ids.push(...below);
		}
		return ids;
	}
}

export const tree = new Tree();
