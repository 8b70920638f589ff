/** Which code a call runs: found through declarations, so that neither names nor declared types have to be believed. */

import type { Inquiry } from "../../ask/inquiry.ts";
import { perSnapshot, symbolFor, typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type ClassDeclaration,
	type ClassExpression,
	type Identifier,
	isBinaryExpression,
	isClassDeclaration,
	isConstructorDeclaration,
	isExportAssignment,
	isExportSpecifier,
	isFunctionDeclaration,
	isIdentifier,
	isImportClause,
	isImportSpecifier,
	isInterfaceDeclaration,
	isMethodDeclaration,
	isNamespaceImport,
	isNewExpression,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isPropertyDeclaration,
	isSpreadAssignment,
	isVariableDeclaration,
	type MethodDeclaration,
	type Node,
	NodeFlags,
	type ObjectLiteralExpression,
	type PropertyAccessExpression,
	type SourceFile,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef } from "../../engine/engine.ts";
import type { Assumption } from "../../facts/assumptions.ts";
import type { Reason } from "../../facts/reasons.ts";
import { isReference } from "../../flow/names.ts";
import { declarationOf, isAssigned, writesOf } from "../../flow/scopes.ts";
import {
	enclosingFunction,
	extendedBy,
	type FunctionNode,
	hasModifier,
	isClassNode,
	isFunctionNode,
} from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { findAncestor, isTypeOnly, skipOuter } from "../../syntax/walk.ts";
import { type KnownCall, knownCall } from "../knowledge/index.ts";
import { generatedCall } from "./generated.ts";
import { calledBy, type Invocation } from "./invocation.ts";
import { decoratorNames, isTransparentWrapper, wrappedValue } from "./wrappers.ts";

export type Callee =
	/** A library function that something is known of. */
	| {
			readonly kind: "known";
			readonly name: string;
			readonly call: KnownCall;
			/** The key of its entry in the knowledge: tests hold every entry to a real function. */
			readonly entry: string;
	  }
	/** A function with a body. */
	| { readonly kind: "function"; readonly name: string; readonly fn: FunctionNode }
	/** `new` of a class with a body. */
	| { readonly kind: "class"; readonly name: string; readonly node: ClassDeclaration | ClassExpression }
	/** A plain parameter of a function around the call. */
	| { readonly kind: "parameter"; readonly name: string; readonly declaration: Node }
	| {
			readonly kind: "unknown";
			readonly name: string;
			readonly reason: Reason;
			/** What the call runs if something is true that is not proven. */
			readonly likely?: { readonly fn: FunctionNode; readonly assumption: Assumption };
	  };

const calleesIn = perSnapshot(() => new WeakMap<Node, Callee>());

/** The code that an invocation runs. Memoised. */
export function* calleeOf(call: Invocation, file: RuleFile): Inquiry<Callee> {
	return yield* functionNamedBy(calledBy(call), isNewExpression(call), file);
}

/**
 * The function that an expression evaluates to.
 * @param constructed it is called with `new`
 */
export function* functionNamedBy(expression: Node, constructed: boolean, file: RuleFile): Inquiry<Callee> {
	const callee = skipOuter(expression);
	const callees = calleesIn(file);
	let found = callees.get(callee);
	if (!found) {
		found = yield* resolve(callee, constructed, file);
		callees.set(callee, found);
	}
	return found;
}

/** @param likely the function that it is if nothing overrides or replaces it */
function unknown(name: string, reason: Reason, likely?: FunctionNode): Callee {
	return likely
		? { kind: "unknown", name, reason, likely: { fn: likely, assumption: { kind: "not-overridden", name } } }
		: { kind: "unknown", name, reason };
}

function* resolve(callee: Node, constructed: boolean, file: RuleFile): Inquiry<Callee> {
	if (isFunctionNode(callee)) return { kind: "function", name: "the function", fn: callee };
	if (isIdentifier(callee)) return yield* resolveIdentifier(callee, constructed, file);
	if (isPropertyAccessExpression(callee)) return yield* resolveMember(callee, constructed, file);
	return unknown("the callee", { kind: "computed-callee" });
}

function* resolveIdentifier(callee: Identifier, constructed: boolean, file: RuleFile): Inquiry<Callee> {
	const name = callee.text;
	const declared = declarationOf(callee);
	let found: Callee;
	if (declared && !isImport(declared)) found = fromDeclaration(declared, name, constructed);
	else {
		const symbol = yield* symbolFor(callee, file);
		found = symbol ? fromSymbol(symbol, name, constructed, file) : unknown(name, { kind: "undeclared", name });
	}
	return (yield* fromType(callee, found, constructed, file)) ?? found;
}

/**
 * An object that can be called, by its type: a package made it, and the program keeps it in a variable, a parameter or a
 * property. Found by the key `call Knex`, or `new Model` where it is constructed.
 */
function* fromType(callee: Node, found: Callee, constructed: boolean, file: RuleFile): Inquiry<Callee | undefined> {
	if (found.kind !== "unknown" && found.kind !== "parameter") return undefined;
	const [type] = yield* typesFor([callee], file);
	// A function type has no name but that of its alias.
	for (const symbol of [type?.symbol(), type?.aliasSymbol()]) {
		const origin = symbol && file.types.originOf(symbol);
		if (!symbol || origin?.from !== "package") continue;
		const known = knownCall(origin, `${constructed ? "new" : "call"} ${dottedName(symbol)}`);
		if (known) return { kind: "known", name: found.name, call: known.call, entry: known.key };
	}
	return undefined;
}

/** A symbol that is not declared in the file of the call: from another file of the program, or from a library. */
function fromSymbol(symbol: SymbolRef, name: string, constructed: boolean, file: RuleFile): Callee {
	const origin = file.types.originOf(symbol);
	if (!origin) return unknown(name, { kind: "unknown-origin", name });
	if (origin.from !== "file") {
		const known = knownCall(origin, constructed ? `new ${dottedName(symbol)}` : dottedName(symbol));
		const from = origin.from === "package" ? { package: origin.name } : {};
		return known
			? { kind: "known", name, call: known.call, entry: known.key }
			: unknown(name, { kind: "no-knowledge", name, ...from });
	}
	// Overload signatures have no body; of what remains there must be one.
	const nodes = symbol.declarations.map((declaration) => declaration.node());
	const bodies = nodes.filter(
		(node): node is Node => node !== undefined && !(isFunctionDeclaration(node) && !node.body),
	);
	const [only, second] = bodies;
	if (!only || second) return unknown(name, { kind: "no-single-body", name });
	return fromDeclaration(only, name, constructed);
}

function fromDeclaration(declared: Node, name: string, constructed: boolean): Callee {
	if (isFunctionDeclaration(declared)) {
		if (!declared.body) return unknown(name, { kind: "no-body", name });
		if (writesOf(declared).length > 0) return unknown(name, { kind: "reassigned", name });
		return { kind: "function", name, fn: declared };
	}
	if (isClassDeclaration(declared)) {
		return constructed ? { kind: "class", name, node: declared } : unknown(name, { kind: "class-called", name });
	}
	if (isVariableDeclaration(declared)) {
		const value = constantValue(declared);
		if (value && isFunctionNode(value)) return { kind: "function", name, fn: value };
		const reason: Reason = { kind: "made-function", name };
		const wrapped = value && wrappedValue(value);
		if (!wrapped || !isFunctionNode(wrapped)) return unknown(name, reason);
		return { kind: "unknown", name, reason, likely: { fn: wrapped, assumption: { kind: "wraps", name } } };
	}
	if (isFunctionNode(declared)) return { kind: "function", name, fn: declared };
	if (isExportAssignment(declared)) {
		const value = skipOuter(declared.expression);
		return isFunctionNode(value) ? { kind: "function", name, fn: value } : unknown(name, { kind: "made-export", name });
	}
	if (declared.kind === SyntaxKind.Parameter && isIdentifier((declared as unknown as { name: Node }).name)) {
		if (writesOf(declared).length > 0) return unknown(name, { kind: "reassigned", name });
		return { kind: "parameter", name, declaration: declared };
	}
	return unknown(name, { kind: "unknown-function", name });
}

function* resolveMember(callee: PropertyAccessExpression, constructed: boolean, file: RuleFile): Inquiry<Callee> {
	const found = yield* resolveMemberItself(callee, constructed, file);
	return (yield* fromType(callee, found, constructed, file)) ?? found;
}

function* resolveMemberItself(callee: PropertyAccessExpression, constructed: boolean, file: RuleFile): Inquiry<Callee> {
	const name = callee.name.text;
	const receiver = skipOuter(callee.expression);
	if (receiver.kind === SyntaxKind.ThisKeyword) {
		const own = classOfThis(receiver);
		if (!own || !isInherited(own, name)) return ownMethod(receiver, name);
	}
	if (receiver.kind === SyntaxKind.SuperKeyword) return yield* inheritedMethod(callee, file);
	const owner = isIdentifier(receiver) ? yield* declarationFor(receiver, file) : undefined;
	if (owner && isVariableDeclaration(owner)) {
		const value = constantValue(owner);
		if (value && isObjectLiteralExpression(value)) return methodOfLiteral(value, name);
		if (value && isNewExpression(value) && !constructed) {
			const made = yield* calleeOf(value, file);
			if (made.kind === "class" && !isInherited(made.node, name)) return methodOfClass(made.node, name, false);
		}
	}
	if (owner && isClassNode(owner) && !constructed && !isInherited(owner, name)) return methodOfClass(owner, name, true);
	const symbol = yield* symbolFor(callee.name, file);
	if (!symbol) return unknown(name, { kind: "unknown-member", name });
	const origin = file.types.originOf(symbol);
	if (origin?.from !== "file") return fromSymbol(symbol, name, constructed, file);
	const generated = generatedCall(symbol, dottedName(symbol));
	if (generated) return { kind: "known", name, call: generated.call, entry: generated.key };
	// A function of a module reached by `import * as module`; any other member may be overridden or replaced.
	const isModule = owner !== undefined && (isNamespaceImport(owner) || isModuleNode(owner));
	if (isModule && symbol.declarations.some((declaration) => isModuleMember(declaration.node()))) {
		return fromSymbol(symbol, name, constructed, file);
	}
	const member = declaredMember(symbol);
	if (member && hasDecorators(member)) return decorated(name, member);
	return unknown(name, { kind: "unknown-object", name }, member);
}

/** A method called on `super`: certain when it is one of the very class that is extended. */
function* inheritedMethod(callee: PropertyAccessExpression, file: RuleFile): Inquiry<Callee> {
	const name = callee.name.text;
	const symbol = yield* symbolFor(callee.name, file);
	if (!symbol) return unknown(name, { kind: "unknown-member", name });
	if (file.types.originOf(symbol)?.from !== "file") return fromSymbol(symbol, name, false, file);
	const member = declaredMember(symbol);
	if (!member || !isMethodDeclaration(member)) return unknown(name, { kind: "no-method", name });
	if (hasDecorators(member)) return decorated(name, member);
	if (isReplaced(member.getSourceFile(), name)) return unknown(name, { kind: "replaced", name });
	for (let at = classOfThis(callee.expression); at; ) {
		const base: Node | undefined = yield* extendedClass(at, file);
		if (base === member.parent) return { kind: "function", name, fn: member };
		at = base && isClassNode(base) && isInherited(base, name) ? base : undefined;
	}
	return unknown(name, { kind: "unknown-ancestor", name });
}

/** The class that a class extends, where it is written by its name. */
function* extendedClass(node: ClassDeclaration | ClassExpression, file: RuleFile): Inquiry<Node | undefined> {
	const extended = extendedBy(node);
	return extended && isIdentifier(extended) ? yield* declarationFor(extended, file) : undefined;
}

/** The one body that a member is declared with. */
function declaredMember(symbol: SymbolRef): FunctionNode | undefined {
	const nodes = symbol.declarations.map((declaration) => declaration.node());
	const bodies = nodes.filter((node) => node && !(isMethodDeclaration(node) && !node.body));
	const [only, second] = bodies;
	if (!only || second) return undefined;
	if (isMethodDeclaration(only)) return only;
	if (!isPropertyDeclaration(only) && !isPropertyAssignment(only)) return undefined;
	const value = only.initializer && skipOuter(only.initializer);
	return value && isFunctionNode(value) ? value : undefined;
}

/** The declaration that an identifier stands for, through imports into the program's other files. */
export function* declarationFor(identifier: Identifier, file: RuleFile): Inquiry<Node | undefined> {
	const declared = declarationOf(identifier);
	if (declared && (!isImport(declared) || isNamespaceImport(declared))) return declared;
	const symbol = yield* symbolFor(identifier, file);
	const [only, second] = symbol?.declarations ?? [];
	if (!symbol || !only || second || file.types.originOf(symbol)?.from !== "file") return declared;
	return only.node() ?? declared;
}

export function isImport(declaration: Node): boolean {
	return (
		isImportSpecifier(declaration) ||
		isImportClause(declaration) ||
		isNamespaceImport(declaration) ||
		declaration.kind === SyntaxKind.ImportEqualsDeclaration
	);
}

/** What a `const` was declared with. */
export function constantValue(declaration: Node): Node | undefined {
	if (!isVariableDeclaration(declaration) || !isIdentifier(declaration.name) || !declaration.initializer)
		return undefined;
	const isConst = (declaration.parent.flags & NodeFlags.BlockScoped) === NodeFlags.Const;
	return isConst ? skipOuter(declaration.initializer) : undefined;
}

function isModuleNode(node: Node): boolean {
	return node.kind === SyntaxKind.ModuleDeclaration;
}

function isModuleMember(node: Node | undefined): boolean {
	if (!node) return false;
	if (isFunctionDeclaration(node) || isClassDeclaration(node) || isExportAssignment(node)) return true;
	return isVariableDeclaration(node) && enclosingFunction(node) === undefined;
}

/** A method of an object literal that a `const` holds, unless the file replaces properties of that name somewhere. */
function methodOfLiteral(literal: ObjectLiteralExpression, name: string): Callee {
	if (isReplaced(literal.getSourceFile(), name)) return unknown(name, { kind: "replaced", name });
	let found: Node | undefined;
	for (const property of literal.properties) {
		if (isSpreadAssignment(property)) found = undefined;
		else if (isIdentifier(property.name) && property.name.text === name) found = property;
		else if (property.name && !isIdentifier(property.name)) found = undefined;
	}
	if (found && isMethodDeclaration(found)) return { kind: "function", name, fn: found };
	const value = found && isPropertyAssignment(found) ? skipOuter(found.initializer) : undefined;
	if (value && isFunctionNode(value)) return { kind: "function", name, fn: value };
	return unknown(name, { kind: "not-in-object", name });
}

/** A method of an object that is certainly an instance of this very class (or the class itself, for static methods). */
function methodOfClass(node: ClassDeclaration | ClassExpression, name: string, isStatic: boolean): Callee {
	if (isReplaced(node.getSourceFile(), name)) return unknown(name, { kind: "replaced", name });
	for (const member of node.members) {
		if (hasModifier(member, SyntaxKind.StaticKeyword) !== isStatic) continue;
		const fn = functionOfMember(member, name);
		if (fn) return { kind: "function", name, fn };
		if (isDecoratedMethod(member, name)) return decorated(name, member);
	}
	return unknown(name, { kind: "no-own-method", name });
}

/** Whether a class has a member of that name only from what it extends. */
function isInherited(node: ClassDeclaration | ClassExpression, name: string): boolean {
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
function ownMethod(thisNode: Node, name: string): Callee {
	const node = classOfThis(thisNode);
	if (!node) return unknown(name, { kind: "unknown-this" }, methodBeside(thisNode, name));
	for (const member of node.members) {
		const fn = functionOfMember(member, name);
		if (!fn && isDecoratedMethod(member, name)) return decorated(name, member);
		if (!fn) continue;
		const isPrivate = name.startsWith("#") || hasModifier(member, SyntaxKind.PrivateKeyword);
		if (!isPrivate && !isNeverExtended(node)) return unknown(name, { kind: "overridable", name }, fn);
		if (isReplaced(node.getSourceFile(), name)) return unknown(name, { kind: "replaced", name });
		return { kind: "function", name, fn };
	}
	return unknown(name, { kind: "no-own-method", name });
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

function hasDecorators(node: Node): boolean {
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
function decorated(name: string, fn: FunctionNode): Callee {
	const reason: Reason = { kind: "decorated", name };
	if (!decoratorNames(fn).every(isTransparentWrapper)) return { kind: "unknown", name, reason };
	return { kind: "unknown", name, reason, likely: { fn, assumption: { kind: "decorated-likewise", name } } };
}

/** The name of a library's symbol with what it is a member of: `Array.map`, `fs/promises.readFile`, `fetch`. */
export function dottedName(symbol: SymbolRef): string {
	const names = [symbol.name];
	let owner = symbol.parent();
	if (!owner && symbol.isPropertyOrMethod) {
		// A member of a type made from another one, such as `Omit<Client, "close">`, is declared where that one's is.
		const declared = symbol.declarations[0]?.node()?.parent;
		if (declared && (isInterfaceDeclaration(declared) || isClassDeclaration(declared)) && declared.name) {
			return `${declared.name.text}.${symbol.name}`;
		}
	}
	for (; owner; owner = owner.parent()) {
		if (owner.name.startsWith('"')) {
			const module = owner.name.slice(1, -1).replace(/^node:/, "");
			// A module that is a file of a package is named by the package already.
			if (!module.includes("\\") && !/^[/.]|^[A-Za-z]:/.test(module)) names.unshift(module);
			break;
		}
		if (owner.name.startsWith("__") || owner.name === "global" || owner.name === "globalThis") break;
		names.unshift(owner.name);
	}
	return names.join(".");
}
