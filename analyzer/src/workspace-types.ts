/** What a workspace is given, and what it tells of itself. */
import type { EffectCounts } from "./ask/counts.ts";
import type { ConfigLayer } from "./config/config.ts";
import type { DiskChanges } from "./engine/source-texts.ts";
import type { Change } from "./projects/compat/adapt.ts";
import type { CompilerVersion } from "./projects/compat/compiler-version.ts";

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
	/** Told before each request to the checker process, whose answer is then waited for. */
	onQuestion?: () => void;
	/** Asked in the course of `checkFile`: whether nobody waits for its result any more. */
	isUnwanted?: () => boolean;
	/** How many workspaces work side by side, so that their checker processes share the memory. */
	siblings?: number;
}

/** Absolute paths. */
export type FileChanges = DiskChanges;

/** How the checker reads the project of a file. JSON-able. */
export interface ProjectExplanation {
	/** Absolute path of the tsconfig; absent for a file that none names, which gets inferred options. */
	readonly configFile?: string;
	readonly version?: CompilerVersion;
	/** What is set because that version means something else than the checker. */
	readonly changes: readonly Change[];
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
	/** What it took to find out what functions do. */
	effects: EffectCounts;
	/** How often the checker process had to be started again. */
	restarts: number;
}
