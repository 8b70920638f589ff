import assert from "node:assert/strict";
import * as vscode from "vscode";
import { actionsAt, cleanUp, fileUri, findings, open, openNew, perform, ruleOf, untilLines } from "./support.ts";
import { needsUi, ui } from "./ui.ts";

const lostSave = `import { save } from "./store.js";

export async function keep(note: string): Promise<void> {
	save(note);
}
`;

describe("editing", () => {
	afterEach(cleanUp);

	it("shows a finding of the open file", async () => {
		const editor = await open("app/src/edit.ts");
		const [finding] = await untilLines(editor.document.uri, [5]);
		assert.ok(finding);
		assert.equal(ruleOf(finding), "floating-promise");
		assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
		assert.ok(typeof finding.code === "object" && /floating-promise/.test(finding.code.target.toString()));
		assert.ok(editor.document.getText(finding.range).startsWith("save("));
		assert.deepEqual(findings(fileUri("app/src/clean.ts")), []);
	});

	it("checks JavaScript of another workspace folder with its own project", async () => {
		const editor = await open("tools/report.js");
		const [finding] = await untilLines(editor.document.uri, [7]);
		assert.ok(finding);
		assert.equal(ruleOf(finding), "floating-promise");
	});

	it("fixes it by keyboard, and undo and redo keep in step", async function () {
		needsUi(this);
		const { document } = await open("app/src/edit.ts");
		await untilLines(document.uri, [5]);
		await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
		await vscode.commands.executeCommand("cursorTop");
		await ui.waitFor("squiggle");
		await ui.screenshot("1-squiggle");

		await ui.press("F8");
		await ui.waitForText("problemWidget", "floating-promise");
		await ui.screenshot("2-problem");
		await ui.press("Escape");
		await ui.waitUntilGone("problemWidget");

		await ui.press("Control+.");
		await ui.waitForText("actionMenu", "Await it");
		await ui.screenshot("3-menu");
		await ui.press("Enter");
		await untilLines(document.uri, []);
		assert.match(document.getText(), /^\tawait save\(/m);
		await ui.waitUntilGone("squiggle");
		await ui.screenshot("4-fixed");

		await ui.press("Control+z");
		await untilLines(document.uri, [5]);
		assert.doesNotMatch(document.getText(), /await save/);
		await ui.waitFor("squiggle");

		await ui.press("Control+Shift+z");
		await untilLines(document.uri, []);
		assert.match(document.getText(), /await save/);
	});

	it("follows unsaved text, line by line", async () => {
		const editor = await openNew("app/src/typing.ts", lostSave);
		const { uri } = editor.document;
		await untilLines(uri, [4]);
		await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), "\tsave(`again $" + "{note}`);\n"));
		await untilLines(uri, [4, 5]);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "// A line above moves them.\n"));
		await untilLines(uri, [5, 6]);
		await editor.edit((edit) => edit.delete(new vscode.Range(4, 0, 5, 0)));
		await untilLines(uri, [5]);
	});

	it("sees what another open file exports now, before it is saved", async () => {
		const source = await openNew("app/src/source.ts", "export function work(): void {}\n");
		const user = await openNew(
			"app/src/user.ts",
			'import { work } from "./source.js";\n\nexport async function main() {\n\twork();\n}\n',
		);
		await untilLines(user.document.uri, []);
		await vscode.window.showTextDocument(source.document, { preview: false });
		const edit = new vscode.WorkspaceEdit();
		edit.replace(source.document.uri, new vscode.Range(0, 0, 1, 0), "export declare function work(): Promise<void>;\n");
		assert.ok(await vscode.workspace.applyEdit(edit));
		await vscode.window.showTextDocument(user.document, { preview: false });
		await untilLines(user.document.uri, [4]);
	});

	it("offers the fixes, ignoring and the rule's page", async () => {
		const { document } = await open("app/src/edit.ts");
		const [finding] = await untilLines(document.uri, [5]);
		assert.ok(finding);
		const titles = (await actionsAt(document.uri, finding.range)).map((action) => action.title).join("\n");
		for (const expected of [/^Await it/im, /^Ignore .*line/im, /^Ignore .*file/im, /documentation/i]) {
			assert.match(titles, expected);
		}
	});

	it("ignores a finding on its line", async () => {
		const { document } = await openNew("app/src/ignore-line.ts", lostSave);
		const [finding] = await untilLines(document.uri, [4]);
		assert.ok(finding);
		const action = (await actionsAt(document.uri, finding.range)).find(({ title }) => /line/i.test(title));
		assert.ok(action);
		await perform(action);
		await untilLines(document.uri, []);
		assert.match(document.getText(), /\/\/ asynclint-ignore-(next-)?line floating-promise/);
		assert.match(document.getText(), /^\tsave\(note\);/m);
	});

	it("checks and fixes the script of a component, also without its language's extension", async () => {
		const text = `<template>{{ note }}</template>\n\n<script setup lang="ts">\nimport { save } from "./store.js";\n\nfunction keep(note: string) {\n\tsave(note);\n}\n</script>\n`;
		const { document } = await openNew("app/src/Note.vue", text);
		const [finding] = await untilLines(document.uri, [7]);
		assert.ok(finding);
		const action = (await actionsAt(document.uri, finding.range)).find(({ title }) => /void/i.test(title));
		assert.ok(action);
		await perform(action);
		await untilLines(document.uri, []);
		assert.equal(document.getText(), text.replace("\tsave", "\tvoid save"));
	});
});
