/** Turns the words of the command line into a command, or into a complaint that says what was probably meant. */
import { parseArgs } from "node:util";
import type { Confidence, FixSelection, Preset, Severity } from "../../analyzer/src/index.ts";
import {
	confidences,
	laterFormats,
	laterOptions,
	type OptionName,
	type OptionSpec,
	options,
	presets,
	severities,
	type WaterfallFormat,
	waterfallFormats,
} from "./options.ts";
import { type Format, formats } from "./report/formats.ts";
import type { ShardNumber } from "./report/shard-record.ts";

/** The command line is wrong: exit code 2. */
export class UsageError extends Error {
	/** The word that was not understood, and what it could have been. */
	readonly suggestFrom:
		| { readonly word: string; readonly names: readonly string[]; readonly prefix: string }
		| undefined;

	constructor(message: string, suggestFrom?: UsageError["suggestFrom"]) {
		super(message);
		this.name = "UsageError";
		this.suggestFrom = suggestFrom;
	}
}

/** What the command line says about settings. Rule names are not checked yet: that needs the registry. */
export interface Settings {
	readonly config: string | undefined;
	readonly preset: Preset | undefined;
	readonly rules: Readonly<Record<string, Severity | "off">>;
	readonly only: readonly string[];
	readonly minConfidence: Confidence | undefined;
}

/** What decides the exit code. */
export interface GateSettings {
	readonly maxWarnings: number | undefined;
	readonly quiet: boolean;
	/** Most of the awaits and calls that may be opaque, in percent. */
	readonly strictCoverage: number | undefined;
}

export interface CheckCommand extends Settings, GateSettings {
	readonly command: "check";
	/** As given: relative to the working directory. */
	readonly paths: readonly string[];
	readonly projects: readonly string[];
	/** Check standard input as this file, which is the only path then. */
	readonly stdinFile: string | undefined;
	readonly gitIgnore: boolean;
	/** Whether a path that leads to no file fails the run. */
	readonly errorOnUnmatched: boolean;
	readonly format: Format;
	readonly outputFile: string | undefined;
	readonly refusals: boolean;
	readonly stats: boolean;
	readonly fix: FixSelection | undefined;
	readonly dryRun: boolean;
	/** Most projects that are checked side by side; as many as pay off when absent. */
	readonly jobs: number | undefined;
	/** Check this part of it all. */
	readonly shard: ShardNumber | undefined;
}

export interface MergeCommand extends GateSettings {
	readonly command: "merge";
	/** Files, folders and globs, as given: relative to the working directory. */
	readonly paths: readonly string[];
	/** That of the reports when absent. */
	readonly format: Format | undefined;
	readonly outputFile: string | undefined;
}

interface TracedCommand extends Settings {
	readonly format: WaterfallFormat;
	/** Files of recorded traces, as given. */
	readonly traces: readonly string[];
}

export interface WaterfallCommand extends TracedCommand {
	readonly command: "waterfall";
	/** The file as given; line and column from 1, the whole line without a column. */
	readonly place: { readonly file: string; readonly line: number; readonly column: number | undefined };
	/** How many levels of callees are drawn below it. */
	readonly depth: number;
}

export interface RankCommand extends TracedCommand {
	readonly command: "rank";
	/** As given: relative to the working directory. */
	readonly paths: readonly string[];
}

export type Command =
	| CheckCommand
	| MergeCommand
	| WaterfallCommand
	| RankCommand
	| ({ readonly command: "print-config"; readonly file: string | undefined } & Settings)
	| { readonly command: "explain"; readonly rule: string }
	| { readonly command: "list-rules"; readonly json: boolean }
	| { readonly command: "help" | "version" | "lsp" };

/** The values of the options that were given, as text; switches have an empty list. */
type Given = ReadonlyMap<OptionName, readonly string[]>;

/**
 * @param words the command line without the program's name
 * @throws UsageError
 */
export function parseCommandLine(words: readonly string[]): Command {
	const { given, paths } = read(words);
	if (given.has("help")) return { command: "help" };
	if (given.has("version")) return { command: "version" };
	// Clients tell a language server its transport with words of their own (`--stdio`, `--clientProcessId=…`).
	if (given.has("lsp")) return { command: "lsp" };
	const explain = last(given, "explain");
	if (explain !== undefined) return { command: "explain", rule: explain };
	if (paths[0] === "waterfall") return waterfallCommand(given, paths.slice(1));
	const lone = WATERFALL_ONLY.find((name) => given.has(name));
	if (lone !== undefined) throw new UsageError(`--${lone} goes with asynclint waterfall FILE:LINE.`);
	const format = choice(given, "format", formats);
	if (paths[0] === "merge") return mergeCommand(given, paths.slice(1), format);
	if (given.has("list-rules")) {
		if (format !== undefined && format !== "json" && format !== "pretty") {
			throw new UsageError("--list-rules prints text, or JSON with --format json.");
		}
		return { command: "list-rules", json: format === "json" };
	}
	const settings = settingsIn(given);
	if (given.has("print-config")) {
		if (paths.length > 1) throw new UsageError("--print-config takes one file.");
		return { command: "print-config", file: paths[0], ...settings };
	}
	const dryRun = given.has("dry-run");
	if (dryRun && format !== undefined && format !== "pretty") {
		throw new UsageError(`--dry-run prints a diff, so it cannot go with --format ${format}.`);
	}
	const fixes = dryRun || given.has("fix") || given.has("fix-suggestions");
	const stdinFile = last(given, "stdin-filename");
	const shard = shardNumber(given);
	if (shard && stdinFile !== undefined)
		throw new UsageError("--shard divides files: it cannot go with --stdin-filename.");
	return {
		command: "check",
		...settings,
		paths: pathsToCheck(paths, stdinFile),
		stdinFile,
		gitIgnore: !given.has("no-gitignore"),
		errorOnUnmatched: !given.has("no-error-on-unmatched-pattern"),
		projects: given.get("project") ?? [],
		format: format ?? "pretty",
		...outputAndGates(given),
		refusals: given.has("refusals"),
		stats: given.has("stats"),
		fix: !fixes ? undefined : given.has("fix-suggestions") ? "suggestions" : "safe",
		dryRun,
		jobs: count(given, "jobs", 1),
		shard,
	};
}

function settingsIn(given: Given): Settings {
	return {
		config: last(given, "config"),
		preset: choice(given, "preset", presets),
		rules: ruleSettings(given.get("rule") ?? []),
		only: (given.get("only") ?? []).flatMap((ids) => ids.split(",").filter((id) => id !== "")),
		minConfidence: choice(given, "min-confidence", confidences),
	};
}

function outputAndGates(given: Given): GateSettings & Pick<CheckCommand, "outputFile"> {
	return {
		outputFile: last(given, "output-file"),
		maxWarnings: count(given, "max-warnings"),
		quiet: given.has("quiet"),
		strictCoverage: given.has("strict-coverage") ? percentage(given, "strict-coverage") : undefined,
	};
}

/** What is about a report that is there already. */
const MERGE_OPTIONS: readonly OptionName[] = ["format", "output-file", "max-warnings", "strict-coverage", "quiet"];

/** @throws UsageError */
function mergeCommand(given: Given, paths: readonly string[], format: Format | undefined): MergeCommand {
	const other = [...given.keys()].find((name) => !MERGE_OPTIONS.includes(name));
	if (other !== undefined) {
		throw new UsageError(`--${other} does not go with merge. To check a folder of that name, say ./merge.`);
	}
	if (paths.length === 0) {
		throw new UsageError("merge needs the reports of all shards. To check a folder of that name, say ./merge.");
	}
	return { command: "merge", paths, format, ...outputAndGates(given) };
}

/** What says something of a drawing alone. */
const WATERFALL_ONLY: readonly OptionName[] = ["depth", "trace"];
const WATERFALL_OPTIONS: readonly OptionName[] = [
	...WATERFALL_ONLY,
	"format",
	...(["config", "preset", "rule", "only", "min-confidence"] as const),
];

/** @throws UsageError */
function waterfallCommand(given: Given, paths: readonly string[]): WaterfallCommand | RankCommand {
	const other = [...given.keys()].find((name) => !WATERFALL_OPTIONS.includes(name));
	if (other !== undefined) {
		throw new UsageError(`--${other} does not go with waterfall. To check a folder of that name, say ./waterfall.`);
	}
	const traces = given.get("trace") ?? [];
	const format = choice(given, "format", waterfallFormats) ?? "text";
	const common = { ...settingsIn(given), traces, format };
	const [place, ...more] = paths;
	const [, file, line, column] = PLACE.exec(place ?? "") ?? [];
	if (traces.length > 0 && file === undefined) {
		if (format === "svg") throw new UsageError("--format svg draws one function: say which, as FILE:LINE.");
		return { command: "rank", ...common, paths };
	}
	if (place === undefined || more.length > 0) {
		throw new UsageError("waterfall needs one place: asynclint waterfall FILE:LINE.");
	}
	if (file === undefined || Number(line) < 1 || Number(column ?? 1) < 1) {
		throw new UsageError(`waterfall needs a place as FILE:LINE or FILE:LINE:COLUMN, from 1, not "${place}".`);
	}
	return {
		command: "waterfall",
		...common,
		place: { file, line: Number(line), column: column === undefined ? undefined : Number(column) },
		depth: count(given, "depth") ?? 0,
	};
}

const PLACE = /^(.+?):(\d+)(?::(\d+))?$/;

/** @throws UsageError */
function shardNumber(given: Given): ShardNumber | undefined {
	const value = last(given, "shard");
	if (value === undefined) return undefined;
	const [index, count] = /^\d+\/\d+$/.test(value) ? value.split("/").map(Number) : [];
	if (index === undefined || count === undefined || index < 1 || index > count || !Number.isSafeInteger(count)) {
		throw new UsageError(`--shard needs I/N with I from 1 to N, such as 1/3, not "${value}".`);
	}
	return { index, count };
}

/** @throws UsageError when standard input is among the paths without being the only one, or without a name */
function pathsToCheck(paths: readonly string[], stdinFile: string | undefined): readonly string[] {
	if (stdinFile === undefined) {
		if (paths.includes("-")) throw new UsageError("- is standard input: say --stdin-filename FILE, which file it is.");
		return paths;
	}
	if (paths.some((one) => one !== "-")) throw new UsageError("--stdin-filename goes with - as the only path.");
	return [stdinFile];
}

function read(words: readonly string[]): { given: Given; paths: string[] } {
	const { tokens } = parseArgs({
		args: [...words],
		options: Object.fromEntries(
			Object.entries(options).map(([name, spec]: [string, OptionSpec]) => [
				name,
				{
					type: isSwitch(spec) ? ("boolean" as const) : ("string" as const),
					...(spec.short === undefined ? {} : { short: spec.short }),
				},
			]),
		),
		allowPositionals: true,
		// The complaints below say more than parseArgs does.
		strict: false,
		tokens: true,
	});
	const server = words.includes("--lsp");
	const given = new Map<OptionName, string[]>();
	const paths: string[] = [];
	for (const token of tokens) {
		if (token.kind === "positional") paths.push(token.value);
		if (token.kind !== "option") continue;
		const { name, rawName, value, inlineValue } = token;
		if (!Object.hasOwn(options, name)) {
			if (server) continue;
			if (laterOptions.includes(name)) throw new UsageError(`${rawName} is not available yet.`);
			const names = Object.keys(options);
			throw new UsageError(
				`Unknown option ${rawName}.`,
				name.length < 2 ? undefined : { word: name, names, prefix: "--" },
			);
		}
		const spec: OptionSpec = options[name as OptionName];
		if (spec.value === undefined && value !== undefined) throw new UsageError(`${rawName} takes no value.`);
		// A word that looks like an option after one that needs a value is far more often a forgotten value.
		const isMissing = value === undefined || value === "" || (!inlineValue && value.startsWith("-"));
		if (spec.value !== undefined && isMissing && !(isSwitch(spec) && value === undefined)) {
			throw new UsageError(`${rawName} needs a value: ${rawName} ${spec.value}.`);
		}
		const values = given.get(name as OptionName) ?? [];
		given.set(name as OptionName, value === undefined ? values : [...values, value]);
	}
	return { given, paths };
}

/** Whether the word after the option is none of its own. */
function isSwitch({ value, optionalValue }: OptionSpec): boolean {
	return value === undefined || optionalValue === true;
}

function last(given: Given, name: OptionName): string | undefined {
	return given.get(name)?.at(-1);
}

function choice<T extends string>(given: Given, name: OptionName, names: readonly T[]): T | undefined {
	const value = last(given, name);
	if (value === undefined) return undefined;
	const found = names.find((one) => one === value);
	if (found !== undefined) return found;
	if (name === "format" && laterFormats.includes(value))
		throw new UsageError(`--format ${value} is not available yet.`);
	throw new UsageError(`--${name} cannot be "${value}": it is one of ${names.join(", ")}.`, {
		word: value,
		names,
		prefix: "",
	});
}

function count(given: Given, name: OptionName, least = 0): number | undefined {
	const value = last(given, name);
	if (value === undefined) return undefined;
	if (!/^\d+$/.test(value) || Number(value) < least)
		throw new UsageError(`--${name} needs a number from ${least}, not "${value}".`);
	return Number(value);
}

/** `5` and `5%` mean the same; without a number it is 0. */
function percentage(given: Given, name: OptionName): number {
	const value = last(given, name) ?? "0";
	const number = /^\d+(?:\.\d+)?%?$/.test(value) ? Number.parseFloat(value) : Number.NaN;
	if (!(number <= 100)) throw new UsageError(`--${name} needs a percentage from 0 to 100, not "${value}".`);
	return number;
}

function ruleSettings(words: readonly string[]): Record<string, Severity | "off"> {
	const rules: Record<string, Severity | "off"> = {};
	for (const word of words) {
		const at = word.indexOf("=");
		const severity = severities.find((one) => one === word.slice(at + 1));
		if (at < 1 || severity === undefined) {
			throw new UsageError(
				`--rule needs ID=SEVERITY with a severity of ${severities.join(", ")}, not "${word}".`,
				at < 1 ? undefined : { word: word.slice(at + 1), names: severities, prefix: "" },
			);
		}
		rules[word.slice(0, at)] = severity;
	}
	return rules;
}
