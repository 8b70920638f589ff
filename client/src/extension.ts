/**
 * The VS Code extension: starts the language server and gives its results a place in the editor.
 *
 * It stays thin. Diagnostics, quick fixes and settings travel through the language client by themselves; what is here
 * are commands, the status item and what a person reads when the server cannot run. It may not know rules, syntax or
 * types, and imports nothing of the server but types of its protocol.
 */
import { commands, type ExtensionContext, window, workspace } from "vscode";
import type { Status } from "../../server/src/lsp/protocol.ts";
import { checkWorkspace } from "./check-workspace.ts";
import { showCoverage } from "./coverage.ts";
import { fixAll } from "./fix-all.ts";
import { RuleDocs } from "./rule-docs.ts";
import { Server } from "./server.ts";
import { StatusItem } from "./status.ts";

let server: Server | undefined;

/** What the extension offers to others: to tests above all, which cannot look into the status item. */
export interface Api {
	/** The state that the server told last; `undefined` while it does not run. */
	serverStatus(): Status | undefined;
}

export async function activate(context: ExtensionContext): Promise<Api> {
	const output = window.createOutputChannel("asynclint", { log: true });
	const status = new StatusItem((uri) => running.fileInfo(uri));
	const running = new Server(context.asAbsolutePath("dist/server.js"), output, status);
	const docs = new RuleDocs(context.extensionUri);
	server = running;

	context.subscriptions.push(
		output,
		status,
		commands.registerCommand("asynclint.checkWorkspace", () => checkWorkspace(running)),
		commands.registerCommand("asynclint.restartServer", () => running.restart()),
		commands.registerCommand("asynclint.showOutput", () => output.show()),
		commands.registerCommand("asynclint.showCoverage", () => showCoverage(running, output)),
		commands.registerCommand("asynclint.fixAll", fixAll),
		commands.registerCommand("asynclint.save", save),
		commands.registerCommand("asynclint.explainRule", (rule?: unknown) => docs.explain(rule)),
		workspace.onDidChangeConfiguration(async (event) => {
			if (event.affectsConfiguration("asynclint.enable")) await running.followSettings();
		}),
	);
	await running.followSettings();
	return { serverStatus: () => running.status };
}

/** Saves documents that a quick fix has changed behind the editor, such as the config file. */
async function save(...uris: string[]): Promise<void> {
	const changed = workspace.textDocuments.filter((document) => uris.includes(document.uri.toString()));
	await Promise.all(changed.map((document) => document.save()));
}

/** VS Code waits for the promise, so that the server and its checker process end with the window. */
export async function deactivate(): Promise<void> {
	await server?.stop();
	server = undefined;
}
