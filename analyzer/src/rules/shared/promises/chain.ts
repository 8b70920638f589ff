/** Chains of `.then`, `.catch` and `.finally`. */

import {
	type CallExpression,
	isCallExpression,
	isElementAccessExpression,
	isIdentifier,
	isStringLiteral,
	isVariableDeclaration,
	type Node,
} from "../../../engine/ast.ts";
import { declarationOf, writesOf } from "../../../flow/scopes.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { skipOuter } from "../../../syntax/walk.ts";

/** The method that a call names: as {@link calledMethod} says, or `p[name]()` where a constant holds the name. */
export function methodOf(call: CallExpression): { name: string; receiver: Node } | undefined {
	const method = calledMethod(call);
	const callee = skipOuter(call.expression);
	if (method || !isElementAccessExpression(callee)) return method;
	const key = skipOuter(callee.argumentExpression);
	const declared = isIdentifier(key) ? declarationOf(key) : undefined;
	if (!declared || !isVariableDeclaration(declared) || !declared.initializer) return undefined;
	const value = skipOuter(declared.initializer);
	if (!isStringLiteral(value) || writesOf(declared).length > 0) return undefined;
	return { name: value.text, receiver: callee.expression };
}

export interface Chain {
	/** The expression that the chain starts from; the whole one where it is none. */
	readonly source: Node;
	/** The functions that its methods are handed. */
	readonly handlers: readonly Node[];
}

export function chainOf(expression: Node): Chain {
	const handlers: Node[] = [];
	let at = skipOuter(expression);
	while (isCallExpression(at)) {
		const method = methodOf(at);
		if (!method || !["then", "catch", "finally"].includes(method.name)) break;
		handlers.push(...at.arguments);
		at = skipOuter(method.receiver);
	}
	return { source: at, handlers };
}
