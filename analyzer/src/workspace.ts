import type { ConfigLayer } from "./config/config.ts";
import type { FileResult, Note, Problem } from "./finding.ts";
import type { IgnoreEdits } from "./run/ignore-edits.ts";

export type LogLevel = "error" | "warning" | "info" | "debug";

export interface WorkspaceOptions {
	/** Absolute path of the folders that are checked; the first one is the base for relative paths and globs. */
	folders: readonly string[];
	/** Accept unsaved text (`setText`). Costs a round trip per file that the checker reads: for editors only. */
	overlays?: boolean;
	/** Settings that lie over every config file, such as the command line's `--rule` or the editor's settings. */
	overrides?: ConfigLayer;
	/** Use this config file for all files in place of the nearest one. Absolute path. */
	configFile?: string;
	log?: (level: LogLevel, message: string) => void;
	/** Told as soon as a checker process runs, in the middle of the call that starts it: for an outside watchdog. */
	onCheckerStart?: (pid: number | undefined) => void;
}

export interface PlanRequest {
	/** Absolute paths of files or folders. */
	paths: readonly string[];
	/** Absolute paths of tsconfig files: check just these projects. */
	projects?: readonly string[];
}

/** What will be checked, file by file; made by {@link Workspace.plan}. */
export interface CheckPlan {
	/** Absolute paths in the order of checking, grouped by project. */
	files: readonly string[];
	/** Number of projects (tsconfig files, and one for files without) involved. */
	projects: number;
	problems: readonly Problem[];
	notes: readonly Note[];
}

export interface FileChanges {
	/** Absolute paths. */
	changed?: readonly string[];
	created?: readonly string[];
	deleted?: readonly string[];
}

/** Where the time went, in milliseconds, and what was asked. */
export interface Statistics {
	loadMs: number;
	syntaxMs: number;
	typesMs: number;
	rulesMs: number;
	perRuleMs: Record<string, number>;
	files: number;
	projects: number;
	/** Requests to the checker process, and nodes whose type was asked. */
	requests: number;
	typeQuestions: number;
	/** How often the checker process had to be started again. */
	restarts: number;
}

/**
 * A set of folders, their projects and the checker process behind them. Not re-entrant: one call at a time.
 * The checker process starts with the first call that needs it, and is started again after it died.
 */
export declare class Workspace {
	constructor(options: WorkspaceOptions);
	/**
	 * Finds the projects and files under the paths. Reads the file system, starts the checker process.
	 * What cannot be found or read is in `problems`; the rest of the plan stands.
	 * @throws ConfigError when a config file (`asynclint.json`) is wrong
	 */
	plan(request: PlanRequest): CheckPlan;
	/** Checks a plan's files one after the other; stop iterating to cancel. */
	check(plan: CheckPlan): Generator<FileResult, void, void>;
	/** Checks one file as the editor shows it: its overlay where it has one. A file of no project gets inferred options. */
	checkFile(file: string): FileResult;
	/** Sets a file's unsaved text, or takes it back (`undefined`). Needs `overlays`. */
	setText(file: string, text: string | undefined): void;
	/** Tells of changes on disk. A changed tsconfig or config file is read again. */
	notifyChanges(changes: FileChanges): void;
	/** Takes other overrides from now on. */
	setOverrides(overrides: ConfigLayer): void;
	/** The resolved configuration of a file with where each value comes from, for `--print-config`. */
	explainConfig(file: string): ConfigExplanation;
	/** Where a file's options come from: its tsconfig's absolute path, or why it has none. For status displays. */
	projectOf(file: string): { configFile?: string; note?: string };
	/**
	 * Edits that add an ignore comment for a finding of the file's present text: to the line above it, and to the file's
	 * top. Absent where a comment cannot stand. See `run/ignore-edits.ts`.
	 */
	ignoreEdits(file: string, rule: string, offset: number): IgnoreEdits;
	statistics(): Statistics;
	/** The checker's process id while it runs; an outside watchdog may kill it, the next call starts another. */
	readonly checkerPid: number | undefined;
	/** Ends the checker process. */
	close(): void;
}

export interface ConfigExplanation {
	/** JSON-able. Each rule's severity and options. */
	rules: Record<string, { severity: string; options: unknown; source: string }>;
	/** Other settings by name. */
	settings: Record<string, { value: unknown; source: string }>;
	/** Absolute paths of the config files that took part, the weakest first. */
	files: string[];
}
