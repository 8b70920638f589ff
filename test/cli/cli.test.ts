import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { VERSION } from "../../analyzer/src/index.ts";
import { places, Sandbox } from "./process.ts";

const store = "export async function save(id: number): Promise<void> {\n\tawait fetchIt(id);\n}\n";
const declared = "declare function fetchIt(id: number): Promise<void>;\n";

/** One promise that floats, in line 4. */
const floating = `import { save } from "./store.js";

export async function place(id: number): Promise<number> {
	save(id);
	return id;
}
`;

describe("asynclint as a program", () => {
	let sandbox: Sandbox;

	beforeEach(() => {
		sandbox = new Sandbox({ "src/store.ts": store, "src/fetch.d.ts": declared, "src/place.ts": floating });
	});

	afterEach(() => sandbox.remove());

	describe("reports", () => {
		it("prints a finding and fails", async () => {
			const { stdout, stderr, code } = await sandbox.run([]);
			assert.equal(code, 1, stderr);
			assert.match(stdout, /^src\/place\.ts\n\n {2}4:2 {2}error {2}floating-promise\n/);
			assert.match(stdout, /> 4 │ {5}save\(id\);\n {6}│ {5}\^{8}/);
			assert.match(stdout, /^1 finding: 1 error /m);
			assert.equal(stderr, "", "progress is for terminals only");
			assert.ok(!stdout.includes("\u001b"), "no colours into a pipe");
		});

		it("passes when there is nothing to say", async () => {
			const { stdout, code } = await sandbox.run(["src/store.ts"]);
			assert.equal(code, 0);
			assert.match(stdout, /^No findings \(1 file in 1 project/);
		});

		it("checks files and folders that are named together, each file once", async () => {
			sandbox.write("lib/other.ts", floating.replace("./store.js", "../src/store.js"));
			const report = await sandbox.check(["src/place.ts", "lib", "src"], 1);
			assert.deepEqual(places(report), ["lib/other.ts:4", "src/place.ts:4"]);
		});

		it("follows FORCE_COLOR and NO_COLOR", async () => {
			const coloured = await sandbox.run([], { env: { FORCE_COLOR: "1" } });
			assert.ok(coloured.stdout.includes("\u001b[31m"));
			const plain = await sandbox.run([], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } });
			assert.ok(!plain.stdout.includes("\u001b"));
		});

		it("knows the formats", async () => {
			const concise = await sandbox.run(["-f", "concise"]);
			assert.match(concise.stdout, /^src\/place\.ts:4:2 error floating-promise .+\n$/);
			const github = await sandbox.run(["-f", "github"]);
			assert.match(github.stdout, /^::error file=src\/place\.ts,line=4,col=2,endLine=4,/);
			const sarif = JSON.parse((await sandbox.run(["-f", "sarif"])).stdout);
			assert.equal(sarif.runs[0].results[0].ruleId, "floating-promise");
			const json = await sandbox.check([], 1);
			assert.equal(json.findings[0]?.rule, "floating-promise");
			assert.equal(json.summary.findings, 1);
			assert.deepEqual(json.errors, []);
		});

		it("writes to a file", async () => {
			const { stdout, code } = await sandbox.run(["-f", "concise", "-o", "reports/out.txt"]);
			assert.equal(code, 1);
			assert.equal(stdout, "");
			assert.match(readFileSync(sandbox.path("reports/out.txt"), "utf8"), /^src\/place\.ts:4:2 /);
		});

		it("adds statistics on request", async () => {
			const { statistics } = await sandbox.check(["--stats"], 1);
			assert.equal(statistics?.restarts, 0);
			assert.match((await sandbox.run(["--stats"])).stdout, /^type questions +\d+$/m);
			assert.match((await sandbox.run(["--stats", "-f", "concise"])).stderr, /^type questions +\d+$/m);
		});

		it("counts what it took to find out what functions do", async () => {
			sandbox.write(
				"src/twice.ts",
				`async function get(path: string) {
	return (await fetch(path)).text();
}
export async function both() {
	const a = await get("/a");
	const b = await get("/b");
	return a + b;
}
`,
			);
			const { statistics } = await sandbox.check(["--stats", "--only", "sequential-await"], 0);
			assert.ok(statistics);
			const { questions, ...counts } = statistics.effects;
			assert.deepEqual(counts, { summaries: 1, reused: 1, spent: 0 });
			assert.ok(questions > 0 && questions <= statistics.typeQuestions, String(questions));
			const none = await sandbox.check(["--stats", "--only", "floating-promise"], 1);
			assert.equal(none.statistics?.effects.summaries, 0);
			const { stdout } = await sandbox.run(["--stats", "--only", "sequential-await"]);
			assert.match(stdout, /^effects of functions +1$/m);
		});

		it("does not mind a reader that stops reading", async () => {
			const { stderr, code } = await sandbox.run([], { meanwhile: (child) => child.stdout?.destroy() });
			assert.equal(code, 1);
			assert.equal(stderr, "");
		});
	});

	describe("settings", () => {
		it("takes severities and rules from the command line", async () => {
			const [finding] = (await sandbox.check(["--rule", "floating-promise=warning"], 0)).findings;
			assert.equal(finding?.severity, "warning");
			assert.deepEqual((await sandbox.check(["--rule", "floating-promise=off"], 0)).findings, []);
			assert.deepEqual((await sandbox.check(["--only", "unbounded-concurrency"], 0)).findings, []);
			assert.equal((await sandbox.check(["--only", "floating-promise"], 1)).findings.length, 1);
		});

		it("takes a config file, which the command line overrides", async () => {
			sandbox.write("asynclint.json", '{ "rules": { "floating-promise": "info" } }');
			assert.equal((await sandbox.check([], 0)).findings[0]?.severity, "info");
			assert.equal((await sandbox.check(["--rule", "floating-promise=error"], 1)).findings[0]?.severity, "error");
			sandbox.write("other.json", '{ "rules": { "floating-promise": "warning" } }');
			assert.equal((await sandbox.check(["--config", "other.json"], 0)).findings[0]?.severity, "warning");
		});

		it("names the place of a mistake in a config file", async () => {
			sandbox.write("asynclint.json", '{\n  "rules": { "floating-promis": "error" }\n}');
			const { stdout, stderr, code } = await sandbox.run([]);
			assert.equal(code, 2);
			assert.equal(stdout, "");
			assert.match(stderr, /^asynclint: asynclint\.json:2:\d+: .*floating-promis/);
		});

		it("prints the settings of a file", async () => {
			sandbox.write("asynclint.json", '{ "rules": { "floating-promise": "info" } }');
			const { stdout, code } = await sandbox.run(["--print-config", "src/place.ts"]);
			assert.equal(code, 0);
			const shown = JSON.parse(stdout);
			assert.equal(shown.file, "src/place.ts");
			assert.equal(shown.rules["floating-promise"].severity, "info");
			assert.deepEqual(shown.configFiles, ["asynclint.json"]);
		});
	});

	describe("gates", () => {
		it("fails on more warnings than allowed, and says so", async () => {
			const warn = ["--rule", "floating-promise=warning"];
			assert.equal((await sandbox.run([...warn, "--max-warnings", "1"])).code, 0);
			const { stderr, code } = await sandbox.run([...warn, "--max-warnings", "0"]);
			assert.equal(code, 1);
			assert.match(stderr, /1 warnings?, more than --max-warnings 0/);
		});

		it("hides warnings with --quiet, and counts them all the same", async () => {
			const quiet = ["--rule", "floating-promise=warning", "--quiet"];
			assert.deepEqual((await sandbox.check(quiet, 0)).findings, []);
			assert.deepEqual((await sandbox.check([...quiet, "--max-warnings", "0"], 1)).findings, []);
		});

		it("never fails on information", async () => {
			assert.equal((await sandbox.run(["--rule", "floating-promise=info", "--max-warnings", "0"])).code, 0);
		});
	});

	describe("fixes", () => {
		it("applies suggestions when asked to, and reports what remains", async () => {
			const { stdout, code } = await sandbox.run(["--fix-suggestions"]);
			assert.equal(code, 0, stdout);
			assert.match(readFileSync(sandbox.path("src/place.ts"), "utf8"), /^\tawait save\(id\);$/m);
			assert.match(stdout, /^fixed {2}src\/place\.ts: Await it$/m);
			assert.match(stdout, /^No findings/m);
		});

		it("prints a diff and writes nothing in a dry run", async () => {
			const { stdout, stderr, code } = await sandbox.run(["--fix-suggestions", "--dry-run"]);
			assert.equal(code, 1, "what was found is still there");
			assert.match(stdout, /^--- a\/src\/place\.ts\n\+\+\+ b\/src\/place\.ts\n@@ /);
			assert.match(stdout, /^-\tsave\(id\);\n\+\tawait save\(id\);$/m);
			assert.match(stderr, /^would fix {2}src\/place\.ts: /);
			assert.equal(readFileSync(sandbox.path("src/place.ts"), "utf8"), floating);
		});

		it("changes nothing outside of the given paths", async () => {
			sandbox.write("lib/other.ts", floating.replace("./store.js", "../src/store.js"));
			await sandbox.run(["--fix-suggestions", "lib"]);
			assert.equal(readFileSync(sandbox.path("src/place.ts"), "utf8"), floating);
			assert.match(readFileSync(sandbox.path("lib/other.ts"), "utf8"), /await save/);
		});
	});

	describe("calls that are always allowed", () => {
		const allowance = async () => {
			const [finding] = (await sandbox.check([], 1)).findings;
			return finding?.fixes.at(-1);
		};

		it("are written into the configuration by an edit in the report", async () => {
			const fix = await allowance();
			assert.deepEqual([fix?.title, fix?.safety], ["Always allow `save`", "setting"]);
			assert.deepEqual(
				fix?.edits.map(({ file, start, end }) => [file, start, end]),
				[["asynclint.json", 0, 0]],
			);
			sandbox.write("asynclint.json", fix.edits[0]?.text ?? "");
			assert.deepEqual((await sandbox.check([], 0)).findings, []);
		});

		it("are not offered for what is handed in, made in place, or the language's own", async () => {
			sandbox.write(
				"src/place.ts",
				[
					"export function place(callback: () => Promise<void>, { load }: { load(): Promise<void> }): void {",
					"\tcallback();",
					"\tload();",
					"\tPromise.race([callback(), load()]);",
					"\t(async () => await callback())();",
					"}",
				].join("\n"),
			);
			const { findings } = await sandbox.check([], 1);
			assert.equal(findings.length, 4);
			assert.ok(findings.every(({ fixes }) => fixes.every(({ safety }) => safety === "suggestion")));
		});

		it("are left to a person, also where nothing else is offered", async () => {
			const text =
				'import { save } from "./store.js";\nexport function place(id: number): void {\n\tvoid save(id);\n}\n';
			sandbox.write("src/place.ts", text);
			const options = '{ "rules": { "floating-promise": ["error", { "ignoreVoid": false }] } }';
			const config = sandbox.write("asynclint.json", options);
			assert.equal((await allowance())?.safety, "setting");
			await sandbox.run(["--fix-suggestions"]);
			assert.equal(readFileSync(config, "utf8"), options);
		});
	});

	describe("information", () => {
		it("prints version, help and rules", async () => {
			assert.equal((await sandbox.run(["--version"])).stdout, `${VERSION}\n`);
			assert.match((await sandbox.run(["--help"])).stdout, /^Usage: asynclint /);
			assert.match((await sandbox.run(["--list-rules"])).stdout, /^floating-promise /m);
			const rules = JSON.parse((await sandbox.run(["--list-rules", "-f", "json"])).stdout);
			assert.ok(rules.some((rule: { id: string }) => rule.id === "unbounded-concurrency"));
		});

		it("prints a rule's page", async () => {
			const { stdout, code } = await sandbox.run(["--explain", "floating-promise"]);
			assert.equal(code, 0);
			assert.match(stdout, /^# floating-promise\n/);
			assert.ok(!stdout.includes("<!--"));
		});

		it("helps with misspelt names", async () => {
			for (const [words, hint] of [
				[["--fxi"], /Unknown option --fxi\. Did you mean --fix\?/],
				[["-f", "jsn"], /Did you mean json\?/],
				[["--explain", "floating-promises"], /There is no rule "floating-promises"\. Did you mean floating-promise\?/],
				[["--only", "flotingpromise"], /Did you mean floating-promise\?/],
				[["--rule", "floating-promis=off"], /Did you mean floating-promise\?/],
				[["--init"], /not available yet/],
			] as const) {
				const { stdout, stderr, code } = await sandbox.run(words);
				assert.equal(code, 2, words.join(" "));
				assert.equal(stdout, "");
				assert.match(stderr, hint);
			}
		});

		it("serves the Language Server Protocol", async () => {
			const request = JSON.stringify({
				jsonrpc: "2.0",
				id: 1,
				method: "initialize",
				params: { processId: null, rootUri: null, capabilities: {} },
			});
			const outcome = await sandbox.run(["--lsp"], {
				input: `Content-Length: ${request.length}\r\n\r\n${request}`,
				meanwhile: (child) => child.stdout?.once("data", () => child.stdin?.end()),
			});
			assert.match(outcome.stdout, /^Content-Length: \d+\r\n[\s\S]*"id":1[\s\S]*"capabilities"/);
		});
	});
});
