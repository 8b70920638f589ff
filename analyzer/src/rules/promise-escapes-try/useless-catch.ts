/**
 * A `catch` that cannot run: the one thing in its `try` is the call of an async function, which never throws when it is
 * called. With anything else beside it, the `catch` may be meant for that.
 */

import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import {
	isCallExpression,
	isIdentifier,
	isLiteralExpression,
	isPropertyAccessExpression,
	isSpreadElement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { Guard } from "../../flow/guards.ts";
import { isAsync, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";

/** Whether the statement is all that the `try` of the guard, a `catch`, has in it. */
export function standsAlone(statement: Node, guard: Guard): boolean {
	if (guard.kind !== "catch") return false;
	const { statements } = guard.statement.tryBlock;
	return statements.length === 1 && statements[0] === statement;
}

/** A call of a function that is declared async, with arguments that do nothing either. */
export function* cannotThrowAtOnce(promise: Node): Inquiry<boolean> {
	const call = skipOuter(promise);
	if (!isCallExpression(call) || !call.arguments.every(isPlain) || !isPlain(call.expression)) return false;
	const declarations = (yield* typeOf(call.expression))?.symbol()?.declarations ?? [];
	if (declarations.length !== 1) return false;
	const callee = declarations[0]?.node();
	return callee !== undefined && isFunctionNode(callee) && isAsync(callee) && !isGenerator(callee);
}

function isPlain(expression: Node): boolean {
	const at = skipOuter(expression);
	if (isSpreadElement(at)) return false;
	if (isPropertyAccessExpression(at)) return isPlain(at.expression);
	return (
		isIdentifier(at) ||
		isFunctionNode(at) ||
		isLiteralExpression(at) ||
		at.kind === SyntaxKind.ThisKeyword ||
		at.kind === SyntaxKind.TrueKeyword ||
		at.kind === SyntaxKind.FalseKeyword ||
		at.kind === SyntaxKind.NullKeyword
	);
}
