/** Fan-outs whose promises are gathered: by a combinator, or one after the other once all of them have begun. */
import {
	type CallExpression,
	isArrayLiteralExpression,
	isAwaitExpression,
	isBinaryExpression,
	isCallExpression,
	isConditionalExpression,
	isForOfStatement,
	isIdentifier,
	isPropertyAccessExpression,
	isSpreadElement,
	isVariableDeclaration,
	isVariableDeclarationList,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { declarationOf, referencesTo } from "../../../flow/index.ts";
import { gatherOf } from "../../../syntax/combinators.ts";
import { enclosingFunction, isFunctionNode } from "../../../syntax/functions.ts";
import { skipOuter, walk } from "../../../syntax/walk.ts";
import type { FanOut, Place } from "./fan-out.ts";
import { filledBy, reducedTo } from "./filled.ts";

/** `Promise.all(…)` and the like. */
export function combinatorPlace(node: Node): Place | undefined {
	const gather = gatherOf(node);
	const [argument] = gather?.call.arguments ?? [];
	if (!gather || !argument) return undefined;
	return { fanOuts: producers(argument, gather.call), gather, at: gather.call.expression, about: gather.call };
}

/** `for await (const x of promises)`, and `for (const p of promises) await p`. */
export function loopOverPromises(node: Node): Place | undefined {
	if (!isForOfStatement(node)) return undefined;
	if (!node.awaitModifier && !awaitsElements(node.initializer, node.statement)) return undefined;
	return { fanOuts: producers(node.expression, node), at: node.expression, about: node.expression };
}

function awaitsElements(initializer: Node, body: Node): boolean {
	if (!isVariableDeclarationList(initializer)) return false;
	const [element] = initializer.declarations;
	if (!element || !isIdentifier(element.name)) return false;
	// Most loops wait for something else, if at all.
	if (!new RegExp(`\\bawait\\s+${element.name.text.replaceAll("$", "\\$")}(?![\\w$])`).test(body.getText()))
		return false;
	const mentions = referencesTo(element);
	let awaits = false;
	walk(body, (at) => {
		if (isFunctionNode(at)) return false;
		awaits ||= isAwaitExpression(at) && mentions.some((mention) => mention === skipOuter(at.expression));
		return !awaits;
	});
	return awaits;
}

/** Where promises come from: every call in the expression, or in a variable's initialiser, that makes one per element. */
function producers(expression: Node, from: Node): FanOut[] {
	const node = skipOuter(expression);
	if (isCallExpression(node)) {
		const fanOut = mappingOf(node) ?? reducedTo(node);
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
		return filledBy(declaration) ?? (isIdentifier(initializer) ? [] : producers(initializer, from));
	}
	return [];
}

/** `xs.map(f)` and `Array.from(xs, f)`. */
export function mappingOf(call: CallExpression): FanOut | undefined {
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
