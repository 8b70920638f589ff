/** Times out of files that the real exporters write while the showcase runs: what they match, and what they do not. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../support/fixture.ts";
import { recordEvents, recordOtlp } from "./record.ts";

const run = promisify(execFile);

interface Ranking {
	findings: {
		rule: string;
		file: string;
		start: { line: number };
		measured?: { total: number; perRun: number; runs: number; waits: number; of: number };
		estimate: { kind: string; trips: number; perTurn: boolean }[];
	}[];
	spans: number;
	unmatched: { name: string; reason: string; count: number; milliseconds: number }[];
}

describe("recorded traces", () => {
	let root: string;
	/** A copy, as the paths of where the program ran are seldom those of where somebody looks. */
	let showcase: string;

	before(() => {
		root = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-traces-")));
		showcase = path.join(root, "elsewhere");
		mkdirSync(path.join(root, "recorded"));
		cpSync(path.join(repositoryRoot, "test-fixtures/workspaces/showcase"), showcase, { recursive: true });
		symlinkSync(path.join(repositoryRoot, "node_modules"), path.join(root, "node_modules"), "junction");
	});
	after(() => rmSync(root, { recursive: true, force: true }));

	async function waterfall(...words: string[]): Promise<string> {
		const cli = path.join(repositoryRoot, "dist", "cli.js");
		const { stdout, stderr } = await run(process.execPath, [cli, "waterfall", ...words], { cwd: showcase });
		assert.equal(stderr, "");
		return stdout;
	}

	async function rank(trace: string, ...paths: string[]): Promise<Ranking> {
		return JSON.parse(await waterfall("--trace", trace, "--format", "json", ...paths));
	}

	/** `file:line rule measured/all in runs` */
	function measured({ findings }: Ranking): string[] {
		return findings.map(({ file, start, rule, measured: time }) => {
			const seen = time ? `${time.waits}/${time.of} in ${time.runs}` : "not measured";
			return `${path.basename(file)}:${start.line} ${rule} ${seen}`;
		});
	}

	describe("of OpenTelemetry's SDK", () => {
		let trace: string;

		before(async function () {
			this.timeout(120_000);
			trace = await recordOtlp(path.join(root, "recorded"));
		});

		it("give the milliseconds that findings cost, the costliest first", async () => {
			const ranking = await rank(trace, "src/before");
			assert.deepEqual(measured(ranking).sort(), [
				"catalogue.ts:6 sequential-await 2/2 in 1",
				"chat.ts:15 sequential-await 4/4 in 3",
				"worker.ts:19 sequential-await 2/2 in 1",
			]);
			const totals = ranking.findings.map((finding) => finding.measured?.total ?? 0);
			assert.deepEqual(
				totals,
				totals.toSorted((a, b) => b - a),
			);
			for (const { measured: time } of ranking.findings) {
				assert.ok(time && time.total > 0);
				assert.ok(Math.abs(time.total - time.perRun * time.runs) < 1e-6);
			}
		});

		it("name what is of none of their waits", async () => {
			const { unmatched, spans } = await rank(trace, "src/before");
			const names = unmatched.map(({ name }) => name.replace(/:\d+\//, ":…/"));
			for (const name of ["recordUsage", "startUpstream", "POST http://127.0.0.1:…/usage"]) {
				assert.ok(names.includes(name), `${name} among ${names}`);
			}
			assert.ok(!names.includes("findUser"), "what was matched is not named");
			assert.ok(unmatched.every(({ count }) => count < spans));
		});

		it("take requests for the waits in whose calls their paths stand", async () => {
			const { bars } = JSON.parse(await waterfall("--trace", trace, "--format", "json", "src/before/catalogue.ts:6"));
			assert.equal(bars.length, 3);
			for (const { milliseconds } of bars) assert.ok(milliseconds > 0);
		});

		it("add a column of times to the drawing", async () => {
			const text = await waterfall("--trace", trace, "src/before/chat.ts:15");
			assert.match(text, /\n {2}15 {2}findUser +network +[\d.]+ ms {2}█+·+ {2}█+·+\n/);
			const { bars } = JSON.parse(await waterfall("--trace", trace, "--format", "json", "src/before/chat.ts:15"));
			assert.ok(bars.every(({ milliseconds }: { milliseconds?: number }) => milliseconds !== undefined));
		});

		it("say the same as one object", async () => {
			const lines = readFileSync(trace, "utf8").trim().split("\n");
			assert.ok(lines.length > 0);
			const whole = path.join(root, "recorded", "whole.json");
			writeFileSync(whole, JSON.stringify({ resourceSpans: lines.flatMap((line) => JSON.parse(line).resourceSpans) }));
			assert.deepEqual(await rank(whole, "src/before"), await rank(trace, "src/before"));
		});
	});

	it("of Node's trace events give times by the names of timers", async function () {
		this.timeout(120_000);
		const trace = await recordEvents(path.join(root, "recorded"));
		const ranking = await rank(trace, "src/before/chat.ts");
		assert.deepEqual(measured(ranking), ["chat.ts:15 sequential-await 4/4 in 3"]);
		const names = ranking.unmatched.map(({ name }) => name);
		assert.ok(names.includes("recordUsage"));
		assert.ok(names.some((name) => name.startsWith("open ")));
	});
});
