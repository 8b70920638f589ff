import { readFile } from "node:fs/promises";
import { join } from "node:path";

// What only the call needs goes with it.
export async function paths(folder: string) {
	const lines: string[] = [];
	for (const name of ["a", "b"]) {
		const path = join(folder, name);
		const text = await readFile(path, "utf8");
		//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +gather : Each turn of this loop waits for `readFile(path, "utf8")` although no turn needs another's result: 2 round trips could be 1.
		lines.push(...text.split("\n"));
	}
	return lines;
}

export async function several(folder: string, names: string[]) {
	const texts: Record<string, string> = {};
	for (const name of names) {
		const file = `${name}.txt`;
		const path = join(folder, file);
		let text: string;
		try {
			text = await readFile(path, "utf8");
			//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +limit : Each turn of this loop waits for `readFile(path, "utf8")` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
		} catch {
			continue;
		}
		texts[name] = text;
	}
	return texts;
}

// What else needs it keeps it.
export async function usedTwice(folder: string) {
	const lines: string[] = [];
	for (const name of ["a", "b"]) {
		const path = join(folder, name);
		const text = await readFile(path, "utf8");
		//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop : Each turn of this loop waits for `readFile(path, "utf8")` although no turn needs another's result: 2 round trips could be 1.
		lines.push(path, text);
	}
	return lines;
}

export async function explained(folder: string) {
	const lines: string[] = [];
	for (const name of ["a", "b"]) {
		// Where it is.
		const path = join(folder, name);
		const text = await readFile(path, "utf8");
		//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop : Each turn of this loop waits for `readFile(path, "utf8")` although no turn needs another's result: 2 round trips could be 1.
		lines.push(text, "");
	}
	return lines;
}

// The turn ends before the call, for some elements.
export async function thrown(names: (string | undefined)[]) {
	const lines = new Set<string>();
	for (const name of names) {
		if (name === undefined) throw new Error("no name");
		const path = join("folder", name);
		lines.add(await readFile(path, "utf8"));
		//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop : Each turn of this loop waits for `readFile(path, "utf8")` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	}
	return lines;
}

// The call needs what another one found.
export async function inTurn(names: string[]) {
	const lines = new Set<string>();
	for (const name of names) {
		const path = await readFile(name, "utf8");
		//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop : Each turn of this loop waits for `readFile(name, "utf8")` and `readFile(path, "utf8")` although no turn needs another's result: 2 × N round trips could be 2 × ⌈N / 8⌉.
		const text = await readFile(path, "utf8");
		lines.add(text);
	}
	return lines;
}

export async function spacious(folder: string, names: string[]) {
	const lines: string[] = [];
	for (const name of names) {
		const path = join(folder, name);

		const text = await readFile(path, "utf8");
		//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +limit : Each turn of this loop waits for `readFile(path, "utf8")` although no turn needs another's result: N round trips could be ⌈N / 8⌉.

		lines.push(...text.split("\n"));
	}
	return lines;
}
