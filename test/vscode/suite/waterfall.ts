import assert from "node:assert/strict";
import fs from "node:fs";
import * as vscode from "vscode";
import { cleanUp, fileUri, isRead, open, openNew, untilLines, withSettings } from "./support.ts";
import { needsUi, ui } from "./ui.ts";
import { until } from "./until.ts";

const source = `/** @effect reads db */
declare function load(id: string): Promise<string>;

async function get(path: string): Promise<string> {
	const first = await load(path);
	return await load(first);
}

export async function page(id: string): Promise<string[]> {
	const title = await load(id);
	const text = await load(\`\${id}/text\`);
	const comments = await get(\`/comments/\${title}\`);
	return [title, text, comments];
}

export function double(value: number): number {
	return value * 2;
}
`;

/** The lines of the bars in `source`, from 0. */
const [FIRST, TITLE, TEXT, COMMENTS, DOUBLE] = [4, 9, 10, 11, 16];

function panel(): vscode.Tab | undefined {
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
	return tabs.find(
		({ input }) => input instanceof vscode.TabInputWebview && /asynclint\.waterfall$/.test(input.viewType),
	);
}

async function untilTitle(title: string): Promise<void> {
	await until(`the panel is called ${title}`, () => panel()?.label === title);
}

let files = 0;

/** A file of its own for each test: one of the same name might be that of the test before. */
function openSource(): Promise<vscode.TextEditor> {
	files += 1;
	return openNew(`app/src/waterfall-${files}.ts`, source);
}

async function show(line: number): Promise<vscode.TextEditor> {
	const editor = await openSource();
	moveTo(editor, line);
	await vscode.commands.executeCommand("asynclint.showWaterfall");
	await untilTitle("Waterfall: page");
	return editor;
}

function moveTo(editor: vscode.TextEditor, line: number): void {
	const at = new vscode.Position(line, 2);
	editor.selection = new vscode.Selection(at, at);
}

function line(): number | undefined {
	return vscode.window.activeTextEditor?.selection.active.line;
}

describe("the waterfall's panel", () => {
	afterEach(cleanUp);

	it("opens beside the editor, for the function at the cursor", async function () {
		const editor = await show(TEXT);
		assert.notEqual(panel()?.group.viewColumn, editor.viewColumn);
		assert.ok(isRead("waterfall.cjs"));
		needsUi(this);
		const text = await ui.webviewText("after the fixes");
		for (const part of ["page", "3 round trips one after the other, 2 after the fixes", "uses title", "database"])
			assert.ok(text.includes(part), `${part} in ${text}`);
		await ui.screenshot("waterfall-dark");
	});

	it("opens for a place that a link names", async () => {
		const { document } = await openSource();
		const position = { line: FIRST, character: 3 };
		await vscode.commands.executeCommand("asynclint.showWaterfall", { uri: document.uri.toString(), position });
		await untilTitle("Waterfall: get");
	});

	it("can be read and walked through by keys and names alone", async function () {
		needsUi(this);
		const editor = await show(TEXT);
		await ui.waitForWebviewFocus(/^load\(/);
		const names = await ui.webviewAria("[role=listbox]");
		assert.match(names, /listbox "What page waits for"/);
		const expected = [
			"load(id), database, waits for nothing, step 1 of 3, after the fix step 1 of 2, reported by sequential-await, grade A",
			"load(${id}/text), database, waits for nothing, step 2 of 3, after the fix step 1 of 2, reported by sequential-await, grade A",
			"get, database, waits for load(id) (uses title), step 3 of 3, after the fix step 2 of 2",
		];
		for (const name of expected) assert.ok(names.includes(`option "${name}`), `${name} in ${names}`);
		await ui.press("ArrowDown");
		await ui.waitForWebviewFocus(/^load\(.* step 2 of 3/);
		await ui.press("End");
		await ui.waitForWebviewFocus(/^get, /);
		await ui.screenshot("waterfall-keys");
		await ui.press("e");
		await ui.webviewText("2 round trips one after the other");
		await ui.press("ArrowDown");
		await ui.waitForWebviewFocus(/^load\(.* step 1 of 2$/);
		await ui.screenshot("waterfall-opened");
		await ui.press("Home");
		await ui.press("ArrowDown");
		await ui.press("Enter");
		await until("the cursor is at the second await", () => line() === TEXT);
		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
		await vscode.commands.executeCommand("asynclint.showWaterfall");
		await ui.waitForWebviewFocus(/^load\(.* step 2 of 3/);
		await ui.press("Escape");
		const { tabGroups } = vscode.window;
		await until("the editor is in front", () => tabGroups.activeTabGroup.viewColumn !== panel()?.group.viewColumn);
		assert.equal(line(), TEXT);
	});

	it("goes to the code of a bar that is clicked", async function () {
		needsUi(this);
		await show(TITLE);
		await ui.webviewClick("[data-path='2'] .over");
		await until("the cursor is at the third await", () => line() === COMMENTS);
		await ui.webviewClick("[data-path='2'] .mark");
		await ui.webviewClick("[data-path='2/0'] .over");
		await until("the cursor is at the callee's await", () => line() === FIRST);
		// To look at a callee's code is no wish to see its waterfall in place of the one that is shown.
		assert.equal(panel()?.label, "Waterfall: page");
	});

	it("follows the text and the cursor, and says where nothing is waited for", async function () {
		const editor = await show(TEXT);
		await vscode.window.showTextDocument(editor.document, editor.viewColumn);
		await editor.edit((edit) => edit.insert(new vscode.Position(COMMENTS + 1, 0), "\tawait load(comments);\n"));
		if (process.env["VSCODE_UI_BRIDGE"]) await ui.webviewText("uses comments");
		moveTo(editor, FIRST);
		await untilTitle("Waterfall: get");
		moveTo(editor, DOUBLE);
		await untilTitle("Waterfall");
		needsUi(this);
		await ui.webviewText(`No function around line 17 of app/src/waterfall-${files}.ts waits for anything.`);
		await ui.screenshot("waterfall-nothing");
	});

	it("keeps what it shows while it is hidden", async function () {
		needsUi(this);
		const editor = await show(TEXT);
		await ui.waitForWebviewFocus(/^load\(/);
		await ui.press("End");
		await ui.waitForWebviewFocus(/^get, /);
		await vscode.window.showTextDocument(fileUri("app/src/clean.ts"), { viewColumn: panel()?.group.viewColumn ?? 2 });
		await until("another tab hides it", () => panel()?.isActive === false);
		await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
		moveTo(editor, TEXT);
		await vscode.commands.executeCommand("asynclint.showWaterfall");
		await ui.waitForWebviewFocus(/^get, /);
	});

	it("exports its picture as SVG", async () => {
		await show(TEXT);
		const target = fileUri("app/page.svg");
		try {
			fs.writeFileSync(target.fsPath, "an earlier picture");
			await vscode.commands.executeCommand("asynclint.exportWaterfall", target);
			const text = fs.readFileSync(target.fsPath, "utf8");
			assert.match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<title>Waterfall of page: .*<\/svg>\n$/s);
			assert.deepEqual(
				fs.readdirSync(fileUri("app").fsPath).filter((name) => name.includes(".tmp")),
				[],
			);
		} finally {
			fs.rmSync(target.fsPath, { force: true });
		}
	});

	it("asks where to save the picture", async function () {
		needsUi(this);
		await show(TEXT);
		await ui.webviewText("after the fixes");
		await ui.webviewClick("#export");
		await ui.waitFor("quickPick");
		await ui.screenshot("waterfall-export");
		const target = fileUri("app/src/page.svg").fsPath;
		try {
			await ui.press("Enter");
			await until("the picture is saved", () => fs.existsSync(target));
		} finally {
			fs.rmSync(target, { force: true });
		}
	});

	for (const [name, theme] of [
		["light", "Default Light Modern"],
		["contrast", "Default High Contrast"],
		["contrast-light", "Default High Contrast Light"],
	]) {
		it(`is drawn in ${name} colours`, async function () {
			needsUi(this);
			await withSettings({ "workbench.colorTheme": theme }, async () => {
				await show(TEXT);
				await ui.webviewText("after the fixes");
				await ui.screenshot(`waterfall-${name}`);
			});
		});
	}

	for (const [name, size] of [
		["narrow", "800x800"],
		["wide", "1920x800"],
	] as const) {
		it(`puts today and after where there is room for both: ${name}`, async function () {
			needsUi(this);
			await ui.resize(size);
			try {
				await show(TEXT);
				await ui.webviewText("after the fixes");
				await ui.screenshot(`waterfall-${name}`);
			} finally {
				await ui.resize("1280x800");
			}
		});
	}

	it("needs a file that is checked", async () => {
		await vscode.commands.executeCommand("workbench.action.closeAllEditors");
		await vscode.commands.executeCommand("asynclint.showWaterfall");
		assert.equal(panel(), undefined);
		const { document } = await open("app/src/edit.ts");
		await untilLines(document.uri, [5]);
		await vscode.commands.executeCommand("asynclint.showWaterfall", { uri: 1, position: "no place" });
		await until("the panel is there for the cursor", () => panel());
	});
});
