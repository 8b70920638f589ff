import {
	type CallExpression,
	isElementAccessExpression,
	isPropertyAccessExpression,
	isStringLiteral,
	type Node,
} from "../engine/ast.ts";
import { skipOuter } from "./walk.ts";

/** The method that a call names, and what it is called on: `a.b()` and `a["b"]()`. */
export function calledMethod(call: CallExpression): { name: string; receiver: Node } | undefined {
	const callee = skipOuter(call.expression);
	if (isPropertyAccessExpression(callee)) return { name: callee.name.text, receiver: callee.expression };
	if (isElementAccessExpression(callee) && isStringLiteral(callee.argumentExpression)) {
		return { name: callee.argumentExpression.text, receiver: callee.expression };
	}
	return undefined;
}
