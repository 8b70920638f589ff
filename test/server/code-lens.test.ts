import assert from "node:assert/strict";
import { type CodeLens, DiagnosticSeverity, type InlayHint } from "vscode-languageserver-protocol";
import type { InitializationOptions, Settings } from "../../server/src/lsp/protocol.ts";
import { endCleanly, LspClient, PULL, TestFolder } from "./lsp-client.ts";

const TEXT = `declare function opaque(id: string): Promise<string>;
async function get(path: string): Promise<string> {
	return (await fetch("https://example.com" + path)).text();
}
export async function page() {
	const a = await get("/a");
	const b = await get("/b");
	const c = await get("/c");
	return [a, b, c];
}
export const left = async () => {
	const a = await opaque("a");
	const b = await opaque("b");
	return [a, b];
};
`;
const LENSES = {
	...PULL,
	textDocument: { ...PULL.textDocument, codeLens: {}, inlayHint: { dynamicRegistration: false } },
	workspace: {
		...PULL.workspace,
		applyEdit: true,
		codeLens: { refreshSupport: true },
		inlayHint: { refreshSupport: true },
	},
};

describe("what the language server shows beside the text", () => {
	let folder: TestFolder;
	let client: LspClient;

	const start = async (
		settings: Settings = {},
		initializationOptions: InitializationOptions = {},
		capabilities: object = LENSES,
	): Promise<string> => {
		client = await LspClient.start({ folders: [folder.path], settings, capabilities, initializationOptions });
		return client.open(folder.file("page.ts"), TEXT);
	};
	const lenses = async (uri: string): Promise<CodeLens[]> => {
		const found = await client.connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
		return Promise.all(found.map((one) => client.connection.sendRequest<CodeLens>("codeLens/resolve", one)));
	};
	const titles = async (uri: string): Promise<string[]> =>
		(await lenses(uri)).map(({ range, command }) => `${range.start.line + 1} ${command?.title}`);
	const hints = (uri: string): Promise<InlayHint[]> =>
		client.connection.sendRequest("textDocument/inlayHint", {
			textDocument: { uri },
			range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
		});

	beforeEach(() => {
		folder = new TestFolder({ "page.ts": TEXT });
	});

	afterEach(() => endCleanly(client, folder));

	it("has lenses above functions with groups, which gather them and say why", async () => {
		const uri = await start();
		await client.diagnostics(uri);
		assert.deepEqual(await titles(uri), ["5 3 round trips → 1", "5 Gather", "5 Why"]);
		const [, gather, why] = await lenses(uri);
		assert.deepEqual(why?.command?.command, "asynclint.explainRule");
		assert.deepEqual(why?.command?.arguments, ["sequential-await"]);
		await client.connection.sendRequest("workspace/executeCommand", gather?.command);
		assert.match(
			client.text(uri),
			/const \[a, b, c\] = await Promise\.all\(\[get\("\/a"\), get\("\/b"\), get\("\/c"\)\]\);/,
		);
		await client.diagnostics(uri);
		assert.deepEqual(await titles(uri), []);
		await client.connection.sendRequest("workspace/executeCommand", gather?.command);
		assert.match(client.shown.at(-1)?.message ?? "", /nothing to gather here any more/);
	});

	it("leads to the picture where the client can draw it", async () => {
		const uri = await start({}, { clientCommands: ["asynclint.showWaterfall"] });
		await client.diagnostics(uri);
		const [count] = await lenses(uri);
		assert.equal(count?.command?.command, "asynclint.showWaterfall");
		assert.deepEqual(count?.command?.arguments, [{ uri, position: { line: 5, character: 11 } }]);
	});

	it("has lenses for what was left alone when that is wanted, and none when they are off", async () => {
		const uri = await start({ codeLens: "all" });
		await client.diagnostics(uri);
		assert.equal((await titles(uri)).at(-1), "11 2 awaits in a row: why not gathered");
		client.settings = { codeLens: "off" };
		await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
		await client.until(() => client.lensRefreshes > 0, "a refresh of the lenses");
		await client.diagnostics(uri);
		assert.deepEqual(await titles(uri), []);
	});

	it("begins no check for it, and has the client ask again when one says something else", async () => {
		const uri = await start();
		assert.deepEqual(await titles(uri), []);
		assert.deepEqual(await hints(uri), []);
		await client.diagnostics(uri);
		await client.until(() => client.lensRefreshes > 0, "a refresh of the lenses");
		assert.equal((await titles(uri)).length, 3);
	});

	it("numbers round trips where that is wanted", async () => {
		const uri = await start({ inlayHints: true });
		await client.diagnostics(uri);
		const found = await hints(uri);
		assert.deepEqual(
			found.map(({ position, label }) => `${position.line + 1}:${position.character + 1} ${label}`),
			["6:12 1/3", "7:12 2/3", "8:12 3/3", "12:12 1/2", "13:12 2/2"],
		);
		const resolved = await client.connection.sendRequest<InlayHint>("inlayHint/resolve", found[1]);
		assert.equal(resolved.tooltip, "Round trip 2 of 3; could be one with those of lines 6, 8.");
		client.settings = {};
		await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
		await client.until(() => client.hintRefreshes > 0, "a refresh of the hints");
		assert.deepEqual(await hints(uri), []);
	});

	it("marks the other awaits of a group by hints, for clients that keep those out of lists", async () => {
		const uri = await start({}, { hints: true });
		const others = (await client.diagnostics(uri)).filter(({ severity }) => severity === DiagnosticSeverity.Hint);
		assert.deepEqual(
			others.map(({ range, message, tags }) => [range.start.line + 1, message, tags]),
			[
				[7, "Could be one round trip with `get` of line 6.", undefined],
				[8, "Could be one round trip with `get` of line 6.", undefined],
			],
		);
		// The fixes are there on each of them.
		const there = (await client.actions(uri, { line: 7, character: 14 })).map(({ title }) => title);
		assert.ok(
			there.some((title) => /together with `Promise\.all`/.test(title)),
			there.join(),
		);
	});

	it("tints the keyword of all of them where that is wanted", async () => {
		const uri = await start({ markAwaits: "tint" }, { hints: true });
		const tinted = (await client.diagnostics(uri)).filter(({ severity }) => severity === DiagnosticSeverity.Hint);
		assert.deepEqual(
			tinted.map(({ range, tags }) => [range.start.line + 1, range.end.character - range.start.character, tags]),
			[
				[6, 5, [1]],
				[7, 5, [1]],
				[8, 5, [1]],
			],
		);
	});

	for (const [settings, options] of [
		[{ markAwaits: "off" }, { hints: true }],
		[{}, {}],
	] as const) {
		it(`marks none with ${JSON.stringify(settings)} and ${JSON.stringify(options)}`, async () => {
			const uri = await start(settings, options);
			assert.deepEqual(await client.marks(uri), ["6:12 sequential-await"]);
		});
	}

	it("offers none of it to clients that do not know it", async () => {
		await start({}, {}, PULL);
		const capabilities = client.initialized?.capabilities;
		assert.deepEqual([capabilities?.codeLensProvider, capabilities?.inlayHintProvider], [undefined, undefined]);
	});
});
