import {
	type ArrowFunction,
	type ClassDeclaration,
	type ClassExpression,
	type ConstructorDeclaration,
	type FunctionDeclaration,
	type FunctionExpression,
	type GetAccessorDeclaration,
	isClassStaticBlockDeclaration,
	isExpressionWithTypeArguments,
	isReturnStatement,
	type MethodDeclaration,
	type Node,
	type SetAccessorDeclaration,
	SyntaxKind,
} from "../engine/ast.ts";
import { findAncestor, walk } from "./walk.ts";

export type FunctionNode =
	| FunctionDeclaration
	| FunctionExpression
	| ArrowFunction
	| MethodDeclaration
	| ConstructorDeclaration
	| GetAccessorDeclaration
	| SetAccessorDeclaration;

export function isFunctionNode(node: Node): node is FunctionNode {
	switch (node.kind) {
		case SyntaxKind.FunctionDeclaration:
		case SyntaxKind.FunctionExpression:
		case SyntaxKind.ArrowFunction:
		case SyntaxKind.MethodDeclaration:
		case SyntaxKind.Constructor:
		case SyntaxKind.GetAccessor:
		case SyntaxKind.SetAccessor:
			return true;
		default:
			return false;
	}
}

/** Whether `this` means something else in the node than around it: in classes, and in functions other than arrows. */
export function hasOwnThis(node: Node): boolean {
	return isClassNode(node) || (isFunctionNode(node) && node.kind !== SyntaxKind.ArrowFunction);
}

export function isClassNode(node: Node): node is ClassDeclaration | ClassExpression {
	return node.kind === SyntaxKind.ClassDeclaration || node.kind === SyntaxKind.ClassExpression;
}

/** What a class extends, an expression. */
export function extendedBy(node: ClassDeclaration | ClassExpression): Node | undefined {
	const extended = node.heritageClauses?.find(({ token }) => token === SyntaxKind.ExtendsKeyword)?.types[0];
	return extended && isExpressionWithTypeArguments(extended) ? extended.expression : undefined;
}

export function hasModifier(node: Node, kind: SyntaxKind): boolean {
	const { modifiers } = node as { modifiers?: readonly Node[] };
	return modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}

export function isAsync(fn: FunctionNode): boolean {
	return hasModifier(fn, SyntaxKind.AsyncKeyword);
}

export function isGenerator(fn: FunctionNode): boolean {
	return (fn as { asteriskToken?: Node }).asteriskToken !== undefined;
}

/** The function whose body holds the node; undefined at the top level of a module, in a field or a static block. */
export function enclosingFunction(node: Node): FunctionNode | undefined {
	const found = findAncestor(
		node,
		(at) => isFunctionNode(at) || isClassStaticBlockDeclaration(at) || at.kind === SyntaxKind.PropertyDeclaration,
	);
	return found && isFunctionNode(found) ? found : undefined;
}

/** The expressions whose values a function returns. */
export function returnedBy(fn: FunctionNode): Node[] {
	const { body } = fn as { body?: Node };
	return body ? returnsIn(body) : [];
}

/** What the `return` statements of a function's own body give, or the body itself where it is an expression. */
export function returnsIn(body: Node): Node[] {
	if (body.kind !== SyntaxKind.Block) return [body];
	const found: Node[] = [];
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		if (isReturnStatement(node) && node.expression) found.push(node.expression);
		return undefined;
	});
	return found;
}

/** The name that people would call the function by, where it has one. */
export function functionName(fn: Node): string | undefined {
	const named = (fn as { name?: Node }).name ?? (fn.parent as { name?: Node } | undefined)?.name;
	if (!named) return undefined;
	return named.kind === SyntaxKind.Identifier || named.kind === SyntaxKind.PrivateIdentifier
		? (named as unknown as { text: string }).text
		: undefined;
}
