import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import picomatch from "picomatch";
import { type CodeAction, FileChangeType, type TextDocumentEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Settings } from "../../server/src/lsp/protocol.ts";
import { endCleanly, LspClient, mark, PULL, PUSH, TestFolder, toUri } from "./lsp-client.ts";

const LOST =
	"async function save(): Promise<void> { throw new Error('1'); }\nexport function run(): void {\n\tsave();\n}\n";

describe("the language server's configuration", () => {
	let folder: TestFolder;
	let client: LspClient;

	beforeEach(() => {
		folder = new TestFolder({ "lost.ts": LOST });
	});

	afterEach(() => endCleanly(client, folder));

	async function set(settings: Settings): Promise<void> {
		const before = client.refreshes;
		client.settings = settings;
		await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
		await client.until(() => client.refreshes > before, "a refresh");
	}

	async function changed(name: string, type: FileChangeType = FileChangeType.Changed): Promise<void> {
		const before = client.refreshes;
		const { registerOptions } = await client.until(
			() => client.registered.find((one) => one.method === "workspace/didChangeWatchedFiles"),
			"a registration",
		);
		const { watchers } = registerOptions as { watchers: { globPattern: string }[] };
		const watched = watchers.some(({ globPattern }) => picomatch.isMatch(name, globPattern));
		assert.ok(watched, `${name} is not watched`);
		const changes = [{ uri: toUri(folder.file(name)), type }];
		await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
		await client.until(() => client.refreshes > before, "a refresh");
	}

	it("changes at any time", async () => {
		client = await LspClient.start({ folders: [folder.path], settings: { rules: { "floating-promise": "info" } } });
		const uri = client.open(folder.file("lost.ts"), LOST);
		assert.equal((await client.diagnostics(uri))[0]?.severity, 3);
		await set({ rules: { "floating-promise": "off" } });
		assert.deepEqual(await client.marks(uri), []);
		await set({ rules: {} });
		assert.equal((await client.diagnostics(uri))[0]?.severity, 1);
		await set({ enable: false });
		assert.deepEqual(await client.marks(uri), []);
		assert.deepEqual(await client.actions(uri, { line: 2, character: 2 }), []);
		await set({});
		assert.deepEqual(await client.marks(uri), ["3:2 floating-promise"]);
	});

	it("may name another config file", async () => {
		folder.write("other/config.json", '{ "rules": { "floating-promise": "warning" } }');
		client = await LspClient.start({ folders: [folder.path] });
		const uri = client.open(folder.file("lost.ts"), LOST);
		assert.equal((await client.diagnostics(uri))[0]?.severity, 1);
		await set({ configFile: "other/config.json" });
		assert.equal((await client.diagnostics(uri))[0]?.severity, 2);
	});

	it("is what the config file says, as soon as that is saved", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const uri = client.open(folder.file("lost.ts"), LOST);
		assert.equal((await client.diagnostics(uri))[0]?.severity, 1);
		folder.write("asynclint.json", '{ "rules": { "floating-promise": "warning" } }');
		await changed("asynclint.json");
		assert.equal((await client.diagnostics(uri))[0]?.severity, 2);
	});

	it("is also what a file of any name says that the config file extends", async () => {
		folder.write("asynclint.json", '{ "extends": "./shared/async-rules.json" }');
		folder.write("shared/async-rules.json", '{ "rules": { "floating-promise": "info" } }');
		client = await LspClient.start({ folders: [folder.path] });
		const uri = client.open(folder.file("lost.ts"), LOST);
		assert.equal((await client.diagnostics(uri))[0]?.severity, 3);
		folder.write("shared/async-rules.json", '{ "rules": { "floating-promise": "warning" } }');
		await changed("shared/async-rules.json");
		assert.equal((await client.diagnostics(uri))[0]?.severity, 2);
	});

	/** Writes an action's edit of the config file to the disk, as an editor that saves it. */
	function saveConfig(name: string, before: string, action: CodeAction | undefined): void {
		const change = action?.edit?.documentChanges?.at(-1) as TextDocumentEdit;
		assert.equal(change.textDocument.uri, toUri(folder.file(name)));
		const document = TextDocument.create(change.textDocument.uri, "jsonc", 0, before);
		folder.write(
			name,
			TextDocument.applyEdits(document, change.edits as Parameters<typeof TextDocument.applyEdits>[1]),
		);
	}

	it("may be added to by a quick fix, which allows a call from then on", async () => {
		client = await LspClient.start({
			folders: [folder.path],
			initializationOptions: { clientCommands: ["asynclint.save"] },
		});
		const text = `${LOST}async function send(): Promise<void> { throw new Error('1'); }\nsend();\n`;
		const uri = client.open(folder.file("lost.ts"), text);
		assert.deepEqual(await client.marks(uri), ["3:2 floating-promise", "6:1 floating-promise"]);
		const allow = async (line: number) => {
			const actions = await client.actions(uri, { line, character: 1 });
			return actions.find(({ title }) => title.startsWith("Always allow"));
		};
		const first = await allow(2);
		assert.equal(first?.title, "Always allow `save`");
		assert.deepEqual(first.edit?.documentChanges?.[0], {
			kind: "create",
			uri: toUri(folder.file("asynclint.json")),
			options: { ignoreIfExists: true },
		});
		assert.deepEqual(first.command?.arguments, [toUri(folder.file("asynclint.json"))]);
		assert.equal(first.command?.command, "asynclint.save");
		saveConfig("asynclint.json", "", first);
		await changed("asynclint.json", FileChangeType.Created);
		assert.deepEqual(await client.marks(uri), ["6:1 floating-promise"]);
		const second = await allow(5);
		assert.equal(second?.edit?.documentChanges?.length, 1);
		saveConfig("asynclint.json", readFileSync(folder.file("asynclint.json"), "utf8"), second);
		await changed("asynclint.json");
		assert.deepEqual(await client.marks(uri), []);
	});

	it("is not added to for clients that cannot make the file", async () => {
		const workspaceEdit = { documentChanges: true };
		const capabilities = { ...PULL, workspace: { ...PULL.workspace, workspaceEdit } };
		client = await LspClient.start({ folders: [folder.path], capabilities });
		const uri = client.open(folder.file("lost.ts"), LOST);
		const titles = async () => (await client.actions(uri, { line: 2, character: 2 })).map(({ title }) => title);
		assert.ok((await titles()).every((title) => !title.startsWith("Always")));
		folder.write("asynclint.json", "{}");
		await changed("asynclint.json", FileChangeType.Created);
		assert.ok((await titles()).some((title) => title.startsWith("Always")));
	});

	it("follows a tsconfig", async () => {
		const text = 'import { save } from "@/save";\nsave();\n';
		folder.write("src/save.ts", "export async function save(): Promise<void> { throw new Error('1'); }\n");
		client = await LspClient.start({ folders: [folder.path] });
		const uri = client.open(folder.write("user.ts", text), text);
		assert.deepEqual(await client.marks(uri), []);
		const config = JSON.parse(
			'{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler", "types": [], "paths": { "@/*": ["./src/*"] } } }',
		);
		folder.write("tsconfig.json", JSON.stringify(config));
		await changed("tsconfig.json");
		assert.deepEqual(await client.marks(uri), ["2:1 floating-promise"]);
	});

	it("that is wrong is said once, at the place, until it is mended", async () => {
		folder.write("asynclint.json", '{\n  "rules": { "floating-promise": "loud" }\n}\n');
		client = await LspClient.start({ folders: [folder.path] });
		const config = toUri(folder.file("asynclint.json"));
		const uri = client.open(folder.file("lost.ts"), LOST);
		await client.marks(uri);
		client.edit(uri, "'1'", "'2'");
		await client.marks(uri);
		const { diagnostics } = await client.until(() => client.lastPublished(config), "the config file's diagnostic");
		assert.deepEqual(diagnostics.map(mark), ["2:34 config"]);
		assert.equal(client.shown.length, 1);
		assert.match(client.shown[0]?.message ?? "", /asynclint\.json:2:34: .*loud/);
		await client.until(() => client.statuses.at(-1)?.state === "error", "an error in the status");

		folder.write("asynclint.json", '{ "rules": { "floating-promise": "warning" } }');
		await changed("asynclint.json");
		assert.equal((await client.diagnostics(uri))[0]?.severity, 2);
		assert.deepEqual(client.lastPublished(config)?.diagnostics, []);
		await client.until(() => client.statuses.at(-1)?.state === "idle", "no error in the status");
	});

	it("that is wrong is what a workspace check answers", async () => {
		folder.write("asynclint.json", '{ "rules": { "floating-promise": "loud" } }');
		client = await LspClient.start({ folders: [folder.path] });
		await assert.rejects(client.connection.sendRequest("asynclint/checkWorkspace", {}), /loud/);
		await client.until(
			() => client.lastPublished(toUri(folder.file("asynclint.json"))),
			"the config file's diagnostic",
		);
	});

	it("comes with the start for clients that cannot be asked", async () => {
		client = await LspClient.start({
			folders: [folder.path],
			capabilities: PUSH,
			initializationOptions: { settings: { rules: { "floating-promise": "info" } } },
		});
		const uri = client.open(folder.file("lost.ts"), LOST);
		const first = await client.until(() => client.lastPublished(uri), "a push");
		assert.equal(first.diagnostics[0]?.severity, 3);
		await client.connection.sendNotification("workspace/didChangeConfiguration", {
			settings: { asynclint: { rules: { "floating-promise": "warning" } } },
		});
		await client.until(() => client.lastPublished(uri)?.diagnostics[0]?.severity === 2, "a warning");
	});

	it("that is not understood is logged, and the rest holds", async () => {
		const settings = { preset: "loud", rules: { "floating-promise": "warning" } } as unknown as Settings;
		client = await LspClient.start({ folders: [folder.path], settings });
		const uri = client.open(folder.file("lost.ts"), LOST);
		assert.equal((await client.diagnostics(uri))[0]?.severity, 2);
		assert.ok(client.logged.some(({ type, message }) => type === 2 && /asynclint\.preset is "loud"/.test(message)));
	});

	it("with a rule that does not exist is refused, and the config files decide", async () => {
		client = await LspClient.start({ folders: [folder.path], settings: { rules: { "no-such-rule": "error" } } });
		const uri = client.open(folder.file("lost.ts"), LOST);
		assert.deepEqual(await client.marks(uri), ["3:2 floating-promise"]);
		assert.match((await client.until(() => client.shown[0], "a message")).message, /no-such-rule/);
	});

	it("logs a line per check, and one for a check of the workspace", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const uri = client.open(folder.file("lost.ts"), LOST);
		await client.marks(uri);
		const lines = () => client.logged.filter(({ type }) => type === 3).map(({ message }) => message);
		assert.ok(lines().some((line) => /^lost\.ts: 1 finding in \d+ ms$/.test(line)));
		await client.connection.sendRequest("asynclint/checkWorkspace", {});
		await client.until(
			() => lines().some((line) => /^workspace: \d+ of \d+ files, /.test(line)),
			"a line of the workspace",
		);
	});
});
