/** Awaiting a promise where its value was meant, as far as the result is sure to compile. */

import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import {
	isArrowFunction,
	isAwaitExpression,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isExpressionStatement,
	isFunctionExpression,
	isPrefixUnaryExpression,
	isReturnStatement,
	isShorthandPropertyAssignment,
	isTemplateSpan,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import type { Edit } from "../../facts/edit.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { enclosingFunction, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { makeAsync } from "../shared/fixes/async-edits.ts";
import { ALL_WAITED_FOR, WAITED_FOR } from "../shared/fixes/timing.ts";
import type { Parts } from "./certainty.ts";
import type { Use } from "./uses.ts";

/** @param user the node that uses the value */
export function fixesFor(use: Use, user: Node, { promises }: Parts, file: RuleFile): FixDraft[] {
	const { value } = use;
	const isPlain = makeAsync(value, file)?.length === 0;
	const asyncEdits = isPlain ? [] : makeListenerAsync(value, file);
	if (!asyncEdits || !compiles(use, user, promises)) return [];
	const start = file.startOf(value);
	const name = isShorthandPropertyAssignment(value.parent) ? `${file.textOf(value)}: ` : "";
	const inside = bindsLoosely(value);
	const around = needsParentheses(value);
	return [
		{
			id: "await",
			title: isPlain ? "Await it" : "Await it, and make the function async",
			safety: "suggestion",
			changes: WAITED_FOR,
			edits: [
				...asyncEdits,
				{ start, end: start, text: `${name}${around ? "(" : ""}await ${inside ? "(" : ""}` },
				{ start: value.end, end: value.end, text: `${inside ? ")" : ""}${around ? ")" : ""}` },
			].filter(({ text }) => text !== ""),
		},
	];
}

const SUBSCRIBING = /^(?:on|once|on[A-Z]\w*|addListener|addEventListener|subscribe)$/;

/** `async` in front of a listener, as far as nobody looks at what it gives: its type says neither a value nor nothing. */
function makeListenerAsync(value: Node, file: RuleFile): Edit[] | undefined {
	const fn = enclosingFunction(value);
	if (!fn || !(isArrowFunction(fn) || isFunctionExpression(fn)) || fn.type || isGenerator(fn) || !isBlock(fn.body))
		return undefined;
	const call = fn.parent;
	if (!isCallExpression(call) || !SUBSCRIBING.test(calledMethod(call)?.name ?? "")) return undefined;
	if (givesSomething(fn.body)) return undefined;
	const signatures = file.types.contextualType(fn)?.callSignatures() ?? [];
	if (signatures.length === 0 || !signatures.every((signature) => signature.returnType()?.isAny)) return undefined;
	return [{ start: file.startOf(fn), end: file.startOf(fn), text: "async " }];
}

function givesSomething(body: Node): boolean {
	let gives = false;
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		gives ||= isReturnStatement(node) && node.expression !== undefined;
		return undefined;
	});
	return gives;
}

/** Promises in a list are awaited all together. */
export function gatheringFixes(value: Node, file: RuleFile): FixDraft[] {
	if (makeAsync(value, file)?.length !== 0) return [];
	const start = file.startOf(value);
	const around = needsParentheses(value);
	return [
		{
			id: "await",
			title: "Await all of them",
			safety: "suggestion",
			changes: ALL_WAITED_FOR,
			edits: [
				{ start, end: start, text: around ? "(await Promise.all(" : "await Promise.all(" },
				{ start: value.end, end: value.end, text: around ? "))" : ")" },
			],
		},
	];
}

/** Whether the awaited value may stand where the promise stood, as far as TypeScript is concerned. */
function compiles({ how, value }: Use, user: Node, promises: readonly TypeRef[]): boolean {
	const held = promises.flatMap((promise) => promise.typeArguments());
	const parts = held.flatMap(constituentsOf);
	switch (how) {
		case "condition":
		case "not":
		case "assertion":
			return !narrows(value) && !held.some((type) => type.isVoid);
		case "and":
		case "or":
			// Elsewhere the result's type would change, and with it what may be done with the result.
			return !narrows(value) && !held.some((type) => type.isVoid) && isOnlyTested(user);
		case "object-spread":
			return parts.length > 0 && parts.every((type) => type.isNullish || isObject(type));
		case "in":
		case "for-in":
		case "keys":
			return parts.length > 0 && parts.every(isObject);
		default:
			return true;
	}
}

function isObject(type: TypeRef): boolean {
	return type.isAny || type.isObject || type.isObjectKeyword;
}

/** What stands behind a test of `user?.isAdmin()` knows that there is a user; behind its awaited value it does not. */
function narrows(value: Node): boolean {
	return (skipOuter(value).flags & NodeFlags.OptionalChain) !== 0;
}

/** Whether what an operator gives is only tested, thrown away, put into a text or awaited. */
function isOnlyTested(operator: Node): boolean {
	const at = outerOf(operator);
	const { parent } = at;
	if (isBinaryExpression(parent)) {
		const { kind } = parent.operatorToken;
		return (kind === SyntaxKind.AmpersandAmpersandToken || kind === SyntaxKind.BarBarToken) && isOnlyTested(parent);
	}
	switch (parent.kind) {
		case SyntaxKind.IfStatement:
		case SyntaxKind.WhileStatement:
		case SyntaxKind.DoStatement:
			return true;
		case SyntaxKind.ConditionalExpression:
		case SyntaxKind.ForStatement:
			return (parent as unknown as { condition?: Node }).condition === at;
		case SyntaxKind.PrefixUnaryExpression:
			return isPrefixUnaryExpression(parent) && parent.operator === SyntaxKind.ExclamationToken;
		default:
			return isExpressionStatement(parent) || isAwaitExpression(parent) || isTemplateSpan(parent);
	}
}

/** Where operators may bind tighter than `await`, or readers may think so. */
function needsParentheses(value: Node): boolean {
	const { parent } = value;
	switch (parent.kind) {
		case SyntaxKind.BinaryExpression:
		case SyntaxKind.PrefixUnaryExpression:
		case SyntaxKind.SpreadAssignment:
		case SyntaxKind.SpreadElement:
		case SyntaxKind.JsxSpreadAttribute:
		case SyntaxKind.PropertyAccessExpression:
		case SyntaxKind.ElementAccessExpression:
			return true;
		case SyntaxKind.ConditionalExpression:
			return (parent as unknown as { condition: Node }).condition === value;
		default:
			return false;
	}
}

/** Assertions and assignments bind less tightly than `await`. */
function bindsLoosely(value: Node): boolean {
	return isBinaryExpression(value) || (skipOuter(value) !== value && value.kind !== SyntaxKind.NonNullExpression);
}
