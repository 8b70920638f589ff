/** In which order an expression evaluates its parts, and where it waits. */

import {
	type AwaitExpression,
	type BinaryExpression,
	isArrayLiteralExpression,
	isAwaitExpression,
	isBinaryExpression,
	isCallExpression,
	isComputedPropertyName,
	isConditionalExpression,
	isElementAccessExpression,
	isIdentifier,
	isNewExpression,
	isObjectLiteralExpression,
	isParenthesizedExpression,
	isPrefixUnaryExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isSpreadElement,
	isTemplateExpression,
	isVariableDeclaration,
	isYieldExpression,
	type Node,
	NodeFlags,
	type ObjectLiteralExpression,
	SyntaxKind,
} from "../engine/ast.ts";
import { isFunctionNode } from "../syntax/functions.ts";
import { isLiteral } from "../syntax/values.ts";
import { outerOf, skipOuter, walk } from "../syntax/walk.ts";
import { declarationOf, isAssignmentOperator } from "./scopes.ts";

/** The await before which nothing is evaluated but names, constants and members of what names stand for. */
export function leadingAwait(expression: Node): AwaitExpression | undefined {
	const first = firstWork(expression);
	return first === "none" || first === "other" ? undefined : first;
}

/** What an expression does first: an await, nothing but looking at names (`none`), or something else or only perhaps (`other`). */
export function firstWork(expression: Node): AwaitExpression | "none" | "other" {
	// What is evaluated next, last first: operators may be nested deeper than the call stack reaches.
	const pending: Part[] = [expression];
	for (let next = pending.pop(); next; next = pending.pop()) {
		if (next === "work") return "other";
		const node = skipOuter(next);
		if (isAwaitExpression(node)) return node;
		const parts = partsOf(node);
		for (let at = parts.length - 1; at >= 0; at--) pending.push(parts[at] as Part);
	}
	return "none";
}

/** What an expression evaluates in turn; `work` is what it does itself, or only perhaps. */
type Part = Node | "work";

function partsOf(node: Node): readonly Part[] {
	if (isFunctionNode(node) || isIdentifier(node) || isConstant(node)) return [];
	if (isPropertyAccessExpression(node)) return [node.expression];
	if (isElementAccessExpression(node)) return [node.expression, node.argumentExpression];
	if (isCallExpression(node) || isNewExpression(node)) {
		const isConditional = (node.flags & NodeFlags.OptionalChain) !== 0;
		return [node.expression, ...(isConditional ? [] : (node.arguments ?? [])), "work"];
	}
	if (isConditionalExpression(node)) return [node.condition, "work"];
	if (isPrefixUnaryExpression(node)) return [node.operand, "work"];
	if (isBinaryExpression(node)) return partsOfBinary(node);
	if (isArrayLiteralExpression(node)) return [...node.elements];
	if (isSpreadElement(node)) return [node.expression, "work"];
	if (isTemplateExpression(node)) return [...node.templateSpans.map((span) => span.expression), "work"];
	if (isObjectLiteralExpression(node)) return partsOfObject(node);
	return ["work"];
}

function partsOfBinary({ left, operatorToken, right }: BinaryExpression): readonly Part[] {
	switch (operatorToken.kind) {
		case SyntaxKind.EqualsToken:
			return isIdentifier(left) || isPropertyAccessExpression(left) ? [left, right, "work"] : ["work"];
		case SyntaxKind.AmpersandAmpersandToken:
		case SyntaxKind.BarBarToken:
		case SyntaxKind.QuestionQuestionToken:
			return [left, "work"];
		default:
			return isAssignmentOperator(operatorToken.kind) ? ["work"] : [left, right, "work"];
	}
}

function partsOfObject(node: ObjectLiteralExpression): readonly Part[] {
	const parts: Part[] = [];
	for (const property of node.properties) {
		if (property.kind === SyntaxKind.ShorthandPropertyAssignment || isFunctionNode(property)) continue;
		if (!isPropertyAssignment(property) || isComputedPropertyName(property.name)) return [...parts, "work"];
		parts.push(property.initializer);
	}
	return parts;
}

function isConstant(node: Node): boolean {
	return node.kind === SyntaxKind.ThisKeyword || isLiteral(node);
}

export function countOfAwaits(statement: Node): number {
	let count = 0;
	walk(statement, (at) => {
		if (isFunctionNode(at)) return false;
		if (isAwaitExpression(at)) count++;
		if (isYieldExpression(at)) count = Number.POSITIVE_INFINITY;
		return undefined;
	});
	return count;
}

/** A wait in the middle of an expression, or something else that it does. */
export type Event = WaitEvent | { readonly other: Node };

export interface WaitEvent {
	readonly await: AwaitExpression;
	/** The await, or the choice of which it is one way. */
	readonly taken: Node;
	/** The await in what is awaited. */
	readonly head?: AwaitExpression;
}

/** What an expression does in turn, without looking at what cannot change. What is only perhaps awaited counts as something else. */
export function eventsOf(expression: Node, statement: Node): Event[] {
	const waiting = waitingNodes(statement);
	const events: Event[] = [];
	const pending: (Node | { readonly work: Node })[] = [expression];
	for (let next = pending.pop(); next; next = pending.pop()) {
		if ("work" in next) {
			events.push({ other: next.work });
			continue;
		}
		const node = skipOuter(next);
		if (!waiting.has(node)) {
			if (!isSettled(node)) events.push({ other: node });
			continue;
		}
		const event = isAwaitExpression(node) ? waitOf(node, waiting) : choiceOf(node, waiting);
		if (event) {
			events.push(event);
			continue;
		}
		const parts: readonly Part[] = isAwaitExpression(node) ? [node.expression, "work"] : partsOf(node);
		for (let at = parts.length - 1; at >= 0; at--) {
			const part = parts[at] as Part;
			pending.push(part === "work" ? { work: node } : part);
		}
	}
	return events;
}

/** The awaits of a statement and all that they stand in. */
function waitingNodes(statement: Node): ReadonlySet<Node> {
	const waiting = new Set<Node>();
	walk(statement, (at) => {
		if (isFunctionNode(at)) return false;
		if (!isAwaitExpression(at)) return undefined;
		for (let node: Node = at; node !== statement && !waiting.has(node); node = node.parent) waiting.add(node);
		return undefined;
	});
	return waiting;
}

/** Whether looking at it gives the same at any time and runs nothing. */
function isSettled(node: Node): boolean {
	if (isFunctionNode(node) || isConstant(node)) return true;
	const declared = isIdentifier(node) ? declarationOf(node) : undefined;
	if (!declared) return false;
	return isVariableDeclaration(declared) && (declared.parent.flags & NodeFlags.BlockScoped) === NodeFlags.Const;
}

function waitOf(node: AwaitExpression, waiting: ReadonlySet<Node>): WaitEvent | undefined {
	if (!waiting.has(skipOuter(node.expression))) return { await: node, taken: node };
	const head = headOf(node, waiting);
	return head && { await: node, taken: node, head };
}

/** Of `await (await f()).g()` the inner await, where what follows it uses nothing but its value. */
function headOf(node: AwaitExpression, waiting: ReadonlySet<Node>): AwaitExpression | undefined {
	let at: Node = node.expression;
	if (!isCallExpression(at)) return undefined;
	while (isCallExpression(at) || isPropertyAccessExpression(at)) {
		if ((at.flags & NodeFlags.OptionalChain) !== 0) return undefined;
		if (isCallExpression(at) && !at.arguments.every((one) => isConstant(one))) return undefined;
		at = at.expression;
	}
	while (isParenthesizedExpression(at)) at = at.expression;
	return isAwaitExpression(at) && !waiting.has(skipOuter(at.expression)) ? at : undefined;
}

/** `full ? await load() : null`, `full && (await load())`: the one await, where all else is only looked at. */
function choiceOf(node: Node, waiting: ReadonlySet<Node>): WaitEvent | undefined {
	const ways = waysOf(node);
	const [way, second] = ways?.filter((one) => waiting.has(skipOuter(one))) ?? [];
	if (!way || second || !ways || way === ways[0]) return undefined;
	const wait = skipOuter(way);
	if (!isAwaitExpression(wait) || waiting.has(skipOuter(wait.expression)) || !isInParentheses(wait, way))
		return undefined;
	if (!isCallExpression(skipOuter(wait.expression))) return undefined;
	return ways.every((one) => one === way || isLook(one)) ? { await: wait, taken: node } : undefined;
}

/** The condition and what it decides about. */
function waysOf(node: Node): readonly Node[] | undefined {
	if (isConditionalExpression(node)) return [node.condition, node.whenTrue, node.whenFalse];
	return isBinaryExpression(node) && isLogical(node.operatorToken.kind) ? [node.left, node.right] : undefined;
}

function isLogical(kind: SyntaxKind): boolean {
	return (
		kind === SyntaxKind.AmpersandAmpersandToken ||
		kind === SyntaxKind.BarBarToken ||
		kind === SyntaxKind.QuestionQuestionToken
	);
}

function isInParentheses(inner: Node, outer: Node): boolean {
	let at = outer;
	while (isParenthesizedExpression(at)) at = at.expression;
	return at === inner && outerOf(inner) === outer;
}

/** Nothing but names, constants, members, and what operators make of them. */
function isLook(expression: Node): boolean {
	const pending: Node[] = [expression];
	for (let next = pending.pop(); next; next = pending.pop()) {
		const node = skipOuter(next);
		if (isPropertyAccessExpression(node)) pending.push(node.expression);
		else if (isPrefixUnaryExpression(node) && !isStep(node.operator)) pending.push(node.operand);
		else if (isBinaryExpression(node) && !isAssignmentOperator(node.operatorToken.kind)) {
			if (node.operatorToken.kind === SyntaxKind.InKeyword) return false;
			if (node.operatorToken.kind === SyntaxKind.InstanceOfKeyword) return false;
			pending.push(node.left, node.right);
		} else if (isArrayLiteralExpression(node)) {
			if (node.elements.length > 0) return false;
		} else if (isObjectLiteralExpression(node)) {
			if (node.properties.length > 0) return false;
		} else if (!isIdentifier(node) && !isConstant(node)) return false;
	}
	return true;
}

function isStep(operator: SyntaxKind): boolean {
	return operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken;
}
