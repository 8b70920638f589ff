/** The façade: projects, unsaved texts, changes on disk, and a checker process that dies. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type FileResult, Workspace, type WorkspaceOptions } from "../../analyzer/src/index.ts";

const LOST = "declare function save(): Promise<void>;\nexport async function start() {\n\tsave();\n}\n";
const KEPT = LOST.replace("\tsave", "\tawait save");

describe("workspace", () => {
	let folder: string;
	let open: Workspace[] = [];
	const file = (name: string): string => path.join(folder, name);

	beforeEach(() => {
		folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "asynclint-workspace-")));
	});

	afterEach(() => {
		for (const workspace of open) workspace.close();
		open = [];
		rmSync(folder, { recursive: true });
	});

	function write(files: Record<string, string | object>): void {
		for (const [name, content] of Object.entries(files)) {
			mkdirSync(path.dirname(file(name)), { recursive: true });
			writeFileSync(file(name), typeof content === "string" ? content : JSON.stringify(content));
		}
	}

	function workspace(options: Partial<WorkspaceOptions> = {}): Workspace {
		const opened = new Workspace({
			folders: [folder],
			overrides: { source: "test", only: ["floating-promise"] },
			...options,
		});
		open.push(opened);
		return opened;
	}

	function checkAll(subject: Workspace): Record<string, number> {
		return summary([...subject.check(subject.plan({ paths: [folder] }))]);
	}

	function summary(results: readonly FileResult[]): Record<string, number> {
		return Object.fromEntries(results.map((result) => [path.relative(folder, result.file), result.findings.length]));
	}

	const config = (extra: object = {}): object => ({
		compilerOptions: { strict: true, types: [], module: "nodenext", target: "es2023" },
		...extra,
	});

	it("gives up a check that nobody waits for, and answers the next one rightly", () => {
		write({ "tsconfig.json": config(), "a.ts": LOST });
		let left = 0;
		const subject = workspace({
			overlays: true,
			overrides: { source: "test", preset: "strict" },
			isUnwanted: () => left-- <= 0,
		});
		left = Number.POSITIVE_INFINITY;
		const expected = subject.checkFile(file("a.ts"));
		assert.ok(expected.findings.length > 0);
		let interrupted = 0;
		for (let rounds = 0; ; rounds++) {
			subject.setText(file("a.ts"), `${LOST}// ${rounds}`);
			left = rounds;
			try {
				assert.deepEqual(subject.checkFile(file("a.ts")).findings, expected.findings);
				break;
			} catch (error) {
				assert.equal((error as Error).name, "Interrupted");
				interrupted++;
			}
			left = Number.POSITIVE_INFINITY;
			assert.deepEqual(subject.checkFile(file("a.ts")).findings, expected.findings);
		}
		assert.ok(interrupted > 1);
	});

	it("takes the nearest tsconfig whose files include the file", () => {
		write({
			"tsconfig.json": config({ exclude: ["inner/left-out.ts"] }),
			"inner/tsconfig.json": config({ include: ["*.mts"] }),
			"a.ts": LOST,
			"inner/b.mts": LOST,
			"inner/c.ts": LOST,
			"inner/left-out.ts": LOST,
		});
		const subject = workspace();
		const plan = subject.plan({ paths: [folder] });
		const groups = Object.fromEntries(
			plan.groups.map((group) => [
				group.configFile && path.relative(folder, group.configFile),
				group.files.map((name) => path.relative(folder, name)),
			]),
		);
		assert.deepEqual(groups, {
			"tsconfig.json": ["a.ts", "inner/c.ts"],
			"inner/tsconfig.json": ["inner/b.mts"],
			undefined: ["inner/left-out.ts"],
		});
		assert.deepEqual(
			plan.notes.map((note) => note.file),
			[file("inner/left-out.ts")],
		);
		assert.deepEqual(summary([...subject.check(plan)]), {
			"a.ts": 1,
			"inner/b.mts": 1,
			"inner/c.ts": 1,
			"inner/left-out.ts": 1,
		});
	});

	it("goes through every tsconfig of a solution", () => {
		write({
			"tsconfig.json": { files: [], references: [{ path: "./app" }, { path: "./tsconfig.tools.json" }] },
			"app/tsconfig.json": config({
				compilerOptions: { composite: true, types: [], target: "es2023", module: "nodenext" },
			}),
			"tsconfig.tools.json": config({
				include: ["tools"],
				compilerOptions: { composite: true, types: [], target: "es2023", module: "nodenext" },
			}),
			"app/a.ts": LOST,
			"tools/b.ts": LOST,
		});
		assert.deepEqual(checkAll(workspace()), { "app/a.ts": 1, "tools/b.ts": 1 });
	});

	it("finds files that a tsconfig reaches only through imports", () => {
		write({ "tsconfig.json": config({ files: ["main.ts"] }), "main.ts": 'import "./part.ts";\n', "part.ts": LOST });
		const plan = workspace().plan({ paths: [folder] });
		assert.deepEqual(plan.notes, []);
		assert.equal(plan.groups.length, 1);
	});

	it("checks JavaScript unless a project leaves it out, and when it is named", () => {
		const source = "async function save() { throw new Error(); }\nexport async function start() {\n\tsave();\n}\n";
		write({
			"with/tsconfig.json": config({
				compilerOptions: { allowJs: true, types: [], target: "es2023", module: "nodenext" },
			}),
			"with/a.mjs": source,
			"without/tsconfig.json": config({}),
			"without/b.mjs": source,
			"loose/c.mjs": source,
		});
		const subject = workspace();
		assert.deepEqual(checkAll(subject), { "loose/c.mjs": 1, "with/a.mjs": 1 });
		assert.deepEqual(summary([...subject.check(subject.plan({ paths: [file("without/b.mjs")] }))]), {
			"without/b.mjs": 1,
		});
	});

	it("forgets what callees do when a file changes that only they use", () => {
		const guarded = "export async function save() {\n\ttry {\n\t\tawait fetch('/');\n\t} catch {}\n}\n";
		write({
			"tsconfig.json": config(),
			"save.ts": guarded,
			"middle.ts": 'import { save } from "./save.js";\nexport async function store() {\n\tawait save();\n}\n',
			"use.ts": 'import { store } from "./middle.js";\nexport function start() {\n\tstore();\n}\n',
		});
		const subject = workspace({ overlays: true });
		const findings = () => subject.checkFile(file("use.ts")).findings.length;
		assert.equal(findings(), 0);
		subject.setText(file("save.ts"), guarded.replace("catch {}", "finally {}"));
		assert.equal(findings(), 1);
		subject.setText(file("save.ts"), undefined);
		assert.equal(findings(), 0);
	});

	it("looks for implementations of an interface in what files hold now", () => {
		const implementation = (name: string, does: string) => `import type { Plans } from "./plans.js";
export class ${name} implements Plans {
	async plan(user: string) {
		${does}
	}
}
`;
		const reading = `return (await fetch("https://api.example.com/" + user)).text();`;
		write({
			"tsconfig.json": config({
				compilerOptions: { strict: true, types: [], module: "nodenext", lib: ["es2023", "dom"] },
			}),
			"plans.ts": "export interface Plans { plan(user: string): Promise<string> }\n",
			"first.ts": implementation("First", reading),
			"use.ts": `import type { Plans } from "./plans.js";
export async function start(plans: Plans) {
	const one = await plans.plan("one");
	const two = await plans.plan("two");
	return one + two;
}
`,
		});
		const subject = workspace({ overlays: true, overrides: { source: "test", only: ["sequential-await"] } });
		const findings = () => subject.checkFile(file("use.ts")).findings.length;
		assert.equal(findings(), 1);
		const other = implementation(
			"Second",
			`return (await fetch("https://api.example.com/" + user, { method: "POST" })).text();`,
		);
		subject.setText(file("first.ts"), implementation("First", reading) + other.slice(other.indexOf("\n") + 1));
		assert.equal(findings(), 0);
		subject.setText(file("first.ts"), undefined);
		assert.equal(findings(), 1);
		write({ "second.ts": other });
		subject.notifyChanges({ created: [file("second.ts")] });
		assert.equal(findings(), 0);
		write({ "second.ts": "export {};\n" });
		subject.notifyChanges({ changed: [file("second.ts")] });
		assert.equal(findings(), 1);
	});

	it("checks unsaved text, and what it means for other files", () => {
		write({
			"tsconfig.json": config(),
			"api.ts": "export function load(): number { return 1; }\n",
			"use.ts": 'import { load } from "./api.ts";\nexport async function start() {\n\tload();\n}\n',
		});
		const subject = workspace({ overlays: true });
		assert.equal(subject.checkFile(file("use.ts")).findings.length, 0);
		subject.setText(file("api.ts"), 'export async function load() { return await fetch("/"); }\n');
		assert.equal(subject.checkFile(file("use.ts")).findings.length, 1);
		subject.setText(
			file("use.ts"),
			'import { load } from "./api.ts";\nexport async function start() {\n\tawait load();\n}\n',
		);
		assert.equal(subject.checkFile(file("use.ts")).findings.length, 0);
		subject.setText(file("use.ts"), undefined);
		assert.equal(subject.checkFile(file("use.ts")).findings.length, 1);
		subject.setText(file("api.ts"), undefined);
		assert.equal(subject.checkFile(file("use.ts")).findings.length, 0);
	});

	it("follows changes on disk: contents, new files, a changed tsconfig", () => {
		write({ "tsconfig.json": config({ include: ["src"] }), "src/a.ts": LOST, "other/b.ts": LOST });
		const subject = workspace();
		assert.deepEqual(checkAll(subject), { "src/a.ts": 1, "other/b.ts": 1 });
		write({ "src/a.ts": KEPT, "src/c.ts": LOST });
		subject.notifyChanges({ changed: [file("src/a.ts")], created: [file("src/c.ts")] });
		assert.deepEqual(checkAll(subject), { "src/a.ts": 0, "src/c.ts": 1, "other/b.ts": 1 });
		write({ "tsconfig.json": config({ include: ["src", "other"] }) });
		subject.notifyChanges({ changed: [file("tsconfig.json")] });
		assert.equal(subject.projectOf(file("other/b.ts")).configFile, file("tsconfig.json"));
		assert.deepEqual(checkAll(subject), { "src/a.ts": 0, "src/c.ts": 1, "other/b.ts": 1 });
		rmSync(file("src/c.ts"));
		subject.notifyChanges({ deleted: [file("src/c.ts")] });
		assert.deepEqual(checkAll(subject), { "src/a.ts": 0, "other/b.ts": 1 });
	});

	it("sees a file that was deleted and made anew between two checks", () => {
		write({ "tsconfig.json": config({ include: ["src"] }), "src/a.ts": LOST });
		const subject = workspace();
		const a = file("src/a.ts");
		assert.deepEqual(checkAll(subject), { "src/a.ts": 1 });
		rmSync(a);
		subject.notifyChanges({ deleted: [a] });
		write({ "src/a.ts": `// Another text.\n${LOST}` });
		subject.notifyChanges({ created: [a] });
		assert.deepEqual(checkAll(subject), { "src/a.ts": 1 });
		write({ "src/a.ts": KEPT });
		subject.notifyChanges({ deleted: [a], created: [a] });
		assert.deepEqual(checkAll(subject), { "src/a.ts": 0 });
		rmSync(a);
		subject.notifyChanges({ created: [a] });
		subject.notifyChanges({ deleted: [a] });
		assert.deepEqual(checkAll(subject), {});
	});

	it("answers beside a type that the checker fails over", () => {
		const patterns = `
			export async function patterns(pairs: string[][], { list: [first] = [] }: { list?: string[] }) {
				const [[a] = []] = pairs;
				function last([c] = []) { return c; }
				last();
				await fetch(String([a, first, last()]));
				fetch("/");
			}
		`;
		write({ "tsconfig.json": config(), "a.ts": patterns, "b.ts": LOST });
		const results = [...workspace().check(workspace().plan({ paths: [folder] }))];
		assert.deepEqual(
			results.flatMap(({ problems }) => problems),
			[],
		);
		assert.deepEqual(summary(results), { "a.ts": 1, "b.ts": 1 });
	});

	it("gives the same answers when the checker process dies in the middle", () => {
		// Several groups of files that are asked about together.
		const names = Array.from({ length: 200 }, (_, index) => `f${String(index).padStart(3, "0")}.ts`);
		write({ "tsconfig.json": config(), ...Object.fromEntries(names.map((name) => [name, LOST])) });
		const warnings: string[] = [];
		const subject = workspace({ log: (_level, message) => warnings.push(message) });
		const seen: FileResult[] = [];
		for (const result of subject.check(subject.plan({ paths: [folder] }))) {
			seen.push(result);
			if (seen.length === 5 || seen.length === 150) process.kill(subject.checkerPid as number, "SIGKILL");
		}
		assert.deepEqual(summary(seen), Object.fromEntries(names.map((name) => [name, 1])));
		assert.deepEqual(
			seen.flatMap((result) => result.problems),
			[],
		);
		assert.equal(subject.statistics().restarts, 2);
		assert.equal(warnings.length, 2);
		process.kill(subject.checkerPid as number, "SIGKILL");
		assert.equal(subject.checkFile(file("f000.ts")).findings.length, 1);
	});

	it("makes the same plan whenever the checker process dies", () => {
		write({ "tsconfig.json": config({ include: ["a.ts"] }), "a.ts": LOST, "stray.ts": LOST });
		const expected = workspace().plan({ paths: [folder] });
		for (let fatal = 1, died = true; died; fatal++) {
			died = false;
			let asked = 0;
			const subject: Workspace = workspace({
				onCheckerStart: (pid) => {
					const channel = channelOf(subject);
					const request = channel.requestBytesSync.bind(channel);
					channel.requestBytesSync = (...question) => {
						if (++asked === fatal) {
							died = true;
							process.kill(pid as number, "SIGKILL");
						}
						return request(...question);
					};
				},
			});
			assert.deepEqual(subject.plan({ paths: [folder] }), expected, `killed before question ${fatal}`);
			assert.ok(fatal < 100, "the plan asks without end");
		}
	});

	it("tells of tsconfig files that are wrong, and checks what they hold all the same", () => {
		write({
			"syntax/tsconfig.json": '{ "compilerOptions": { "strict": true }, "include": ["*.ts"',
			"syntax/a.ts": LOST,
			"missing/tsconfig.json": { extends: "./nowhere.json", include: ["*.ts"] },
			"missing/a.ts": LOST,
			"circular/tsconfig.json": { extends: "./base.json", include: ["*.ts"] },
			"circular/base.json": { extends: "./tsconfig.json" },
			"circular/a.ts": LOST,
		});
		const subject = workspace();
		const plan = subject.plan({ paths: [folder] });
		const problems = plan.problems.map((problem) => [
			problem.file && path.relative(folder, problem.file),
			problem.position?.line,
		]);
		assert.deepEqual(problems.sort(), [
			["circular/tsconfig.json", 1],
			["missing/tsconfig.json", 1],
			["syntax/tsconfig.json", 1],
		]);
		assert.deepEqual(summary([...subject.check(plan)]), { "circular/a.ts": 1, "missing/a.ts": 1, "syntax/a.ts": 1 });
	});

	it("tells of paths that are not there, and of things that are no source files", () => {
		write({ "a.ts": KEPT, "notes.txt": "x" });
		const plan = workspace().plan({ paths: [file("gone"), file("notes.txt"), file("a.ts")] });
		assert.deepEqual(
			plan.problems.map((problem) => problem.kind),
			["path", "path"],
		);
		assert.deepEqual(plan.files, [file("a.ts")]);
	});
});

/** The pipe to the checker process, which no interface shows. */
function channelOf(subject: Workspace): { requestBytesSync(...question: unknown[]): unknown } {
	const { host } = subject as unknown as {
		host: { checker: { api: { client: { channel: { requestBytesSync(...question: unknown[]): unknown } } } } };
	};
	return host.checker.api.client.channel;
}
