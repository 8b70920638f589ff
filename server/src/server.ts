/**
 * The language server: the only folder that knows the Language Server Protocol. It holds what the client has open,
 * decides what is checked when, and turns the analyzer's plain data into the protocol's types and back.
 *
 * It may not judge code by itself, execute anything that a workspace contains, or block: the analyzer runs in a worker.
 */
import path from "node:path";
import {
	type Connection,
	type InitializeParams,
	MessageType,
	ShowMessageNotification,
	type WorkspaceFolder,
} from "vscode-languageserver/node";
import { type FileResult, type LogLevel, type Problem, VERSION } from "../../analyzer/src/index.ts";
import { Checks } from "./checks.ts";
import { ConfigProblems } from "./config-problems.ts";
import { Documents } from "./documents.ts";
import { offerCodeActions } from "./handlers/code-actions.ts";
import { serveCommands } from "./handlers/commands.ts";
import { followSettings, readSettings } from "./handlers/configuration.ts";
import { Push, pullDiagnostics } from "./handlers/diagnostics.ts";
import { explainOnHover } from "./handlers/hover.ts";
import { syncDocuments } from "./handlers/sync.ts";
import { type Changes, watchFiles } from "./handlers/watched-files.ts";
import { readFeatures, serverCapabilities } from "./lsp/capabilities.ts";
import { DEFAULT_SETTINGS, type ServerSettings } from "./lsp/from-proto.ts";
import { toDiagnostic } from "./lsp/to-proto.ts";
import { toPath } from "./lsp/uris.ts";
import { WorkspaceReports } from "./reports.ts";
import { IDLE_MS, type Priority, Scheduler } from "./schedule.ts";
import type { Session } from "./session.ts";
import { StatusReporter } from "./status.ts";
import { AnalyzerError, AnalyzerHost } from "./worker/host.ts";
import type { CallName, Calls, Setup } from "./worker/messages.ts";
import { WorkspaceCheck } from "./workspace-check.ts";

export interface ServerOptions {
	/** The script that runs the analyzer's worker. */
	workerEntry: URL;
}

/** Serves a connection from `initialize` to `exit`. */
export function serve(connection: Connection, options: ServerOptions): void {
	let server: Server | undefined;
	connection.onInitialize((params) => {
		server = new Server(connection, params, options);
		return {
			capabilities: serverCapabilities(server.session.features),
			serverInfo: { name: "asynclint", version: VERSION },
		};
	});
	connection.onInitialized(() => server?.start());
	connection.onShutdown(() => server?.close());
	// The checker ends by itself when its pipes close; this is for a process that does not get that far.
	process.once("exit", () => server?.killChecker());
	connection.listen();
}

class Server {
	readonly session: Session;
	private readonly host: AnalyzerHost;
	private readonly status: StatusReporter;
	private readonly configProblems: ConfigProblems;
	private readonly push: Push;
	private readonly logged = new Set<string>();
	private refreshTimer: NodeJS.Timeout | undefined;
	private becomeReady: () => void = () => {};

	constructor(connection: Connection, params: InitializeParams, options: ServerOptions) {
		const features = readFeatures(params);
		const log = (level: LogLevel, message: string): void => this.log(level, message);
		const publish: ConstructorParameters<typeof ConfigProblems>[0]["publish"] = (uri, diagnostics) => {
			void connection.sendDiagnostics({ uri, diagnostics });
		};
		const documents = new Documents();
		this.host = new AnalyzerHost({
			entry: options.workerEntry,
			log,
			texts: () => documents.checkable().map((document) => [document.path, document.text.getText()]),
			settingsRefused: (message) => this.show(MessageType.Error, `asynclint: the settings are wrong: ${message}`),
			restarted: (failed) => {
				this.status.restarted();
				if (failed) this.status.setError("analyzer", "The analyzer died too often and was not started again.");
			},
		});
		// Its code is loaded while the client and the server agree on the settings.
		this.host.warmUp();
		this.status = new StatusReporter({
			send: (status) => void connection.sendNotification("asynclint/status", status),
			checkerPid: () => this.host.checkerPid,
		});
		this.configProblems = new ConfigProblems({
			publish,
			show: (message) => this.show(MessageType.Error, message),
			status: (file, message) => {
				if (message === undefined) this.status.clearError(file);
				else this.status.setError(file, message);
			},
		});
		const scheduler = new Scheduler((busy) => this.status.working(busy));
		const ask = <Name extends CallName>(priority: Priority, call: Name, args: Calls[Name]["params"]) =>
			this.session.inTurn(priority, () => this.host.call(call, args));
		const checkFile = (file: string): Promise<FileResult> => this.checkFile(file);
		const base = {
			connection,
			features,
			documents,
			scheduler,
			checks: new Checks({
				scheduler,
				checkFile,
				toItems: (result) => result.findings.map((finding) => toDiagnostic(finding, features.diagnostics)),
			}),
			reports: new WorkspaceReports({
				speaksForItself: (uri) => documents.get(uri)?.shown === true,
				publish,
				pull: features.pull,
			}),
			folders: foldersOf(params),
			settings: DEFAULT_SETTINGS,
			ready: new Promise<void>((resolve) => {
				this.becomeReady = resolve;
			}),
			log,
			show: (type: MessageType, message: string) => this.show(type, message),
			ask,
			inTurn: <T>(priority: Priority, job: () => Promise<T>): Promise<T> =>
				new Promise((resolve, reject) => {
					scheduler.add(priority, () => job().then(resolve, reject));
				}),
			checkFile,
			noteProblems: (result: { readonly problems: readonly Problem[] }) => this.noteProblems(result),
			noteFailure: (error: unknown) => this.noteFailure(error),
			refreshSoon: () => this.refreshSoon(),
		};
		// The two refer to each other.
		this.session = Object.assign(base, { workspaceCheck: new WorkspaceCheck(() => this.session) });
		this.push = new Push(this.session);
		syncDocuments(this.session, {
			tell: (message) => this.host.tell(message),
			edited: (document) => {
				if (!features.pull) void this.push.update(document);
			},
		});
		pullDiagnostics(this.session);
		offerCodeActions(this.session);
		explainOnHover(this.session);
		serveCommands(this.session);
	}

	/** The client is ready to be asked. */
	async start(): Promise<void> {
		const { session } = this;
		this.status.send();
		// Before anything is waited for: what the client tells meanwhile must not be lost.
		followSettings(session, (settings) => this.apply(settings));
		watchFiles(session, (changes, settings) => this.filesChanged(changes, settings.length > 0));
		if (session.features.folders) {
			session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
				this.foldersChanged(added, removed),
			);
		}
		session.settings = await readSettings(session);
		this.openWorkspace();
		this.becomeReady();
	}

	async close(): Promise<void> {
		clearTimeout(this.refreshTimer);
		this.session.reports.close();
		await this.host.close();
	}

	killChecker(): void {
		this.host.killChecker();
	}

	private openWorkspace(): void {
		const { folders, settings } = this.session;
		const setup: Setup = {
			// Without a folder there is nothing to be relative to; a file's own tsconfig is found all the same.
			folders: folders.length > 0 ? folders : [path.resolve()],
			overrides: settings.overrides,
			...(settings.configFile !== undefined && { configFile: settings.configFile }),
		};
		this.host.open(setup);
	}

	private async foldersChanged(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): Promise<void> {
		const { session } = this;
		await session.ready;
		const gone = new Set(removed.map((folder) => toPath(folder.uri)));
		const kept = session.folders.filter((folder) => !gone.has(folder));
		const more = added.map((folder) => toPath(folder.uri)).filter((folder) => folder !== undefined);
		session.folders = [...new Set([...kept, ...more])];
		session.workspaceCheck.foldersRemoved(gone);
		this.openWorkspace();
		session.checks.invalidate();
		this.refreshSoon();
	}

	private async filesChanged(changes: Changes, settings: boolean): Promise<void> {
		const { session } = this;
		await session.ready;
		this.host.tell({ tell: "changes", changes });
		if (settings) this.settingsMayDiffer();
		session.checks.invalidate();
		session.workspaceCheck.filesChanged(changes);
		this.refreshSoon();
	}

	private async apply(settings: ServerSettings): Promise<void> {
		const { session } = this;
		await session.ready;
		const before = session.settings;
		session.settings = settings;
		if (before.configFile !== settings.configFile) this.openWorkspace();
		else this.host.tell({ tell: "overrides", overrides: settings.overrides });
		this.settingsMayDiffer();
		session.checks.invalidate();
		this.refreshSoon();
	}

	/** Settings changed, the client's or a config file: what is known to be wrong with them may be mended. */
	private settingsMayDiffer(): void {
		this.configProblems.clear();
		this.logged.clear();
		this.session.workspaceCheck.settingsChanged();
	}

	private async checkFile(file: string): Promise<FileResult> {
		const began = performance.now();
		try {
			const result = await this.host.call("check", { file });
			this.noteProblems(result);
			this.log("debug", `${file}: ${result.findings.length} findings in ${Math.round(performance.now() - began)} ms`);
			return result;
		} catch (error) {
			this.noteFailure(error);
			return { file, findings: [], refused: [], problems: [] };
		}
	}

	private noteFailure(error: unknown): void {
		const failure = error instanceof AnalyzerError ? error.failure : undefined;
		if (failure?.config !== undefined && path.isAbsolute(failure.config.file)) {
			this.configProblems.add(failure.config.file, failure.config.position, failure.message);
			return;
		}
		// No defect of ours, with a stack, but an installation that the user has to mend before anything can be checked.
		if (failure?.name === "NativeBinaryError") {
			this.status.setError("compiler", failure.message);
			this.logOnce("error", failure.message);
			return;
		}
		this.logOnce("error", error instanceof Error ? (error.stack ?? error.message) : String(error));
	}

	private noteProblems({ problems }: { readonly problems: readonly Problem[] }): void {
		for (const { kind, file, position, message, stack } of problems) {
			if (kind === "config" && file !== undefined) this.configProblems.add(file, position, message);
			else {
				const where = file === undefined ? "" : `${file}: `;
				this.logOnce(kind === "internal-error" ? "error" : "warning", `${where}${message}${stack ? `\n${stack}` : ""}`);
			}
		}
	}

	/** The same complaint comes with every check of a file that is being edited. */
	private logOnce(level: LogLevel, message: string): void {
		if (this.logged.has(message)) return;
		this.logged.add(message);
		this.log(level, message);
	}

	private log(level: LogLevel, message: string): void {
		const { console } = this.session.connection;
		if (level === "error") console.error(message);
		else if (level === "warning") console.warn(message);
		else if (level === "info") console.info(message);
		else if (this.session.settings.trace === "verbose") console.log(message);
	}

	/** A message without a question: the library's own asks for an answer, which not every client gives. */
	private show(type: MessageType, message: string): void {
		void this.session.connection.sendNotification(ShowMessageNotification.type, { type, message });
	}

	private refreshSoon(): void {
		clearTimeout(this.refreshTimer);
		this.refreshTimer = setTimeout(() => {
			const { connection, features } = this.session;
			if (!features.pull)
				void this.push.updateAll(); // Each update logs its own errors.
			else if (features.refresh) {
				connection.languages.diagnostics
					.refresh()
					.catch((error) => this.log("debug", `The client did not refresh: ${error}`));
			}
		}, IDLE_MS);
	}
}

function foldersOf(params: InitializeParams): string[] {
	const uris = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
	const folders = uris.map(toPath).filter((folder) => folder !== undefined);
	if (folders.length === 0 && params.rootPath) folders.push(path.resolve(params.rootPath));
	return folders;
}
