/** The syntax of `Promise.all` and its relatives. Whether `Promise` is the language's own is for the caller to ask. */
import {
	type CallExpression,
	type Identifier,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	type Node,
} from "../engine/ast.ts";

export type Combinator = "all" | "allSettled" | "any" | "race";

export interface Gather {
	readonly call: CallExpression;
	/** The `Promise` of `Promise.all`. */
	readonly promise: Identifier;
	readonly combinator: Combinator;
}

const COMBINATORS: readonly string[] = ["all", "allSettled", "any", "race"] satisfies Combinator[];

/** The call as `Promise.all(…)` and the like, by syntax alone. */
export function gatherOf(node: Node): Gather | undefined {
	if (!isCallExpression(node) || node.arguments.length !== 1) return undefined;
	const callee = node.expression;
	if (!isPropertyAccessExpression(callee) || !isIdentifier(callee.expression)) return undefined;
	if (callee.expression.text !== "Promise" || !COMBINATORS.includes(callee.name.text)) return undefined;
	return { call: node, promise: callee.expression, combinator: callee.name.text as Combinator };
}
