/** `--shard` and `merge`: the reports of all shards, put together, are that of the whole. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pLimit from "p-limit";
import type { CheckPlan, FileResult, Finding } from "../../analyzer/src/index.ts";
import { FixRun } from "../../cli/src/fixing.ts";
import { listFixtures } from "../support/fixture.ts";
import { ruleIds } from "../support/fixture-run.ts";
import { writeOriginals, writeWorkspace } from "../support/fixture-workspace.ts";
import { type Outcome, runIn, Sandbox } from "./process.ts";
import { LOST, mixed } from "./projects.ts";

const COUNTS = [2, 3, 7];

/** What differs from run to run. */
function steady(text: string): string {
	return text.replaceAll(/"durationMs": \d+|[\d.]+ m?s\b/g, "");
}

interface Compared {
	readonly whole: Outcome;
	readonly shards: readonly Outcome[];
	readonly merged: Outcome;
}

/**
 * Runs the whole, its shards, and their merge.
 * @param more what the whole and the merge are told, and the shards are not
 */
async function compare(
	folder: string,
	count: number,
	words: readonly string[],
	format: string,
	more: readonly string[] = [],
): Promise<Compared> {
	const reports = mkdtempSync(path.join(tmpdir(), "asynclint-reports-"));
	try {
		const limit = pLimit(2);
		const run = (...args: string[]) => limit(() => runIn(folder, args));
		const numbers = Array.from({ length: count }, (_, index) => index + 1);
		const file = (index: number) => path.join(reports, `${index}.${format}`);
		const [whole, ...shards] = await Promise.all([
			run("--format", format, ...words, ...more),
			...numbers.map((index) => run("-f", format, "--shard", `${index}/${count}`, "-o", file(index), ...words)),
		]);
		// In any order.
		const merged = await run("merge", ...numbers.map(file).reverse(), ...more);
		return { whole, shards, merged };
	} finally {
		rmSync(reports, { recursive: true, force: true });
	}
}

function expectSame(compared: Compared): void {
	expectSameReport(compared);
	assert.equal(steady(compared.merged.stderr), steady(compared.whole.stderr));
}

function expectSameReport({ whole, shards, merged }: Compared): void {
	assert.ok(whole.stdout.length > 0, whole.stderr);
	assert.equal(steady(merged.stdout), steady(whole.stdout), [merged, ...shards].map((one) => one.stderr).join("\n"));
	assert.equal(merged.code, whole.code);
}

describe("shards, put together", function () {
	this.timeout(240_000);

	describe("over all fixtures", () => {
		let folder: string;

		before(() => {
			folder = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-shards-")));
			writeWorkspace(folder, listFixtures(), ruleIds);
			writeOriginals(folder, listFixtures());
		});
		after(() => rmSync(folder, { recursive: true, force: true }));

		for (const count of COUNTS) {
			it(`${count}, as JSON`, async () => {
				const compared = await compare(folder, count, ["--refusals"], "json");
				expectSame(compared);
				const { findings, summary } = JSON.parse(compared.whole.stdout);
				assert.ok(findings.length > 100 && summary.files > 200, "the fixtures were not checked");
				assert.ok(compared.shards.every((shard) => shard.code === 0 || shard.code === 1));
			});
		}

		it("3, as SARIF", async () => expectSame(await compare(folder, 3, [], "sarif")));
	});

	describe("over projects of every kind", () => {
		let sandbox: Sandbox;

		before(() => {
			sandbox = new Sandbox(mixed);
		});
		after(() => sandbox.remove());

		for (const format of ["json", "sarif"]) {
			for (const count of COUNTS) {
				it(`${count}, as ${format}`, async () => {
					const compared = await compare(sandbox.folder, count, ["--refusals"], format);
					expectSame(compared);
					for (const said of ["c/tsconfig.json", "ircular", "no tsconfig", "Main.vue"]) {
						assert.ok(compared.merged.stdout.includes(said), said);
					}
				});
			}

			it(`3, as ${format}, without what --quiet leaves out`, async () => {
				const words = ["--rule", "floating-promise=warning", "--rule", "unconsumed-promise=error"];
				const gates = ["--max-warnings", "3"];
				const { merged, ...rest } = await compare(sandbox.folder, 3, [...words, "--quiet"], format, gates);
				expectSame({ merged, ...rest });
				assert.match(merged.stderr, /\d+ warnings, more than --max-warnings 3/);
				// The shards may have said it all, and who merges leaves it out.
				expectSame(await compare(sandbox.folder, 2, words, format, ["--quiet", ...gates]));
			});
		}

		it("with several jobs in each", async () => {
			expectSame(await compare(sandbox.folder, 2, ["--jobs", "2"], "json"));
		});

		it("of some paths and projects", async () => {
			expectSame(await compare(sandbox.folder, 3, ["b", "nowhere", "e/*.vue", "a/f1.ts"], "json"));
			expectSame(await compare(sandbox.folder, 2, ["-p", "a", "-p", "c"], "sarif"));
			expectSameReport(await compare(sandbox.folder, 2, ["nowhere"], "json"));
			expectSame(await compare(sandbox.folder, 2, ["nowhere", "b", "--no-error-on-unmatched-pattern"], "json"));
		});
	});
});

describe("--shard", () => {
	let sandbox: Sandbox;

	afterEach(() => sandbox.remove());

	it("says that there is nothing for it, and that is no error", async () => {
		sandbox = new Sandbox({ "a.ts": LOST });
		const pretty = await sandbox.run(["--shard", "2/2"]);
		assert.deepEqual(pretty, { stdout: "Nothing for this shard\n", stderr: "", code: 0 });
		const { stdout, stderr, code } = await sandbox.run(["--shard", "2/2", "--format", "json"]);
		assert.equal(code, 0);
		assert.equal(stderr, "note: Nothing for this shard\n");
		assert.equal(JSON.parse(stdout).summary.files, 0);
		const some = await sandbox.run(["--shard", "1/2"]);
		assert.equal(some.code, 1);
		assert.match(some.stdout, /1 file in 1 project, shard 1\/2/);
	});

	it("still says when there is nothing for any", async () => {
		sandbox = new Sandbox({});
		mkdirSync(sandbox.path("empty"));
		const { stderr, code } = await sandbox.run(["--shard", "2/2", "empty"]);
		assert.equal(code, 2);
		assert.match(stderr, /^asynclint: Nothing was checked: empty: /);
	});

	it("gives the same files whatever the order of the paths", async () => {
		sandbox = new Sandbox(mixed);
		const first = await sandbox.check(["--shard", "2/3", "a", "b", "g"], 1);
		const second = await sandbox.check(["--shard", "2/3", "g", "a", "b"], 1);
		assert.ok(first.findings.length > 0);
		assert.deepEqual(second.findings, first.findings);
		assert.deepEqual(second.summary.files, first.summary.files);
	});

	it("fixes what is its own, so that all together fix everything", async () => {
		sandbox = new Sandbox({ "a.ts": LOST, "b.ts": LOST.replaceAll("go", "other") });
		const fix = (...words: string[]) => sandbox.check(["--fix-suggestions", ...words], 0);
		const first = await fix("--shard", "1/2");
		const second = await fix("--shard", "2/2");
		const fixedIn = (report: object) => (report as { fixed: { file: string }[] }).fixed.map(({ file }) => file);
		assert.deepEqual([fixedIn(first), fixedIn(second)], [["a.ts"], ["b.ts"]]);
		assert.deepEqual((await sandbox.check([], 0)).findings, []);
	});

	it("applies no fix that reaches into another shard", async () => {
		sandbox = new Sandbox({ "a.ts": "go();\n", "b.ts": "go();\n" });
		const [ours, theirs] = [sandbox.path("a.ts"), sandbox.path("b.ts")];
		const edits = [ours, theirs].map((file) => ({ file, start: 0, end: 0, text: "await " }));
		const at = { line: 1, column: 1, offset: 0 };
		const finding: Finding = {
			...{ rule: "floating-promise", severity: "error", file: ours, start: at, end: at, message: "", notes: [] },
			...{ related: [], fixes: [{ id: "await", title: "Add await", safety: "safe", edits }] },
		};
		const found: FileResult[] = [{ file: ours, findings: [finding], refused: [], problems: [] }];
		const groups = [{ configFile: undefined, files: [ours] }];
		const plan: CheckPlan = { files: [ours], groups, projects: 1, problems: [], notes: [] };
		const run = new FixRun({ setText: () => {} }, plan, [sandbox.folder], "safe", async () => found);
		await run.write(await run.run(found));
		assert.deepEqual(run.summary(), {
			files: [],
			skipped: [{ file: theirs, reason: "It is not among the files to check." }],
		});
		assert.deepEqual([readFileSync(ours, "utf8"), readFileSync(theirs, "utf8")], ["go();\n", "go();\n"]);
	});

	it("leaves a gate to the merge that a part cannot judge", async () => {
		sandbox = new Sandbox({
			"a.ts": "export async function f(x: any) { await x.go(); }\n",
			"b.ts": `export async function f() { ${"await Promise.resolve(); ".repeat(30)} }\n`,
		});
		const gate = "--strict-coverage=10%";
		const run = (...words: string[]) => sandbox.run([...words, "--only", "floating-promise"]);
		assert.equal((await run("a.ts", gate)).code, 1);
		for (const index of [1, 2]) {
			const shard = await run("--shard", `${index}/2`, gate, "-f", "json", "-o", `reports/${index}.json`);
			assert.equal(shard.code, 0, shard.stderr);
			assert.equal(shard.stderr, "note: --strict-coverage is left to asynclint merge, which knows the whole.\n");
		}
		assert.equal((await sandbox.run(["merge", "reports", gate, "-f", "concise"])).code, 0);
		const merged = await sandbox.run(["merge", "reports", "--strict-coverage=1%", "-f", "concise"]);
		assert.equal(merged.code, 1);
		assert.match(merged.stderr, /opaque, more than --strict-coverage=1%/);
		assert.equal(merged.stdout, "");
	});
});
