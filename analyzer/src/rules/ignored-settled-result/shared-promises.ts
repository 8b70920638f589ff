/** Calls that look up a promise that is kept elsewhere, as opposed to starting work. */

import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import {
	isArrowFunction,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isConditionalExpression,
	isElementAccessExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isReturnStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";
import type { Member } from "./members.ts";

/** Whether the body of what is called shows that it gives promises that others have as well. */
export function* returnsSharedPromises({ made, callback }: Member): Inquiry<boolean> {
	const call = callback ? onlyCall(callback) : skipOuter(made);
	if (!call || !isCallExpression(call)) return false;
	const declarations = (yield* typeOf(call.expression))?.symbol()?.declarations ?? [];
	const declared = declarations.length === 1 ? declarations[0]?.node() : undefined;
	if (!declared || !isFunctionNode(declared) || !declared.body || isAsync(declared)) return false;
	if (!isBlock(declared.body)) return isSharedPromise(declared.body);
	const returned: Node[] = [];
	walk(declared.body, (at) => {
		if (isFunctionNode(at)) return false;
		if (isReturnStatement(at) && at.expression) returned.push(at.expression);
		return undefined;
	});
	return returned.length > 0 && returned.every(isSharedPromise);
}

/** `(event) => decrypt(event)` */
function onlyCall(callback: Node): Node | undefined {
	return isArrowFunction(callback) && !isAsync(callback) && !isBlock(callback.body)
		? skipOuter(callback.body)
		: undefined;
}

/** A field, `getPromise()`, or a promise of nothing. */
function isSharedPromise(value: Node): boolean {
	const at = skipOuter(value);
	if (isConditionalExpression(at)) return isSharedPromise(at.whenTrue) && isSharedPromise(at.whenFalse);
	if (isBinaryExpression(at)) {
		const { kind } = at.operatorToken;
		const isOr = kind === SyntaxKind.QuestionQuestionToken || kind === SyntaxKind.BarBarToken;
		return isOr && isSharedPromise(at.left) && isSharedPromise(at.right);
	}
	if (!isCallExpression(at)) return isPropertyAccessExpression(at) || isElementAccessExpression(at);
	const method = calledMethod(at);
	if (!method) return false;
	if (/^get\w*Promise$/.test(method.name)) return true;
	return method.name === "resolve" && isIdentifier(method.receiver) && method.receiver.text === "Promise";
}
