/** Files that are shipped beside the bundles: the manifest and the documentation. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

let root: string | undefined;

/** Absolute path of the package's folder: the nearest one above this module with a package.json. */
export function packageRoot(): string {
	if (root !== undefined) return root;
	let folder = path.dirname(fileURLToPath(import.meta.url));
	while (!existsSync(path.join(folder, "package.json"))) {
		const parent = path.dirname(folder);
		if (parent === folder) throw new Error("The package.json of asynclint is missing: the installation is broken.");
		folder = parent;
	}
	root = folder;
	return folder;
}

/** The version in package.json. Read from there because it needs no analyzer, whose loading takes a while. */
export function packageVersion(): string {
	return JSON.parse(readFileSync(path.join(packageRoot(), "package.json"), "utf8")).version;
}

/**
 * The text of a rule's documentation page, Markdown, `undefined` when there is none. Without comments: they carry marks
 * for the generator of the page and mean nothing to its reader. And without pictures, which lie beside the page.
 */
export function rulePage(rule: string): string | undefined {
	const file = path.join(packageRoot(), "docs", "rules", `${rule}.md`);
	if (!existsSync(file)) return undefined;
	const text = readFileSync(file, "utf8").replaceAll(/^<!--.*?-->\n?|^!\[[^\n]*\)\n/gms, "");
	return text.replaceAll(/\n{3,}/g, "\n\n").trim();
}
