/** A promise that is settled, and then settled again by code that was not meant to run: the `return` that is missing. */

import { type Inquiry, typesOf } from "../../ask/inquiry.ts";
import type { FixDraft, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isExpressionStatement,
	isReturnStatement,
	isTryStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { type FlowPoint, flowOf, reachableFrom } from "../../flow/index.ts";
import { type FunctionNode, isFunctionNode } from "../../syntax/functions.ts";
import { nameOf } from "../../syntax/naming.ts";
import { isWithin, skipOuter, walk } from "../../syntax/walk.ts";
import type { Resolvers } from "./resolvers.ts";

export function* reportSettledTwice({ calls }: Resolvers, context: RuleContext<unknown>): Inquiry<void> {
	for (const [fn, within] of calls) {
		if (within.length < 2) continue;
		for (const first of within) {
			const second = alwaysAfter(first, within, fn);
			if (!second || !(yield* completesNormally(second.between))) continue;
			report(first, second, within, fn, context);
		}
	}
}

interface Second {
	readonly call: CallExpression;
	/** What is evaluated from the first call to the end of the function. */
	readonly after: readonly Node[];
	/** The calls between the two. */
	readonly between: readonly Node[];
}

/** A second call that follows on every path from the first to the function's end; exceptions aside, which may come from anywhere. */
function alwaysAfter(first: CallExpression, calls: readonly CallExpression[], fn: FunctionNode): Second | undefined {
	const graph = flowOf(fn);
	const others = calls.filter((call) => call !== first && !isFallback(call, first));
	const starts = graph?.pointsOf(first) ?? [];
	const seconds = new Set(others.flatMap((call) => graph?.pointsOf(call) ?? []));
	if (!graph || starts.length === 0 || seconds.size === 0) return undefined;
	const before = new Set<FlowPoint>();
	for (const start of starts) {
		const reached = reachableFrom(start, { stop: (point) => seconds.has(point) });
		// The way round a loop back to the same call is another round's.
		if (reached.has(graph.returned) || reached.has(start)) return undefined;
		for (const point of reached) before.add(point);
	}
	const call = others.find((other) => graph.pointsOf(other).some((point) => before.has(point)));
	if (!call) return undefined;
	const after = starts.flatMap((start) => [...reachableFrom(start)]);
	return { call, after: nodesOf(after), between: nodesOf(before).filter((node) => node !== call && isCall(node)) };
}

/** A call in a `finally` around the first: it is there to settle what nothing else did. */
function isFallback(call: Node, first: Node): boolean {
	for (let at = call.parent; at && !isFunctionNode(at); at = at.parent) {
		if (!isTryStatement(at) || !at.finallyBlock || !isWithin(call, at.finallyBlock)) continue;
		if (isWithin(first, at) && !isWithin(first, at.finallyBlock)) return true;
	}
	return false;
}

function nodesOf(points: Iterable<FlowPoint>): Node[] {
	return [...points].flatMap(({ node }) => (node ? [node] : []));
}

function isCall(node: Node): boolean {
	return node.kind === SyntaxKind.CallExpression;
}

/** Whether none of the calls ends the program or throws for certain. */
export function* completesNormally(calls: readonly Node[]): Inquiry<boolean> {
	return (yield* typesOf(calls)).every((type) => type !== undefined && !type.isNever);
}

function report(
	first: CallExpression,
	second: Second,
	calls: readonly CallExpression[],
	fn: FunctionNode,
	context: RuleContext<unknown>,
): void {
	const { file } = context;
	const name = (node: Node) => nameOf(node, (part) => file.textOf(part), 40);
	context.report({
		at: first,
		message: `\`${name(first)}\` does not end the function, and \`${name(second.call)}\` follows: the promise is settled twice.`,
		notes: ["Only the first call counts, yet everything behind it runs as if nothing had happened."],
		related: [{ at: second.call, message: "The second call, which has no effect." }],
		fixes: returnFix(first, second, calls, fn, file),
	});
}

/** `return` in front of the first call. */
function returnFix(
	first: CallExpression,
	{ after }: Second,
	calls: readonly Node[],
	fn: FunctionNode,
	file: RuleFile,
): FixDraft[] {
	const statement = first.parent;
	if (!isExpressionStatement(statement) || returnsValues(fn, calls)) return [];
	const start = file.startOf(statement);
	return [
		{
			id: "return",
			title: "Return here",
			// What is skipped then does nothing: the promise is settled, and to read a name has no effect.
			safety: after.every((node) => calls.includes(node) || IDLE.has(node.kind)) ? "safe" : "suggestion",
			edits: [{ start, end: start, text: "return " }],
		},
	];
}

/** Whether the function has a result that a bare `return` would not go with. */
function returnsValues(fn: FunctionNode, calls: readonly Node[]): boolean {
	const { body } = fn as { body?: Node };
	let found = false;
	if (!body) return true;
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		found ||= isReturnStatement(node) && node.expression !== undefined && !calls.includes(skipOuter(node.expression));
		return undefined;
	});
	return found;
}

/** Nodes whose evaluation does nothing, or nothing but leave. */
const IDLE: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.Identifier,
	SyntaxKind.StringLiteral,
	SyntaxKind.NumericLiteral,
	SyntaxKind.NoSubstitutionTemplateLiteral,
	SyntaxKind.TrueKeyword,
	SyntaxKind.FalseKeyword,
	SyntaxKind.NullKeyword,
	SyntaxKind.ReturnStatement,
]);
