/** Makes the walkthrough's pictures: what a person sees who does the steps. They are committed, so look at them. */
import * as vscode from "vscode";
import { cleanUp, open, openNew, untilLines } from "./support.ts";
import { ui } from "./ui.ts";

const CODE = `import { load, remove, save } from "./store.js";

export async function rename(id: number, title: string): Promise<void> {
	const note = await load(id);
	if (note === title) return;
	save(title);
	await remove(id);
}
`;

describe("the walkthrough's pictures", () => {
	before(async () => {
		await ui.resize("840x540");
		await vscode.commands.executeCommand("workbench.action.closeSidebar");
		for (const [key, value] of Object.entries({
			"editor.minimap.enabled": false,
			"breadcrumbs.enabled": false,
			"editor.lightbulb.enabled": "off",
			"editor.occurrencesHighlight": "off",
			"workbench.reduceMotion": "on",
		})) {
			await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
		}
	});
	afterEach(cleanUp);

	async function example(name: string): Promise<vscode.TextEditor> {
		const editor = await openNew(`app/src/${name}.ts`, CODE);
		await untilLines(editor.document.uri, [6]);
		editor.selection = new vscode.Selection(5, 1, 5, 1);
		return editor;
	}

	it("of a finding", async () => {
		await example("rename");
		await vscode.commands.executeCommand("editor.action.marker.next");
		await ui.waitFor("problemWidget");
		await ui.screenshot("see");
	});

	it("of its fixes", async () => {
		await example("retitle");
		await vscode.commands.executeCommand("editor.action.quickFix");
		await ui.waitFor("actionMenu");
		await ui.screenshot("fix");
		await ui.press("Escape");
	});

	it("of the whole workspace", async () => {
		await open("app/src/edit.ts");
		await vscode.commands.executeCommand("asynclint.checkWorkspace");
		await vscode.commands.executeCommand("notifications.clearAll");
		await vscode.commands.executeCommand("workbench.actions.view.problems");
		await ui.waitForText("problemsPanel", "never-opened.ts");
		await ui.click("statusItem");
		await ui.waitForText("quickPick", "Check Workspace");
		// The list fades in, whatever the setting says.
		await new Promise((resolve) => setTimeout(resolve, 500));
		await ui.screenshot("check");
		await ui.press("Escape");
	});

	it("of the settings", async () => {
		await vscode.commands.executeCommand("workbench.action.openSettings", "@ext:asynclint.asynclint rules");
		await ui.waitForText("settingsEditor", "floating-promise");
		await ui.clickTwice("settingsRow");
		await ui.waitFor("settingsChoice");
		await ui.screenshot("configure");
	});
});
