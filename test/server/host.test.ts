import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { AnalyzerHost, type HostOptions } from "../../server/src/worker/host.ts";

/** What the stand-ins for the analyzer share: they answer a call with what they were told before it. */
const PRELUDE = `
	import { parentPort, workerData } from "node:worker_threads";
	const pid = new Int32Array(workerData.checkerPid);
	let told = [];
	const answer = (message, result) => parentPort.postMessage({ event: "result", id: message.id, result });
	parentPort.on("message", (message) => {
		if (message.tell) told.push(message);
		else called(message);
	});
`;

const worker = (called: string) => new URL(`data:text/javascript,${encodeURIComponent(`${PRELUDE}${called}`)}`);

/** Dies over every call for `deadly`; over `once` until it was started with two texts. */
const DIES = `
	function called(message) {
		const { file } = message.params;
		if (file === "deadly") process.exit(7);
		if (file === "once" && told[0].texts.length < 2) process.exit(7);
		answer(message, told);
	}
`;

describe("the analyzer's host", () => {
	let host: AnalyzerHost;
	const restarts: boolean[] = [];
	const logged: string[] = [];

	function start(script: string, options: Partial<HostOptions> = {}): AnalyzerHost {
		restarts.length = 0;
		logged.length = 0;
		host = new AnalyzerHost({
			entry: worker(script),
			log: (_, message) => logged.push(message),
			settingsRefused: () => {},
			texts: () => [],
			restarted: (failed) => restarts.push(failed),
			...options,
		});
		return host;
	}

	afterEach(() => host.close());

	it("starts a worker that died again, with all it has to know, and repeats the call", async () => {
		const texts: [string, string][] = [["a", "1"]];
		start(DIES, { texts: () => texts });
		host.open({ folders: ["/f"], overrides: { source: "test" } });
		host.tell({ tell: "overrides", overrides: { source: "test", preset: "strict" } });
		// What changed since the start is what the next worker starts with.
		texts.push(["b", "2"]);
		const told: unknown = await host.call("check", { file: "once" });
		assert.deepEqual(told, [
			{ tell: "setup", setup: { folders: ["/f"], overrides: { source: "test", preset: "strict" } }, texts },
		]);
		assert.deepEqual(restarts, [false]);
	});

	it("gives up a call that the worker dies of twice, and goes on with the next", async () => {
		start(DIES);
		host.open({ folders: ["/f"] });
		await assert.rejects(host.call("check", { file: "deadly" }), /died twice over "check"/);
		const told: unknown = await host.call("check", { file: "harmless" });
		assert.deepEqual(told, [{ tell: "setup", setup: { folders: ["/f"] }, texts: [] }]);
	});

	it("tells the worker which check nobody waits for any more", async () => {
		start(`
			const unwanted = new Int32Array(workerData.unwanted);
			async function called(message) {
				if (message.params.file === "wanted") return answer(message, unwanted[0] === message.id);
				while (unwanted[0] !== message.id) await new Promise(setImmediate);
				const failure = { name: "Interrupted", message: "" };
				parentPort.postMessage({ event: "failure", id: message.id, failure });
			}
		`);
		host.open({ folders: ["/f"] });
		host.interrupt();
		const call = host.call("check", { file: "unwanted" });
		host.interrupt();
		await assert.rejects(call, { name: "Interrupted" });
		assert.equal(await host.call("check", { file: "wanted" }), false);
	});

	it("starts no other worker after too many deaths", async () => {
		start(DIES);
		host.open({ folders: ["/f"] });
		for (let round = 0; round < 2; round++) await assert.rejects(host.call("check", { file: "deadly" }), /twice/);
		await assert.rejects(host.call("check", { file: "deadly" }), /is not started again/);
		await assert.rejects(host.call("check", { file: "harmless" }), /is not started again/);
		assert.equal(restarts.at(-1), true);
	});

	it("kills the checker when a call takes too long", async () => {
		const checker = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
		const ended = once(checker, "exit");
		// A worker that is blocked until its checker is gone, as one that waits for its answer is.
		start(
			`function called(message) {
				Atomics.store(pid, 0, ${checker.pid});
				const wait = () => { try { process.kill(${checker.pid}, 0); setTimeout(wait, 5); } catch { answer(message, "again"); } };
				wait();
			}`,
			{ callLimitMs: 1000 },
		);
		host.open({ folders: ["/f"] });
		const result: unknown = await host.call("check", { file: "slow" });
		assert.equal(result, "again");
		assert.deepEqual(await ended, [null, "SIGKILL"]);
		assert.match(logged.join("\n"), /"check" took more than 1 s/);
	});

	it("passes on what the analyzer throws", async () => {
		start(`function called(message) {
			const failure = { name: "ConfigError", message: "wrong", config: { file: "/f/asynclint.json" } };
			parentPort.postMessage({ event: "failure", id: message.id, failure });
		}`);
		host.open({ folders: ["/f"] });
		await assert.rejects(host.call("check", { file: "a" }), {
			name: "ConfigError",
			message: "wrong",
			failure: { name: "ConfigError", message: "wrong", config: { file: "/f/asynclint.json" } },
		});
	});
});
