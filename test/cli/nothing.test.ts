/** A run that looked at no file is never green. */
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { Sandbox } from "./process.ts";

const formats = ["pretty", "concise", "json", "sarif", "github"];

describe("a run that checks nothing", () => {
	let sandbox: Sandbox;

	beforeEach(() => {
		sandbox = new Sandbox({
			".gitignore": "gen/\n",
			"gen/a.ts": "",
			"asynclint.json": '{ "ignore": ["ignored/**"] }',
			"ignored/b.ts": "",
			"papers/c.md": "",
			"src/d.ts": "export {};\n",
		});
		mkdirSync(sandbox.path("empty"));
	});

	afterEach(() => sandbox.remove());

	const reasons: [string, RegExp][] = [
		["empty", /It holds no TypeScript or JavaScript files\./],
		["papers", /It holds no TypeScript or JavaScript files\./],
		["nowhere", /No such file or folder\./],
		["src/d.ts/x", /No such file or folder\./],
		["src/**/*.tsx", /No TypeScript or JavaScript file matches\./],
		["nowhere/*.ts", /No TypeScript or JavaScript file matches\./],
		["gen", /Git ignores it\./],
		["gen/*.ts", /Git ignores it\./],
		["ignored", /The configuration ignores what is there\./],
		["papers/c.md", /Not a TypeScript or JavaScript source file/],
	];

	for (const [word, reason] of reasons) {
		it(`says so and why: ${word}`, async () => {
			const { stdout, stderr, code } = await sandbox.run([word]);
			assert.equal(code, 2);
			assert.equal(stdout, "");
			assert.ok(stderr.startsWith(`asynclint: Nothing was checked: ${word}: `), stderr);
			assert.match(stderr, reason);
			const { errors, summary } = await sandbox.check([word], 2);
			assert.equal(summary.files, 0);
			assert.deepEqual(
				errors.map(({ kind, file }) => ({ kind, file })),
				[{ kind: "path", file: word }],
			);
			assert.match(errors[0]?.message ?? "", /^Nothing was checked: /);
			assert.match(errors[0]?.message ?? "", reason);
		});
	}

	it("says so of each path, and of the working directory when there is none", async () => {
		const { stderr } = await sandbox.run(["empty", "nowhere", "gen"]);
		assert.equal(
			stderr,
			`asynclint: Nothing was checked:
  empty: It holds no TypeScript or JavaScript files.
  nowhere: No such file or folder.
  gen: Git ignores it.
With --no-gitignore, what git ignores is checked as well.
`,
		);
		const bare = new Sandbox({});
		try {
			assert.match((await bare.run([])).stderr, /^asynclint: Nothing was checked: \.: It holds no/);
		} finally {
			bare.remove();
		}
	});

	it("says so in every format", async () => {
		for (const format of formats) {
			const { stdout, stderr, code } = await sandbox.run(["-f", format, "empty"]);
			assert.equal(code, 2, format);
			assert.match(stderr, /^asynclint: Nothing was checked: empty: It holds/, format);
			assert.doesNotMatch(stdout, /No findings/, format);
		}
		const sarif = JSON.parse((await sandbox.run(["-f", "sarif", "empty"])).stdout);
		const [invocation] = sarif.runs[0].invocations;
		assert.equal(invocation.executionSuccessful, false);
		assert.match(invocation.toolExecutionNotifications[0].message.text, /^Nothing was checked: /);
		assert.match(
			(await sandbox.run(["-f", "github", "empty"])).stdout,
			/^::error file=empty,.*::Nothing was checked: /,
		);
	});

	it("may be what one asks for", async () => {
		for (const [word] of reasons) {
			const outcome = await sandbox.run(["--no-error-on-unmatched-pattern", word]);
			assert.deepEqual([outcome.code, outcome.stderr], [0, ""], word);
			assert.match(outcome.stdout, /^note {2}.+: Nothing was checked: .+\n\nNothing was checked\n$/, word);
		}
		const report = await sandbox.check(["--no-error-on-unmatched-pattern", "empty"], 0);
		assert.deepEqual(report.errors, []);
		assert.match(report.notes[0]?.message ?? "", /^Nothing was checked: /);
		const coloured = await sandbox.run(["--no-error-on-unmatched-pattern", "empty"], { env: { FORCE_COLOR: "1" } });
		assert.ok(!coloured.stdout.includes("\u001b[32m"), "not green");
	});

	it("is another thing than a path among others", async () => {
		const report = await sandbox.check(["src", "empty"], 0);
		assert.deepEqual(report.notes, [{ file: "empty", message: "It holds no TypeScript or JavaScript files." }]);
		assert.equal((await sandbox.check(["src", "src/*.tsx"], 2)).errors.length, 1);
		assert.deepEqual((await sandbox.check(["src", "nowhere", "--no-error-on-unmatched-pattern"], 0)).errors, []);
	});
});
