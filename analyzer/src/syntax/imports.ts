/** What an import brings into a file. */
import {
	isImportClause,
	isImportDeclaration,
	isImportSpecifier,
	isNamespaceImport,
	isStringLiteral,
	type Node,
} from "../engine/ast.ts";
import { findAncestor } from "./walk.ts";

/** Whether a declaration is a name that an `import` brings in. */
export function isImportBinding(declaration: Node): boolean {
	return isImportSpecifier(declaration) || isImportClause(declaration) || isNamespaceImport(declaration);
}

/** The module that such a name comes from, as it is written. */
export function importedFrom(declaration: Node): string | undefined {
	if (!isImportBinding(declaration)) return undefined;
	const specifier = findAncestor(declaration, isImportDeclaration)?.moduleSpecifier;
	return specifier !== undefined && isStringLiteral(specifier) ? specifier.text : undefined;
}
