/** What gets lost when nobody takes the promise that a function gives. */

import { type Inquiry, promiseKindsOf, typeOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { promiseCannotReject } from "../../../effects/index.ts";
import {
	isAwaitExpression,
	isBinaryExpression,
	isCallExpression,
	isPropertyAccessExpression,
	isReturnStatement,
	isThrowStatement,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { guardsOf } from "../../../flow/guards.ts";
import { isAssignmentOperator } from "../../../flow/scopes.ts";
import type { Specifier } from "../../../packs/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { type FunctionNode, isAsync, isFunctionNode } from "../../../syntax/functions.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";
import { skipOuter, walk } from "../../../syntax/walk.ts";
import { isAllowedCall, isAllowedType } from "../promises/allowed.ts";
import { callsIn, resultsOf } from "./promise-functions.ts";

/** What may be known to be safe: calls whose promises may float, and functions that never throw. */
export interface Known {
	readonly calls: readonly Specifier[];
	readonly harmless: readonly Specifier[];
}

/**
 * What may reject the promise of a function, or of a reference to one: the first await that no `catch` guards, a `throw`
 * that leaves the function, a returned promise. Undefined when everything that is waited for is caught or cannot reject;
 * the value itself when the body is not at hand. What would throw all the same if the function were not async does not
 * count.
 */
export function* lostRejection(value: Node, known: Known, file: RuleFile): Inquiry<Node | undefined> {
	const fn = isFunctionNode(value) ? value : yield* functionBehind(value, file);
	if (fn === undefined) {
		const assigned = functionsAssignedTo(value, file);
		for (const one of assigned) if (!isAsync(one) || (yield* exitIn(one, known, file))) return value;
		return assigned.length > 0 ? undefined : value;
	}
	if (isAsync(fn)) return yield* exitIn(fn, known, file);
	const results = resultsOf(fn);
	for (const result of results) {
		if (!(yield* mayReject(result, known, file))) continue;
		// To call a function is no worse than to hand it over.
		const called = isCallExpression(result) ? yield* functionBehind(result.expression, file) : undefined;
		if (!called || !isAsync(called) || (yield* exitIn(called, known, file))) return result;
	}
	return results.length > 0 ? undefined : value;
}

/** Where an error leaves an async function. */
function* exitIn(fn: FunctionNode, known: Known, file: RuleFile): Inquiry<Node | undefined> {
	for (const result of resultsOf(fn)) if (yield* mayReject(result, known, file)) return result;
	for (const exit of exitsOf(fn)) {
		if (exit.promises === undefined) return exit.at;
		for (const promise of exit.promises) if (yield* mayReject(promise, known, file)) return exit.at;
	}
	return undefined;
}

/** Whether the function waits for something in its own body. */
export function waits(fn: FunctionNode): boolean {
	let found = false;
	walk(fn.body as Node, (node) => {
		if (isFunctionNode(node)) return false;
		found ||= node.kind === SyntaxKind.AwaitExpression || node.kind === SyntaxKind.AwaitKeyword;
		return !found;
	});
	return found;
}

/** The function that a reference leads to, where its type was inferred from one in the program. */
function* functionBehind(value: Node, file: RuleFile): Inquiry<FunctionNode | undefined> {
	const method = isCallExpression(value) ? calledMethod(value) : undefined;
	const symbol = (yield* typeOf(method?.name === "bind" ? method.receiver : value))?.symbol();
	if (symbol?.declarations.length !== 1 || file.types.originOf(symbol)?.from !== "file") return undefined;
	const declared = symbol.declarations[0]?.node();
	return declared && isFunctionNode(declared) && declared.body ? declared : undefined;
}

/** What the file assigns to a field such as `this.listener`, `null` aside; empty where it is not all written out. */
function functionsAssignedTo(value: Node, file: RuleFile): FunctionNode[] {
	if (!isPropertyAccessExpression(value)) return [];
	const text = file.textOf(value);
	const assigned: FunctionNode[] = [];
	for (const { parent: target } of mentionsOf(file.root, value.name.text)) {
		const { parent: assignment } = target;
		if (!isBinaryExpression(assignment) || assignment.left !== target || file.textOf(target) !== text) continue;
		if (!isAssignmentOperator(assignment.operatorToken.kind)) continue;
		const source = skipOuter(assignment.right);
		if (isFunctionNode(source)) assigned.push(source);
		else if (source.kind !== SyntaxKind.NullKeyword && file.textOf(source) !== "undefined") return [];
	}
	return assigned;
}

interface Exit {
	readonly at: Node;
	/** What rejects here when one of these does; undefined where it does in any case. */
	readonly promises: readonly Node[] | undefined;
}

/** Where an error may leave an async function, beside what throws at once in any function. */
function exitsOf(fn: FunctionNode): Exit[] {
	const exits: Exit[] = [];
	const body = fn.body as Node;
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		// No `catch` sees the rejection of a promise that is returned without being awaited.
		if (isReturnStatement(node) && node.expression) exits.push({ at: node, promises: callsIn(node.expression) });
		if (isAwaitExpression(node) && !isCaught(node)) exits.push({ at: node, promises: [node.expression] });
		if ((isThrowStatement(node) || node.kind === SyntaxKind.AwaitKeyword) && !isCaught(node))
			exits.push({ at: isThrowStatement(node) ? node : node.parent, promises: undefined });
		return undefined;
	});
	return exits;
}

function isCaught(node: Node): boolean {
	return guardsOf(node).some((guard) => guard.kind === "catch");
}

function* mayReject(expression: Node, known: Known, file: RuleFile): Inquiry<boolean> {
	if (handlesRejection(expression)) return false;
	const [kind] = yield* promiseKindsOf([expression], true);
	if (kind === "no" || kind === "promise-array") return false;
	const call = skipOuter(expression);
	if (isCallExpression(call) && (yield* isAllowedCall(call, known.calls, file))) return false;
	return !(yield* promiseCannotReject(expression, file, function* (called) {
		return isAllowedType(yield* typeOf(called), known.harmless, file);
	}));
}

/** `p.catch(f)`, `p.then(f, g)` and the same with `.finally` behind. */
function handlesRejection(expression: Node): boolean {
	const call = skipOuter(expression);
	const method = isCallExpression(call) ? calledMethod(call) : undefined;
	if (!method || !isCallExpression(call)) return false;
	if (method.name === "finally") return handlesRejection(method.receiver);
	return (
		(method.name === "catch" && call.arguments.length > 0) || (method.name === "then" && call.arguments.length > 1)
	);
}
