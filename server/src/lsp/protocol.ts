/**
 * What the server says and takes beyond the Language Server Protocol, as types: the client imports them with
 * `import type` and takes nothing else from the server.
 *
 * It may not import anything at run time, nor hold values.
 */

export type SettingSeverity = "off" | "info" | "warning" | "error";

/**
 * The settings section `asynclint`, as the server asks for it with `workspace/configuration` (no scope: one set of
 * settings for all folders). Every field may be absent or null, which means "as the config files say". A field of the
 * wrong type is logged and ignored. Settings lie over every config file.
 */
export interface Settings {
	/** `false` switches all diagnostics off. Default true. */
	enable?: boolean | null;
	/** When open documents are checked: at each edit, or as they are opened and saved. Default `onType`. */
	run?: "onType" | "onSave" | null;
	/** `false` switches off what is said on hovering. Default true. */
	hover?: boolean | null;
	/**
	 * The awaits of a group beside its first one, for clients with {@link InitializationOptions.hints}: `faint` (the default)
	 * marks them as hints; `tint` the keyword of all of them, as what is unnecessary.
	 */
	markAwaits?: "off" | "faint" | "tint" | null;
	/** Code lenses: above functions with a group (`groups`, the default), or with awaits that were left alone as well (`all`). */
	codeLens?: "off" | "groups" | "all" | null;
	/** `true` numbers the round trips of functions by inlay hints. Default false. */
	inlayHints?: boolean | null;
	preset?: "minimal" | "recommended" | "strict" | null;
	/** Severity by rule id. `inherit` is the same as leaving the rule out. */
	rules?: Record<string, SettingSeverity | "inherit"> | null;
	minConfidence?: "A" | "B" | "C" | null;
	/** Use this config file in place of the nearest ones. Absolute, or relative to the first workspace folder. */
	configFile?: string | null;
	/** What is logged through `window/logMessage` beside a line per check: `verbose` adds what helps to find a defect of ours. */
	trace?: { server?: "off" | "messages" | "verbose" } | null;
}

/** `initializationOptions` of the `initialize` request. */
export interface InitializationOptions {
	/**
	 * Commands that the client carries out itself. The server offers those of {@link ServerCommand} that are not listed
	 * here through `workspace/executeCommand`, so that no client has to know them.
	 */
	clientCommands?: string[];
	/** Send `asynclint/status`. A client that does not know the notification may complain of it. Default false. */
	status?: boolean;
	/** Diagnostics that are hints are shown beside the text alone: they do not fill a list of what is wrong. */
	hints?: boolean;
	/** The settings, for clients without `workspace/configuration`. */
	settings?: Settings;
}

/**
 * `asynclint.explainRule` takes the rule's id; `asynclint.checkWorkspace` and `asynclint.showCoverage` take nothing.
 * `asynclint.gather` takes {@link GatherParams}: it applies the preferred fix of each group of a function.
 */
export type ServerCommand =
	| "asynclint.explainRule"
	| "asynclint.checkWorkspace"
	| "asynclint.showCoverage"
	| "asynclint.gather";

export interface GatherParams {
	uri: string;
	/** Where the function's name is, as its code lens says. */
	position: { line: number; character: number };
}

/** Requests from the client by method. */
export interface CustomRequests {
	/**
	 * Checks every file of the workspace. Work-done progress (`workDoneToken`, or one that the server creates, with a
	 * cancel button), partial results (`partialResultToken`), cancellation. Findings in files that are not open then
	 * appear as workspace diagnostics and stay up to date until the server ends.
	 */
	"asynclint/checkWorkspace": {
		params: CheckWorkspaceParams;
		result: CheckWorkspaceResult;
	};
	/** How a file is checked: its project and what is worth knowing about it. */
	"asynclint/fileInfo": { params: FileInfoParams; result: FileInfo | null };
	/** What the function around a place waits for. Null where none there waits for anything. Cancellation. */
	"asynclint/waterfall": { params: WaterfallParams; result: Waterfall | null };
	/** How much of the files that were checked so far could be judged, and why the rest could not. */
	"asynclint/coverage": { params: null; result: CoverageReport };
}

/** Notifications from the server by method. */
export interface CustomNotifications {
	/** To clients that asked for it: {@link InitializationOptions.status}. */
	"asynclint/status": Status;
}

export interface CheckWorkspaceParams {
	workDoneToken?: number | string;
	partialResultToken?: number | string;
	/** Check these folders or files alone. Default: all workspace folders. */
	uris?: string[];
}

/** A partial result: the files with findings since the last one. */
export interface CheckWorkspacePartialResult {
	files: { uri: string; errors: number; warnings: number; infos: number }[];
}

export interface CheckWorkspaceResult {
	/** True when it was cancelled: the counts are of what was checked until then. */
	cancelled: boolean;
	/** Files checked, of `totalFiles`. */
	files: number;
	totalFiles: number;
	projects: number;
	/** Files with at least one finding. */
	filesWithFindings: number;
	errors: number;
	warnings: number;
	infos: number;
	/** Files and projects that could not be checked, and why. */
	problems: { uri?: string; message: string }[];
	durationMs: number;
}

export interface FileInfoParams {
	uri: string;
}

export interface FileInfo {
	/** The tsconfig whose program holds the file; absent when it is checked with inferred options. */
	projectUri?: string;
	/** Such as why the file is checked with inferred options. */
	notes: string[];
	/** Config files that took part, the weakest first. */
	configUris: string[];
}

/** How much of the files that were checked so far could be judged, as in the command line's JSON report. */
export interface CoverageCounts {
	/** Files that were checked. */
	files: number;
	awaits: number;
	opaqueAwaits: number;
	calls: number;
	opaqueCalls: number;
	/** Over a tenth of the awaits are opaque: a clean file means little. */
	poor: boolean;
	/** The counts as a sentence for the user, without a full stop. */
	summary: string;
}

export interface CoverageReport extends CoverageCounts {
	/** What the rest is opaque for and what to do about it, a line each, the most useful first. */
	causes: string[];
}

/**
 * - `starting`: until the first check has ended, which loads the project
 * - `busy`: a check takes longer than 300 ms
 * - `idle`: nothing to do
 * - `error`: something needs the user; `message` says what
 */
export type ServerState = "starting" | "busy" | "idle" | "error";

export interface Status {
	state: ServerState;
	/** One sentence for the user; present when `state` is `error`. */
	message?: string;
	/** asynclint's version. */
	version: string;
	/** The checker's process id while it runs. */
	checkerPid?: number;
	/** Of the files that were checked; absent while nothing in them was looked at. Told after a pause in checking. */
	coverage?: CoverageCounts;
	/** How often the checker process or the worker was started again after it died. */
	restarts: number;
}

/** A place in a document as the protocol counts: from 0, in UTF-16 units. */
export interface Place {
	line: number;
	character: number;
}

export interface PlaceRange {
	start: Place;
	end: Place;
}

/** "asynclint/waterfall": what the function around a place waits for. */
export interface WaterfallParams {
	textDocument: { uri: string };
	position: Place;
}

export interface Waterfall {
	/** As people call the function: `loadPage`, `Store.load`; "module" at the top level. */
	name: string;
	uri: string;
	range: PlaceRange;
	/** Round trips one after the other, now and after the fixes. */
	today: number;
	after: number;
	/** In the order of the text. */
	bars: WaterfallBar[];
}

export interface WaterfallBar {
	id: number;
	label: string;
	uri: string;
	range: PlaceRange;
	kind: "network" | "database" | "files" | "cache" | "process" | "queue" | "timer" | "other" | "unknown";
	/** In steps of one round trip each. Both ends are the same where nothing outside is waited for. */
	now: { from: number; to: number };
	then: { from: number; to: number };
	/** What it waits for, and why: ids of bars, a short reason ("uses `user`", "a condition for what follows"). */
	needs: { id: number; reason: string }[];
	/** Said where a list of any length starts it for each element at once. */
	unbounded?: string;
	/** A lock, limiter or transaction that is held: its name. */
	held?: string;
	/** Its finding's rule and grade, where one is reported. */
	rule?: string;
	confidence?: "A" | "B" | "C";
	/** Where the callee's own awaits can be looked at: a place in it. */
	callee?: { uri: string; position: Place };
	/** Measured, from a trace. */
	milliseconds?: number;
}
