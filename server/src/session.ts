import path from "node:path";
import {
	type CancellationToken,
	type Connection,
	type InitializeParams,
	MessageType,
} from "vscode-languageserver/node";
import type { FileResult } from "../../analyzer/src/index.ts";
import { type ClientFeatures, readFeatures } from "./lsp/capabilities.ts";
import { DEFAULT_SETTINGS } from "./lsp/from-proto.ts";
import { toDiagnostics } from "./lsp/marks.ts";
import { toPath } from "./lsp/uris.ts";
import { Cancelled, Checks } from "./state/checks.ts";
import { ClientLog } from "./state/client-log.ts";
import { ConfigProblems, type ConfigProblemsOptions } from "./state/config-problems.ts";
import { CoverageBook, nameIn } from "./state/coverage.ts";
import { Documents } from "./state/documents.ts";
import { Failures } from "./state/failures.ts";
import { WorkspaceReports } from "./state/reports.ts";
import { Interrupted, type Priority, Scheduler } from "./state/schedule.ts";
import type { Session } from "./state/session.ts";
import { StatusReporter } from "./state/status.ts";
import { withResolvers } from "./state/with-resolvers.ts";
import { AnalyzerError, AnalyzerHost } from "./worker/host.ts";

/** A session, and what only whoever runs it needs. */
export interface OpenedSession {
	readonly session: Session;
	readonly host: AnalyzerHost;
	readonly status: StatusReporter;
	readonly failures: Failures;
	/** Settles {@link Session.ready}. */
	becomeReady(): void;
}

/** @param workerEntry the script that runs the analyzer's worker */
export function openSession(connection: Connection, params: InitializeParams, workerEntry: URL): OpenedSession {
	const documents = new Documents();
	const log = new ClientLog(connection, () => session.settings.trace === "verbose");
	const coverage = new CoverageBook(() => status.covered());
	const features = readFeatures(params);
	const { host, status } = startHost(connection, features, documents, coverage, log, workerEntry);
	const publish: ConfigProblemsOptions["publish"] = (uri, diagnostics) => {
		void connection.sendDiagnostics({ uri, diagnostics });
	};
	const failures = failuresOf(log, status, publish);
	const scheduler = new Scheduler((busy) => status.working(busy));
	const ready = withResolvers<void>();
	const inTurn: Session["inTurn"] = (priority, job) =>
		new Promise((resolve, reject) => {
			scheduler.add(priority, () => job().then(resolve, reject));
		});
	const checkFile = async (file: string): Promise<FileResult> => {
		const result = await checkNow(file, host, failures, (line) =>
			log.log("info", `${nameIn(session.folders, file)}: ${line}`),
		);
		coverage.take(result);
		return result;
	};
	const session: Session = {
		connection,
		features,
		documents,
		scheduler,
		checks: new Checks({
			scheduler,
			checkFile,
			interrupt: () => host.interrupt(),
			toItems: (result) => toDiagnostics(result, features.diagnostics, session.settings.markAwaits),
		}),
		reports: new WorkspaceReports({
			speaksForItself: (uri) => documents.get(uri)?.shown === true,
			publish,
			pull: features.pull,
		}),
		coverage,
		folders: foldersOf(params),
		settings: DEFAULT_SETTINGS,
		ready: ready.promise,
		log: (level, message) => log.log(level, message),
		show: (type, message) => log.show(type, message),
		ask: (priority, call, args) => inTurn(priority, () => host.call(call, args)),
		waitsForSave: (document) => session.settings.run === "onSave" && document.edited,
		inTurn,
		whileWanted: (priority, job, token) => whileWanted(scheduler, host, priority, job, token),
		call: (call, args) => host.call(call, args),
		checkFile,
		noteProblems: (result) => failures.noteProblems(result),
		noteFailure: (error) => failures.note(error),
	};
	return { session, host, status, failures, becomeReady: ready.resolve };
}

/** Runs a job in its turn until the request is taken back: before it begins it is left out, later its call is given up. */
function whileWanted<T>(
	scheduler: Scheduler,
	host: AnalyzerHost,
	priority: Priority,
	job: () => Promise<T>,
	token: CancellationToken,
): Promise<T> {
	if (token.isCancellationRequested) return Promise.reject(new Cancelled());
	return new Promise((resolve, reject) => {
		const run = async (): Promise<void> => {
			try {
				resolve(await job());
			} catch (error) {
				if (error instanceof AnalyzerError && error.name === "Interrupted") throw new Interrupted();
				reject(error);
			}
			listener.dispose();
		};
		const listener = token.onCancellationRequested(() => {
			listener.dispose();
			entry.abandon();
			reject(new Cancelled());
		});
		const entry = scheduler.add(priority, run, () => host.interrupt());
	});
}

function startHost(
	connection: Connection,
	features: ClientFeatures,
	documents: Documents,
	coverage: CoverageBook,
	log: ClientLog,
	entry: URL,
): { host: AnalyzerHost; status: StatusReporter } {
	const host = new AnalyzerHost({
		entry,
		log: (level, message) => log.log(level, message),
		texts: () => documents.checkable().map((document) => [document.path, document.text.getText()]),
		settingsRefused: (message) => log.show(MessageType.Error, `asynclint: the settings are wrong: ${message}`),
		restarted: (failed) => {
			status.restarted();
			if (failed) status.setError("analyzer", "The analyzer died too often and was not started again.");
		},
	});
	// Its code is loaded while the client and the server agree on the settings.
	host.warmUp();
	const status = new StatusReporter({
		send: (message) => {
			if (features.status) void connection.sendNotification("asynclint/status", message);
		},
		checkerPid: () => host.checkerPid,
		coverage: () => coverage.counts(),
	});
	return { host, status };
}

function failuresOf(log: ClientLog, status: StatusReporter, publish: ConfigProblemsOptions["publish"]): Failures {
	const configProblems = new ConfigProblems({
		publish,
		show: (message) => log.show(MessageType.Error, message),
		status: (file, message) => {
			if (message === undefined) status.clearError(file);
			else status.setError(file, message);
		},
	});
	return new Failures(log, status, configProblems);
}

/** @param log takes a line that says how the check went */
async function checkNow(
	file: string,
	host: AnalyzerHost,
	failures: Failures,
	log: (line: string) => void,
): Promise<FileResult> {
	const began = performance.now();
	try {
		const result = await host.call("check", { file });
		failures.noteProblems(result);
		const { length } = result.findings;
		log(`${length} ${length === 1 ? "finding" : "findings"} in ${Math.round(performance.now() - began)} ms`);
		return result;
	} catch (error) {
		if (error instanceof AnalyzerError && error.name === "Interrupted") throw new Interrupted();
		failures.note(error);
		return { file, findings: [], refused: [], problems: [] };
	}
}

function foldersOf(params: InitializeParams): string[] {
	const uris = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
	const folders = uris.map(toPath).filter((folder) => folder !== undefined);
	if (folders.length === 0 && params.rootPath) folders.push(path.resolve(params.rootPath));
	return folders;
}
