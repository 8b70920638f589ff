/** What a run over a whole workspace says of allow-lists' entries that nothing needs. */
import assert from "node:assert/strict";
import { Sandbox } from "./process.ts";

const TRACK = { from: "file", path: "metrics.ts", name: "track" };
const GONE = { from: "file", path: "metrics.ts", name: "trak" };
const SAVED = { from: "file", path: "metrics.ts", name: "Saved" };
const AWAITED = { from: "file", path: "metrics.ts", name: "load" };

const named = (entry: object, option = "allowCalls") =>
	`${JSON.stringify(entry)} in ${option} of floating-promise matches nothing that would be reported.`;

describe("entries of allow-lists on the command line", () => {
	let sandbox: Sandbox;

	beforeEach(() => {
		const options = { allowCalls: [TRACK, GONE, AWAITED], allowTypes: [SAVED] };
		sandbox = new Sandbox({
			"asynclint.json": JSON.stringify({ rules: { "floating-promise": ["error", options] } }),
			"a.ts": 'import { load } from "./metrics";\nexport async function go() {\n\tawait load();\n}\n',
			"metrics.ts":
				"export declare class Saved extends Promise<void> {}\n" +
				"export declare function track(): Promise<void>;\nexport declare function load(): Promise<void>;\n",
			"z.ts": 'import { track } from "./metrics";\ntrack();\n',
		});
	});

	afterEach(() => sandbox.remove());

	const notesOf = async (words: readonly string[]) =>
		(await sandbox.check(words, 0)).notes.map(({ message }) => message);

	it("are named where none of them left anything alone", async () => {
		assert.deepEqual(await notesOf([]), [named(GONE), named(AWAITED), named(SAVED, "allowTypes")]);
		const { stdout } = await sandbox.run([]);
		assert.ok(stdout.includes(named(GONE)));
	});

	it("are not once something needs them, in whatever file", async () => {
		sandbox.write(
			"y.ts",
			'import { load, type Saved } from "./metrics";\ndeclare const saved: Saved;\nsaved;\nload();\n',
		);
		assert.deepEqual(await notesOf([]), [named(GONE)]);
	});

	it("are not by a run over a part, or with other rules", async () => {
		assert.deepEqual(await notesOf(["a.ts"]), []);
		assert.deepEqual(await notesOf(["--only", "await-in-loop"]), []);
		assert.equal((await sandbox.run(["--quiet"])).stdout.includes("matches nothing"), false);
	});

	it("are not of a rule that is off", async () => {
		assert.deepEqual(await notesOf(["--rule", "floating-promise=off"]), []);
	});

	it("are looked at over all projects and jobs", async () => {
		const project = JSON.stringify({ compilerOptions: { strict: true, target: "es2022", types: [] } });
		sandbox.write("one/tsconfig.json", project);
		sandbox.write("one/b.ts", 'import { load } from "../metrics";\nload();\n');
		sandbox.write("two/tsconfig.json", project);
		sandbox.write("two/c.ts", "export {};\n");
		assert.deepEqual(await notesOf(["--jobs", "2"]), [named(GONE), named(SAVED, "allowTypes")]);
	});
});
