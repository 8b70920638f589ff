import type { CancellationToken, Connection, MessageType } from "vscode-languageserver";
import type { FileResult, LogLevel, Problem } from "../../../analyzer/src/index.ts";
import type { ClientFeatures } from "../lsp/capabilities.ts";
import type { ServerSettings } from "../lsp/from-proto.ts";
import type { CallName, Calls } from "../worker/messages.ts";
import type { Checks } from "./checks.ts";
import type { CoverageBook } from "./coverage.ts";
import type { Documents, OpenDocument } from "./documents.ts";
import type { WorkspaceReports } from "./reports.ts";
import type { Priority, Scheduler } from "./schedule.ts";

/** Everything that is shared while a client is served. It exists from `initialize` on. */
export interface Session {
	readonly connection: Connection;
	readonly features: ClientFeatures;
	readonly documents: Documents;
	readonly scheduler: Scheduler;
	readonly checks: Checks;
	readonly reports: WorkspaceReports;
	readonly coverage: CoverageBook;
	/** Absolute paths. */
	folders: string[];
	settings: ServerSettings;
	/** Settled once the settings are known and the analyzer was told of them: no check before that. */
	readonly ready: Promise<void>;
	log(level: LogLevel, message: string): void;
	/** Shows the user a message. */
	show(type: MessageType, message: string): void;
	/** Calls the analyzer when its turn comes. @throws AnalyzerError */
	ask<Name extends CallName>(
		priority: Priority,
		call: Name,
		params: Calls[Name]["params"],
	): Promise<Calls[Name]["result"]>;
	/** Whether a document is left alone until it is saved: the settings want it, and it was edited since. */
	waitsForSave(document: OpenDocument): boolean;
	/** Runs a job that calls the analyzer by itself when its turn comes. */
	inTurn<T>(priority: Priority, job: () => Promise<T>): Promise<T>;
	/** The same of a job that is given up when the request is taken back. @throws Cancelled */
	whileWanted<T>(priority: Priority, job: () => Promise<T>, token: CancellationToken): Promise<T>;
	/** Calls the analyzer now: from within a job whose turn it is. @throws AnalyzerError */
	call<Name extends CallName>(call: Name, params: Calls[Name]["params"]): Promise<Calls[Name]["result"]>;
	/**
	 * Checks one file, now: from within a scheduled job. Failures are reported and give an empty result.
	 * @throws Interrupted when the job was given up
	 */
	checkFile(path: string): Promise<FileResult>;
	/** Notes what a result says went wrong: config files get diagnostics, the rest is logged. */
	noteProblems(result: { readonly problems: readonly Problem[] }): void;
	/** Notes that the analyzer could not answer at all. */
	noteFailure(error: unknown): void;
}
