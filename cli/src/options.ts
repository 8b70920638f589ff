/** The command line's options, said once: parsing, `--help` and the check of docs/cli.md read this table. */
import { formats } from "./report/formats.ts";

export interface OptionSpec {
	readonly short?: string;
	/** Name of the value in the help; absent for switches. */
	readonly value?: string;
	/** Whether the option may stand without its value; the value then follows a `=`. */
	readonly optionalValue?: true;
	/** The values to choose from. */
	readonly choices?: readonly string[];
	readonly multiple?: true;
	readonly group: "What to check" | "What to report" | "Fixes" | "Gates" | "Waterfall" | "Information";
	/** A line for `--help`. */
	readonly doc: string;
}

/** Named in the plan for the command line, and not built yet: worth another answer than "unknown". */
export const laterFormats: readonly string[] = ["junit", "agent"];
export const laterOptions: readonly string[] = ["init"];

export const severities = ["off", "info", "warning", "error"] as const;
export const presets = ["minimal", "recommended", "strict"] as const;
export const waterfallFormats = ["text", "svg", "json"] as const;
export type WaterfallFormat = (typeof waterfallFormats)[number];
export const confidences = ["A", "B", "C"] as const;

export const options = {
	project: {
		short: "p",
		value: "FILE",
		multiple: true,
		group: "What to check",
		doc: "check the files of this tsconfig and those it references only (repeatable)",
	},
	"stdin-filename": {
		value: "FILE",
		group: "What to check",
		doc: "with - as PATH: check the text on standard input as this file",
	},
	"no-gitignore": { group: "What to check", doc: "also check what git ignores" },
	jobs: {
		value: "N",
		group: "What to check",
		doc: "check projects side by side in N checkers (default: as many as pay off)",
	},
	shard: {
		value: "I/N",
		group: "What to check",
		doc: "check the Ith of N parts of it all, for machines side by side; see merge",
	},
	config: {
		value: "FILE",
		group: "What to check",
		doc: "use this config file (default: the nearest asynclint.json or asynclint.jsonc)",
	},
	preset: { value: "NAME", choices: presets, group: "What to check", doc: "which rules are on" },
	rule: {
		value: "ID=SEVERITY",
		multiple: true,
		group: "What to check",
		doc: "set a rule to off, info, warning or error (repeatable)",
	},
	only: { value: "ID", multiple: true, group: "What to check", doc: "run this rule alone (repeatable)" },
	"min-confidence": {
		value: "GRADE",
		choices: confidences,
		group: "What to check",
		doc: "least confidence of graded rules (default: B)",
	},
	format: {
		short: "f",
		value: "FORMAT",
		choices: formats,
		group: "What to report",
		doc: "how the report looks (default: pretty)",
	},
	"output-file": { short: "o", value: "FILE", group: "What to report", doc: "write the report there" },
	refusals: { group: "What to report", doc: "also list awaits that were considered and left alone, and why" },
	stats: { group: "What to report", doc: "tell where the time went" },
	fix: { group: "Fixes", doc: "apply the fixes that keep the program's meaning" },
	"fix-suggestions": { group: "Fixes", doc: "also apply the first suggestion of each finding" },
	"dry-run": { group: "Fixes", doc: "print the fixes as a diff and write nothing" },
	"max-warnings": { value: "N", group: "Gates", doc: "fail when there are more than N warnings" },
	"strict-coverage": {
		value: "N%",
		optionalValue: true,
		group: "Gates",
		doc: "fail when more than N % of the awaits and calls are opaque (default: 0)",
	},
	quiet: { group: "Gates", doc: "report errors only" },
	"no-error-on-unmatched-pattern": {
		group: "Gates",
		doc: "do not fail when a path leads to no file, or nothing is checked",
	},
	depth: {
		value: "N",
		group: "Waterfall",
		doc: "also draw what the functions wait for that are called, N levels deep (default: 0)",
	},
	trace: {
		value: "FILE",
		multiple: true,
		group: "Waterfall",
		doc: "take times from a recorded trace (OTLP as JSON, trace events); repeatable",
	},
	explain: { value: "RULE", group: "Information", doc: "print a rule's documentation" },
	"list-rules": { group: "Information", doc: "list all rules" },
	"print-config": {
		group: "Information",
		doc: "print the settings for a file (the first PATH) and where they come from",
	},
	lsp: { group: "Information", doc: "run as a language server on standard input and output" },
	version: { short: "v", group: "Information", doc: "print the version" },
	help: { short: "h", group: "Information", doc: "print this help" },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof options;

function valueText({ value, optionalValue }: OptionSpec): string {
	if (value === undefined) return "";
	return optionalValue ? `[=${value}]` : ` ${value}`;
}

/** The text of `--help`. */
export function helpText(): string {
	const rows = Object.entries(options).map(([name, spec]: [string, OptionSpec]) => ({
		group: spec.group,
		left: `${spec.short === undefined ? "    " : `-${spec.short}, `}--${name}${valueText(spec)}`,
		doc: spec.choices === undefined ? spec.doc : `${spec.doc}: ${spec.choices.join(", ")}`,
	}));
	const width = Math.max(...rows.map((row) => row.left.length));
	const lines = [
		"Usage: asynclint [OPTION…] [PATH…]",
		"       asynclint merge [OPTION…] FILE…",
		"       asynclint waterfall [OPTION…] FILE:LINE[:COLUMN]",
		"       asynclint waterfall --trace FILE [OPTION…] [PATH…]",
		"",
		"Finds lost promises, needlessly sequential awaits and unbounded concurrency in the TypeScript and",
		"JavaScript files and the components of Vue, Svelte and Astro under the paths (default: the working",
		"directory). A PATH is a file, a folder or a quoted glob such as 'src/**/*.ts'; with ! in front it is left",
		"out. What git ignores is left out as well.",
		"",
		"merge puts the json or sarif reports of all shards together, as one run would have made it. A FILE may be a",
		"folder or a quoted glob; the gates and the options of the report count for the whole.",
		"",
		"waterfall draws what the function at a place waits for, step by step: today and after the fixes. Its formats are",
		`${waterfallFormats.slice(0, -1).join(", ")} and ${waterfallFormats.at(-1)}. With --trace and no place it ranks the findings under the paths by their cost.`,
	];
	let group: string | undefined;
	for (const row of rows) {
		if (row.group !== group) lines.push("", `${row.group}:`);
		group = row.group;
		lines.push(`  ${row.left.padEnd(width)}  ${row.doc}`);
	}
	lines.push(
		"",
		"Exit code: 0 nothing beyond a gate, 1 findings or opaque code beyond one, 2 wrong usage, bad config, or",
		"something could not be checked. Errors fail a run, warnings beyond --max-warnings do, information never does.",
	);
	return `${lines.join("\n")}\n`;
}
