/** What people type behind the program's name, and what it makes of it. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { places, Sandbox } from "./process.ts";

/** A promise floats in line 3. */
const source = `async function go(): Promise<void> { throw new Error("no"); }
export function f(): void {
	go();
}
`;
const script = source.replaceAll(": Promise<void>", "").replaceAll(": void", "");

/** Settings of git that are nobody's own. */
const alone = { HOME: "/nonexistent", XDG_CONFIG_HOME: "/nonexistent", GIT_CONFIG_GLOBAL: "/nonexistent/gitconfig" };

describe("paths on the command line", () => {
	let sandbox: Sandbox;

	function make(files: Readonly<Record<string, string>>): Sandbox {
		sandbox = new Sandbox(files);
		return sandbox;
	}

	async function filesFor(words: readonly string[], env: Readonly<Record<string, string>> = alone): Promise<string[]> {
		return places(await sandbox.check(words, 1, { env })).map((place) => place.replace(/:3$/, ""));
	}

	afterEach(() => sandbox.remove());

	describe("globs", () => {
		beforeEach(() => {
			make({
				"src/a.ts": source,
				"src/deep/b.ts": source,
				"src/deep/b.test.ts": source,
				"src/[id]/page.ts": source,
				"src/.hidden/c.ts": source,
				"packages/x/src/d.ts": source,
				"packages/y/src/e.ts": source,
				"packages/y/node_modules/f.ts": source,
				"tools/g.js": script,
			});
		});

		it("find files, on one level or all", async () => {
			assert.deepEqual(await filesFor(["src/*.ts"]), ["src/a.ts"]);
			assert.deepEqual(await filesFor(["src/**/*.test.ts"]), ["src/deep/b.test.ts"]);
			assert.deepEqual(await filesFor(["{src,packages/*}/{a,src/d}.ts"]), ["packages/x/src/d.ts", "src/a.ts"]);
			assert.deepEqual(await filesFor(["packages/**"]), ["packages/x/src/d.ts", "packages/y/src/e.ts"]);
		});

		it("find folders, with all that is in them", async () => {
			assert.deepEqual(await filesFor(["packages/*/src"]), ["packages/x/src/d.ts", "packages/y/src/e.ts"]);
		});

		it("leave out what is behind a !", async () => {
			const others = ["packages/x/src/d.ts", "packages/y/src/e.ts", "src/[id]/page.ts", "src/a.ts", "src/deep/b.ts"];
			assert.deepEqual(await filesFor([".", "!**/*.test.ts"]), others);
			assert.deepEqual(await filesFor(["!**/*.test.ts"]), others);
			assert.deepEqual(await filesFor(["src/**/*.ts", "!src/deep", "!src/[id]"]), ["src/a.ts"]);
			assert.deepEqual(await filesFor(["!packages/y", "packages/**/*.ts"]), ["packages/x/src/d.ts"]);
		});

		it("are no globs where there is such a file", async () => {
			assert.deepEqual(await filesFor(["src/[id]/page.ts"]), ["src/[id]/page.ts"]);
			assert.deepEqual(await filesFor(["src/[id]"]), ["src/[id]/page.ts"]);
		});

		it("find hidden and installed files where they say so", async () => {
			assert.deepEqual(await filesFor(["src/.hidden/*.ts"]), ["src/.hidden/c.ts"]);
			assert.deepEqual(await filesFor(["packages/*/node_modules/*.ts"]), ["packages/y/node_modules/f.ts"]);
		});

		it("name JavaScript, as the shell would", async () => {
			assert.deepEqual(await filesFor(["tools/*.js"]), ["tools/g.js"]);
		});

		it("choose among a project's files", async () => {
			assert.deepEqual(await filesFor(["-p", "tsconfig.json", "src/*.ts"]), ["src/a.ts"]);
			assert.deepEqual(await filesFor(["-p", ".", "packages", "!packages/x"]), ["packages/y/src/e.ts"]);
		});

		it("are fixed below where they begin", async () => {
			await sandbox.run(["--fix-suggestions", "src/*.ts"]);
			assert.notEqual(readFileSync(sandbox.path("src/a.ts"), "utf8"), source);
			assert.equal(readFileSync(sandbox.path("src/deep/b.ts"), "utf8"), source);
		});
	});

	describe("what git ignores", () => {
		beforeEach(() => {
			make({
				".gitignore": "gen/\n*.local.ts\n!keep.local.ts\n",
				"src/a.ts": source,
				"src/b.local.ts": source,
				"src/keep.local.ts": source,
				"src/gen/c.ts": source,
				"lib/.gitignore": "/top.ts\n!gen/\n",
				"lib/top.ts": source,
				"lib/deep/top.ts": source,
				"lib/gen/d.ts": source,
			});
		});

		const kept = ["lib/deep/top.ts", "lib/gen/d.ts", "src/a.ts", "src/keep.local.ts"];
		const all = [...kept, "lib/top.ts", "src/b.local.ts", "src/gen/c.ts"].sort();

		it("is left out of folders and globs, nested and taken back, with a repository and without", async () => {
			assert.deepEqual(await filesFor([]), kept);
			assert.deepEqual(await filesFor(["**/*.ts"]), kept);
			assert.deepEqual(await filesFor(["-p", "tsconfig.json"]), kept);
			mkdirSync(sandbox.path(".git"));
			assert.deepEqual(await filesFor([]), kept);
			assert.deepEqual(await filesFor(["lib"]), ["lib/deep/top.ts", "lib/gen/d.ts"]);
		});

		it("is checked when a file is named, or on request", async () => {
			assert.deepEqual(await filesFor(["src/gen/c.ts", "src/b.local.ts"]), ["src/b.local.ts", "src/gen/c.ts"]);
			assert.deepEqual(await filesFor(["--no-gitignore"]), all);
			assert.deepEqual(await filesFor(["--no-gitignore", "-p", "tsconfig.json"]), all);
		});

		it("stays in the program", async () => {
			sandbox.write("src/a.ts", 'import { f } from "./gen/c.js";\nexport const g = async () => f();\ng();\n');
			sandbox.write("src/gen/c.ts", "export async function f(): Promise<void> { throw new Error(); }\n");
			assert.deepEqual(await filesFor(["src/a.ts"]), ["src/a.ts"]);
		});

		it("is also what info/exclude and the user's own list say", async () => {
			sandbox.write(".git/info/exclude", "src/a.ts\n");
			assert.ok(!(await filesFor([])).includes("src/a.ts"));
			sandbox.write("home/config/git/ignore", "deep/\n");
			const env = { ...alone, XDG_CONFIG_HOME: sandbox.path("home/config") };
			assert.deepEqual(await filesFor([], env), ["lib/gen/d.ts", "src/keep.local.ts"]);
			sandbox.write("home/mine", "d.ts\n");
			sandbox.write("home/gitconfig", '[user]\n\tname = x\n[core] # mine\n\texcludesFile = "~/mine" ; here\n');
			const named = { ...env, HOME: sandbox.path("home"), GIT_CONFIG_GLOBAL: sandbox.path("home/gitconfig") };
			assert.deepEqual(await filesFor([], named), ["lib/deep/top.ts", "src/keep.local.ts"]);
			sandbox.write(".git/config", "[core]\n\texcludesfile = home/none\n");
			assert.deepEqual(await filesFor([], named), ["lib/deep/top.ts", "lib/gen/d.ts", "src/keep.local.ts"]);
		});

		it("ends at a repository of its own", async () => {
			mkdirSync(sandbox.path(".git"));
			sandbox.write("src/gen/.git", "gitdir: ../../.git/modules/gen\n");
			assert.deepEqual(await filesFor(["src/gen"]), ["src/gen/c.ts"]);
			assert.deepEqual(await filesFor(["src"]), ["src/a.ts", "src/keep.local.ts"]);
		});

		it("is another matter for who works in it", async () => {
			mkdirSync(sandbox.path(".git"));
			sandbox.write("gen/.gitignore", "no.ts\n");
			for (const name of ["yes.ts", "no.ts", "x.local.ts"]) sandbox.write(`gen/${name}`, source);
			const report = await sandbox.check([], 1, { cwd: "gen", env: alone });
			assert.deepEqual(places(report), ["x.local.ts:3", "yes.ts:3"]);
		});

		it("is read, and git is not run", async () => {
			sandbox.write(".git/config", "[core]\n\tfsmonitor = touch ran\n\tpager = touch ran\n");
			await filesFor([]);
			assert.throws(() => readFileSync(sandbox.path("ran")), /ENOENT/);
		});
	});

	describe("links", () => {
		// The machine's own files would take minutes to read, or for ever.
		it("to the root of the disk end", async () => {
			make({ "src/a.ts": source });
			symlinkSync("/", sandbox.path("src/top"));
			const report = await sandbox.check(["--stats"], 1);
			assert.deepEqual(places(report), ["src/a.ts:3"]);
			assert.deepEqual(places(await sandbox.check(["src/a.ts"], 1)), ["src/a.ts:3"]);
			assert.deepEqual(places(await sandbox.check(["-p", "tsconfig.json"], 1)), ["src/a.ts:3"]);
		}).timeout(30_000);

		it("to a folder around the project lead nowhere", async () => {
			make({ "app/tsconfig.json": '{ "include": ["src"] }', "app/src/a.ts": source, "other/b.ts": source });
			symlinkSync("../..", sandbox.path("app/src/up"));
			symlinkSync("../../other", sandbox.path("app/src/aside"));
			symlinkSync("..", sandbox.path("other/back"));
			const report = await sandbox.check(["-p", "app"], 1);
			// What lies beside is part of the project, as it is for the compiler.
			assert.deepEqual(places(report), ["app/src/a.ts:3", "app/src/aside/b.ts:3"]);
			assert.deepEqual(places(await sandbox.check(["app"], 1)), ["app/src/a.ts:3"]);
		}).timeout(30_000);

		it("to themselves and to each other end", async () => {
			make({ "src/a.ts": source, "one/b.ts": source, "two/c.ts": source });
			symlinkSync("..", sandbox.path("src/up"));
			symlinkSync("self", sandbox.path("src/self"));
			symlinkSync("../two", sandbox.path("one/two"));
			symlinkSync("../one", sandbox.path("two/one"));
			assert.deepEqual(await filesFor([]), ["one/b.ts", "src/a.ts", "two/c.ts"]);
			assert.deepEqual(await filesFor(["**/*.ts"]), ["one/b.ts", "src/a.ts", "two/c.ts"]);
		}).timeout(30_000);

		it("and pipes are not waited for", async () => {
			make({ "src/a.ts": source });
			execFileSync("mkfifo", [sandbox.path("src/pipe.ts")]);
			assert.deepEqual(await filesFor([]), ["src/a.ts"]);
			const { stderr, code } = await sandbox.run(["src/pipe.ts"]);
			assert.equal(code, 2);
			assert.match(stderr, /Neither a file nor a folder/);
		}).timeout(30_000);
	});

	describe("standard input", () => {
		const typed = { input: source };
		const end = { meanwhile: (child: { stdin: { end(): void } | null }) => child.stdin?.end() };

		beforeEach(() => {
			make({ "src/a.ts": "export {};\n", "asynclint.json": '{ "ignore": ["src/ignored.ts"] }' });
		});

		it("is checked as the file it is said to be", async () => {
			const report = await sandbox.check(["--stdin-filename", "src/a.ts", "-"], 1, { ...typed, ...end });
			assert.deepEqual(places(report), ["src/a.ts:3"]);
			assert.deepEqual(report.notes, []);
			const { stdout } = await sandbox.run(["--stdin-filename", "src/a.ts"], { ...typed, ...end });
			assert.match(stdout, /> 3 │ {5}go\(\);/);
			assert.equal(readFileSync(sandbox.path("src/a.ts"), "utf8"), "export {};\n");
		});

		it("may be a file that is not there yet", async () => {
			const report = await sandbox.check(["--stdin-filename", "new/b.ts", "-"], 1, { ...typed, ...end });
			assert.deepEqual(places(report), ["new/b.ts:3"]);
		});

		it("comes back fixed, and the report beside it", async () => {
			const words = ["--fix-suggestions", "-f", "concise", "--stdin-filename", "src/a.ts", "-"];
			const text = `\ufeff${source}`.replaceAll("\n", "\r\n");
			const { stdout, stderr, code } = await sandbox.run(words, { input: text, ...end });
			assert.equal(code, 0);
			assert.equal(stdout, text.replace("go();", "go().catch(console.error);"));
			assert.match(stderr, /^fixed {2}src\/a\.ts: /m);
			const safe = await sandbox.run(["--fix", "--stdin-filename", "src/a.ts", "-"], { ...typed, ...end });
			assert.equal(safe.stdout, source);
			assert.match(safe.stderr, /floating-promise/);
			assert.equal(safe.code, 1);
			assert.equal(readFileSync(sandbox.path("src/a.ts"), "utf8"), "export {};\n");
		});

		it("comes back as it was when the file is ignored", async () => {
			const words = ["--fix", "--stdin-filename", "src/ignored.ts", "-"];
			const { stdout, stderr, code } = await sandbox.run(words, { ...typed, ...end });
			assert.deepEqual([stdout, code], [source, 2]);
			assert.match(stderr, /^asynclint: Nothing was checked: src\/ignored\.ts: The configuration ignores/m);
		});

		it("has a name and stands alone", async () => {
			assert.match((await sandbox.run(["-"])).stderr, /--stdin-filename FILE/);
			assert.match((await sandbox.run(["--stdin-filename", "a.ts", "src"])).stderr, /only path/);
		});
	});

	describe("projects", () => {
		beforeEach(() => {
			make({
				"tsconfig.json": '{ "files": [], "references": [{ "path": "a" }, { "path": "b" }] }',
				"a/tsconfig.json": '{ "compilerOptions": { "composite": true } }',
				"a/a.ts": source,
				"b/tsconfig.json": '{ "compilerOptions": { "composite": true } }',
				"b/b.ts": source,
				"empty/tsconfig.json": '{ "files": [], "references": [] }',
			});
		});

		it("are followed to what they reference", async () => {
			for (const words of [
				["-p", "tsconfig.json"],
				["-p", "."],
				["-p", "a", "-p", "tsconfig.json"],
			]) {
				const report = await sandbox.check(words, 1);
				assert.deepEqual(places(report), ["a/a.ts:3", "b/b.ts:3"]);
				assert.deepEqual(report.errors, []);
			}
		});

		it("are missed where they are not, or have nothing", async () => {
			const { stdout, stderr, code } = await sandbox.run(["-p", "c.json", "-p", "empty"]);
			assert.deepEqual([stdout, code], ["", 2]);
			assert.match(stderr, /^asynclint: c\.json: No such tsconfig\.$/m);
			assert.match(stderr, /^asynclint: empty\/tsconfig\.json: /m);
			assert.match(stderr, /^asynclint: Nothing was checked\.$/m);
		});
	});

	describe("the project's own folders", () => {
		const awaits = `export async function both(): Promise<string> {
	const a = await fetch("/a");
	const b = await fetch("/b");
	return a.statusText + b.statusText;
}
`;
		const found = async (words: readonly string[]) => (await sandbox.check(words, 0)).findings.map(({ file }) => file);

		it("say what a file is for, and those around the project do not", async () => {
			const app = { "package.json": '{ "name": "app" }', "src/a.ts": awaits, "seeds/b.ts": awaits };
			for (const around of ["seeds", "migrations", "__tests__", "e2e", "tests"]) {
				const files = Object.entries(app).map(([name, text]) => [`${around}/app/${name}`, text]);
				make(Object.fromEntries(files));
				assert.deepEqual(await found([around]), [`${around}/app/src/a.ts`]);
				sandbox.remove();
			}
			make({ "seeds/app/tsconfig.json": "{}", "seeds/app/src/a.ts": awaits, "seeds/app/migrations/b.ts": awaits });
			assert.deepEqual(await found(["seeds"]), ["seeds/app/src/a.ts"]);
		});

		it("count from the root of a workspace", async () => {
			make({
				"package.json": '{ "name": "root", "workspaces": ["*"] }',
				"app/package.json": '{ "name": "app" }',
				"app/src/a.ts": awaits,
				"e2e/package.json": '{ "name": "e2e" }',
				"e2e/helpers/b.ts": awaits,
			});
			assert.deepEqual(await found([]), ["app/src/a.ts"]);
		});

		it("are not taken for a package for how their modules are read", async () => {
			make({
				"package.json": '{ "name": "app" }',
				"src/a.ts": awaits,
				"seeds/package.json": '{ "type": "commonjs" }',
				"seeds/b.ts": awaits,
			});
			assert.deepEqual(await found([]), ["src/a.ts"]);
		});
	});

	describe("JavaScript", () => {
		it("is checked where no project leaves it out", async () => {
			make({ "app/a.js": script, "app/deep/b.mjs": script });
			rmSync(sandbox.path("tsconfig.json"));
			const report = await sandbox.check([], 1);
			assert.deepEqual(places(report), ["app/a.js:3", "app/deep/b.mjs:3"]);
			assert.equal(report.summary.files, 2);
		});

		it("that a project leaves out is told of, and how to take it in", async () => {
			make({ "src/a.ts": source, "tools/b.js": script, "tools/c.cjs": script, ".gitignore": "d.js\n", "d.js": script });
			const report = await sandbox.check([], 1);
			assert.deepEqual(places(report), ["src/a.ts:3"]);
			assert.deepEqual(report.notes, [
				{
					file: "tsconfig.json",
					message: '2 JavaScript files are in no project: set "allowJs" in tsconfig.json, or name them.',
				},
			]);
			const { stderr } = await sandbox.run(["tools"]);
			assert.match(stderr, /^asynclint: Nothing was checked: tools: 2 JavaScript files are in no project: /m);
			assert.deepEqual(await filesFor(["tools/b.js"]), ["tools/b.js"]);
			sandbox.write("tsconfig.json", '{ "compilerOptions": { "allowJs": true, "noEmit": true } }');
			assert.equal((await sandbox.check([], 1)).findings.length, 3);
			sandbox.write("tsconfig.json", '{ "compilerOptions": { "allowJs": true, "noEmit": true }, "include": ["src"] }');
			assert.deepEqual(
				(await sandbox.check([], 1)).notes.map(({ message }) => message),
				['2 JavaScript files are in no project: add them to "include" in tsconfig.json, or name them.'],
			);
		});
	});
});
