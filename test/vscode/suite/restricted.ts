/** In a workspace that nobody trusts: findings are there as ever, and what a workspace could misuse is not. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { cleanUp, extension, open, openNew, untilLines } from "./support.ts";
import { needsUi, ui } from "./ui.ts";
import { until } from "./until.ts";

describe("in Restricted Mode", () => {
	afterEach(cleanUp);

	it("findings are shown", async function () {
		assert.equal(vscode.workspace.isTrusted, false);
		const { document } = await open("app/src/edit.ts");
		await untilLines(document.uri, [5]);
		needsUi(this);
		await ui.waitFor("squiggle");
		await ui.screenshot("30-restricted");
	});

	it("the workspace cannot name a config file", async () => {
		await openNew("app/elsewhere.json", '{ "rules": { "floating-promise": "off" } }\n');
		const settings = () => vscode.workspace.getConfiguration("asynclint");
		await settings().update("configFile", "elsewhere.json", vscode.ConfigurationTarget.Workspace);
		try {
			const { document } = await open("app/src/edit.ts");
			assert.equal(settings().get("configFile"), null);
			await untilLines(document.uri, [5]);
		} finally {
			await settings().update("configFile", undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it("another server is not run, whoever names it", async () => {
		const settings = () => vscode.workspace.getConfiguration("asynclint");
		await settings().update("serverPath", "/no/such/server.js", vscode.ConfigurationTarget.Global);
		try {
			await vscode.commands.executeCommand("asynclint.restartServer");
			const { document } = await open("app/src/edit.ts");
			await untilLines(document.uri, [5]);
			await until("it is the extension's own", () => extension().exports.serverStatus()?.state === "idle");
		} finally {
			await settings().update("serverPath", undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it("a config file is created as ever", async function () {
		needsUi(this);
		const command = vscode.commands.executeCommand("asynclint.createConfiguration");
		await ui.waitForText("quickPick", "app");
		await ui.press("Escape");
		assert.equal(await command, undefined);
	});
});
