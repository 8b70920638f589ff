/** A language client over standard input and output, as small as tests need it: it keeps what the server says. */
import assert from "node:assert/strict";
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
	type ClientCapabilities,
	type CodeAction,
	CodeActionKind,
	type Diagnostic,
	type DocumentDiagnosticReport,
	type InitializeResult,
	type Position,
	type Range,
	type TextDocumentEdit,
	type WorkspaceEdit,
} from "vscode-languageserver-protocol";
import {
	createMessageConnection,
	IPCMessageReader,
	IPCMessageWriter,
	type MessageConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { InitializationOptions, Settings, Status } from "../../server/src/lsp/protocol.ts";

export const SERVER = fileURLToPath(new URL("../../../dist/server.js", import.meta.url));
const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

/** What VS Code's client can do, as far as it matters. */
export const PULL: ClientCapabilities = {
	textDocument: {
		synchronization: {},
		diagnostic: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
		codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix] } } },
	},
	workspace: {
		configuration: true,
		didChangeConfiguration: { dynamicRegistration: true },
		didChangeWatchedFiles: { dynamicRegistration: true },
		workspaceFolders: true,
		workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] },
		diagnostics: { refreshSupport: true },
	},
	window: { workDoneProgress: true, showDocument: { support: true } },
};

/** A client of the time before diagnostics could be asked for, and before most else. */
export const PUSH: ClientCapabilities = {
	textDocument: {
		publishDiagnostics: { relatedInformation: true, versionSupport: true },
		codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
	},
};

export interface StartOptions {
	folders?: string[];
	capabilities?: ClientCapabilities;
	settings?: Settings;
	initializationOptions?: InitializationOptions;
	/** The command line's `--lsp` in place of the server itself. */
	cli?: boolean;
	/** Another copy of the server. */
	server?: string;
	/** Node's IPC channel in place of standard input and output. */
	ipc?: boolean;
}

export interface Published {
	uri: string;
	version?: number;
	diagnostics: Diagnostic[];
}

export class LspClient {
	readonly process: ChildProcess;
	readonly connection: MessageConnection;
	readonly published: Published[] = [];
	readonly logged: { type: number; message: string }[] = [];
	readonly shown: { type: number; message: string }[] = [];
	readonly opened: string[] = [];
	readonly registered: { method: string; registerOptions?: unknown }[] = [];
	readonly statuses: Status[] = [];
	/** Work-done progress and partial results, by token. */
	readonly progress: { token: string | number; value: object }[] = [];
	readonly createdProgress: (string | number)[] = [];
	refreshes = 0;
	lensRefreshes = 0;
	hintRefreshes = 0;
	settings: Settings;
	initialized: InitializeResult | undefined;
	readonly documents = new Map<string, TextDocument>();
	private readonly listeners = new Set<() => void>();
	private static readonly running = new Set<LspClient>();

	private constructor(options: StartOptions) {
		this.settings = options.settings ?? {};
		const server = options.server ?? SERVER;
		if (options.ipc) {
			this.process = fork(server, ["--node-ipc"]);
			this.connection = createMessageConnection(new IPCMessageReader(this.process), new IPCMessageWriter(this.process));
		} else {
			const command = options.cli ? [CLI, "--lsp"] : [server, "--stdio"];
			this.process = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "inherit"] });
			const { stdin, stdout } = this.process;
			if (stdin === null || stdout === null) throw new Error("The server has no pipes.");
			this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
		}
		this.listen();
		this.connection.listen();
	}

	/** Ends servers that a failed test left behind, for an `afterEach`: they would keep the tests' process alive. */
	static killAll(): void {
		for (const client of LspClient.running) {
			client.process.kill("SIGKILL");
			client.dispose();
		}
	}

	static async start(options: StartOptions = {}): Promise<LspClient> {
		const client = new LspClient(options);
		LspClient.running.add(client);
		const folders = options.folders ?? [];
		client.initialized = await client.connection.sendRequest<InitializeResult>("initialize", {
			processId: process.pid,
			rootUri: folders[0] === undefined ? null : toUri(folders[0]),
			workspaceFolders: folders.map((folder) => ({ uri: toUri(folder), name: path.basename(folder) })),
			capabilities: options.capabilities ?? PULL,
			initializationOptions: { status: true, ...options.initializationOptions },
		});
		await client.connection.sendNotification("initialized", {});
		return client;
	}

	open(file: string, text: string, version = 1): string {
		const uri = toUri(file);
		const languageId = /x$/.test(file) ? "typescriptreact" : "typescript";
		this.documents.set(uri, TextDocument.create(uri, languageId, version, text));
		void this.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
		return uri;
	}

	/** Replaces the first place where `from` stands. */
	edit(uri: string, from: string, to: string): void {
		const document = this.document(uri);
		const at = document.getText().indexOf(from);
		if (at === -1) throw new Error(`${JSON.stringify(from)} is not in ${uri}.`);
		this.change(uri, [
			{ range: { start: document.positionAt(at), end: document.positionAt(at + from.length) }, text: to },
		]);
	}

	change(uri: string, contentChanges: ({ range: Range; text: string } | { text: string })[]): void {
		const document = this.document(uri);
		const version = document.version + 1;
		this.documents.set(uri, TextDocument.update(document, contentChanges, version));
		void this.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
	}

	/** Saving writes the file first, as an editor does. */
	save(uri: string): void {
		writeFileSync(fileURLToPath(uri), this.text(uri));
		void this.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
	}

	close(uri: string): void {
		this.documents.delete(uri);
		void this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
	}

	async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
		return this.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
	}

	/** The diagnostics of a full report. */
	async diagnostics(uri: string): Promise<Diagnostic[]> {
		const report = await this.pull(uri);
		if (report.kind !== "full") throw new Error("The report is not full.");
		return report.items;
	}

	/** Each diagnostic as `line:column rule`, lines and columns from 1. */
	async marks(uri: string): Promise<string[]> {
		return (await this.diagnostics(uri)).map(mark);
	}

	async actions(
		uri: string,
		at: Position | Range,
		only?: string[],
		diagnostics: Diagnostic[] = [],
	): Promise<CodeAction[]> {
		const range = "start" in at ? at : { start: at, end: at };
		return (
			(await this.connection.sendRequest<CodeAction[] | null>("textDocument/codeAction", {
				textDocument: { uri },
				range,
				context: { diagnostics, ...(only !== undefined && { only }) },
			})) ?? []
		);
	}

	/** Applies an action's edit to the open documents and tells the server, as an editor does. */
	apply(edit: WorkspaceEdit | undefined): void {
		for (const change of (edit?.documentChanges ?? []) as TextDocumentEdit[]) {
			const { uri, version } = change.textDocument;
			const document = this.document(uri);
			if (version !== document.version) throw new Error(`An edit for version ${version}, not ${document.version}.`);
			const text = TextDocument.applyEdits(document, change.edits as { range: Range; newText: string }[]);
			this.change(uri, [{ text }]);
		}
	}

	text(uri: string): string {
		return this.document(uri).getText();
	}

	/** Waits until something holds, looking whenever the server said something. */
	async until<T>(look: () => T | undefined | false, what = "what was waited for"): Promise<T> {
		for (;;) {
			const found = look();
			if (found !== undefined && found !== false) return found;
			await new Promise<void>((resolve, reject) => {
				const timer = setTimeout(() => reject(new Error(`There was never ${what}.`)), 60_000);
				const listener = (): void => {
					clearTimeout(timer);
					this.listeners.delete(listener);
					resolve();
				};
				this.listeners.add(listener);
			});
		}
	}

	/** What came for a progress token. */
	progressOf<T>(token: string | number): T[] {
		return this.progress.filter((one) => one.token === token).map((one) => one.value as T);
	}

	/** The latest push for a document. */
	lastPublished(uri: string): Published | undefined {
		return this.published.findLast((one) => one.uri === uri);
	}

	/** Ends the server in the proper way. @returns its exit code */
	async stop(): Promise<number | null> {
		await this.connection.sendRequest("shutdown");
		const exited = once(this.process, "exit");
		await this.connection.sendNotification("exit");
		const [code] = (await exited) as [number | null];
		this.dispose();
		return code;
	}

	dispose(): void {
		LspClient.running.delete(this);
		this.connection.dispose();
	}

	private document(uri: string): TextDocument {
		const document = this.documents.get(uri);
		if (document === undefined) throw new Error(`${uri} is not open.`);
		return document;
	}

	private listen(): void {
		const { connection } = this;
		const told =
			<T>(keep: (params: T) => void) =>
			(params: T): void => {
				keep(params);
				for (const listener of [...this.listeners]) listener();
			};
		connection.onNotification(
			"textDocument/publishDiagnostics",
			told((params: Published) => this.published.push(params)),
		);
		connection.onNotification(
			"window/logMessage",
			told((params: LspClient["logged"][0]) => this.logged.push(params)),
		);
		connection.onNotification(
			"window/showMessage",
			told((params: LspClient["shown"][0]) => this.shown.push(params)),
		);
		connection.onNotification(
			"asynclint/status",
			told((params: Status) => this.statuses.push(params)),
		);
		connection.onNotification(
			"$/progress",
			told((params: LspClient["progress"][0]) => this.progress.push(params)),
		);
		connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
			items.map(() => this.settings),
		);
		connection.onRequest("window/showDocument", ({ uri }: { uri: string }) => {
			this.opened.push(uri);
			return { success: true };
		});
		connection.onRequest("window/workDoneProgress/create", ({ token }: { token: string | number }) => {
			this.createdProgress.push(token);
			return null;
		});
		const registered = told((params: { registrations: LspClient["registered"] }) => {
			this.registered.push(...params.registrations);
		});
		connection.onRequest("client/registerCapability", (params: { registrations: LspClient["registered"] }) => {
			registered(params);
			return null;
		});
		const refreshed = told(() => {
			this.refreshes++;
		});
		connection.onRequest("workspace/diagnostic/refresh", () => {
			refreshed(undefined);
			return null;
		});
		const lensesRefreshed = told(() => {
			this.lensRefreshes++;
		});
		connection.onRequest("workspace/codeLens/refresh", () => {
			lensesRefreshed(undefined);
			return null;
		});
		const hintsRefreshed = told(() => {
			this.hintRefreshes++;
		});
		connection.onRequest("workspace/inlayHint/refresh", () => {
			hintsRefreshed(undefined);
			return null;
		});
		connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
			this.apply(edit);
			return { applied: true };
		});
	}
}

/** For an `afterEach`: ends a test's server in order, and what the test leaves behind in any case. */
export async function endCleanly(client: LspClient, folder: TestFolder): Promise<void> {
	try {
		assert.equal(await client.stop(), 0);
	} finally {
		LspClient.killAll();
		folder.remove();
	}
}

export function toUri(file: string): string {
	return pathToFileURL(file).href;
}

export function mark(diagnostic: Diagnostic): string {
	const { line, character } = diagnostic.range.start;
	return `${line + 1}:${character + 1} ${diagnostic.code}`;
}

/** A folder with files in it that is gone after the test. */
export class TestFolder {
	/** Without symbolic links, as the checker sees it. */
	readonly path = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-server-")));

	/** @param files text by path within the folder; a tsconfig.json is added where there is none */
	constructor(files: Record<string, string>) {
		for (const [name, text] of Object.entries({ "tsconfig.json": TSCONFIG, ...files })) this.write(name, text);
	}

	write(name: string, text: string): string {
		const file = this.file(name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text);
		return file;
	}

	file(name: string): string {
		return path.join(this.path, name);
	}

	remove(): void {
		rmSync(this.path, { recursive: true, force: true });
	}
}

export const TSCONFIG = JSON.stringify({
	compilerOptions: {
		strict: true,
		target: "es2022",
		module: "esnext",
		moduleResolution: "bundler",
		types: [],
		jsx: "preserve",
	},
	include: ["**/*"],
});
