/**
 * What a tsconfig means to the TypeScript that its project is built with, said so that the checker means the same: one
 * row for each option whose default or whose values are not what they were.
 *
 * A row says up to which version it holds, what is to be set instead, why, and where that is written down. Rows look at
 * what the tsconfig (with all that it extends) sets, never at each other's results.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { type CompilerVersion, isBefore } from "./compiler-version.ts";
import { type CompilerOptions, MODULE, numberOf, RESOLUTION, TARGET, wordFor } from "./options.ts";

export interface Given {
	/** What the tsconfig and all that it extends set. */
	readonly options: CompilerOptions;
	readonly version: CompilerVersion;
	/** Absolute path of the folder that the tsconfig stands in. */
	readonly folder: string;
}

/** Options to set, in the form of a tsconfig; `null` takes one back that a tsconfig sets. */
export type Changes = Readonly<Record<string, unknown>>;

export interface Row {
	/** Option that the row is about. */
	readonly option: string;
	/** The first version that means what the checker means. */
	readonly until: "6.0" | "7.0";
	/** What older versions mean, one sentence. */
	readonly why: string;
	/** Where that is written down. */
	readonly source: string;
	/** @returns undefined when there is nothing to change */
	changes(given: Given): Changes | undefined;
}

const RELEASE_5_6 = "https://www.typescriptlang.org/docs/handbook/release-notes/typescript-5-6.html";
const RELEASE_6_0 = "https://www.typescriptlang.org/docs/handbook/release-notes/typescript-6-0.html";
export const TSCONFIG = "https://www.typescriptlang.org/tsconfig/";
const RESOLUTION_REFERENCE = "https://www.typescriptlang.org/docs/handbook/modules/reference.html";

export const ROWS: readonly Row[] = [
	{
		option: "types",
		until: "6.0",
		why: "Without `types`, every visible package of `@types` is part of the program.",
		source: `${TSCONFIG}#types`,
		changes: ({ options }) => (options["types"] === undefined ? { types: ["*"] } : undefined),
	},
	{
		option: "strict",
		until: "6.0",
		why: "`strict` is off unless it is set.",
		source: `${TSCONFIG}#strict`,
		changes: ({ options }) => (options["strict"] === undefined ? { strict: false } : undefined),
	},
	{
		option: "strictBuiltinIteratorReturn",
		until: "6.0",
		why: "Before 5.6, what an iterator of the language returns at its end is `any`.",
		source: `${RELEASE_5_6}#strict-builtin-iterator-checks-and---strictbuiltiniteratorreturn`,
		changes: ({ options, version }) =>
			isBefore(version, "5.6") && options["strict"] === true ? { strictBuiltinIteratorReturn: false } : undefined,
	},
	{
		option: "target",
		until: "7.0",
		why: "ES5 and ES3 are targets, and ES5 is the one that counts where none is set; what differs for types is the library.",
		source: `${TSCONFIG}#target`,
		changes: ({ options, version }) => {
			const target = targetOf(options, version);
			const isMeant = options["target"] !== undefined || !isBefore(version, "6.0");
			if (isMeant && target > TARGET.es5) return undefined;
			return { target: target > TARGET.es5 ? wordFor(TARGET, target) : "es2015" };
		},
	},
	{
		option: "lib",
		until: "7.0",
		why: "The library of an ES5 target is ES5 with that of the page.",
		source: `${TSCONFIG}#lib`,
		changes: ({ options, version }) => {
			if (options["lib"] !== undefined || options["noLib"] === true) return undefined;
			const isOld = targetOf(options, version) <= TARGET.es5;
			return isOld ? { lib: ["es5", "dom", "webworker.importscripts", "scripthost"] } : undefined;
		},
	},
	{
		option: "libReplacement",
		until: "6.0",
		why: "Packages named `@typescript/lib-…` stand in for parts of the library.",
		source: `${TSCONFIG}#libReplacement`,
		changes: ({ options, folder }) =>
			options["libReplacement"] === undefined && replacesLib(folder) ? { libReplacement: true } : undefined,
	},
	{
		option: "module",
		until: "7.0",
		why: "AMD, UMD, SystemJS and no modules at all are kinds of modules, and the target decides where none is set.",
		source: `${TSCONFIG}#module`,
		changes: ({ options, version }) => {
			const module = moduleOf(options, version);
			const isGone = module === MODULE.none || (module >= MODULE.amd && module <= MODULE.system);
			if (isGone) return { module: "commonjs" };
			const isMeant = options["module"] !== undefined || !isBefore(version, "6.0");
			return isMeant ? undefined : { module: wordFor(MODULE, module) };
		},
	},
	{
		option: "moduleResolution",
		until: "7.0",
		why: "`node10` looks into packages without regard to their `exports` and `imports`, and is the default for CommonJS; `classic` is that of older kinds.",
		source: `${RESOLUTION_REFERENCE}#node10-formerly-known-as-node`,
		changes: ({ options, version }) => {
			const resolution = resolutionOf(options, version);
			if (resolution > RESOLUTION.node10) return undefined;
			return {
				moduleResolution: "bundler",
				resolvePackageJsonExports: options["resolvePackageJsonExports"] ?? false,
				resolvePackageJsonImports: options["resolvePackageJsonImports"] ?? false,
			};
		},
	},
	{
		option: "resolveJsonModule",
		until: "7.0",
		why: "Modules of JSON have to be asked for, but with the resolution of bundlers.",
		source: `${TSCONFIG}#resolveJsonModule`,
		changes: ({ options, version }) =>
			options["resolveJsonModule"] === undefined && !resolvesJson(options, version)
				? { resolveJsonModule: false }
				: undefined,
	},
	{
		option: "baseUrl",
		until: "7.0",
		why: "Names of modules are looked for from `baseUrl` on, after `paths` and before packages.",
		source: `${TSCONFIG}#baseUrl`,
		changes: ({ options }) => {
			const base = options["baseUrl"];
			return typeof base === "string" ? { baseUrl: null, paths: pathsFrom(base, options["paths"]) } : undefined;
		},
	},
	gone("downlevelIteration", "How loops are compiled makes no difference to types."),
	switchedOff("alwaysStrict", "Strict mode makes no difference to types."),
	gone("outFile", "Where the output goes makes no difference to types."),
	gone("ignoreDeprecations", "It silences warnings about options that are translated here."),
	switchedOff(
		"esModuleInterop",
		"Without it a module of CommonJS is what it exports; the checker knows modules with it alone, so that calls of a whole namespace stay unknown.",
	),
	switchedOff(
		"allowSyntheticDefaultImports",
		"Without it such modules have no default export; code that compiles imports none.",
	),
];

/** An option that later versions do not have. */
function gone(option: string, why: string): Row {
	return {
		option,
		until: "7.0",
		why,
		source: `${RELEASE_6_0}#breaking-changes-and-deprecations-in-typescript-60`,
		changes: ({ options }) => (options[option] === undefined ? undefined : { [option]: null }),
	};
}

/** An option that later versions always have on. */
function switchedOff(option: string, why: string): Row {
	const row = gone(option, why);
	return { ...row, changes: (given) => (given.options[option] === false ? row.changes(given) : undefined) };
}

function targetOf(options: CompilerOptions, version: CompilerVersion): number {
	const target = numberOf(options, "target");
	if (target !== undefined) return target;
	const byModule: Readonly<Record<number, number>> = {
		[MODULE.node16]: TARGET.es2022,
		[MODULE.node18]: TARGET.es2022,
		[MODULE.node20]: TARGET.es2023,
		[MODULE.nodenext]: TARGET.esnext,
	};
	return byModule[numberOf(options, "module") ?? -1] ?? (isBefore(version, "6.0") ? TARGET.es5 : TARGET.esnext);
}

function moduleOf(options: CompilerOptions, version: CompilerVersion): number {
	const module = numberOf(options, "module");
	if (module !== undefined) return module;
	if (!isBefore(version, "6.0")) return MODULE.esnext;
	return targetOf(options, version) >= TARGET.es2015 ? MODULE.es2015 : MODULE.commonjs;
}

function resolutionOf(options: CompilerOptions, version: CompilerVersion): number {
	const resolution = numberOf(options, "moduleResolution");
	if (resolution !== undefined) return resolution;
	const module = moduleOf(options, version);
	if (module >= MODULE.node16 && module < MODULE.nodenext) return RESOLUTION.node16;
	if (module === MODULE.nodenext) return RESOLUTION.nodenext;
	if (module === MODULE.preserve || !isBefore(version, "6.0")) return RESOLUTION.bundler;
	return module === MODULE.commonjs ? RESOLUTION.node10 : RESOLUTION.classic;
}

function resolvesJson(options: CompilerOptions, version: CompilerVersion): boolean {
	const module = moduleOf(options, version);
	if (module === MODULE.node20 || module === MODULE.nodenext) return true;
	return resolutionOf(options, version) === RESOLUTION.bundler;
}

/**
 * `paths` that find what `baseUrl` and the present ones find. A name that fits one of those is not looked for from
 * `baseUrl` on, not even when it is not found.
 */
function pathsFrom(base: string, paths: unknown): Readonly<Record<string, readonly string[]>> {
	const present = Object.entries((paths ?? {}) as Record<string, readonly string[]>).map(
		([pattern, targets]) => [pattern, targets.map((target) => path.resolve(base, target))] as const,
	);
	return { "*": [path.join(base, "*")], ...Object.fromEntries(present) };
}

function replacesLib(folder: string): boolean {
	for (let at = folder; ; at = path.dirname(at)) {
		const scope = path.join(at, "node_modules", "@typescript");
		if (namesIn(scope).some((name) => name.startsWith("lib-"))) return true;
		if (at === path.dirname(at)) return false;
	}
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		// It is not there, or nobody else can look into it either.
		return [];
	}
}
