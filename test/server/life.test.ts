import assert from "node:assert/strict";
import { once } from "node:events";
import { copyFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { CheckWorkspaceResult } from "../../server/src/lsp/protocol.ts";
import { LspClient, SERVER, TestFolder, toUri } from "./lsp-client.ts";

const LOST =
	"async function save(): Promise<void> { throw new Error('1'); }\nexport function run(): void {\n\tsave();\n}\n";

describe("the language server's life", () => {
	let folder: TestFolder;

	beforeEach(() => {
		folder = new TestFolder({ "lost.ts": LOST });
	});
	afterEach(() => {
		LspClient.killAll();
		folder.remove();
	});

	it("ends with 0 after shutdown and with 1 without it", async () => {
		const proper = await LspClient.start({ folders: [folder.path] });
		await proper.marks(proper.open(folder.file("lost.ts"), LOST));
		assert.equal(await proper.stop(), 0);

		const abrupt = await LspClient.start({ folders: [folder.path] });
		await abrupt.marks(abrupt.open(folder.file("lost.ts"), LOST));
		const pid = (
			await abrupt.until(() => abrupt.statuses.findLast((status) => status.checkerPid !== undefined), "a checker")
		).checkerPid as number;
		const exited = once(abrupt.process, "exit");
		await abrupt.connection.sendNotification("exit");
		assert.deepEqual(await exited, [1, null]);
		await gone(pid);
	});

	it("ends with its client", async () => {
		const client = await LspClient.start({ folders: [folder.path] });
		await client.marks(client.open(folder.file("lost.ts"), LOST));
		const exited = once(client.process, "exit");
		client.process.stdin?.end();
		assert.deepEqual(await exited, [1, null]);
	});

	it("takes its checker with it when it is killed", async () => {
		const client = await LspClient.start({ folders: [folder.path] });
		await client.marks(client.open(folder.file("lost.ts"), LOST));
		const running = () => client.statuses.findLast((status) => status.checkerPid !== undefined);
		const pid = (await client.until(running, "a checker")).checkerPid as number;
		const exited = once(client.process, "exit");
		client.process.kill("SIGKILL");
		await exited;
		await gone(pid);
	});

	it("answers rightly after its checker was killed, at rest and at work", async () => {
		const client = await LspClient.start({ folders: [folder.path] });
		const uri = client.open(folder.file("lost.ts"), LOST);
		assert.deepEqual(await client.marks(uri), ["3:2 floating-promise"]);
		for (let round = 0; round < 3; round++) {
			const { checkerPid } = await client.until(
				() => client.statuses.findLast((status) => status.checkerPid !== undefined && isAlive(status.checkerPid)),
				"a checker",
			);
			process.kill(checkerPid as number, "SIGKILL");
			client.edit(uri, "\tsave();", "\tsave();\n\tsave();");
			const pulled = client.marks(uri);
			const [finding, ...more] = await pulled;
			assert.equal(finding, "3:2 floating-promise");
			assert.equal(more.length, round + 1);
		}
		assert.equal(await client.stop(), 0);
	});

	it("checks the workspace to its end although the checker is killed", async () => {
		const many = Object.fromEntries(
			Array.from({ length: 300 }, (_, index) => [
				`m/file${index}.ts`,
				LOST.replace("save", `save${index}`).replace("\tsave", `\tsave${index}`),
			]),
		);
		const big = new TestFolder(many);
		const client = await LspClient.start({ folders: [big.path] });
		const checked = client.connection.sendRequest<CheckWorkspaceResult>("asynclint/checkWorkspace", {});
		const status = await client.until(() => client.statuses.find((one) => one.checkerPid !== undefined), "a checker");
		process.kill(status.checkerPid as number, "SIGKILL");
		const result = await checked;
		assert.deepEqual([result.files, result.errors, result.problems], [300, 300, []]);
		assert.equal(await client.stop(), 0);
		big.remove();
	});

	it("goes over to other folders", async () => {
		const second = new TestFolder({ "lost.ts": LOST });
		const client = await LspClient.start({ folders: [folder.path] });
		const name = "second";
		await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
			event: { added: [{ uri: toUri(second.path), name }], removed: [{ uri: toUri(folder.path), name: "first" }] },
		});
		const result = await client.connection.sendRequest<CheckWorkspaceResult>("asynclint/checkWorkspace", {});
		assert.deepEqual([result.files, result.errors], [1, 1]);
		await client.until(() => client.lastPublished(toUri(second.file("lost.ts"))), "findings of the second folder");
		assert.equal(client.lastPublished(toUri(folder.file("lost.ts"))), undefined);
		assert.equal(await client.stop(), 0);
		second.remove();
	});

	it("is what the command line's --lsp runs", async () => {
		const client = await LspClient.start({ folders: [folder.path], cli: true });
		assert.deepEqual(await client.marks(client.open(folder.file("lost.ts"), LOST)), ["3:2 floating-promise"]);
		assert.equal(await client.stop(), 0);
	});

	it("says so when there is no compiler for the platform", async () => {
		const elsewhere = new TestFolder({ "package.json": '{ "type": "module" }' });
		const dist = path.dirname(SERVER);
		for (const file of readdirSync(dist).filter((name) => name.endsWith(".js"))) {
			copyFileSync(path.join(dist, file), elsewhere.file(file));
		}
		const client = await LspClient.start({ folders: [folder.path], server: elsewhere.file("server.js") });
		assert.deepEqual(await client.marks(client.open(folder.file("lost.ts"), LOST)), []);
		const { message } = await client.until(() => client.statuses.find(({ state }) => state === "error"), "an error");
		assert.match(message ?? "", /compiler .* not found/);
		assert.equal(await client.stop(), 0);
		elsewhere.remove();
	});

	it("works over Node's IPC channel", async () => {
		const client = await LspClient.start({ folders: [folder.path], ipc: true });
		assert.deepEqual(await client.marks(client.open(folder.file("lost.ts"), LOST)), ["3:2 floating-promise"]);
		assert.equal(await client.stop(), 0);
	});
});

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

async function gone(pid: number): Promise<void> {
	while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}
