/**
 * Promises that somebody keeps: who reads one from a property or looks it up did not start it, and whoever did looks after
 * it.
 */

import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import { symbolFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isAwaitExpression,
	isBinaryExpression,
	isBindingElement,
	isCallExpression,
	isElementAccessExpression,
	isIdentifier,
	isObjectBindingPattern,
	isPropertyAccessExpression,
	isPropertyDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { guardsOf } from "../../flow/guards.ts";
import { declarationOf, isAssignmentOperator } from "../../flow/scopes.ts";
import { calledMethod, hasRejectionHandler } from "../../syntax/calls.ts";
import { enclosingFunction, type FunctionNode, isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { isMissing } from "../../syntax/values.ts";
import { outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { valuesOfField } from "./expected-bodies.ts";

export type Holding =
	/** Nothing says otherwise. */
	| { readonly kind: "held" }
	/** It is a getter that is run. */
	| { readonly kind: "getter"; readonly fn: FunctionNode }
	/** It comes from here as far as that shows, and nobody else looks after it. */
	| { readonly kind: "started"; readonly values: readonly Node[] };

const HELD: Holding = { kind: "held" };

/** What is known of a promise that is read from where it is kept; undefined where a value comes from elsewhere. */
export function* holdingOf(value: Node, file: RuleFile): Inquiry<Holding | undefined> {
	const at = skipOuter(value);
	const values = startedBefore(at);
	if (values.length > 0) return { kind: "started", values };
	if (isElementAccessExpression(at)) return HELD;
	if (isCallExpression(at)) return (yield* isLookup(at, file)) ? HELD : undefined;
	if (isIdentifier(at)) {
		const declared = declarationOf(at);
		// `const { ready } = connection`
		return declared && isBindingElement(declared) && isObjectBindingPattern(declared.parent) ? HELD : undefined;
	}
	if (!isPropertyAccessExpression(at)) return undefined;
	const symbol = yield* symbolFor(at.name, file);
	const declared = symbol?.valueDeclaration?.node();
	if (!symbol || !declared || file.types.originOf(symbol)?.from !== "file") return HELD;
	if (declared.kind === SyntaxKind.GetAccessor)
		return isFunctionNode(declared) && declared.body ? { kind: "getter", fn: declared } : HELD;
	if (!isPropertyDeclaration(declared)) return HELD;
	const [only, second] = valuesOfField(declared) ?? [];
	if (!only || second || !isCallExpression(skipOuter(only)) || isCaughtSomewhere(at.name.text, at, file)) return HELD;
	return { kind: "started", values: [only] };
}

/** What the function itself has put where it reads from: `this.saving = this.write(); await this.saving`. */
function startedBefore(at: Node): Node[] {
	const lookup = isCallExpression(at) ? calledMethod(at) : undefined;
	if (lookup ? lookup.name !== "get" : !isPropertyAccessExpression(at) && !isElementAccessExpression(at)) return [];
	const fn = enclosingFunction(at) as { body?: Node } | undefined;
	const place = textOf(lookup?.receiver ?? at);
	const values: Node[] = [];
	if (fn?.body)
		walk(fn.body, (node) => {
			if (isFunctionNode(node) || node.pos >= at.pos) return false;
			if (node.end > at.pos) return undefined;
			if (isCallExpression(node)) {
				const method = lookup && calledMethod(node);
				const [, kept] = node.arguments;
				if (method?.name === "set" && kept && textOf(method.receiver) === place) values.push(kept);
			} else if (!lookup && isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind)) {
				if (textOf(node.left) === place && !isMissing(node.right)) values.push(node.right);
			}
			return undefined;
		});
	return values;
}

function textOf(node: Node): string {
	const at = skipOuter(node);
	return at
		.getSourceFile()
		.text.slice(at.pos, at.end)
		.replaceAll(/[\s!?]/g, "");
}

/** `pending.get(key)` */
function* isLookup(call: Node, file: RuleFile): Inquiry<boolean> {
	const method = isCallExpression(call) ? calledMethod(call) : undefined;
	if (method?.name !== "get") return false;
	const symbol = (yield* typeOf(method.receiver))?.symbol();
	return (
		symbol !== undefined && /^(?:Weak|Readonly)?Map$/.test(symbol.name) && file.types.originOf(symbol)?.from === "lib"
	);
}

/** In how many files a property of one name is looked for; one that more have is taken to be looked after. */
const MAX_FILES = 30;

/** Whether somebody who reads a property of this name catches what its promise rejects with. */
function isCaughtSomewhere(name: string, self: Node, file: RuleFile): boolean {
	const paths = file.types.filesWithWord(name);
	if (paths.length > MAX_FILES) return true;
	return paths.some((path) => {
		const root = file.types.sourceFile(path);
		return (
			root !== undefined &&
			mentionsOf(root, name).some(
				({ parent }) => parent !== self && isPropertyAccessExpression(parent) && isCaught(parent),
			)
		);
	});
}

function isCaught(promise: Node): boolean {
	const at = outerOf(promise);
	const { parent } = at;
	if (isAwaitExpression(parent)) return guardsOf(parent).some(({ kind }) => kind === "catch");
	return isPropertyAccessExpression(parent) && hasRejectionHandler(parent.parent);
}
