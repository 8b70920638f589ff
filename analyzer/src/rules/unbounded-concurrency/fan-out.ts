/** The syntax of a fan-out: a combinator over promises that a callback made, one per element. */
import {
	type CallExpression,
	isArrayLiteralExpression,
	isBinaryExpression,
	isCallExpression,
	isConditionalExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isSpreadElement,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/index.ts";
import type { Gather } from "../../syntax/combinators.ts";
import { enclosingFunction } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";

export interface FanOut {
	/** The call that runs the callback for each element: `xs.map(f)` or `Array.from(xs, f)`. */
	readonly mapping: CallExpression;
	/** What the callback is run for: `xs`. */
	readonly items: Node;
	/** Whether `items` is an array, as opposed to what `Array.from` takes. */
	readonly form: "map" | "from";
	readonly callback: Node;
	/** `xs.map(f, thisArg)`. */
	readonly hasThisArgument: boolean;
}

/** Where the gathered promises come from: every call in the argument, or in a variable's initialiser, that maps. */
export function fanOutsOf(gather: Gather): FanOut[] {
	const [argument] = gather.call.arguments;
	return argument === undefined ? [] : producers(argument, gather.call);
}

function producers(expression: Node, from: Node): FanOut[] {
	const node = skipOuter(expression);
	if (isCallExpression(node)) {
		const fanOut = fanOutOf(node);
		return fanOut === undefined ? [] : [fanOut];
	}
	if (isArrayLiteralExpression(node)) {
		return node.elements.flatMap((element) => (isSpreadElement(element) ? producers(element.expression, from) : []));
	}
	if (isBinaryExpression(node)) {
		const operator = node.operatorToken.kind;
		const alternatives = operator === SyntaxKind.QuestionQuestionToken || operator === SyntaxKind.BarBarToken;
		return alternatives ? [...producers(node.left, from), ...producers(node.right, from)] : [];
	}
	if (isConditionalExpression(node)) return [...producers(node.whenTrue, from), ...producers(node.whenFalse, from)];
	if (isIdentifier(node)) {
		const declaration = declarationOf(node);
		if (declaration === undefined || !isVariableDeclaration(declaration) || declaration.initializer === undefined)
			return [];
		const isConst = (declaration.parent.flags & NodeFlags.Const) !== 0;
		// In another function the promises may be long settled by the time they are gathered.
		if (!isConst || enclosingFunction(declaration) !== enclosingFunction(from)) return [];
		const initializer = skipOuter(declaration.initializer);
		return isIdentifier(initializer) ? [] : producers(initializer, from);
	}
	return [];
}

function fanOutOf(call: CallExpression): FanOut | undefined {
	const callee = call.expression;
	if (!isPropertyAccessExpression(callee)) return undefined;
	const [first, second] = call.arguments;
	if (callee.name.text === "map" && first !== undefined) {
		return {
			mapping: call,
			items: skipOuter(callee.expression),
			form: "map",
			callback: skipOuter(first),
			hasThisArgument: call.arguments.length > 1,
		};
	}
	const isArrayFrom =
		callee.name.text === "from" && isIdentifier(callee.expression) && callee.expression.text === "Array";
	if (isArrayFrom && first !== undefined && second !== undefined) {
		return {
			mapping: call,
			items: skipOuter(first),
			form: "from",
			callback: skipOuter(second),
			hasThisArgument: call.arguments.length > 2,
		};
	}
	return undefined;
}
