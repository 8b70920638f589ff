import assert from "node:assert/strict";
import type { ClientCapabilities, Hover, MarkupContent } from "vscode-languageserver-protocol";
import { ruleDocsUrl } from "../../analyzer/src/index.ts";
import { endCleanly, LspClient, PULL, TestFolder } from "./lsp-client.ts";

const TEXT = `declare function opaque(): Promise<string>;
async function get(path: string): Promise<string> {
	return (await fetch("https://example.com" + path)).text();
}
export async function run() {
	const a = await get("/a");
	const b = await opaque();
	const c = await get(a);
	return [a, b, c];
}
export async function alone() {
	return await get("/x");
}
`;
const MARKDOWN: ClientCapabilities = {
	...PULL,
	textDocument: { ...PULL.textDocument, hover: { contentFormat: ["markdown", "plaintext"] } },
};
const REASON = "What `opaque` does is not known: `opaque` has no body in the program.";

describe("the language server's hovers", () => {
	let folder: TestFolder;
	let client: LspClient;

	/** @param text where the hover is asked for: behind this text in the document */
	const hover = (uri: string, text: string): Promise<Hover | null> => {
		const document = client.documents.get(uri);
		assert.ok(document);
		const at = document.getText().indexOf(text);
		assert.ok(at >= 0, text);
		const position = document.positionAt(at + text.length);
		return client.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
	};
	const markup = async (uri: string, text: string): Promise<MarkupContent> => {
		const found = await hover(uri, text);
		assert.ok(found, text);
		return found.contents as MarkupContent;
	};
	const start = async (settings = {}, capabilities: object = MARKDOWN): Promise<string> => {
		client = await LspClient.start({ folders: [folder.path], settings, capabilities });
		return client.open(folder.file("run.ts"), TEXT);
	};

	beforeEach(() => {
		folder = new TestFolder({ "run.ts": TEXT });
	});

	afterEach(() => endCleanly(client, folder));

	it("say why an await was left alone, with the code and the page that explains it", async () => {
		const uri = await start();
		const found = await hover(uri, "const b = awa");
		const page = `${ruleDocsUrl("sequential-await")}#what-it-reports`;
		assert.deepEqual(found, {
			contents: {
				kind: "markdown",
				value: `asynclint considered this and left it alone:\n\n- **G2** ${REASON} ([sequential-await](${page}))`,
			},
			range: { start: { line: 6, character: 11 }, end: { line: 6, character: 16 } },
		});
		assert.deepEqual(await hover(uri, "const b = "), found);
	});

	it("say nothing elsewhere, nor of what nobody considered", async () => {
		const uri = await start();
		for (const place of ["const b = await opa", "\treturn awa", "const b", "declare fun"]) {
			assert.equal(await hover(uri, place), null, place);
		}
	});

	it("say in short what was reported, at each await of it, with the picture and the page", async () => {
		const text = TEXT.replace("get(a)", 'get("/c")').replace("await opaque()", 'await get("/b")');
		const page = ruleDocsUrl("sequential-await");
		client = await LspClient.start({
			folders: [folder.path],
			capabilities: MARKDOWN,
			initializationOptions: { clientCommands: ["asynclint.showWaterfall"] },
		});
		const uri = client.open(folder.file("run.ts"), text);
		for (const [place, line] of [
			["const a = awa", 5],
			["const c = awa", 7],
		] as const) {
			const { value } = await markup(uri, place);
			const [short, links] = value.split("  \n");
			assert.equal(short, "3 round trips → 1: `get`");
			const [, argument = ""] =
				/^\[Show waterfall\]\(command:asynclint\.showWaterfall\?([^()]*)\) · /.exec(links ?? "") ?? [];
			assert.deepEqual(JSON.parse(decodeURIComponent(argument)), [{ uri, position: { line, character: 11 } }]);
			assert.ok(links?.endsWith(`[sequential-await](${page})`), links);
		}
	});

	it("have no link to a picture that the client cannot draw", async () => {
		const uri = await start();
		client.edit(uri, "await opaque()", 'await get("/b")');
		const { value } = await markup(uri, "const b = awa");
		assert.match(value, /^2 round trips → 1: `get` {2}\n\[sequential-await\]\([^()]*\)$/);
	});

	it("say how much a limiter lets run at once, and where that is said", async () => {
		const limiters = {
			"node_modules/p-limit/package.json": '{ "name": "p-limit", "version": "6.0.0", "types": "index.d.ts" }',
			"node_modules/p-limit/index.d.ts":
				"export default function pLimit(n: number): <T>(task: () => Promise<T>) => Promise<T>;",
			"node_modules/p-queue/package.json": '{ "name": "p-queue", "version": "8.0.0", "types": "index.d.ts" }',
			"node_modules/p-queue/index.d.ts": `export default class PQueue {
	constructor(options?: { concurrency?: number });
	add<T>(task: () => Promise<T>): Promise<T>;
	pause(): void;
}`,
			"shared.ts": 'import pLimit from "p-limit";\n\nexport const narrow = pLimit(1);\n',
		};
		for (const [name, content] of Object.entries(limiters)) folder.write(name, content);
		const text = `import pLimit from "p-limit";
import PQueue from "p-queue";
import { narrow } from "./shared";
const limit = pLimit(8);
class Crawler {
	private queue = new PQueue({ concurrency: Number("4") });
	run(one: () => Promise<void>) {
		this.queue.pause();
		return [limit(one), this.queue.add(one), narrow(one), one()];
	}
}
`;
		const uri = await start();
		const other = client.open(folder.write("crawl.ts", text), text);
		const said = async (place: string) => {
			const contents = (await hover(other, place))?.contents as MarkupContent | undefined;
			return contents?.value;
		};
		assert.match((await said("[lim")) ?? "", /^At most 8 at once: `limit` of \[line 4\]\(file:.*crawl\.ts#L4\)\.$/);
		assert.match((await said("queue.ad")) ?? "", /^At most `Number\("4"\)` at once: `this\.queue` of \[line 6\]/);
		assert.match((await said("), narr")) ?? "", /^One at a time: `narrow` of \[line 3 of shared\.ts\]/);
		for (const place of ["queue.pau", " on", ", one"]) assert.equal(await said(place), undefined, place);
		assert.equal(await hover(uri, "await ge"), null);
	});

	it("are plain text for clients that know no other", async () => {
		const uri = await start({}, PULL);
		const found = (await hover(uri, "const b = awa"))?.contents as MarkupContent;
		assert.equal(found.kind, "plaintext");
		assert.match(found.value, /^asynclint considered .*\nG2: What `opaque`.* \(sequential-await\)$/);
	});

	it("are about the text as it is now", async () => {
		const uri = await start();
		assert.ok(await hover(uri, "const b = awa"));
		client.edit(uri, "\tconst b = await opaque();\n", "\n\tconst b = await opaque();\n");
		assert.equal(((await hover(uri, "const b = awa")) as Hover).range?.start.line, 7);
		client.edit(uri, "await opaque()", "await get('/b')");
		const { value } = await markup(uri, "const b = awa");
		assert.match(value, /^2 round trips → 1/);
	});

	for (const settings of [{ hover: false }, { enable: false }]) {
		it(`are switched off by ${JSON.stringify(settings)}`, async () => {
			const uri = await start(settings);
			assert.equal(await hover(uri, "const b = awa"), null);
		});
	}
});
