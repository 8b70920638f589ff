/** The function whose body says how a call ends. */

import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isIdentifier,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef } from "../../engine/engine.ts";
import { declarationOf, writesOf } from "../../flow/scopes.ts";
import { type FunctionNode, hasModifier, isClassNode, isFunctionNode } from "../../syntax/functions.ts";
import { findAncestor, skipOuter } from "../../syntax/walk.ts";
import { functionNamedBy, isNeverExtended, isReplaced } from "../callee/index.ts";
import type { KnownCall } from "../knowledge/index.ts";

export type Target =
	| { readonly kind: "function"; readonly fn: FunctionNode }
	| { readonly kind: "known"; readonly call: KnownCall }
	| { readonly kind: "unknown" };

/** Of a call that runs one of several functions. */
export type Targets =
	| { readonly kind: "functions"; readonly fns: readonly FunctionNode[] }
	| Exclude<Target, { readonly kind: "function" }>;

/**
 * What is called when an expression is called. Where the name alone does not lead to a body, the callee's type does: a
 * type that was inferred from a function leads to that function, through hooks and objects that hand it on.
 */
export function* targetOf(callee: Node, file: RuleFile): Inquiry<Target> {
	const found = yield* functionNamedBy(callee, false, file);
	if (found.kind === "function" || found.kind === "known") return found;
	const at = skipOuter(callee);
	if (isIdentifier(at) ? !isSettled(at) : !isPropertyAccessExpression(at)) return { kind: "unknown" };
	const fn = implementationOf((yield* typeOf(at))?.symbol(), file);
	return fn ? { kind: "function", fn } : { kind: "unknown" };
}

/** Whether a name stands for the same function whenever it is called: nothing else is passed for it or assigned to it. */
function isSettled(name: Node): boolean {
	if (!isIdentifier(name)) return false;
	const declared = declarationOf(name);
	if (!declared) return true;
	if (declared.kind === SyntaxKind.Parameter || writesOf(declared).length > 0) return false;
	if (declared.kind !== SyntaxKind.BindingElement) return true;
	const root = findAncestor(declared, (at) => at.kind === SyntaxKind.Parameter || isVariableDeclaration(at));
	return root?.kind !== SyntaxKind.Parameter && !(declared as { initializer?: Node }).initializer;
}

function implementationOf(symbol: SymbolRef | undefined, file: RuleFile): FunctionNode | undefined {
	if (!symbol || file.types.originOf(symbol)?.from !== "file") return undefined;
	const nodes = symbol.declarations.map((declaration) => declaration.node());
	// Overloads have no body; of the others there must be one.
	const bodies = nodes.filter((node) => !node || !isFunctionNode(node) || node.body !== undefined);
	const [only, second] = bodies;
	if (!only || second || !isFunctionNode(only)) return undefined;
	return mayBeReplaced(only) ? undefined : only;
}

/** A method may be overridden by one that rejects, unless it is private, or nobody can extend its class. */
function mayBeReplaced(fn: FunctionNode): boolean {
	const member: Node = isProperty(fn.parent) ? fn.parent : fn;
	const { name } = member as { name?: Node };
	if (isProperty(member) && name && isIdentifier(name) && isReplaced(fn.getSourceFile(), name.text)) return true;
	if (!isClassNode(member.parent)) return false;
	if (hasModifier(member, SyntaxKind.Decorator)) return true;
	if (name?.kind === SyntaxKind.PrivateIdentifier) return false;
	return (
		!hasModifier(member, SyntaxKind.PrivateKeyword) &&
		!hasModifier(member, SyntaxKind.StaticKeyword) &&
		!isNeverExtended(member.parent)
	);
}

function isProperty(node: Node): boolean {
	return (
		node.kind === SyntaxKind.PropertyDeclaration ||
		node.kind === SyntaxKind.PropertyAssignment ||
		node.kind === SyntaxKind.MethodDeclaration
	);
}
