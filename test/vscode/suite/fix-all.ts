import assert from "node:assert/strict";
import fs from "node:fs";
import * as vscode from "vscode";
import { cleanUp, openNew, untilLines, withSettings } from "./support.ts";
import { until } from "./until.ts";

/** The comments that silence nothing can be removed safely; to await the call is for a person to decide. */
const source = `import { save } from "./store.js";

export async function keep(note: string): Promise<void> {
	// asynclint-ignore-next-line floating-promise
	await save(note);
	save(note);
	// asynclint-ignore-next-line floating-promise
	await save(note);
}
`;
const fixed = source.replaceAll(/^\t\/\/.*\n/gm, "");

describe("fixing all", () => {
	afterEach(cleanUp);

	it("applies what is safe to the file, as one step to undo", async () => {
		const { document } = await openNew("app/src/fix-all.ts", source);
		await untilLines(document.uri, [4, 6, 7]);
		await vscode.commands.executeCommand("asynclint.fixAll");
		await until("the file is fixed", () => document.getText() === fixed);
		await untilLines(document.uri, [5]);
		await vscode.commands.executeCommand("undo");
		assert.equal(document.getText(), source);
		await untilLines(document.uri, [4, 6, 7]);
	});

	it("applies what is safe when the file is saved, if the settings want it", async () => {
		const { document } = await openNew("app/src/fix-on-save.ts", source);
		await untilLines(document.uri, [4, 6, 7]);
		await withSettings({ "editor.codeActionsOnSave": { "source.fixAll.asynclint": "explicit" } }, async () => {
			const edit = new vscode.WorkspaceEdit();
			edit.insert(document.uri, new vscode.Position(0, 0), "// Touched.\n");
			assert.ok(await vscode.workspace.applyEdit(edit));
			// What is on the disk may be fixed only when what was typed just before is in it as well.
			await vscode.commands.executeCommand("workbench.action.files.save");
			await until("the file is saved", () => !document.isDirty);
		});
		assert.equal(fs.readFileSync(document.uri.fsPath, "utf8"), `// Touched.\n${fixed}`);
		await untilLines(document.uri, [6]);
	});
});
