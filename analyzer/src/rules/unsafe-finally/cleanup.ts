/** Awaits on the way out: in a `finally` block, or in the callback of `.finally`. */

import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import {
	type AwaitExpression,
	type CallExpression,
	isCallExpression,
	isThrowStatement,
	isTryStatement,
	type Node,
	type ThrowStatement,
	type TryStatement,
} from "../../engine/ast.ts";
import { guardsOf } from "../../flow/guards.ts";
import { calledMethod, hasRejectionHandler } from "../../syntax/calls.ts";
import { enclosingFunction, type FunctionNode, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { isWithin, outerOf, outward, skipOuter, walk } from "../../syntax/walk.ts";
import { endingOf } from "./jumps.ts";

/** A callback that was written as the argument of `.finally(…)`. */
export interface FinallyCallback {
	readonly fn: FunctionNode;
	readonly call: CallExpression;
	/** The promise that it was attached to. */
	readonly receiver: Node;
}

/** The callback of `.finally` whose body a node belongs to, by syntax alone. */
export function finallyCallbackAround(node: Node): FinallyCallback | undefined {
	const fn = enclosingFunction(node);
	if (!fn) return undefined;
	const argument = outerOf(fn);
	const call = argument.parent;
	if (!call || !isCallExpression(call) || call.arguments[0] !== argument) return undefined;
	const method = calledMethod(call);
	return method?.name === "finally" ? { fn, call, receiver: method.receiver } : undefined;
}

/** Where an await that nothing guards may replace an error: in the `finally` of a `try`, or in a callback. */
export interface Cleanup {
	readonly statement?: TryStatement;
	readonly callback?: FinallyCallback;
}

export function cleanupAround(node: AwaitExpression): Cleanup | undefined {
	const statement = finallyAround(node);
	const isGuarded = guardsOf(node).some(
		// What catches around the `try` as well gets the new error, and never the one that it replaced.
		(guard) =>
			guard.kind === "catch" && (!statement?.finallyBlock || isWithin(guard.statement, statement.finallyBlock)),
	);
	if (isGuarded) return undefined;
	if (statement) return endingOf(statement).error ? { statement } : undefined;
	const callback = finallyCallbackAround(node);
	return callback && !hasRejectionHandler(callback.receiver) ? { callback } : undefined;
}

/** The `try` whose `finally` block holds the node, within its function. */
function finallyAround(node: Node): TryStatement | undefined {
	for (let below = node, at: Node | undefined = node.parent; at && !isFunctionNode(at); below = at, at = outward(at)) {
		if (isTryStatement(at) && at.finallyBlock === below) return at;
	}
	return undefined;
}

/** The callback of `.finally` that a `throw` leaves, when the promise before it may be rejecting. */
export function callbackLeftBy(jump: ThrowStatement): FinallyCallback | undefined {
	const callback = finallyCallbackAround(jump);
	if (!callback || hasRejectionHandler(callback.receiver)) return undefined;
	return guardsOf(jump).some(({ kind }) => kind === "catch") ? undefined : callback;
}

/** The `throw` that makes a call fail: in the called function's own body, where nothing catches it. */
export function* throwIn(call: Node): Inquiry<Node | undefined> {
	const called = skipOuter(call);
	if (!isCallExpression(called)) return undefined;
	const declarations = (yield* typeOf(called.expression))?.symbol()?.declarations ?? [];
	const callee = declarations.length === 1 ? declarations[0]?.node() : undefined;
	if (!callee || !isFunctionNode(callee) || isGenerator(callee) || !callee.body) return undefined;
	let thrown: Node | undefined;
	walk(callee.body, (node) => {
		if (thrown || isFunctionNode(node)) return false;
		if (isThrowStatement(node) && !guardsOf(node).some(({ kind }) => kind === "catch")) thrown = node;
		return undefined;
	});
	return thrown;
}
