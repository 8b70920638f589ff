/** Files that no one writes on purpose: cut off anywhere, endless lines, deep nesting. Nothing may crash or hang. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isCheckable } from "../support/fixture.ts";
import { fixtures, ruleIds } from "../support/fixture-run.ts";
import { writeWorkspace } from "../support/fixture-workspace.ts";
import type { FolderReport } from "./check-folder.ts";

/** Each is a file to check, with all rules: enough to cut most statements somewhere, and few enough for a run of the tests. */
const CUTS_PER_FILE = 100;
const FILES_PER_PROCESS = 4000;
/** Far beyond what any of it takes: only a hang reaches it. */
const HANG_MS = 300_000;

const script = fileURLToPath(new URL("check-folder.js", import.meta.url));

/** Numbers in [0, 1) that are the same in each run (mulberry32). */
function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Checks texts by file name, with all rules on. */
function check(texts: ReadonlyMap<string, string>): FolderReport {
	const root = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-robustness-")));
	try {
		writeWorkspace(root, [], []);
		const rules = Object.fromEntries(ruleIds.map((id) => [id, "warning"]));
		writeFileSync(path.join(root, "asynclint.json"), JSON.stringify({ rules }));
		for (const [name, text] of texts) {
			mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
			writeFileSync(path.join(root, name), text);
		}
		const { status, signal, stdout, stderr } = spawnSync(process.execPath, [script, root], {
			encoding: "utf8",
			timeout: HANG_MS,
			killSignal: "SIGKILL",
			maxBuffer: 1 << 30,
		});
		assert.equal(signal, null, `hung or was killed: ${stderr}`);
		assert.equal(status, 0, stderr);
		return JSON.parse(stdout) as FolderReport;
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

describe("robustness", function () {
	this.timeout(2 * HANG_MS);

	const random = randomNumbers(20_240);
	const cuts: [name: string, text: string][] = [];
	for (const fixture of fixtures) {
		for (const file of fixture.files) {
			if (!isCheckable(file.name)) continue;
			const extension = path.extname(file.name);
			for (let cut = 0; cut < CUTS_PER_FILE; cut++) {
				const name = `${fixture.id}/${file.name}/${cut}`.replaceAll(".", "-") + extension;
				cuts.push([name, file.text.slice(0, Math.floor(random() * file.text.length))]);
			}
		}
	}
	for (let start = 0; start < cuts.length; start += FILES_PER_PROCESS) {
		const batch = cuts.slice(start, start + FILES_PER_PROCESS);
		it(`fixtures cut off anywhere (${start + 1} to ${start + batch.length})`, () => {
			const { files, problems } = check(new Map(batch));
			assert.deepEqual(problems, []);
			// And the one that is always there.
			assert.equal(files, batch.length + 1);
		});
	}

	it("a line of 5 MB", () => {
		const row = '{ id: 1234567, name: "somebody", tags: ["a", "b"] }, ';
		const text = `const rows = [${row.repeat(Math.ceil(5_000_000 / row.length))}]; export { rows }; fetch("/last");`;
		const { findings, problems } = check(new Map([["long.ts", text]]));
		assert.deepEqual(problems, []);
		assert.deepEqual(
			findings.map(({ rule, line }) => [rule, line]),
			[["floating-promise", 1]],
		);
	});

	it("2,000 levels of nesting", () => {
		const deep = 2000;
		const nest = (open: string, inside: string, close: string) => open.repeat(deep) + inside + close.repeat(deep);
		const { files, problems } = check(
			new Map([
				["parentheses.ts", `export const a = ${nest("(", 'fetch("/")', ")")};`],
				["arrays.ts", `export const a = ${nest("[", 'fetch("/")', "]")};`],
				["blocks.ts", nest("{", 'fetch("/");', "}")],
				["branches.ts", `declare const x: boolean; ${nest("if (x) { ", 'fetch("/");', " }")}`],
				["functions.ts", `export const f = ${nest("async () => { await ", 'fetch("/")', "; }")};`],
				["calls.ts", `declare function f<T>(x: T): T; export const a = ${nest("f(", 'fetch("/")', ")")};`],
				["conditional.ts", `declare const x: boolean; ${nest("x ? ", 'fetch("/")', " : 1")};`],
				["combinators.ts", `export const a = ${nest("Promise.all([", 'fetch("/")', "])")};`],
				[
					"fan-outs.ts",
					`declare const xs: string[]; export const a = ${nest("Promise.all(xs.map(() => ", 'fetch("/")', "))")};`,
				],
				["chain.ts", `fetch("/")${".then((x) => x)".repeat(deep)};`],
				["operators.ts", `declare const x: boolean; ${"x && ".repeat(deep)}fetch("/");`],
			]),
		);
		assert.deepEqual(problems, []);
		assert.equal(files, 12);
	});

	/** The files among these in which the lost promise is found. */
	const losing = (texts: ReadonlyMap<string, string>): { files: string[]; problems: string[] } => {
		const { findings, problems } = check(texts);
		const lost = findings.filter(({ rule }) => rule === "floating-promise");
		return { files: [...new Set(lost.map(({ file }) => path.basename(file)))].sort(), problems };
	};

	it("10,000 operands", () => {
		const many = 10_000;
		const row = (operand: string, operator: string): string => Array(many).fill(operand).join(` ${operator} `);
		const nest = (open: string, inside: string, close: string) => open.repeat(many) + inside + close.repeat(many);
		const texts = new Map([
			["and.ts", `declare const a: boolean; ${row("a", "&&")} && fetch("/");`],
			["awaits.ts", `export async function f(a: Promise<number>) { fetch("/"); return ${row("await a", "+")}; }`],
			["calls.ts", `declare function f(): void; ${row("f()", ",")}, fetch("/");`],
			["comma.ts", `declare const a: number; ${row("a", ",")}, fetch("/");`],
			["conditional.ts", `declare const a: boolean; ${"a ? 1 : ".repeat(many)}fetch("/");`],
			["literal.ts", `export const a = JSON.stringify(${nest("[", "fetch", "]")}); fetch("/");`],
			["nested.ts", `declare const a: number; ${nest("(a, ", 'fetch("/")', ")")};`],
			["nullish.ts", `declare const a: any; ${row("a", "??")} ?? fetch("/");`],
			["sum.ts", `declare const a: number; export const b = ${row("a", "+")}; fetch("/");`],
			["template.ts", `declare const a: number; export const b = \`${"${a} ".repeat(many)}\`; fetch("/");`],
		]);
		assert.deepEqual(losing(texts), { files: [...texts.keys()], problems: [] });
	});

	it("long lists of statements, branches and elements", () => {
		const rows = (count: number, row: (index: number) => string): string =>
			Array.from({ length: count }, (_, index) => row(index)).join("\n");
		const branches = Array.from({ length: 10_000 }, (_, i) => `if (x === ${i}) { fetch("/"); }`).join(" else ");
		const twice = '{ const a = await fetch("/"); const b = await fetch("/"); return [a, b]; }';
		const gathered = Array(3000).fill(`if (x) ${twice}`).join(" else ");
		const texts = new Map([
			["awaits.ts", `export async function f() { ${'await fetch("/");'.repeat(10_000)} fetch("/"); }`],
			[
				"blocks.ts",
				`export async function f() { ${'{ let p = fetch("/"); p = fetch("/"); await p; } '.repeat(5000)} fetch("/"); }`,
			],
			["branches.ts", `declare const x: number; ${branches}`],
			["elements.ts", `export const a = [${"1,".repeat(100_000)}]; fetch("/");`],
			["gathered.ts", `export async function f(x: number) { ${gathered} else fetch("/"); }`],
			["mentions.ts", `declare function f(): void; ${"f(); ".repeat(30_000)} fetch("/");`],
			[
				"results.ts",
				`export async function f() { ${rows(5000, (i) => `const a${i} = await fetch("/");`)} fetch("/"); }`,
			],
		]);
		assert.deepEqual(losing(texts), { files: [...texts.keys()], problems: [] });
	});

	it("says where it stops: too much code, too many findings, code that is nested too deeply", () => {
		const aliases = Array.from({ length: 10_000 }, (_, i) => `const a${i + 1} = a${i};`).join("\n");
		const texts = new Map([
			["aliases.ts", `const a0 = fetch("/");\n${aliases}\nif (a10000) fetch("/");`],
			["findings.ts", 'fetch("/"); '.repeat(20_010)],
			["places.ts", `fetch("/"); ${"0; ".repeat(500_010)}`],
		]);
		const { files, problems } = losing(texts);
		assert.deepEqual(files, [...texts.keys()]);
		assert.deepEqual(
			problems.map((problem) => problem.replace(/^.*[\\/]/, "")),
			[
				"aliases.ts: The code is nested too deeply here: the rule promise-as-value stopped, and goes on elsewhere in the file.",
				"findings.ts: There are more than 20,000 findings in this file; the others are left out.",
				"places.ts: There is too much code in this file: only what stands before this was checked (500,000 places).",
			],
		);
	});

	it("a tsconfig and a package.json that are nested 50,000 deep", () => {
		const deep = "[".repeat(50_000) + "]".repeat(50_000);
		const { files, problems } = losing(
			new Map([
				["nested/tsconfig.json", `{ "extends": "../tsconfig.json", "asynclint": ${deep} }`],
				["nested/package.json", `{ "asynclint-of-another": ${deep} }`],
				["nested/a.ts", 'fetch("/");'],
			]),
		);
		assert.deepEqual(problems, []);
		assert.deepEqual(files, ["a.ts"]);
	});
});
