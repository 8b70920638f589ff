import { readFile } from "node:fs/promises"

export async function few() {
	const texts = []
	for (const name of ["a", "b"]) {
		texts.push(await readFile(name, "utf8"))
		//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +promise-all +gather : Each turn of this loop waits for `readFile(name, "utf8")` although no turn needs another's result: 2 round trips could be 1.
	}
	return texts
}

/** @param {string[]} names */
export async function any(names) {
	/** @type {Record<string, string>} */
	const texts = {}
	for (const name of names) {
		texts[name] = await readFile(name, "utf8")
		//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-loop +limit : Each turn of this loop waits for `readFile(name, "utf8")` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
	}
	return texts
}

export async function untyped(names) {
	const texts = []
	for (const name of names) texts.push(await readFile(name, "utf8"))
	return texts
}
