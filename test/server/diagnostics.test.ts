import assert from "node:assert/strict";
import { LSPErrorCodes, type ResponseError } from "vscode-languageserver-protocol";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import { VERSION } from "../../analyzer/src/index.ts";
import type { FileInfo } from "../../server/src/lsp/protocol.ts";
import { endCleanly, LspClient, mark, PUSH, TestFolder, toUri } from "./lsp-client.ts";

const SAVE = "export async function save(): Promise<void> { throw new Error('1'); }\n";
const LOST = `${SAVE}export function run(): void {\n\tsave();\n}\n`;

describe("the language server's diagnostics", () => {
	let folder: TestFolder;
	let client: LspClient;

	beforeEach(() => {
		folder = new TestFolder({ "save.ts": SAVE, "lost.ts": LOST });
	});

	afterEach(() => endCleanly(client, folder));

	it("are told of at the start", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const { capabilities, serverInfo } = client.initialized ?? {};
		assert.deepEqual(serverInfo, { name: "asynclint", version: VERSION });
		assert.deepEqual(capabilities?.diagnosticProvider, {
			identifier: "asynclint",
			interFileDependencies: true,
			workspaceDiagnostics: true,
		});
		assert.deepEqual(capabilities?.codeActionProvider, { codeActionKinds: ["quickfix", "source.fixAll.asynclint"] });
		assert.deepEqual(capabilities?.executeCommandProvider?.commands, [
			"asynclint.explainRule",
			"asynclint.checkWorkspace",
			"asynclint.showCoverage",
		]);
		const status = await client.until(() => client.statuses[0], "a status");
		assert.equal(status.version, VERSION);
		await client.until(() => client.registered.length >= 2, "registrations");
		assert.deepEqual(client.registered.map((one) => one.method).sort(), [
			"workspace/didChangeConfiguration",
			"workspace/didChangeWatchedFiles",
		]);
	});

	it("leave commands to a client that has them", async () => {
		client = await LspClient.start({
			folders: [folder.path],
			initializationOptions: {
				clientCommands: ["asynclint.explainRule", "asynclint.checkWorkspace", "asynclint.showCoverage"],
			},
		});
		assert.equal(client.initialized?.capabilities.executeCommandProvider, undefined);
	});

	it("carry the rule, its page and the severity", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const uri = client.open(folder.file("lost.ts"), LOST);
		const [diagnostic, ...others] = await client.diagnostics(uri);
		assert.deepEqual(others, []);
		assert.deepEqual(diagnostic?.range, { start: { line: 2, character: 1 }, end: { line: 2, character: 7 } });
		assert.equal(diagnostic?.code, "floating-promise");
		assert.equal(diagnostic?.source, "asynclint");
		assert.equal(diagnostic?.severity, 1);
		assert.match(diagnostic?.codeDescription?.href ?? "", /floating-promise/);
	});

	it("know the types that a project of TypeScript 5 sees, and follow its tsconfig", async () => {
		folder.remove();
		folder = new TestFolder({
			"package.json": JSON.stringify({ devDependencies: { typescript: "~5.9.0" } }),
			"tsconfig.json": JSON.stringify({ compilerOptions: { target: "es2022", module: "commonjs" } }),
			"node_modules/@types/jobs/index.d.ts": "declare function startJob(): Promise<void>;",
			"node_modules/@types/jobs/package.json": JSON.stringify({ name: "@types/jobs", version: "1.0.0" }),
			"src/lib/api.ts": SAVE,
			"src/main.ts": "",
		});
		client = await LspClient.start({ folders: [folder.path] });
		const text = 'import { save } from "lib/api";\nstartJob();\nsave();\n';
		const uri = client.open(folder.file("src/main.ts"), text);
		const lines = async () => (await client.diagnostics(uri)).map(({ range }) => range.start.line);
		assert.deepEqual(await lines(), [1]);
		const changed = folder.write(
			"tsconfig.json",
			JSON.stringify({ compilerOptions: { target: "es2022", module: "commonjs", baseUrl: "src" } }),
		);
		await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
			changes: [{ uri: toUri(changed), type: 2 }],
		});
		await client.until(() => client.refreshes > 0, "a refresh");
		assert.deepEqual(await lines(), [1, 2]);
	});

	it("are unchanged for who has them already, also when another file changed", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const other = client.open(folder.file("save.ts"), SAVE);
		const uri = client.open(folder.file("lost.ts"), LOST);
		const { resultId } = await client.pull(uri);
		assert.deepEqual(await client.pull(uri, resultId), { kind: "unchanged", resultId });
		client.edit(other, "throw new Error('1')", "throw new Error('2')");
		assert.deepEqual(await client.pull(uri, resultId), { kind: "unchanged", resultId });
		client.edit(uri, "save();", "void save();");
		const fixed = await client.pull(uri, resultId);
		assert.equal(fixed.kind, "full");
		assert.notEqual(fixed.resultId, resultId);
	});

	it("follow edits through surrogate pairs and CRLF", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const text = `${SAVE}export const smile = "😀😀";\nsave();\n`.replaceAll("\n", "\r\n");
		const uri = client.open(folder.file("lost.ts"), text);
		assert.deepEqual(await client.marks(uri), ["3:1 floating-promise"]);
		// One after the emoji on the same line, one that joins lines, several at once.
		client.edit(uri, '😀";', '😀"; save();');
		assert.deepEqual(await client.marks(uri), ["2:30 floating-promise", "3:1 floating-promise"]);
		client.edit(uri, ";\r\nsave", "; save");
		assert.deepEqual(await client.marks(uri), ["2:30 floating-promise", "2:38 floating-promise"]);
		client.change(uri, [
			{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: "\r\n😀;".slice(0, 2) },
			{ range: { start: { line: 2, character: 29 }, end: { line: 2, character: 29 } }, text: "void " },
		]);
		assert.deepEqual(await client.marks(uri), ["3:43 floating-promise"]);
	});

	it("follow edits of a file that belongs to no project", async () => {
		folder.write("tsconfig.json", JSON.stringify({ include: ["save.ts"] }));
		client = await LspClient.start({ folders: [folder.path] });
		const uri = client.open(folder.file("lost.ts"), LOST);
		assert.deepEqual(await client.marks(uri), ["3:2 floating-promise"]);
		client.edit(uri, "\tsave();", "\tsave();\n\tsave();");
		assert.deepEqual(await client.marks(uri), ["3:2 floating-promise", "4:2 floating-promise"]);
		client.edit(uri, "\tsave();\n\tsave();", "");
		assert.deepEqual(await client.marks(uri), []);
	});

	it("take a file into its project that was created and opened at once", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		await client.marks(client.open(folder.file("lost.ts"), LOST));
		const uri = client.open(folder.write("new.ts", LOST), LOST);
		await client.marks(uri);
		await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 1 }] });
		const info = await client.connection.sendRequest<FileInfo>("asynclint/fileInfo", { uri });
		assert.equal(info.projectUri, toUri(folder.file("tsconfig.json")));
	});

	it("are never another version's", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const uri = client.open(folder.file("lost.ts"), LOST);
		await client.marks(uri);
		const outcomes: Promise<string[] | number>[] = [];
		for (let round = 0; round < 20; round++) {
			if (round % 2 === 0) client.edit(uri, "\tsave();", "\tvoid save();");
			else client.edit(uri, "\tvoid save();", "\tsave();");
			outcomes.push(
				client.marks(uri).catch((error: ResponseError<{ retriggerRequest: boolean }>) => {
					assert.equal(error.data?.retriggerRequest, true);
					return error.code;
				}),
			);
		}
		for (const [round, outcome] of (await Promise.all(outcomes)).entries()) {
			if (outcome === LSPErrorCodes.ServerCancelled) assert.notEqual(round, 19);
			else assert.deepEqual(outcome, round % 2 === 0 ? [] : ["3:2 floating-promise"]);
		}
	});

	it("are not computed for who no longer wants them", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const uri = client.open(folder.file("lost.ts"), LOST);
		const source = new CancellationTokenSource();
		const request = client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } }, source.token);
		source.cancel();
		await assert.rejects(request, (error: ResponseError) => error.code === LSPErrorCodes.RequestCancelled);
		assert.deepEqual(await client.marks(uri), ["3:2 floating-promise"]);
	});

	it("follow what other open files say, after a pause", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const text = 'import { save } from "./save.js";\nsave();\n';
		const uri = client.open(folder.write("user.ts", text), text);
		const other = client.open(folder.file("save.ts"), SAVE);
		assert.deepEqual(await client.marks(uri), ["2:1 floating-promise"]);
		client.edit(other, "async function save(): Promise<void>", "function save(): void");
		await client.until(() => client.refreshes > 0, "a refresh");
		assert.deepEqual(await client.marks(uri), []);
	});

	it("follow what a document is opened with, if that is not the file's text", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const text = 'import { save } from "./save.js";\nsave();\n';
		const uri = client.open(folder.write("user.ts", text), text);
		assert.deepEqual(await client.marks(uri), ["2:1 floating-promise"]);
		const lost = client.open(folder.file("lost.ts"), LOST);
		assert.equal((await client.marks(lost)).length, 1);
		client.open(folder.file("save.ts"), "export function save(): void {}\n");
		await client.until(() => client.refreshes > 0, "a refresh");
		assert.deepEqual(await client.marks(uri), []);
		// One refresh, for the one that differed.
		assert.equal(client.refreshes, 1);
	});

	it("follow files on disk that are not open", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const text = 'import { save } from "./save.js";\nsave();\n';
		const uri = client.open(folder.write("user.ts", text), text);
		assert.deepEqual(await client.marks(uri), ["2:1 floating-promise"]);
		const changed = folder.write("save.ts", "export function save(): void {}\n");
		await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
			changes: [{ uri: toUri(changed), type: 2 }],
		});
		await client.until(() => client.refreshes > 0, "a refresh");
		assert.deepEqual(await client.marks(uri), []);
	});

	it("are those of the file once the document is closed", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const text = 'import { save } from "./save.js";\nsave();\n';
		const uri = client.open(folder.write("user.ts", text), text);
		const other = client.open(folder.file("save.ts"), "export function save(): void {}\n");
		assert.deepEqual(await client.marks(uri), []);
		client.close(other);
		assert.deepEqual(await client.marks(uri), ["2:1 floating-promise"]);
		assert.deepEqual((await client.diagnostics(toUri(folder.file("lost.ts")))).map(mark), ["3:2 floating-promise"]);
	});

	it("are none for what is no file or no program", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const untitled = { uri: "untitled:Untitled-1", languageId: "typescript", version: 1, text: LOST };
		await client.connection.sendNotification("textDocument/didOpen", { textDocument: untitled });
		assert.deepEqual(await client.pull(untitled.uri), { kind: "full", items: [] });
		const json = client.open(folder.write("a.json", "{}"), "{}");
		assert.deepEqual(await client.pull(json), { kind: "full", items: [] });
		assert.deepEqual(await client.diagnostics("untitled:never-opened.ts"), []);
	});

	it("are there for files of several folders, and of none", async () => {
		const second = new TestFolder({ "b c ä.ts": LOST });
		const outside = new TestFolder({ "alone.ts": LOST });
		try {
			client = await LspClient.start({ folders: [folder.path, second.path] });
			for (const file of [folder.file("lost.ts"), second.file("b c ä.ts"), outside.file("alone.ts")]) {
				assert.deepEqual(await client.marks(client.open(file, LOST)), ["3:2 floating-promise"]);
			}
		} finally {
			second.remove();
			outside.remove();
		}
	});

	it("come with inferred options where there is no tsconfig", async () => {
		client = await LspClient.start();
		const text = "async function save() { throw new Error('1'); }\nsave();\n";
		const stray = new TestFolder({ "tsconfig.json": '{ "files": [] }', "stray.ts": text });
		try {
			const uri = client.open(stray.file("stray.ts"), text);
			assert.deepEqual(await client.marks(uri), ["2:1 floating-promise"]);
			const info = await client.connection.sendRequest<{ notes: string[] }>("asynclint/fileInfo", { uri });
			assert.equal(info.notes.length, 1);
		} finally {
			stray.remove();
		}
	});

	it("name the project they come from", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const info = await client.connection.sendRequest("asynclint/fileInfo", { uri: toUri(folder.file("lost.ts")) });
		assert.deepEqual(info, { projectUri: toUri(folder.file("tsconfig.json")), notes: [], configUris: [] });
	});
});

describe("pushed diagnostics", () => {
	let folder: TestFolder;
	let client: LspClient;

	beforeEach(() => {
		folder = new TestFolder({ "save.ts": SAVE, "lost.ts": LOST });
	});

	afterEach(() => endCleanly(client, folder));

	it("follow the document with its version", async () => {
		client = await LspClient.start({ folders: [folder.path], capabilities: PUSH });
		const uri = client.open(folder.file("lost.ts"), LOST);
		const first = await client.until(() => client.lastPublished(uri), "a push");
		assert.deepEqual([first.version, ...first.diagnostics.map(mark)], [1, "3:2 floating-promise"]);
		client.edit(uri, "\tsave();", "\tvoid save();");
		const second = await client.until(
			() => client.published.find((one) => one.uri === uri && one.version === 2),
			"a push",
		);
		assert.deepEqual(second.diagnostics, []);
		client.edit(uri, "\tvoid save();", "\tsave();");
		await client.until(() => client.lastPublished(uri)?.version === 3, "a push");
		client.close(uri);
		await client.until(() => client.lastPublished(uri)?.diagnostics.length === 0, "an empty push");
	});

	it("follow other open files", async () => {
		client = await LspClient.start({ folders: [folder.path], capabilities: PUSH });
		const text = 'import { save } from "./save.js";\nsave();\n';
		const uri = client.open(folder.write("user.ts", text), text);
		const other = client.open(folder.file("save.ts"), SAVE);
		await client.until(() => client.lastPublished(uri)?.diagnostics.length === 1, "a finding");
		client.edit(other, "async function save(): Promise<void>", "function save(): void");
		await client.until(() => client.lastPublished(uri)?.diagnostics.length === 0, "no finding");
	});
});
