/**
 * A language server under measurement and a client for it: opens and changes documents, and tells when the diagnostics
 * of a change are there, pulled where the server offers that, as pushed otherwise.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import {
	CancellationTokenSource,
	createMessageConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from "vscode-jsonrpc/node";

const LSP_SERVER_CANCELLED = -32802;

/** How long an answer may take, in milliseconds. */
const patience = 60_000;

/**
 * @typedef {object} ServerDefinition
 * @property {string} id
 * @property {string} title
 * @property {string[]} args for Node.js
 * @property {(folderUri: string) => unknown} [initializationOptions]
 * @property {unknown} [configuration] answer to every `workspace/configuration` item
 * @property {(diagnostic: { code?: unknown, message: string }) => boolean} isFloating
 */

/** @typedef {{ start: number, end: number, text: string }} Edit offsets in UTF-16 units */

export class LanguageServer {
	/** @type {ServerDefinition} */
	definition;
	#child;
	#connection;
	#pulls = false;
	#incremental = false;
	#hasLenses = false;
	#checkerPid;
	/** @type {Map<string, { version: number, text: string }>} by URI */
	#documents = new Map();
	/** @type {Map<string, (published: { version?: number, diagnostics: unknown[] }) => void>} by URI */
	#listeners = new Map();

	/**
	 * Starts and initializes a server.
	 * @param {ServerDefinition} definition
	 * @param {string} folder absolute
	 * @param {string} temporary folder of its own: Biome keeps a socket there
	 */
	static async start(definition, folder, temporary) {
		const server = new LanguageServer(definition, folder, temporary);
		await server.#initialize(folder);
		return server;
	}

	/** Use {@link LanguageServer.start}. */
	constructor(definition, folder, temporary) {
		this.definition = definition;
		this.#child = spawn(process.execPath, definition.args, {
			cwd: folder,
			env: { ...process.env, TMPDIR: temporary },
			stdio: ["pipe", "pipe", "ignore"],
		});
		this.#connection = createMessageConnection(
			new StreamMessageReader(this.#child.stdout),
			new StreamMessageWriter(this.#child.stdin),
		);
		const { configuration = null } = definition;
		this.#connection.onRequest("workspace/configuration", ({ items }) => items.map(() => configuration));
		for (const method of [
			"client/registerCapability",
			"client/unregisterCapability",
			"window/workDoneProgress/create",
			"workspace/diagnostic/refresh",
			"workspace/codeLens/refresh",
		]) {
			this.#connection.onRequest(method, () => null);
		}
		this.#connection.onNotification("textDocument/publishDiagnostics", (published) => {
			this.#listeners.get(published.uri)?.(published);
		});
		this.#connection.onNotification("asynclint/status", ({ checkerPid }) => {
			this.#checkerPid = checkerPid;
		});
		this.#connection.listen();
	}

	async #initialize(folder) {
		const uri = pathToFileURL(folder).href;
		const { capabilities } = await this.#connection.sendRequest("initialize", {
			processId: process.pid,
			rootUri: uri,
			workspaceFolders: [{ uri, name: "project" }],
			initializationOptions: this.definition.initializationOptions?.(uri),
			capabilities: {
				general: { positionEncodings: ["utf-16"] },
				textDocument: { publishDiagnostics: { versionSupport: true }, diagnostic: {}, codeLens: {} },
				window: { workDoneProgress: true },
				workspace: {
					configuration: true,
					diagnostics: { refreshSupport: true },
					codeLens: { refreshSupport: true },
					didChangeWatchedFiles: { dynamicRegistration: true },
					workspaceFolders: true,
				},
			},
		});
		const { textDocumentSync: sync } = capabilities;
		this.#pulls = capabilities.diagnosticProvider !== undefined;
		this.#hasLenses = capabilities.codeLensProvider !== undefined;
		this.#incremental = (typeof sync === "object" ? sync.change : sync) === 2;
		await this.#connection.sendNotification("initialized", {});
	}

	/** How answers come and how edits go, for the report. */
	get manner() {
		return `${this.#pulls ? "pull" : "push"}, ${this.#incremental ? "incremental" : "full"} text`;
	}

	/**
	 * Opens a document with its text on disk.
	 * @param {string} file absolute
	 * @param {string} text
	 * @param {number} expected floating promises in it
	 */
	open(file, text, expected) {
		const uri = pathToFileURL(file).href;
		this.#documents.set(uri, { version: 1, text });
		return this.#answer(uri, expected, () =>
			this.#connection.sendNotification("textDocument/didOpen", {
				textDocument: { uri, languageId: "typescript", version: 1, text },
			}),
		);
	}

	/**
	 * Makes one edit and waits for the right answer.
	 * @param {string} file absolute
	 * @param {Edit} edit
	 * @param {number} expected floating promises after it
	 */
	change(file, edit, expected) {
		const uri = pathToFileURL(file).href;
		return this.#answer(uri, expected, () => this.#edit(uri, edit));
	}

	#edit(uri, edit) {
		const document = this.#documents.get(uri);
		const range = { start: position(document.text, edit.start), end: position(document.text, edit.end) };
		document.text = document.text.slice(0, edit.start) + edit.text + document.text.slice(edit.end);
		document.version++;
		const change = this.#incremental ? { range, text: edit.text } : { text: document.text };
		return this.#connection.sendNotification("textDocument/didChange", {
			textDocument: { uri, version: document.version },
			contentChanges: [change],
		});
	}

	/**
	 * Types a text key by key, without waiting for answers in between; a question that no answer came to is taken back
	 * with the next key, as editors do.
	 * @param {string} file absolute
	 * @param {number} start offset of the first key
	 * @param {string} text
	 * @param {number} pauseMs from one key to the next
	 * @param {number} expected floating promises once all is typed
	 * @returns {Promise<{ keys: number, answers: number, milliseconds: number }>} `answers` to the keys before the last
	 *   one, and the time from the last key to the right answer
	 */
	async type(file, start, text, pauseMs, expected) {
		const uri = pathToFileURL(file).href;
		const began = performance.now();
		let answers = 0;
		let question;
		if (!this.#pulls) this.#listeners.set(uri, () => answers++);
		for (let i = 0; i < text.length - 1; i++) {
			await this.#edit(uri, { start: start + i, end: start + i, text: text[i] });
			if (this.#pulls) {
				question?.cancel();
				question = new CancellationTokenSource();
				const asked = this.#connection.sendRequest(
					"textDocument/diagnostic",
					{ textDocument: { uri } },
					question.token,
				);
				// What is not answered was taken back, by either side.
				asked.then(
					() => answers++,
					() => {},
				);
			}
			await sleep(began + (i + 1) * pauseMs - performance.now());
		}
		question?.cancel();
		const before = answers;
		const last = start + text.length - 1;
		const { milliseconds } = await this.change(file, { start: last, end: last, text: text.at(-1) }, expected);
		return { keys: text.length - 1, answers: before, milliseconds };
	}

	async close(file) {
		const uri = pathToFileURL(file).href;
		this.#documents.delete(uri);
		await this.#connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
	}

	/** The process, and the type checker's that it told of. */
	get pids() {
		return { server: this.#child.pid, checker: this.#checkerPid };
	}

	async stop() {
		await this.#connection.sendRequest("shutdown");
		await this.#connection.sendNotification("exit");
		const killer = setTimeout(() => this.#child.kill(), 5_000);
		if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, "exit");
		clearTimeout(killer);
		this.#connection.dispose();
	}

	/** @returns the report; `undefined` when the server wants to be asked again */
	async #pull(uri) {
		try {
			const report = this.#connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
			if (this.#hasLenses) this.#askForLenses(uri);
			return await report;
		} catch (error) {
			if (error.code === LSP_SERVER_CANCELLED && error.data?.retriggerRequest) return undefined;
			throw error;
		}
	}

	/** Editors show them beside the diagnostics; nobody waits for them. */
	#askForLenses(uri) {
		this.#connection.sendRequest("textDocument/codeLens", { textDocument: { uri } }).catch(() => {});
	}

	/**
	 * Sends something and takes the time until the right answer.
	 * @param {string} uri
	 * @param {number} expected
	 * @param {() => Promise<void>} send
	 * @returns {Promise<{ milliseconds: number, wrong: number }>} `wrong`: answers with another count before that
	 * @throws {Error} when the right answer does not come
	 */
	async #answer(uri, expected, send) {
		const count = (diagnostics) => diagnostics.filter(this.definition.isFloating).length;
		const counts = [];
		const start = performance.now();
		if (this.#pulls) {
			await send();
			while (performance.now() - start < patience) {
				const report = await this.#pull(uri);
				if (report === undefined) continue;
				const milliseconds = performance.now() - start;
				counts.push(count(report.items));
				if (counts.at(-1) === expected) return { milliseconds, wrong: counts.length - 1 };
				await sleep(10);
			}
		} else {
			const milliseconds = await new Promise((resolve) => {
				const timer = setTimeout(resolve, patience);
				this.#listeners.set(uri, ({ diagnostics, version }) => {
					if (version !== undefined && version !== this.#documents.get(uri)?.version) return;
					counts.push(count(diagnostics));
					if (counts.at(-1) !== expected) return;
					clearTimeout(timer);
					resolve(performance.now() - start);
				});
				void send();
			});
			this.#listeners.delete(uri);
			if (milliseconds !== undefined) return { milliseconds, wrong: counts.length - 1 };
		}
		const seen = [...new Set(counts)].join(", ") || "nothing";
		throw new Error(`${this.definition.title} answers ${seen} for ${uri}, not ${expected}.`);
	}
}

/** @returns {{ line: number, character: number }} from 0 */
function position(text, offset) {
	const before = text.slice(0, offset);
	return { line: before.split("\n").length - 1, character: offset - (before.lastIndexOf("\n") + 1) };
}
