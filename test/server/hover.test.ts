import assert from "node:assert/strict";
import type { Hover, MarkupContent } from "vscode-languageserver-protocol";
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
const MARKDOWN = {
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
		assert.equal(await hover(uri, "const b = awa"), null);
	});

	for (const settings of [{ hover: false }, { enable: false }]) {
		it(`are switched off by ${JSON.stringify(settings)}`, async () => {
			const uri = await start(settings);
			assert.equal(await hover(uri, "const b = awa"), null);
		});
	}
});
