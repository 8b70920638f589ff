import {
	type CallExpression,
	isCallExpression,
	isElementAccessExpression,
	isIdentifier,
	isNoSubstitutionTemplateLiteral,
	isPropertyAccessExpression,
	isSpreadElement,
	isStringLiteral,
	type Node,
} from "../engine/ast.ts";
import { skipOuter } from "./walk.ts";

/** What a function is called where it is called: `load` of `load`, `api.load` and `api.user.load`. */
export function lastName(callee: Node): string | undefined {
	if (isIdentifier(callee)) return callee.text;
	return isPropertyAccessExpression(callee) ? callee.name.text : undefined;
}

/** The method that a call names, and what it is called on: `a.b()` and `a["b"]()`. */
export function calledMethod(call: CallExpression): { name: string; receiver: Node } | undefined {
	const callee = skipOuter(call.expression);
	if (isPropertyAccessExpression(callee)) return { name: callee.name.text, receiver: callee.expression };
	const key = isElementAccessExpression(callee) ? callee.argumentExpression : undefined;
	if (key && isElementAccessExpression(callee) && (isStringLiteral(key) || isNoSubstitutionTemplateLiteral(key))) {
		return { name: key.text, receiver: callee.expression };
	}
	return undefined;
}

/** Whether a promise is taken with a handler for its rejection: `.catch(f)` or `.then(f, g)`, `.finally(h)` looked through. */
export function hasRejectionHandler(promise: Node): boolean {
	const call = skipOuter(promise);
	if (!isCallExpression(call) || call.arguments.some(isSpreadElement)) return false;
	const method = calledMethod(call);
	switch (method?.name) {
		case "catch":
			return call.arguments.length > 0;
		case "then":
			return call.arguments.length > 1;
		case "finally":
			return hasRejectionHandler(method.receiver);
		default:
			return false;
	}
}
