import assert from "node:assert/strict";
import * as vscode from "vscode";
import { actionsAt, cleanUp, open, perform, untilLines } from "./support.ts";
import { needsUi, ui } from "./ui.ts";
import { until } from "./until.ts";

/** Whether a Markdown preview is the active tab. */
function previewIsOpen(): boolean {
	const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
	return input instanceof vscode.TabInputWebview && input.viewType.endsWith("markdown.preview");
}

describe("a rule's page", () => {
	afterEach(cleanUp);

	it("is shown by Explain Rule", async () => {
		await vscode.commands.executeCommand("asynclint.explainRule", "floating-promise");
		await until("the preview is open", previewIsOpen);
	});

	it("is shown by a finding's action, rendered", async function () {
		needsUi(this);
		const { document } = await open("app/src/edit.ts");
		const [finding] = await untilLines(document.uri, [5]);
		assert.ok(finding);
		const action = (await actionsAt(document.uri, finding.range)).find(({ title }) => /documentation/i.test(title));
		assert.ok(action);
		await perform(action);
		await until("the preview is open", previewIsOpen);
		assert.doesNotMatch(await ui.webviewText("floating-promise"), /^#/m);
		await ui.screenshot("8-rule");
	});

	it("is chosen from a list when no rule is named", async function () {
		needsUi(this);
		const command = vscode.commands.executeCommand("asynclint.explainRule");
		await ui.waitForText("quickPick", "async-array-callback");
		await ui.screenshot("9-rules");
		// The list shows a rule further down only once it is looked for.
		await ui.type("unbounded");
		await ui.waitForText("quickPick", "unbounded-concurrency");
		await ui.press("Enter");
		await command;
		await until("the preview is open", previewIsOpen);
		await ui.webviewText("unbounded-concurrency");
	});
});
