import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import type { CheckWorkspaceResult } from "../../../server/src/lsp/protocol.ts";
import { cleanUp, fileUri, findings, ruleOf, untilLines } from "./support.ts";
import { needsUi, ui } from "./ui.ts";
import { until } from "./until.ts";

/** As many files as keep the checker busy until a button is found and clicked. */
const manyFiles = 2_000;

async function checkWorkspace(): Promise<CheckWorkspaceResult> {
	const result = await vscode.commands.executeCommand<CheckWorkspaceResult | undefined>("asynclint.checkWorkspace");
	assert.ok(result, "the command could not check the workspace");
	return result;
}

describe("Check Workspace", () => {
	afterEach(cleanUp);

	it("finds a problem in a file that was never opened", async () => {
		const uri = fileUri("app/src/never-opened.ts");
		assert.ok(!vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()));
		const result = await checkWorkspace();
		assert.equal(result.cancelled, false);
		assert.equal(result.files, result.totalFiles);
		assert.deepEqual(result.problems, []);
		assert.equal(result.projects, 2);
		const [finding] = await untilLines(uri, [4]);
		assert.ok(finding);
		assert.equal(ruleOf(finding), "floating-promise");
		await untilLines(fileUri("tools/report.js"), [7]);
	});

	it("sums up in a message that leads to Problems", async function () {
		needsUi(this);
		const { errors, files } = await checkWorkspace();
		await vscode.commands.executeCommand("notifications.showList");
		await ui.waitForText("notifications", `${errors} errors`);
		assert.match(await ui.text("notifications"), new RegExp(`of ${files} files`));
		await ui.screenshot("5-summary");
		await ui.clickButton("Open Problems");
		await ui.waitForText("problemsPanel", "never-opened.ts");
		await ui.waitForText("problemsPanel", "report.js");
		await ui.screenshot("6-problems");
	});

	it("keeps the findings of closed files up to date", async () => {
		await checkWorkspace();
		const uri = fileUri("app/src/never-opened.ts");
		await untilLines(uri, [4]);
		const before = fs.readFileSync(uri.fsPath, "utf8");
		fs.writeFileSync(uri.fsPath, before.replace("remove(id)", "await remove(id)"));
		await untilLines(uri, []);
		fs.writeFileSync(uri.fsPath, before);
		await untilLines(uri, [4]);
	});

	it("shows how far it is, and ends when it is cancelled", async function () {
		needsUi(this);
		const folder = fileUri("app/src/many").fsPath;
		fs.mkdirSync(folder);
		for (let i = 0; i < manyFiles; i++) {
			fs.writeFileSync(path.join(folder, `file-${i}.ts`), manyPromises(i));
		}
		try {
			const check = checkWorkspace();
			await vscode.commands.executeCommand("notifications.showList");
			await ui.waitForText("notifications", "asynclint");
			await ui.screenshot("7-progress");
			await ui.clickButton("Cancel");
			const result = await check;
			assert.equal(result.cancelled, true);
			assert.ok(result.files < result.totalFiles, `${result.files} of ${result.totalFiles} files were checked`);
		} finally {
			fs.rmSync(folder, { recursive: true });
		}
		// What it was cancelled in does not matter to the next one.
		const next = await checkWorkspace();
		assert.equal(next.cancelled, false);
		await until("the removed files' findings are gone", () =>
			vscode.languages.getDiagnostics().every(([uri]) => !uri.path.includes("/many/") || findings(uri).length === 0),
		);
	});
});

function manyPromises(seed: number): string {
	const functions = Array.from(
		{ length: 20 },
		(_, i) => `export async function work${i}(n: number): Promise<number> {\n\treturn n * ${seed + i};\n}\n`,
	);
	return functions.join("\n");
}
