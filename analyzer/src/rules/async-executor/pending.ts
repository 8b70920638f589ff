/** A promise that nothing can settle: its resolvers are never used, or a path leaves the executor before they are. */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { RuleContext } from "../../ask/rule.ts";
import {
	isBlock,
	isCallExpression,
	isConditionalExpression,
	isFunctionDeclaration,
	isFunctionExpression,
	isIdentifier,
	isIfStatement,
	isPropertyAccessExpression,
	isReturnStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import {
	declarationOf,
	type Executor,
	type FlowGraph,
	type FlowPoint,
	flowOf,
	reachableFrom,
	referencesTo,
} from "../../flow/index.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { isWithin, outerOf, walk } from "../../syntax/walk.ts";
import { capturedBy, type Resolvers } from "./resolvers.ts";
import { completesNormally } from "./settled-twice.ts";

const FOR_EVER = "Whoever waits for it waits for ever, and what they hold is never released.";

export function* reportPending(executor: Executor, resolvers: Resolvers, context: RuleContext<unknown>): Inquiry<void> {
	const { fn, resolve } = executor;
	// Without a name for `resolve`, or with one that says it is not used, the promise is to stay as it is.
	if (!resolve || (resolve.name as { text?: string }).text?.startsWith("_") || usesArguments(executor)) return;
	if (isBlock(fn.body) && fn.body.statements.length === 0) return;
	const uses = [...resolvers.resolve, ...resolvers.reject];
	if (uses.length === 0) {
		context.report({
			at: resolve,
			message: "Nothing settles the promise: neither `resolve` nor `reject` is ever used.",
			notes: [FOR_EVER],
		});
		return;
	}
	const graph = flowOf(fn);
	const holders = uses.map((use) => capturedBy(use, fn));
	// A function that is declared may be called from wherever its name is seen.
	if (!graph || holders.some(isFunctionDeclaration)) return;
	const touched = new Set(holders.flatMap((holder) => graph.pointsOf(holder)));
	const exit = untouchedExit(graph, touched);
	if (!exit || isNarrowingOnly(exit.condition, executor) || !(yield* completesNormally(exit.calls))) return;
	context.report({
		at: exit.at,
		message: exit.isReturn
			? "The executor returns here before anything could settle the promise."
			: "Where this condition does not hold, nothing settles the promise.",
		notes: [`On this path neither \`resolve\` nor \`reject\` is called, passed on or captured. ${FOR_EVER}`],
	});
}

function usesArguments({ fn }: Executor): boolean {
	return isFunctionExpression(fn) && mentionsOf(fn.getSourceFile(), "arguments").some((at) => isWithin(at, fn));
}

interface Exit {
	/** The `return`, or the condition whose outcome leads to the end. */
	readonly at: Node;
	readonly isReturn: boolean;
	readonly condition: Node;
	/** The calls on the way. */
	readonly calls: readonly Node[];
}

/**
 * A way through the function that passes none of the points. Only one that a single condition decides about: of several,
 * nobody can tell whether they ever hold together.
 */
function untouchedExit(graph: FlowGraph, touched: ReadonlySet<FlowPoint>): Exit | undefined {
	const stop = (point: FlowPoint): boolean => touched.has(point);
	const reached = reachableFrom(graph.entry, { stop });
	if (!reached.has(graph.returned)) return undefined;
	const free = [graph.entry, ...reached].filter((point) => !touched.has(point));
	const leaving = new Set(free.filter((point) => point === graph.returned || leads(point, graph, touched)));
	const deciding = [...leaving].filter((point) => point.next.some((next) => !leaving.has(next)));
	const [decision] = deciding;
	const condition = decision?.node;
	if (!condition || deciding.length > 1 || !decision.when || !isPlainCondition(condition)) return undefined;
	const calls = [...leaving].flatMap(({ node }) => (node && isCallExpression(node) ? [node] : []));
	const returns = [...leaving].flatMap(({ node }) => (node && isReturnStatement(node) ? [node] : []));
	const [only] = returns;
	if (only && returns.length === 1) return { at: only, isReturn: true, condition, calls };
	// What is true leads to what settles, and there is nothing on the other side.
	return leaving.has(decision.when.false) && returns.length === 0
		? { at: condition, isReturn: false, condition, calls }
		: undefined;
}

/**
 * `if (!socket) return`, where the code around has used `socket` before: it is never missing there, which the type checker
 * forgets in a callback.
 */
function isNarrowingOnly(condition: Node, { construction }: Executor): boolean {
	let tested = false;
	walk(condition, (node) => {
		const declaration = isIdentifier(node) ? declarationOf(node) : undefined;
		if (!declaration || isWithin(declaration, construction)) return;
		tested ||= referencesTo(declaration).some(
			(use) => use.pos < construction.pos && isPropertyAccessExpression(use.parent) && use.parent.expression === use,
		);
	});
	return tested;
}

function leads(point: FlowPoint, graph: FlowGraph, touched: ReadonlySet<FlowPoint>): boolean {
	return reachableFrom(point, { stop: (next) => touched.has(next) }).has(graph.returned);
}

/** The condition of an `if` that stands for itself, or the left side of `&&` in a statement; not a loop's. */
function isPlainCondition(condition: Node | undefined): boolean {
	if (!condition) return false;
	for (let at = outerOf(condition); at.parent && !isFunctionNode(at.parent); at = outerOf(at.parent)) {
		const { parent } = at;
		if (isIfStatement(parent)) return parent.expression === at;
		if (isConditionalExpression(parent)) return parent.condition === at;
		if (parent.kind === SyntaxKind.ExpressionStatement) return true;
		if (parent.kind !== SyntaxKind.BinaryExpression && parent.kind !== SyntaxKind.PrefixUnaryExpression) return false;
	}
	return false;
}
