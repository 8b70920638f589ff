/**
 * The bodies that a call most likely runs, where nothing proves it: under another name, in a function made of it, or as the
 * implementations of an interface. Looked for only when a summary would have to give up otherwise.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import { symbolFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isIdentifier,
	isMethodDeclaration,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef } from "../../engine/engine.ts";
import type { Assumption } from "../../facts/assumptions.ts";
import { type FunctionNode, hasModifier } from "../../syntax/functions.ts";
import { constantValue, declarationFor } from "./declarations.ts";
import { implementationsOf } from "./implementations.ts";
import { functionNamedBy } from "./resolve.ts";
import { wrappedValue } from "./wrappers.ts";

export interface LikelyBodies {
	/** One or more; the call runs one of them. */
	readonly fns: readonly FunctionNode[];
	/** What has to be true for that. */
	readonly assumption: Assumption;
}

/** @param callee what is called, of which no body is certain */
export function* likelyBodies(callee: Node, file: RuleFile): Inquiry<LikelyBodies | undefined> {
	if (isIdentifier(callee)) return yield* behindVariable(yield* declarationFor(callee, file), callee.text, file);
	if (!isPropertyAccessExpression(callee)) return undefined;
	const symbol = yield* symbolFor(callee.name, file);
	return symbol && (yield* likelyBodiesOf(symbol, callee.name.text, file));
}

/** The same of a member, however the program came by it. */
export function* likelyBodiesOf(member: SymbolRef, name: string, file: RuleFile): Inquiry<LikelyBodies | undefined> {
	const only = onlyDeclaration(member, file);
	return only && (yield* behindMember(only, name, file));
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
	if (isVariableDeclaration(declared)) return yield* behindVariable(declared, name, file);
	if (isPropertyAssignment(declared) || isShorthandPropertyAssignment(declared)) {
		const held = isPropertyAssignment(declared) ? declared.initializer : declared.name;
		const callee = yield* functionNamedBy(held, false, file);
		return callee.kind === "function" ? { fns: [callee.fn], assumption: { kind: "not-overridden", name } } : undefined;
	}
	return yield* implementationsOf(declared, name, file);
}

/** `const load = cache(loadPage)`: as `cache(async () => …)`, which the callee's resolution sees by itself. */
function* behindVariable(declared: Node | undefined, name: string, file: RuleFile): Inquiry<LikelyBodies | undefined> {
	const made = declared && constantValue(declared);
	const wrapped = made && wrappedValue(made);
	if (!wrapped) return undefined;
	if (!isIdentifier(wrapped) && !isPropertyAccessExpression(wrapped)) return undefined;
	const callee = yield* functionNamedBy(wrapped, false, file);
	return callee.kind === "function" ? { fns: [callee.fn], assumption: { kind: "wraps", name } } : undefined;
}
