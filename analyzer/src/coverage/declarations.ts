/** What declarations say of their type: the annotation, or what the value is made from. By syntax alone. */
import {
	type BindingElement,
	isAwaitExpression,
	isBinaryExpression,
	isBindingElement,
	isCallExpression,
	isExternalModuleReference,
	isFunctionTypeNode,
	isIdentifier,
	isImportTypeNode,
	isModuleDeclaration,
	isNewExpression,
	isParameterDeclaration,
	isQualifiedName,
	isReturnStatement,
	isStringLiteral,
	isTypeReferenceNode,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
	type VariableDeclaration,
} from "../engine/ast.ts";
import type { SymbolRef } from "../engine/engine.ts";
import { enclosingFunction, extendedBy, type FunctionNode, isClassNode, isFunctionNode } from "../syntax/functions.ts";
import { outerOf, skipOuter, walk } from "../syntax/walk.ts";

/** Where to look for the reason that a declared name is opaque. */
export interface Leads {
	/** The annotation, which decides when there is one. */
	readonly type?: Node | undefined;
	/** Expressions that give the value. */
	readonly values: readonly Node[];
	/** For a parameter without annotation: the callee that the function is handed to, and that knows its type. */
	readonly callee?: Node | undefined;
}

/** Of several values the first ones tell enough. */
const MOST_VALUES = 4;

const NOTHING: Leads = { values: [] };

/** @param of whether the name's value is opaque, or what calling it gives */
export function leadsOf(declaration: Node, of: "value" | "result"): Leads {
	if (isBindingElement(declaration)) return leadsOfElement(declaration);
	if (isFunctionNode(declaration)) return leadsOfFunction(declaration);
	if (isClassNode(declaration)) return valuesOf(extendedBy(declaration));
	if (isBinaryExpression(declaration)) return leadsOfValue(declaration.right, of);
	const { type, initializer, expression } = declaration as { type?: Node; initializer?: Node; expression?: Node };
	if (type) return { type, values: [] };
	if (initializer) return leadsOfValue(initializer, of);
	if (isParameterDeclaration(declaration)) return { values: [], callee: takerOf(declaration.parent) };
	if (isVariableDeclaration(declaration)) {
		const iterated = iteratedBy(declaration);
		return { values: iterated ? [iterated] : assignedTo(declaration) };
	}
	if (declaration.kind === SyntaxKind.ExportAssignment && expression) return leadsOfValue(expression, of);
	return NOTHING;
}

function leadsOfValue(value: Node, of: "value" | "result"): Leads {
	const at = skipOuter(value);
	return of === "result" && isFunctionNode(at) ? leadsOfFunction(at) : valuesOf(value);
}

function valuesOf(value: Node | undefined): Leads {
	return value ? { values: [value] } : NOTHING;
}

/** `const { data } = await load()`: what holds for the whole is said where the pattern stands. */
function leadsOfElement(element: BindingElement): Leads {
	let at: Node = element;
	while (isBindingElement(at)) at = at.parent.parent;
	const leads = leadsOf(at, "value");
	return element.initializer ? { ...leads, values: [...leads.values, element.initializer] } : leads;
}

function leadsOfFunction(fn: FunctionNode): Leads {
	const { type, body } = fn as { type?: Node; body?: Node };
	if (type) return { type, values: [] };
	if (!body) return NOTHING;
	if (body.kind !== SyntaxKind.Block) return { values: [body] };
	const values: Node[] = [];
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		if (isReturnStatement(node) && node.expression) values.push(node.expression);
		return true;
	});
	return { values: values.slice(0, MOST_VALUES) };
}

/** The callee of the call that a function is handed to, by itself or in an object. */
function takerOf(fn: Node): Node | undefined {
	let at = outerOf(fn);
	while (
		at.parent?.kind === SyntaxKind.PropertyAssignment ||
		at.parent?.kind === SyntaxKind.ObjectLiteralExpression ||
		at.parent?.kind === SyntaxKind.ArrayLiteralExpression ||
		(at.kind === SyntaxKind.MethodDeclaration && at.parent)
	) {
		at = outerOf(at.parent);
	}
	const { parent } = at;
	const isCall = parent && (isCallExpression(parent) || isNewExpression(parent));
	return isCall && parent.expression !== at ? parent.expression : undefined;
}

/** `for (const row of rows)`: the rows. */
function iteratedBy(variable: Node): Node | undefined {
	const statement = variable.parent?.parent;
	return statement?.kind === SyntaxKind.ForOfStatement
		? (statement as Node & { expression: Node }).expression
		: undefined;
}

/** `let response; … response = await fetchIt();`: what a variable without type and initialiser gets later. */
function assignedTo(variable: VariableDeclaration): Node[] {
	const { name } = variable;
	const scope = enclosingFunction(variable)?.body ?? variable.getSourceFile();
	const values: Node[] = [];
	if (!isIdentifier(name)) return values;
	walk(scope, (node) => {
		if (!isBinaryExpression(node) || node.operatorToken.kind !== SyntaxKind.EqualsToken) return;
		if (isIdentifier(node.left) && node.left.text === name.text) values.push(node.right);
	});
	return values.slice(0, MOST_VALUES);
}

/** Whether a file is one of declarations or of a package: large, as they go, and not for the program to change. */
export function isLibraryFile(path: string): boolean {
	return /\/node_modules\/|\.d\.[^/]+$/.test(path);
}

/** The specifier of the module that a declaration imports from. */
export function importedFrom(declaration: Node | undefined): Node | undefined {
	for (let at = declaration; at; at = at.parent) {
		switch (at.kind) {
			case SyntaxKind.ImportDeclaration:
			case SyntaxKind.ExportDeclaration:
				return (at as { moduleSpecifier?: Node }).moduleSpecifier;
			case SyntaxKind.ImportEqualsDeclaration: {
				const { moduleReference } = at as unknown as { moduleReference: Node };
				return isExternalModuleReference(moduleReference) ? moduleReference.expression : undefined;
			}
			case SyntaxKind.VariableDeclaration: {
				const { type, initializer } = at as { type?: Node; initializer?: Node };
				return type ? undefined : specifierOfCall(initializer);
			}
			case SyntaxKind.SourceFile:
				return undefined;
		}
	}
	return undefined;
}

/** The specifier that `require` or a dynamic import loads, with `await` or without. */
export function specifierOfCall(expression: Node | undefined): Node | undefined {
	let at = expression && skipOuter(expression);
	if (at && isAwaitExpression(at)) at = skipOuter(at.expression);
	if (!at || !isCallExpression(at)) return undefined;
	const callee = at.expression;
	const loads = callee.kind === SyntaxKind.ImportKeyword || (isIdentifier(callee) && callee.text === "require");
	const first = at.arguments[0];
	return loads && first && isStringLiteral(first) ? first : undefined;
}

/** Whether a module's specifier stands in a call of `require`. */
export function isRequired(specifier: Node): boolean {
	const { parent } = specifier;
	return isCallExpression(parent) && parent.expression.kind !== SyntaxKind.ImportKeyword;
}

/** `declare module "x";`, and with it everything that it exports, is `any`. */
export function isAmbientWithoutBody(module: SymbolRef): boolean {
	// A file's module is named by its path; trees of large declaration files are not fetched for this.
	if (/^"(?:[a-z]:)?\//i.test(module.name)) return false;
	const node = module.declarations[0]?.node();
	return node !== undefined && isModuleDeclaration(node) && node.body === undefined;
}

export interface TypeNames {
	/** The leftmost identifier of each type that is named. */
	readonly names: readonly Node[];
	/** Specifiers of types that are imported where they stand. */
	readonly imports: readonly Node[];
	/** Whether `any` is written. */
	readonly any: boolean;
}

/** What an annotation names. Of a function's type only what it gives counts. */
export function namesInType(type: Node): TypeNames {
	const names: Node[] = [];
	const imports: Node[] = [];
	let any = false;
	const visit = (node: Node): void => {
		if (node.kind === SyntaxKind.AnyKeyword) any = true;
		if (isTypeReferenceNode(node)) names.push(leftmost(node.typeName));
		if (isImportTypeNode(node)) imports.push(...literalOf(node));
		if (isFunctionTypeNode(node) && node.type) visit(node.type);
		else node.forEachChild((child) => visit(child));
	};
	visit(type);
	return { names, imports, any };
}

function leftmost(name: Node): Node {
	let at = name;
	while (isQualifiedName(at)) at = at.left;
	return at;
}

function literalOf(node: Node): Node[] {
	const { literal } = ((node as unknown as { argument?: Node }).argument ?? {}) as { literal?: Node };
	return literal && isStringLiteral(literal) ? [literal] : [];
}
