import assert from "node:assert/strict";
import type { CheckWorkspaceResult, CoverageReport } from "../../server/src/lsp/protocol.ts";
import { endCleanly, LspClient, PUSH, TestFolder } from "./lsp-client.ts";

const OPAQUE = `import { load } from "gone";
export async function go() {
	await load();
	load();
}
`;
const CLEAR = "declare function save(): Promise<void>;\nexport async function go() {\n\tawait save();\n}\n";

describe("coverage in the editor", () => {
	let folder: TestFolder;
	let client: LspClient;

	beforeEach(() => {
		folder = new TestFolder({ "deep/opaque.ts": OPAQUE, "clear.ts": CLEAR });
	});

	afterEach(() => endCleanly(client, folder));

	const counts = (opaqueAwaits: number, files: number) =>
		client.until(
			() =>
				client.statuses.findLast(({ coverage }) => coverage?.opaqueAwaits === opaqueAwaits && coverage.files === files)
					?.coverage,
			`a status with ${opaqueAwaits} opaque awaits in ${files} files`,
		);

	const ask = () => client.connection.sendRequest<CoverageReport>("asynclint/coverage", null);

	it("is told with the status, of the files that were checked", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		const clear = client.open(folder.file("clear.ts"), CLEAR);
		await client.marks(clear);
		assert.deepEqual(await counts(0, 1), {
			files: 1,
			awaits: 1,
			opaqueAwaits: 0,
			calls: 1,
			opaqueCalls: 0,
			poor: false,
			summary: "1 await and 1 call looked at; none is opaque",
		});

		const opaque = client.open(folder.file("deep/opaque.ts"), OPAQUE);
		await client.marks(opaque);
		const both = await counts(1, 2);
		assert.equal(both.poor, true);
		assert.equal(both.summary, "2 awaits and 3 calls looked at; 60 % opaque (1 await, 2 calls)");

		client.edit(opaque, 'import { load } from "gone";', "declare function load(): Promise<void>;");
		await client.marks(opaque);
		assert.equal((await counts(0, 2)).opaqueCalls, 0);
	});

	it("is listed on request, with files as the workspace names them", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		assert.deepEqual((await ask()).causes, []);
		const text = "export function go(request: any) {\n\trequest.end();\n}\n";
		await client.marks(client.open(folder.file("deep/any.ts"), text));
		assert.deepEqual((await ask()).causes, [
			"`any` in the code itself (`request` in deep/any.ts): 1 call not checked. Give it a type.",
		]);
	});

	it("is of the whole workspace once that was checked, without files that are gone", async () => {
		client = await LspClient.start({ folders: [folder.path] });
		await client.connection.sendRequest<CheckWorkspaceResult>("asynclint/checkWorkspace", {});
		await counts(1, 2);
		const changes = [{ uri: `file://${folder.file("deep/opaque.ts")}`, type: 3 }];
		await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
		await counts(0, 1);
	});

	it("is a command for clients that know no more than the protocol", async () => {
		client = await LspClient.start({ folders: [folder.path], capabilities: PUSH });
		await client.connection.sendRequest("workspace/executeCommand", { command: "asynclint.checkWorkspace" });
		await client.connection.sendRequest("workspace/executeCommand", { command: "asynclint.showCoverage" });
		const shown = await client.until(() => client.shown[1], "a second message");
		assert.match(shown.message, /^asynclint: 2 awaits and 3 calls looked at; 60 % opaque .*\n`gone`: 2 calls/);
	});
});
