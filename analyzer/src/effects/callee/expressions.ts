/** Small questions about expressions, answered from their form. */
import {
	isIdentifier,
	isImportDeclaration,
	isPropertyAccessExpression,
	isStringLiteral,
	isTemplateExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { isKnownGlobal } from "../knowledge/index.ts";

/** Reading `length` or `size` is to look at the contents, as is reading an index written as a string. */
export function canonicalName(name: string): string {
	return name === "length" || name === "size" || /^\d+$/.test(name) ? "[]" : name;
}

/** Tells declarations apart, also across snapshots of the same text: the `id` of an access to a variable. */
export function locationOf(declaration: Node): string {
	return `${declaration.getSourceFile().fileName}:${declaration.pos}`;
}

export function isLiteral(node: Node): boolean {
	switch (skipOuter(node).kind) {
		case SyntaxKind.StringLiteral:
		case SyntaxKind.NumericLiteral:
		case SyntaxKind.NoSubstitutionTemplateLiteral:
		case SyntaxKind.TemplateExpression:
			return true;
		default:
			return false;
	}
}

export function constantText(value: Node | undefined): string | undefined {
	const node = value && skipOuter(value);
	if (!node) return undefined;
	return isStringLiteral(node) || node.kind === SyntaxKind.NoSubstitutionTemplateLiteral
		? (node as { text?: string }).text
		: undefined;
}

/** What `import()` is given: text, or one that begins with a path beside the file: a page, a translation, a handler of the program's own. */
export function isOwnModule(value: Node | undefined): boolean {
	const node = value && skipOuter(value);
	if (!node) return false;
	return constantText(node) !== undefined || (isTemplateExpression(node) && /^(?:\.{1,2}|[@~])\//.test(node.head.text));
}

/** Whether the file imports a module's values as well that it loads with `import()`: then it is there already. */
export function isLoadedBefore(specifier: Node | undefined): boolean {
	const name = specifier && constantText(skipOuter(specifier));
	if (name === undefined || !specifier) return false;
	return specifier.getSourceFile().statements.some((statement) => {
		if (!isImportDeclaration(statement) || !isStringLiteral(statement.moduleSpecifier)) return false;
		const clause = statement.importClause as { phaseModifier?: SyntaxKind } | undefined;
		return statement.moduleSpecifier.text === name && clause?.phaseModifier !== SyntaxKind.TypeKeyword;
	});
}

/** The platform's global that an access begins with, as `process` in `process.env.HOME`. */
export function globalRoot(access: Node): string | undefined {
	let at = skipOuter(access);
	while (at.kind === SyntaxKind.PropertyAccessExpression || at.kind === SyntaxKind.ElementAccessExpression) {
		at = skipOuter((at as unknown as { expression: Node }).expression);
	}
	if (at.kind === SyntaxKind.MetaProperty) return "import.meta";
	return isIdentifier(at) && !declarationOf(at) && isKnownGlobal(at.text) ? at.text : undefined;
}

export function shortText(node: Node): string {
	const at = skipOuter(node);
	if (isIdentifier(at)) return at.text;
	if (at.kind === SyntaxKind.ThisKeyword) return "this";
	if (at.kind === SyntaxKind.SuperKeyword) return "super";
	if (isPropertyAccessExpression(at)) return `${shortText(at.expression)}.${at.name.text}`;
	return "…";
}
