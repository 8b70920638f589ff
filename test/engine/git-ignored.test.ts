/** Holds the reading of ignore files to git itself, over random rules, files and folders. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { GitIgnored } from "../../analyzer/src/projects/git/ignored.ts";

const folders = ["a", "b", "gen", "[id]", "s p", "Gen", "#h", "!n"];
const files = ["x.ts", "y.js", "gen.ts", "[x].ts"];
const rules = [
	...[
		"a",
		"b/",
		"gen",
		"gen/",
		"/gen",
		"*.ts",
		"!x.ts",
		"!gen/",
		"!gen",
		"a/b",
		"a/**",
		"**/b",
		"a/*/x.ts",
		"/*",
		"!/a",
	],
	...["[ab]", "\\#h", "\\!n", "s p", "s\\ p", "x.ts ", "x.t?", "*/", "!*/", "**", "!**", "gen/*", "!gen/x.ts", "/a/"],
	...["**/gen/", "\\[id\\]", "b/**/x.ts", "# c", "", "/", "!", "GEN", "*.[jt]s", "[!a]", "[^a].ts", "{a,b}", "a/**/"],
];

/** A path of folders, and the rules of a `.gitignore` there. */
const ignoreFile = fc.tuple(
	fc.array(fc.constantFrom(...folders), { maxLength: 2 }),
	fc.array(fc.constantFrom(...rules), { minLength: 1, maxLength: 4 }),
);
const file = fc.tuple(fc.array(fc.constantFrom(...folders), { maxLength: 3 }), fc.constantFrom(...files));

describe("what git ignores", () => {
	before(function () {
		if (spawnSync("git", ["--version"]).status !== 0) this.skip();
	});

	it("is what git says", () => {
		const many = fc.array(file, { minLength: 5, maxLength: 25 });
		const levels = fc.array(ignoreFile, { minLength: 1, maxLength: 4 });
		const exclude = fc.array(fc.constantFrom(...rules), { maxLength: 2 });
		fc.assert(
			fc.property(many, levels, exclude, (sources, ignoreFiles, excluded) => {
				const root = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-git-")));
				try {
					execFileSync("git", ["init", "-q"], { cwd: root });
					const paths = new Map<string, boolean>();
					const put = (within: readonly string[], name: string, text: string) => {
						const folder = path.join(root, ...within);
						mkdirSync(folder, { recursive: true });
						writeFileSync(path.join(folder, name), text);
						for (const [index] of within.entries()) paths.set(path.join(root, ...within.slice(0, index + 1)), true);
						paths.set(path.join(folder, name), false);
					};
					for (const [within, name] of sources) put(within, name, "");
					for (const [within, lines] of ignoreFiles) put(within, ".gitignore", `${lines.join("\n")}\n`);
					appendFileSync(path.join(root, ".git", "info", "exclude"), `\n${excluded.join("\n")}\n`);
					const { stdout } = spawnSync("git", ["check-ignore", "--stdin", "-z"], {
						cwd: root,
						input: [...paths.keys()].join("\0"),
						encoding: "utf8",
					});
					const git = new GitIgnored([]);
					const ours = [...paths].filter(([one, isFolder]) => git.ignores(one, isFolder)).map(([one]) => one);
					assert.deepEqual(ours.sort(), stdout.split("\0").filter(Boolean).sort());
				} finally {
					rmSync(root, { recursive: true, force: true });
				}
			}),
			{ numRuns: 60 },
		);
	}).timeout(60_000);
});
