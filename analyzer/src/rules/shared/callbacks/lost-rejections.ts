/** What gets lost when nobody takes the promise that a function gives. */

import { type Inquiry, promiseKindsOf, typeOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { promiseCannotReject, type Trust } from "../../../effects/index.ts";
import {
	isAwaitExpression,
	isBinaryExpression,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isPropertyDeclaration,
	isReturnStatement,
	isThrowStatement,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import { guardsOf } from "../../../flow/guards.ts";
import { declarationOf, isAssignmentOperator, writesOf } from "../../../flow/scopes.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { type FunctionNode, isAsync, isFunctionNode } from "../../../syntax/functions.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";
import { skipOuter, walk } from "../../../syntax/walk.ts";
import { isMarked, saysFloats } from "../promises/floats.ts";
import { callsIn, givesPromise, resultsOf } from "./promise-functions.ts";
import { callThatThrows } from "./thrown-at-once.ts";

/**
 * What may reject the promise of a function, or of a reference to one: the first await that no `catch` guards, a `throw`
 * that leaves the function, a returned promise, a call that is known to throw. Undefined when everything that is waited
 * for is caught or cannot reject; the value itself when the body is not at hand.
 */
export function* lostRejection(value: Node, trust: Trust, file: RuleFile): Inquiry<Node | undefined> {
	const fn = isFunctionNode(value) ? value : yield* functionBehind(value, file);
	if (fn === undefined) {
		if (yield* trust.settlesOf(value, file)) return undefined;
		const assigned = functionsAssignedTo(value, file);
		for (const one of assigned) if (!isAsync(one) || (yield* exitIn(one, trust, file))) return value;
		return assigned.length > 0 || (yield* saysFloats(value, file)) ? undefined : value;
	}
	if (isMarked(fn)) return undefined;
	if (isAsync(fn)) return yield* exitIn(fn, trust, file);
	const results = resultsOf(fn);
	for (const result of results) {
		if (!(yield* mayReject(result, trust, file))) continue;
		// To call a function is no worse than to hand it over.
		const called = isCallExpression(result) ? yield* functionBehind(result.expression, file) : undefined;
		if (!called || !isAsync(called) || (yield* exitIn(called, trust, file))) return result;
	}
	return results.length > 0 ? undefined : value;
}

/** Whether the body of a function that is named by a reference is at hand. */
export function* hasBody(reference: Node, file: RuleFile): Inquiry<boolean> {
	return (yield* functionBehind(reference, file)) !== undefined || functionsAssignedTo(reference, file).length > 0;
}

/** Where an error leaves an async function. */
function* exitIn(fn: FunctionNode, trust: Trust, file: RuleFile): Inquiry<Node | undefined> {
	for (const result of resultsOf(fn)) if (yield* mayReject(result, trust, file)) return result;
	for (const exit of exitsOf(fn)) {
		if (exit.promises === undefined) return exit.at;
		for (const promise of exit.promises) if (yield* mayReject(promise, trust, file)) return exit.at;
	}
	return yield* callThatThrows(fn, file);
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

/** The function that a reference leads to: written where its constant is, or the one that its type was inferred from. */
function* functionBehind(value: Node, file: RuleFile): Inquiry<FunctionNode | undefined> {
	const written = functionOfConstant(value);
	if (written) return written;
	const method = isCallExpression(value) ? calledMethod(value) : undefined;
	const symbol = (yield* typeOf(method?.name === "bind" ? method.receiver : value))?.symbol();
	if (symbol?.declarations.length !== 1 || file.types.originOf(symbol)?.from !== "file") return undefined;
	const declared = symbol.declarations[0]?.node();
	return declared && isFunctionNode(declared) && declared.body ? declared : undefined;
}

/** `const save = async () => …`, or `useCallback(async () => …)`, whatever type is written beside the name. */
function functionOfConstant(value: Node): FunctionNode | undefined {
	const declared = isIdentifier(value) ? declarationOf(value) : undefined;
	if (!declared || !isVariableDeclaration(declared) || !isIdentifier(declared.name) || !declared.initializer) {
		return undefined;
	}
	const made = skipOuter(declared.initializer);
	const isKept = isCallExpression(made) && isNamed(made.expression, "useCallback");
	const fn = isKept && made.arguments[0] ? skipOuter(made.arguments[0]) : made;
	return isFunctionNode(fn) && fn.body && writesOf(declared).length === 0 ? fn : undefined;
}

function isNamed(callee: Node, name: string): boolean {
	const at = isPropertyAccessExpression(callee) ? callee.name : callee;
	return isIdentifier(at) && at.text === name;
}

/** What the file gives to a field such as `this.listener`, `null` aside; empty where it is not all written out. */
function functionsAssignedTo(value: Node, file: RuleFile): FunctionNode[] {
	if (!isPropertyAccessExpression(value)) return [];
	const text = file.textOf(value);
	const assigned: FunctionNode[] = [];
	/** Whether the value is written out, or none. */
	const take = (source: Node) => {
		if (isFunctionNode(source)) assigned.push(source);
		return isFunctionNode(source) || source.kind === SyntaxKind.NullKeyword || file.textOf(source) === "undefined";
	};
	for (const { parent: target } of mentionsOf(file.root, value.name.text)) {
		if (isPropertyDeclaration(target) && target.initializer && value.expression.kind === SyntaxKind.ThisKeyword) {
			if (!take(skipOuter(target.initializer))) return [];
		}
		const { parent: assignment } = target;
		if (!isBinaryExpression(assignment) || assignment.left !== target || file.textOf(target) !== text) continue;
		if (isAssignmentOperator(assignment.operatorToken.kind) && !take(skipOuter(assignment.right))) return [];
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

function* mayReject(expression: Node, trust: Trust, file: RuleFile): Inquiry<boolean> {
	if (handlesRejection(expression)) return false;
	const [kind] = yield* promiseKindsOf([expression], true);
	if (kind === "no" || kind === "promise-array") return false;
	return !(yield* promiseCannotReject(expression, file, trust)) && !(yield* saysFloats(expression, file));
}

/**
 * Whether a function may make the promise reject whose library calls it: it throws by its own words, or gives a promise
 * that may reject. That what it calls may throw is nothing that its author has to expect.
 */
export function* passesErrorsOn(value: Node, trust: Trust, file: RuleFile): Inquiry<boolean> {
	const at = skipOuter(value);
	const fn = isFunctionNode(at) ? at : yield* functionBehind(at, file);
	if (fn === undefined)
		return givesUnknown(yield* typeOf(at), file) && (yield* lostRejection(at, trust, file)) !== undefined;
	if (yield* givesPromise(fn)) return (yield* lostRejection(fn, trust, file)) !== undefined;
	return exitsOf(fn).some((exit) => exit.promises === undefined);
}

/** Whether a function's type leaves it open that it gives a promise. */
function givesUnknown(type: TypeRef | undefined, file: RuleFile): boolean {
	if (!type || file.types.isCallable(type) === false) return false;
	return type.callSignatures().some((signature) => file.types.promiseKind(signature.returnType(), true) !== "no");
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
