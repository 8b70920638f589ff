import {
	type AwaitExpression,
	isBinaryExpression,
	isConditionalExpression,
	isParenthesizedExpression,
	isReturnStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { guardsOf } from "../../flow/guards.ts";
import { enclosingFunction, isAsync, isGenerator } from "../../syntax/functions.ts";

/** Whether an async function gives back what is awaited, with nothing around that would see it fail or wait for it. */
export function isReturnedUnguarded(node: AwaitExpression): boolean {
	const fn = enclosingFunction(node);
	if (!fn || !isAsync(fn) || isGenerator(fn)) return false;
	let at: Node = node;
	while (passesOn(at.parent, at)) at = at.parent;
	const isReturned = at.parent === fn ? (fn as { body?: Node }).body === at : isReturnStatement(at.parent);
	return isReturned && guardsOf(node).length === 0;
}

/** Whether an expression's value is the part's value. */
function passesOn(expression: Node, part: Node): boolean {
	if (isParenthesizedExpression(expression)) return true;
	if (isConditionalExpression(expression)) return expression.condition !== part;
	if (!isBinaryExpression(expression) || expression.right !== part) return false;
	switch (expression.operatorToken.kind) {
		case SyntaxKind.AmpersandAmpersandToken:
		case SyntaxKind.BarBarToken:
		case SyntaxKind.QuestionQuestionToken:
		case SyntaxKind.CommaToken:
			return true;
		default:
			return false;
	}
}
