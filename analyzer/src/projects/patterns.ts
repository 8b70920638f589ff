/**
 * What a tsconfig means by its patterns. The checker lists the files that it takes for sources; whether a component is
 * meant as well, and where the checker will look at all, has to be found out here.
 */
import path from "node:path";
import picomatch from "picomatch";
import { readRaw, resolveExtends } from "./tsconfig.ts";

/** Whether `include` (or `files`) of a tsconfig, less its `exclude`, names a file. Absolute paths. */
export type Includes = (file: string) => boolean;

/** What a tsconfig says of its files itself or takes from the nearest one that it extends, with the folder it is relative to. */
interface Said {
	include?: Patterns | undefined;
	exclude?: Patterns | undefined;
	files?: Patterns | undefined;
	outDir?: Patterns | undefined;
}

interface Patterns {
	readonly folder: string;
	readonly list: readonly string[];
}

/** Folders that no pattern means. */
const NEVER = /\/(?:node_modules|bower_components|jspm_packages)\//;

/** @param configFile absolute path */
export function includesOf(configFile: string): Includes {
	const said = saidBy(configFile);
	const leaf = path.dirname(configFile);
	const include = includeOf(said, leaf);
	const excluded = globs(said.exclude ?? said.outDir, leaf);
	const isIncluded = matcher(globs(include, leaf));
	const isExcluded = matcher(excluded);
	const named = new Set(said.files?.list.map((file) => absolute(said.files as Patterns, file, leaf)));
	return (file) => {
		const slashed = file.replaceAll("\\", "/");
		const isNever = NEVER.test(slashed.slice(leaf.length));
		return named.has(slashed) || (isIncluded(slashed) && !isExcluded(slashed) && !isNever);
	};
}

/** The folders that a tsconfig's `include` begins in, and those that it says by name to leave out. Absolute paths. */
export function includedFolders(configFile: string): { included: string[]; excluded: ReadonlySet<string> } {
	const said = saidBy(configFile);
	const leaf = path.dirname(configFile);
	const named = said.exclude?.list.filter((pattern) => !/[*?]/.test(pattern)) ?? [];
	return {
		included: foldersOf(includeOf(said, leaf), leaf),
		excluded: new Set(foldersOf(said.exclude && { ...said.exclude, list: named }, leaf)),
	};
}

/** The folders that patterns begin in: what comes before the first wildcard. */
function foldersOf(patterns: Patterns | undefined, leaf: string): string[] {
	return (patterns?.list ?? []).map((pattern) => {
		const plain = pattern.replace("${configDir}", () => leaf).replace(/[^\\/]*[*?].*$/, "");
		return path.resolve((patterns as Patterns).folder, plain);
	});
}

function includeOf(said: Said, leaf: string): Patterns | undefined {
	return said.include ?? (said.files ? undefined : { folder: leaf, list: ["**/*"] });
}

function saidBy(configFile: string): Said {
	const said: Said = {};
	collect(configFile, said, new Set());
	return said;
}

function collect(configFile: string, said: Said, seen: Set<string>): void {
	if (seen.has(configFile)) return;
	seen.add(configFile);
	const config = readRaw(configFile);
	const folder = path.dirname(configFile);
	const { include, exclude, files, compilerOptions } = config ?? {};
	said.include ??= patterns(folder, include);
	said.exclude ??= patterns(folder, exclude);
	said.files ??= patterns(folder, files);
	said.outDir ??= patterns(folder, [(compilerOptions as { outDir?: unknown } | undefined)?.outDir]);
	// Of several bases the last one counts.
	const bases = Array.isArray(config?.extends) ? config.extends : [config?.extends];
	for (const base of bases.toReversed()) {
		const target = typeof base === "string" ? resolveExtends(base, configFile) : undefined;
		if (target) collect(target, said, seen);
	}
}

function patterns(folder: string, value: unknown): Patterns | undefined {
	if (!Array.isArray(value)) return undefined;
	const list = value.filter((one) => typeof one === "string");
	return list.length < value.length ? undefined : { folder, list };
}

/** Each pattern names a file, or a folder with all that is in it. */
function globs(patterns: Patterns | undefined, leaf: string): string[] {
	return (patterns?.list ?? []).flatMap((pattern) => {
		const glob = absolute(patterns as Patterns, pattern, leaf);
		return [glob, `${glob}/**`];
	});
}

function absolute({ folder }: Patterns, pattern: string, leaf: string): string {
	return path
		.resolve(
			folder,
			pattern.replace("${configDir}", () => leaf),
		)
		.replaceAll("\\", "/");
}

/** TypeScript's patterns know `*`, `?` and `**` alone, and mean no folder whose name begins with a dot by them. */
function matcher(list: readonly string[]): (file: string) => boolean {
	const literal = list.map((glob) => glob.replace(/[[\](){}!+@|]/g, "\\$&"));
	return literal.length === 0 ? () => false : picomatch(literal);
}
