import assert from "node:assert/strict";
import * as vscode from "vscode";
import { actionsAt, cleanUp, marks, openNew, perform, ruleOf, untilLines, withSettings } from "./support.ts";
import { needsUi, ui } from "./ui.ts";
import { until } from "./until.ts";

/** Two reads that can run together, and a call of which nothing is known. */
const source = `/** @effect reads db */
declare function load(id: string): Promise<string>;
declare function audit(id: string): Promise<void>;

export async function page(id: string): Promise<string> {
	const title = await load(id);
	// The long one.
	const text = await load(\`\${id}/text\`);
	await audit(id);
	return title + text;
}
`;

/** Four in a row, and a limiter. */
const four = `// @ts-ignore: the package is not there, and its name is enough.
import pLimit from "p-limit";
/** @effect reads db */
declare function loadUser(id: string): Promise<string>;
/** @effect reads db */
declare function loadPlan(id: string): Promise<string>;
/** @effect reads http */
declare function loadNews(id: string): Promise<string>;
/** @effect reads cache */
declare function loadTheme(id: string): Promise<string>;
const limit = pLimit(8);

export async function profile(id: string): Promise<string[]> {
	const user = await loadUser(id);
	const plan = await loadPlan(id);
	const news = await loadNews(id);
	const theme = await loadTheme(id);
	return [user, plan, news, theme];
}

export const limited = (id: string) => limit(() => loadNews(id));
`;

describe("awaits that could run together", () => {
	afterEach(cleanUp);

	it("are seen together: a lens, a mark at each, a hover of few lines, and a menu that tells", async function () {
		needsUi(this);
		const { document } = await openNew("app/src/profile.ts", four);
		const [finding] = await untilLines(document.uri, [14]);
		assert.ok(finding);
		assert.equal(finding.message.split("\n").length, 3);
		assert.deepEqual(
			marks(document.uri).map(({ range }) => range.start.line + 1),
			[15, 16, 17],
		);
		await ui.waitForText("codeLens", "4 round trips → 1");
		await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
		const editor = vscode.window.activeTextEditor;
		assert.ok(editor);
		const hoverAt = async (text: string): Promise<void> => {
			const at = document.positionAt(document.getText().indexOf(text) + 2);
			editor.selection = new vscode.Selection(at, at);
			await vscode.commands.executeCommand("editor.action.showHover");
		};
		await hoverAt("await loadUser");
		await ui.waitForText("editorHover", "4 round trips → 1");
		await ui.screenshot("group-hover");
		await ui.press("Escape");
		await hoverAt("await loadNews");
		await ui.waitForText("editorHover", "Could be one round trip");
		await ui.screenshot("group-mark");
		await ui.press("Escape");
		await hoverAt("limit(() =>");
		await ui.waitForText("editorHover", "At most 8 at once");
		await ui.screenshot("group-limiter");
		await ui.press("Escape");
		await hoverAt("await loadUser");
		await ui.press("Escape");
		await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
		await ui.press("Control+.");
		await ui.waitForText("actionMenu", "(keeps the meaning)");
		await ui.screenshot("group-menu");
		await ui.press("Escape");

		await ui.clickLens("Gather");
		await untilLines(document.uri, []);
		assert.match(document.getText(), /Promise\.all/);
		await ui.waitUntilGone("codeLens");
		await ui.screenshot("group-gathered");
	});

	it("are numbered and tinted where that is wanted", async function () {
		needsUi(this);
		const settings = { "asynclint.inlayHints": true, "asynclint.markAwaits": "tint", "asynclint.codeLens": "all" };
		await withSettings(settings, async () => {
			const { document } = await openNew("app/src/profile.ts", `${four}${source}`);
			await untilLines(document.uri, [14, 27]);
			const range = new vscode.Range(0, 0, document.lineCount, 0);
			const command = "vscode.executeInlayHintProvider";
			const labels = async () => {
				const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(command, document.uri, range);
				return hints.map(({ label }) => label);
			};
			await until("the numbers", async () => (await labels()).join() === "1/4,2/4,3/4,4/4,1/3,2/3,3/3");
			await until("the tint", () => marks(document.uri).length === 6);
			await ui.screenshot("group-numbers");
		});
	});

	it("are one finding that marks each of them, and are gathered by its fix", async () => {
		const { document } = await openNew("app/src/page.ts", source);
		const [finding] = await untilLines(document.uri, [6]);
		assert.ok(finding);
		assert.equal(ruleOf(finding), "sequential-await");
		assert.match(finding.message, /^2 awaits .* 2 database round trips could be 1/);
		const marked = finding.relatedInformation?.map(({ location }) => location.range.start.line + 1);
		assert.ok(marked?.includes(8), `related lines: ${marked}`);
		const fix = (await actionsAt(document.uri, finding.range)).find(({ title }) => /together/i.test(title));
		assert.ok(fix);
		await perform(fix);
		await untilLines(document.uri, []);
		const text = document.getText();
		assert.match(text, /Promise\.all(?:Settled)?\(\[/);
		assert.match(text, /\/\/ The long one\./);
		assert.ok(text.indexOf("Promise.all") < text.indexOf("await audit(id)"));
		await ui.screenshot("gathered");
	});

	it("say on hover why others were left alone", async () => {
		const { document } = await openNew("app/src/page.ts", source);
		await untilLines(document.uri, [6]);
		const at = document.positionAt(document.getText().indexOf("await audit"));
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			"vscode.executeHoverProvider",
			document.uri,
			at.translate(0, 2),
		);
		const shown = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === "string" ? one : one.value)));
		assert.match(shown.join("\n"), /\*\*G2\*\* What `audit` does is not known/);
	});
});
