/** The places of a file whose promises the rules have to know of, by syntax alone. */
import {
	isAwaitExpression,
	isBinaryExpression,
	isCallExpression,
	isConditionalExpression,
	isExpressionStatement,
	isParenthesizedExpression,
	isVoidExpression,
	type Node,
	SyntaxKind,
} from "../engine/ast.ts";
import { skipOuter } from "../syntax/walk.ts";

/** See `facts/coverage.ts`. */
export interface Place {
	/** What an `await` waits for, or a call whose value is thrown away. */
	readonly node: Node;
	readonly isAwait: boolean;
	readonly isCall: boolean;
}

/** The kinds of nodes that hold places. */
export const placeKinds: readonly SyntaxKind[] = [SyntaxKind.AwaitExpression, SyntaxKind.ExpressionStatement];

/** @param node of one of {@link placeKinds} */
export function placesIn(node: Node): Place[] {
	if (isAwaitExpression(node)) {
		const isCall = isCallExpression(skipOuter(node.expression));
		return [{ node: node.expression, isAwait: true, isCall }];
	}
	if (!isExpressionStatement(node)) return [];
	return callsIn(node.expression).map((call) => ({ node: call, isAwait: false, isCall: true }));
}

/** The calls whose value an expression statement throws away. */
function callsIn(expression: Node): Node[] {
	const calls: Node[] = [];
	// What is still to be looked at, last first: operators may be nested deeper than the call stack reaches.
	const pending: Node[] = [expression];
	for (let at = pending.pop(); at; at = pending.pop()) {
		if (isParenthesizedExpression(at) || isVoidExpression(at)) pending.push(at.expression);
		else if (isBinaryExpression(at)) {
			const operator = at.operatorToken.kind;
			if (isPassing(operator)) pending.push(at.right);
			if (operator === SyntaxKind.CommaToken) pending.push(at.left);
		} else if (isConditionalExpression(at)) pending.push(at.whenFalse, at.whenTrue);
		// A call of the base class's constructor gives nothing.
		else if (isCallExpression(at) && at.expression.kind !== SyntaxKind.SuperKeyword) calls.push(at);
	}
	return calls;
}

/** Operators whose result is the right operand. */
function isPassing(operator: SyntaxKind): boolean {
	return (
		operator === SyntaxKind.CommaToken ||
		operator === SyntaxKind.AmpersandAmpersandToken ||
		operator === SyntaxKind.BarBarToken ||
		operator === SyntaxKind.QuestionQuestionToken
	);
}
