/** What passes between the main thread and the analyzer's worker: plain data, copied by structured clone. */
import type {
	CheckPlan,
	ConfigLayer,
	FileChanges,
	FileResult,
	LimiterAt,
	LogLevel,
	OffEdits,
	PlanGroup,
	Position,
	TextEdit,
	Waterfall,
} from "../../../analyzer/src/index.ts";

/** What a workspace is opened with; a new one replaces the workspace. */
export interface Setup {
	/** Absolute paths. */
	folders: string[];
	overrides?: ConfigLayer;
	/** Absolute path. */
	configFile?: string;
}

/** Messages without an answer. They take effect in the order they are sent, calls included. */
export type Tell =
	| { tell: "setup"; setup: Setup; texts: [file: string, text: string][] }
	| { tell: "setText"; file: string; text: string | undefined }
	| { tell: "changes"; changes: FileChanges }
	| { tell: "overrides"; overrides: ConfigLayer }
	| { tell: "close" };

/** An ignore comment to add, and what it would silence. */
export interface IgnoreEdits {
	line?: TextEdit[];
	file?: TextEdit[];
}

/** Calls: parameters and result by name. One is under way at a time. */
export interface Calls {
	check: { params: { file: string }; result: FileResult };
	/** Checks several files. With `group`, all of them belong to this project, as a plan says. */
	checkMany: { params: { files: readonly string[]; group?: Pick<PlanGroup, "configFile"> }; result: FileResult[] };
	plan: { params: { paths: readonly string[] }; result: CheckPlan };
	/** Applies safe fixes, of one rule or of all, until none is left. Absent when there is nothing to fix. */
	fixAll: { params: { file: string; text: string; rule?: string }; result: string | undefined };
	ignoreEdits: { params: { file: string; rule: string; offset: number }; result: IgnoreEdits };
	/** What the function around a place waits for. Without what a check of the present text found, the file is checked. */
	waterfall: {
		params: { file: string; offset: number; checked?: Pick<FileResult, "findings" | "refused"> };
		result: Waterfall | undefined;
	};
	/** Edits of the file's config file; absent where settings of the editor would keep the rule on. */
	turnOff: { params: { file: string; rule: string }; result: OffEdits | undefined };
	/** The limiter that is handed work at a place. */
	limiterAt: { params: { file: string; offset: number }; result: LimiterAt | undefined };
	fileInfo: { params: { file: string }; result: { project?: string; notes: string[]; configFiles: string[] } };
}

export type CallName = keyof Calls;

export type Call = { [Name in CallName]: { call: Name; id: number; params: Calls[Name]["params"] } }[CallName];

export interface WorkerFailure {
	name: string;
	message: string;
	stack?: string;
	/** For a wrong config file, or wrong settings, whose `file` is their source. */
	config?: { file: string; position?: Position };
}

export type FromWorker =
	| { event: "result"; id: number; result: unknown }
	| { event: "failure"; id: number; failure: WorkerFailure }
	| { event: "log"; level: LogLevel; message: string }
	/** The settings were refused: the workspace goes on with the former ones. */
	| { event: "settingsRefused"; message: string };

/** `workerData` of the analyzer's worker. */
export interface WorkerStart {
	asynclint: "analyzer";
	/** One 32-bit integer: the checker's process id, 0 while none runs. Shared, so that it is known during a call. */
	checkerPid: SharedArrayBuffer;
	/** One 32-bit integer: the number of the call whose result nobody waits for. Shared, so that it ends during the call. */
	unwanted: SharedArrayBuffer;
}

export function isWorkerStart(data: unknown): data is WorkerStart {
	return typeof data === "object" && data !== null && (data as { asynclint?: unknown }).asynclint === "analyzer";
}
