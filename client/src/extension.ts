/**
 * The VS Code extension: starts the language server and gives its results a place in the editor.
 *
 * It stays thin. Diagnostics, quick fixes and settings travel through the language client by themselves; what is here
 * are commands, the status item and what a person reads when the server cannot run. It may not know rules, syntax or
 * types, and imports nothing of the server but types of its protocol. `waterfall/` is read when it is first asked for.
 */
import { commands, type ExtensionContext, window, workspace } from "vscode";
import type { Status } from "../../server/src/lsp/protocol.ts";
import { checkWorkspace } from "./check-workspace.ts";
import { Tasks } from "./commands.ts";
import { createConfiguration, openConfiguration } from "./configuration.ts";
import { showCoverage } from "./coverage.ts";
import { fixAll } from "./fix-all.ts";
import { showMenu, turnOff, turnOn } from "./menu.ts";
import { RuleDocs } from "./rule-docs.ts";
import { Server } from "./server.ts";
import { DOCUMENT_SELECTOR, StatusItem } from "./status.ts";
import { StatusBar } from "./status-bar.ts";
import type { WaterfallPanel } from "./waterfall/panel.ts";

let server: Server | undefined;

/** What the extension offers to others: to tests above all, which cannot look into the status item. */
export interface Api {
	/** The state that the server told last; `undefined` while it does not run. */
	serverStatus(): Status | undefined;
	/** What the item in the status bar says, and says on hovering. */
	statusBar(): { text: string; tooltip: string };
}

export async function activate(context: ExtensionContext): Promise<Api> {
	const output = window.createOutputChannel("asynclint", { log: true });
	const tasks = new Tasks(output);
	const background = (work: Thenable<unknown>) => tasks.background(work);
	const item = new StatusItem((uri) => running.fileInfo(uri));
	const bar = new StatusBar();
	const running = new Server(context.asAbsolutePath("dist/server.js"), output, [item, bar], background);
	const docs = new RuleDocs(context.extensionUri);
	const waterfall = panelOnDemand(context, running, background);
	server = running;

	context.subscriptions.push(
		output,
		item,
		bar,
		tasks.command("checkWorkspace", () => checkWorkspace(running, background)),
		tasks.command("restartServer", () => running.restart()),
		tasks.command("showOutput", () => output.show()),
		tasks.command("showCoverage", () => showCoverage(running, output)),
		tasks.command("showWaterfall", async (place?: unknown) => (await waterfall()).show(place)),
		tasks.command("exportWaterfall", async (to?: unknown) => (await waterfall()).export(to)),
		tasks.command("fixAll", () => fixAll(background)),
		tasks.command("save", save),
		tasks.command("explainRule", (rule?: unknown) => docs.explain(rule)),
		tasks.command("createConfiguration", createConfiguration),
		tasks.command("openConfiguration", () => openConfiguration(running)),
		tasks.command("showMenu", () => showMenu(bar.summary)),
		tasks.command("openWalkthrough", () => openWalkthrough(context.extension.id)),
		tasks.command("turnOff", turnOff),
		tasks.command("turnOn", turnOn),
		workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration("asynclint.serverPath")) background(running.restart());
			else if (event.affectsConfiguration("asynclint.enable")) background(running.followSettings());
		}),
		workspace.onDidGrantWorkspaceTrust(() => background(running.followTrust())),
	);
	await running.followSettings();
	return { serverStatus: () => running.status, statusBar: () => ({ text: bar.text, tooltip: bar.tooltip }) };
}

async function openWalkthrough(extension: string): Promise<void> {
	await commands.executeCommand("workbench.action.openWalkthrough", `${extension}#start`, false);
}

/** The panel's code lies in a file of its own, which is read when somebody asks for the panel: most sessions never do. */
function panelOnDemand(
	{ extensionUri, subscriptions }: ExtensionContext,
	server: Server,
	background: (work: Thenable<unknown>) => void,
): () => Promise<WaterfallPanel> {
	let panel: WaterfallPanel | undefined;
	return async () => {
		const module = await import("./waterfall/panel.ts");
		if (panel === undefined) {
			panel = new module.WaterfallPanel(extensionUri, DOCUMENT_SELECTOR, server, background);
			subscriptions.push(panel);
		}
		return panel;
	};
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
