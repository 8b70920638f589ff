/**
 * Links to a folder around themselves. The checker follows links when it looks for the files of a tsconfig: one that
 * leads to `/` would make it read every source on the machine, which nobody waits for.
 */
import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { includedFolders } from "./patterns.ts";

/** Folders that `include` passes over. */
const PASSED_OVER = /^(?:\.|node_modules$|bower_components$|jspm_packages$)/;

/**
 * @param configFile absolute path of a tsconfig
 * @returns real paths of the links to a folder around themselves that the checker would follow
 */
export function linksUpwards(configFile: string): string[] {
	const { included, excluded } = includedFolders(configFile);
	const links: string[] = [];
	const seen = new Set<string>();
	const roots = included.flatMap((folder) => realFolder(folder) ?? []);
	const open = [...roots];
	for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
		if (seen.has(folder) || excluded.has(folder)) continue;
		seen.add(folder);
		for (const entry of entriesOf(folder)) {
			if (PASSED_OVER.test(entry.name)) continue;
			const full = path.join(folder, entry.name);
			if (entry.isDirectory()) open.push(full);
			if (!entry.isSymbolicLink()) continue;
			const target = realFolder(full);
			if (target === undefined) continue;
			// The checker enters no folder twice, so that a link within what it looks through anyway is harmless.
			if (roots.some((root) => isAround(root, target))) continue;
			if (isAround(target, folder)) links.push(full);
			else open.push(target);
		}
	}
	return links;
}

/** What is in a folder without the links that must not be followed; `undefined` for a folder without any of these. */
export function entriesWithout(
	folder: string,
	links: ReadonlySet<string>,
): { files: string[]; directories: string[] } | undefined {
	const real = realFolder(folder);
	if (real === undefined) return undefined;
	const entries = entriesOf(real);
	if (!entries.some((entry) => entry.isSymbolicLink() && links.has(path.join(real, entry.name)))) return undefined;
	const files: string[] = [];
	const directories: string[] = [];
	for (const { name } of entries) {
		const full = path.join(real, name);
		if (links.has(full)) continue;
		const found = statSync(full, { throwIfNoEntry: false });
		if (found?.isDirectory()) directories.push(name);
		else if (found) files.push(name);
	}
	return { files, directories };
}

function isAround(folder: string, inner: string): boolean {
	return folder === inner || inner.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

function realFolder(folder: string): string | undefined {
	try {
		const real = realpathSync(folder);
		return statSync(real).isDirectory() ? real : undefined;
	} catch {
		// A link that leads nowhere, or in a circle by itself, is not followed by anybody.
		return undefined;
	}
}

function entriesOf(folder: string): Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		// The checker passes over what it cannot read.
		return [];
	}
}
