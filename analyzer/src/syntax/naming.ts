import { isCallExpression, isPropertyAccessExpression, type Node } from "../engine/ast.ts";
import { isAsync, isFunctionNode } from "./functions.ts";
import { skipOuter } from "./walk.ts";

/**
 * An expression in one line, for messages; a long one without its arguments and function bodies, which say little about
 * what it is: `users.filter(…)`.
 * @param textOf gives a node's text
 * @param length in UTF-16 units, at most
 */
export function nameOf(expression: Node, textOf: (node: Node) => string, length = 60): string {
	const at = skipOuter(expression);
	const text = oneLine(textOf(at));
	if (text.length <= length) return text;
	if (isFunctionNode(at)) return isAsync(at) ? "(async () => …)" : "(() => …)";
	const inner = (node: Node): string => nameOf(node, textOf, length);
	if (isCallExpression(at)) return shorten(`${inner(at.expression)}(${at.arguments.length > 0 ? "…" : ""})`, length);
	if (isPropertyAccessExpression(at))
		return shorten(`${inner(at.expression)}${at.questionDotToken ? "?." : "."}${at.name.text}`, length);
	return shorten(text, length);
}

/** One line of at most `length` UTF-16 units, from the beginning of the text. */
export function shorten(text: string, length = 60): string {
	const line = oneLine(text);
	return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

/** A chain that is written over several lines reads better without the spaces. */
function oneLine(text: string): string {
	return text.replace(/\s+/g, " ").replace(/ (?=\??\.\w)/g, "");
}
