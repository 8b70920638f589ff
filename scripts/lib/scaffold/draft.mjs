/** What a scaffold is about to write. All of it is collected first, so that a problem leaves the checkout as it was. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Stands wherever a template leaves something to its user. */
export const MARKER = "REPLACE ME";

/** Something that the caller got wrong, or a file that is not as the scaffold expects; the message is for people. */
export class ScaffoldError extends Error {}

export class Draft {
	#root;
	/** Texts by path. */
	#files = new Map();

	/** @param {string} root the checkout */
	constructor(root) {
		this.#root = root;
	}

	/** The files that are made or changed, relative to the checkout, in the order in which they were drafted. */
	get files() {
		return [...this.#files.keys()];
	}

	/** A file's text as it will be. */
	read(file) {
		return this.#files.get(file) ?? readFileSync(path.join(this.#root, file), "utf8");
	}

	exists(file) {
		return this.#files.has(file) || existsSync(path.join(this.#root, file));
	}

	/** @throws {ScaffoldError} when there is such a file: nothing is ever overwritten */
	create(file, text) {
		if (this.exists(file)) throw new ScaffoldError(`${file} is there already`);
		this.#files.set(file, text);
	}

	/** @param {(text: string) => string | undefined} change gives nothing where it finds no place for what it adds */
	edit(file, change) {
		const text = change(this.read(file));
		if (text === undefined) throw new ScaffoldError(`${file} is not as expected: there is no place for an entry`);
		this.#files.set(file, text);
	}

	write() {
		for (const [file, text] of this.#files) {
			const place = path.join(this.#root, file);
			mkdirSync(path.dirname(place), { recursive: true });
			writeFileSync(place, text);
		}
	}

	/** Where something is left to do in what was written, as `file:line`; not where it is generated from elsewhere. */
	marked() {
		return this.files.flatMap((file) => {
			let isGenerated = false;
			return readFileSync(path.join(this.#root, file), "utf8")
				.split("\n")
				.flatMap((line, index) => {
					if (/^<!-- (end )?generated/.test(line)) isGenerated = !line.startsWith("<!-- end");
					return !isGenerated && line.includes(MARKER) ? [`${file}:${index + 1}`] : [];
				});
		});
	}
}

/** `sequential-await` is `sequentialAwait`. */
export function camelCase(name) {
	return name.replace(/[^A-Za-z0-9]+(\w)/g, (_, letter) => letter.toUpperCase());
}
