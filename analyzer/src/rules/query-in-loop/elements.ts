/** The syntax of work for each element: what is awaited in a loop over a list, or begun by the callback of a fan-out. */
import {
	isArrowFunction,
	isAwaitExpression,
	isBlock,
	isCallExpression,
	isExpressionStatement,
	isForOfStatement,
	isFunctionExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isVariableDeclaration,
	isVariableDeclarationList,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, isReference } from "../../flow/index.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { isFunctionNode, returnsIn } from "../../syntax/functions.ts";
import { isWithin, outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { methodsOf } from "./queries.ts";

export interface PerElement {
	/** The chain of calls that gives the promise or query. */
	readonly query: Node;
	/** What is gone through. */
	readonly items: Node;
	/** The expression that less specific rules report. */
	readonly about: Node;
	/** Whether anything is done with what the query gives. */
	readonly isUsed: boolean;
}

/** The work of one element that a node is about: an `await` in a loop, or a `Promise.all` of what a `map` gives. */
export function perElementAt(node: Node): PerElement | undefined {
	return isAwaitExpression(node) ? inLoop(node) : inFanOut(node);
}

function inLoop(waited: Node): PerElement | undefined {
	const query = skipOuter((waited as unknown as { expression: Node }).expression);
	if (methodsOf(query).length === 0) return undefined;
	const loop = loopAround(waited);
	if (!loop || !isForOfStatement(loop) || leavesEarly(loop.statement)) return undefined;
	const { initializer, expression } = loop;
	if (!isVariableDeclarationList(initializer) || isWithin(waited, expression)) return undefined;
	if (!dependsOn(query, initializer, loop.statement)) return undefined;
	const isUsed = !isExpressionStatement(outerOf(waited).parent);
	return { query, items: skipOuter(expression), about: waited, isUsed };
}

function inFanOut(node: Node): PerElement | undefined {
	const gather = gatherOf(node);
	const [argument] = gather?.call.arguments ?? [];
	const mapping = argument && skipOuter(argument);
	if (!gather || !mapping || !isCallExpression(mapping)) return undefined;
	const callee = skipOuter(mapping.expression);
	const callback = mapping.arguments[0] && skipOuter(mapping.arguments[0]);
	if (!isPropertyAccessExpression(callee) || callee.name.text !== "map" || !callback) return undefined;
	if (!isArrowFunction(callback) && !isFunctionExpression(callback)) return undefined;
	const [parameter] = callback.parameters;
	const query = parameter && queryOf(callback.body);
	if (!query || !dependsOn(query, parameter, callback.body)) return undefined;
	const { parent } = outerOf(node);
	const isUsed = !(isAwaitExpression(parent) && isExpressionStatement(outerOf(parent).parent));
	return { query, items: skipOuter(callee.expression), about: node, isUsed };
}

/** The only query that a callback sends: what it gives, or what it awaits. */
function queryOf(body: Node): Node | undefined {
	const found: Node[] = isBlock(body) ? [] : [body];
	if (isBlock(body)) {
		found.push(...returnsIn(body));
		walk(body, (node) => {
			if (isFunctionNode(node)) return false;
			if (isAwaitExpression(node)) found.push(node.expression);
			return undefined;
		});
	}
	const queries = found
		.map((node) => skipOuter(node))
		.map((node) => (isAwaitExpression(node) ? skipOuter(node.expression) : node))
		.filter((node) => methodsOf(node).length > 0);
	const [only, second] = new Set(queries);
	return second ? undefined : only;
}

/** The innermost loop of the function that runs a node again and again. */
function loopAround(node: Node): Node | undefined {
	for (let at = node.parent; at && !isFunctionNode(at); at = at.parent) {
		if (at.kind >= SyntaxKind.DoStatement && at.kind <= SyntaxKind.ForOfStatement) return at;
	}
	return undefined;
}

/** A loop that ends with the first that fits asks for few of them. */
function leavesEarly(body: Node): boolean {
	let leaves = false;
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		leaves ||= node.kind === SyntaxKind.ReturnStatement || node.kind === SyntaxKind.BreakStatement;
		return !leaves;
	});
	return leaves;
}

/** Constants of the body are followed so far. */
const MAX_STEPS = 4;

/**
 * Whether what is asked for depends on the element, and on nothing else that changes from one to the next.
 * @param element the declaration of the loop's variable, or the parameter
 */
function dependsOn(query: Node, element: Node, body: Node, steps = MAX_STEPS): boolean {
	let depends = false;
	let isOther = false;
	walk(query, (node) => {
		if (!isIdentifier(node) || !isReference(node)) return undefined;
		const declaration = declarationOf(node);
		if (!declaration) return undefined;
		if (isWithin(declaration, element)) depends = true;
		else if (isWithin(declaration, body) && isVariableDeclaration(declaration) && !isWithin(declaration, query)) {
			const { initializer } = declaration;
			if (initializer && steps > 0 && !mayWait(initializer) && dependsOn(initializer, element, body, steps - 1))
				depends = true;
			// What an earlier query of the turn gave is known too late.
			else if (!initializer || mayWait(initializer)) isOther = true;
		}
		return undefined;
	});
	return depends && !isOther;
}

function mayWait(code: Node): boolean {
	let waits = false;
	walk(code, (node) => {
		waits ||= isAwaitExpression(node);
		return !waits;
	});
	return waits;
}
