/** Members that give a promise where the class or interface that they come from says that they return nothing. */

import { type Inquiry, typesOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { presentConstituentsOf } from "../../ask/types.ts";
import {
	type ClassDeclaration,
	type ClassExpression,
	type InterfaceDeclaration,
	isIdentifier,
	isInterfaceDeclaration,
	isMethodDeclaration,
	isMethodSignatureDeclaration,
	isPropertyDeclaration,
	isPropertySignatureDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef, TypeRef } from "../../engine/engine.ts";
import { type FunctionNode, hasModifier, isAsync, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";

export type Subtype = ClassDeclaration | ClassExpression | InterfaceDeclaration;

export interface Override {
	readonly name: Node & { text: string };
	/** The function, where there is a body. */
	readonly fn: FunctionNode | undefined;
	/** The type that declares the member without a promise. */
	readonly base: TypeRef;
	readonly inherited: SymbolRef;
}

export function hasCandidates(subtype: Subtype): boolean {
	return (subtype.heritageClauses?.length ?? 0) > 0 && candidatesOf(subtype).length > 0;
}

/** The members that give a promise, and that some base declares to return nothing. */
export function* overridesIn(subtype: Subtype, file: RuleFile): Inquiry<Override[]> {
	const heritage = (subtype.heritageClauses ?? []).flatMap((clause) => [...clause.types]);
	const bases = yield* typesOf(heritage);
	const found: Override[] = [];
	for (const candidate of candidatesOf(subtype)) {
		for (const base of bases) {
			if (!base || base.isAny || base.isErrorType) continue;
			const inherited = base.property(candidate.name.text);
			if (inherited === undefined || !returnsNothing(file.types.typeOfSymbol(inherited))) continue;
			found.push({ ...candidate, base, inherited });
			break;
		}
	}
	return found;
}

function returnsNothing(type: TypeRef | undefined): boolean {
	if (!type) return false;
	const signatures = presentConstituentsOf(type).flatMap((part) => [...part.callSignatures()]);
	return signatures.length > 0 && signatures.every((signature) => signature.returnType()?.isVoid);
}

/** By syntax: async methods, properties that hold an async function, and whatever is declared to give a `Promise`. */
function candidatesOf(subtype: Subtype): { name: Override["name"]; fn: FunctionNode | undefined }[] {
	const found: { name: Override["name"]; fn: FunctionNode | undefined }[] = [];
	for (const member of subtype.members as readonly Node[]) {
		const { name } = member as { name?: Node };
		if (!name || !isIdentifier(name) || hasModifier(member, SyntaxKind.StaticKeyword)) continue;
		if (isInterfaceDeclaration(subtype)) {
			if (isMethodSignatureDeclaration(member) || isPropertySignatureDeclaration(member)) {
				if (namesPromise(member.type)) found.push({ name, fn: undefined });
			}
		} else if (isMethodDeclaration(member)) {
			const isPromise = (isAsync(member) && !isGenerator(member)) || namesPromise(member.type);
			if (isPromise) found.push({ name, fn: member });
		} else if (isPropertyDeclaration(member) && member.initializer) {
			const fn = skipOuter(member.initializer);
			if (isFunctionNode(fn) && isAsync(fn) && !isGenerator(fn)) found.push({ name, fn });
		}
	}
	return found;
}

/** `Promise<void>`, `() => Promise<void>`: as what is returned, not as a part of something else. */
function namesPromise(type: Node | undefined): boolean {
	if (type === undefined) return false;
	const { typeName, type: result } = type as { typeName?: Node; type?: Node };
	if (type.kind === SyntaxKind.FunctionType) return namesPromise(result);
	return typeName !== undefined && isIdentifier(typeName) && typeName.text === "Promise";
}
