/**
 * The language server: the only folder that knows the Language Server Protocol. It holds what the client has open,
 * decides what is checked when, and turns the analyzer's plain data into the protocol's types and back.
 *
 * It may not judge code by itself, execute anything that a workspace contains, or block: the analyzer runs in a worker.
 */
import path from "node:path";
import type { Connection, InitializeParams, WorkspaceFolder } from "vscode-languageserver/node";
import { VERSION } from "../../analyzer/src/index.ts";
import { offerCodeActions } from "./handlers/code-actions.ts";
import { offerCodeLenses } from "./handlers/code-lens.ts";
import { serveCommands } from "./handlers/commands.ts";
import { followSettings, readSettings } from "./handlers/configuration.ts";
import { pullDiagnostics } from "./handlers/diagnostics.ts";
import { explainOnHover } from "./handlers/hover.ts";
import { offerInlayHints } from "./handlers/inlay-hints.ts";
import { Push } from "./handlers/push.ts";
import { syncDocuments } from "./handlers/sync.ts";
import { type Changes, watchFiles } from "./handlers/watched-files.ts";
import { showWaterfall } from "./handlers/waterfall.ts";
import { serverCapabilities } from "./lsp/capabilities.ts";
import type { ServerSettings } from "./lsp/from-proto.ts";
import { toPath } from "./lsp/uris.ts";
import { type OpenedSession, openSession } from "./session.ts";
import { WorkspaceCheck } from "./state/workspace-check.ts";
import type { Setup } from "./worker/messages.ts";

export interface ServerOptions {
	/** The script that runs the analyzer's worker. */
	workerEntry: URL;
}

/** Serves a connection from `initialize` to `exit`. */
export function serve(connection: Connection, options: ServerOptions): void {
	let server: Server | undefined;
	connection.onInitialize((params: InitializeParams) => {
		server = new Server(openSession(connection, params, options.workerEntry));
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

/** Follows what the client tells, and brings what depends on it up to date. */
class Server {
	readonly session: OpenedSession["session"];
	private readonly opened: OpenedSession;
	private readonly push: Push;
	private readonly workspaceCheck: WorkspaceCheck;
	/** Have the client ask again for what depends on settings alone. */
	private readonly refreshers: readonly (() => void)[];

	constructor(opened: OpenedSession) {
		const { session, host } = opened;
		this.opened = opened;
		this.session = session;
		this.push = new Push(session);
		this.workspaceCheck = new WorkspaceCheck(session);
		syncDocuments(session, {
			tell: (message) => host.tell(message),
			edited: (document) => {
				if (!session.features.pull) void this.push.update(document);
			},
			othersMayDiffer: (path, isAnyOpen) => {
				if (isAnyOpen) this.push.updateSoon();
				this.workspaceCheck.edited(path);
			},
			saved: () => this.push.updateSoon(),
			closed: (file) => this.workspaceCheck.closed(file),
		});
		pullDiagnostics(session, this.workspaceCheck);
		offerCodeActions(session);
		this.refreshers = [offerCodeLenses(session), offerInlayHints(session)];
		explainOnHover(session);
		showWaterfall(session);
		serveCommands(session, this.workspaceCheck);
	}

	/** The client is ready to be asked. */
	async start(): Promise<void> {
		const { session } = this;
		this.opened.status.send();
		// Before anything is waited for: what the client tells meanwhile must not be lost.
		followSettings(session, (settings) => this.apply(settings));
		watchFiles(session, (changes, settings) => this.filesChanged(changes, settings.length > 0));
		if (session.features.folders) {
			session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
				this.foldersChanged(added, removed),
			);
		}
		session.settings = await readSettings(session);
		const places = session.folders.length === 0 ? "no folder" : session.folders.join(", ");
		session.log("info", `asynclint ${VERSION} on Node ${process.versions.node}, for ${places}`);
		this.openWorkspace();
		this.opened.becomeReady();
	}

	async close(): Promise<void> {
		this.push.close();
		this.workspaceCheck.close();
		this.session.reports.close();
		this.session.coverage.close();
		await this.opened.host.close();
	}

	killChecker(): void {
		this.opened.host.killChecker();
	}

	private openWorkspace(): void {
		const { folders, settings } = this.session;
		const setup: Setup = {
			// Without a folder there is nothing to be relative to; a file's own tsconfig is found all the same.
			folders: folders.length > 0 ? folders : [path.resolve()],
			overrides: settings.overrides,
			...(settings.configFile !== undefined && { configFile: settings.configFile }),
		};
		this.opened.host.open(setup);
	}

	private async foldersChanged(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): Promise<void> {
		const { session } = this;
		await session.ready;
		const gone = new Set(removed.map((folder) => toPath(folder.uri)));
		const kept = session.folders.filter((folder) => !gone.has(folder));
		const more = added.map((folder) => toPath(folder.uri)).filter((folder) => folder !== undefined);
		session.folders = [...new Set([...kept, ...more])];
		this.workspaceCheck.foldersRemoved(gone);
		this.openWorkspace();
		session.checks.invalidate();
		this.push.updateSoon();
	}

	private async filesChanged(changes: Changes, settings: boolean): Promise<void> {
		const { session } = this;
		await session.ready;
		this.opened.host.tell({ tell: "changes", changes });
		if (settings) this.settingsMayDiffer();
		session.checks.invalidate();
		this.workspaceCheck.filesChanged(changes);
		this.push.updateSoon();
	}

	private async apply(settings: ServerSettings): Promise<void> {
		const { session } = this;
		await session.ready;
		const before = session.settings;
		session.settings = settings;
		if (before.configFile !== settings.configFile) this.openWorkspace();
		else this.opened.host.tell({ tell: "overrides", overrides: settings.overrides });
		for (const refresh of this.refreshers) refresh();
		this.settingsMayDiffer();
		session.checks.invalidate();
		this.push.updateSoon();
	}

	/** Settings changed, the client's or a config file: what is known to be wrong with them may be mended. */
	private settingsMayDiffer(): void {
		this.opened.failures.settingsMayDiffer();
		this.workspaceCheck.settingsChanged();
	}
}
