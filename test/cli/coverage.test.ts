/** What a run says of the code that it could not judge. */
import assert from "node:assert/strict";
import { Sandbox } from "./process.ts";

const opaque = 'import { load } from "gone";\nexport async function go() {\n\tawait load();\n\tload();\n}\n';
const clear = "declare function save(): Promise<void>;\nexport async function go() {\n\tawait save();\n}\n";

describe("coverage on the command line", () => {
	let sandbox: Sandbox;

	beforeEach(() => {
		sandbox = new Sandbox({ "opaque.ts": opaque, "clear.ts": clear });
	});

	afterEach(() => sandbox.remove());

	it("is at the end of the report, and in yellow where a clean report means little", async () => {
		const { stdout, code } = await sandbox.run([]);
		assert.equal(code, 0);
		assert.match(stdout, /^No findings .*\n2 awaits and 3 calls looked at; 60 % opaque \(1 await, 2 calls\)\n/);
		assert.match(stdout, /^ {2}types {2}`gone`: 2 calls not checked\. No such package is installed/m);
		const coloured = await sandbox.run([], { env: { FORCE_COLOR: "1" } });
		assert.ok(coloured.stdout.includes("\u001b[33mNo findings"));
	});

	it("takes one quiet line when nothing is opaque", async () => {
		const { stdout } = await sandbox.run(["clear.ts"]);
		assert.match(stdout, /^No findings .*\n1 await and 1 call looked at; none is opaque\n$/);
		assert.doesNotMatch((await sandbox.run(["clear.ts", "--quiet"])).stdout, /looked at/);
		assert.equal((await sandbox.run(["clear.ts", "-f", "concise"])).stderr, "");
	});

	it("is in the JSON report", async () => {
		const { coverage } = await sandbox.check([], 0);
		assert.deepEqual(coverage, {
			awaits: 2,
			opaqueAwaits: 1,
			calls: 3,
			opaqueCalls: 2,
			causes: [
				{
					cause: "missing-types",
					module: "gone",
					hint: "No such package is installed, and no package.json lists it.",
					awaits: 1,
					calls: 2,
					files: 1,
				},
			],
		});
	});

	it("is in SARIF, and beside the formats that have no place for it", async () => {
		const sarif = JSON.parse((await sandbox.run(["-f", "sarif"])).stdout);
		const [first, second] = sarif.runs[0].invocations[0].toolExecutionNotifications;
		assert.deepEqual([first.level, first.descriptor.id], ["warning", "coverage"]);
		assert.match(second.message.text, /^`gone`: 2 calls/);
		const concise = await sandbox.run(["-f", "concise"]);
		assert.equal(concise.stdout, "");
		assert.match(concise.stderr, /^note: 2 awaits .*\nnote: `gone`: /);
		const github = await sandbox.run(["-f", "github"]);
		assert.match(github.stdout, /^::warning title=asynclint coverage::2 awaits/);
	});

	it("is a gate with --strict-coverage", async () => {
		const strict = await sandbox.run(["--strict-coverage"]);
		assert.equal(strict.code, 1);
		assert.match(
			strict.stderr,
			/^asynclint: 60\.0 % of the awaits and calls are opaque, more than --strict-coverage=0%\.$/m,
		);
		assert.equal((await sandbox.run(["--strict-coverage=60%"])).code, 0);
		assert.equal((await sandbox.run(["--strict-coverage=59.9"])).code, 1);
		assert.equal((await sandbox.run(["--strict-coverage", "clear.ts"])).code, 0);
		const wrong = await sandbox.run(["--strict-coverage=much"]);
		assert.equal(wrong.code, 2);
		assert.match(wrong.stderr, /percentage/);
	});

	it("says what to mend when the gate fails, however little it is", async () => {
		sandbox.write("opaque.ts", `declare const one: any;\none.go();\n${"clear();\n".repeat(200)}function clear() {}\n`);
		const cause = /`any` in the code itself \(`one` in opaque\.ts\): 1 call not checked/;
		assert.doesNotMatch((await sandbox.run([])).stdout, cause);
		assert.match((await sandbox.run(["--strict-coverage"])).stdout, cause);
		assert.match((await sandbox.run(["--strict-coverage", "--quiet"])).stdout, cause);
		assert.match((await sandbox.run(["--strict-coverage", "-f", "concise"])).stderr, cause);
	});

	it("is said once on GitHub", async () => {
		const { stdout, stderr } = await sandbox.run(["-f", "github"]);
		assert.match(stdout, /`gone`: 2 calls not checked/);
		assert.equal(stderr, "");
	});

	it("is about what fixing left behind", async () => {
		sandbox.write("clear.ts", clear.replace("\tawait save", "\tsave"));
		const { stdout } = await sandbox.run(["--fix-suggestions", "clear.ts"]);
		assert.match(stdout, /^1 await and 1 call looked at; none is opaque$/m);
	});
});
