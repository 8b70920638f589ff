/** Which files are sources, and which of them are under given paths. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { isComponent } from "../components/names.ts";
import type { Problem } from "../facts/finding.ts";
import { GitIgnored } from "./git/ignored.ts";
import { isOrdinaryFolder, kindOf, type PathWord, readPathWords } from "./path-words.ts";

const TYPESCRIPT = /\.[cm]?tsx?$/i;
const DECLARATION = /\.d\.([^.]+\.)?[cm]?ts$/i;
const JAVASCRIPT = /\.[cm]?jsx?$/i;

export const isDeclaration = (file: string): boolean => DECLARATION.test(file);
export const isTypeScript = (file: string): boolean => TYPESCRIPT.test(file) && !isDeclaration(file);
export const isJavaScript = (file: string): boolean => JAVASCRIPT.test(file);
const isSource = (file: string): boolean => isTypeScript(file) || isJavaScript(file) || isComponent(file);

/** What the paths of a run say. */
export interface Wanted {
	/** Files, folders and globs; what is behind a `!` is left out. */
	readonly paths: readonly string[];
	/** Absolute path that relative ones start from. */
	readonly base: string;
	/** Whether to leave out what git ignores; a file that is named by itself is never left out. */
	readonly gitIgnore: boolean;
	/** Absolute paths of folders that somebody works in, whatever a repository around them thinks of it. */
	readonly homes: readonly string[];
	/** Whether there is a text for a file that may not be on disk. */
	readonly hasText?: (file: string) => boolean;
}

/** Why a path led to no file. */
export interface FoundPath {
	/** Absolute; a glob stands where its matches would. */
	readonly path: string;
	/** The folder that a glob begins in; the path itself otherwise. */
	readonly start: string;
	covers(file: string): boolean;
	/** A sentence, when no file was found. */
	readonly nothing: string | undefined;
	/** Whether that is because git ignores what is there. */
	readonly gitIgnores: boolean;
}

export interface FoundFiles {
	/** Absolute paths, sorted. */
	readonly files: readonly string[];
	/** Those of them that were named, by themselves or by a glob, and not found in a folder. */
	readonly named: ReadonlySet<string>;
	readonly paths: readonly FoundPath[];
	readonly problems: Problem[];
	/** Whether a file is wanted that was found in some other way. */
	isWanted(file: string): boolean;
}

/**
 * All TypeScript and JavaScript files and components under the paths. Declaration files, `node_modules`, folders whose name begins with
 * a dot and what git ignores are left out unless they are named.
 */
export function findSourceFiles(wanted: Wanted): FoundFiles {
	const search = new Search(wanted);
	return search.result();
}

class Search {
	private readonly git: GitIgnored | undefined;
	private readonly files = new Set<string>();
	private readonly named = new Set<string>();
	private readonly problems: Problem[] = [];
	private readonly words: ReturnType<typeof readPathWords>;
	private skippedByGit = false;

	constructor({ paths, base, gitIgnore, homes, hasText }: Wanted) {
		this.words = readPathWords(paths, base, hasText);
		this.git = gitIgnore ? new GitIgnored([base, ...this.words.wanted.map((word) => word.start)], homes) : undefined;
	}

	result(): FoundFiles {
		const paths = this.words.wanted.map((word) => this.follow(word));
		const isUnwanted = (file: string) => this.words.unwanted.some((word) => word.covers(file));
		return {
			files: [...this.files].filter((file) => !isUnwanted(file)).sort(),
			named: this.named,
			paths,
			problems: this.problems,
			isWanted: (file) =>
				!isUnwanted(file) &&
				(this.words.wanted.length === 0 || paths.some((one) => one.covers(file))) &&
				(this.named.has(file) || !this.git?.ignores(file, false)),
		};
	}

	private follow(word: PathWord): FoundPath {
		this.skippedByGit = false;
		const nothing = this.search(word);
		// A folder that has none is no mistake; what was spelt out and is not there may be one.
		if (nothing !== undefined && word.kind !== "folder") {
			this.problems.push({ kind: "path", file: word.path, message: nothing });
		}
		return {
			path: word.path,
			start: word.start,
			covers: word.covers,
			nothing,
			gitIgnores: nothing !== undefined && this.skippedByGit,
		};
	}

	/** @returns why there are no files, if there are none */
	private search(word: PathWord): string | undefined {
		if (word.failure !== undefined) return reason(word.failure);
		if (word.kind === "neither") return "Neither a file nor a folder.";
		if (word.kind === "file") return this.name(word.path);
		const none =
			word.kind === "glob" ? "No TypeScript or JavaScript file matches" : "It holds no TypeScript or JavaScript files";
		if (word.kind === "glob" && kindOf(word.start) !== "folder") return `${none}.`;
		if (this.git?.ignoresStart(word.start)) {
			this.skippedByGit = true;
			return "Git ignores it.";
		}
		if (this.walk(word.start, { word, depth: 0, whole: word.kind === "folder" })) return undefined;
		return this.skippedByGit ? `${none} but those that git ignores.` : `${none}.`;
	}

	private name(file: string): string | undefined {
		if (!isSource(file)) return "Not a TypeScript or JavaScript source file, nor a component of Vue, Svelte or Astro.";
		this.named.add(file);
		this.files.add(file);
		return undefined;
	}

	/** @returns whether there are any files */
	private walk(folder: string, at: Position): boolean {
		let entries: ReturnType<typeof list>;
		try {
			entries = list(folder);
		} catch (error) {
			this.problems.push({ kind: at.depth === 0 ? "path" : "file", file: folder, message: reason(error) });
			return false;
		}
		let any = false;
		for (const entry of entries) {
			const full = path.join(folder, entry.name);
			const found = entry.isDirectory()
				? this.enter(full, entry.name, at)
				: isSource(entry.name) && this.take(full, entry.isFile(), at);
			any ||= found;
		}
		return any;
	}

	private enter(folder: string, name: string, { word, depth, whole }: Position): boolean {
		const wholly = whole || word.names(folder);
		if (!(whole ? isOrdinaryFolder(name) : word.enters(name)) || (!wholly && depth >= word.depth)) return false;
		return !this.isSkipped(folder, true) && this.walk(folder, { word, depth: depth + 1, whole: wholly });
	}

	private take(file: string, isFile: boolean, { word, whole }: Position): boolean {
		if (!whole && !word.names(file)) return false;
		if (this.isSkipped(file, false) || !(isFile || this.isLinkToFile(file))) return false;
		this.files.add(file);
		// A glob means what a shell would make of it.
		if (!whole) this.named.add(file);
		return true;
	}

	private isSkipped(entry: string, isFolder: boolean): boolean {
		const skipped = this.git?.ignores(entry, isFolder) === true;
		this.skippedByGit ||= skipped;
		return skipped;
	}

	/** Links to folders are not followed: they may lead in circles. */
	private isLinkToFile(file: string): boolean {
		try {
			return statSync(file).isFile();
		} catch (error) {
			this.problems.push({ kind: "file", file, message: reason(error) });
			return false;
		}
	}
}

/** Where a walk is. */
interface Position {
	readonly word: PathWord;
	readonly depth: number;
	/** Whether everything is wanted from here on. */
	readonly whole: boolean;
}

const list = (folder: string) => readdirSync(folder, { withFileTypes: true });

function reason(error: unknown): string {
	const code = (error as NodeJS.ErrnoException).code;
	if (code === "ENOENT" || code === "ENOTDIR") return "No such file or folder.";
	if (code === "EACCES" || code === "EPERM") return "Permission denied.";
	return `Cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
