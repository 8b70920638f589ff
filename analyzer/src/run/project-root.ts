/**
 * Where a file's project begins. Folders' names say something about a file (`seeds`, `migrations`, `__tests__`) only
 * below that: what somebody calls the folder that he keeps projects in is no part of any of them.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a package.json says that belongs to a package. Others only say how the files beside them are to be read. */
const OF_A_PACKAGE = ["name", "workspaces", "scripts", "dependencies", "devDependencies"];

/** Roots by folder. It is for one run: a file that makes a folder a root may come and go, and is not looked for again. */
export class ProjectRoots {
	private readonly byFolder = new Map<string, string>();

	/**
	 * The file's path as it would be if its project's root were the root of the disk: `/src/a.ts`. The root is the nearest
	 * package; that of the workspace around it, if there is one; without any package, the nearest folder with a tsconfig;
	 * and else the file's own folder. It is the same from wherever one looks, in the editor and on the command line.
	 */
	pathInProject(file: string): string {
		const folder = path.dirname(file);
		let root = this.byFolder.get(folder);
		if (root === undefined) this.byFolder.set(folder, (root = rootOf(folder)));
		return `/${path.relative(root, file).replaceAll(path.sep, "/")}`;
	}
}

function rootOf(folder: string): string {
	return packageRoot(folder) ?? nearest(folder, hasTsconfig) ?? folder;
}

function packageRoot(folder: string): string | undefined {
	const own = nearest(folder, (one) => OF_A_PACKAGE.some((field) => field in manifestOf(one)));
	return own === undefined ? undefined : (nearest(own, isWorkspace) ?? own);
}

function isWorkspace(folder: string): boolean {
	return existsSync(path.join(folder, "pnpm-workspace.yaml")) || "workspaces" in manifestOf(folder);
}

function hasTsconfig(folder: string): boolean {
	return ["tsconfig.json", "jsconfig.json"].some((name) => existsSync(path.join(folder, name)));
}

function nearest(folder: string, test: (folder: string) => boolean): string | undefined {
	for (let one = folder; ; one = path.dirname(one)) {
		if (test(one)) return one;
		if (one === path.dirname(one)) return undefined;
	}
}

function manifestOf(folder: string): object {
	try {
		const manifest: unknown = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
		return typeof manifest === "object" && manifest !== null ? manifest : {};
	} catch {
		// There is none, or it cannot be read: it says nothing.
		return {};
	}
}
