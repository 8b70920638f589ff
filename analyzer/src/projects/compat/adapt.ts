/**
 * Adapts a tsconfig to the checker: one is made that extends it and sets what has to be set for it to mean the same, and
 * the checker opens that instead. The tsconfig itself stays as it is, since others may extend it. Nothing is written to
 * disk.
 */
import path from "node:path";
import { type CompilerVersion, isBefore } from "./compiler-version.ts";
import type { CompilerOptions } from "./options.ts";
import { type Changes, ROWS, type Row, TSCONFIG } from "./table.ts";

/** One option that means something else to the project's own compiler. */
export interface Change {
	readonly option: string;
	/** What is set in its place, by option; `null` takes an option back. */
	readonly set: Changes;
	readonly why: string;
	readonly source: string;
}

export interface Adaptation {
	readonly version: CompilerVersion;
	readonly changes: readonly Change[];
}

/**
 * @param configFile absolute path of the tsconfig
 * @param options what it and all that it extends set
 */
export function adaptationOf(configFile: string, options: CompilerOptions, version: CompilerVersion): Adaptation {
	// Where nothing says which version it is, defaults are the newest; what only older ones understand is still translated.
	const meant = version.from === "assumed" ? { ...version, major: 6, minor: 0 } : version;
	const given = { options, version: meant, folder: path.dirname(configFile) };
	const changes = ROWS.filter(({ until }) => isBefore(meant, until)).flatMap((row: Row) => {
		const set = row.changes(given);
		return set ? [{ option: row.option, set, why: row.why, source: row.source }] : [];
	});
	return { version, changes };
}

/**
 * Has modules looked up in other places than the tsconfig says, beside the ones that it says.
 * @param sources absolute paths by the names of modules; the tsconfig's own patterns come first
 */
export function withSources(
	adaptation: Adaptation,
	options: CompilerOptions,
	configFile: string,
	sources: Readonly<Record<string, readonly string[]>>,
): Adaptation {
	const { changes } = adaptation;
	const moved = changes.find(({ set }) => set["paths"] !== undefined)?.set["paths"] as Paths | undefined;
	const present = moved ?? resolved(options, path.dirname(configFile));
	const patterns = Object.keys(present).filter((pattern) => pattern !== "*");
	const added = Object.entries(sources).filter(([name]) => !patterns.some((pattern) => fits(name, pattern)));
	if (added.length === 0) return adaptation;
	const change: Change = {
		option: "paths",
		set: { paths: { ...present, ...Object.fromEntries(added) } },
		why: "Packages of the repository that are not built are looked up in their sources.",
		source: `${TSCONFIG}#paths`,
	};
	return { ...adaptation, changes: [...changes, change] };
}

type Paths = Readonly<Record<string, readonly string[]>>;

function resolved(options: CompilerOptions, folder: string): Paths {
	const base = typeof options["pathsBasePath"] === "string" ? options["pathsBasePath"] : folder;
	const entries = Object.entries((options["paths"] ?? {}) as Paths);
	return Object.fromEntries(entries.map(([name, targets]) => [name, targets.map((one) => path.resolve(base, one))]));
}

function fits(name: string, pattern: string): boolean {
	const [before = "", after] = pattern.split("*");
	return after === undefined ? name === pattern : name.startsWith(before) && name.endsWith(after);
}

/** Behind the name of a tsconfig: the one that is made of it. */
const SUFFIX = ".asynclint.json";

/** Where the checker finds a tsconfig in its adapted form. No such file exists. */
export const placeOfAdapted = (configFile: string): string => configFile + SUFFIX;

/** The tsconfig that people know, for a path that the checker names. */
export function configAsWritten(file: string): string {
	return file.endsWith(SUFFIX) ? file.slice(0, -SUFFIX.length) : file;
}

/** The same for what the checker says. */
export const messageAsWritten = (message: string): string => message.replaceAll(`${SUFFIX}'`, "'");

/**
 * The text of a tsconfig that is opened in another's place.
 * @param options what the other and all that it extends set
 * @param references absolute paths of the tsconfig files that it references, each in the form that is opened
 * @param files absolute paths of all files of the project, in place of those that the other says
 */
export function adaptedText(
	configFile: string,
	options: CompilerOptions,
	{ changes }: Adaptation,
	references: readonly string[],
	files?: readonly string[],
): string {
	const compilerOptions: Record<string, unknown> = {
		// What is compiled where is nobody's business here; some of it would be complained of.
		noEmit: true,
		emitDeclarationOnly: null,
		...(path.basename(configFile) === "jsconfig.json" && pick(options, ["allowJs", "maxNodeModuleJsDepth"])),
	};
	for (const { set } of changes) Object.assign(compilerOptions, set);
	return JSON.stringify({
		extends: `./${path.basename(configFile)}`,
		compilerOptions,
		...(files && { files, include: [] }),
		// The one thing that is not inherited.
		...(references.length > 0 && { references: references.map((one) => ({ path: one })) }),
	});
}

/** A jsconfig has these by its name alone, which the one in its place does not share. */
function pick(options: CompilerOptions, names: readonly string[]): Changes {
	return Object.fromEntries(names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
}
