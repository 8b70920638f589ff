/**
 * Awaits that let nothing else run but what is ready to run already. Node looks for rejections without a handler when
 * the microtasks are done: an await that goes on among them leaves no rejection behind.
 */

import { type Inquiry, promiseKindsOf, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isAwaitExpression,
	isBlock,
	isCallExpression,
	isForOfStatement,
	isIdentifier,
	isReturnStatement,
	isVariableDeclaration,
	type Node,
} from "../../engine/ast.ts";
import { declarationOf, writesOf } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { type FunctionNode, isAsync, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";

/** Functions that call each other are followed so far. */
const MAX_DEPTH = 4;

/** @param waiting an `await` or `for await` */
export function* settlesAtOnce(waiting: Node, file: RuleFile, depth = MAX_DEPTH): Inquiry<boolean> {
	return isAwaitExpression(waiting) ? yield* isReady(waiting.expression, file, depth) : false;
}

/** Whether the value is no promise, or one that settles as soon as the microtasks before it have run. What is not known may be: only a promise that surely takes its time counts. */
export function* isReady(expression: Node, file: RuleFile, depth = MAX_DEPTH): Inquiry<boolean> {
	const [kind] = yield* promiseKindsOf([expression], true);
	if (kind !== "promise" && kind !== "thenable") return true;
	const at = skipOuter(expression);
	if (isIdentifier(at)) {
		const declaration = declarationOf(at);
		if (!declaration || !isVariableDeclaration(declaration) || writesOf(declaration).length > 0) return false;
		return declaration.initializer !== undefined && (yield* isReady(declaration.initializer, file, depth));
	}
	if (!isCallExpression(at) || depth === 0) return false;
	const method = calledMethod(at);
	if (method && isIdentifier(method.receiver) && method.receiver.text === "Promise") {
		if (method.name === "reject") return true;
		const [value] = at.arguments;
		return method.name === "resolve" && (!value || (yield* isReady(value, file, depth - 1)));
	}
	const declarations = (yield* typeOf(at.expression))?.symbol()?.declarations ?? [];
	const fn = declarations.length === 1 ? declarations[0]?.node() : undefined;
	return fn !== undefined && isFunctionNode(fn) && (yield* endsAtOnce(fn, file, depth - 1));
}

/** An async function that waits for nothing that takes time. */
export function* endsAtOnce(fn: FunctionNode, file: RuleFile, depth = MAX_DEPTH): Inquiry<boolean> {
	const { body } = fn;
	if (!body || !isAsync(fn) || isGenerator(fn)) return false;
	const waits: Node[] = [];
	const values: Node[] = isBlock(body) ? [] : [body];
	let isPlain = true;
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		if (isAwaitExpression(node)) waits.push(node);
		else if (isForOfStatement(node) && node.awaitModifier) isPlain = false;
		else if (isReturnStatement(node) && node.expression) values.push(node.expression);
		return undefined;
	});
	if (!isPlain) return false;
	for (const value of values) if (!(yield* isReady(value, file, depth))) return false;
	for (const wait of waits) if (!(yield* settlesAtOnce(wait, file, depth))) return false;
	return true;
}
