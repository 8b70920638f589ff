import assert from "node:assert/strict";
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { type CheckPlan, type FileResult, type Finding, LineIndex } from "../../analyzer/src/index.ts";
import { FixRun, fixSummaryText } from "../../cli/src/fixing.ts";
import { Sandbox } from "./process.ts";

/** What a made-up rule does with a text: finds words and replaces each with another. */
type Rewrite = readonly [word: RegExp, replacement: string];

/** A checker without TypeScript behind it, so that the tests can have the fixes they need. */
class FakeChecker {
	readonly texts = new Map<string, string>();
	readonly checked: string[][] = [];
	private readonly rewrites: readonly Rewrite[];

	constructor(...rewrites: readonly Rewrite[]) {
		this.rewrites = rewrites;
	}

	setText(file: string, text: string | undefined): void {
		if (text === undefined) this.texts.delete(file);
		else this.texts.set(file, text);
	}

	check = async (plan: CheckPlan): Promise<FileResult[]> => {
		this.checked.push([...plan.files]);
		return plan.files.map((file) => {
			const text = this.texts.get(file) ?? readFileSync(file, "utf8").replace(/^\ufeff/, "");
			return { file, findings: this.findings(file, text), refused: [], problems: [] };
		});
	};

	private findings(file: string, text: string): Finding[] {
		const lines = new LineIndex(text);
		return this.rewrites.flatMap(([word, replacement]) =>
			[...text.matchAll(word)].map((match) => {
				const start = match.index;
				const end = start + match[0].length;
				const edits = [{ file, start, end, text: replacement }];
				return {
					rule: "made-up",
					severity: "error" as const,
					file,
					start: lines.positionAt(start),
					end: lines.positionAt(end),
					message: "Made up.",
					notes: [],
					related: [],
					fixes: [{ id: "f", title: "Rewrite", safety: "safe" as const, edits }],
				};
			}),
		);
	}
}

function planOf(...projects: readonly (readonly string[])[]): CheckPlan {
	const groups = projects.map((files, index) => ({ configFile: `/tsconfig.${index}.json`, files }));
	return { files: projects.flat(), groups, projects: groups.length, problems: [], notes: [] };
}

describe("fixing", () => {
	let sandbox: Sandbox;

	beforeEach(() => {
		sandbox = new Sandbox({});
	});

	afterEach(() => sandbox.remove());

	/** Fixes the sandbox's files; `between` happens after the last check and before anything is written. */
	async function fix(checker: FakeChecker, files: readonly string[], between = () => {}) {
		const paths = files.map((name) => sandbox.path(name));
		const plan = planOf(paths);
		const run = new FixRun(checker, plan, [sandbox.path("src")], "safe", checker.check);
		const fixed = await run.run(await checker.check(plan));
		between();
		const results = await run.write(fixed);
		return { run, results, left: results.flatMap((result) => result.findings).length };
	}

	function onDisk(name: string): string {
		return readFileSync(sandbox.path(name), "utf8");
	}

	it("goes in rounds until nothing is left", async () => {
		sandbox.write("src/a.ts", "one one;\n");
		const { left, run } = await fix(new FakeChecker([/one/g, "two"], [/two/g, "three"]), ["src/a.ts"]);
		assert.equal(onDisk("src/a.ts"), "three three;\n");
		assert.equal(left, 0);
		assert.deepEqual([...(run.summary().files[0]?.titles ?? [])], [["Rewrite", 4]]);
	});

	it("stops when fixes go round in circles", async () => {
		sandbox.write("src/a.ts", "one;\n");
		const { left } = await fix(new FakeChecker([/one/g, "two"], [/two/g, "one"]), ["src/a.ts"]);
		assert.equal(left, 1);
	});

	it("keeps byte order mark, line breaks and mode, and leaves no temporary file", async () => {
		const file = sandbox.write("src/a.ts", "\ufeffone;\r\nrest;\r\n");
		chmodSync(file, 0o751);
		await fix(new FakeChecker([/one/g, "first;\nsecond"]), ["src/a.ts"]);
		assert.equal(onDisk("src/a.ts"), "\ufefffirst;\r\nsecond;\r\nrest;\r\n");
		assert.equal(statSync(file).mode & 0o777, 0o751);
		assert.deepEqual(readdirSync(sandbox.path("src")), ["a.ts"]);
	});

	it("does not overwrite a file that changed in the meantime, and tells what is in it now", async () => {
		sandbox.write("src/a.ts", "one;\n");
		sandbox.write("src/b.ts", "one;\n");
		const { run, left } = await fix(new FakeChecker([/one/g, "two"]), ["src/a.ts", "src/b.ts"], () =>
			sandbox.write("src/a.ts", "one; one; one;\n"),
		);
		assert.equal(onDisk("src/a.ts"), "one; one; one;\n");
		assert.equal(onDisk("src/b.ts"), "two;\n");
		assert.equal(left, 3);
		assert.match(fixSummaryText(run.summary(), sandbox.folder, false), /not fixed {2}src\/a\.ts: It changed/);
	});

	it("does not bring back a file that was deleted in the meantime", async () => {
		sandbox.write("src/a.ts", "one;\n");
		const checker = new FakeChecker([/one/g, "two"]);
		const paths = [sandbox.path("src/a.ts")];
		const plan = planOf(paths);
		const run = new FixRun(checker, plan, [sandbox.path("src")], "safe", async (part) =>
			existsSync(paths[0] as string) ? checker.check(part) : [],
		);
		const fixed = await run.run(await checker.check(plan));
		sandbox.remove();
		mkdirSync(sandbox.path("src"), { recursive: true });
		await run.write(fixed);
		assert.ok(!existsSync(sandbox.path("src/a.ts")));
		assert.match(run.summary().skipped[0]?.reason ?? "", /cannot be written/);
	});

	it("fixes what was read, when that is newer than what was checked", async () => {
		const file = sandbox.write("src/a.ts", "one;\n");
		const checker = new FakeChecker([/one/g, "two"]);
		const plan = planOf([file]);
		const run = new FixRun(checker, plan, [sandbox.folder], "safe", checker.check);
		const stale = await checker.check(plan);
		sandbox.write("src/a.ts", "/* longer */ one;\n");
		await run.write(await run.run(stale));
		assert.equal(onDisk("src/a.ts"), "/* longer */ two;\n");
	});

	it("leaves alone what is not UTF-8", async () => {
		const bytes = Buffer.from([0x6f, 0x6e, 0x65, 0x3b, 0xff, 0xfe, 0x0a]);
		sandbox.write("src/a.ts", bytes);
		const { run } = await fix(new FakeChecker([/one/g, "two"]), ["src/a.ts"]);
		assert.deepEqual(readFileSync(sandbox.path("src/a.ts")), bytes);
		assert.equal(run.summary().skipped[0]?.reason, "It is not UTF-8.");
	});

	it("writes through links inside of the paths, and not to places outside", async () => {
		sandbox.write("src/real.ts", "one;\n");
		writeFileSync(sandbox.path("outside.ts"), "one;\n");
		symlinkSync("real.ts", sandbox.path("src/inner.ts"));
		symlinkSync("../outside.ts", sandbox.path("src/outer.ts"));
		const { run } = await fix(new FakeChecker([/one/g, "two"]), ["src/inner.ts", "src/outer.ts"]);
		assert.equal(onDisk("src/real.ts"), "two;\n");
		assert.equal(onDisk("outside.ts"), "one;\n");
		assert.match(run.summary().skipped[0]?.reason ?? "", /outside of the paths/);
		assert.deepEqual(
			readdirSync(sandbox.path("src"), { withFileTypes: true })
				.filter((entry) => entry.isSymbolicLink())
				.map((entry) => entry.name),
			["inner.ts", "outer.ts"],
		);
	});

	it("checks a changed project again once its files have settled, since a fix can show elsewhere", async () => {
		const a = sandbox.write("src/a.ts", "one;\n");
		const b = sandbox.write("src/b.ts", "rest;\n");
		const c = sandbox.write("lib/c.ts", "rest;\n");
		const checker = new FakeChecker([/one/g, "two"]);
		const plan = planOf([a, b], [c]);
		const run = new FixRun(checker, plan, [sandbox.folder], "safe", checker.check);
		await run.run(await checker.check(plan));
		const names = checker.checked.map((files) => files.map((file) => path.basename(file)).join(" "));
		assert.deepEqual(names, ["a.ts b.ts c.ts", "a.ts", "a.ts", "a.ts b.ts"]);
	});

	it("prints a diff that can be applied", async () => {
		const file = sandbox.write("src/a.ts", "\ufeffone;\r\nrest;");
		const checker = new FakeChecker([/one/g, "two"]);
		const plan = planOf([file]);
		const run = new FixRun(checker, plan, [sandbox.folder], "safe", checker.check);
		await run.run(await checker.check(plan));
		assert.equal(
			await run.diff(sandbox.folder),
			"--- a/src/a.ts\n+++ b/src/a.ts\n@@ -1,2 +1,2 @@\n-\ufeffone;\r\n+\ufefftwo;\r\n rest;\n\\ No newline at end of file\n",
		);
		assert.equal(onDisk("src/a.ts"), "\ufeffone;\r\nrest;", "nothing is written");
	});
});
