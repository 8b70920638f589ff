import assert from "node:assert/strict";
import {
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	type SourceFile,
	SyntaxKind,
} from "../../analyzer/src/engine/ast.ts";
import { type FlowGraph, type FlowPoint, reachableFrom } from "../../analyzer/src/flow/graph.ts";
import { flowOf } from "../../analyzer/src/flow/graph-builder.ts";
import type { FunctionNode } from "../../analyzer/src/syntax/functions.ts";
import { parseFiles } from "../support/parse.ts";

interface Case {
	title: string;
	/** The body of an async generator function, where everything may stand. */
	body: string;
	/**
	 * Every path: the functions that were called and returned, in order, and how it ends: `.` returns, `!` throws, `↺`
	 * comes back to where it was. Where a body has a function named `safe…`, all others may throw.
	 */
	paths: readonly string[];
}

const cases: readonly Case[] = [
	{ title: "statements", body: "a(); b();", paths: ["a b ."] },
	{ title: "arguments before calls", body: "a(b(), c(d()));", paths: ["b d c a ."] },
	{ title: "the right side before the write", body: "let x = a(); x[b()] = c();", paths: ["a b c ."] },
	{ title: "if and else", body: "if (a()) b(); else c(); d();", paths: ["a b d .", "a c d ."] },
	{ title: "if without else", body: "if (a()) b(); c();", paths: ["a b c .", "a c ."] },
	{ title: "&& and ||", body: "if (a() && (b() || !c())) d();", paths: ["a .", "a b d .", "a b c d .", "a b c ."] },
	{ title: "&& as a value", body: "x = a() && b(); c();", paths: ["a b c .", "a c ."] },
	{ title: "??", body: "f(a() ?? b());", paths: ["a b f .", "a f ."] },
	{ title: "a conditional expression", body: "f(a() ? b() : c());", paths: ["a b f .", "a c f ."] },
	{ title: "optional chains end as a whole", body: "a()?.x(b()).y[c()]; d();", paths: ["a b x c d .", "a d ."] },
	{ title: "parentheses end a chain", body: "(a()?.x).y(b()); d();", paths: ["a b y d ."] },
	{
		title: "chains in arguments are their own",
		body: "a()?.x(b()?.y(c())); d();",
		paths: ["a b c y x d .", "a b x d .", "a d ."],
	},
	{ title: "logical assignment", body: "x ??= a(); b();", paths: ["a b .", "b ."] },
	{ title: "defaults in patterns", body: "const { x = a(), [b()]: y } = c(); d();", paths: ["c a b d .", "c b d ."] },
	{ title: "defaults in assigned patterns", body: "[x = a()] = b(); c();", paths: ["b a c .", "b c ."] },
	{ title: "return", body: "if (a()) return b(); c();", paths: ["a b .", "a c ."] },
	{ title: "throw", body: "if (a()) throw b(); c();", paths: ["a b !", "a c ."] },
	{ title: "while", body: "while (a()) b(); c();", paths: ["a b ↺", "a c ."] },
	{ title: "while (true)", body: "while (true) { if (a()) break; } c();", paths: ["a c .", "a ↺"] },
	{ title: "do", body: "do { a(); } while (b()); c();", paths: ["a b ↺", "a b c ."] },
	{
		title: "for with continue",
		body: "for (a(); b(); c()) { if (d()) continue; e(); } f();",
		paths: ["a b d c ↺", "a b d e c ↺", "a b f ."],
	},
	{ title: "for of", body: "for (const x of a()) b(x); c();", paths: ["a b ↺", "a c ."] },
	{ title: "for in", body: "for (const x in a()) { if (b()) return; } c();", paths: ["a b .", "a b ↺", "a c ."] },
	{
		title: "labels",
		body: "outer: for (;;) { for (;;) { if (a()) break outer; if (b()) continue outer; c(); } } d();",
		paths: ["a d .", "a b ↺", "a b c ↺"],
	},
	{ title: "a labelled block", body: "done: { if (a()) break done; b(); } c();", paths: ["a c .", "a b c ."] },
	{
		title: "switch",
		body: "switch (a()) { case b(): c(); case d(): e(); break; default: f(); } g();",
		paths: ["a b c e g .", "a b d e g .", "a b d f g ."],
	},
	{ title: "switch without default", body: "switch (a()) { case 1: b(); } c();", paths: ["a b c .", "a c ."] },
	{
		title: "try and catch",
		body: "try { a(); safeB(); } catch { safeC(); } safeD();",
		paths: ["a safeB safeD .", "safeC safeD ."],
	},
	{
		title: "exceptions of the catch",
		body: "try { safeA(); throw 1; } catch { if (safeB()) c(); } safeD();",
		paths: ["safeA safeB c safeD .", "safeA safeB !", "safeA safeB safeD ."],
	},
	{
		title: "finally on every way out",
		body: "try { if (safeA()) return safeB(); c(); } finally { safeD(); } safeE();",
		paths: ["safeA safeB safeD .", "safeA c safeD safeE .", "safeA safeD !"],
	},
	{
		title: "no way from an exception's finally into the code below",
		body: "try { a(); } finally { safeB(); } safeC();",
		paths: ["a safeB safeC .", "safeB !"],
	},
	{
		title: "nested finally and a jump over both",
		body: "for (;;) { try { try { if (safeA()) break; } finally { safeB(); } } finally { safeC(); } } safeD();",
		paths: ["safeA safeB safeC safeD .", "safeA safeB safeC ↺"],
	},
	{
		title: "a finally that jumps itself",
		body: "try { return a(); } finally { return safeB(); }",
		paths: ["a safeB .", "safeB ."],
	},
	{
		title: "catch with finally",
		body: "try { a(); } catch { b(); } finally { safeC(); }",
		paths: ["a safeC .", "b safeC .", "safeC !"],
	},
	{
		title: "using",
		body: "a(); { using x = safeB(); if (safeC()) return; } safeD();",
		paths: ["!", "a safeB safeC .", "a safeB safeC safeD ."],
	},
	{ title: "functions are not entered", body: "const f = () => a(); b(function () { c(); });", paths: ["b ."] },
	{
		title: "classes: heritage and computed names only",
		body: "class A extends a() { [b()] = c(); m() { d(); } } e();",
		paths: ["a b e ."],
	},
	{ title: "JSX-free object literals and spreads", body: "f({ ...a(), [b()]: c(), d });", paths: ["a b c f ."] },
	{ title: "code behind a jump is not reached", body: "a(); return; b();", paths: ["a ."] },
];

describe("control flow", () => {
	let parsed: ReturnType<typeof parseFiles>;
	before(() => {
		parsed = parseFiles(
			Object.fromEntries(cases.map(({ body }, index) => [`case${index}.ts`, `async function* test() { ${body} }`])),
		);
	});
	after(() => parsed.close());

	for (const [index, { title, body, paths }] of cases.entries()) {
		it(title, () => {
			const graph = graphOf(parsed.trees.get(`case${index}.ts`) as SourceFile);
			assert.deepEqual(pathsOf(graph, body.includes("safe")), [...paths].sort());
		});
	}
});

describe("large functions", () => {
	const statements = (count: number): string => "a(); ".repeat(count);
	const finallies = (depth: number): string =>
		depth === 0 ? "a();" : `try { if (a()) return; } finally { ${finallies(depth - 1)} }`;
	const programs: Record<string, { text: string; hasGraph: boolean }> = {
		"long ones have a graph": { text: `function test() { ${statements(3000)} }`, hasGraph: true },
		"longer ones do not": { text: `function test() { ${statements(30_000)} }`, hasGraph: false },
		"deep ones do not": { text: `function test() { f(${"[".repeat(1500)}${"]".repeat(1500)}); }`, hasGraph: false },
		"copies of finally do not multiply without end": { text: `function test() { ${finallies(30)} }`, hasGraph: false },
	};
	let parsed: ReturnType<typeof parseFiles>;
	before(() => {
		parsed = parseFiles(
			Object.fromEntries(Object.values(programs).map(({ text }, index) => [`large${index}.ts`, text])),
		);
	});
	after(() => parsed.close());

	for (const [index, [title, { hasGraph }]] of Object.entries(programs).entries()) {
		it(title, () => {
			const file = parsed.trees.get(`large${index}.ts`) as SourceFile;
			assert.equal(flowOf(file.statements[0] as unknown as FunctionNode) !== undefined, hasGraph);
		});
	}
});

describe("outcomes", () => {
	const programs: Record<string, { text: string; when: readonly [string, string] }> = {
		"of a condition": { text: "if (a()) b(); else c();", when: ["b", "c"] },
		"of a negation": { text: "if (!a()) b(); else c();", when: ["c", "b"] },
		"of a case": { text: "switch (0) { case a(): b(); break; case 1: c(); }", when: ["b", "c"] },
		"of a loop's next element": { text: "for (const x of a()) { b(); break; } c();", when: ["b c", "c"] },
	};
	let parsed: ReturnType<typeof parseFiles>;
	before(() => {
		parsed = parseFiles(
			Object.fromEntries(Object.values(programs).map(({ text }, index) => [`outcome${index}.ts`, text])),
		);
	});
	after(() => parsed.close());

	for (const [index, [title, { when }]] of Object.entries(programs).entries()) {
		it(title, () => {
			const graph = flowOf(parsed.trees.get(`outcome${index}.ts`) as SourceFile) as FlowGraph;
			const [test] = [...reachableFrom(graph.entry)].filter((point) => point.when && callsFrom(point).includes("b"));
			const behind = [test?.when?.true, test?.when?.false].map((point) => callsFrom(point as FlowPoint));
			assert.deepEqual(behind, when);
		});
	}

	it("may be known", () => {
		const graph = flowOf(parsed.trees.get("outcome0.ts") as SourceFile) as FlowGraph;
		const follow = ({ next, when }: FlowPoint): readonly FlowPoint[] => (when ? [when.false] : next);
		assert.equal(callsFrom(graph.entry, follow), "a c");
	});
});

describe("reachable points", () => {
	let parsed: ReturnType<typeof parseFiles>;
	before(() => {
		parsed = parseFiles({ "a.ts": "a(); try { if (b()) c(); else d(); } catch { e(); }" });
	});
	after(() => parsed.close());

	it("ends where it is told to, and follows exceptions where asked", () => {
		const graph = flowOf(parsed.trees.get("a.ts") as SourceFile) as FlowGraph;
		const calls = (points: Iterable<FlowPoint>): string =>
			[...new Set([...points].map(calledIn))]
				.filter((name) => name !== undefined)
				.sort()
				.join(" ");
		const stop = (point: FlowPoint): boolean => calledIn(point) === "c";
		assert.equal(calls(reachableFrom(graph.entry)), "a b c d");
		assert.equal(calls(reachableFrom(graph.entry, { throws: true })), "a b c d e");
		assert.equal(reachableFrom(graph.entry, { stop }).has(graph.returned), true);
		const [b] = [...reachableFrom(graph.entry)].filter((point) => calledIn(point) === "b") as [FlowPoint];
		assert.equal(calls(reachableFrom(b, { stop })), "c d");
		assert.equal(reachableFrom(b.when?.true as FlowPoint, { stop }).has(graph.returned), false);
	});
});

function graphOf(file: SourceFile): FlowGraph {
	const graph = flowOf(file.statements[0] as unknown as FunctionNode);
	assert.ok(graph);
	return graph;
}

function callsFrom(point: FlowPoint, follow?: (point: FlowPoint) => readonly FlowPoint[]): string {
	return [...reachableFrom(point, follow && { follow })]
		.map(calledIn)
		.filter((name) => name !== undefined)
		.sort()
		.join(" ");
}

function calledIn({ node }: FlowPoint): string | undefined {
	if (!node || !isCallExpression(node)) return undefined;
	const { expression } = node;
	if (isIdentifier(expression)) return expression.text;
	return isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}

function pathsOf(graph: FlowGraph, throws: boolean): string[] {
	const found = new Set<string>();
	const go = (point: FlowPoint, calls: readonly string[], seen: ReadonlySet<FlowPoint>): void => {
		const end = seen.has(point) ? "↺" : point === graph.returned ? "." : point === graph.threw ? "!" : undefined;
		if (end) {
			found.add([...calls, end].join(" "));
			return;
		}
		const name = calledIn(point);
		const below = new Set([...seen, point]);
		const mayThrow =
			point.node?.kind === SyntaxKind.ThrowStatement || (throws && name !== undefined && !name.startsWith("safe"));
		if (mayThrow && point.thrown) go(point.thrown, calls, below);
		for (const next of point.next) go(next, name === undefined ? calls : [...calls, name], below);
	};
	go(graph.entry, [], new Set());
	return [...found].sort();
}
