/** What is known of a promise's end without waiting for it. */

import { type Inquiry, promiseKindOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isNotToBeCaught } from "../../effects/index.ts";
import {
	isCallExpression,
	isElementAccessExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/index.ts";
import { calledMethod, hasRejectionHandler } from "../../syntax/calls.ts";
import { enclosingFunction } from "../../syntax/functions.ts";

/** `Promise.reject(error)`, and `Promise.resolve(value)` of what is not known to be a promise: nothing is left to happen. */
export function* isSettled(source: Node): Inquiry<boolean> {
	if (!isCallExpression(source)) return false;
	const method = calledMethod(source);
	if (!method || !isIdentifier(method.receiver) || method.receiver.text !== "Promise") return false;
	if (declarationOf(method.receiver) !== undefined) return false;
	if (method.name === "reject") return true;
	if (method.name !== "resolve") return false;
	const [value] = source.arguments;
	const kind = value && (yield* promiseKindOf(value, true));
	return kind !== "promise" && kind !== "thenable";
}

/** Work that somebody else has begun, such as a promise that is kept in a property: what is released here is not for that. */
export function isStartedElsewhere(source: Node): boolean {
	if (isPropertyAccessExpression(source) || isElementAccessExpression(source)) return true;
	if (!isIdentifier(source)) return false;
	const declaration = declarationOf(source);
	return (
		!declaration || enclosingFunction(declaration) !== enclosingFunction(source) || !isVariableDeclaration(declaration)
	);
}

/** A rejection is dealt with where the promise is made, or cannot come. */
export function* isHandled(source: Node, file: RuleFile): Inquiry<boolean> {
	return hasRejectionHandler(source) || (isCallExpression(source) && (yield* isNotToBeCaught(source, file)));
}
