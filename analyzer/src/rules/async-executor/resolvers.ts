/** Where an executor's `resolve` and `reject` are called, passed on and captured. */
import {
	type CallExpression,
	type Identifier,
	isCallExpression,
	type Node,
	type ParameterDeclaration,
} from "../../engine/ast.ts";
import { type Executor, referencesTo } from "../../flow/index.ts";
import { enclosingFunction, type FunctionNode, isClassNode, isFunctionNode } from "../../syntax/functions.ts";

export interface Resolvers {
	readonly resolve: readonly Identifier[];
	readonly reject: readonly Identifier[];
	/** Calls of either, by the function whose body holds them. */
	readonly calls: ReadonlyMap<FunctionNode, readonly CallExpression[]>;
}

export function resolversOf({ resolve, reject }: Executor): Resolvers {
	const of = (parameter: ParameterDeclaration | undefined) => (parameter ? referencesTo(parameter) : []);
	const found = { resolve: of(resolve), reject: of(reject) };
	const calls = new Map<FunctionNode, CallExpression[]>();
	for (const reference of [...found.resolve, ...found.reject]) {
		const call = settlingCall(reference);
		const fn = call && enclosingFunction(call);
		if (!call || !fn) continue;
		const known = calls.get(fn);
		if (known) known.push(call);
		else calls.set(fn, [call]);
	}
	return { ...found, calls };
}

/** The call that a reference to a resolver is the callee of. */
export function settlingCall(reference: Identifier): CallExpression | undefined {
	const { parent } = reference;
	return isCallExpression(parent) && parent.expression === reference ? parent : undefined;
}

/** The outermost function or class inside of `fn` that a node is written in; the node itself when there is none. */
export function capturedBy(node: Node, fn: FunctionNode): Node {
	let outermost = node;
	for (let at: Node = node; at !== fn; at = at.parent) if (isFunctionNode(at) || isClassNode(at)) outermost = at;
	return outermost;
}
