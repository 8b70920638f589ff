/** Functions whose callers get a promise, as values: callbacks, handlers, members. */

import { type Inquiry, promiseKindsOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
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
} from "../../../engine/ast.ts";
import type { SignatureRef, TypeRef } from "../../../engine/engine.ts";
import { type FunctionNode, isAsync, isFunctionNode, isGenerator } from "../../../syntax/functions.ts";
import { skipOuter, walk } from "../../../syntax/walk.ts";

/** Whether by its syntax the function may give a promise: `async`, or it returns what a call gives. */
export function mayGivePromise(fn: FunctionNode): boolean {
	if (isGenerator(fn)) return false;
	return isAsync(fn) || resultsOf(fn).length > 0;
}

/** The calls whose value a function without `async` gives back, on whichever path; of an async one only an arrow's body. */
export function resultsOf(fn: FunctionNode): Node[] {
	const { body } = fn as { body?: Node };
	if (body === undefined) return [];
	if (!isBlock(body)) return callsIn(body);
	return isAsync(fn) ? [] : returnedCalls(body);
}

const returned = new WeakMap<Node, Node[]>();
/** Bodies without it are spared the walk, as most callbacks return nothing, and cleanups are functions. */
const RETURNS_CALL = /\breturn\b(?!\s*(?:;|\}|\([^()]*\)\s*=>))[^;]*\(/;

function returnedCalls(body: Node): Node[] {
	let calls = returned.get(body);
	if (calls) return calls;
	calls = [];
	returned.set(body, calls);
	if (!RETURNS_CALL.test(body.getSourceFile().text.slice(body.pos, body.end))) return calls;
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		if (isReturnStatement(node) && node.expression) calls.push(...callsIn(node.expression));
		return undefined;
	});
	return calls;
}

/** The calls that an expression's value may come from: through `&&`, `||`, `??`, `?:` and the comma. */
export function callsIn(expression: Node): Node[] {
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
		signatures.every(
			(signature) => isAsyncInJavaScript(signature) || file.types.promiseKind(signature.returnType()) === "promise",
		)
	);
}

/** An async function of JavaScript gives a promise, even if its JSDoc names what is in it: `@returns {string}`. */
function isAsyncInJavaScript({ declaration }: SignatureRef): boolean {
	if (!declaration || !/\.[cm]?jsx?$/.test(declaration.path) || declaration.path.includes("/node_modules/"))
		return false;
	const fn = declaration.node();
	return fn !== undefined && isFunctionNode(fn) && isAsync(fn) && !isGenerator(fn);
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
