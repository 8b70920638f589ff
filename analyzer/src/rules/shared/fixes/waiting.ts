/** Whether `await` is what a promise wants that nobody takes, or something that would go wrong by it. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import { constituentsOf } from "../../../ask/types.ts";
import {
	isArrayLiteralExpression,
	isBinaryExpression,
	isCallExpression,
	isNewExpression,
	isPropertyAssignment,
	isReturnStatement,
	isShorthandPropertyAssignment,
	isTryStatement,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import { executorOf, isPromiseConstruction, referencesTo, resolveConstant } from "../../../flow/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { enclosingFunction, functionName, isFunctionNode, returnsIn } from "../../../syntax/functions.ts";
import { statementsOf } from "../../../syntax/statements.ts";
import { outerOf, skipOuter } from "../../../syntax/walk.ts";
import { isTestFile } from "../places/tests.ts";
import { isDropped } from "./dropped.ts";
import { isProcessHandler } from "./process-ends.ts";

/**
 * - `first`: it is what is most likely missing
 * - `second`: its error would reach nobody, or work that was meant to go on would wait
 * - `never`: it would not go on
 */
export type Waiting = "first" | "second" | "never";

/** @param type the promise's */
export function waitingFor(at: Node, type: TypeRef | undefined, file: RuleFile): Waiting {
	if (constituentsOf(type).some(isChildProcess)) return "never";
	if (isSettledByOthers(at, file, 3)) return isTestFile(file) ? "never" : "second";
	const fn = enclosingFunction(at);
	// The process waits for a handler of its own end.
	if (!fn || isProcessHandler(fn)) return "first";
	if (hasMoreToDo(at) && (isChained(at) || isActivation(fn))) return "second";
	// A `catch` of the function's own is what hears of it.
	return !isCaught(at, fn) && isDropped(fn, file) ? "second" : "first";
}

/** Whether a place is in a `try` of its function that catches. */
function isCaught(at: Node, fn: Node): boolean {
	for (let node = at; node !== fn && node.parent; node = node.parent) {
		const { parent } = node;
		if (isTryStatement(parent) && parent.tryBlock === node && parent.catchClause) return true;
	}
	return false;
}

/** A promise that is a process as well: it is settled when that ends. */
function isChildProcess(type: TypeRef): boolean {
	return type.property("pid") !== undefined && type.property("kill") !== undefined;
}

/** Who writes `.then` where `await` could stand means to go on. */
function isChained(at: Node): boolean {
	const call = skipOuter(at);
	const method = isCallExpression(call) ? calledMethod(call) : undefined;
	return method?.name === "then" || method?.name === "finally";
}

/** Whether anything follows in the function, further out as well. */
function hasMoreToDo(at: Node): boolean {
	for (let node = outerOf(at).parent; node.parent && !isFunctionNode(node); node = node.parent) {
		const list = statementsOf(node.parent);
		const next = list?.nodes[list.indexOf(node) + 1];
		if (next) return !(isReturnStatement(next) && !next.expression);
	}
	return false;
}

/** An extension that is activated: its host waits for it. */
function isActivation(fn: Node): boolean {
	return functionName(fn) === "activate";
}

/**
 * Whether the promise is one that is settled from elsewhere, some time: its `resolve` is kept, not called.
 * @param depth how many functions are looked through that give what another one gives
 */
function isSettledByOthers(at: Node, file: RuleFile, depth: number): boolean {
	const made = resolveConstant(skipOuter(at));
	if (isPromiseConstruction(made)) {
		const resolve = executorOf(made)?.resolve;
		const uses = resolve ? referencesTo(resolve) : [];
		return uses.length > 0 && uses.every((use) => isKept(use));
	}
	if (!isCallExpression(made) || depth === 0) return false;
	const declared = file.types.resolvedSignature(made)?.declaration?.node();
	const body = declared && isFunctionNode(declared) ? (declared as { body?: Node }).body : undefined;
	return body !== undefined && returnsIn(body).some((result) => isSettledByOthers(result, file, depth - 1));
}

/** Whether a function becomes a part of some object. */
function isKept(use: Node): boolean {
	const at = outerOf(use);
	const { parent } = at;
	if (isNewExpression(parent)) return parent.expression !== at;
	if (isBinaryExpression(parent)) return parent.operatorToken.kind === SyntaxKind.EqualsToken && parent.right === at;
	return (
		isShorthandPropertyAssignment(parent) ||
		isPropertyAssignment(parent) ||
		isArrayLiteralExpression(parent) ||
		isVariableDeclaration(parent)
	);
}
