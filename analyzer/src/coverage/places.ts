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
	if (isParenthesizedExpression(expression) || isVoidExpression(expression)) return callsIn(expression.expression);
	if (isBinaryExpression(expression)) {
		const left = expression.operatorToken.kind === SyntaxKind.CommaToken ? callsIn(expression.left) : [];
		return isPassing(expression.operatorToken.kind) ? [...left, ...callsIn(expression.right)] : [];
	}
	if (isConditionalExpression(expression)) return [...callsIn(expression.whenTrue), ...callsIn(expression.whenFalse)];
	// A call of the base class's constructor gives nothing.
	return isCallExpression(expression) && expression.expression.kind !== SyntaxKind.SuperKeyword ? [expression] : [];
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
