/** Promises that are settled from elsewhere: whether the executor of one makes it reject, or only keeps `reject` for others. */

import {
	type BinaryExpression,
	isArrayLiteralExpression,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isIdentifier,
	isMethodDeclaration,
	isNewExpression,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isVariableDeclaration,
	type Node,
	type ParameterDeclaration,
	SyntaxKind,
	type TryStatement,
} from "../../engine/ast.ts";
import { type Executor, isPromiseConstruction } from "../../flow/executors.ts";
import { isReference } from "../../flow/names.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { enclosingFunction } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { outerOf } from "../../syntax/walk.ts";
import { catchAround, triedIn } from "./exits.ts";

export interface Settling {
	/** The executor calls `reject`, or hands it to what may call it. */
	readonly rejects: boolean;
	/** Promises with which it rejects: `run().then(resolve, reject)`. */
	readonly causes: readonly Node[];
	/**
	 * It keeps `reject` where somebody else will find it, or `resolve` beside doing something: the promise is the answer to a
	 * request. Who only keeps `resolve` stands in a line, and wants to be waited for.
	 */
	readonly isDeferred: boolean;
	/** What `resolve` is called with. */
	readonly values: readonly Node[];
}

export function settlingOf({ construction, fn, resolve, reject }: Executor): Settling {
	const values: Node[] = [];
	const doesMore = isBlock(fn.body) && fn.body.statements.length > 1;
	let isDeferred = false;
	for (const at of mentionsOfParameter(resolve)) {
		const call = outerOf(at).parent;
		if (isCallExpression(call) && call.expression === outerOf(at)) values.push(...call.arguments);
		isDeferred ||= doesMore && isKept(at, construction);
	}
	let rejects = false;
	const causes: Node[] = [];
	for (const at of mentionsOfParameter(reject)) {
		const cause = causesOf(outerOf(at));
		if (isKept(at, construction)) isDeferred = true;
		else if (cause) causes.push(...cause);
		else rejects = true;
	}
	return { rejects, causes, isDeferred, values };
}

/** Whose rejection `reject` passes on: as their handler, or called by that, or in the `catch` around what waits for them. */
function causesOf(at: Node): readonly Node[] | undefined {
	const { parent } = at;
	if (!isCallExpression(parent)) return undefined;
	if (parent.expression !== at) return handledBy(at);
	const clause = catchAround(parent);
	const fn = enclosingFunction(parent);
	return clause ? triedIn(clause.parent as TryStatement)?.awaited : fn && handledBy(outerOf(fn));
}

/** The promise that a function is handed to as the handler of its rejection. */
function handledBy(handler: Node): readonly Node[] | undefined {
	const call = handler.parent;
	const method = isCallExpression(call) ? calledMethod(call) : undefined;
	if (!method || !isCallExpression(call) || !/^(?:catch|then)$/.test(method.name)) return undefined;
	return call.arguments[method.name === "catch" ? 0 : 1] === handler ? [method.receiver] : undefined;
}

function mentionsOfParameter(parameter: ParameterDeclaration | undefined): Node[] {
	const name = parameter?.name;
	if (!name || !isIdentifier(name)) return [];
	return mentionsOf(name.getSourceFile(), name.text).filter(
		(at) => at !== name && isIdentifier(at) && isReference(at) && declarationOf(at) === parameter,
	);
}

/** Whether a function is put where others will find it, itself or as a part of an object or of a function that calls it. */
function isKept(value: Node, construction: Node): boolean {
	const at = outerOf(value);
	const { parent } = at;
	if (isCallExpression(parent) && parent.expression === at) {
		const fn = enclosingFunction(parent);
		if (!fn || fn.parent === construction) return false;
		return isMethodDeclaration(fn) ? isKept(fn.parent, construction) : isPartKept(outerOf(fn), construction);
	}
	return isPartKept(at, construction) || (isBinaryExpression(parent) && isKeptBy(parent, at, construction));
}

/** As a property or an element. */
function isPartKept(at: Node, construction: Node): boolean {
	const { parent } = at;
	const isValue = isShorthandPropertyAssignment(parent) || (isPropertyAssignment(parent) && parent.initializer === at);
	if (isValue) return isLiteralKept(parent.parent, construction);
	if (isArrayLiteralExpression(parent)) return isLiteralKept(parent, construction);
	if (isBinaryExpression(parent)) return isKeptBy(parent, at, construction);
	// An object that is made of it is there to settle the promise.
	if (isNewExpression(parent)) return parent.expression !== at && !isPromiseConstruction(parent);
	return isCallExpression(parent) && parent.expression !== at && isCollection(parent.expression);
}

function isLiteralKept(literal: Node, construction: Node): boolean {
	const at = outerOf(literal);
	const { parent } = at;
	if (isVariableDeclaration(parent)) return true;
	const isObject = isObjectLiteralExpression(literal) && isBinaryExpression(parent) && parent.right === at;
	return isObject || isPartKept(at, construction);
}

/** `this.reject = reject`; but `request.onerror = reject` makes it a listener, and a local variable may be used right here. */
function isKeptBy({ operatorToken, left, right }: BinaryExpression, at: Node, construction: Node): boolean {
	if (right !== at || operatorToken.kind !== SyntaxKind.EqualsToken) return false;
	if (isPropertyAccessExpression(left)) return !/^on[a-z]/.test(left.name.text);
	if (!isIdentifier(left)) return left.kind === SyntaxKind.ElementAccessExpression;
	const declared = declarationOf(left);
	return declared !== undefined && enclosingFunction(declared) !== enclosingFunction(construction);
}

/** `pending.set(id, …)`, `queue.push(…)` */
function isCollection(callee: Node): boolean {
	return isPropertyAccessExpression(callee) && /^(?:add|enqueue|push|set|unshift)$/.test(callee.name.text);
}
