/** Paths as people type them: files, folders, globs, and each of these behind a `!` to leave it out. */
import { statSync } from "node:fs";
import path from "node:path";
import picomatch from "picomatch";

/** What a word means. Absolute paths. */
export interface PathWord {
	readonly kind: "file" | "folder" | "glob" | "missing" | "neither";
	/** Why it is missing. */
	readonly failure?: unknown;
	/** The file or folder; of a glob, where it would stand. For messages. */
	readonly path: string;
	/** The folder that a glob begins in; the path itself otherwise. */
	readonly start: string;
	/** How far below `start` a glob reaches, in folders. */
	readonly depth: number;
	/** Whether a file is what the word says: the file itself, or what a glob matches. */
	names(file: string): boolean;
	/** Whether a file is that, or lies in a folder that is. */
	covers(file: string): boolean;
	/** Whether a folder of this name may be walked into. */
	enters(name: string): boolean;
}

export interface PathWords {
	readonly wanted: readonly PathWord[];
	readonly unwanted: readonly PathWord[];
}

/**
 * @param words a path that exists is that path, whatever characters are in it
 * @param base absolute path of the folder that relative ones start from, and the whole of what is wanted when every word
 * leaves something out
 * @param exists whether there is a file that is not on disk
 */
export function readPathWords(
	words: readonly string[],
	base: string,
	exists: (file: string) => boolean = () => false,
): PathWords {
	const isThere = (word: string) => typeof kindOf(path.resolve(base, word)) === "string";
	const isUnwanted = (word: string) => {
		if (!word.startsWith("!") || isThere(word)) return false;
		// `!(a|b)` is a glob by itself.
		return !word.startsWith("!(") || isThere(word.slice(1));
	};
	const unwanted = words.filter(isUnwanted).map((word) => readWord(word.slice(1), base, true, exists));
	const wanted = words.filter((word) => !isUnwanted(word)).map((word) => readWord(word, base, false, exists));
	return {
		wanted: wanted.length === 0 && unwanted.length > 0 ? [readWord(".", base, false, exists)] : wanted,
		unwanted,
	};
}

function readWord(word: string, base: string, dot: boolean, exists: (file: string) => boolean): PathWord {
	const absolute = path.resolve(base, word);
	const kind = exists(absolute) ? "file" : kindOf(absolute);
	if (typeof kind !== "string") {
		const glob = picomatch.scan(path.sep === "\\" ? word.replaceAll("\\", "/") : word, { unescape: true });
		if (glob.isGlob) return globWord(path.resolve(base, glob.base), glob.glob, absolute, dot);
	}
	return {
		kind: typeof kind === "string" ? kind : "missing",
		...(typeof kind === "string" ? {} : kind),
		path: absolute,
		start: absolute,
		depth: Number.POSITIVE_INFINITY,
		names: (file) => file === absolute,
		covers: (file) => isWithin(absolute, file),
		enters: isOrdinaryFolder,
	};
}

function globWord(start: string, glob: string, absolute: string, dot: boolean): PathWord {
	const matches = picomatch(glob, { dot });
	const names = (file: string) => isWithin(start, file) && matches(toSlashes(path.relative(start, file)));
	const namesDots = /(?:^|[/{,(|])\.[^./]/.test(glob);
	return {
		kind: "glob",
		path: absolute,
		start,
		// Without `**`, and without alternatives of different lengths, there are as many levels as the glob has.
		depth: /\*\*|[{(][^})]*\//.test(glob) ? Number.POSITIVE_INFINITY : glob.split("/").length - 1,
		names,
		covers(file) {
			for (let one = file; isWithin(start, one) && one !== start; one = path.dirname(one)) if (names(one)) return true;
			return false;
		},
		enters: (name) =>
			isOrdinaryFolder(name) ||
			(name === "node_modules" && glob.includes("node_modules")) ||
			(name.startsWith(".") && namesDots),
	};
}

/** What nobody means who says a folder's name: other people's code, and what tools keep for themselves. */
export function isOrdinaryFolder(name: string): boolean {
	return name !== "node_modules" && !name.startsWith(".");
}

/** What there is at a path, or why that cannot be told. */
export function kindOf(absolute: string): "file" | "folder" | "neither" | { failure: unknown } {
	try {
		const found = statSync(absolute);
		return found.isDirectory() ? "folder" : found.isFile() ? "file" : "neither";
	} catch (failure) {
		return { failure };
	}
}

function isWithin(folder: string, file: string): boolean {
	return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

function toSlashes(file: string): string {
	return path.sep === "/" ? file : file.replaceAll(path.sep, "/");
}
