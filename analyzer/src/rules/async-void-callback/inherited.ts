/** Members that give a promise where the class or interface that they come from says that they return nothing. */

import { computed, computedTogether, type Inquiry, typeOf, typesOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { presentConstituentsOf } from "../../ask/types.ts";
import {
	type ClassDeclaration,
	type ClassExpression,
	type InterfaceDeclaration,
	isGetAccessorDeclaration,
	isIdentifier,
	isInterfaceDeclaration,
	isMethodDeclaration,
	isMethodSignatureDeclaration,
	isPropertyAccessExpression,
	isPropertyDeclaration,
	isPropertySignatureDeclaration,
	isReturnStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef, TypeRef } from "../../engine/engine.ts";
import { hasModifier, isAsync, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import {
	givesPromise as functionGivesPromise,
	isPromiseFunction,
	mayGivePromise,
} from "../shared/callbacks/promise-functions.ts";
import { isDispose, knowsDispose, memberName, mentionsDispose } from "./members.ts";

export type Subtype = ClassDeclaration | ClassExpression | InterfaceDeclaration;

export interface Override {
	readonly name: Node;
	/** The function, or what stands for one, where there is a body to look into. */
	readonly value: Node | undefined;
	/** The type that declares the member without a promise; undefined for `[Symbol.dispose]`, of which the language does. */
	readonly base: TypeRef | undefined;
	readonly inherited: SymbolRef | undefined;
}

interface Candidate {
	readonly name: Node;
	readonly value: Node | undefined;
	/** By syntax it is a function that gives a promise; otherwise the value has to be asked for. */
	readonly isSure: boolean;
}

export function hasCandidates(subtype: Subtype): boolean {
	if ((subtype.heritageClauses?.length ?? 0) > 0) return candidatesOf(subtype).length > 0;
	return mentionsDispose(subtype.getSourceFile()) && candidatesOf(subtype).some(({ name }) => isDispose(name));
}

/** The members that give a promise, and that some base declares to return nothing. */
export function* overridesIn(subtype: Subtype, file: RuleFile): Inquiry<Override[]> {
	const heritage = (subtype.heritageClauses ?? []).flatMap((clause) => [...clause.types]);
	const bases = yield* typesOf(heritage);
	const candidates: Candidate[] = [];
	for (const candidate of candidatesOf(subtype)) if (yield* givesPromise(candidate, file)) candidates.push(candidate);
	const keys: (string | undefined)[] = [];
	for (const { name } of candidates) keys.push(yield* memberName(name));
	const declared = yield* computedTogether(
		candidates.map(
			({ name }, index) =>
				() =>
					isDispose(name) ? disposes(file) : declaredIn(bases, keys[index], file),
		),
	);
	return candidates.flatMap(({ name, value }, index) => {
		const found = declared[index];
		return found ? [{ name, value, ...found }] : [];
	});
}

function disposes(file: RuleFile): Pick<Override, "base" | "inherited"> | undefined {
	return knowsDispose(file) ? { base: undefined, inherited: undefined } : undefined;
}

function declaredIn(
	bases: readonly (TypeRef | undefined)[],
	key: string | undefined,
	file: RuleFile,
): Pick<Override, "base" | "inherited"> | undefined {
	if (key === undefined) return undefined;
	for (const base of bases) {
		if (!base || base.isAny || base.isErrorType) continue;
		const inherited = base.property(key);
		if (inherited && returnsNothing(file.types.typeOfSymbol(inherited))) return { base, inherited };
	}
	return undefined;
}

function* givesPromise({ value, isSure }: Candidate, file: RuleFile): Inquiry<boolean> {
	if (isSure || value === undefined) return isSure;
	if (isFunctionNode(value)) return yield* functionGivesPromise(value);
	const type = yield* typeOf(value);
	return yield* computed(() => isPromiseFunction(type, file));
}

function returnsNothing(type: TypeRef | undefined): boolean {
	if (!type) return false;
	const signatures = presentConstituentsOf(type).flatMap((part) => [...part.callSignatures()]);
	return signatures.length > 0 && signatures.every((signature) => signature.returnType()?.isVoid);
}

/**
 * By syntax: methods that may give a promise, properties and getters that hold or give such a function or the name of one,
 * and whatever is declared to give a `Promise`.
 */
function candidatesOf(subtype: Subtype): Candidate[] {
	const found: Candidate[] = [];
	for (const member of subtype.members as readonly Node[]) {
		const { name, type } = member as { name?: Node; type?: Node };
		if (!name || name.kind === SyntaxKind.PrivateIdentifier || hasModifier(member, SyntaxKind.StaticKeyword)) continue;
		const isSure = namesPromise(type);
		// What is declared to give something else does.
		if (type && !isSure && !hasModifier(member, SyntaxKind.AsyncKeyword)) continue;
		if (isInterfaceDeclaration(subtype)) {
			const isMember = isMethodSignatureDeclaration(member) || isPropertySignatureDeclaration(member);
			if (isMember && isSure) found.push({ name, value: undefined, isSure });
		} else if (isMethodDeclaration(member)) {
			found.push(...candidateOf(name, member, isSure));
		} else if (isPropertyDeclaration(member)) {
			if (member.initializer) found.push(...candidateOf(name, member.initializer, isSure));
			else if (isSure) found.push({ name, value: undefined, isSure });
		} else if (isGetAccessorDeclaration(member)) {
			const last = member.body?.statements.at(-1);
			if (last && isReturnStatement(last) && last.expression) found.push(...candidateOf(name, last.expression, isSure));
		}
	}
	return found;
}

/** @param isTyped it is declared to give a promise */
function candidateOf(name: Node, given: Node, isTyped: boolean): Candidate[] {
	const value = skipOuter(given);
	if (isFunctionNode(value)) {
		const isSure = isTyped || (isAsync(value) && !isGenerator(value));
		return isSure || mayGivePromise(value) ? [{ name, value, isSure }] : [];
	}
	return isIdentifier(value) || isPropertyAccessExpression(value) ? [{ name, value, isSure: isTyped }] : [];
}

/** `Promise<void>`, `() => Promise<void>`: as what is returned, not as a part of something else. */
function namesPromise(type: Node | undefined): boolean {
	if (type === undefined) return false;
	const { typeName, type: result } = type as { typeName?: Node; type?: Node };
	if (type.kind === SyntaxKind.FunctionType) return namesPromise(result);
	return typeName !== undefined && isIdentifier(typeName) && typeName.text === "Promise";
}
