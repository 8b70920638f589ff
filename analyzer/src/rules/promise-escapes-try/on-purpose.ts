/** Promises that leave a `try` because its `catch` or `finally` is for something else. */

import { type Inquiry, typesOf } from "../../ask/inquiry.ts";
import {
	type CallExpression,
	type CatchClause,
	isAwaitExpression,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isReturnStatement,
	isVariableDeclaration,
	type Node,
} from "../../engine/ast.ts";
import { type Guard, isLog } from "../../flow/guards.ts";
import { declarationOf, referencesTo, writesOf } from "../../flow/index.ts";
import { calledMethod, hasRejectionHandler, lastName } from "../../syntax/calls.ts";
import { enclosingFunction, type FunctionNode, isFunctionNode } from "../../syntax/functions.ts";
import { isWithin, outerOf, skipOuter, walk } from "../../syntax/walk.ts";

/** A message or a question to the user. It settles when somebody closes it, and nothing here is to wait for that. */
const USER_ANSWER = /^show\w*(?:Message|MessageBox|QuickPick|InputBox|Dialog|Alert|Toast|Notification)$/;

/** What is shown may itself have to be loaded, as a list to pick from, and that may fail. */
export function waitsForUser(source: Node): boolean {
	if (!isCallExpression(source) || !USER_ANSWER.test(nameOfCallee(source) ?? "")) return false;
	return nameOfCallee(source) !== "showQuickPick" || !source.arguments[0] || !isCallExpression(source.arguments[0]);
}

/** Whether the guard is for other work in its `try`, and for the returned promise nothing would be won by it. */
export function* isForOtherWork(source: Node, guard: Guard): Inquiry<boolean> {
	if (guard.kind === "using") return false;
	const { finallyBlock } = guard.statement;
	if (finallyBlock && putsScreenAway(finallyBlock, source)) return true;
	if (guard.kind === "finally") return false;
	if (isInHandledChain(source)) return true;
	if (!isCallExpression(source)) return false;
	return (yield* isRetry(source, guard.clause)) || (yield* doesTheSame(source, guard));
}

/** `async` callbacks of `.then(…)`: what they reject with goes to the `.catch(…)` behind it. */
function isInHandledChain(source: Node): boolean {
	const fn = enclosingFunction(source);
	const then = fn && outerOf(fn).parent;
	if (!fn || !then || !isCallExpression(then) || skipOuter(then.expression) === fn) return false;
	if (calledMethod(then)?.name !== "then" || then.arguments[0] !== outerOf(fn)) return false;
	// `.then(f, g)` calls `g` for what came before alone.
	for (let at: Node = then; ; ) {
		const member = outerOf(at).parent;
		const next = isPropertyAccessExpression(member) ? outerOf(member).parent : undefined;
		if (!next || !isCallExpression(next) || skipOuter(next.expression) !== member) return false;
		const name = calledMethod(next)?.name;
		if (name !== "then" && name !== "catch" && name !== "finally") return false;
		if (hasRejectionHandler(next)) return true;
		at = next;
	}
}

/** A function that calls itself once more from a `try` whose `catch` does nothing: its own errors were dealt with in the call. */
function* isRetry(call: CallExpression, { block }: CatchClause): Inquiry<boolean> {
	if (!block.statements.every(isLog)) return false;
	const fn = enclosingFunction(call);
	return fn !== undefined && (yield* calledFunctions([call]))[0] === fn;
}

/**
 * Whether the `catch` itself ends in the same call, or in a function that does, and is there for what the `try` awaits
 * before: `catch` would only try again what has just failed.
 */
function* doesTheSame(call: CallExpression, guard: Guard & { kind: "catch" }): Inquiry<boolean> {
	const name = nameOfCallee(call);
	if (name === undefined || !awaitsBefore(guard.statement.tryBlock, call)) return false;
	const [callee] = yield* calledFunctions([call]);
	if (!callee) return false;
	const made = callsIn(guard.clause.block);
	if ((yield* calledFunctions(made.filter((one) => nameOfCallee(one) === name))).includes(callee)) return true;
	for (const fallback of yield* calledFunctions(made.filter(isReturned))) {
		const inner = fallback?.body ? callsIn(fallback.body).filter((one) => nameOfCallee(one) === name) : [];
		if ((yield* calledFunctions(inner)).includes(callee)) return true;
	}
	return false;
}

function awaitsBefore(block: Node, call: Node): boolean {
	let found = false;
	walk(block, (node) => {
		if (isFunctionNode(node) || node.pos >= call.pos) return false;
		if (isAwaitExpression(node)) found = true;
		return undefined;
	});
	return found;
}

function callsIn(body: Node): CallExpression[] {
	const calls: CallExpression[] = [];
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		if (isCallExpression(node)) calls.push(node);
		return undefined;
	});
	return calls;
}

/** `return f()`, or `return await f()`. */
function isReturned(call: Node): boolean {
	const { parent } = outerOf(call);
	return isReturnStatement(isAwaitExpression(parent) ? outerOf(parent).parent : parent);
}

function nameOfCallee({ expression }: CallExpression): string | undefined {
	return lastName(skipOuter(expression));
}

/** The functions of the program that calls name, where each is sure to be the one. */
function* calledFunctions(calls: readonly CallExpression[]): Inquiry<(FunctionNode | undefined)[]> {
	const types = yield* typesOf(calls.map(({ expression }) => expression));
	return types.map((type) => {
		const declarations = type?.symbol()?.declarations ?? [];
		const fn = declarations.length === 1 ? declarations[0]?.node() : undefined;
		return fn && isFunctionNode(fn) ? fn : undefined;
	});
}

/**
 * Whether all that the `finally` does is to put away what the function has shown to the user, and to stop listening to it,
 * while the call is not even given it: the work was meant to go on behind a screen that is tidy again.
 */
function putsScreenAway(block: Node, source: Node): boolean {
	const { statements } = block as unknown as { statements: readonly Node[] };
	let hides = false;
	for (const statement of statements) {
		const call = skipOuter((statement as { expression?: Node }).expression ?? statement);
		const method = isCallExpression(call) ? calledMethod(call) : undefined;
		const shown = method && /^(?:hide|dispose|close)$/.test(method.name) ? skipOuter(method.receiver) : undefined;
		const declaration = shown && isIdentifier(shown) ? declarationOf(shown) : undefined;
		if (!declaration || !isVariableDeclaration(declaration)) return false;
		const isShown = referencesTo(declaration).some(isShowing);
		if (!isShown && !isListener(declaration)) return false;
		if (referencesTo(declaration).some((mention) => isWithin(mention, source))) return false;
		hides ||= isShown;
	}
	return hides;
}

/** `picker.show()`. */
function isShowing(mention: Node): boolean {
	const member = mention.parent;
	if (!isPropertyAccessExpression(member) || member.expression !== mention || member.name.text !== "show") return false;
	return isCallExpression(member.parent) && member.parent.expression === member;
}

/** Whether the variable holds nothing but what a subscription gives, to end it: `x = picker.onDidHide(…)`. */
function isListener(declaration: Node & { initializer?: Node }): boolean {
	const { initializer } = declaration;
	const values = writesOf(declaration).map((write) => (write.parent as { right?: Node }).right);
	if (initializer) values.push(initializer);
	return (
		values.length > 0 &&
		values.every((value) => {
			const call = value && skipOuter(value);
			return (
				call !== undefined &&
				isCallExpression(call) &&
				/^(?:on[A-Z]\w*|on|addListener|subscribe)$/.test(nameOfCallee(call) ?? "")
			);
		})
	);
}
