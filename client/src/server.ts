/** The language server's life: started while the settings want it, started anew on request, ended with the window. */
import { type CancellationToken, commands, type LogOutputChannel, window, workspace } from "vscode";
import {
	LanguageClient,
	type ServerOptions,
	State,
	TransportKind,
	WorkDoneProgress,
	type WorkDoneProgressReport,
} from "vscode-languageclient/node";
import type { CustomRequests, InitializationOptions, Status } from "../../server/src/protocol.ts";
import { documentSelector, type StatusItem } from "./status.ts";

const initializationOptions: InitializationOptions = {
	clientCommands: ["asynclint.checkWorkspace", "asynclint.explainRule"],
};

type CheckResult = CustomRequests["asynclint/checkWorkspace"]["result"];
type FileInfoResult = CustomRequests["asynclint/fileInfo"]["result"];

export class Server {
	readonly #module: string;
	readonly #output: LogOutputChannel;
	readonly #item: StatusItem;
	#status: Status | undefined;
	#client: LanguageClient | undefined;
	/** Starts and stops run one after the other: a client rejects to be stopped while it starts. */
	#queue: Promise<void> = Promise.resolve();
	/** What was last complained of, so that the same complaint does not pop up again and again. */
	#complaint: string | undefined;

	/** @param module absolute path of the server's bundle */
	constructor(module: string, output: LogOutputChannel, item: StatusItem) {
		this.#module = module;
		this.#output = output;
		this.#item = item;
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
			this.#complaint = undefined;
			await this.#end();
			if (isEnabled()) await this.#start();
		});
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
		const run = { module: this.#module, transport: TransportKind.ipc };
		const options: ServerOptions = { run, debug: { ...run, options: { execArgv: ["--nolazy", "--inspect=6019"] } } };
		const client = new LanguageClient("asynclint", options, {
			documentSelector,
			outputChannel: this.#output,
			initializationOptions,
			// A server that says no to `initialize` says why; that is shown once, below.
			initializationFailedHandler: () => false,
		});
		this.#client = client;
		client.onDidChangeState(({ newState }) => {
			if (newState === State.Starting) this.#item.show("starting");
			if (newState === State.Stopped && this.#client === client) {
				this.#item.show("error", "The language server has ended.");
			}
		});
		client.onNotification("asynclint/status", (status: Status) => {
			this.#status = status;
			this.#item.show(status.state, status.message);
			if (status.state === "error") this.#complain(status.message ?? "It cannot check.");
		});
		try {
			await client.start();
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.#item.show("error", reason);
			this.#complain(`The language server could not be started: ${reason}`);
		}
	}

	async #end(): Promise<void> {
		const client = this.#client;
		this.#client = undefined;
		this.#status = undefined;
		// A client whose server never came up has nothing to stop, and says so by throwing.
		await client?.dispose().catch((error: unknown) => this.#output.debug(String(error)));
		this.#item.show("off");
	}

	#complain(complaint: string): void {
		if (complaint === this.#complaint) return;
		this.#complaint = complaint;
		this.#output.error(complaint);
		const restart = "Restart Server";
		const showOutput = "Show Output";
		// Not awaited: the message stays until the user answers, and nothing waits for that.
		void window.showErrorMessage(`asynclint: ${complaint}`, showOutput, restart).then(async (answer) => {
			if (answer === showOutput) this.#output.show();
			if (answer === restart) await commands.executeCommand("asynclint.restartServer");
		});
	}
}

function isEnabled(): boolean {
	return workspace.getConfiguration("asynclint").get("enable", true);
}
