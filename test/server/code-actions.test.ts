import assert from "node:assert/strict";
import { type CodeAction, CodeActionKind, type TextDocumentEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { ruleDocsUrl } from "../../analyzer/src/index.ts";
import { endCleanly, LspClient, PULL, TestFolder, toUri } from "./lsp-client.ts";

const SAVE = "async function save(): Promise<void> { throw new Error('1'); }\n";
const LOST = `${SAVE}export async function run(): Promise<void> {\n\tsave();\n}\n`;
const AT = { line: 2, character: 3 };
const FIX_ALL = "source.fixAll.asynclint";

const titles = (actions: CodeAction[]): string[] => actions.map((action) => action.title);
const titled = (actions: CodeAction[], title: RegExp): CodeAction => {
	const found = actions.find((action) => title.test(action.title));
	assert.ok(found, `${title} in ${titles(actions)}`);
	return found;
};

describe("the language server's code actions", () => {
	let folder: TestFolder;
	let client: LspClient;

	beforeEach(async () => {
		folder = new TestFolder({ "lost.ts": LOST });
		client = await LspClient.start({ folders: [folder.path] });
	});

	afterEach(() => endCleanly(client, folder));

	it("offer each fix, ignoring, and the rule's page, for the finding at hand", async () => {
		const uri = client.open(folder.file("lost.ts"), LOST);
		const diagnostics = await client.diagnostics(uri);
		const actions = await client.actions(uri, AT, undefined, diagnostics);
		titled(actions, /^Await/);
		titled(actions, /void/);
		titled(actions, /Ignore floating-promise for this line/);
		titled(actions, /Ignore floating-promise for this file/);
		titled(actions, /Show documentation for floating-promise/);
		for (const action of actions) {
			assert.equal(action.kind, CodeActionKind.QuickFix);
			assert.deepEqual(action.diagnostics, diagnostics);
		}
		assert.deepEqual(await client.actions(uri, { line: 0, character: 0 }), []);
		assert.deepEqual(await client.actions(uri, AT, ["refactor"]), []);
		assert.deepEqual(titles(await client.actions(uri, AT, ["quickfix"])), titles(actions));
	});

	it("prefer the only safe fix, and no suggestion", async () => {
		const uri = client.open(folder.file("lost.ts"), `${LOST}// asynclint-ignore-next-line floating-promise\nrun;\n`);
		assert.ok((await client.actions(uri, AT)).every((action) => action.isPreferred === undefined));
		const actions = await client.actions(uri, { line: 4, character: 30 });
		assert.deepEqual(
			actions.map((action) => action.isPreferred),
			[true],
		);
	});

	it("prefer what most people write where it is proven that the calls only read, and fix all with what is safe", async () => {
		const text = [
			"export async function both() {",
			'	const a = await fetch("https://api.example.com/a");',
			'	const b = await fetch("https://api.example.com/b");',
			"	return [a, b];",
			"}",
			"",
		].join("\n");
		const uri = client.open(folder.file("lost.ts"), text);
		const fixes = (await client.actions(uri, { line: 1, character: 14 })).filter(
			({ edit, title }) => edit && !/^(?:Ignore|Turn)/.test(title),
		);
		assert.deepEqual(
			fixes.map(({ isPreferred }) => isPreferred),
			[true, undefined],
		);
		titled(
			fixes.slice(0, 1),
			/`Promise\.all` \(changes timing: if several fail, the one that fails first is thrown\)$/,
		);
		titled(fixes.slice(1), / \(keeps the meaning\)$/);
		const [all] = await client.actions(uri, { line: 0, character: 0 }, [FIX_ALL]);
		client.apply(all?.edit);
		assert.match(client.text(uri), /allSettled/);
	});

	it("leave nothing of the finding behind, whichever is applied", async () => {
		const uri = client.open(folder.file("lost.ts"), LOST);
		const before = titles(await client.actions(uri, AT)).filter((title) => !/^(Show|Always|Turn)/.test(title));
		assert.ok(before.length >= 4);
		for (const title of before) {
			const action = (await client.actions(uri, AT)).find((one) => one.title === title);
			client.apply(action?.edit);
			assert.notEqual(client.text(uri), LOST, title);
			assert.deepEqual(await client.marks(uri), [], title);
			client.change(uri, [{ text: LOST }]);
		}
	});

	it("ignore a second rule in the comment that is there", async () => {
		const text = `${SAVE}export function run(): void {\n\t// asynclint-ignore-next-line unbounded-concurrency -- because\n\tsave();\n}\n`;
		const uri = client.open(folder.file("lost.ts"), text);
		const at = { line: 3, character: 2 };
		client.apply(titled(await client.actions(uri, at), /for this line/).edit);
		assert.match(
			client.text(uri),
			/\t\/\/ asynclint-ignore-next-line unbounded-concurrency, floating-promise -- because\n\tsave/,
		);
	});

	it("do not write a comment into JSX text or a template", async () => {
		const text = `${SAVE}declare namespace JSX { interface IntrinsicElements { p: {} } }
export const page = <p>
	one
	two {(() => { save(); })()}
</p>;
export const text = \`
	\${(() => { save(); })()}\`;
`;
		const uri = client.open(folder.write("page.tsx", text), text);
		assert.deepEqual(await client.marks(uri), ["5:16 floating-promise", "8:13 floating-promise"]);
		for (const line of [4, 7]) {
			const actions = titles(await client.actions(uri, { line, character: line === 4 ? 16 : 13 }));
			assert.ok(!actions.includes("Ignore floating-promise for this line"), actions.join());
			assert.ok(actions.includes("Ignore floating-promise for this file"), actions.join());
		}
	});

	it("come with the version they are for", async () => {
		const uri = client.open(folder.file("lost.ts"), LOST, 7);
		client.edit(uri, "throw new Error('1')", "throw new Error()");
		const actions = await client.actions(uri, AT);
		// What only changes the settings edits another file.
		const ofCode = actions.filter(({ title }) => !/^(?:Always allow|Turn)/.test(title));
		const edits = ofCode.flatMap((action) => (action.edit?.documentChanges ?? []) as TextDocumentEdit[]);
		assert.ok(edits.length >= 4);
		for (const edit of edits) assert.deepEqual(edit.textDocument, { uri, version: 8 });
	});

	it("fix all that is safe at once, round after round, and only where it is asked for", async () => {
		const unused = "// asynclint-ignore-next-line floating-promise\n";
		const text = `${LOST}${unused}${unused}export const a = "😀";\n\t${unused}export const b = 1;\n`;
		const uri = client.open(folder.file("lost.ts"), text);
		const marks = await client.marks(uri);
		assert.deepEqual(marks, ["3:2 floating-promise", "5:31 unused-ignore", "6:31 unused-ignore", "8:32 unused-ignore"]);
		for (const only of [[FIX_ALL], ["source.fixAll"], ["source"]]) {
			const actions = await client.actions(uri, { line: 0, character: 0 }, only);
			assert.deepEqual(
				actions.map((action) => action.kind),
				[FIX_ALL],
			);
		}
		for (const at of [AT, { line: 5, character: 31 }]) {
			assert.ok((await client.actions(uri, at)).every((action) => action.kind === "quickfix"));
		}
		client.apply((await client.actions(uri, AT, [FIX_ALL]))[0]?.edit);
		assert.equal(client.text(uri), `${LOST}export const a = "😀";\nexport const b = 1;\n`);
		// What is not safe is left to a person.
		assert.deepEqual(await client.marks(uri), ["3:2 floating-promise"]);
		assert.deepEqual(await client.actions(uri, AT, [FIX_ALL]), []);
	});

	it("leave the text that the client shows as it is while all is fixed", async () => {
		const text = `${LOST}// asynclint-ignore-next-line floating-promise\nrun;\n`;
		const uri = client.open(folder.file("lost.ts"), text);
		const before = await client.marks(uri);
		assert.equal(before.length, 2);
		assert.equal((await client.actions(uri, AT, [FIX_ALL])).length, 1);
		client.change(uri, [{ text }]);
		assert.deepEqual(await client.marks(uri), before);
	});

	it("show the rule's page to clients without the command", async () => {
		const uri = client.open(folder.file("lost.ts"), LOST);
		const { command } = titled(await client.actions(uri, AT), /Show documentation/);
		assert.equal(command?.command, "asynclint.explainRule");
		await client.connection.sendRequest("workspace/executeCommand", command);
		assert.deepEqual(client.opened, [ruleDocsUrl("floating-promise")]);
		const wrong = { command: "asynclint.explainRule", arguments: ["no-such-rule"] };
		await assert.rejects(client.connection.sendRequest("workspace/executeCommand", wrong), /no rule "no-such-rule"/);
	});

	it("fix all of one rule, once somebody wants it", async () => {
		const pair = (name: string) => `export async function ${name}() {
	const a = await fetch("https://api.example.com/a");
	const b = await fetch("https://api.example.com/b");
	return [a, b];
}
`;
		const unused = "// asynclint-ignore-next-line floating-promise\nexport const one = 1;\n";
		const text = `${pair("first")}${pair("second")}${unused}`;
		const at = { line: 1, character: 14 };
		const all = /^Fix all sequential-await in this file \(keeps the meaning\)$/;
		const uri = client.open(folder.file("lost.ts"), text);
		assert.ok(titles(await client.actions(uri, at)).every((title) => !all.test(title)));
		await client.stop();
		const codeAction = {
			...PULL.textDocument?.codeAction,
			dataSupport: true,
			resolveSupport: { properties: ["edit"] },
		};
		const capabilities = { ...PULL, textDocument: { ...PULL.textDocument, codeAction } };
		client = await LspClient.start({ folders: [folder.path], capabilities });
		client.open(folder.file("lost.ts"), text);
		const action = titled(await client.actions(uri, at), all);
		assert.equal(action.edit, undefined);
		client.apply((await client.connection.sendRequest<CodeAction>("codeAction/resolve", action)).edit);
		assert.deepEqual(await client.marks(uri), ["19:31 unused-ignore"]);
		client.change(uri, [{ text: pair("first") }]);
		assert.ok(titles(await client.actions(uri, at)).every((title) => !all.test(title)));
	});

	it("turn a rule off in the config file, everywhere or for the folder, and have it saved", async () => {
		const config = '{\n\t// Ours.\n\t"rules": { "floating-promise": ["error", { "ignoreVoid": false }] }\n}\n';
		folder.write("asynclint.json", config);
		const uri = client.open(folder.write("src/[id]/lost.ts", LOST), LOST);
		const actions = await client.actions(uri, AT);
		const configUri = toUri(folder.file("asynclint.json"));
		const applied = (title: RegExp): string => {
			const [change] = (titled(actions, title).edit?.documentChanges ?? []) as TextDocumentEdit[];
			assert.equal(change?.textDocument.uri, configUri);
			return TextDocument.applyEdits(TextDocument.create(configUri, "jsonc", 0, config), change.edits as never);
		};
		const everywhere = applied(/^Turn floating-promise off in asynclint\.json$/);
		assert.equal(everywhere, config.replace('"error"', '"off"'));
		const there = applied(/^Turn floating-promise off for this folder in asynclint\.json$/);
		assert.match(there, /\/\/ Ours\./);
		for (const text of [everywhere, there]) {
			folder.write("asynclint.json", text);
			const changes = [{ uri: configUri, type: 2 }];
			await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
			assert.deepEqual(await client.marks(uri), [], text);
		}
		assert.deepEqual(await client.marks(client.open(folder.file("lost.ts"), LOST)), ["3:2 floating-promise"]);
		// The editor's own settings would keep it on.
		client.settings = { rules: { "floating-promise": "error" } };
		await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
		assert.ok(titles(await client.actions(uri, AT)).every((title) => !title.startsWith("Turn")));
	});

	it("preview what changes far apart", async () => {
		const capabilities = {
			...PULL,
			workspace: {
				...PULL.workspace,
				workspaceEdit: { ...PULL.workspace?.workspaceEdit, changeAnnotationSupport: {} },
			},
		};
		await client.stop();
		client = await LspClient.start({ folders: [folder.path], capabilities });
		const head = `${SAVE}declare function task(run: () => void | Promise<void>): void;\n`;
		const far = (lines: number) => `${head}task(() => {\n${"\tvoid 0;\n".repeat(lines)}\tsave();\n});\n`;
		for (const [lines, isAsked] of [
			[40, true],
			[2, false],
		] as const) {
			const uri = client.open(folder.file("lost.ts"), far(lines), 1);
			const action = titled(await client.actions(uri, { line: lines + 3, character: 3 }), /^Await it, and make/);
			assert.match(action.title, / \(changes timing: what follows waits for it\)$/);
			assert.equal(action.edit?.changeAnnotations !== undefined, isAsked);
			client.close(uri);
		}
	});
});
