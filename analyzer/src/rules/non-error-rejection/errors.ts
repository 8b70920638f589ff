/** Whether a value of some type is an error: three-valued, since most types do not tell. */

import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import { SyntaxKind } from "../../engine/ast.ts";
import type { SymbolRef, TypeRef } from "../../engine/engine.ts";
import { isClassNode } from "../../syntax/functions.ts";

/**
 * - `error`: has what an `Error` has, or may be one of several types that do
 * - `other`: certainly no error
 * - `unknown`: `any`, `unknown`, a type parameter, an interface that an error may well implement
 */
export type ErrorKind = "error" | "other" | "unknown";

/** What counts although its author must have known that it is no error. */
export interface Deliberate {
	/** Instances of any class, as opposed to those whose name says that they are errors. */
	readonly classes: boolean;
	/** Any object and array literal, as opposed to those with a message. */
	readonly objects: boolean;
}

export function errorKind(type: TypeRef | undefined, file: RuleFile, counted: Deliberate): ErrorKind {
	if (!type || type.isAny || type.isUnknown || type.isErrorType || type.isNever) return "unknown";
	if (type.isUnion) {
		const kinds = new Set(type.constituents().map((part) => errorKind(part, file, counted)));
		return kinds.has("error") ? "error" : kinds.has("unknown") ? "unknown" : "other";
	}
	if (isSurelyNoError(type)) return "other";
	if (hasErrorsMembers(type)) return "error";
	if (type.isIntersection) {
		const parts = type.constituents();
		// A branded string is as little of an error as a string.
		if (parts.some(isSurelyNoError)) return "other";
		return parts.every((part) => errorKind(part, file, counted) === "other") ? "other" : "unknown";
	}
	return type.isObject && isCertain(type, file, counted) ? "other" : "unknown";
}

/** Whether it is a primitive that was not meant to be told from errors, as symbols are that are made for it. */
function isSurelyNoError(type: TypeRef): boolean {
	return type.isPrimitive && !type.isSymbolLike;
}

/** What makes an object do for an `Error` wherever one is expected. */
function hasErrorsMembers(type: TypeRef): boolean {
	return type.property("message") !== undefined && type.property("name") !== undefined;
}

/** Whether a value of the type is what the type says and no more: an interface may be implemented by an error. */
function isCertain(type: TypeRef, file: RuleFile, counted: Deliberate): boolean {
	if (type.callSignatures().length > 0) return true;
	if (type.isArray() || type.isTuple()) return counted.objects;
	// Nobody throws an object that he wrote out by accident. One with a message stands for an error all the same.
	if (type.isObjectLiteral) return counted.objects || type.property("message") !== undefined;
	const symbol = type.symbol();
	if (!symbol) return false;
	// `Response`, `Event` and the like are classes in all but the way they are declared.
	const isLib = file.types.originOf(symbol)?.from === "lib";
	if (!symbol.isClass) return isLib && symbol.isVariable && symbol.name !== "Object";
	// Whoever throws a `Redirect` of his own knows that it is no error; a `NotFoundError` was meant to be one.
	return (isLib || counted.classes || isErrorsName(symbol.name)) && isWholeClass(type);
}

export function isErrorsName(name: string): boolean {
	return /(?:Error|Exception)$/.test(name);
}

/** Whether all that the class inherits is known. */
function isWholeClass(type: TypeRef): boolean {
	const bases = type.baseTypes();
	if (bases.length === 0) return !hasHeritage(type.symbol());
	return bases.every((base) => !base.isAny && !base.isUnknown && !base.isErrorType && isWholeClass(base));
}

function hasHeritage(symbol: SymbolRef | undefined): boolean {
	const declaration = symbol?.valueDeclaration?.node();
	if (!declaration || !isClassNode(declaration)) return true;
	return declaration.heritageClauses?.some(({ token }) => token === SyntaxKind.ExtendsKeyword) ?? false;
}

/** Whether the value is a string, or missing: what `new Error(…)` takes as its message. */
export function isMessage(type: TypeRef | undefined): boolean {
	if (!type) return false;
	const parts = constituentsOf(type);
	return parts.some((part) => part.isStringLike) && parts.every((part) => part.isStringLike || part.isUndefined);
}
