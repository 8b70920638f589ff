/** Types that packages generate into a program's own sources. */

import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isClassDeclaration,
	isImportDeclaration,
	isInterfaceDeclaration,
	isStringLiteral,
	type Node,
	type SourceFile,
} from "../../engine/ast.ts";
import type { SymbolRef } from "../../engine/engine.ts";
import { generators, isKnownPackage, type KnownEntry } from "../knowledge/index.ts";

/**
 * What is known of a member that has no body, of an interface or a declared class in a file that imports its generator's
 * run-time module.
 * @param name dotted, without the file
 */
export function generatedCall(symbol: SymbolRef, name: string): KnownEntry | undefined {
	for (const { imports, find } of generators) {
		const entry = find(name);
		if (entry && isGenerated(symbol, imports)) return entry;
	}
	return undefined;
}

/**
 * Whether a property belongs to what a package with knowledge declares or generates: the parts of clients, such as
 * `prisma.user` and `stripe.customers`, which are there to be called and stay what they are.
 */
export function isPartOfClient(symbol: SymbolRef, file: RuleFile): boolean {
	const origin = file.types.originOf(symbol);
	if (origin?.from === "package") return isKnownPackage(origin.name);
	return generators.some(({ imports }) => isGenerated(symbol, imports));
}

function isGenerated({ declarations }: SymbolRef, imports: RegExp): boolean {
	return declarations.length > 0 && declarations.every((at) => isMemberOfGenerated(at.node(), imports));
}

function isMemberOfGenerated(member: ReturnType<SymbolRef["declarations"][number]["node"]>, imports: RegExp): boolean {
	if (!member || (member as { body?: unknown }).body) return false;
	// The declaration of a namespace, such as that of `export * as name`, is a file: it is in nothing.
	const owner = member.parent as Node | undefined;
	if (!owner) return false;
	return (isInterfaceDeclaration(owner) || isClassDeclaration(owner)) && importsFrom(owner.getSourceFile(), imports);
}

function importsFrom(file: SourceFile, module: RegExp): boolean {
	return file.statements.some(
		(at) => isImportDeclaration(at) && isStringLiteral(at.moduleSpecifier) && module.test(at.moduleSpecifier.text),
	);
}
