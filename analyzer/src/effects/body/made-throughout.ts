/** Objects of which all was made with them, so that what is written anywhere on them is seen by nobody else. */

import type { Inquiry } from "../../ask/inquiry.ts";
import { typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isPrimitiveType } from "../../ask/types.ts";
import {
	type CallExpression,
	type Identifier,
	isArrayLiteralExpression,
	isBinaryExpression,
	isBindingElement,
	isCallExpression,
	isForOfStatement,
	isIdentifier,
	isNewExpression,
	isObjectLiteralExpression,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isVariableDeclaration,
	isVariableDeclarationList,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, isAssignmentOperator, referencesTo, writesOf } from "../../flow/scopes.ts";
import { findAncestor, isWithin, outerOf, skipOuter } from "../../syntax/walk.ts";
import { type Callee, calleeOf, constantValue, isImport } from "../callee/index.ts";
import { isPrimitive } from "./constants.ts";

/** What a constant was declared with. */
export function heldBy(value: Node): Node {
	const node = skipOuter(value);
	const declared = isIdentifier(node) ? declarationOf(node) : undefined;
	return (declared && constantValue(declared)) ?? node;
}

/** Names of functions that make values of texts, all that hangs on them included. */
const PARSING = /^(?:parse|decode|deserialize|read|load)(?![a-z])/;

/** What a package's parser makes of nothing but texts and numbers: a function of its own, not a method of something that may keep it. */
export function* isParsed(
	call: CallExpression,
	callee: Callee & { kind: "unknown" },
	file: RuleFile,
): Inquiry<boolean> {
	if (!isOfPackage(callee) || !PARSING.test(callee.name)) return false;
	const called = skipOuter(call.expression);
	const holder = isPropertyAccessExpression(called) ? skipOuter(called.expression) : called;
	const declared = isIdentifier(holder) ? declarationOf(holder) : undefined;
	if (!declared || !isImport(declared)) return false;
	const types = yield* typesFor(call.arguments, file);
	return types.length > 0 && types.every((type) => isPrimitiveType(type, true));
}

/**
 * Whether all that hangs on an object was made with it: what came over a wire, or was parsed, and had nothing put on it
 * since that was there before.
 */
export function* isMadeThroughout(object: Node, root: Node, file: RuleFile, steps: number): Inquiry<boolean> {
	let at = skipOuter(object);
	while (isPropertyAccessExpression(at) || at.kind === SyntaxKind.ElementAccessExpression) {
		at = skipOuter((at as unknown as { expression: Node }).expression);
	}
	if (isIdentifier(at)) return yield* isVariableMadeThroughout(at, root, file, steps);
	const awaited = at.kind === SyntaxKind.AwaitExpression;
	const made = awaited ? heldBy((at as unknown as { expression: Node }).expression) : at;
	if (!isCallExpression(made)) return false;
	const callee = yield* calleeOf(made, file);
	if (callee.kind === "unknown") return yield* isParsed(made, callee, file);
	if (callee.kind !== "known") return false;
	const { io, settlesNew } = callee.call;
	if (!awaited) return callee.entry === "JSON.parse" || callee.entry === "structuredClone";
	return settlesNew === true && (io?.some(({ domain }) => /^(?:http|db|fs)$/.test(domain)) ?? false);
}

function* isVariableMadeThroughout(
	identifier: Identifier,
	root: Node,
	file: RuleFile,
	steps: number,
): Inquiry<boolean> {
	const declared = declarationOf(identifier);
	if (!declared || steps === 0 || !isWithin(declared, root) || writesOf(declared).length > 0) return false;
	const put = referencesTo(declared).flatMap((at) => putOn(at) ?? []);
	const types = yield* typesFor(put, file);
	// From there on something may hang on it that others hold.
	if (put.some((value, index) => !isDeeplyNew(value) && !isPrimitiveType(types[index], true))) return false;
	const isHolder = (at: Node) => isVariableDeclaration(at) || isParameterDeclaration(at);
	const holder = isHolder(declared) ? declared : findAncestor(declared, isHolder);
	if (!holder || !isVariableDeclaration(holder) || hasDefault(declared, holder)) return false;
	const loop = isVariableDeclarationList(holder.parent) ? holder.parent.parent : undefined;
	const whole = holder.initializer ?? (loop && isForOfStatement(loop) ? loop.expression : undefined);
	return whole !== undefined && (yield* isMadeThroughout(whole, root, file, steps - 1));
}

/** What is put on an object by assignments: of `data.owner = owner` the right side. */
function putOn(reference: Node): Node | undefined {
	let at = outerOf(reference);
	while (isMemberOf(at.parent, at)) at = outerOf(at.parent);
	const { parent } = at;
	if (at === outerOf(reference) || !isBinaryExpression(parent) || parent.left !== at) return undefined;
	return isAssignmentOperator(parent.operatorToken.kind) ? parent.right : undefined;
}

function isMemberOf(access: Node, object: Node): boolean {
	const isAccess = isPropertyAccessExpression(access) || access.kind === SyntaxKind.ElementAccessExpression;
	return isAccess && (access as unknown as { expression: Node }).expression === object;
}

/** `const { owner = nobody } = data`: what a pattern gives may have been there before. */
export function hasDefault(element: Node, holder: Node): boolean {
	for (let at = element; at !== holder; at = at.parent) if (isBindingElement(at) && at.initializer) return true;
	return false;
}

/** A function of a package that nothing is known of. */
export function isOfPackage({ reason }: Callee & { kind: "unknown" }): boolean {
	return reason.kind === "no-knowledge" && reason.package !== undefined;
}

/** Whether an object literal is new through and through: nothing that hangs on it was there before. */
export function isDeeplyNew(value: Node): boolean {
	const node = skipOuter(value);
	if (isArrayLiteralExpression(node)) return node.elements.every(isDeeplyNew);
	if (!isObjectLiteralExpression(node)) return isPrimitive(node);
	return node.properties.every((property) => isPropertyAssignment(property) && isDeeplyNew(property.initializer));
}

/**
 * What is put into the map that is asked for something, where the code itself has made it and nobody else gets at it.
 * @param call of `get`
 */
export function putIntoMap(call: CallExpression, root: Node): Node[] | undefined {
	const callee = skipOuter(call.expression);
	const map = isPropertyAccessExpression(callee) ? skipOuter(callee.expression) : undefined;
	const declared = map && isIdentifier(map) ? declarationOf(map) : undefined;
	if (!declared || !isWithin(declared, root) || !isVariableDeclaration(declared)) return undefined;
	const made = constantValue(declared);
	if (!made || !isNewExpression(made) || made.arguments?.length) return undefined;
	const put: Node[] = [];
	for (const at of referencesTo(declared)) {
		const access = at.parent;
		// Whoever goes through it puts nothing into it.
		if (isForOfStatement(access) || access.kind === SyntaxKind.SpreadElement) continue;
		if (!isPropertyAccessExpression(access) || access.expression !== at) return undefined;
		const { parent } = access;
		const [, value] = isCallExpression(parent) && parent.expression === access ? parent.arguments : [];
		if (access.name.text === "set") {
			if (!value) return undefined;
			put.push(value);
		} else if (!/^(?:get|has|delete|clear|size|keys|values|entries)$/.test(access.name.text)) return undefined;
	}
	return put;
}
