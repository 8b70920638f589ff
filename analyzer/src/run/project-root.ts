/**
 * Where a file's project begins. Folders' names say something about a file (`seeds`, `migrations`, `__tests__`) only
 * below that: what somebody calls the folder that he keeps projects in is no part of any of them.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a package.json says that belongs to a package. Others only say how the files beside them are to be read. */
const OF_A_PACKAGE = ["name", "workspaces", "scripts", "dependencies", "devDependencies"];

/**
 * The roots of files' projects, each folder looked at once. Keep one for no longer than a pass over files: what it read may
 * change.
 */
export class ProjectRoots {
	private readonly byFolder = new Map<string, string>();
	/** Rules ask of a file again for each place. */
	private readonly paths = new Map<string, string>();
	private readonly manifests = new Map<string, object>();

	/**
	 * The file's path as it would be if its project's root were the root of the disk: `/src/a.ts`. The root is the nearest
	 * package; that of the workspace around it, if there is one; without any package, the nearest folder with a tsconfig;
	 * and else the file's own folder. It is the same from wherever one looks, in the editor and on the command line.
	 */
	pathInProject(file: string): string {
		let found = this.paths.get(file);
		if (found === undefined) this.paths.set(file, (found = this.find(file)));
		return found;
	}

	private find(file: string): string {
		const folder = path.dirname(file);
		let root = this.byFolder.get(folder);
		if (root === undefined) {
			root = this.packageRoot(folder) ?? nearest(folder, hasTsconfig) ?? folder;
			this.byFolder.set(folder, root);
		}
		return `/${path.relative(root, file).replaceAll(path.sep, "/")}`;
	}

	private packageRoot(folder: string): string | undefined {
		const own = nearest(folder, (one) => {
			const manifest = this.manifestOf(one);
			return OF_A_PACKAGE.some((field) => field in manifest);
		});
		return own === undefined ? undefined : (nearest(own, (one) => this.isWorkspace(one)) ?? own);
	}

	private isWorkspace(folder: string): boolean {
		return existsSync(path.join(folder, "pnpm-workspace.yaml")) || "workspaces" in this.manifestOf(folder);
	}

	private manifestOf(folder: string): object {
		let manifest = this.manifests.get(folder);
		if (manifest === undefined) this.manifests.set(folder, (manifest = readManifest(folder)));
		return manifest;
	}
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

function readManifest(folder: string): object {
	const file = path.join(folder, "package.json");
	// Most folders have none, and an error takes ten times as long as the question.
	if (!existsSync(file)) return {};
	try {
		const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
		return typeof manifest === "object" && manifest !== null ? manifest : {};
	} catch {
		// It cannot be read: it says nothing.
		return {};
	}
}
