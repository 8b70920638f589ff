/** Which function a member of a class or an object literal is, and whether it may be overridden, replaced or wrapped. */

import {
	type ClassDeclaration,
	type ClassExpression,
	isBinaryExpression,
	isClassDeclaration,
	isConstructorDeclaration,
	isExportSpecifier,
	isIdentifier,
	isMethodDeclaration,
	isNewExpression,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isPropertyDeclaration,
	isSpreadAssignment,
	type MethodDeclaration,
	type Node,
	type ObjectLiteralExpression,
	type SourceFile,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef } from "../../engine/engine.ts";
import type { Reason } from "../../facts/reasons.ts";
import { isReference } from "../../flow/names.ts";
import { declarationOf, isAssigned } from "../../flow/scopes.ts";
import {
	enclosingFunction,
	type FunctionNode,
	hasModifier,
	isClassNode,
	isFunctionNode,
} from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { findAncestor, isTypeOnly, skipOuter } from "../../syntax/walk.ts";
import { type Callee, unknownCallee } from "./callee.ts";
import { decoratorNames, isTransparentWrapper } from "./wrappers.ts";

/** The one body that a member is declared with. */
export function declaredMember(symbol: SymbolRef): FunctionNode | undefined {
	const nodes = symbol.declarations.map((declaration) => declaration.node());
	const bodies = nodes.filter((node) => node && !(isMethodDeclaration(node) && !node.body));
	const [only, second] = bodies;
	if (!only || second) return undefined;
	if (isMethodDeclaration(only)) return only;
	if (!isPropertyDeclaration(only) && !isPropertyAssignment(only)) return undefined;
	const value = only.initializer && skipOuter(only.initializer);
	return value && isFunctionNode(value) ? value : undefined;
}

/** A method of an object literal that a `const` holds, unless the file replaces properties of that name somewhere. */
export function methodOfLiteral(literal: ObjectLiteralExpression, name: string): Callee {
	if (isReplaced(literal.getSourceFile(), name)) return unknownCallee(name, { kind: "replaced", name });
	let found: Node | undefined;
	for (const property of literal.properties) {
		if (isSpreadAssignment(property)) found = undefined;
		else if (isIdentifier(property.name) && property.name.text === name) found = property;
		else if (property.name && !isIdentifier(property.name)) found = undefined;
	}
	if (found && isMethodDeclaration(found)) return { kind: "function", name, fn: found };
	const value = found && isPropertyAssignment(found) ? skipOuter(found.initializer) : undefined;
	if (value && isFunctionNode(value)) return { kind: "function", name, fn: value };
	return unknownCallee(name, { kind: "not-in-object", name });
}

/** A method of an object that is certainly an instance of this very class (or the class itself, for static methods). */
export function methodOfClass(node: ClassDeclaration | ClassExpression, name: string, isStatic: boolean): Callee {
	if (isReplaced(node.getSourceFile(), name)) return unknownCallee(name, { kind: "replaced", name });
	for (const member of node.members) {
		if (hasModifier(member, SyntaxKind.StaticKeyword) !== isStatic) continue;
		const fn = functionOfMember(member, name);
		if (fn) return { kind: "function", name, fn };
		if (isDecoratedMethod(member, name)) return decorated(name, member);
	}
	return unknownCallee(name, { kind: "no-own-method", name });
}

/** Whether a class has a member of that name only from what it extends. */
export function isInherited(node: ClassDeclaration | ClassExpression, name: string): boolean {
	return (
		(node.heritageClauses?.some((clause) => clause.token === SyntaxKind.ExtendsKeyword) ?? false) &&
		!node.members.some((member) => (member as { name?: { text?: string } }).name?.text === name)
	);
}

/** The function that a member of that name holds. */
export function functionOfMember(member: Node, name: string): FunctionNode | undefined {
	const key = (member as { name?: Node }).name;
	if (!key || (key as { text?: string }).text !== name) return undefined;
	if (isMethodDeclaration(member)) return member.body && !hasDecorators(member) ? member : undefined;
	if (!isPropertyDeclaration(member) || !member.initializer || hasDecorators(member)) return undefined;
	const value = skipOuter(member.initializer);
	return isFunctionNode(value) ? value : undefined;
}

/** A method called on `this`: certain when it is private or its class cannot be extended from elsewhere. */
export function ownMethod(thisNode: Node, name: string): Callee {
	const node = classOfThis(thisNode);
	if (!node) return unknownCallee(name, { kind: "unknown-this" }, methodBeside(thisNode, name));
	for (const member of node.members) {
		const fn = functionOfMember(member, name);
		if (!fn && isDecoratedMethod(member, name)) return decorated(name, member);
		if (!fn) continue;
		const isPrivate = name.startsWith("#") || hasModifier(member, SyntaxKind.PrivateKeyword);
		if (!isPrivate && !isNeverExtended(node)) return unknownCallee(name, { kind: "overridable", name }, fn);
		if (isReplaced(node.getSourceFile(), name)) return unknownCallee(name, { kind: "replaced", name });
		return { kind: "function", name, fn };
	}
	return unknownCallee(name, { kind: "no-own-method", name });
}

/** A method of the object literal whose method holds a `this`. */
function methodBeside(thisNode: Node, name: string): FunctionNode | undefined {
	const binder = findAncestor(
		thisNode,
		(at) => (isFunctionNode(at) && at.kind !== SyntaxKind.ArrowFunction) || isClassNode(at),
	);
	const literal = binder && isObjectLiteralMethod(binder) ? binder.parent : undefined;
	if (!literal || !isObjectLiteralExpression(literal)) return undefined;
	const method = methodOfLiteral(literal, name);
	return method.kind === "function" ? method.fn : undefined;
}

/** The class whose member holds a `this`, when nothing in between binds another one. */
export function classOfThis(thisNode: Node): ClassDeclaration | ClassExpression | undefined {
	const binder = findAncestor(
		thisNode,
		(at) =>
			(isFunctionNode(at) && at.kind !== SyntaxKind.ArrowFunction) || isClassNode(at) || isObjectLiteralMethod(at),
	);
	if (!binder) return undefined;
	if (isClassNode(binder)) return binder;
	return (isMethodDeclaration(binder) || isConstructorDeclaration(binder)) && isClassNode(binder.parent)
		? binder.parent
		: undefined;
}

function isObjectLiteralMethod(node: Node): boolean {
	return isMethodDeclaration(node) && isObjectLiteralExpression(node.parent);
}

/** Whether nothing but `new`, its static members, `instanceof` and types mentions the class, and only in its own module. */
export function isNeverExtended(node: ClassDeclaration | ClassExpression): boolean {
	if (!isClassDeclaration(node) || !node.name || hasModifier(node, SyntaxKind.ExportKeyword)) return false;
	if (node.getSourceFile().externalModuleIndicator === undefined) return false;
	const { name } = node;
	return mentionsOf(node.getSourceFile(), name.text).every((at) => {
		if (!isIdentifier(at) || at === name) return true;
		const { parent } = at;
		// As a type or a property's name it is not the class itself.
		if (isExportSpecifier(parent)) return (parent.propertyName ?? parent.name) !== at;
		if (findAncestor(at, isTypeOnly) || !isReference(at) || declarationOf(at) !== node) return true;
		return (
			(isNewExpression(parent) && parent.expression === at) ||
			(isPropertyAccessExpression(parent) && parent.expression === at) ||
			(isBinaryExpression(parent) && parent.operatorToken.kind === SyntaxKind.InstanceOfKeyword)
		);
	});
}

/** Whether a file assigns to or deletes properties of that name anywhere outside of constructors' own `this`. */
export function isReplaced(file: SourceFile, name: string): boolean {
	return mentionsOf(file, name).some((mention) => {
		const access = mention.parent;
		if (!isPropertyAccessExpression(access) || access.name !== mention || !isAssigned(access)) return false;
		const isOwn = access.expression.kind === SyntaxKind.ThisKeyword;
		return !(isOwn && enclosingFunction(access)?.kind === SyntaxKind.Constructor);
	});
}

export function hasDecorators(node: Node): boolean {
	return hasModifier(node, SyntaxKind.Decorator);
}

function isDecoratedMethod(member: Node, name: string): member is MethodDeclaration {
	return (
		isMethodDeclaration(member) &&
		isIdentifier(member.name) &&
		member.name.text === name &&
		member.body !== undefined &&
		hasDecorators(member)
	);
}

/** Its body says more of a decorated method than its name does: what it changes there, it changes whatever is put around it. */
export function decorated(name: string, fn: FunctionNode): Callee {
	const reason: Reason = { kind: "decorated", name };
	if (!decoratorNames(fn).every(isTransparentWrapper)) return { kind: "unknown", name, reason };
	return { kind: "unknown", name, reason, likely: { fn, assumption: { kind: "decorated-likewise", name } } };
}
