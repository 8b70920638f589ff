/** `merge`: where the reports come from, where theirs goes, and what it refuses. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parseCommandLine, UsageError } from "../../cli/src/arguments.ts";
import { Sandbox } from "./process.ts";
import { LOST } from "./projects.ts";

/** A report that is as changeable as JSON is. */
// biome-ignore lint/suspicious/noExplicitAny: the tests break it in many ways
type Report = any;

describe("merge", function () {
	this.timeout(60_000);
	let sandbox: Sandbox;

	before(async () => {
		sandbox = new Sandbox({ "a.ts": LOST, "b.ts": LOST, "c.ts": LOST });
		for (const format of ["json", "sarif"]) {
			for (const [index, count] of [
				[1, 2],
				[2, 2],
				[1, 3],
			]) {
				const words = ["--shard", `${index}/${count}`, "-f", format, "-o", `${format}/${index}of${count}.${format}`];
				const { code, stderr } = await sandbox.run(words);
				assert.equal(code, 1, stderr);
			}
		}
	});
	after(() => sandbox.remove());

	const both = ["json/1of2.json", "json/2of2.json"];
	const read = (name: string): Report => JSON.parse(readFileSync(sandbox.path(name), "utf8"));

	function changed(name: string, change: (report: Report) => void): string {
		const report = read(name);
		change(report);
		sandbox.write("changed.json", JSON.stringify(report));
		return "changed.json";
	}

	async function refusal(...words: string[]): Promise<string> {
		const { stdout, stderr, code } = await sandbox.run(["merge", ...words]);
		assert.equal(code, 2, stdout);
		assert.equal(stdout, "");
		return stderr.replace(/^asynclint: /, "").trimEnd();
	}

	it("takes files, folders and globs, each report once", async () => {
		for (const name of both) sandbox.write(`reports/deep/${name}`, readFileSync(sandbox.path(name)));
		const expected = (await sandbox.run(["merge", ...both])).stdout;
		assert.equal(JSON.parse(expected).findings.length, 3);
		for (const words of [["reports"], ["reports/**/*.json"], ["reports", "reports/deep/json/1of2.json"]]) {
			const { stdout, stderr } = await sandbox.run(["merge", ...words]);
			assert.equal(stdout, expected, stderr);
		}
	});

	it("takes JSON to any format, into a file, with the gates of the whole", async () => {
		const concise = await sandbox.run(["merge", ...both, "--format", "concise", "-o", "out/all.txt"]);
		assert.deepEqual({ stdout: concise.stdout, code: concise.code }, { stdout: "", code: 1 });
		const whole = await sandbox.run(["--format", "concise"]);
		assert.equal(readFileSync(sandbox.path("out/all.txt"), "utf8"), whole.stdout);
		const log = await sandbox.run(["merge", ...both, "--format", "sarif"]);
		assert.equal(log.stdout, (await sandbox.run(["--format", "sarif"])).stdout);
		const pretty = await sandbox.run(["merge", ...both, "--format", "pretty"]);
		const time = / \d+\.\d s\)/;
		assert.equal(pretty.stdout.replace(time, ")"), (await sandbox.run([])).stdout.replace(time, ")"));
	});

	it("passes a whole that stays within the gates", async () => {
		for (const index of [1, 2]) {
			const words = ["--rule", "floating-promise=warning", "--shard", `${index}/2`, "-f", "json"];
			assert.equal((await sandbox.run([...words, "-o", `warnings/${index}.json`])).code, 0);
		}
		assert.equal((await sandbox.run(["merge", "warnings"])).code, 0);
		assert.equal((await sandbox.run(["merge", "warnings", "--max-warnings", "3"])).code, 0);
		// Neither shard has as many by itself.
		const over = await sandbox.run(["merge", "warnings", "--max-warnings", "2"]);
		assert.equal(over.code, 1);
		assert.match(over.stderr, /3 warnings, more than --max-warnings 2/);
	});

	it("refuses what is no report", async () => {
		sandbox.write("broken.json", "{");
		assert.match(await refusal("broken.json"), /^broken\.json is not JSON: /);
		assert.equal(await refusal("tsconfig.json"), "tsconfig.json is no JSON or SARIF report of asynclint.");
		sandbox.write("null.json", "null");
		assert.equal(await refusal("null.json"), "null.json is no JSON or SARIF report of asynclint.");
		assert.equal(await refusal("gone.json"), "gone.json: No such file.");
		assert.equal(await refusal("gone/*.json"), "No .json or .sarif file matches gone/*.json.");
		sandbox.write("empty/readme.md", "");
		assert.equal(await refusal("empty"), "empty holds no .json or .sarif files.");
		const other = changed("sarif/1of2.sarif", (log) => (log.runs[0].tool.driver.name = "other"));
		assert.equal(await refusal(other), "changed.json is no JSON or SARIF report of asynclint.");
	});

	it("refuses the report of a whole run", async () => {
		await sandbox.run(["-f", "json", "-o", "whole.json"]);
		assert.equal(await refusal("whole.json"), "whole.json is the report of a whole run: there is nothing to merge.");
	});

	it("refuses formats and versions side by side", async () => {
		assert.equal(
			await refusal("json/1of2.json", "sarif/2of2.sarif"),
			"json/1of2.json is a JSON report and sarif/2of2.sarif is SARIF: merge one kind.",
		);
		assert.match(
			await refusal("sarif/1of2.sarif", "sarif/2of2.sarif", "--format", "pretty"),
			/^SARIF is merged to SARIF/,
		);
		const old = changed("json/1of2.json", (report) => (report.version = "0.0.1"));
		assert.match(await refusal(old, "json/2of2.json"), /^changed\.json was written by asynclint 0\.0\.1, and this is /);
	});

	it("refuses a shard twice, one that is missing, and those of another number", async () => {
		sandbox.write("copy.json", readFileSync(sandbox.path("json/1of2.json")));
		assert.equal(await refusal(...both, "copy.json"), "json/1of2.json and copy.json are both shard 1/2.");
		assert.equal(await refusal("json/2of2.json"), "There is no report of the shard 1/2.");
		assert.equal(await refusal("sarif/1of3.sarif"), "There is no report of the shards 2/3, 3/3.");
		assert.equal(
			await refusal("json/1of2.json", "json/1of3.json"),
			"json/1of2.json is one of 2 shards, json/1of3.json one of 3.",
		);
	});

	it("refuses shards of other files or options", async () => {
		await sandbox.run(["--shard", "2/2", "-f", "json", "-o", "other.json", "--only", "floating-promise"]);
		assert.match(await refusal("json/1of2.json", "other.json"), /are of different runs/);
		await sandbox.run(["--shard", "2/2", "-f", "json", "-o", "other.json", "a.ts", "b.ts"]);
		assert.match(await refusal("json/1of2.json", "other.json"), /are of different runs/);
	});

	it("refuses a report that was changed", async () => {
		const less = changed("json/1of2.json", (report) => report.findings.pop());
		assert.equal(await refusal(less, "json/2of2.json"), "changed.json was changed since asynclint wrote it.");
		const more = changed("sarif/1of2.sarif", (log) => log.runs[0].results.push(log.runs[0].results[0]));
		assert.equal(await refusal(more), "changed.json was changed since asynclint wrote it.");
		for (const shard of [{}, null, { index: 3, count: 2 }, { ...read("json/1of2.json").shard, places: {} }]) {
			const wrong = changed("json/1of2.json", (report) => (report.shard = shard));
			assert.equal(await refusal(wrong), "changed.json does not say rightly which shard it is.");
		}
	});
});

describe("the command line of shards", () => {
	const complaint = (...words: string[]): string => {
		try {
			parseCommandLine(words);
		} catch (error) {
			assert.ok(error instanceof UsageError);
			return error.message;
		}
		return "none";
	};

	it("takes I/N and nothing else", () => {
		const command = parseCommandLine(["--shard", "2/3"]);
		assert.deepEqual(command.command === "check" && command.shard, { index: 2, count: 3 });
		for (const value of ["0/3", "4/3", "x", "1", "1/0", "1/3/5", "-1/3", "1.5/3", "1/99999999999999999999"]) {
			assert.match(complaint(`--shard=${value}`), /^--shard needs I\/N with I from 1 to N, such as 1\/3, not "/, value);
		}
		assert.match(complaint("--shard", "1/2", "--stdin-filename", "a.ts", "-"), /cannot go with --stdin-filename/);
	});

	it("takes merge with reports and what is about them", () => {
		const command = parseCommandLine(["merge", "a.json", "b", "-f", "sarif", "--quiet", "--max-warnings", "3"]);
		assert.deepEqual(command, {
			command: "merge",
			paths: ["a.json", "b"],
			format: "sarif",
			outputFile: undefined,
			maxWarnings: 3,
			quiet: true,
			strictCoverage: undefined,
		});
		assert.match(complaint("merge"), /needs the reports/);
		assert.match(complaint("merge", "a.json", "--fix"), /--fix does not go with merge/);
		assert.equal(parseCommandLine(["./merge"]).command, "check");
		assert.equal(parseCommandLine(["src", "merge"]).command, "check");
	});
});
