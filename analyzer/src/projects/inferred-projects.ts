/**
 * Projects for files that no tsconfig names: one for each folder that holds a package, with options under which most code
 * compiles. Their tsconfig files are texts for the checker alone; on disk there are none.
 */
import { existsSync } from "node:fs";
import path from "node:path";

/** Beside the package.json of the files; nobody names a tsconfig so. */
const NAME = "tsconfig.asynclint-inferred.json";

/** What counts without a tsconfig: every library that is installed, JavaScript too, and modules of any kind. */
const OPTIONS = {
	allowArbitraryExtensions: true,
	allowImportingTsExtensions: true,
	allowJs: true,
	jsx: "preserve",
	module: "preserve",
	noEmit: true,
	resolveJsonModule: true,
	skipLibCheck: true,
	strict: true,
	target: "esnext",
	types: ["*"],
};

export class InferredProjects {
	private readonly make: (configFile: string, text: string) => void;
	private readonly roots: readonly string[];
	private readonly files = new Map<string, Set<string>>();
	private readonly folders = new Map<string, string>();

	/**
	 * @param roots absolute paths of the workspace's folders, where the search for a package ends
	 * @param make gives the checker a file that does not exist
	 */
	constructor(roots: readonly string[], make: (configFile: string, text: string) => void) {
		this.roots = roots;
		this.make = make;
	}

	/**
	 * @param files absolute paths
	 * @param membersFor what stands for a file in its project, which may be files for the checker alone
	 * @returns the path that the checker knows each one's project by, in the order of the files
	 */
	add(files: readonly string[], membersFor: (file: string) => readonly string[] = (file) => [file]): string[] {
		const grown = new Set<string>();
		const configs = files.map((file) => {
			const config = path.join(this.packageFolder(path.dirname(file)), NAME);
			const members = this.files.get(config) ?? new Set();
			this.files.set(config, members);
			for (const member of membersFor(file)) {
				if (!members.has(member)) grown.add(config);
				members.add(member);
			}
			return config;
		});
		for (const config of grown) {
			this.make(config, JSON.stringify({ compilerOptions: OPTIONS, files: [...(this.files.get(config) ?? [])] }));
		}
		return configs;
	}

	/** A package may have come or gone. */
	reset(): void {
		this.folders.clear();
	}

	/** The nearest folder with a package.json; without one the workspace's folder, or the file's own. */
	private packageFolder(folder: string): string {
		let found = this.folders.get(folder);
		if (found === undefined) this.folders.set(folder, (found = this.findPackageFolder(folder)));
		return found;
	}

	private findPackageFolder(folder: string): string {
		for (let at = folder; ; at = path.dirname(at)) {
			if (existsSync(path.join(at, "package.json")) || this.roots.includes(at)) return at;
			if (at === path.dirname(at)) return folder;
		}
	}
}
