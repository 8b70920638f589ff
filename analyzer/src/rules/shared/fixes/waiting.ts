/** Whether `await` is what a promise wants that nobody takes, or something that would go wrong by it. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import { constituentsOf } from "../../../ask/types.ts";
import {
	isArrayLiteralExpression,
	isAwaitExpression,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isExpressionStatement,
	isForStatement,
	isNewExpression,
	isPropertyAssignment,
	isReturnStatement,
	isShorthandPropertyAssignment,
	isTryStatement,
	isVariableDeclaration,
	isWhileStatement,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import { executorOf, isPromiseConstruction, referencesTo, resolveConstant } from "../../../flow/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { enclosingFunction, functionName, isFunctionNode, returnsIn } from "../../../syntax/functions.ts";
import { statementsOf } from "../../../syntax/statements.ts";
import { outerOf, skipOuter, walk } from "../../../syntax/walk.ts";
import { isTestFile } from "../places/tests.ts";
import { isDropped } from "./dropped.ts";
import { isHeldInTest } from "./held-in-tests.ts";
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
	if (isHeldInTest(at, file)) return "never";
	const fn = enclosingFunction(at);
	// The process waits for a handler of its own end.
	if (!fn || isProcessHandler(fn)) return "first";
	if (isCalledInPlace(at) || isLongLived(at, file)) return "second";
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

/** Within a function there is no other use of an async function that is called where it is written than to go on. */
function isCalledInPlace(at: Node): boolean {
	const call = skipOuter(at);
	return isCallExpression(call) && isFunctionNode(skipOuter(call.expression));
}

const TIMER = /^(?:sleep|delay|wait|pause|timeout|setTimeout)(?:Async|For|Ms)?$/i;
const GOES_ON =
	/^(?:(?:is|has|was|should)?_?#?(?:running|active|alive|open|connected|listening|polling)|!.*(?:stop|clos|abort|dispos|cancel|destroy|done|end)\w*)$/i;

/** Work that its callee begins after some time, or goes on with for as long as nobody stops it: nobody waits for that. */
function isLongLived(at: Node, file: RuleFile): boolean {
	const call = skipOuter(at);
	if (!isCallExpression(call)) return false;
	const declared = file.types.resolvedSignature(call)?.declaration?.node();
	const body = declared && isFunctionNode(declared) ? (declared as { body?: Node }).body : undefined;
	const [first, ...others] = body && isBlock(body) ? body.statements : [];
	if (!first) return false;
	const awaited =
		isExpressionStatement(first) && isAwaitExpression(first.expression) ? first.expression.expression : undefined;
	const timer = awaited && isCallExpression(awaited) ? awaited.expression : undefined;
	if (timer && others.length > 0 && TIMER.test(/[\w$]+$/.exec(timer.getText())?.[0] ?? "")) return true;
	return [first, ...others].some((statement) => isEndless(statement));
}

/** `while (true)`, `while (!this.stopped)` with an `await` inside. */
function isEndless(statement: Node): boolean {
	if (isTryStatement(statement)) return statement.tryBlock.statements.some((inner) => isEndless(inner));
	const isLoop = isWhileStatement(statement)
		? statement.expression.kind === SyntaxKind.TrueKeyword || GOES_ON.test(lastName(statement.expression.getText()))
		: isForStatement(statement) && !statement.condition;
	if (!isLoop) return false;
	let awaits = false;
	walk(statement, (node) => {
		if (isFunctionNode(node)) return false;
		if (isAwaitExpression(node)) awaits = true;
		return awaits ? false : undefined;
	});
	return awaits;
}

/** `!this.state.isStopped` as `!isStopped`. */
function lastName(condition: string): string {
	return condition.replace(/^(!?)(?:[\w$#]+\??\.)*(?=[\w$#]+$)/, "$1");
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
	return /^_?(?:do|deferred)?activate$/i.test(functionName(fn) ?? "");
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
