/**
 * Evidence: where the rejection begins that is to be expected of a promise, followed through the program's own functions
 * to a `throw`, or to what is waited for and has no body at hand.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isArrayLiteralExpression,
	isAwaitExpression,
	isCallExpression,
	isIdentifier,
	isReturnStatement,
	isVariableDeclaration,
	type Node,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { type FunctionNode, isFunctionNode } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { Expectation } from "./expectation.ts";
import { expectedTargets } from "./expected-bodies.ts";
import { argumentFor, parameterBehind } from "./frames.ts";
import type { Trust } from "./trust.ts";

/** How many functions may call each other on the way; what lies deeper is said of the last one. */
const MAX_STEPS = 8;

/**
 * @param value a promise that may reject, or a function whose promise may
 * @returns where the rejection begins; the value itself where nothing more is known of it
 */
export function* rejectionSource(value: Node, file: RuleFile, trust?: Trust): Inquiry<Node> {
	let at = skipOuter(value);
	for (let step = 0; step < MAX_STEPS; step++) {
		const next = yield* behind(at, file, trust);
		if (!next) break;
		at = skipOuter(next);
	}
	return at;
}

/** One step nearer to the source. */
function* behind(at: Node, file: RuleFile, trust: Trust | undefined): Inquiry<Node | undefined> {
	if (isCallExpression(at))
		return (yield* behindCall(at, file, trust)) ?? (yield* exitBehind(at.expression, file, trust, at));
	const declared = isIdentifier(at) ? declarationOf(at) : undefined;
	const isValue = declared && isVariableDeclaration(declared) && isIdentifier(declared.name);
	const initializer = isValue && declared.initializer ? skipOuter(declared.initializer) : undefined;
	return initializer && isCallExpression(initializer) ? initializer : yield* exitBehind(at, file, trust);
}

/** What a chain or a combinator adds nothing to. */
function* behindCall(call: CallExpression, file: RuleFile, trust: Trust | undefined): Inquiry<Node | undefined> {
	const list = gatherOf(call)?.call.arguments[0];
	if (list) return yield* failingIn(skipOuter(list), file, trust);
	const method = calledMethod(call);
	if (!method || !/^(?:then|catch|finally)$/.test(method.name)) return undefined;
	const isBegun = method.name === "catch" || (yield* new Expectation(file, trust).promise(method.receiver));
	return isBegun ? call.arguments[0] : method.receiver;
}

/** The member of a list that may reject, or the function that makes all of them. */
function* failingIn(list: Node, file: RuleFile, trust: Trust | undefined): Inquiry<Node | undefined> {
	if (isArrayLiteralExpression(list)) {
		for (const member of list.elements) if (!(yield* new Expectation(file, trust).promise(member))) return member;
		return undefined;
	}
	return isCallExpression(list) && calledMethod(list)?.name === "map" ? list.arguments[0] : undefined;
}

/** What leaves the function that a name or an expression stands for. */
function* exitBehind(
	fn: Node,
	file: RuleFile,
	trust: Trust | undefined,
	call?: CallExpression,
): Inquiry<Node | undefined> {
	const targets = isFunctionNode(fn) ? { kind: "functions" as const, fns: [fn] } : yield* expectedTargets(fn, file);
	if (targets.kind !== "functions") return undefined;
	for (const target of targets.fns) {
		const exit = yield* new Expectation(file, trust).exitOf(target);
		if (!exit) continue;
		const waited = isAwaitExpression(exit) || isReturnStatement(exit) ? exit.expression : undefined;
		return (call && waited && handedTo(target, waited, call)) ?? waited ?? exit;
	}
	return undefined;
}

/** What a call hands in that the function calls or waits for. */
function handedTo(fn: FunctionNode, waited: Node, call: CallExpression): Node | undefined {
	const at = skipOuter(waited);
	const parameter = parameterBehind(isCallExpression(at) ? at.expression : at);
	return parameter?.of === fn ? argumentFor(parameter, call)?.value : undefined;
}
