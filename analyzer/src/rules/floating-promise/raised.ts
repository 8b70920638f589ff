/** `Promise.reject(error);` as a statement: what it does is to make the runtime report an unhandled rejection. */

import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isExpressionStatement,
	isReturnStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { enclosingFunction, isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { isExplained } from "../shared/places/intent.ts";

/**
 * Whether a rejected promise is left behind on purpose: a comment explains it, or it stands in a declared function or a
 * method that gives nothing back, where neither `return` nor `throw` can be what was forgotten. In callbacks and in
 * functions that give promises it most often is.
 */
export function isRaised(call: CallExpression, file: RuleFile): boolean {
	const method = calledMethod(call);
	const receiver = method && skipOuter(method.receiver);
	if (method?.name !== "reject" || !receiver || file.textOf(receiver) !== "Promise") return false;
	const statement = outerOf(call).parent;
	if (!statement || !isExpressionStatement(statement)) return false;
	if (isExplained(statement, file.startOf(statement), file)) return true;
	const fn = enclosingFunction(call);
	const isDeclared = fn?.kind === SyntaxKind.FunctionDeclaration || fn?.kind === SyntaxKind.MethodDeclaration;
	return fn !== undefined && isDeclared && !isAsync(fn) && !givesSomething(fn);
}

function givesSomething(fn: Node): boolean {
	let found = false;
	walk(fn, (at) => {
		if (at !== fn && isFunctionNode(at)) return false;
		if (isReturnStatement(at) && at.expression) found = true;
		return undefined;
	});
	return found;
}
