/**
 * Whether something inside a callback bounds how many of its runs are under way: a limiter of a known package, one that
 * the configuration names, or one of the program's own that keeps callers waiting in a queue. Names prove nothing where
 * a body can be read.
 */

import { type Inquiry, symbolsOf, typesOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { constituentsOf } from "../../../ask/types.ts";
import { LIMITER_PACKAGES } from "../../../effects/index.ts";
import {
	type Identifier,
	isArrowFunction,
	isAwaitExpression,
	isBinaryExpression,
	isCallExpression,
	isElementAccessExpression,
	isFunctionExpression,
	isIdentifier,
	isNewExpression,
	isPropertyAccessExpression,
	isPropertyDeclaration,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { DeclarationRef, SymbolRef, TypeRef } from "../../../engine/engine.ts";
import { declarationOf } from "../../../flow/index.ts";
import { isClassNode, isFunctionNode } from "../../../syntax/functions.ts";
import { importedFrom } from "../../../syntax/imports.ts";
import { findAncestor, isWithin, skipOuter, walk } from "../../../syntax/walk.ts";

/** Callees are looked into so many calls deep, and no more than so many of them. */
const MAX_DEPTH = 3;
const MAX_BODIES = 40;

/** For types and packages without a body to read. */
const LIMITER_NAME = /limit|throttl|semaphore|mutex|bottleneck|(?:task|work|job|promise)_?(?:queue|pool)|concurrency/i;

/**
 * @param callback a function with a body, or an expression that gives one
 * @param configured names from the options, as `package`, `package#name` or `path/of/file#name`
 */
export function* limiterIn(callback: Node, file: RuleFile, configured: readonly string[]): Inquiry<boolean> {
	const seen = new Set<Node>();
	let level: Node[] = [callback];
	for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
		const next: Node[] = [];
		for (const body of level) {
			if (seen.has(body) || seen.size >= MAX_BODIES) continue;
			seen.add(body);
			if (serializesCallers(body) && depth > 0) return true;
			const found = yield* limiterAmong(body, callback, file, configured, depth < MAX_DEPTH ? next : []);
			if (found) return true;
		}
		level = next;
	}
	return false;
}

/** Looks at every call in a body; bodies of callees in the program are added to `next`. */
function* limiterAmong(
	body: Node,
	callback: Node,
	file: RuleFile,
	configured: readonly string[],
	next: Node[],
): Inquiry<boolean> {
	const callees: Node[] = [];
	if (!isFunctionNode(body)) callees.push(body);
	walk(body, (node) => {
		if (isCallExpression(node)) callees.push(skipOuter(node.expression));
		// `using slot = await semaphore` and `await gate` have no call.
		else if (isAwaitExpression(node) && isIdentifier(skipOuter(node.expression)))
			callees.push(skipOuter(node.expression));
	});
	const relevant = callees.filter((callee) => callee === body || !isMadeInside(callee, callback));
	for (const callee of relevant) if (comesFromLimiterPackage(callee)) return true;

	const names = relevant.map((callee) => (isPropertyAccessExpression(callee) ? callee.name : callee));
	const symbols = yield* symbolsOf(names);
	const receivers = relevant.map((callee) =>
		isPropertyAccessExpression(callee) ? skipOuter(callee.expression) : callee,
	);
	const types = yield* typesOf(receivers);
	for (const [index, callee] of relevant.entries()) {
		const symbol = symbols[index]?.resolved();
		if (isLimiterType(types[index], file, configured)) return true;
		if (symbol !== undefined && isConfigured(symbol, file, configured)) return true;
		for (const declaration of symbol?.declarations ?? []) {
			if (inDeclarationFile(declaration)) continue;
			const node = declaration.node();
			if (node === undefined) continue;
			if (ownLimiter(node)) return true;
			const callable = bodyOf(node);
			if (callable !== undefined && callable !== callee) next.push(callable);
			// `const limit = createLimiter(3)`: whoever made the function decides what it does.
			const maker = makerOf(node);
			if (maker === undefined) continue;
			if (comesFromLimiterPackage(maker)) return true;
			const [made] = yield* symbolsOf([isPropertyAccessExpression(maker) ? maker.name : maker]);
			for (const makerDeclaration of made?.resolved().declarations ?? []) {
				if (inDeclarationFile(makerDeclaration)) continue;
				const factory = makerDeclaration.node();
				if (factory !== undefined && serializesCallers(factory)) return true;
			}
		}
	}
	return false;
}

function inDeclarationFile(declaration: DeclarationRef): boolean {
	return /\.d\.[cm]?ts$/.test(declaration.path) || declaration.path.includes("/node_modules/");
}

/**
 * A limiter that is made anew for each element bounds nothing: one that a variable of the callback holds, or what a
 * limiter package exports, called on the spot.
 */
function isMadeInside(callee: Node, callback: Node): boolean {
	const root = leftmost(callee);
	if (!isIdentifier(root)) return false;
	const declaration = declarationOf(root);
	if (declaration === undefined) return false;
	return isLimiterImport(declaration) || (isVariableDeclaration(declaration) && isWithin(declaration, callback));
}

/** By import, so that it also holds where the package's types are not installed. */
function comesFromLimiterPackage(expression: Node): boolean {
	const root = leftmost(expression);
	if (!isIdentifier(root)) return false;
	const declaration = declarationOf(root);
	if (declaration === undefined) return false;
	if (isLimiterImport(declaration)) return !isPackageOfEverything(declaration);
	return (
		isVariableDeclaration(declaration) &&
		declaration.initializer !== undefined &&
		mentionsLimiter(declaration.initializer)
	);
}

function leftmost(expression: Node): Node {
	let node = skipOuter(expression);
	while (
		isPropertyAccessExpression(node) ||
		isElementAccessExpression(node) ||
		isCallExpression(node) ||
		isNewExpression(node)
	) {
		node = skipOuter(node.expression);
	}
	return node;
}

function mentionsLimiter(initializer: Node): boolean {
	let found = false;
	walk(initializer, (node) => {
		if (found) return false;
		if (isIdentifier(node)) {
			const declaration = declarationOf(node);
			found = declaration !== undefined && isLimiterImport(declaration) && !isPackageOfEverything(declaration);
		}
		return undefined;
	});
	return found;
}

function isLimiterImport(declaration: Node): boolean {
	const name = importedFrom(declaration);
	return name !== undefined && LIMITER_PACKAGES.has(packageOf(name));
}

/** These also export much that bounds nothing: only what their types say counts. */
function isPackageOfEverything(declaration: Node): boolean {
	return /^(?:effect|rxjs|async|bluebird)(?:\/|$)/.test(importedFrom(declaration) ?? "");
}

function packageOf(specifier: string): string {
	const parts = specifier.split("/");
	return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
}

function isLimiterType(type: TypeRef | undefined, file: RuleFile, configured: readonly string[]): boolean {
	for (const part of constituentsOf(type)) {
		for (const symbol of [part.aliasSymbol(), part.symbol()]) {
			if (symbol === undefined) continue;
			if (isConfigured(symbol, file, configured)) return true;
			const origin = file.types.originOf(symbol);
			if (origin?.from === "package") {
				if (/^(?:effect|rxjs|async|bluebird)$/.test(origin.name)) {
					if (/semaphore|queue/i.test(symbol.name)) return true;
				} else if (LIMITER_PACKAGES.has(origin.name) || LIMITER_NAME.test(origin.name)) return true;
				else if (LIMITER_NAME.test(symbol.name)) return true;
			} else if (origin?.from === "file" && LIMITER_NAME.test(symbol.name) && !hasBody(symbol)) return true;
		}
	}
	return false;
}

/** Whether any declaration of the symbol can be read; an interface or a declared class cannot. */
function hasBody(symbol: SymbolRef): boolean {
	return symbol.declarations.some((declaration) => {
		const node = declaration.node();
		if (node === undefined || inDeclarationFile(declaration)) return false;
		return isClassNode(node) || bodyOf(node) !== undefined;
	});
}

function isConfigured(symbol: SymbolRef, file: RuleFile, configured: readonly string[]): boolean {
	if (configured.length === 0) return false;
	const origin = file.types.originOf(symbol);
	if (origin === undefined || origin.from === "lib") return false;
	const names = [symbol.name, symbol.parent()?.name];
	return configured.some((entry) => {
		const [place = "", name] = entry.split("#");
		if (name !== undefined && !names.includes(name)) return false;
		if (origin.from === "package") return origin.name === place;
		const path = origin.path.replace(/\.[cm]?[jt]sx?$/, "");
		const wanted = place.replace(/^\.\//, "").replace(/\.[cm]?[jt]sx?$/, "");
		return path === wanted || path.toLowerCase().endsWith(`/${wanted.toLowerCase()}`);
	});
}

/** A method of a class that keeps callers waiting, whichever of its methods does so. */
function ownLimiter(declaration: Node): boolean {
	const owner = findAncestor(declaration, isClassNode);
	if (owner === undefined || declaration.parent !== owner) return false;
	return serializesCallers(owner);
}

/** The function that a declaration gives a name to. */
function bodyOf(declaration: Node): Node | undefined {
	if (isFunctionNode(declaration)) return declaration.body === undefined ? undefined : declaration;
	if (isVariableDeclaration(declaration) || isPropertyDeclaration(declaration)) {
		const initializer = declaration.initializer === undefined ? undefined : skipOuter(declaration.initializer);
		if (initializer !== undefined && (isArrowFunction(initializer) || isFunctionExpression(initializer)))
			return initializer;
	}
	return undefined;
}

/** The callee in `const limit = createLimiter(3)`. */
function makerOf(declaration: Node): Node | undefined {
	if (!isVariableDeclaration(declaration) && !isPropertyDeclaration(declaration)) return undefined;
	const initializer = declaration.initializer === undefined ? undefined : skipOuter(declaration.initializer);
	if (initializer === undefined || !isCallExpression(initializer)) return undefined;
	return skipOuter(initializer.expression);
}

/**
 * Whether code makes its callers wait for each other: a promise whose resolver is put into a list, or a chain that each
 * caller's work is appended to.
 */
function serializesCallers(code: Node): boolean {
	let found = false;
	walk(code, (node) => {
		if (found) return false;
		if (isNewExpression(node) && isIdentifier(node.expression) && node.expression.text === "Promise") {
			const executor = node.arguments?.[0];
			if (executor !== undefined && storesResolver(skipOuter(executor))) found = true;
		} else if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.EqualsToken) {
			const target = node.left.getText();
			const value = skipOuter(node.right);
			found = value.kind === SyntaxKind.CallExpression && value.getText().startsWith(`${target}.then(`);
		}
		return undefined;
	});
	return found;
}

function storesResolver(executor: Node): boolean {
	if (!isArrowFunction(executor) && !isFunctionExpression(executor)) return false;
	const resolver = executor.parameters[0]?.name;
	if (resolver === undefined || !isIdentifier(resolver)) return false;
	let stored = false;
	walk(executor.body, (node) => {
		if (stored) return false;
		if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return undefined;
		if (!/^(?:push|unshift|enqueue|append|add|set)$/.test(node.expression.name.text)) return undefined;
		stored = node.arguments.some((argument) => mentions(argument, resolver));
		return undefined;
	});
	return stored;
}

function mentions(node: Node, name: Identifier): boolean {
	let found = false;
	walk(node, (at) => {
		found ||= isIdentifier(at) && at.text === name.text;
	});
	return found;
}
