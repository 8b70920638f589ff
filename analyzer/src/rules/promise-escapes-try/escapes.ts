/** Which of the expressions that a value may come from are promises. */

import { type Inquiry, promiseKindOf, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isAwaitExpression,
	isBinaryExpression,
	isConditionalExpression,
	isIdentifier,
	isParenthesizedExpression,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, writesOf } from "../../flow/index.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { isFluent } from "../shared/promises/fluent.ts";
import { isQuery } from "../shared/promises/queries.ts";

/** By syntax alone: whether the expression's value could be a promise at all. */
export function mayHoldPromise(expression: Node): boolean {
	const at = skipOuter(expression);
	switch (at.kind) {
		case SyntaxKind.CallExpression:
		case SyntaxKind.NewExpression:
		case SyntaxKind.TaggedTemplateExpression:
		case SyntaxKind.PropertyAccessExpression:
		case SyntaxKind.ElementAccessExpression:
			return true;
		case SyntaxKind.ConditionalExpression: {
			const { whenTrue, whenFalse } = at as unknown as { whenTrue: Node; whenFalse: Node };
			return mayHoldPromise(whenTrue) || mayHoldPromise(whenFalse);
		}
		case SyntaxKind.BinaryExpression:
			return (
				isBinaryExpression(at) &&
				((passesLeftSideOn(at.operatorToken.kind) && mayHoldPromise(at.left)) ||
					(passesRightSideOn(at.operatorToken.kind) && mayHoldPromise(at.right)))
			);
		default:
			return isIdentifier(at) && at.text !== "undefined" && !isAwaited(at);
	}
}

function passesLeftSideOn(operator: SyntaxKind): boolean {
	return operator === SyntaxKind.BarBarToken || operator === SyntaxKind.QuestionQuestionToken;
}

function passesRightSideOn(operator: SyntaxKind): boolean {
	return (
		passesLeftSideOn(operator) ||
		operator === SyntaxKind.AmpersandAmpersandToken ||
		operator === SyntaxKind.CommaToken ||
		operator === SyntaxKind.EqualsToken
	);
}

/** What most returned names stand for: the result of an `await`. */
function isAwaited(name: Node): boolean {
	const declaration = isIdentifier(name) ? declarationOf(name) : undefined;
	if (!declaration || !isVariableDeclaration(declaration) || !declaration.initializer) return false;
	return isAwaitExpression(skipOuter(declaration.initializer)) && writesOf(declaration).length === 0;
}

/**
 * The parts that the expression's value may come from and that are promises. `a ?? b` is one part when either side
 * may be the promise, since to await the left side alone would test another value.
 * @param awaitedBy the file, where whoever gets the value awaits it, as an async function does with what it returns
 */
export function* promisesIn(expression: Node, thenables: boolean, awaitedBy?: RuleFile): Inquiry<Node[]> {
	if (isParenthesizedExpression(expression)) return yield* promisesIn(expression.expression, thenables, awaitedBy);
	if (!mayHoldPromise(expression)) return [];
	if (isConditionalExpression(expression)) {
		const whenTrue = yield* promisesIn(expression.whenTrue, thenables, awaitedBy);
		return [...whenTrue, ...(yield* promisesIn(expression.whenFalse, thenables, awaitedBy))];
	}
	if (isBinaryExpression(expression) && expression.operatorToken.kind !== SyntaxKind.EqualsToken) {
		const { left, right, operatorToken } = expression;
		const fromLeft = passesLeftSideOn(operatorToken.kind) && mayHoldPromise(left);
		if (fromLeft && (yield* isPromise(left, thenables, awaitedBy))) return [expression];
		return yield* promisesIn(right, thenables, awaitedBy);
	}
	return (yield* isPromise(expression, thenables, awaitedBy)) ? [expression] : [];
}

function* isPromise(expression: Node, thenables: boolean, awaitedBy: RuleFile | undefined): Inquiry<boolean> {
	const kind = yield* promiseKindOf(expression, thenables);
	if (kind !== "thenable") return kind === "promise";
	if (!(yield* isFluent(expression))) return true;
	// A query that an async function gives back is put together no further: it runs.
	const type = awaitedBy && (yield* typeOf(expression));
	return type !== undefined && awaitedBy !== undefined && isQuery(type, awaitedBy);
}
