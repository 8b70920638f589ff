/** What becomes of the promises in the code around them, where that decides whether anything is wrong. */

import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type Identifier,
	isElementAccessExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isSpreadAssignment,
	isSpreadElement,
	type Node,
} from "../../engine/ast.ts";
import { isReference } from "../../flow/index.ts";
import { enclosingFunction, type FunctionNode } from "../../syntax/functions.ts";
import { walk } from "../../syntax/walk.ts";

/**
 * Whether a reducer certainly never waits for its first parameter: it does not mention it, or only as if it were no
 * promise. Whatever else happens to it may be a way of waiting.
 */
export function ignoresAccumulator(reducer: FunctionNode): boolean {
	const [parameter] = reducer.parameters as readonly { name: Node; dotDotDotToken?: Node }[];
	if (!reducer.body || (parameter && (!isIdentifier(parameter.name) || parameter.dotDotDotToken))) return false;
	if (parameter === undefined) return true;
	const name = (parameter.name as Identifier).text;
	let ignores = true;
	walk(reducer.body, (node) => {
		if (isIdentifier(node) && node.text === name && isReference(node)) ignores &&= isTakenForValue(node);
		return ignores;
	});
	return ignores;
}

const PROMISE_METHODS: ReadonlySet<string> = new Set(["then", "catch", "finally"]);

function isTakenForValue(mention: Identifier): boolean {
	const { parent } = mention;
	if (isPropertyAccessExpression(parent)) return !PROMISE_METHODS.has(parent.name.text);
	if (isElementAccessExpression(parent)) return parent.expression === mention;
	return isSpreadAssignment(parent) || isSpreadElement(parent);
}

/** Whether something after the call flattens a list: then the callback's promises may have been meant to be gathered first. */
export function isFlattenedLater(call: Node, file: RuleFile): boolean {
	const end = enclosingFunction(call)?.end ?? file.root.end;
	return /flat/i.test(file.text.slice(call.end, end));
}
