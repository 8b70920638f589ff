import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { checkersOf, isAlive, places, Sandbox, send } from "./process.ts";

/** A promise floats in line 5, of a function that rejects, so that it cannot be overlooked. */
const source = `async function go(): Promise<void> {
	throw new Error("no");
}
export function f(): void {
	go();
}
`;

/** Enough files for a check to be in the middle of. */
/** Enough that a run is not over before its checker is found, however busy the machine is. */
const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`src/f${i}.ts`, source]));

describe("asynclint when things are broken", () => {
	let sandbox: Sandbox | undefined;

	function make(files: Readonly<Record<string, string>>): Sandbox {
		sandbox = new Sandbox({ "src/a.ts": source, ...files });
		return sandbox;
	}

	afterEach(() => sandbox?.remove());

	it("names a path that does not exist and checks the rest", async () => {
		const report = await make({}).check(["src", "nowhere"], 2);
		assert.deepEqual(places(report), ["src/a.ts:5"]);
		assert.deepEqual(
			report.errors.map(({ kind, file }) => ({ kind, file })),
			[{ kind: "path", file: "nowhere" }],
		);
		const { stderr, code } = await (sandbox as Sandbox).run(["nowhere"]);
		assert.equal(code, 2);
		assert.match(stderr, /^asynclint: Nothing was checked: nowhere: No such file or folder\.$/m);
	});

	it("names the place of a syntax error in a tsconfig", async () => {
		const { stderr, code } = await make({
			"tsconfig.json": '{\n  "compilerOptions": {\n    "strict" true\n  }\n}',
		}).run([]);
		assert.equal(code, 2);
		assert.match(stderr, /^asynclint: tsconfig\.json:3:\d+: /);
	});

	it("tells of a tsconfig that extends what is not there", async () => {
		const report = await make({ "tsconfig.json": '{ "extends": "./base.json" }' }).check([], 2);
		assert.equal(report.errors[0]?.file, "tsconfig.json");
		assert.match(report.errors[0]?.message ?? "", /base\.json/);
	});

	it("tells of tsconfigs that extend each other", async () => {
		const report = await make({
			"tsconfig.json": '{ "extends": "./base.json" }',
			"base.json": '{ "extends": "./tsconfig.json" }',
		}).check([], 2);
		assert.match(report.errors[0]?.message ?? "", /circular/i);
	});

	it("tells of a project that is not there", async () => {
		const { stderr, code } = await make({}).run(["-p", "tsconfig.missing.json"]);
		assert.equal(code, 2);
		assert.match(stderr, /tsconfig\.missing\.json/);
	});

	it("tells of a config file that is not there", async () => {
		const { stdout, stderr, code } = await make({}).run(["--config", "missing.json"]);
		assert.equal(code, 2);
		assert.equal(stdout, "");
		assert.match(stderr, /^asynclint: missing\.json: /);
	});

	it("tells of a report that cannot be written", async () => {
		const { stderr, code } = await make({}).run(["-o", "src"]);
		assert.equal(code, 2);
		assert.match(stderr, /^asynclint: .*src cannot be written: /);
	});

	it("tells of a file that cannot be read", async () => {
		const broken = make({});
		mkdirSync(broken.path("src/folder.ts"));
		symlinkSync("gone.ts", broken.path("src/link.ts"));
		const { stderr, code } = await broken.run(["src/link.ts"]);
		assert.equal(code, 2);
		assert.match(stderr, /^asynclint: Nothing was checked: src\/link\.ts: No such file or folder\.$/m);
		assert.deepEqual(places(await broken.check(["src/a.ts", "src/folder.ts"], 1)), ["src/a.ts:5"]);
	});

	it("checks a file with a syntax error as far as it parses", async () => {
		const report = await make({ "src/a.ts": `${source}\nexport const broken = (;\n` }).check([], 1);
		assert.deepEqual(places(report), ["src/a.ts:5"]);
		assert.deepEqual(report.errors, []);
	});

	it("checks a file that belongs to no tsconfig, with a note", async () => {
		const report = await make({ "tsconfig.json": '{ "files": ["src/a.ts"] }', "stray.ts": source }).check(
			["stray.ts"],
			1,
		);
		assert.deepEqual(places(report), ["stray.ts:5"]);
		assert.equal(report.notes.length, 1);
	});

	it("gives the right answer when the checker is killed", async () => {
		const sandbox = make(many);
		const expected = places(await sandbox.check([], 1));
		assert.equal(expected.length, 301);
		// At its start, while it loads, and while it answers.
		for (const after of [0, 100, 250]) {
			const report = await sandbox.check(["--stats"], 1, {
				meanwhile: async (child) => {
					const [checker = 0] = await checkersOf(child.pid as number);
					await delay(after);
					send(checker, "SIGKILL");
				},
			});
			assert.deepEqual(places(report), expected);
			if (after === 0) assert.ok((report.statistics?.restarts ?? 0) > 0, "it was killed and started again");
		}
	});

	it("gives the right answer when the checker hangs", async () => {
		const sandbox = make(many);
		for (const after of [0, 150]) {
			const report = await sandbox.check(["--stats"], 1, {
				env: { ASYNCLINT_CHECKER_TIMEOUT: "8" },
				meanwhile: async (child) => {
					const [checker = 0] = await checkersOf(child.pid as number);
					await delay(after);
					send(checker, "SIGSTOP");
				},
			});
			assert.equal(report.findings.length, 301);
			if (after === 0) assert.equal(report.statistics?.restarts, 1);
		}
	});

	it("ends on SIGINT with nothing half-written and no process left", async () => {
		let checker = 0;
		const { stdout, code } = await make(many).run([], {
			meanwhile: async (child) => {
				[checker = 0] = await checkersOf(child.pid as number);
				child.kill("SIGINT");
			},
		});
		assert.ok(code === 130 || code === null, `ended with ${code}`);
		assert.equal(stdout, "");
		while (isAlive(checker)) await delay(10);
	});
});
