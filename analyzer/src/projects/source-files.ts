/** Which files are sources, and which of them are under given paths. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../facts/finding.ts";

const TYPESCRIPT = /\.[cm]?tsx?$/i;
const DECLARATION = /\.d\.([^.]+\.)?[cm]?ts$/i;
const JAVASCRIPT = /\.[cm]?jsx?$/i;

export const isDeclaration = (file: string): boolean => DECLARATION.test(file);
export const isTypeScript = (file: string): boolean => TYPESCRIPT.test(file) && !isDeclaration(file);
export const isJavaScript = (file: string): boolean => JAVASCRIPT.test(file);

export interface FoundFiles {
	/** Absolute paths, sorted. */
	files: string[];
	/** Those of them that were named, not found in a folder. */
	named: Set<string>;
	problems: Problem[];
}

/**
 * All TypeScript and JavaScript files under the paths; declaration files, `node_modules` and folders whose name begins
 * with a dot are left out unless they are named.
 * @param paths absolute
 */
export function findSourceFiles(paths: readonly string[]): FoundFiles {
	const found: FoundFiles = { files: [], named: new Set(), problems: [] };
	const seen = new Set<string>();
	for (const start of paths) {
		let isFolder: boolean;
		try {
			isFolder = statSync(start).isDirectory();
		} catch (error) {
			found.problems.push({ kind: "path", file: start, message: reason(error) });
			continue;
		}
		if (isFolder) walk(start, seen, found);
		else if (isTypeScript(start) || isJavaScript(start)) {
			found.named.add(start);
			seen.add(start);
		} else {
			found.problems.push({ kind: "path", file: start, message: "Not a TypeScript or JavaScript source file." });
		}
	}
	found.files = [...seen].sort();
	return found;
}

function walk(folder: string, seen: Set<string>, found: FoundFiles): void {
	let entries: ReturnType<typeof list>;
	try {
		entries = list(folder);
	} catch (error) {
		found.problems.push({ kind: "path", file: folder, message: reason(error) });
		return;
	}
	for (const entry of entries) {
		const full = path.join(folder, entry.name);
		if (entry.isDirectory()) {
			if (entry.name !== "node_modules" && !entry.name.startsWith(".")) walk(full, seen, found);
		} else if (
			(isTypeScript(entry.name) || isJavaScript(entry.name)) &&
			(entry.isFile() || isLinkToFile(full, found))
		) {
			seen.add(full);
		}
	}
}

const list = (folder: string) => readdirSync(folder, { withFileTypes: true });

/** Links to folders are not followed: they may lead in circles. */
function isLinkToFile(full: string, found: FoundFiles): boolean {
	try {
		return statSync(full).isFile();
	} catch (error) {
		found.problems.push({ kind: "file", file: full, message: reason(error) });
		return false;
	}
}

function reason(error: unknown): string {
	const code = (error as NodeJS.ErrnoException).code;
	if (code === "ENOENT") return "No such file or folder.";
	if (code === "EACCES" || code === "EPERM") return "Permission denied.";
	return `Cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
