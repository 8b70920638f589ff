/** Tests that ask whether there is a promise at all, where the types do not say that there may be none. */

import { type Inquiry, typeOf, typesOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import {
	type BinaryExpression,
	isAwaitExpression,
	isBinaryExpression,
	isCallExpression,
	isExpressionStatement,
	isIdentifier,
	isIfStatement,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { declarationOf, referencesTo } from "../../flow/index.ts";
import { isFunctionNode, returnsIn } from "../../syntax/functions.ts";
import { isWithin, outerOf, skipOuter } from "../../syntax/walk.ts";

/** Whether an assertion takes away what the value may also be: `found as Promise<User>` of a value that may be undefined. */
export function* hidesMissing(value: Node): Inquiry<boolean> {
	const at = skipOuter(value);
	return at !== value && mayBeNothing(yield* typeOf(at));
}

/** Whether the called function does so with something that it returns: `return cache.get(key) as Promise<User>`. */
export function* givesHidden(call: Node, file: RuleFile): Inquiry<boolean> {
	const fn = file.types.resolvedSignature(call)?.declaration?.node();
	const { body } = (fn ?? {}) as { body?: Node };
	if (!fn || !isFunctionNode(fn) || !body) return false;
	const asserted = returnsIn(body).flatMap((value) => (skipOuter(value) === value ? [] : [skipOuter(value)]));
	return (yield* typesOf(asserted)).some(mayBeNothing);
}

function mayBeNothing(type: TypeRef | undefined): boolean {
	return constituentsOf(type).some((part) => part.isNullish || part.isAny || part.isUnknown);
}

/**
 * `if (started) started.then(…)`, `started && started.then(…)`: who handles the promise as one where the test holds, and
 * expects nothing else where it does not, knows that it is a promise.
 */
export function isHandledBehind(value: Node): boolean {
	const at = skipOuter(value);
	const declaration = isIdentifier(at) ? declarationOf(at) : undefined;
	if (!declaration || !isVariableDeclaration(declaration)) return false;
	const behind = whatFollows(value);
	return referencesTo(declaration).some(
		(mention) => behind.some((part) => isWithin(mention, part)) && isTaken(mention),
	);
}

/** What is evaluated only where the value counts as true; nothing where something else is evaluated otherwise. */
function whatFollows(value: Node): Node[] {
	const parts: Node[] = [];
	let at = outerOf(value);
	for (let { parent } = at; isConjunction(parent); at = outerOf(parent), parent = at.parent) {
		if (parent.left === at) parts.push(parent.right);
	}
	const { parent } = at;
	if (!isIfStatement(parent)) return isExpressionStatement(parent) ? parts : [];
	return parent.elseStatement ? [] : [...parts, parent.thenStatement];
}

function isConjunction(node: Node): node is BinaryExpression {
	return isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.AmpersandAmpersandToken;
}

/** `await p`, `p.then(…)`. */
function isTaken(mention: Node): boolean {
	const at = outerOf(mention);
	const { parent } = at;
	if (isAwaitExpression(parent)) return true;
	if (!isPropertyAccessExpression(parent) || parent.expression !== at) return false;
	const call = outerOf(parent).parent;
	return isCallExpression(call) && /^(?:then|catch|finally)$/.test(parent.name.text);
}
