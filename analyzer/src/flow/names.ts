import {
	type BindingName,
	type Identifier,
	isBindingElement,
	isBindingPattern,
	isExportSpecifier,
	isIdentifier,
	isImportSpecifier,
	isPropertyAccessExpression,
	isQualifiedName,
	isShorthandPropertyAssignment,
	type Node,
	SyntaxKind,
} from "../engine/ast.ts";
import { walk } from "../syntax/walk.ts";

/** The identifiers that a variable's name or destructuring pattern declares. */
export function bindingNames(name: BindingName | Node): Identifier[] {
	if (isIdentifier(name)) return [name];
	const names: Identifier[] = [];
	if (isBindingPattern(name)) {
		for (const element of name.elements) {
			if (isBindingElement(element) && element.name) names.push(...bindingNames(element.name));
		}
	}
	return names;
}

/** Whether an identifier stands for a variable's value (or is assigned to), not for a property, a label or a declaration. */
export function isReference(node: Identifier): boolean {
	const { parent } = node;
	if (isPropertyAccessExpression(parent)) return parent.expression === node;
	if (isShorthandPropertyAssignment(parent)) return true;
	if (isQualifiedName(parent) || isImportSpecifier(parent)) return false;
	if (isExportSpecifier(parent)) return (parent.propertyName ?? parent.name) === node;
	switch (parent.kind) {
		case SyntaxKind.LabeledStatement:
		case SyntaxKind.BreakStatement:
		case SyntaxKind.ContinueStatement:
		case SyntaxKind.MetaProperty:
		case SyntaxKind.ImportClause:
		case SyntaxKind.NamespaceImport:
		case SyntaxKind.JsxAttribute:
			return false;
		case SyntaxKind.BindingElement:
			return (parent as { initializer?: Node }).initializer === node;
		default:
			// Every other parent with a name declares something by it.
			return (parent as { name?: Node }).name !== node;
	}
}

/** The texts of all identifiers that stand for values in the node, nested functions included. */
export function namesIn(node: Node): Set<string> {
	const names = new Set<string>();
	walk(node, (at) => {
		if (isIdentifier(at) && isReference(at)) names.add(at.text);
	});
	return names;
}
