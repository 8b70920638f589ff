/** *Show Menu*, which is behind the item in the status bar, and the switch that turns asynclint off and on. */
import { ConfigurationTarget, commands, type QuickPickItem, QuickPickItemKind, window, workspace } from "vscode";

interface Entry extends QuickPickItem {
	command?: string;
	arguments?: readonly unknown[];
}

/** @param title what asynclint is doing, in words */
export async function showMenu(title: string): Promise<void> {
	const picked = await window.showQuickPick(isEnabled() ? [...WORK, ...HELP, OFF] : [ON, ...HELP], { title });
	if (picked?.command !== undefined) await commands.executeCommand(picked.command, ...(picked.arguments ?? []));
}

const WORK: readonly Entry[] = [
	{ label: "$(search) Check Workspace", description: "every file, opened or not", command: "asynclint.checkWorkspace" },
	{ label: "$(warning) Show Problems", command: "workbench.actions.view.problems" },
	{
		label: "$(graph-line) Show Waterfall",
		description: "what the function at the cursor waits for",
		command: "asynclint.showWaterfall",
	},
	{
		label: "$(pie-chart) Show Coverage",
		description: "what could not be judged, and why",
		command: "asynclint.showCoverage",
	},
	{ label: "$(edit) Open Configuration", description: "asynclint.json", command: "asynclint.openConfiguration" },
	{ label: "$(debug-restart) Restart Server", command: "asynclint.restartServer" },
];

const HELP: readonly Entry[] = [
	{ label: "", kind: QuickPickItemKind.Separator },
	{
		label: "$(settings-gear) Open Settings",
		command: "workbench.action.openSettings",
		arguments: ["@ext:asynclint.asynclint"],
	},
	{ label: "$(output) Show Output", command: "asynclint.showOutput" },
	{ label: "$(mortar-board) Get Started", command: "asynclint.openWalkthrough" },
];

const OFF: Entry = { label: "$(circle-slash) Turn Off", command: "asynclint.turnOff" };
const ON: Entry = { label: "$(play) Turn On", command: "asynclint.turnOn" };

/** Whether the settings want asynclint at work. */
export function isEnabled(): boolean {
	return workspace.getConfiguration("asynclint").get("enable", true);
}

/** Turns asynclint off for the workspace, or everywhere where none is open. */
export async function turnOff(): Promise<void> {
	const open = workspace.workspaceFolders !== undefined;
	const target = open ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
	await workspace.getConfiguration("asynclint").update("enable", false, target);
}

/** Takes back what turned asynclint off, and where that was decided elsewhere, decides otherwise. */
export async function turnOn(): Promise<void> {
	const settings = () => workspace.getConfiguration("asynclint");
	const { workspaceValue, globalValue } = settings().inspect<boolean>("enable") ?? {};
	if (workspaceValue === false) await settings().update("enable", undefined, ConfigurationTarget.Workspace);
	else if (globalValue === false) await settings().update("enable", undefined, ConfigurationTarget.Global);
	if (!isEnabled() && workspace.workspaceFolders !== undefined)
		await settings().update("enable", true, ConfigurationTarget.Workspace);
}
