/** Workers, whose errors somebody on the other side waits for. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	isBinaryExpression,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isStringLiteral,
	type Node,
} from "../../../engine/ast.ts";
import { outerOf } from "../../../syntax/walk.ts";

/** Whether a function handles the messages of a web worker: `self.onmessage = …`, `self.addEventListener("message", …)`. */
export function isWorkerListener(fn: Node): boolean {
	const at = outerOf(fn);
	const { parent } = at;
	if (!parent) return false;
	if (isBinaryExpression(parent) && parent.right === at) {
		const target = parent.left as Node;
		if (isIdentifier(target)) return target.text === "onmessage";
		return isPropertyAccessExpression(target) && target.name.text === "onmessage" && isSelf(target.expression);
	}
	if (!isCallExpression(parent) || parent.arguments[1] !== at) return false;
	const [event] = parent.arguments as readonly Node[];
	if (!event || !isStringLiteral(event) || event.text !== "message") return false;
	const callee = parent.expression as Node;
	return isPropertyAccessExpression(callee) && callee.name.text === "addEventListener" && isSelf(callee.expression);
}

function isSelf(node: Node): boolean {
	return isIdentifier(node) && node.text === "self";
}

/** The statement by which an error gets to the `onerror` of whoever started the worker, as one that is thrown does. */
export function raising(file: RuleFile): string {
	return file.types.globalSymbol("reportError") ? "reportError(error)" : "setTimeout(() => { throw error; })";
}
