import assert from "node:assert/strict";
import type {
	WorkspaceDiagnosticReport,
	WorkspaceDiagnosticReportPartialResult,
	WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver-protocol";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import type { CheckWorkspacePartialResult, CheckWorkspaceResult } from "../../server/src/lsp/protocol.ts";
import { endCleanly, LspClient, mark, PUSH, TestFolder, toUri } from "./lsp-client.ts";

const SAVE = "async function save(): Promise<void> { throw new Error('1'); }\n";
const LOST = `${SAVE}export function run(): void {\n\tsave();\n}\n`;
const FINE = `${SAVE}export const run = save;\n`;

describe("the workspace check", () => {
	let folder: TestFolder;
	let client: LspClient;

	beforeEach(() => {
		folder = new TestFolder({ "lost.ts": LOST, "deep/lost too.ts": LOST, "fine.ts": FINE });
	});

	afterEach(() => endCleanly(client, folder));

	const check = (params: object = {}) =>
		client.connection.sendRequest<CheckWorkspaceResult>("asynclint/checkWorkspace", params);

	/** Asks as VS Code's client does, and reads what each file is shown with. */
	function hold() {
		const source = new CancellationTokenSource();
		const params = { previousResultIds: [], partialResultToken: "held" };
		const answered = client.connection.sendRequest("workspace/diagnostic", params, source.token);
		answered.catch(() => {});
		const shown = (): Map<string, string[]> => {
			const reports = client.progressOf<WorkspaceDiagnosticReportPartialResult>("held").flatMap(({ items }) => items);
			return new Map(reports.map((report) => [report.uri, report.kind === "full" ? report.items.map(mark) : []]));
		};
		return { shown, source, answered };
	}

	it("passes over what git ignores, unless it is open", async () => {
		folder.write(".gitignore", "deep/\n");
		client = await LspClient.start({ folders: [folder.path] });
		const { shown } = hold();
		const { files, filesWithFindings } = await check({});
		assert.deepEqual([files, filesWithFindings], [2, 1]);
		const ignored = folder.file("deep/new.ts");
		folder.write("deep/new.ts", LOST);
		folder.write("new.ts", LOST);
		const created = ["deep/new.ts", "new.ts"].map((name) => ({ uri: toUri(folder.file(name)), type: 1 }));
		await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: created });
		await client.until(() => shown().get(toUri(folder.file("new.ts")))?.length === 1, "the created file");
		assert.equal(shown().get(toUri(ignored))?.length ?? 0, 0);
		assert.deepEqual(await client.marks(client.open(ignored, LOST)), ["3:2 floating-promise"]);
	});

	it("counts, shows its progress, and shows files that were never opened", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const { shown } = hold();
		const { durationMs, ...result } = await check({ workDoneToken: "work", partialResultToken: "parts" });
		assert.ok(durationMs > 0);
		assert.deepEqual(result, {
			cancelled: false,
			files: 3,
			totalFiles: 3,
			projects: 1,
			filesWithFindings: 2,
			errors: 2,
			warnings: 0,
			infos: 0,
			problems: [],
		});
		const [first, second] = [toUri(folder.file("lost.ts")), toUri(folder.file("deep/lost too.ts"))];
		await client.until(() => shown().size === 2, "two files");
		assert.deepEqual(shown().get(first), ["3:2 floating-promise"]);
		assert.deepEqual(shown().get(second), ["3:2 floating-promise"]);
		assert.deepEqual(
			client
				.progressOf<CheckWorkspacePartialResult>("parts")
				.flatMap((part) => part.files.map(({ uri, errors }) => `${uri} ${errors}`))
				.sort(),
			[`${second} 1`, `${first} 1`].sort(),
		);
		const kinds = client.progressOf<{ kind: string }>("work").map((one) => one.kind);
		assert.equal(kinds[0], "begin");
		assert.equal(kinds.at(-1), "end");
		assert.ok(kinds.includes("report"));
		assert.deepEqual(client.createdProgress, []);
		assert.deepEqual(client.published, []);
	});

	it("has the client show a progress of the server's own, which can be cancelled", async () => {
		const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`many/f${index}.ts`, LOST]));
		for (const [name, text] of Object.entries(many)) folder.write(name, text);
		client = await LspClient.start({ folders: [folder.path] });
		const checked = check();
		const token = await client.until(() => client.createdProgress[0], "a progress");
		await client.until(
			() => client.progressOf<{ kind: string }>(token).some((one) => one.kind === "report"),
			"a report",
		);
		await client.connection.sendNotification("window/workDoneProgress/cancel", { token });
		const result = await checked;
		assert.equal(result.cancelled, true);
		assert.equal(result.totalFiles, 403);
		assert.ok(result.files < result.totalFiles);
		assert.equal(client.progressOf<{ kind: string }>(token).at(-1)?.kind, "end");
	});

	it("ends early when the request is taken back", async () => {
		const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`many/f${index}.ts`, LOST]));
		for (const [name, text] of Object.entries(many)) folder.write(name, text);
		client = await LspClient.start({ folders: [folder.path] });
		const source = new CancellationTokenSource();
		const request = client.connection.sendRequest<CheckWorkspaceResult>(
			"asynclint/checkWorkspace",
			{ workDoneToken: "work" },
			source.token,
		);
		await client.until(
			() => client.progressOf<{ kind: string }>("work").some((one) => one.kind === "report"),
			"a report",
		);
		source.cancel();
		assert.equal((await request).cancelled, true);
	});

	it("keeps what it showed up to date", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const { shown } = hold();
		await check();
		const uri = toUri(folder.file("lost.ts"));
		await client.until(() => shown().has(uri), "the finding");

		const tell = (name: string, type: 1 | 2 | 3) =>
			client.connection.sendNotification("workspace/didChangeWatchedFiles", {
				changes: [{ uri: toUri(folder.file(name)), type }],
			});
		folder.write("lost.ts", `\n${LOST}`);
		await tell("lost.ts", 2);
		await client.until(() => shown().get(uri)?.[0] === "4:2 floating-promise", "the finding a line below");
		folder.write("new.ts", LOST);
		await tell("new.ts", 1);
		await client.until(() => shown().has(toUri(folder.file("new.ts"))), "the new file");
		await tell("new.ts", 3);
		await client.until(() => shown().get(toUri(folder.file("new.ts")))?.length === 0, "nothing of the deleted file");

		// Open, its own report counts; what was typed and not saved is forgotten with the document.
		client.open(folder.file("lost.ts"), `\n${LOST}`);
		client.edit(uri, "\tsave();", "\tvoid save();");
		assert.deepEqual(await client.marks(uri), []);
		const before = client.progress.length;
		client.close(uri);
		await client.until(() => client.progress.length > before, "another report");
		assert.deepEqual(shown().get(uri), ["4:2 floating-promise"]);
	});

	it("looks again at files that are not open once somebody edited another", async () => {
		folder.write("save.ts", "export async function save(): Promise<void> {}\n");
		const use = toUri(
			folder.write("use.ts", 'import { save } from "./save.ts";\nexport function run() {\n\tsave();\n}\n'),
		);
		folder.write("asynclint.json", '{ "rules": { "floating-promise": ["error", { "ignoreNeverRejecting": false }] } }');
		client = await LspClient.start({ folders: [folder.path] });
		const { shown } = hold();
		await check();
		await client.until(() => shown().get(use)?.length === 1, "the finding");
		const save = client.open(folder.file("save.ts"), "export async function save(): Promise<void> {}\n");
		client.edit(save, "async function save(): Promise<void>", "function save(): void");
		await client.until(() => shown().get(use)?.length === 0, "nothing to be lost any more");
	});

	it("clears what a document showed once it is closed, unless the workspace was checked", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const { shown } = hold();
		const uri = client.open(folder.file("lost.ts"), LOST);
		assert.equal((await client.marks(uri)).length, 1);
		client.close(uri);
		await client.until(() => shown().get(uri)?.length === 0, "an empty report");
	});

	it("follows the settings", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const { shown } = hold();
		await check();
		await client.until(() => shown().size === 2, "two files");
		client.settings = { rules: { "floating-promise": "off" } };
		await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
		await client.until(() => [...shown().values()].every((marks) => marks.length === 0), "no findings");
	});

	it("counts open documents as they are shown", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		client.open(folder.file("lost.ts"), FINE);
		assert.equal((await check()).errors, 1);
	});

	it("shows open documents that the client does not ask about, such as one whose tab was closed", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const { shown } = hold();
		const asked = client.open(folder.file("lost.ts"), LOST);
		assert.deepEqual(await client.marks(asked), ["3:2 floating-promise"]);
		const open = client.open(folder.file("deep/lost too.ts"), LOST);
		await check();
		await client.until(() => shown().get(open)?.[0] === "3:2 floating-promise", "the document's finding");
		assert.equal(shown().has(asked), false);
	});

	it("publishes to clients that do not ask for the workspace's diagnostics", async () => {
		client = await LspClient.start({ folders: [folder.path], capabilities: PUSH });
		const uri = toUri(folder.file("lost.ts"));
		assert.equal((await check()).errors, 2);
		await client.until(() => client.lastPublished(uri)?.diagnostics.length === 1, "the finding");
		client.open(folder.file("lost.ts"), FINE);
		await client.until(() => client.lastPublished(uri)?.diagnostics.length === 0, "the document's own");
		client.close(uri);
		await client.until(() => client.lastPublished(uri)?.diagnostics.length === 1, "the file's own");
	});

	it("is a command, too", async () => {
		client = await LspClient.start({ folders: [folder.path], capabilities: PUSH });
		await client.connection.sendRequest("workspace/executeCommand", { command: "asynclint.checkWorkspace" });
		const shown = await client.until(() => client.shown[0], "a message");
		assert.equal(shown.message, "asynclint: 2 findings in 2 of 3 files.");
	});

	it("answers a workspace request that wants one answer", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const uri = client.open(folder.file("lost.ts"), LOST);
		const ask = (previousResultIds: { uri: string; value: string }[]) =>
			client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds });
		const { items } = await ask([]);
		const brief = (item: WorkspaceDocumentDiagnosticReport) =>
			`${item.uri === uri ? "open" : "closed"} ${item.version} ${item.kind} ${item.kind === "full" ? item.items.map(mark) : ""}`;
		assert.deepEqual(items.map(brief).sort(), [
			"closed null full 3:2 floating-promise",
			"open 1 full 3:2 floating-promise",
		]);
		const previous = items.map((item) => ({ uri: item.uri, value: item.resultId ?? "" }));
		const again = await ask([...previous, { uri: toUri(folder.file("gone.ts")), value: "x" }]);
		assert.deepEqual(again.items.map(brief).sort(), [
			"closed null full ",
			"closed null unchanged ",
			"open 1 unchanged ",
		]);
	});

	it("is not begun by a client that asks all the time", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const { shown, source, answered } = hold();
		const uri = client.open(folder.file("fine.ts"), FINE);
		assert.deepEqual(await client.marks(uri), []);
		client.edit(uri, "save;", "save ;");
		assert.deepEqual(await client.marks(uri), []);
		assert.equal(shown().size, 0);
		source.cancel();
		await assert.rejects(answered);
	});
});
