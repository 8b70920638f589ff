/** Types that packages generate into a program's own sources. */
import {
	isClassDeclaration,
	isImportDeclaration,
	isInterfaceDeclaration,
	isStringLiteral,
	type SourceFile,
} from "../engine/ast.ts";
import type { SymbolRef } from "../engine/engine.ts";
import { generators, type KnownEntry } from "./knowledge/index.ts";

/**
 * What is known of a member that has no body, of an interface or a declared class in a file that imports its generator's
 * run-time module.
 * @param name dotted, without the file
 */
export function generatedCall(symbol: SymbolRef, name: string): KnownEntry | undefined {
	for (const { imports, find } of generators) {
		const entry = find(name);
		if (entry && symbol.declarations.length > 0 && symbol.declarations.every((at) => isGenerated(at.node(), imports))) {
			return entry;
		}
	}
	return undefined;
}

function isGenerated(member: ReturnType<SymbolRef["declarations"][number]["node"]>, imports: RegExp): boolean {
	if (!member || (member as { body?: unknown }).body) return false;
	const owner = member.parent;
	return (isInterfaceDeclaration(owner) || isClassDeclaration(owner)) && importsFrom(owner.getSourceFile(), imports);
}

function importsFrom(file: SourceFile, module: RegExp): boolean {
	return file.statements.some(
		(at) => isImportDeclaration(at) && isStringLiteral(at.moduleSpecifier) && module.test(at.moduleSpecifier.text),
	);
}
