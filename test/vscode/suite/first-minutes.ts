/** What a user meets first: the status bar's item and its menu, a config file, settings, the walkthrough. */
import assert from "node:assert/strict";
import fs from "node:fs";
import * as vscode from "vscode";
import { cleanUp, extension, fileUri, findings, open, openNew, untilLines, withSettings } from "./support.ts";
import { needsUi, ui } from "./ui.ts";
import { until } from "./until.ts";

const statusBar = () => extension().exports.statusBar();
const config = () => fileUri("app/asynclint.json");

describe("the status bar's item", () => {
	afterEach(cleanUp);

	it("counts the findings and says that asynclint is ready", async function () {
		const { document } = await open("app/src/edit.ts");
		await untilLines(document.uri, [5]);
		await until("the item counts", () => /^\$\((warning|question)\) asynclint \d+$/.test(statusBar().text));
		assert.match(statusBar().tooltip, /\(ready\)/);
		assert.match(statusBar().tooltip, /1 in this file/);
		needsUi(this);
		await ui.waitForText("statusItem", "asynclint");
		await ui.hover("statusItem");
		await ui.waitForText("statusHover", "in this file");
		await ui.screenshot("11-status-item");
	});

	it("opens a menu, which turns asynclint off and on", async function () {
		needsUi(this);
		const { document } = await open("app/src/edit.ts");
		await untilLines(document.uri, [5]);
		await ui.click("statusItem");
		await ui.waitForText("quickPick", "Check Workspace");
		await ui.screenshot("12-menu");
		await ui.type("turn off");
		await ui.press("Enter");
		await until("it is off", () => statusBar().text === "$(circle-slash) asynclint");
		await untilLines(document.uri, []);
		await ui.click("statusItem");
		await ui.waitForText("quickPick", "Turn On");
		await ui.press("Enter");
		await untilLines(document.uri, [5]);
		assert.equal(vscode.workspace.getConfiguration("asynclint").inspect("enable")?.workspaceValue, undefined);
	});

	it("says of a document that was never saved why it is not checked", async () => {
		const content = "async function save() {}\nsave();\n";
		const document = await vscode.workspace.openTextDocument({ language: "typescript", content });
		await vscode.window.showTextDocument(document);
		await until("the item says why", () => /never saved/.test(statusBar().tooltip));
		await ui.screenshot("13-untitled");
		await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
	});

	it("says of a notebook's cell why it is not checked", async () => {
		const cells = [
			new vscode.NotebookCellData(vscode.NotebookCellKind.Code, "async function save() {}", "typescript"),
			new vscode.NotebookCellData(vscode.NotebookCellKind.Code, "save();", "typescript"),
		];
		const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", new vscode.NotebookData(cells));
		await vscode.window.showNotebookDocument(notebook);
		await vscode.commands.executeCommand("notebook.cell.edit");
		await until("the item says why", () => /cells of a notebook/.test(statusBar().tooltip));
		await ui.screenshot("14-notebook");
		for (const cell of notebook.getCells()) assert.deepEqual(vscode.languages.getDiagnostics(cell.document.uri), []);
		await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
	});
});

describe("Create Configuration", () => {
	afterEach(async function () {
		await cleanUp.call(this);
		fs.rmSync(config().fsPath, { force: true });
	});

	it("writes a config file with the preset that is picked", async function () {
		needsUi(this);
		const command = vscode.commands.executeCommand<vscode.Uri>("asynclint.createConfiguration");
		await ui.waitForText("quickPick", "app");
		await ui.press("Enter");
		await ui.waitForText("quickPick", "recommended");
		await ui.screenshot("15-preset");
		await ui.type("strict");
		await ui.press("Enter");
		assert.equal((await command)?.fsPath, config().fsPath);
		assert.deepEqual(JSON.parse(fs.readFileSync(config().fsPath, "utf8")), { preset: "strict", rules: {} });
		await until("the file is shown", () => vscode.window.activeTextEditor?.document.uri.fsPath === config().fsPath);
	});

	it("leaves a file that is there as it is, and says so once", async function () {
		needsUi(this);
		const text = '{ "preset": "minimal" }\n';
		await openNew("app/asynclint.json", text);
		const command = vscode.commands.executeCommand("asynclint.createConfiguration");
		await ui.waitForText("quickPick", "app");
		await ui.press("Enter");
		assert.equal(await command, undefined);
		assert.equal(fs.readFileSync(config().fsPath, "utf8"), text);
		await vscode.commands.executeCommand("notifications.showList");
		await ui.waitForText("notifications", "is there already");
		assert.equal((await ui.text("notifications")).split("is there already").length, 2);
	});

	it("is what Open Configuration opens from then on", async () => {
		await openNew("app/asynclint.json", '{ "rules": { "floating-promise": "info" } }\n');
		const { document } = await open("app/src/edit.ts");
		await until("the server knows of the file", () =>
			findings(document.uri).some(({ severity }) => severity === vscode.DiagnosticSeverity.Information),
		);
		await vscode.commands.executeCommand("asynclint.openConfiguration");
		await until("the file is shown", () => vscode.window.activeTextEditor?.document.uri.fsPath === config().fsPath);
	});
});

describe("the first settings", () => {
	afterEach(cleanUp);

	it("list every rule with a severity to choose", async function () {
		needsUi(this);
		await vscode.commands.executeCommand("workbench.action.openSettings", "@id:asynclint.rules");
		await ui.waitForText("settingsEditor", "floating-promise");
		await ui.waitForText("settingsEditor", "unused-ignore");
		await ui.screenshot("16-rules");
		await ui.clickTwice("settingsRow");
		await ui.waitFor("settingsChoice");
		await ui.screenshot("16-rules-choice");
		await vscode.commands.executeCommand("workbench.action.openSettings", "@ext:asynclint.asynclint");
		await ui.waitForText("settingsEditor", "Show asynclint's findings");
		await ui.screenshot("17-settings");
	});

	it("let files wait for being saved", async () => {
		await withSettings({ "asynclint.run": "onSave" }, async () => {
			const editor = await openNew("app/src/saved.ts", 'import { save } from "./store.js";\n\nvoid save("a");\n');
			const { uri } = editor.document;
			await until("it was checked", () => /ready/.test(statusBar().tooltip));
			await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), 'save("b");\n'));
			const other = await openNew("app/src/other.ts", 'import { save } from "./store.js";\n\nsave("c");\n');
			await untilLines(other.document.uri, [3]);
			await untilLines(uri, []);
			await editor.document.save();
			await untilLines(uri, [4]);
		});
	});

	it("name a server of one's own, and say what is wrong with its path", async () => {
		const settings = vscode.workspace.getConfiguration("asynclint");
		const status = () => extension().exports.serverStatus();
		const { document } = await open("app/src/edit.ts");
		await untilLines(document.uri, [5]);
		await settings.update("serverPath", "/no/such/server.js", vscode.ConfigurationTarget.Global);
		try {
			await until("the item says so", () => /no such file/.test(statusBar().tooltip));
			assert.equal(status(), undefined);
			const own = vscode.Uri.joinPath(extension().extensionUri, "dist/server.js").fsPath;
			await settings.update("serverPath", own, vscode.ConfigurationTarget.Global);
			await untilLines(document.uri, [5]);
		} finally {
			await settings.update("serverPath", undefined, vscode.ConfigurationTarget.Global);
		}
		await until("the extension's own server is back", () => status()?.state === "idle");
	});
});

describe("a workspace of several folders", () => {
	afterEach(cleanUp);

	it("has config files by folder", async () => {
		await openNew("app/asynclint.json", '{ "rules": { "floating-promise": "off" } }\n');
		const app = await open("app/src/edit.ts");
		const tools = await open("tools/report.js");
		await untilLines(tools.document.uri, [7]);
		await untilLines(app.document.uri, []);
		await ui.screenshot("19-multi-root");
	});
});

describe("the walkthrough", () => {
	afterEach(cleanUp);

	it("has four steps with a picture each", async function () {
		const { walkthroughs } = extension().packageJSON.contributes;
		const images = walkthroughs[0].steps.map((step: { media: { image: string } }) => step.media.image);
		assert.equal(images.length, 4);
		for (const image of images) fs.accessSync(vscode.Uri.joinPath(extension().extensionUri, image).fsPath);
		needsUi(this);
		// A narrow window shows no pictures.
		await ui.resize("1600x900");
		await vscode.commands.executeCommand("asynclint.openWalkthrough");
		await ui.waitForText("walkthrough", "See what it finds");
		await ui.waitFor("walkthroughPicture");
		await ui.screenshot("18-walkthrough");
		await ui.resize("1280x800");
	});
});
