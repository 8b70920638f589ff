/** The questions that are put to this room: by the standard of a proof, and by that of what may be left alone. */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isCallExpression, type Node } from "../../engine/ast.ts";
import { calledMethod } from "../../syntax/calls.ts";
import type { FunctionNode } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { Expectation } from "./expectation.ts";
import { Proof } from "./proof.ts";
import type { Trust } from "./trust.ts";

/** Whether the promise that an expression is known to give cannot reject. */
export function* promiseCannotReject(expression: Node, file: RuleFile, trust?: Trust): Inquiry<boolean> {
	return yield* new Proof(file, trust).promise(expression);
}

/** Whether calling a function (with a body) neither throws nor gives a promise that rejects. */
export function* functionCannotReject(fn: FunctionNode, file: RuleFile, trust?: Trust): Inquiry<boolean> {
	return yield* new Proof(file, trust).ofFunction(fn);
}

/** The same of a function as a value: written out, or named. */
export function* callbackCannotReject(value: Node, file: RuleFile, trust?: Trust): Inquiry<boolean> {
	return yield* new Proof(file, trust).body(value);
}

/** Whether a promise cannot reject, and is more than a delay or a gathering of results, which are made to be waited for. */
export function* promiseHandlesOwnErrors(expression: Node, file: RuleFile, trust?: Trust): Inquiry<boolean> {
	const proof = new Proof(file, trust);
	return (yield* proof.promise(expression)) && (proof.catches || !proof.waits);
}

/** The same by the standard of what is to be expected: whether a promise may be left to itself. */
export function* promiseMayBeLeftAlone(expression: Node, file: RuleFile, trust?: Trust): Inquiry<boolean> {
	const expectation = new Expectation(file, trust, expression);
	return (yield* expectation.promise(expression)) && (expectation.catches || !expectation.waits);
}

/** Whether it is not to be expected that a promise rejects, as its author sees it: less than a proof. */
export function* isExpectedToFulfil(expression: Node, file: RuleFile, trust?: Trust): Inquiry<boolean> {
	return yield* new Expectation(file, trust, expression).promise(expression);
}

/** The same for whoever wants to hear of the rejection, where it is no excuse that the promise is kept by others. */
export function* isNotToBeCaught(expression: Node, file: RuleFile, trust?: Trust): Inquiry<boolean> {
	return yield* new Expectation(file, trust, sourceOf(expression)).promise(expression);
}

/** What a chain of `.then` and the like begins with. */
function sourceOf(promise: Node): Node {
	const at = skipOuter(promise);
	const method = isCallExpression(at) ? calledMethod(at) : undefined;
	return method && /^(?:then|catch|finally)$/.test(method.name) ? sourceOf(method.receiver) : at;
}

/** By the same standard: where an error leaves a function, if anywhere. */
export function* exitOf(fn: FunctionNode, file: RuleFile, trust?: Trust): Inquiry<Node | undefined> {
	return yield* new Expectation(file, trust).exitOf(fn);
}
