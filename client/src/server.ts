/** The language server's life: started while the settings want it, started anew on request, ended with the window. */
import { existsSync } from "node:fs";
import path from "node:path";
import { type CancellationToken, commands, type LogOutputChannel, window, workspace } from "vscode";
import {
	CloseAction,
	type ErrorHandler,
	LanguageClient,
	type ServerOptions,
	State,
	TransportKind,
	WorkDoneProgress,
	type WorkDoneProgressReport,
} from "vscode-languageclient/node";
import type { CoverageCounts, CustomRequests, InitializationOptions, Status } from "../../server/src/lsp/protocol.ts";
import { isEnabled } from "./menu.ts";
import { DOCUMENT_SELECTOR, type ShownState, type StatusView } from "./status.ts";

const INITIALIZATION_OPTIONS: InitializationOptions = {
	status: true,
	clientCommands: [
		"asynclint.checkWorkspace",
		"asynclint.explainRule",
		"asynclint.showCoverage",
		"asynclint.showWaterfall",
		"asynclint.save",
	],
	// VS Code shows them as dots beside the text, and neither in Problems nor on F8.
	hints: true,
};

type CheckResult = CustomRequests["asynclint/checkWorkspace"]["result"];
type CoverageResult = CustomRequests["asynclint/coverage"]["result"];
type FileInfoResult = CustomRequests["asynclint/fileInfo"]["result"];
type WaterfallParams = CustomRequests["asynclint/waterfall"]["params"];
type WaterfallResult = CustomRequests["asynclint/waterfall"]["result"];

/** The language client pops up a message for each step that fails; here one message says what it comes to. */
class QuietClient extends LanguageClient {
	/** Called when the server has ended and will not be started again. */
	onGivenUp: () => void = () => {};

	override error(message: string, data?: unknown): void {
		super.error(message, data, false);
	}

	override createDefaultErrorHandler(maxRestartCount?: number): ErrorHandler {
		const usual = super.createDefaultErrorHandler(maxRestartCount);
		return {
			error: (error, message, count) => usual.error(error, message, count),
			closed: async () => {
				// A server that ends before it is up would do so the next times as well.
				const starting = this.state === State.Starting;
				const result = starting ? { action: CloseAction.DoNotRestart, handled: true } : await usual.closed();
				if (result.action === CloseAction.DoNotRestart) this.onGivenUp();
				return result;
			},
		};
	}
}

export class Server {
	readonly #module: string;
	readonly #output: LogOutputChannel;
	readonly #views: readonly StatusView[];
	readonly #background: (work: Thenable<unknown>) => void;
	#status: Status | undefined;
	#client: LanguageClient | undefined;
	/** Starts and stops run one after the other: a client rejects to be stopped while it starts. */
	#queue: Promise<void> = Promise.resolve();
	/** One message per server is enough, such as for each state of a config file that is being written. */
	#complained = false;

	/**
	 * @param module absolute path of the server's bundle
	 * @param views are told what the server is doing
	 * @param background takes what nobody waits for
	 */
	constructor(
		module: string,
		output: LogOutputChannel,
		views: readonly StatusView[],
		background: (work: Thenable<unknown>) => void,
	) {
		this.#module = module;
		this.#output = output;
		this.#views = views;
		this.#background = background;
	}

	/** The state that the server told last. */
	get status(): Status | undefined {
		return this.#status;
	}

	/** Starts or ends the server as `asynclint.enable` says. */
	followSettings(): Promise<void> {
		return this.#next(async () => {
			if (!isEnabled()) await this.#end();
			else if (this.#client === undefined) await this.#start();
		});
	}

	/** Starts a new server process in place of the present one, also after that could not start or gave up. */
	restart(): Promise<void> {
		return this.#next(async () => {
			await this.#end();
			if (isEnabled()) await this.#start();
		});
	}

	/** The workspace is trusted from now on: a server of the user's own may run in it. */
	followTrust(): Promise<void> {
		return ownServer() === undefined ? Promise.resolve() : this.restart();
	}

	stop(): Promise<void> {
		return this.#next(() => this.#end());
	}

	/**
	 * Checks the whole workspace; the findings arrive as workspace diagnostics.
	 * @throws Error in words for the user when the server does not run, or ends meanwhile
	 */
	async checkWorkspace(
		token: CancellationToken,
		onProgress: (report: Pick<WorkDoneProgressReport, "message" | "percentage">) => void,
	): Promise<CheckResult> {
		// A server that is being started is worth waiting for.
		await this.#queue;
		const client = this.#running();
		const workDoneToken = crypto.randomUUID();
		const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (progress) => {
			if (progress.kind !== "end") onProgress(progress);
		});
		try {
			return await client.sendRequest<CheckResult>("asynclint/checkWorkspace", { workDoneToken }, token);
		} finally {
			listener.dispose();
		}
	}

	/** How a file is checked, or `null` when nothing is known of it. */
	async fileInfo(uri: string): Promise<FileInfoResult> {
		if (!this.#client?.isRunning()) return null;
		return await this.#client.sendRequest<FileInfoResult>("asynclint/fileInfo", { uri });
	}

	/**
	 * How much of the files that were checked could be judged.
	 * @throws Error in words for the user when the server does not run
	 */
	async coverage(): Promise<CoverageResult> {
		await this.#queue;
		return await this.#running().sendRequest<CoverageResult>("asynclint/coverage", null);
	}

	/**
	 * What the function around a place waits for; `null` where nothing there waits.
	 * @throws Error in words for the user when the server does not run
	 */
	async waterfall(params: WaterfallParams, token: CancellationToken): Promise<WaterfallResult> {
		await this.#queue;
		return await this.#running().sendRequest<WaterfallResult>("asynclint/waterfall", params, token);
	}

	#running(): LanguageClient {
		if (this.#client?.isRunning()) return this.#client;
		throw new Error(
			isEnabled()
				? "The language server is not running; its output says why."
				: "It is switched off by the setting asynclint.enable.",
		);
	}

	#next(step: () => Promise<void>): Promise<void> {
		this.#queue = this.#queue.then(step).catch((error: unknown) => this.#output.error(String(error)));
		return this.#queue;
	}

	async #start(): Promise<void> {
		const own = ownServer();
		const wrong = own === undefined ? undefined : whatIsWrongWith(own);
		this.#complained = false;
		if (wrong !== undefined) return this.#fail(wrong);
		const run = { module: own ?? this.#module, transport: TransportKind.ipc };
		const options: ServerOptions = { run, debug: { ...run, options: { execArgv: ["--nolazy", "--inspect=6019"] } } };
		const client = new QuietClient("asynclint", options, {
			documentSelector: DOCUMENT_SELECTOR,
			outputChannel: this.#output,
			initializationOptions: INITIALIZATION_OPTIONS,
			markdown: { isTrusted: { enabledCommands: ["asynclint.showWaterfall"] } },
			initializationFailedHandler: () => false,
		});
		this.#client = client;
		client.onGivenUp = () => this.#fail("The language server ended and is not started again. The output says why.");
		client.onDidChangeState(({ newState }) => {
			if (newState === State.Starting) this.#show("starting");
		});
		client.onNotification("asynclint/status", (status: Status) => {
			if (this.#client !== client) return;
			const before = this.#status;
			this.#status = status;
			this.#showCoverage(status.coverage);
			// Where the counts alone differ, there is no reason to ask for the file's project again.
			if (before?.state === status.state && before.message === status.message) return;
			if (status.state === "error") this.#fail(status.message ?? "It cannot check.");
			else this.#show(status.state, status.message);
		});
		try {
			await client.start();
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			if (!this.#complained) this.#fail(`The language server could not be started: ${reason}`);
		}
	}

	async #end(): Promise<void> {
		const client = this.#client;
		this.#client = undefined;
		this.#status = undefined;
		// A client whose server never came up has nothing to stop, and says so by throwing.
		await client?.dispose().catch((error: unknown) => this.#output.debug(String(error)));
		this.#show("off");
		this.#showCoverage(undefined);
	}

	#fail(complaint: string): void {
		this.#show("error", complaint);
		this.#output.error(complaint);
		if (this.#complained) return;
		this.#complained = true;
		const restart = "Restart Server";
		const showOutput = "Show Output";
		// Not awaited: the message stays until the user answers, and nothing waits for that.
		const asked = window.showErrorMessage(`asynclint: ${complaint}`, showOutput, restart).then(async (answer) => {
			if (answer === showOutput) this.#output.show();
			if (answer === restart) await commands.executeCommand("asynclint.restartServer");
		});
		this.#background(asked);
	}

	#show(state: ShownState, message?: string): void {
		for (const view of this.#views) view.show(state, message);
	}

	#showCoverage(counts: CoverageCounts | undefined): void {
		for (const view of this.#views) view.showCoverage(counts);
	}
}

/** The server that the user wants in place of the extension's. It is a program: no workspace can name one. */
function ownServer(): string | undefined {
	const given = workspace.isTrusted ? workspace.getConfiguration("asynclint").get<string | null>("serverPath") : null;
	return given === null || given === "" ? undefined : given;
}

function whatIsWrongWith(server: string): string | undefined {
	if (!path.isAbsolute(server)) return `asynclint.serverPath is ${server}, which is not an absolute path.`;
	return existsSync(server) ? undefined : `asynclint.serverPath is ${server}, and there is no such file.`;
}
