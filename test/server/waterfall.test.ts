import assert from "node:assert/strict";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver-protocol";
import type { Waterfall, WaterfallBar } from "../../server/src/lsp/protocol.ts";
import { endCleanly, LspClient, TestFolder } from "./lsp-client.ts";

const API = `export async function get(path: string): Promise<string> {
	const response = await fetch("https://example.com" + path);
	return await response.text();
}
`;
const PAGE = `import { get } from "./api.js";

export async function loadPage(id: string) {
	const user = await get("/user/" + id);
	const team = await get("/team/" + id);
	const posts = await get("/posts/" + user);
	return [user, team, posts];
}
export const double = (x: number) => x * 2;
`;

describe("the language server's waterfall", () => {
	let folder: TestFolder;
	let client: LspClient;

	const ask = (uri: string, line: number, character: number): Promise<Waterfall | null> =>
		client.connection.sendRequest("asynclint/waterfall", { textDocument: { uri }, position: { line, character } });

	beforeEach(async () => {
		folder = new TestFolder({ "api.ts": API, "page.ts": PAGE });
		client = await LspClient.start({ folders: [folder.path] });
	});

	afterEach(() => endCleanly(client, folder));

	it("has the waits of the function around a place, now and after the fixes", async () => {
		const uri = client.open(folder.file("page.ts"), PAGE);
		const found = await ask(uri, 3, 8);
		assert.ok(found);
		const { name, today, after, range, bars } = found;
		assert.deepEqual({ name, today, after }, { name: "loadPage", today: 3, after: 2 });
		assert.deepEqual(range, { start: { line: 2, character: 0 }, end: { line: 7, character: 1 } });
		const steps = ({ now, ...bar }: WaterfallBar) => `${now.from}-${now.to} then ${bar.then.from}-${bar.then.to}`;
		assert.deepEqual(
			bars.map((bar) => [bar.id, bar.label, bar.kind, steps(bar), bar.needs, bar.rule, bar.confidence]),
			[
				[0, 'get("/user/" + id)', "network", "0-1 then 0-1", [], "sequential-await", "A"],
				[1, 'get("/team/" + id)', "network", "1-2 then 0-1", [], "sequential-await", "A"],
				[
					2,
					'get("/posts/" + user)',
					"network",
					"2-3 then 1-2",
					[{ id: 0, reason: "uses `user`" }],
					undefined,
					undefined,
				],
			],
		);
		assert.equal(bars[0]?.uri, uri);
		assert.deepEqual(bars[0]?.range, { start: { line: 3, character: 14 }, end: { line: 3, character: 38 } });
	});

	it("leads to what the callee waits for, in a file that is not open", async () => {
		const uri = client.open(folder.file("page.ts"), PAGE);
		const callee = (await ask(uri, 2, 25))?.bars[0]?.callee;
		assert.ok(callee);
		assert.match(callee.uri, /\/api\.ts$/);
		const { line, character } = callee.position;
		const found = await ask(callee.uri, line, character);
		assert.equal(found?.name, "get");
		assert.deepEqual(
			found?.bars.map(({ label, now }) => [label, now.from, now.to]),
			[
				["fetch", 0, 1],
				["response.text", 1, 1],
			],
		);
	});

	it("is about the text as it is now", async () => {
		const uri = client.open(folder.file("page.ts"), PAGE);
		await ask(uri, 3, 8);
		client.edit(uri, 'get("/team/" + id)', 'get("/team/" + user)');
		const found = await ask(uri, 3, 8);
		assert.deepEqual(found?.bars[1]?.needs, [{ id: 0, reason: "uses `user`" }]);
	});

	it("is null where nothing is waited for", async () => {
		const uri = client.open(folder.file("page.ts"), PAGE);
		assert.equal(await ask(uri, 8, 10), null);
		assert.equal(await ask(`${uri}x`, 0, 0), null);
	});

	it("can be taken back", async () => {
		const uri = client.open(folder.file("page.ts"), PAGE);
		const source = new CancellationTokenSource();
		const params = { textDocument: { uri }, position: { line: 3, character: 8 } };
		const asked = client.connection.sendRequest("asynclint/waterfall", params, source.token);
		source.cancel();
		await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
		assert.ok(await ask(uri, 3, 8), "the next request is answered");
	});
});
