/** When documents are checked: at each edit, or as they are saved; and who is told what the server is doing. */
import assert from "node:assert/strict";
import { endCleanly, LspClient, mark, PULL, PUSH, TestFolder } from "./lsp-client.ts";

const LOST = "declare function save(): Promise<void>;\nexport function keep() {\n\tsave();\n}\n";
const KEPT = "declare function save(): Promise<void>;\nexport async function keep() {\n\tawait save();\n}\n";

describe("the server, asked to check on saving", () => {
	let client: LspClient;
	let folder: TestFolder;
	beforeEach(() => {
		folder = new TestFolder({ "a.ts": KEPT });
	});
	afterEach(() => endCleanly(client, folder));

	it("says the same of edited text as before, until it is saved", async () => {
		client = await LspClient.start({ folders: [folder.path], capabilities: PULL, settings: { run: "onSave" } });
		const uri = client.open(folder.file("a.ts"), KEPT);
		const first = await client.pull(uri);
		client.change(uri, [{ text: LOST }]);
		const id = first.kind === "full" ? first.resultId : undefined;
		assert.equal((await client.pull(uri, id)).kind, "unchanged");
		const { refreshes } = client;
		client.save(uri);
		await client.until(() => client.refreshes > refreshes, "a request to ask again");
		assert.deepEqual(await client.marks(uri), ["3:2 floating-promise"]);
	});

	it("pushes nothing for edited text, until it is saved", async () => {
		const options = { settings: { run: "onSave" } } as const;
		client = await LspClient.start({ folders: [folder.path], capabilities: PUSH, initializationOptions: options });
		const uri = client.open(folder.file("a.ts"), KEPT);
		await client.until(() => client.lastPublished(uri), "a push");
		client.change(uri, [{ text: LOST }]);
		// Another document's push comes after whatever the edit would have led to.
		const other = client.open(folder.file("b.ts"), KEPT.replaceAll("keep", "store"));
		await client.until(() => client.lastPublished(other), "another push");
		assert.equal(client.lastPublished(uri)?.version, 1);
		client.save(uri);
		const pushed = await client.until(
			() => client.published.find((one) => one.version === 2),
			"a push of the saved text",
		);
		assert.deepEqual(pushed.diagnostics.map(mark), ["3:2 floating-promise"]);
	});

	it("follows when it is to check at each edit again", async () => {
		client = await LspClient.start({ folders: [folder.path], capabilities: PULL, settings: { run: "onSave" } });
		const uri = client.open(folder.file("a.ts"), KEPT);
		assert.deepEqual(await client.marks(uri), []);
		client.change(uri, [{ text: LOST }]);
		assert.deepEqual(await client.marks(uri), []);
		const { refreshes } = client;
		client.settings = { run: "onType" };
		await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
		await client.until(() => client.refreshes > refreshes, "a request to ask again");
		assert.deepEqual(await client.marks(uri), ["3:2 floating-promise"]);
	});
});

describe("the server's status", () => {
	it("goes to clients alone that asked for it", async () => {
		const folder = new TestFolder({ "a.ts": KEPT });
		const client = await LspClient.start({ folders: [folder.path], initializationOptions: { status: false } });
		await client.marks(client.open(folder.file("a.ts"), KEPT));
		await client.connection.sendRequest("asynclint/checkWorkspace", {});
		assert.deepEqual(client.statuses, []);
		await endCleanly(client, folder);
	});
});
