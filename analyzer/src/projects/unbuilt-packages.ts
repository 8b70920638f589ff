/**
 * Packages of the same repository that say where their types will be once they are built, and are not built: the names
 * they are imported by, and the sources that stand behind them.
 */
import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";

/** By the name of a module, or a pattern of names with one star: absolute paths of sources, as `paths` of a tsconfig has them. */
export type SourcePaths = Readonly<Record<string, readonly string[]>>;

interface Manifest {
	readonly name?: unknown;
	readonly main?: unknown;
	readonly module?: unknown;
	readonly types?: unknown;
	readonly typings?: unknown;
	readonly source?: unknown;
	readonly exports?: unknown;
	readonly files?: unknown;
	readonly dependencies?: unknown;
	readonly devDependencies?: unknown;
	readonly peerDependencies?: unknown;
}

/** A package of the repository, and the name that it is linked by. */
interface Linked {
	readonly name: string;
	readonly folder: string;
}

/** Remembers what it read; made anew when files came and went. */
export class UnbuiltPackages {
	private readonly links = new Map<string, readonly Linked[]>();
	private readonly manifests = new Map<string, Manifest>();
	private readonly sources = new Map<string, SourcePaths>();
	private readonly reached = new Map<string, readonly Linked[]>();
	private readonly configs = new Map<string, readonly string[]>();

	/**
	 * Where the sources are of all unbuilt packages that a project reaches through links of its package manager.
	 * @param folder absolute path of the folder that the tsconfig stands in
	 */
	pathsFor(folder: string): SourcePaths {
		const found: Record<string, readonly string[]> = {};
		for (const linked of this.reachedFrom(folder)) {
			// The nearest of several of one name counts.
			for (const [module, paths] of Object.entries(this.sourcesOf(linked))) found[module] ??= paths;
		}
		return found;
	}

	/**
	 * The tsconfig files of those that a package depends on by its manifest, directly or not: they say what the sources mean
	 * by the names that they import. Links do not count, since some package managers link each package for all.
	 * @param folder absolute path of the folder that the tsconfig stands in
	 */
	configsFor(folder: string): readonly string[] {
		let configs = this.configs.get(folder);
		if (!configs) this.configs.set(folder, (configs = this.findConfigs(folder)));
		return configs;
	}

	private findConfigs(folder: string): string[] {
		const reached = new Set<string>();
		const pending = [folder];
		for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
			for (const linked of this.dependenciesOf(from)) {
				if (reached.has(linked.folder)) continue;
				reached.add(linked.folder);
				pending.push(linked.folder);
			}
		}
		const unbuilt = this.reachedFrom(folder).filter(
			(linked) => reached.has(linked.folder) && Object.keys(this.sourcesOf(linked)).length > 0,
		);
		const configs = new Set(unbuilt.map((linked) => path.join(linked.folder, "tsconfig.json")));
		return [...configs].filter((config) => path.dirname(config) !== folder && existsSync(config));
	}

	private dependenciesOf(folder: string): readonly Linked[] {
		const { dependencies, devDependencies, peerDependencies } = this.manifestOf(folder);
		const names = new Set(
			[dependencies, devDependencies, peerDependencies].flatMap((one) => (isRecord(one) ? Object.keys(one) : [])),
		);
		return names.size === 0 ? [] : this.reachedFrom(folder).filter(({ name }) => names.has(name));
	}

	private reachedFrom(folder: string): readonly Linked[] {
		let reached = this.reached.get(folder);
		if (!reached) this.reached.set(folder, (reached = this.findReached(folder)));
		return reached;
	}

	private findReached(folder: string): Linked[] {
		const reached: Linked[] = [];
		const seen = new Set<string>();
		const pending = [folder];
		for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
			for (let at = from; !seen.has(at); at = path.dirname(at)) {
				seen.add(at);
				for (const linked of this.linksIn(at)) {
					reached.push(linked);
					pending.push(linked.folder);
				}
			}
		}
		return reached;
	}

	/** The packages that are linked into a folder's `node_modules`, and the one that the folder is itself. */
	private linksIn(folder: string): readonly Linked[] {
		let links = this.links.get(folder);
		if (!links)
			this.links.set(folder, (links = [...this.itself(folder), ...linksOutOf(path.join(folder, "node_modules"))]));
		return links;
	}

	private sourcesOf(linked: Linked): SourcePaths {
		const key = `${linked.name}\n${linked.folder}`;
		let sources = this.sources.get(key);
		if (!sources) this.sources.set(key, (sources = sourcesBehind(linked, this.manifestOf(linked.folder))));
		return sources;
	}

	/** A package with `exports` may import itself by its name. */
	private itself(folder: string): Linked[] {
		const { name, exports } = this.manifestOf(folder);
		return typeof name === "string" && exports !== undefined ? [{ name, folder }] : [];
	}

	private manifestOf(folder: string): Manifest {
		let manifest = this.manifests.get(folder);
		if (!manifest) this.manifests.set(folder, (manifest = readManifest(folder)));
		return manifest;
	}
}

/** Links out of `node_modules`, as package managers make for the packages of one repository. */
function linksOutOf(modules: string): Linked[] {
	return entriesIn(modules).flatMap((entry) => {
		if (entry.name.startsWith("@") && entry.isDirectory()) {
			const scope = path.join(modules, entry.name);
			return entriesIn(scope).flatMap((inner) => linked(scope, inner, `${entry.name}/${inner.name}`));
		}
		return linked(modules, entry, entry.name);
	});
}

function linked(parent: string, entry: Dirent, name: string): Linked[] {
	if (!entry.isSymbolicLink()) return [];
	try {
		const folder = realpathSync(path.join(parent, entry.name));
		return folder.split(path.sep).includes("node_modules") ? [] : [{ name, folder }];
	} catch {
		// It leads nowhere.
		return [];
	}
}

function entriesIn(folder: string): Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		// It is not there, or nobody else can look into it either.
		return [];
	}
}

function readManifest(folder: string): Manifest {
	try {
		const manifest: unknown = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
		return isRecord(manifest) ? manifest : {};
	} catch {
		// Whoever runs the package manager hears of a package.json that is broken.
		return {};
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Of each module that the package gives away and that nobody has built. */
function sourcesBehind({ name, folder }: Linked, manifest: Manifest): SourcePaths {
	const found: Record<string, readonly string[]> = {};
	for (const [entry, target] of entriesOf(manifest)) {
		const module = entry === "." ? name : path.posix.join(name, entry);
		const source = isBuilt(folder, target) ? undefined : sourceOf(folder, target, entry === ".", manifest);
		if (source) found[module] = [source];
	}
	return found;
}

/** What a package gives away: `.` or `./part`, and the file that has its types, or that is run. */
function entriesOf({ exports, types, typings, main, module, files }: Manifest): [string, string][] {
	if (exports === undefined) {
		const target = [types, typings, module, main].find((one) => typeof one === "string");
		return target === undefined
			? publishedFolders(files).flatMap((output) => deepEntries(`${output}/index`))
			: [[".", target as string], ...deepEntries(target as string)];
	}
	const isMap = isRecord(exports) && Object.keys(exports).some((key) => key.startsWith("."));
	const entries = isMap ? Object.entries(exports) : [[".", exports] as const];
	return entries.flatMap(([entry, value]): [string, string][] => {
		const target = targetIn(value);
		return target === undefined ? [] : [[entry, target]];
	});
}

/** Without `exports`, whatever is built beside the main module can be imported as well. */
function deepEntries(target: string): [string, string][] {
	const [output, ...rest] = segmentsOf(target);
	return output !== undefined && rest.length > 0 ? [[`./${output}/*`, `./${output}/*`]] : [];
}

/** `dist` of `"files": ["dist/*"]`: what is imported out of a package that names no main module. */
function publishedFolders(files: unknown): string[] {
	const folders = (Array.isArray(files) ? files : []).map((one) =>
		typeof one === "string" ? segmentsOf(one.replace(/[*].*$/, "")) : [],
	);
	return [...new Set(folders.flatMap(([only, more]) => (only !== undefined && more === undefined ? [only] : [])))];
}

/** In the order in which the checker would look for types. */
const CONDITIONS = ["types", "import", "module", "node", "browser", "require", "default"];

function targetIn(value: unknown): string | undefined {
	if (typeof value === "string") return value;
	if (Array.isArray(value)) return value.map(targetIn).find((one) => one !== undefined);
	if (!isRecord(value)) return undefined;
	for (const condition of CONDITIONS) {
		const target = targetIn(value[condition]);
		if (target !== undefined) return target;
	}
	return undefined;
}

/** `.d.ts`, `.js` and their relatives. */
const BUILT = /(?:\.d)?\.[cm]?[jt]sx?$/;

/** Whether a target, or the declarations beside a script, exist; a pattern counts as built where its folder has anything. */
function isBuilt(folder: string, target: string): boolean {
	const star = target.indexOf("*");
	if (star >= 0) return hasEntries(path.join(folder, target.slice(0, star).replace(/[^/]*$/, "")));
	const file = path.join(folder, target);
	const stem = file.replace(BUILT, "");
	return [file, `${stem}.d.ts`, `${stem}.d.mts`, `${stem}.d.cts`].some((one) => existsSync(one));
}

function hasEntries(folder: string): boolean {
	return entriesIn(folder).length > 0;
}

/** Folders that hold what was built, at the beginning of a path: the sources' folder stands in their place, or nothing. */
const MOST_OUTPUT_FOLDERS = 2;
const SOURCE_FOLDERS = ["src", "source", "lib", ""];
const EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs"];

function sourceOf(folder: string, target: string, isMain: boolean, { source }: Manifest): string | undefined {
	const stem = segmentsOf(target.replace(BUILT, ""));
	const candidates: string[] = isMain && typeof source === "string" ? [path.join(folder, source)] : [];
	for (let outputs = 1; outputs <= Math.min(MOST_OUTPUT_FOLDERS, stem.length - 1); outputs++) {
		const inner = stem.slice(outputs);
		for (const sources of SOURCE_FOLDERS) candidates.push(...filesNamed(path.join(folder, sources, ...inner)));
	}
	if (isMain) for (const sources of SOURCE_FOLDERS) candidates.push(...filesNamed(path.join(folder, sources, "index")));
	return candidates.find((one) => (one.includes("*") ? hasEntries(path.dirname(one)) : existsSync(one)));
}

/** With each extension that a source may have; as it is where a star stands for the name. */
function filesNamed(stem: string): string[] {
	return stem.includes("*") ? [stem] : EXTENSIONS.map((extension) => stem + extension);
}

function segmentsOf(target: string): string[] {
	return target.split("/").filter((segment) => segment !== "" && segment !== ".");
}
