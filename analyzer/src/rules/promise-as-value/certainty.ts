/** How sure it is that a value is a promise, and that whoever tests it does not just ask whether it is there. */

import { type Inquiry, symbolOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import {
	isCallExpression,
	isElementAccessExpression,
	isIdentifier,
	isNonNullExpression,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { declarationOf } from "../../flow/index.ts";
import { enclosingFunction, isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { isWithin, outerOf, skipOuter } from "../../syntax/walk.ts";
import { givesHidden, hidesMissing, isHandledBehind } from "./presence.ts";

/** Which unions with a promise are reported where a value is tested. */
export type Unions = "all" | "strict" | "none";

/** `always` a promise, or `sometimes`. */
export type Certainty = "always" | "sometimes";

export interface Parts {
	readonly promises: readonly TypeRef[];
	readonly others: readonly TypeRef[];
}

/** @param type that of an expression that is a promise, at least sometimes */
export function partsOf(type: TypeRef, file: RuleFile): Parts {
	const parts = constituentsOf(type);
	const isPromise = (part: TypeRef): boolean => file.types.promiseKind(part) === "promise";
	const promises = parts.filter(isPromise);
	// What an async function of JavaScript gives is a promise, even if its JSDoc names what is in it.
	if (promises.length === 0) return { promises: [type], others: [] };
	return { promises, others: parts.filter((part) => !isPromise(part)) };
}

/** Whether a value of the type is a primitive, or what a function gives that is not meant to give anything. */
export function isPrimitiveOrVoid(type: TypeRef | undefined): boolean {
	if (!type) return false;
	return type.isUnion ? type.constituents().every(isPrimitiveOrVoid) : type.isPrimitive || type.isVoid;
}

/** Whether a tested value is a promise where something else was meant. Undefined where it may well be meant. */
export function* certaintyOfTest(
	value: Node,
	{ promises, others }: Parts,
	unions: Unions,
	file: RuleFile,
): Inquiry<Certainty | undefined> {
	const certainty: Certainty = others.length === 0 ? "always" : "sometimes";
	if (unions === "all") return certainty;
	if (certainty === "always") return (yield* mayBeMissing(value, file)) ? undefined : certainty;
	if (unions === "none") return undefined;
	if (others.every((part) => part.isBooleanLike)) return isUsedElsewhere(value) ? undefined : certainty;
	// `user?.isAdmin()`: that there is no user is no news, and the answer was meant.
	const call = skipOuter(value);
	const isAnswer = isCallExpression(call) && (call.flags & NodeFlags.OptionalChain) !== 0;
	return isAnswer && others.every((part) => part.isUndefined) && promises.every(holdsBoolean) ? certainty : undefined;
}

function holdsBoolean(promise: TypeRef): boolean {
	const [held] = promise.typeArguments();
	if (!held) return false;
	return held.isUnion ? held.constituents().every((part) => part.isBooleanLike) : held.isBooleanLike;
}

/**
 * Whether the value may be missing although its type does not say so, so that a test of it makes sense: types do not know
 * of fields that are filled later, of elements that are not there, and of what callers in JavaScript leave out.
 */
function* mayBeMissing(value: Node, file: RuleFile): Inquiry<boolean> {
	const at = skipOuter(value);
	// `value!` says that its author knows better than the type.
	if (isNonNullExpression(value) || (yield* hidesMissing(value)) || isHandledBehind(value)) return true;
	if (isCallExpression(at)) {
		if (!file.types.strictNullChecks) return !isAsyncCall(at, file);
		return yield* givesHidden(at, file);
	}
	if (!file.types.strictNullChecks) return true;
	if (isIdentifier(at)) {
		const declaration = declarationOf(at);
		if (!declaration || !isVariableDeclaration(declaration)) return isUsedElsewhere(value);
		const { initializer } = declaration;
		if (!initializer || isNonNullExpression(initializer) || (yield* hidesMissing(initializer))) return true;
		const source = skipOuter(initializer);
		if (isElementAccessExpression(source)) return true;
		if (isCallExpression(source)) return yield* givesHidden(source, file);
		if (isIdentifier(source) || isPropertyAccessExpression(source)) return yield* mayBeMissing(source, file);
		return false;
	}
	if (isPropertyAccessExpression(at)) {
		const symbol = yield* symbolOf(at.name);
		const declaration = symbol?.valueDeclaration?.node();
		if (!declaration) return true;
		const { initializer, exclamationToken } = declaration as { initializer?: Node; exclamationToken?: Node };
		if (declaration.kind === SyntaxKind.PropertyDeclaration && (!initializer || exclamationToken)) return true;
		return isUsedElsewhere(value);
	}
	return at.kind === SyntaxKind.ElementAccessExpression;
}

/** Without `strictNullChecks`, only an async function's result is sure to be there. */
function isAsyncCall(call: Node, file: RuleFile): boolean {
	const declared = file.types.resolvedSignature(call)?.declaration?.node();
	return declared !== undefined && isFunctionNode(declared) && isAsync(declared);
}

/** Whether the same name or property is used in the function otherwise than by testing it: then the test is whether it is there. */
function isUsedElsewhere(value: Node): boolean {
	const at = skipOuter(value);
	const name = isPropertyAccessExpression(at) ? at.name.text : isIdentifier(at) ? at.text : undefined;
	if (name === undefined) return false;
	const root = at.getSourceFile();
	const within = enclosingFunction(at) ?? root;
	return mentionsOf(root, name).some((mention) => {
		if (isWithin(mention, at) || !isWithin(mention, within)) return false;
		const { parent } = mention;
		const whole = isPropertyAccessExpression(parent) && parent.name === mention ? parent : mention;
		return !declares(whole) && !isTested(whole);
	});
}

function declares(mention: Node): boolean {
	return (mention.parent as { name?: Node }).name === mention;
}

function isTested(mention: Node): boolean {
	const { parent } = outerOf(mention);
	switch (parent?.kind) {
		case SyntaxKind.IfStatement:
		case SyntaxKind.PrefixUnaryExpression:
		case SyntaxKind.WhileStatement:
			return true;
		case SyntaxKind.ConditionalExpression:
			return (parent as unknown as { condition: Node }).condition === outerOf(mention);
		default:
			return false;
	}
}
