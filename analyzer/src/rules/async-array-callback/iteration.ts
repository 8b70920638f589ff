/** Calls of the array methods that this rule is about. */
import {
	type CallExpression,
	isCallExpression,
	isPropertyAccessExpression,
	type Node,
	type PropertyAccessExpression,
} from "../../engine/ast.ts";
import { skipOuter } from "../../syntax/walk.ts";

/** A call of an array's method with a callback that may give a promise. */
export interface Iteration {
	readonly call: CallExpression;
	readonly callee: PropertyAccessExpression;
	readonly method: Method;
	readonly callback: Node;
}

/** What each method does with a promise. */
export const EFFECTS = {
	forEach: "does not wait for its callback",
	filter: "keeps every element",
	some: "is true for every list that is not empty",
	every: "is always true",
	find: "gives the first element, whatever it is",
	findIndex: "gives the index of the first element, whatever it is",
	findLast: "gives the last element, whatever it is",
	findLastIndex: "gives the index of the last element, whatever it is",
	sort: "leaves the order as it is",
	toSorted: "leaves the order as it is",
	flatMap: "flattens nothing",
	reduce: "does not wait for one element before it goes on to the next",
	reduceRight: "does not wait for one element before it goes on to the next",
} as const;

type Method = keyof typeof EFFECTS;

export function iterationOf(node: Node): Iteration | undefined {
	if (!isCallExpression(node)) return undefined;
	const callee = skipOuter(node.expression);
	const [first] = node.arguments;
	if (!isPropertyAccessExpression(callee) || first === undefined || !(callee.name.text in EFFECTS)) return undefined;
	return { call: node, callee, method: callee.name.text as Method, callback: skipOuter(first) };
}
