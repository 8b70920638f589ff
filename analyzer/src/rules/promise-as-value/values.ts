/** The expressions that a value may come from, and whether their form leaves it open that they are promises. */
import {
	type CallExpression,
	type Identifier,
	isBinaryExpression,
	isConditionalExpression,
	isIdentifier,
	isParenthesizedExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/index.ts";
import { isMissing } from "../../syntax/values.ts";
import { skipOuter } from "../../syntax/walk.ts";

/** The expressions that an expression's value may come from, as far as they may be promises. */
export function* results(expression: Node, isTest: boolean): Generator<Node> {
	for (const at of branches(expression, isTest)) if (isAssignment(at) || mayBePromise(at, isTest)) yield at;
}

/** The expressions that an expression's value may come from, in source order. */
function* branches(expression: Node, isTest: boolean): Generator<Node> {
	// What is still to be looked at, last first: operators may be nested deeper than the call stack reaches.
	const pending: Node[] = [expression];
	for (let next = pending.pop(); next; next = pending.pop()) {
		const at = withoutParentheses(next);
		if (isConditionalExpression(at)) pending.push(at.whenFalse, at.whenTrue);
		else if (!isBinaryExpression(at)) yield at;
		else {
			switch (at.operatorToken.kind) {
				case SyntaxKind.BarBarToken:
				case SyntaxKind.QuestionQuestionToken:
					pending.push(at.right);
					// A promise that `??` or `||` lets through is the result; that it is there is what they test.
					if (!isTest) pending.push(at.left);
					break;
				case SyntaxKind.AmpersandAmpersandToken:
				case SyntaxKind.CommaToken:
					pending.push(at.right);
					break;
				case SyntaxKind.EqualsToken:
					yield at;
					break;
			}
		}
	}
}

function isAssignment(node: Node): boolean {
	return isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.EqualsToken;
}

/** What the form of an expression says. A missing element has the type of one that is there, so a test asks for it rightly. */
function mayBePromise(expression: Node, isTest: boolean): boolean {
	const at = skipOuter(expression);
	switch (at.kind) {
		case SyntaxKind.CallExpression:
			return (at as CallExpression).expression.kind !== SyntaxKind.SuperKeyword;
		case SyntaxKind.NewExpression:
		case SyntaxKind.TaggedTemplateExpression:
			return true;
		case SyntaxKind.ElementAccessExpression:
			return !isTest;
		case SyntaxKind.PropertyAccessExpression:
			return !PLAIN_PROPERTIES.has((at as unknown as { name: { text: string } }).name.text);
		case SyntaxKind.Identifier:
			return isIdentifier(at) && !isMissing(at) && mayHoldPromise(at, isTest);
		default:
			return false;
	}
}

/**
 * Whether a name may stand for a promise, going by its declaration. Names are the most frequent operands of all, and their
 * types cost most: here a promise has to come from the declaration's own value, or be written into its type.
 */
function mayHoldPromise(identifier: Identifier, isTest: boolean): boolean {
	const declaration = declarationOf(identifier);
	if (!declaration) return false;
	const { initializer, type, dotDotDotToken } = declaration as {
		initializer?: Node;
		type?: Node;
		dotDotDotToken?: Node;
	};
	// The rest of an object or list is one itself.
	if (dotDotDotToken) return false;
	switch (declaration.kind) {
		case SyntaxKind.Parameter:
			return type ? SPEAKS_OF_PROMISE.test(textOf(type)) : !isTest;
		case SyntaxKind.BindingElement:
			return !isTest;
		case SyntaxKind.VariableDeclaration:
			if (type) return SPEAKS_OF_PROMISE.test(textOf(type));
			// Without a value of its own it has one later, or never: the test is for that.
			if (!initializer) return !isTest;
			return initializer.pos < identifier.pos && !results(initializer, isTest).next().done;
		default:
			return false;
	}
}

/** What the text of a type that is written down says. */
export const SPEAKS_OF_PROMISE = /Promise|Thenable|Awaitable/;

export function textOf(node: Node): string {
	return node.getSourceFile().text.slice(node.pos, node.end);
}

/** Properties that are numbers wherever they occur; there are many of them. */
const PLAIN_PROPERTIES: ReadonlySet<string> = new Set(["length", "size", "name", "message"]);

function withoutParentheses(node: Node): Node {
	let at = node;
	while (isParenthesizedExpression(at)) at = at.expression;
	return at;
}
