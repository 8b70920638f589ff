/** What a file's nearest package.json says. Read anew each time: a file under check keeps the answers. */
import { readFileSync } from "node:fs";
import path from "node:path";

const FIELDS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"] as const;

/**
 * Whether the package that a file belongs to, or one around it (a workspace's root), lists another one as dependency.
 * @param fileName absolute path
 */
export function dependsOn(fileName: string, packageName: string): boolean {
	let folder = path.dirname(fileName);
	for (;;) {
		if (lists(path.join(folder, "package.json"), packageName)) return true;
		const parent = path.dirname(folder);
		if (parent === folder) return false;
		folder = parent;
	}
}

function lists(manifestFile: string, packageName: string): boolean {
	try {
		const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as Record<string, unknown>;
		return FIELDS.some((field) => {
			const entries = manifest[field];
			return typeof entries === "object" && entries !== null && packageName in entries;
		});
	} catch {
		// There is none, or it cannot be read: nothing is listed.
		return false;
	}
}

/** Whether the nearest package.json is of a package that others install: it has a name, and does not say that it is private. */
export function isPublished(fileName: string): boolean {
	let folder = path.dirname(fileName);
	for (;;) {
		try {
			const text = readFileSync(path.join(folder, "package.json"), "utf8");
			const { private: isPrivate, name } = JSON.parse(text) as { private?: unknown; name?: unknown };
			return isPrivate !== true && typeof name === "string";
		} catch {
			// None here, or none that can be read.
		}
		const parent = path.dirname(folder);
		// What belongs to no package is called by whoever has it.
		if (parent === folder) return true;
		folder = parent;
	}
}
