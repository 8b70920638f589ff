/** Functions whose callers get a promise, as values: callbacks, handlers, members. And whether that promise may be lost. */
import { callbackCannotReject, functionCannotReject, promiseCannotReject } from "../../effects/index.ts";
import {
	isArrowFunction,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isConditionalExpression,
	isFunctionExpression,
	isReturnStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import type { Specifier } from "../../packs/index.ts";
import { type Inquiry, promiseKindOf, promiseKindsOf, typeOf } from "../../run/inquiry.ts";
import type { RuleFile } from "../../run/rule-file.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { type FunctionNode, isAsync, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { isAllowedCall, isAllowedType } from "./allowed.ts";

/** What may be known to be safe: calls whose promises may float, and functions that never throw. */
export interface Known {
	readonly calls: readonly Specifier[];
	readonly harmless: readonly Specifier[];
}

/** Whether by its syntax the function may give a promise: `async`, or what it returns at its end is a call. */
export function mayGivePromise(fn: FunctionNode): boolean {
	if (isGenerator(fn)) return false;
	return isAsync(fn) || resultsOf(fn).length > 0;
}

/**
 * The calls whose value a function without `async` gives back: an arrow's body, or the last statement's. Others are left
 * out, as asking for the type of everything that is returned would cost more than it finds.
 */
export function resultsOf(fn: FunctionNode): Node[] {
	const { body } = fn as { body?: Node };
	if (body === undefined || isAsync(fn)) return [];
	if (!isBlock(body)) return callsIn(body);
	const last = body.statements.at(-1);
	return last !== undefined && isReturnStatement(last) && last.expression ? callsIn(last.expression) : [];
}

/** The calls that an expression's value may come from: through `&&`, `||`, `??`, `?:` and the comma. */
function callsIn(expression: Node): Node[] {
	const at = skipOuter(expression);
	if (isConditionalExpression(at)) return [...callsIn(at.whenTrue), ...callsIn(at.whenFalse)];
	if (isBinaryExpression(at)) {
		switch (at.operatorToken.kind) {
			case SyntaxKind.AmpersandAmpersandToken:
			case SyntaxKind.CommaToken:
				return callsIn(at.right);
			case SyntaxKind.BarBarToken:
			case SyntaxKind.QuestionQuestionToken:
				return [...callsIn(at.left), ...callsIn(at.right)];
			default:
				return [];
		}
	}
	return isCallExpression(at) || at.kind === SyntaxKind.NewExpression ? [at] : [];
}

/** Whether the function certainly gives a promise, at least sometimes. */
export function* givesPromise(fn: FunctionNode): Inquiry<boolean> {
	if (isAsync(fn)) return !isGenerator(fn);
	const results = resultsOf(fn);
	return (yield* promiseKindsOf(results)).includes("promise");
}

/** Whether the type is that of a function that gives a promise, whichever way it is called. */
export function isPromiseFunction(type: TypeRef | undefined, file: RuleFile): boolean {
	const signatures = type?.callSignatures() ?? [];
	return (
		signatures.length > 0 &&
		signatures.every((signature) => file.types.promiseKind(signature.returnType()) === "promise")
	);
}

/**
 * Whether nothing is lost when nobody takes the promise that a function or a reference to one gives: its body shows that
 * it cannot reject, it handles its own rejection (`() => save().catch(report)`), or the call is known to be safe.
 */
export function* canBeLeftAlone(value: Node, known: Known, file: RuleFile): Inquiry<boolean> {
	const isSafe = function* (called: Node): Inquiry<boolean> {
		return isAllowedType(yield* typeOf(called), known.harmless, file);
	};
	if (!isFunctionNode(value)) return yield* callbackCannotReject(unbound(value), file, isSafe);
	if (isAsync(value)) return yield* functionCannotReject(value, file, isSafe);
	const results = resultsOf(value);
	for (const result of results) {
		if ((yield* promiseKindOf(result)) !== "promise" || handlesRejection(result)) continue;
		if (isCallExpression(result) && (yield* isAllowedCall(result, known.calls, file))) continue;
		if (!(yield* promiseCannotReject(result, file, isSafe))) return false;
	}
	return results.length > 0;
}

/** The function behind `f.bind(object)`. */
function unbound(value: Node): Node {
	const method = isCallExpression(value) ? calledMethod(value) : undefined;
	return method?.name === "bind" ? method.receiver : value;
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

/** Where to point at a function: all of it when it is short, otherwise what stands before its body. */
export function headOf(fn: FunctionNode, file: RuleFile): { start: number; end: number } {
	const start = file.startOf(fn);
	const { body } = fn as { body?: Node };
	if (body === undefined) return { start, end: fn.end };
	if (!isBlock(body) && !isAsync(fn) && !file.text.slice(start, fn.end).includes("\n")) return { start, end: fn.end };
	return { start, end: isArrowFunction(fn) ? fn.equalsGreaterThanToken.end : body.pos };
}

export function isFunctionValue(node: Node): node is FunctionNode {
	return isArrowFunction(node) || isFunctionExpression(node);
}
