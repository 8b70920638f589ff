/**
 * The bodies that a call most likely runs, where nothing proves it: under another name, in a function made of it, or as the
 * implementations of an interface. Looked for only when a summary would have to give up otherwise.
 */

import { computed, type Inquiry } from "../../ask/inquiry.ts";
import { symbolFor, typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	type ElementAccessExpression,
	type Identifier,
	isArrayLiteralExpression,
	isAwaitExpression,
	isBindingElement,
	isCallExpression,
	isElementAccessExpression,
	isExportAssignment,
	isIdentifier,
	isMethodDeclaration,
	isObjectLiteralExpression,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isPropertyDeclaration,
	isShorthandPropertyAssignment,
	isVariableDeclaration,
	type MethodDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef } from "../../engine/engine.ts";
import type { Assumption } from "../../facts/assumptions.ts";
import { writesOf } from "../../flow/scopes.ts";
import { lastName } from "../../syntax/calls.ts";
import { type FunctionNode, hasModifier, isFunctionNode } from "../../syntax/functions.ts";
import { findAncestor, skipOuter, walk } from "../../syntax/walk.ts";
import { constantValue, declarationFor, packageOf } from "./declarations.ts";
import { isLiteral, shortText } from "./expressions.ts";
import { implementationsOf } from "./implementations.ts";
import { functionOfMember, isReplaced } from "./members.ts";
import { functionNamedBy } from "./resolve.ts";
import { isTransparentWrapper, wrappedValue } from "./wrappers.ts";

export interface LikelyBodies {
	/** One or more; the call runs one of them. */
	readonly fns: readonly FunctionNode[];
	/** What has to be true for that. */
	readonly assumption: Assumption;
}

/** @param callee what is called, of which no body is certain */
export function* likelyBodies(callee: Node, file: RuleFile): Inquiry<LikelyBodies | undefined> {
	if (isIdentifier(callee)) return yield* behindName(callee, yield* declarationFor(callee, file), file);
	if (isElementAccessExpression(callee)) return yield* behindKey(callee, file);
	if (!isPropertyAccessExpression(callee)) return undefined;
	const symbol = yield* symbolFor(callee.name, file);
	return symbol && (yield* likelyBodiesOf(symbol, callee.name.text, file));
}

/** The same of a member, however the program came by it. */
export function* likelyBodiesOf(member: SymbolRef, name: string, file: RuleFile): Inquiry<LikelyBodies | undefined> {
	const only = onlyDeclaration(member, file);
	if (only) return yield* behindMember(only, name, file);
	return yield* computed(() => ofEachClass(member, name, file));
}

/** Of more classes than these in one type, nobody would say that they all do much the same. */
const MAX_CLASSES = 4;

/** The methods that an object may have that is of one of several classes. */
function ofEachClass(symbol: SymbolRef, name: string, file: RuleFile): LikelyBodies | undefined {
	if (file.types.originOf(symbol)?.from !== "file") return undefined;
	const nodes = symbol.declarations.map((declaration) => declaration.node());
	const fns = nodes.filter((node) => node && !isOverload(node));
	const isEach = fns.every(
		(node): node is MethodDeclaration =>
			node !== undefined &&
			isMethodDeclaration(node) &&
			functionOfMember(node, name) === node &&
			!isReplaced(node.getSourceFile(), name),
	);
	if (!isEach || fns.length === 0 || fns.length > MAX_CLASSES) return undefined;
	return { fns, assumption: { kind: "not-overridden", name } };
}

/** The one declaration of a member that the program itself declares. */
function onlyDeclaration(symbol: SymbolRef, file: RuleFile): Node | undefined {
	if (file.types.originOf(symbol)?.from !== "file") return undefined;
	const nodes = symbol.declarations.map((declaration) => declaration.node());
	const [only, second] = nodes.filter((node) => node && !isOverload(node));
	return second ? undefined : only;
}

/** A signature beside others or beside a body; an abstract method's is all that there is. */
function isOverload(node: Node): boolean {
	return isMethodDeclaration(node) && !node.body && !hasModifier(node, SyntaxKind.AbstractKeyword);
}

function* behindMember(declared: Node, name: string, file: RuleFile): Inquiry<LikelyBodies | undefined> {
	if (isVariableDeclaration(declared)) return yield* behindValue(constantValue(declared), name, file);
	if (isPropertyDeclaration(declared)) {
		const made = declared.initializer && skipOuter(declared.initializer);
		return made && isReplaced(declared.getSourceFile(), name) ? undefined : yield* behindValue(made, name, file);
	}
	if (isPropertyAssignment(declared) || isShorthandPropertyAssignment(declared)) {
		const held = isPropertyAssignment(declared) ? declared.initializer : declared.name;
		const callee = yield* functionNamedBy(held, false, file);
		if (callee.kind === "function") return { fns: [callee.fn], assumption: { kind: "not-overridden", name } };
		return isPropertyAssignment(declared) ? yield* behindValue(skipOuter(held), name, file) : undefined;
	}
	return yield* implementationsOf(declared, name, file);
}

function* behindName(name: Identifier, declared: Node | undefined, file: RuleFile): Inquiry<LikelyBodies | undefined> {
	if (!declared) return undefined;
	if (isExportAssignment(declared)) return yield* behindValue(skipOuter(declared.expression), name.text, file);
	const value = constantValue(declared);
	if (value && isElementAccessExpression(value)) return yield* behindKey(value, file);
	if (value) return yield* behindValue(value, name.text, file);
	return isBindingElement(declared) ? yield* behindPattern(name, declared, file) : undefined;
}

/** `const load = cache(loadPage)`, `cache(async () => …)`, `cache("page", withTrace(loadPage))`. */
function* behindValue(value: Node | undefined, name: string, file: RuleFile): Inquiry<LikelyBodies | undefined> {
	const fn = value && isCallExpression(value) ? yield* wrappedFunction(value, file) : undefined;
	return fn && { fns: [fn], assumption: { kind: "wraps", name } };
}

/**
 * The one function that a maker is handed, besides settings that hold none. What the program makes functions with may do
 * more than packages do, unless the function comes first and nothing but settings is beside it.
 */
function* wrappedFunction(made: CallExpression, file: RuleFile): Inquiry<FunctionNode | undefined> {
	if (!isTransparentMaker(made)) return undefined;
	const isSimple = wrappedValue(made) !== undefined;
	if (!isSimple && (yield* packageOf(skipOuter(made.expression), file)) === undefined) return undefined;
	let found: FunctionNode | undefined;
	for (const argument of made.arguments) {
		const handed = yield* functionHanded(skipOuter(argument), file);
		if (handed === "unknown" || (handed && found)) return undefined;
		found ??= handed;
	}
	return found;
}

function* functionHanded(value: Node, file: RuleFile): Inquiry<FunctionNode | "unknown" | undefined> {
	if (isFunctionNode(value)) return value;
	if (isLiteral(value)) return undefined;
	const isName = isIdentifier(value) || isPropertyAccessExpression(value);
	const isSettings = isObjectLiteralExpression(value) || isArrayLiteralExpression(value);
	if (isSettings) return holdsFunction(value) ? "unknown" : undefined;
	const [type] = yield* typesFor([value], file);
	if (file.types.isCallable(type) === false) return undefined;
	if (isCallExpression(value)) return (yield* wrappedFunction(value, file)) ?? "unknown";
	const callee = isName ? yield* functionNamedBy(value, false, file) : undefined;
	return callee?.kind === "function" ? callee.fn : "unknown";
}

function holdsFunction(settings: Node): boolean {
	let found = false;
	walk(settings, (at) => {
		found ||= isFunctionNode(at);
		return !found;
	});
	return found;
}

/** `const { load } = makeLoader()`, or of a module that is loaded: by its type it is the very function that is written there. */
function* behindPattern(name: Identifier, element: Node, file: RuleFile): Inquiry<LikelyBodies | undefined> {
	const holder = findAncestor(element, (at) => isVariableDeclaration(at) || isParameterDeclaration(at));
	if (!holder || !isVariableDeclaration(holder) || holder.type || writesOf(element).length > 0) return undefined;
	const made = holder.initializer && skipOuter(holder.initializer);
	if (!made || !(isCallExpression(made) ? isTransparentMaker(made) : isLoadedModule(made))) return undefined;
	const [type] = yield* typesFor([name], file);
	return yield* computed((): LikelyBodies | undefined => {
		const symbol = type?.symbol();
		const fn = symbol && onlyDeclaration(symbol, file);
		return fn && isFunctionNode(fn) && (fn as { body?: Node }).body
			? { fns: [fn], assumption: { kind: "not-overridden", name: name.text } }
			: undefined;
	});
}

function isTransparentMaker(made: CallExpression): boolean {
	return isTransparentWrapper(lastName(skipOuter(made.expression)) ?? "pipe");
}

/** `await import("./page.ts")`. */
function isLoadedModule(made: Node): boolean {
	const loaded = isAwaitExpression(made) ? skipOuter(made.expression) : made;
	return loaded !== made && isCallExpression(loaded) && loaded.expression.kind === SyntaxKind.ImportKeyword;
}

/** Of more functions than these in one object, nobody would say that they all do much the same. */
const MAX_KEYS = 8;

/** `handlers[kind]`, where an object that is written out holds functions alone. */
function* behindKey(access: ElementAccessExpression, file: RuleFile): Inquiry<LikelyBodies | undefined> {
	const object = skipOuter(access.expression);
	const declared = isIdentifier(object) ? yield* declarationFor(object, file) : undefined;
	const literal = declared && constantValue(declared);
	if (!literal || !isObjectLiteralExpression(literal) || literal.properties.length > MAX_KEYS) return undefined;
	const fns: FunctionNode[] = [];
	for (const property of literal.properties) {
		const value = isPropertyAssignment(property) ? skipOuter(property.initializer) : (property as Node);
		const held = isShorthandPropertyAssignment(value) ? value.name : value;
		const callee = isMethodDeclaration(held) ? undefined : yield* functionNamedBy(held, false, file);
		const fn = isMethodDeclaration(held) ? held : callee?.kind === "function" ? callee.fn : undefined;
		if (!fn) return undefined;
		fns.push(fn);
	}
	return fns.length > 0 ? { fns, assumption: { kind: "not-overridden", name: shortText(object) } } : undefined;
}
