/** Functions that catch what they wait for. */

import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isAwaitExpression,
	isBlock,
	isCallExpression,
	isForOfStatement,
	isNewExpression,
	isReturnStatement,
	isThrowStatement,
	isTryStatement,
	type Node,
} from "../../engine/ast.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { isAsync, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";
import { isNoRisk } from "../shared/promises/started-promises.ts";

/** Functions that hand on what another one gives are followed so far. */
const MOST_STEPS = 4;

/**
 * Whether the called function waits inside of its own `try` alone, whose `catch` does not fail. What it returns from there
 * without `await` may still reject: `promise-escapes-try` says so at that place, once, and not at every caller.
 */
export function* catchesItsErrors(value: Node, steps = MOST_STEPS): Inquiry<boolean> {
	const call = skipOuter(value);
	if (!isCallExpression(call) || steps === 0) return false;
	const declarations = (yield* typeOf(call.expression))?.symbol()?.declarations ?? [];
	const fn = declarations.length === 1 ? declarations[0]?.node() : undefined;
	if (!fn || !isFunctionNode(fn) || isGenerator(fn) || !fn.body) return false;
	const { body } = fn;
	if (!isBlock(body)) return yield* catchesItsErrors(body, steps - 1);
	const [first] = body.statements;
	if (body.statements.length === 1 && first && isReturnStatement(first) && first.expression)
		return yield* catchesItsErrors(first.expression, steps - 1);
	return isAsync(fn) && isAllGuarded(body);
}

/** `event(quickPick).then(() => quickPick.items[0])`: a promise that does not reject, and a callback that only reads. */
export function* onlyReadsBehind(value: Node, file: RuleFile): Inquiry<boolean> {
	const call = skipOuter(value);
	const method = isCallExpression(call) ? calledMethod(call) : undefined;
	const read = isCallExpression(call) && call.arguments.length === 1 ? call.arguments[0] : undefined;
	if (method?.name !== "then" || !read || !isFunctionNode(read) || !read.body) return false;
	let fails = false;
	walk(read.body, (node) => {
		fails ||= mayFail(node);
		return !isFunctionNode(node);
	});
	return !fails && (yield* isNoRisk(method.receiver, file));
}

function isAllGuarded(body: Node): boolean {
	let guarded = false;
	let open = false;
	walk(body, (node) => {
		if (open || isFunctionNode(node)) return false;
		if (isTryStatement(node) && node.catchClause) {
			guarded = true;
			open ||= !endsWell(node.catchClause.block) || (node.finallyBlock !== undefined && !endsWell(node.finallyBlock));
			return false;
		}
		open ||= mayFail(node);
		return undefined;
	});
	return guarded && !open;
}

function mayFail(node: Node): boolean {
	return (
		isAwaitExpression(node) ||
		isCallExpression(node) ||
		isNewExpression(node) ||
		isThrowStatement(node) ||
		isForOfStatement(node)
	);
}

/** Whether a block neither waits nor throws, nor gives a promise away. */
function endsWell(block: Node): boolean {
	let ends = true;
	walk(block, (node) => {
		if (isFunctionNode(node)) return false;
		if (isAwaitExpression(node) || isThrowStatement(node)) ends = false;
		if (isReturnStatement(node) && node.expression && isCallExpression(skipOuter(node.expression))) ends = false;
		return undefined;
	});
	return ends;
}
