/** Lists that get their promises one by one: in a loop, or by `reduce`. */
import {
	type CallExpression,
	isArrayLiteralExpression,
	isArrowFunction,
	isBinaryExpression,
	isCallExpression,
	isElementAccessExpression,
	isFunctionExpression,
	isIdentifier,
	isNewExpression,
	isPropertyAccessExpression,
	isSpreadElement,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
	type VariableDeclaration,
} from "../../../engine/ast.ts";
import { declarationOf, referencesTo } from "../../../flow/index.ts";
import { isAsync, isFunctionNode, returnsIn } from "../../../syntax/functions.ts";
import { outerOf, skipOuter, walk } from "../../../syntax/walk.ts";
import type { FanOut } from "./fan-out.ts";
import { listLoopOf, loopThatBegins } from "./loops.ts";

/**
 * The loops that fill a list: `for (const x of xs) list.push(f(x))`, `list[i] = f(x)`. Empty where others may take from it
 * or give it another value.
 * @returns undefined where the list is not declared as one to be filled
 */
export function filledBy(declaration: VariableDeclaration): FanOut[] | undefined {
	if (!declaration.initializer || !isToBeFilled(skipOuter(declaration.initializer))) return undefined;
	const found: FanOut[] = [];
	for (const mention of referencesTo(declaration)) {
		const use = useOf(mention);
		if (use === "taken") return [];
		const fanOut = use && fanOutOf(use.put, use.at, declaration);
		if (fanOut) found.push(fanOut);
	}
	return found;
}

/** `[]`, `new Array(n)`. */
function isToBeFilled(initializer: Node): boolean {
	if (isArrayLiteralExpression(initializer)) return initializer.elements.length === 0;
	return (
		isNewExpression(initializer) && isIdentifier(initializer.expression) && initializer.expression.text === "Array"
	);
}

/** What a mention of a list puts into it, or that it takes from it; undefined where it does neither. */
function useOf(mention: Node): { put: Node; at: Node } | "taken" | undefined {
	const { parent } = outerOf(mention);
	if (isBinaryExpression(parent) && parent.left === mention) return "taken";
	if (isElementAccessExpression(parent) && parent.expression === mention) {
		const assignment = parent.parent;
		const isSet =
			isBinaryExpression(assignment) &&
			assignment.left === parent &&
			assignment.operatorToken.kind === SyntaxKind.EqualsToken;
		return isSet ? { put: assignment.right, at: assignment } : undefined;
	}
	if (!isPropertyAccessExpression(parent) || !isCallExpression(parent.parent)) return undefined;
	const call = parent.parent;
	if (parent.name.text === "push") {
		const [put, more] = call.arguments;
		return put && !more && !isSpreadElement(put) ? { put, at: call } : undefined;
	}
	// Whoever takes from the list, or waits for a part of it, may be the bound.
	return /^(?:splice|shift|pop|slice)$/.test(parent.name.text) ? "taken" : undefined;
}

function fanOutOf(put: Node, mapping: Node, outside: Node): FanOut | undefined {
	const started = skipOuter(put);
	if (!isCallExpression(started)) return undefined;
	const loop = loopThatBegins(mapping, outside);
	return (
		loop && {
			mapping,
			items: loop.items,
			form: "loop",
			callback: skipOuter(started.expression),
			started,
			loop: loop.loop,
		}
	);
}

/** Whether a loop fills a list that is gathered later. */
export function isFillingLoop(node: Node): boolean {
	const loop = listLoopOf(node);
	if (!loop) return false;
	let fills = false;
	walk(loop.body, (at) => {
		if (fills || isFunctionNode(at)) return false;
		const isPut = isCallExpression(at)
			? isPropertyAccessExpression(at.expression) && at.expression.name.text === "push" && at.expression.expression
			: isBinaryExpression(at) && isElementAccessExpression(at.left) && at.left.expression;
		const list = isPut && skipOuter(isPut);
		const declaration = list && isIdentifier(list) ? declarationOf(list) : undefined;
		fills =
			declaration !== undefined &&
			isVariableDeclaration(declaration) &&
			(filledBy(declaration) ?? []).some((fanOut) => fanOut.loop === node);
		return undefined;
	});
	return fills;
}

/** `xs.reduce((list, x) => { list.push(f(x)); return list; }, [])`, `[...list, f(x)]`, `list.concat(f(x))`. */
export function reducedTo(call: CallExpression): FanOut | undefined {
	const callee = call.expression;
	if (!isPropertyAccessExpression(callee) || callee.name.text !== "reduce") return undefined;
	const [given, initial] = call.arguments;
	const callback = given && skipOuter(given);
	const empty = initial && skipOuter(initial);
	if (!callback || !empty || !isArrayLiteralExpression(empty) || empty.elements.length > 0) return undefined;
	if ((!isArrowFunction(callback) && !isFunctionExpression(callback)) || isAsync(callback)) return undefined;
	const list = callback.parameters[0]?.name;
	const started = list && isIdentifier(list) ? addedTo(list.text, callback.body) : undefined;
	if (!started) return undefined;
	const items = skipOuter(callee.expression);
	return { mapping: call, items, form: "loop", callback: skipOuter(started.expression), started, loop: call };
}

/** The call whose promise a turn of `reduce` adds to its list. */
function addedTo(list: string, body: Node): CallExpression | undefined {
	const isList = (node: Node) => isIdentifier(node) && node.text === list;
	const results = returnsIn(body).map(skipOuter);
	for (const result of results) {
		const added = isArrayLiteralExpression(result)
			? result.elements.find((one) => isSpreadElement(one) && isList(one.expression)) && result.elements.at(-1)
			: isCallExpression(result) &&
				isPropertyAccessExpression(result.expression) &&
				result.expression.name.text === "concat" &&
				isList(skipOuter(result.expression.expression)) &&
				result.arguments[0];
		const begun = added && skipOuter(added);
		if (begun && isCallExpression(begun)) return begun;
	}
	if (!results.some(isList)) return undefined;
	let pushed: CallExpression | undefined;
	walk(body, (at) => {
		if (pushed || isFunctionNode(at)) return false;
		if (!isCallExpression(at) || !isPropertyAccessExpression(at.expression)) return undefined;
		if (at.expression.name.text !== "push" || !isList(skipOuter(at.expression.expression))) return undefined;
		const begun = at.arguments[0] && skipOuter(at.arguments[0]);
		if (begun && isCallExpression(begun)) pushed = begun;
		return undefined;
	});
	return pushed;
}
