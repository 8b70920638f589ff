/** Which code a call runs: found through declarations, so that neither names nor declared types have to be believed. */

import { computed, type Inquiry, promiseKindOf } from "../../ask/inquiry.ts";
import { perSnapshot, symbolFor, typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type ClassDeclaration,
	type ClassExpression,
	type Identifier,
	isAwaitExpression,
	isBindingElement,
	isCallExpression,
	isClassDeclaration,
	isExportAssignment,
	isFunctionDeclaration,
	isIdentifier,
	isMethodDeclaration,
	isNamespaceImport,
	isNewExpression,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
	type PropertyAccessExpression,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef } from "../../engine/engine.ts";
import type { Reason } from "../../facts/reasons.ts";
import { declarationOf, writesOf } from "../../flow/scopes.ts";
import { enclosingFunction, extendedBy, isClassNode, isFunctionNode } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { knownCall, knownOfPlatform } from "../knowledge/index.ts";
import { type Callee, unknownCallee } from "./callee.ts";
import { constantValue, declarationFor, dottedName, isImport } from "./declarations.ts";
import { generatedCall } from "./generated.ts";
import { calledBy, type Invocation } from "./invocation.ts";
import {
	classOfThis,
	declaredMember,
	decorated,
	hasDecorators,
	isInherited,
	isReplaced,
	methodOfClass,
	methodOfLiteral,
	ownMethod,
} from "./members.ts";
import { calledOn } from "./reflection.ts";
import { wrappedValue } from "./wrappers.ts";

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

function* resolve(callee: Node, constructed: boolean, file: RuleFile): Inquiry<Callee> {
	if (isFunctionNode(callee)) return { kind: "function", name: "the function", fn: callee };
	if (isIdentifier(callee)) return yield* resolveIdentifier(callee, constructed, file);
	if (isPropertyAccessExpression(callee)) return yield* resolveMember(callee, constructed, file);
	return unknownCallee("the callee", { kind: "computed-callee" });
}

function* resolveIdentifier(callee: Identifier, constructed: boolean, file: RuleFile): Inquiry<Callee> {
	const name = callee.text;
	const declared = declarationOf(callee);
	let found: Callee;
	const loaded = declared && (yield* exportLoaded(declared, file));
	if (loaded) found = yield* computed(() => fromSymbol(loaded, name, constructed, file));
	else if (declared && !isImport(declared)) found = fromDeclaration(declared, name, constructed);
	else {
		const symbol = yield* symbolFor(callee, file);
		found = symbol
			? yield* computed(() => fromSymbol(symbol, name, constructed, file))
			: unknownCallee(name, { kind: "undeclared", name });
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
	return yield* computed(() => {
		// A function type has no name but that of its alias.
		for (const symbol of [type?.symbol(), type?.aliasSymbol()]) {
			const origin = symbol && file.types.originOf(symbol);
			if (!symbol || origin?.from !== "package") continue;
			const known = knownCall(origin, `${constructed ? "new" : "call"} ${dottedName(symbol)}`);
			if (known) return { kind: "known", name: found.name, call: known.call, entry: known.key };
		}
		return undefined;
	});
}

/** A symbol that is not declared in the file of the call: from another file of the program, or from a library. */
function fromSymbol(symbol: SymbolRef, name: string, constructed: boolean, file: RuleFile): Callee {
	const origin = file.types.originOf(symbol);
	if (!origin) return unknownCallee(name, { kind: "unknown-origin", name });
	if (origin.from !== "file") {
		const known = knownCall(origin, constructed ? `new ${dottedName(symbol)}` : dottedName(symbol));
		const from = origin.from === "package" ? { package: origin.name } : {};
		return known
			? { kind: "known", name, call: known.call, entry: known.key }
			: unknownCallee(name, { kind: "no-knowledge", name, ...from });
	}
	// Overload signatures have no body; of what remains there must be one.
	const nodes = symbol.declarations.map((declaration) => declaration.node());
	const bodies = nodes.filter(
		(node): node is Node => node !== undefined && !(isFunctionDeclaration(node) && !node.body),
	);
	const [only, second] = bodies;
	if (!only || second) return unknownCallee(name, { kind: "no-single-body", name });
	return fromDeclaration(only, name, constructed);
}

function fromDeclaration(declared: Node, name: string, constructed: boolean): Callee {
	if (isFunctionDeclaration(declared)) {
		if (!declared.body) return unknownCallee(name, { kind: "no-body", name });
		if (writesOf(declared).length > 0) return unknownCallee(name, { kind: "reassigned", name });
		return { kind: "function", name, fn: declared };
	}
	if (isClassDeclaration(declared)) {
		return constructed ? { kind: "class", name, node: declared } : unknownCallee(name, { kind: "class-called", name });
	}
	if (isVariableDeclaration(declared)) {
		const value = constantValue(declared);
		if (value && isFunctionNode(value)) return { kind: "function", name, fn: value };
		const reason: Reason = { kind: "made-function", name };
		const wrapped = value && wrappedValue(value);
		if (!wrapped || !isFunctionNode(wrapped)) return unknownCallee(name, reason);
		return { kind: "unknown", name, reason, likely: { fn: wrapped, assumption: { kind: "wraps", name } } };
	}
	if (isFunctionNode(declared)) return { kind: "function", name, fn: declared };
	if (isExportAssignment(declared)) {
		const value = skipOuter(declared.expression);
		return isFunctionNode(value)
			? { kind: "function", name, fn: value }
			: unknownCallee(name, { kind: "made-export", name });
	}
	if (declared.kind === SyntaxKind.Parameter && isIdentifier((declared as unknown as { name: Node }).name)) {
		if (writesOf(declared).length > 0) return unknownCallee(name, { kind: "reassigned", name });
		return { kind: "parameter", name, declaration: declared };
	}
	return unknownCallee(name, { kind: "unknown-function", name });
}

function* resolveMember(callee: PropertyAccessExpression, constructed: boolean, file: RuleFile): Inquiry<Callee> {
	const found = (yield* reflected(callee, file)) ?? (yield* resolveMemberItself(callee, constructed, file));
	if (found.kind === "unknown") {
		const known = yield* ofThenable(callee, found, file);
		if (known) return known;
	}
	return (yield* fromType(callee, found, constructed, file)) ?? found;
}

/** `then`, `catch` and `finally` of what a package has instead of a promise do what those of promises do. */
function* ofThenable(
	callee: PropertyAccessExpression,
	{ name, reason }: Callee & { kind: "unknown" },
	file: RuleFile,
): Inquiry<Callee | undefined> {
	if (reason.kind !== "no-knowledge" || !/^(?:then|catch|finally)$/.test(name)) return undefined;
	const known = knownOfPlatform(`Promise.${name}`);
	if (!known || (yield* promiseKindOf(callee.expression, true)) === "no") return undefined;
	const [type] = yield* typesFor([callee.expression], file);
	return type?.property("then") ? { kind: "known", name, call: known.call, entry: known.key } : undefined;
}

/** `Object.prototype.hasOwnProperty.call`: what is known of the function before the dot. */
function* reflected({ name, expression }: PropertyAccessExpression, file: RuleFile): Inquiry<Callee | undefined> {
	const by = name.text;
	if (by !== "call" && by !== "apply") return undefined;
	const called = skipOuter(expression);
	if (!isPropertyAccessExpression(called) && !isIdentifier(called)) return undefined;
	const callee = yield* functionNamedBy(called, false, file);
	const call = callee.kind === "known" ? calledOn(callee.call, by) : undefined;
	return callee.kind === "known" && call ? { ...callee, call } : undefined;
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
	if (!symbol) return unknownCallee(name, { kind: "unknown-member", name });
	return yield* computed(() => memberBySymbol(symbol, name, owner, constructed, file));
}

/** @param owner what the file declares the object as, if it does */
function memberBySymbol(
	symbol: SymbolRef,
	name: string,
	owner: Node | undefined,
	constructed: boolean,
	file: RuleFile,
): Callee {
	const origin = file.types.originOf(symbol);
	if (origin?.from !== "file") return fromSymbol(symbol, name, constructed, file);
	const generated = generatedCall(symbol, dottedName(symbol));
	if (generated) return { kind: "known", name, call: generated.call, entry: generated.key };
	// A function of a module reached by `import * as module`; any other member may be overridden or replaced.
	const isModule =
		owner !== undefined && (isNamespaceImport(owner) || isModuleNode(owner) || isLoadedModule(constantValue(owner)));
	if (isModule && symbol.declarations.some((declaration) => isModuleMember(declaration.node()))) {
		return fromSymbol(symbol, name, constructed, file);
	}
	const member = declaredMember(symbol);
	if (member && hasDecorators(member)) return decorated(name, member);
	return unknownCallee(name, { kind: "unknown-object", name }, member);
}

/** A method called on `super`: certain when it is one of the very class that is extended. */
function* inheritedMethod(callee: PropertyAccessExpression, file: RuleFile): Inquiry<Callee> {
	const name = callee.name.text;
	const symbol = yield* symbolFor(callee.name, file);
	if (!symbol) return unknownCallee(name, { kind: "unknown-member", name });
	if (file.types.originOf(symbol)?.from !== "file") return fromSymbol(symbol, name, false, file);
	const member = declaredMember(symbol);
	if (!member || !isMethodDeclaration(member)) return unknownCallee(name, { kind: "no-method", name });
	if (hasDecorators(member)) return decorated(name, member);
	if (isReplaced(member.getSourceFile(), name)) return unknownCallee(name, { kind: "replaced", name });
	for (let at = classOfThis(callee.expression); at; ) {
		const base: Node | undefined = yield* extendedClass(at, file);
		if (base === member.parent) return { kind: "function", name, fn: member };
		at = base && isClassNode(base) && isInherited(base, name) ? base : undefined;
	}
	return unknownCallee(name, { kind: "unknown-ancestor", name });
}

/** The class that a class extends, where it is written by its name. */
function* extendedClass(node: ClassDeclaration | ClassExpression, file: RuleFile): Inquiry<Node | undefined> {
	const extended = extendedBy(node);
	return extended && isIdentifier(extended) ? yield* declarationFor(extended, file) : undefined;
}

/** `await import("./module.ts")`. */
function isLoadedModule(value: Node | undefined): boolean {
	if (!value || !isAwaitExpression(value)) return false;
	const loaded = skipOuter(value.expression);
	return isCallExpression(loaded) && loaded.expression.kind === SyntaxKind.ImportKeyword;
}

/** The export that a name stands for in `const { name } = await import("./module.ts")`. */
function* exportLoaded(declared: Node, file: RuleFile): Inquiry<SymbolRef | undefined> {
	if (!isBindingElement(declared) || declared.dotDotDotToken || declared.initializer) return undefined;
	const holder = declared.parent.parent;
	const key = declared.propertyName ?? declared.name;
	if (!isVariableDeclaration(holder) || !holder.initializer || !key || !isIdentifier(key)) return undefined;
	if (writesOf(declared).length > 0 || !isLoadedModule(skipOuter(holder.initializer))) return undefined;
	const [type] = yield* typesFor([holder.initializer], file);
	return type?.property(key.text)?.resolved();
}

function isModuleNode(node: Node): boolean {
	return node.kind === SyntaxKind.ModuleDeclaration;
}

function isModuleMember(node: Node | undefined): boolean {
	if (!node) return false;
	if (isFunctionDeclaration(node) || isClassDeclaration(node) || isExportAssignment(node)) return true;
	return isVariableDeclaration(node) && enclosingFunction(node) === undefined;
}
