import assert from "node:assert/strict";
import * as vscode from "vscode";
import { actionsAt, cleanUp, openNew, perform, ruleOf, untilLines } from "./support.ts";
import { ui } from "./ui.ts";

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

describe("awaits that could run together", () => {
	afterEach(cleanUp);

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
