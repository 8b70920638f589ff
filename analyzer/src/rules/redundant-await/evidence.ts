/** Whether what is awaited is surely nothing to wait for: types say much, but not who wrote them down. */

import { type Inquiry, symbolOf, typesOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import {
	isBindingElement,
	isCallExpression,
	isElementAccessExpression,
	isIdentifier,
	isLiteralExpression,
	isPropertyAccessExpression,
	isSpreadAssignment,
	isVoidExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { DeclarationRef, SignatureRef, TypeRef } from "../../engine/engine.ts";
import { declarationOf } from "../../flow/index.ts";
import { hasModifier, isFunctionNode } from "../../syntax/functions.ts";
import { findAncestor, skipOuter } from "../../syntax/walk.ts";
import { isSurelyNoPromise } from "../shared/callbacks/no-promise.ts";

/** `await null`, `await 0`, `await undefined` and the like only let other tasks run, which is what they are written for. */
export function isPause(operand: Node): boolean {
	const at = skipOuter(operand);
	switch (at.kind) {
		case SyntaxKind.NullKeyword:
		case SyntaxKind.TrueKeyword:
		case SyntaxKind.FalseKeyword:
			return true;
		default:
			return isLiteralExpression(at) || isVoidExpression(at) || (isIdentifier(at) && at.text === "undefined");
	}
}

/** Whether `await` has nothing to wait for. */
export function* isNeverThenable(operand: Node, type: TypeRef | undefined, file: RuleFile): Inquiry<boolean> {
	if (!type || type.isNever) return false;
	const at = skipOuter(operand);
	if (type.isVoid) return isCallExpression(at) && isKnownToGiveNothing(at, file);
	return isSurelyNoPromise(type, file) && !isFree(type) && !isFromParameter(at) && (yield* isTyped(at, file));
}

/** What a function is given has the type that its author wrote: who calls it may know better, as frameworks do. */
function isFromParameter(operand: Node): boolean {
	let at = operand;
	while (isPropertyAccessExpression(at) || isElementAccessExpression(at)) at = skipOuter(at.expression);
	const declaration = isIdentifier(at) ? declarationOf(at) : undefined;
	return (
		declaration !== undefined &&
		(declaration.kind === SyntaxKind.Parameter ||
			(isBindingElement(declaration) &&
				findAncestor(declaration, (above) => above.kind === SyntaxKind.Parameter || isFunctionNode(above))?.kind ===
					SyntaxKind.Parameter))
	);
}

/** Whether anything fits into the type, as it does into a class without members. */
function isFree(type: TypeRef): boolean {
	if (type.isUnion) return type.constituents().some(isFree);
	const nodes = type.symbol()?.declarations.map((declaration) => declaration.node()) ?? [];
	return (
		nodes.length > 0 &&
		nodes.every((node) => {
			const { members, heritageClauses } = (node ?? {}) as { members?: readonly Node[]; heritageClauses?: unknown };
			return members?.length === 0 && heritageClauses === undefined;
		})
	);
}

/** What JavaScript declares has types that were guessed. */
function* isTyped(operand: Node, file: RuleFile): Inquiry<boolean> {
	if (isCallExpression(operand)) return isTypedPlace(file.types.resolvedSignature(operand)?.declaration);
	const name = isPropertyAccessExpression(operand) ? operand.name : operand;
	if (isIdentifier(name)) return isTypedPlace((yield* symbolOf(name))?.valueDeclaration);
	return !isJavaScript(file.fileName);
}

function isTypedPlace(declaration: DeclarationRef | undefined): boolean {
	return declaration !== undefined && !isJavaScript(declaration.path);
}

function isJavaScript(path: string): boolean {
	return /\.[cm]?jsx?$/.test(path);
}

/**
 * Whether a call of type `void` gives nothing. A function that gives a promise passes for one that gives nothing, so only
 * the very function that is called can tell: one with a body, that no subclass may replace.
 */
function isKnownToGiveNothing(call: Node, file: RuleFile): boolean {
	const signature: SignatureRef | undefined = file.types.resolvedSignature(call);
	const declared = signature?.declaration;
	if (!declared || isJavaScript(declared.path) || /\.d\.[cm]?ts$/.test(declared.path)) return false;
	const fn = declared.node();
	if (!fn || !isFunctionNode(fn)) return false;
	const { body, type } = fn as { body?: Node; type?: Node };
	if (!body || (type && type.kind !== SyntaxKind.VoidKeyword)) return false;
	switch (fn.kind) {
		case SyntaxKind.FunctionDeclaration:
			return true;
		case SyntaxKind.MethodDeclaration:
			return (
				hasModifier(fn, SyntaxKind.PrivateKeyword) ||
				(fn as { name?: Node }).name?.kind === SyntaxKind.PrivateIdentifier
			);
		default:
			return false;
	}
}

/** Whether a value can be disposed of, and only at once. False where its declarations do not tell. */
export function* isDisposedAtOnce(type: TypeRef | undefined): Inquiry<boolean> {
	const objects = constituentsOf(type).filter((part) => !part.isNullish);
	for (const part of objects) {
		const keys = computedKeys(part, 0);
		if (!keys) return false;
		// `[Symbol.dispose]`, or a constant of that type.
		const names = (yield* typesOf(keys)).map((key) => (key?.isUniqueSymbol ? key.symbol()?.name : undefined));
		if (names.includes(undefined) || names.includes("asyncDispose") || !names.includes("dispose")) return false;
	}
	return objects.length > 0;
}

/** The expressions in square brackets that name members of a class or interface and of its bases, or of an object that is written out. */
function computedKeys(type: TypeRef, depth: number): Node[] | undefined {
	const declarations = type.symbol()?.declarations ?? [];
	if (declarations.length === 0 || depth > 8) return undefined;
	const keys: Node[] = [];
	for (const declaration of declarations) {
		const { members, properties } = (declaration.node() ?? {}) as Parts;
		const parts = members ?? properties;
		if (!parts || isJavaScript(declaration.path)) return undefined;
		for (const part of parts) {
			// Nobody knows what it brings.
			if (isSpreadAssignment(part)) return undefined;
			const { name } = part as { name?: Node };
			if (name?.kind === SyntaxKind.ComputedPropertyName)
				keys.push((name as unknown as { expression: Node }).expression);
		}
	}
	for (const base of type.baseTypes()) {
		const inherited = computedKeys(base, depth + 1);
		if (!inherited) return undefined;
		keys.push(...inherited);
	}
	return keys;
}

interface Parts {
	/** Of a class, an interface or a type literal. */
	readonly members?: readonly Node[];
	/** Of an object literal. */
	readonly properties?: readonly Node[];
}
