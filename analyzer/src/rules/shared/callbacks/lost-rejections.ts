/** What gets lost when nobody takes the promise that a function gives. */

import { type Inquiry, promiseKindsOf, typeOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	exitOf,
	exitsOf,
	functionsBehind,
	isExpectedToFulfil,
	isHandedIn,
	type Trust,
} from "../../../effects/index.ts";
import { isCallExpression, type Node, SyntaxKind } from "../../../engine/ast.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import { type FunctionNode, isAsync, isFunctionNode } from "../../../syntax/functions.ts";
import { skipOuter, walk } from "../../../syntax/walk.ts";
import { isMarked } from "../promises/floats.ts";
import { givesPromise, resultsOf } from "./promise-functions.ts";

/**
 * What may reject the promise of a function, or of a reference to one: the first await that no `catch` guards, a `throw`
 * that leaves the function, a returned promise, a call that is known to throw. Undefined when everything that is waited
 * for is caught or cannot reject; the value itself when the body is not at hand.
 */
export function* lostRejection(value: Node, trust: Trust, file: RuleFile): Inquiry<Node | undefined> {
	if (isFunctionNode(value)) return yield* lostIn(value, trust, file);
	if (yield* trust.settlesOf(value, file)) return undefined;
	const fns = yield* functionsBehind(value, file);
	// A part of the function itself can only be pointed at where it is the only one.
	if (fns[0] && fns.length === 1) return yield* lostIn(fns[0], trust, file);
	for (const fn of fns) if (yield* lostIn(fn, trust, file)) return value;
	return fns.length > 0 ? undefined : value;
}

function* lostIn(fn: FunctionNode, trust: Trust, file: RuleFile): Inquiry<Node | undefined> {
	if (isMarked(fn)) return undefined;
	if (isAsync(fn)) return yield* exitOf(fn, file, trust);
	const results = resultsOf(fn);
	for (const result of results) if (yield* mayReject(result, trust, file)) return result;
	return results.length > 0 ? undefined : fn;
}

/** Whether the body of a function that is named by a reference is at hand. */
export function* hasBody(reference: Node, file: RuleFile): Inquiry<boolean> {
	return (yield* functionsBehind(reference, file)).length > 0;
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

function* mayReject(expression: Node, trust: Trust, file: RuleFile): Inquiry<boolean> {
	const [kind] = yield* promiseKindsOf([expression], true);
	if (kind === "no" || kind === "promise-array") return false;
	const call = skipOuter(expression);
	if (isCallExpression(call) && (yield* isHandedIn(call.expression, file))) return false;
	return !(yield* isExpectedToFulfil(expression, file, trust));
}

/**
 * Whether a function may make the promise reject whose library calls it: it throws by its own words, or gives a promise
 * that may reject. That what it calls may throw is nothing that its author has to expect.
 */
export function* passesErrorsOn(value: Node, trust: Trust, file: RuleFile): Inquiry<boolean> {
	const at = skipOuter(value);
	const fns = isFunctionNode(at) ? [at] : yield* functionsBehind(at, file);
	if (fns.length === 0)
		return givesUnknown(yield* typeOf(at), file) && (yield* lostRejection(at, trust, file)) !== undefined;
	for (const fn of fns) {
		if (yield* givesPromise(fn)) {
			if (yield* lostRejection(fn, trust, file)) return true;
		} else if (exitsOf(fn).thrown.length > 0) return true;
	}
	return false;
}

/** Whether a function's type leaves it open that it gives a promise. */
function givesUnknown(type: TypeRef | undefined, file: RuleFile): boolean {
	if (!type || file.types.isCallable(type) === false) return false;
	return type.callSignatures().some((signature) => file.types.promiseKind(signature.returnType(), true) !== "no");
}
