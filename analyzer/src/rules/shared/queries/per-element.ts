/** The syntax of work for each element: what is awaited in a loop over a list, or begun by the callback of a fan-out. */
import {
	type Identifier,
	isArrowFunction,
	isAwaitExpression,
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
} from "../../../engine/ast.ts";
import { declarationOf, isReference } from "../../../flow/index.ts";
import { gatherOf } from "../../../syntax/combinators.ts";
import { isFunctionNode, returnsIn } from "../../../syntax/functions.ts";
import { isLoopStatement } from "../../../syntax/statements.ts";
import { isWithin, outerOf, skipOuter, walk } from "../../../syntax/walk.ts";
import { methodsOf } from "./keyed.ts";

export interface PerElement {
	/** The chain of calls that gives the promise or query. */
	readonly query: Node;
	/** What is gone through. */
	readonly items: Node;
	/** The expression that less specific rules report. */
	readonly about: Node;
	/** Whether anything is done with what the query gives, or with how it fails. */
	readonly isUsed: boolean;
	/** Whether the turn waits for nothing else, so that the queries could be put together behind the loop. */
	readonly isAlone: boolean;
	/** What of the element it is asked by, as it is written. */
	readonly keys: ReadonlySet<string>;
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
	const keys = keysOf(query, initializer, loop.statement);
	if (!keys) return undefined;
	const isUsed = !isExpressionStatement(outerOf(waited).parent);
	const isAlone = !mayWait(loop.statement, waited) && !isTried(waited, loop);
	return { query, items: skipOuter(expression), about: waited, isUsed, isAlone, keys };
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
	const keys = query && keysOf(query, parameter, callback.body);
	if (!query || !keys) return undefined;
	const { parent } = outerOf(node);
	const isDropped = isAwaitExpression(parent) && isExpressionStatement(outerOf(parent).parent);
	const isUsed = !isDropped || gather.combinator !== "all";
	return { query, items: skipOuter(callee.expression), about: node, isUsed, isAlone: true, keys };
}

/** The only query that a callback sends: what it gives, or what it awaits. */
function queryOf(body: Node): Node | undefined {
	const found = returnsIn(body);
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		if (isAwaitExpression(node)) found.push(node.expression);
		return undefined;
	});
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
		if (isLoopStatement(at)) return at;
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
 * What of the element a query is asked by; undefined where it depends on nothing of it, or on something else that changes
 * from one to the next.
 * @param element the declaration of the loop's variable, or the parameter
 */
function keysOf(query: Node, element: Node, body: Node): ReadonlySet<string> | undefined {
	const keys = new Set<string>();
	let isOther = false;
	walk(query, (node) => {
		if (!isIdentifier(node) || !isReference(node)) return;
		const origin = originOf(node, element, body, MAX_STEPS);
		if (origin === "element") keys.add(wholeOf(node).getText());
		isOther ||= origin === "turn";
	});
	return isOther || keys.size === 0 ? undefined : keys;
}

/** Whether a variable is the element's, or made in the turn of something that is not known when the loop begins. */
function originOf(name: Identifier, element: Node, body: Node, steps: number): "element" | "turn" | "before" {
	const declaration = declarationOf(name);
	if (!declaration) return "before";
	if (isWithin(declaration, element)) return "element";
	if (!isWithin(declaration, body) || isWithin(declaration, wholeOf(name))) return "before";
	const value = isVariableDeclaration(declaration) ? declaration.initializer : undefined;
	if (!value || steps === 0 || mayWait(value)) return isVariableDeclaration(declaration) ? "turn" : "before";
	let origin: "element" | "turn" | "before" = "before";
	walk(value, (node) => {
		if (origin === "turn" || !isIdentifier(node) || !isReference(node)) return;
		const of = originOf(node, element, body, steps - 1);
		if (of !== "before") origin = of;
	});
	return origin;
}

/** `row.owner.id` of `row`. */
function wholeOf(name: Node): Node {
	let at = name;
	while (isPropertyAccessExpression(at.parent) && at.parent.expression === at && !isCalled(at.parent)) at = at.parent;
	return at;
}

function isCalled(access: Node): boolean {
	return isCallExpression(access.parent) && access.parent.expression === access;
}

/** Whether something waits in the code, other than one expression. */
function mayWait(code: Node, except?: Node): boolean {
	let waits = false;
	walk(code, (node) => {
		if (node !== except) waits ||= isAwaitExpression(node);
		return !waits;
	});
	return waits;
}

/** Whether the turn deals with the failure itself. */
function isTried(node: Node, loop: Node): boolean {
	for (let at = node; at !== loop; at = at.parent) if (at.kind === SyntaxKind.TryStatement) return true;
	return false;
}
