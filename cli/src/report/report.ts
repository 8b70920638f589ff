/** What a run has to say, before it is put into a format. */
import type { Coverage, Finding, Note, Problem, Refusal, RuleMeta, Statistics } from "../../../analyzer/src/index.ts";
import type { ShardRecord } from "./shard-record.ts";

export interface Report {
	/** What is shown: in the order of files and places, without those that `--quiet` hides. */
	readonly findings: readonly Finding[];
	/** Empty without `--refusals`. */
	readonly refused: readonly Refusal[];
	readonly problems: readonly Problem[];
	readonly notes: readonly Note[];
	/** Findings that `--quiet` hides. */
	readonly hidden: number;
	/** How much of all that could be judged. */
	readonly coverage: Coverage;
	/** Whether the run fails for it. */
	readonly failsCoverage: boolean;
	/** Whether to say no more than has to be said. */
	readonly quiet: boolean;
	/** Files that were checked. */
	readonly files: number;
	readonly projects: number;
	readonly durationMs: number;
	/** With `--fix`. */
	readonly fixed?: FixSummary;
	/** With `--stats`. */
	readonly statistics?: Statistics;
	/** With `--shard`. */
	readonly shard?: ShardRecord;
}

/** Said of a run that has files, in a shard that has none of them. */
export const NOTHING_FOR_SHARD = "Nothing for this shard";

export interface FixSummary {
	readonly files: readonly FixedFile[];
	/** Files that were to be changed and were not. */
	readonly skipped: readonly SkippedFile[];
}

export interface FixedFile {
	/** Absolute path. */
	readonly file: string;
	/** What was done, such as "Add await", with the number of times. */
	readonly titles: ReadonlyMap<string, number>;
}

export interface SkippedFile {
	/** Absolute path. */
	readonly file: string;
	/** A sentence. */
	readonly reason: string;
}

/** What a reporter may know beside the report. Reporters are pure: they read no file and no environment themselves. */
export interface ReportContext {
	/** Absolute path that reported paths are relative to. */
	readonly cwd: string;
	readonly version: string;
	readonly rules: readonly RuleMeta[];
	ruleUrl(rule: string): string;
	/** A rule's page, Markdown. */
	rulePage(rule: string): string | undefined;
	/** A file's text as the findings' offsets count it, without a byte order mark. */
	textOf(file: string): string | undefined;
	/** Whether to use colours. */
	readonly colour: boolean;
	/** Whether the terminal follows OSC 8 hyperlinks. */
	readonly links: boolean;
	/** Columns of the terminal. */
	readonly width: number;
}

/** @returns the whole report, ending with a line break unless it is empty */
export type Reporter = (report: Report, context: ReportContext) => string;

/** In the order of files and places. */
export function inOrder<T extends { file: string; start: { offset: number } }>(list: readonly T[]): T[] {
	return list.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start.offset - b.start.offset));
}
