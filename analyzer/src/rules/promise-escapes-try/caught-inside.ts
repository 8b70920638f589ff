/** Functions that catch their own errors, and deal with them as the `catch` around the call would. */

import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import {
	type CatchClause,
	isAwaitExpression,
	isCallExpression,
	isNewExpression,
	isTryStatement,
	type Node,
} from "../../engine/ast.ts";
import { LOG_METHOD } from "../../flow/guards.ts";
import { lastName } from "../../syntax/calls.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";

/** Whether the called function waits inside of its own `try` alone, whose `catch` calls all that the given one calls. */
export function* isCaughtInside(source: Node, clause: CatchClause): Inquiry<boolean> {
	if (!isCallExpression(source)) return false;
	const wanted = namesCalledIn(clause.block);
	if (wanted.size === 0) return false;
	const declarations = (yield* typeOf(source.expression))?.symbol()?.declarations ?? [];
	const callee = declarations.length === 1 ? declarations[0]?.node() : undefined;
	if (!callee || !isFunctionNode(callee) || !callee.body) return false;
	let guards = 0;
	let alike = true;
	walk(callee.body, (node) => {
		if (!alike || isFunctionNode(node)) return false;
		if (isAwaitExpression(node)) alike = false;
		if (!isTryStatement(node) || !node.catchClause) return undefined;
		guards++;
		const made = namesCalledIn(node.catchClause.block);
		if (![...wanted].every((name) => made.has(name))) alike = false;
		return false;
	});
	return alike && guards > 0;
}

/** What a block calls by name, apart from logs. */
function namesCalledIn(block: Node): Set<string> {
	const names = new Set<string>();
	walk(block, (node) => {
		if (!isCallExpression(node) && !isNewExpression(node)) return;
		const name = lastName(skipOuter(node.expression));
		if (name !== undefined && !LOG_METHOD.test(name)) names.add(name);
	});
	return names;
}
