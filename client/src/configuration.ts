/** *Create Configuration* and *Open Configuration*: the config file that the editor and the command line share. */
import { type QuickPickItem, Uri, ViewColumn, WorkspaceEdit, type WorkspaceFolder, window, workspace } from "vscode";
import type { Server } from "./server.ts";

const NAMES = ["asynclint.json", "asynclint.jsonc"] as const;

const PRESETS: readonly (QuickPickItem & { label: "minimal" | "recommended" | "strict" })[] = [
	{
		label: "recommended",
		detail: "What is worth having in most projects: lost promises and errors, needless waiting.",
	},
	{ label: "minimal", detail: "Lost promises only." },
	{ label: "strict", detail: "Every rule." },
];

/** Writes a config file with the preset that the user picks. One that is there is opened and never written over. */
export async function createConfiguration(): Promise<Uri | undefined> {
	const folder = await pickFolder();
	if (folder === undefined) return undefined;
	const present = await presentIn(folder.uri);
	if (present !== undefined) {
		await window.showTextDocument(present);
		throw new Error(`${workspace.asRelativePath(present)} is there already, and was not changed.`);
	}
	const preset = await window.showQuickPick(PRESETS, {
		title: "asynclint: Create Configuration",
		placeHolder: "Which rules to start from?",
		matchOnDetail: true,
	});
	if (preset === undefined) return undefined;
	const uri = Uri.joinPath(folder.uri, NAMES[0]);
	const edit = new WorkspaceEdit();
	// Refused where somebody else wrote the file since we looked.
	edit.createFile(uri, {
		overwrite: false,
		contents: new TextEncoder().encode(await contents(folder.uri, preset.label)),
	});
	if (!(await workspace.applyEdit(edit))) throw new Error(`${workspace.asRelativePath(uri)} could not be created.`);
	await window.showTextDocument(uri);
	return uri;
}

/** Opens the config file that counts for the file in front; where there is none it offers to create one. */
export async function openConfiguration(server: Server): Promise<void> {
	const document = window.activeTextEditor?.document;
	const info = document === undefined ? null : await server.fileInfo(document.uri.toString());
	const known = info?.configUris.map((uri) => Uri.parse(uri)) ?? (await presentAnywhere());
	if (known.length === 0) {
		const create = "Create Configuration";
		const answer = await window.showInformationMessage("asynclint: no config file takes part here.", create);
		if (answer === create) await createConfiguration();
		return;
	}
	// The nearest file is the last and the one that decides.
	const items = known.reverse().map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
	const picked =
		items.length === 1 ? items[0] : await window.showQuickPick(items, { title: "asynclint: Open Configuration" });
	if (picked !== undefined) await window.showTextDocument(picked.uri, { viewColumn: ViewColumn.Active });
}

async function pickFolder(): Promise<WorkspaceFolder | undefined> {
	const folders = workspace.workspaceFolders ?? [];
	if (folders.length === 0) throw new Error("A config file needs a folder to lie in. Open one first.");
	if (folders.length === 1) return folders[0];
	return await window.showWorkspaceFolderPick({ placeHolder: "For which folder?" });
}

async function presentAnywhere(): Promise<Uri[]> {
	const found = await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => presentIn(uri)));
	return found.filter((uri) => uri !== undefined);
}

async function presentIn(folder: Uri): Promise<Uri | undefined> {
	for (const name of NAMES) {
		const uri = Uri.joinPath(folder, name);
		if (await exists(uri)) return uri;
	}
	return undefined;
}

/** The extension knows the schema by the file's name; a project that has the package tells other editors as well. */
async function contents(folder: Uri, preset: string): Promise<string> {
	const schema = "./node_modules/asynclint/schema/asynclint.schema.json";
	const has = await exists(Uri.joinPath(folder, schema));
	const first = has ? `\t"$schema": ${JSON.stringify(schema)},\n` : "";
	return `{\n${first}\t"preset": ${JSON.stringify(preset)},\n\t"rules": {}\n}\n`;
}

async function exists(uri: Uri): Promise<boolean> {
	try {
		await workspace.fs.stat(uri);
		return true;
	} catch {
		return false;
	}
}
