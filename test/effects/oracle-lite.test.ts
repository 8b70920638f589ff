/**
 * Every rewrite of `sequential-await` over its fixtures is executed beside the original: same result, same error, same
 * changes, no unhandled rejection, nothing left running, whatever fails and in whatever order things settle.
 */
import assert from "node:assert/strict";
import { applyEdits, type Finding, type Fix } from "../../analyzer/src/index.ts";
import { checkSources } from "../support/check-sources.ts";
import { listFixtures } from "../support/fixture.ts";
import { differences } from "../support/oracle.ts";

/** Arguments by the text of a parameter's type; parameters of other types are not called. */
const ARGUMENTS: readonly [RegExp, () => unknown][] = [
	[/^string$/, () => "s"],
	[/^boolean$/, () => true],
	[/^number$/, () => 0],
	[/^"a" \| "b"$/, () => "a"],
	[/^(?:readonly )?string\[\]$/, () => ["p", "q"]],
	[/^\{ path: string \}$/, () => ({ path: "file" })],
	[/^User$/, () => ({ id: "u", name: "n", tags: ["t"] })],
	[/^AsyncDisposable$/, () => ({ [Symbol.asyncDispose]: async () => {} })],
];

interface Callable {
	name: string;
	args: readonly unknown[];
}

/** The exported function that a finding is in, with arguments for it. */
function callableAround(text: string, finding: Finding): Callable | undefined {
	const header = /^export (?:async function (\w+)|const (\w+) = async )\(([^)]*)\)/gm;
	let found: RegExpExecArray | undefined;
	for (const match of text.matchAll(header)) if (match.index < finding.start.offset) found = match;
	const name = found?.[1] ?? found?.[2];
	if (!found || !name) return undefined;
	const args: unknown[] = [];
	for (const parameter of (found[3] ?? "").split(/,\s*(?![^{]*\})/).filter((part) => part !== "")) {
		const type = /^\w+: (.*)$/.exec(parameter)?.[1] ?? "";
		const make = ARGUMENTS.find(([pattern]) => pattern.test(type))?.[1];
		if (!make) return undefined;
		args.push(make());
	}
	return { name, args };
}

/** Fixtures of one module whose imports are stubbed. */
const EXECUTED = ["basics.ts", "never-rejecting.ts", "shared-state.ts", "harmful.ts", "surroundings.ts"];
/** It goes round until it is stopped. */
const ENDLESS = new Set(["whileLoop"]);

describe("rewrites of sequential-await, executed", function () {
	this.timeout(300_000);
	const texts = new Map(
		listFixtures()
			.filter(({ rule, files }) => rule === "sequential-await" && EXECUTED.includes(files[0]?.name ?? ""))
			.map(({ files }) => [files[0]?.name ?? "", files[0]?.text ?? ""]),
	);
	let results: ReturnType<typeof checkSources>;
	let executions = 0;
	let rewrites = 0;

	before(() => {
		results = checkSources(texts, "sequential-await");
	});

	for (const file of EXECUTED) {
		it(file, async () => {
			const text = texts.get(file) ?? "";
			const findings = results.get(file)?.findings ?? [];
			assert.ok(findings.length > 0);
			for (const finding of findings) {
				const callable = callableAround(text, finding);
				if (!callable || ENDLESS.has(callable.name)) continue;
				for (const fix of finding.fixes) {
					const result = await compare(text, fix, callable);
					assert.deepEqual(result.differences, []);
					executions += result.executions;
					rewrites++;
				}
			}
		});
	}

	it("are many", () => {
		assert.ok(rewrites >= 25, `${rewrites} rewrites`);
		assert.ok(executions >= 1000, `${executions} executions`);
	});
});

function compare(text: string, fix: Fix, callable: Callable) {
	assert.equal(fix.safety, "safe");
	// `Promise.all` may return while a read that cannot fail is under way.
	return differences(text, applyEdits(text, fix.edits), callable.name, callable.args, fix.id === "promise-all");
}

describe("the oracle itself", () => {
	const module = (body: string) => `
		import { readFile, writeFile } from "node:fs/promises";
		export async function f() { ${body} }
	`;
	const sequence = module(`const a = await readFile("a"); const b = await readFile("b"); return [a, b];`);

	const catches = async (before: string, after: string, what: RegExp) => {
		const result = await differences(before, after, "f", []);
		assert.match(result.differences.join("\n"), what);
	};

	it("lets the identity pass", async () => {
		assert.deepEqual((await differences(sequence, sequence, "f", [])).differences, []);
	});

	it("catches unhandled rejections of calls that are only started", () =>
		catches(
			sequence,
			module(`const p = readFile("a"); const q = readFile("b"); const a = await p; const b = await q; return [a, b];`),
			/unhandled was , is Error: readFile\(b\)/,
		));

	it("catches that Promise.all throws the failure that comes first in time", () =>
		catches(
			sequence,
			module(`const [a, b] = await Promise.all([readFile("a"), readFile("b")]); return [a, b];`),
			/outcome was error Error: readFile\(a\), is error Error: readFile\(b\)/,
		));

	it("catches what Promise.all leaves running", () =>
		catches(
			sequence,
			module(`const [a, b] = await Promise.all([readFile("a"), readFile("b")]); return [a, b];`),
			/left over was , is readFile\(b\)/,
		));

	it("catches a throw after the first call was started", () =>
		catches(
			module(`const a = await readFile("a"); const b = await readFile(JSON.parse("")); return [a, b];`),
			module(`
				const p = readFile("a"); const q = readFile(JSON.parse(""));
				await Promise.allSettled([p, q]);
				return [await p, await q];
			`),
			/unhandled was , is Error: readFile\(a\)|outcome was error Error: readFile\(a\), is error SyntaxError/,
		));

	it("catches a write that happens although what comes before it fails", () =>
		catches(
			module(`const a = await readFile("a"); await writeFile("b", "b"); return a;`),
			module(`
				const p = readFile("a"); const q = writeFile("b", "b");
				await Promise.allSettled([p, q]);
				const a = await p; await q; return a;
			`),
			/changes was , is writeFile b/,
		));

	it("catches a read of state before it is set", () =>
		catches(
			module(`let n = "x"; const set = async () => { await readFile("a"); n = "y"; };
				await set(); const b = await readFile(n); return b;`),
			module(`let n = "x"; const set = async () => { await readFile("a"); n = "y"; };
				const p = set(); const q = readFile(n); await Promise.allSettled([p, q]); await p; const b = await q; return b;`),
			/outcome was value "readFile of y", is value "readFile of x"/,
		));
});
