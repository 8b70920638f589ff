/** The syntax of a fan-out: a combinator over promises that a callback or a loop made, one per element. */
import {
	type CallExpression,
	type ForOfStatement,
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
	type Node,
	NodeFlags,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import { declarationOf, referencesTo } from "../../flow/index.ts";
import type { Gather } from "../../syntax/combinators.ts";
import { enclosingFunction, isFunctionNode } from "../../syntax/functions.ts";
import { isWithin, outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { isMapperWithoutBound } from "../shared/lists/limiter-objects.ts";

export interface FanOut {
	/** The call that runs the callback for each element: `xs.map(f)`, `Array.from(xs, f)`, `pMap(xs, f)`; `list.push(f(x))` in a loop. */
	readonly mapping: CallExpression;
	/** What the callback is run for: `xs`. */
	readonly items: Node;
	/**
	 * - `map`: `items` is an array
	 * - `from`: `items` is what `Array.from` takes
	 * - `mapper`: `items` is what a package's function takes that gathers by itself
	 * - `push`: a loop goes over `items`
	 */
	readonly form: "map" | "from" | "mapper" | "push";
	/** What begins the work: a function, or its name. */
	readonly callback: Node;
	/** The expression that gives the promise of one element, where no callback does. */
	readonly started?: Node;
	/** The loop that goes over `items`. */
	readonly loop?: ForOfStatement;
	/** `xs.map(f, thisArg)`. */
	readonly hasThisArgument: boolean;
}

/** Where the gathered promises come from: every call in the argument, or in a variable's initialiser, that maps. */
export function fanOutsOf(gather: Gather): FanOut[] {
	const [argument] = gather.call.arguments;
	return argument === undefined ? [] : producers(argument, gather.call);
}

/** `pMap(xs, f)` of a package whose functions run all at once unless they are told how many. */
export function unboundedMapper(node: Node): FanOut | undefined {
	if (!isCallExpression(node) || !isMapperWithoutBound(node)) return undefined;
	const [items, callback] = node.arguments;
	if (!items || !callback || isSpreadElement(items) || isSpreadElement(callback)) return undefined;
	return {
		mapping: node,
		items: skipOuter(items),
		form: "mapper",
		callback: skipOuter(callback),
		hasThisArgument: false,
	};
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
		if (isArrayLiteralExpression(initializer) && initializer.elements.length === 0) return pushesTo(declaration);
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

/** `for (const x of xs) list.push(f(x))`, where a list gets its promises in loops and is emptied by nobody. */
function pushesTo(declaration: VariableDeclaration): FanOut[] {
	const found: FanOut[] = [];
	for (const mention of referencesTo(declaration)) {
		const access = outerOf(mention).parent;
		const call = access && isPropertyAccessExpression(access) ? access.parent : undefined;
		if (!call || !isCallExpression(call) || !isPropertyAccessExpression(access)) {
			if (isBinaryExpression(access) && access.left === mention) return [];
			continue;
		}
		if (access.name.text !== "push") {
			// Whoever takes from the list, or waits for a part of it, may be the bound.
			if (/^(?:splice|shift|pop|slice)$/.test(access.name.text)) return [];
			continue;
		}
		const [started, more] = call.arguments;
		const loop = loopAround(call, declaration);
		const begun = started && skipOuter(started);
		if (!loop || !begun || more || !isCallExpression(begun)) continue;
		found.push({
			mapping: call,
			items: skipOuter(loop.expression),
			form: "push",
			callback: skipOuter(begun.expression),
			started: begun,
			loop,
			hasThisArgument: false,
		});
	}
	return found;
}

/** Whether a loop fills a list that is gathered later. */
export function isFillingLoop(loop: Node): boolean {
	if (!isForOfStatement(loop)) return false;
	let fills = false;
	walk(loop.statement, (at) => {
		if (fills || isFunctionNode(at)) return false;
		if (!isCallExpression(at) || !isPropertyAccessExpression(at.expression) || at.expression.name.text !== "push")
			return undefined;
		const list = skipOuter(at.expression.expression);
		const declaration = isIdentifier(list) ? declarationOf(list) : undefined;
		fills =
			declaration !== undefined &&
			isVariableDeclaration(declaration) &&
			pushesTo(declaration).some((fanOut) => fanOut.loop === loop);
		return undefined;
	});
	return fills;
}

/** The loop over a list that a call stands in, and nothing else that repeats or waits for what was begun. */
function loopAround(call: Node, declaration: Node): ForOfStatement | undefined {
	let loop: ForOfStatement | undefined;
	for (let at = call.parent; at && !isWithin(declaration, at); at = at.parent) {
		if (isFunctionNode(at)) return undefined;
		if (isForOfStatement(at)) {
			if (at.awaitModifier) return undefined;
			loop ??= at;
		}
	}
	if (!loop) return undefined;
	let waits = false;
	walk(loop.statement, (at) => {
		if (isFunctionNode(at)) return false;
		waits ||= isAwaitExpression(at);
		return !waits;
	});
	return waits ? undefined : loop;
}
