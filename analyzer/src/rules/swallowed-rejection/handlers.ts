/** `.catch(() => {})`, and the second handler of `.then`. */

import { type Inquiry, promiseKindOf, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isAwaitExpression,
	isBlock,
	isCallExpression,
	isExpressionStatement,
	isIdentifier,
	isPropertyAccessExpression,
	isReturnStatement,
	isSpreadElement,
	isVariableDeclaration,
	isVoidExpression,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { type FunctionNode, isFunctionNode } from "../../syntax/functions.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";
import { isExplained } from "../shared/places/intent.ts";
import { freshWork, IGNORED_NAME, isQuiet, mayReject } from "./work.ts";

/** Functions that do nothing, by the names that packages give them. */
const NOOP = /^_?(?:noop|noOp|nop|NOOP|doNothing|emptyFunction|emptyFn)$/;

export interface Swallow {
	readonly handler: Node;
	/** The call that started the work. */
	readonly work: Node;
}

/** By syntax alone: whether a call might hand over a handler that does nothing, in a place where nobody takes the result. */
export function mayBeEmptyHandler(call: CallExpression): boolean {
	const handler = handlerOf(call);
	if (!handler || !statementOf(call)) return false;
	return isFunctionNode(handler) ? isEmpty(handler) : nameOfFunction(handler) !== undefined;
}

export function* swallowedByHandler(call: CallExpression, file: RuleFile): Inquiry<Swallow | undefined> {
	const handler = handlerOf(call);
	const statement = statementOf(call);
	const receiver = calledMethod(call)?.receiver;
	const work = receiver && freshWork(receiver);
	if (!handler || !statement || !work || isQuiet(call) || isExplained(statement, receiver.end, file)) return undefined;
	if (!isFunctionNode(handler) && !(yield* isNoop(handler))) return undefined;
	if ((yield* promiseKindOf(receiver)) !== "promise" || !(yield* mayReject(receiver, file))) return undefined;
	return { handler, work };
}

function handlerOf(call: CallExpression): Node | undefined {
	const method = calledMethod(call)?.name;
	if (call.arguments.some(isSpreadElement)) return undefined;
	const handler = method === "catch" ? call.arguments[0] : method === "then" ? call.arguments[1] : undefined;
	return handler && skipOuter(handler);
}

/** The statement that ends with the promise, whose value nobody takes: `await` and `void` aside, and a `.finally` behind it. */
function statementOf(call: CallExpression): Node | undefined {
	let at = outerOf(call);
	for (;;) {
		const { parent } = at;
		const next = isPropertyAccessExpression(parent) && parent.name.text === "finally" ? parent.parent : undefined;
		if (!next || !isCallExpression(next) || next.expression !== parent) break;
		at = outerOf(next);
	}
	if (isAwaitExpression(at.parent) || isVoidExpression(at.parent)) at = outerOf(at.parent);
	return isExpressionStatement(at.parent) ? at.parent : undefined;
}

function nameOfFunction(handler: Node): string | undefined {
	const name = isPropertyAccessExpression(handler) ? handler.name : handler;
	return isIdentifier(name) && !IGNORED_NAME.test(name.text) ? name.text : undefined;
}

/** Whether a name stands for a function that does nothing: its body says so or, where it has none, its own name. */
function* isNoop(handler: Node): Inquiry<boolean> {
	if (isIdentifier(handler)) {
		const declaration = declarationOf(handler);
		if (declaration && isFunctionNode(declaration)) return isEmpty(declaration);
		if (declaration && isVariableDeclaration(declaration)) {
			const isConst = (declaration.parent.flags & NodeFlags.Const) !== 0;
			const value = declaration.initializer && skipOuter(declaration.initializer);
			return isConst && value !== undefined && isFunctionNode(value) && isEmpty(value);
		}
	}
	if (!NOOP.test(nameOfFunction(handler) ?? "")) return false;
	const declarations = (yield* typeOf(handler))?.symbol()?.declarations ?? [];
	const declared = declarations.length === 1 ? declarations[0]?.node() : undefined;
	if (!declared) return false;
	return !isFunctionNode(declared) || !declared.body || isEmpty(declared);
}

/** Whether a function surely does nothing, and is not called as if that were the point. */
function isEmpty(fn: FunctionNode): boolean {
	const { body } = fn;
	const [parameter] = fn.parameters;
	const name = parameter?.name;
	if (!body || (name && (!isIdentifier(name) || IGNORED_NAME.test(name.text)))) return false;
	if (!isBlock(body)) return isConstant(body);
	const [only, second] = body.statements;
	if (!only) return true;
	return !second && isReturnStatement(only) && (!only.expression || isConstant(only.expression));
}

/** A value that is the same whatever happened; nobody takes it here. */
function isConstant(value: Node): boolean {
	const at = skipOuter(value);
	switch (at.kind) {
		case SyntaxKind.NullKeyword:
		case SyntaxKind.TrueKeyword:
		case SyntaxKind.FalseKeyword:
		case SyntaxKind.NumericLiteral:
		case SyntaxKind.StringLiteral:
			return true;
		case SyntaxKind.VoidExpression:
			return isVoidExpression(at) && isConstant(at.expression);
		case SyntaxKind.ObjectLiteralExpression:
			return (at as unknown as { properties: readonly Node[] }).properties.length === 0;
		case SyntaxKind.ArrayLiteralExpression:
			return (at as unknown as { elements: readonly Node[] }).elements.length === 0;
		default:
			return isIdentifier(at) && at.text === "undefined";
	}
}
