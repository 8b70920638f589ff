/** What all suites need: files of the fixture workspace, the extension, its findings, and waiting for them. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { Context } from "mocha";
import * as vscode from "vscode";
import type { Api } from "../../../client/src/extension.ts";
import { ui } from "./ui.ts";
import { until } from "./until.ts";

export function extension(): vscode.Extension<Api> {
	const found = vscode.extensions.getExtension<Api>("asynclint.asynclint");
	assert.ok(found, "the extension is not there");
	return found;
}

/** Whether a bundle of the extension has been loaded, such as `client.cjs`. */
export function isRead(bundle: string): boolean {
	return Object.keys(require.cache).some((file) => path.basename(file) === bundle);
}

/** A file of the fixture workspace, such as `app/src/edit.ts`: the first segment is the workspace folder. */
export function fileUri(name: string): vscode.Uri {
	const [folderName, ...rest] = name.split("/");
	const folder = vscode.workspace.workspaceFolders?.find((candidate) => candidate.name === folderName);
	assert.ok(folder, `no workspace folder ${folderName}`);
	return vscode.Uri.joinPath(folder.uri, ...rest);
}

export async function open(name: string): Promise<vscode.TextEditor> {
	return await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(name)));
}

const filesOfTest: string[] = [];

/** Writes a file that only one test needs, and opens it. */
export async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
	const file = fileUri(name).fsPath;
	filesOfTest.push(file);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, text);
	return await open(name);
}

/** Our diagnostics of a file as VS Code has them, by position; the faint marks beside them are none. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
	return ours(uri).filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
}

/** The faint marks at what belongs to a finding elsewhere. */
export function marks(uri: vscode.Uri): vscode.Diagnostic[] {
	return ours(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Hint);
}

function ours(uri: vscode.Uri): vscode.Diagnostic[] {
	return vscode.languages
		.getDiagnostics(uri)
		.filter((diagnostic) => diagnostic.source === "asynclint")
		.sort((a, b) => a.range.start.compareTo(b.range.start));
}

export function ruleOf(diagnostic: vscode.Diagnostic): string {
	const { code } = diagnostic;
	return String(typeof code === "object" ? code.value : code);
}

/** Waits until the file has findings at exactly these lines (from 1), one entry each. */
export async function untilLines(uri: vscode.Uri, lines: readonly number[]): Promise<vscode.Diagnostic[]> {
	const seen = () => findings(uri).map((finding) => finding.range.start.line + 1);
	try {
		await until("", () => seen().join() === lines.join());
	} catch {
		assert.deepEqual(seen(), lines, `lines with findings in ${path.basename(uri.path)}`);
	}
	return findings(uri);
}

/** The actions that VS Code would offer at a place, with their edits. */
export async function actionsAt(
	uri: vscode.Uri,
	range: vscode.Range,
	kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
	return await vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, range, kind.value, 50);
}

/** Applies a code action as choosing it from the menu does. */
export async function perform(action: vscode.CodeAction): Promise<void> {
	if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit), `could not apply "${action.title}"`);
	if (action.command) {
		await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
	}
}

/** After each test: takes a picture of a failure, gives up unsaved changes, closes everything, removes its files. */
export async function cleanUp(this: Context): Promise<void> {
	const { currentTest } = this;
	if (currentTest?.isFailed()) await ui.screenshot(`failed ${currentTest.fullTitle()}`);
	for (const document of vscode.workspace.textDocuments) {
		// VS Code writes documents of its own, such as the user's settings, which are dirty for a moment.
		if (!document.isDirty || !vscode.workspace.getWorkspaceFolder(document.uri)) continue;
		await until("the document is reverted", async () => {
			try {
				await vscode.window.showTextDocument(document);
				await vscode.commands.executeCommand("workbench.action.files.revert");
			} catch {
				// Another editor came to the front in the meantime.
			}
			return !document.isDirty;
		});
	}
	await vscode.commands.executeCommand("workbench.action.closeAllEditors");
	await vscode.commands.executeCommand("workbench.action.closePanel");
	await vscode.commands.executeCommand("notifications.clearAll");
	for (const file of filesOfTest.splice(0)) fs.rmSync(file, { force: true });
}

/** Changes settings of the workspace for as long as the test takes. */
export async function withSettings(settings: Record<string, unknown>, test: () => Promise<void>): Promise<void> {
	const update = async (value: (key: string) => unknown) => {
		for (const key of Object.keys(settings)) {
			const configuration = vscode.workspace.getConfiguration();
			await configuration.update(key, value(key), vscode.ConfigurationTarget.Workspace);
		}
	};
	await update((key) => settings[key]);
	try {
		await test();
	} finally {
		await update(() => undefined);
	}
}
