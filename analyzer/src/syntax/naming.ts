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
	// From the outermost call inwards, without recursion: a chain may be longer than the call stack is deep.
	const suffixes: string[] = [];
	let at = skipOuter(expression);
	for (;;) {
		const text = at.end - at.pos <= LONGEST_LOOKED_AT ? oneLine(textOf(at)) : undefined;
		if (text !== undefined && text.length <= length) return named(text, suffixes, length);
		if (isFunctionNode(at)) return named(isAsync(at) ? "(async () => …)" : "(() => …)", suffixes, length);
		if (isCallExpression(at)) suffixes.push(at.arguments.length > 0 ? "(…)" : "()");
		else if (isPropertyAccessExpression(at)) suffixes.push(`${at.questionDotToken ? "?." : "."}${at.name.text}`);
		else return named(shorten(text ?? textOf(at), length), suffixes, length);
		at = skipOuter(at.expression);
	}
}

/** Longer expressions are not looked at whole, as white space alone can hardly make them so, in UTF-16 units. */
const LONGEST_LOOKED_AT = 2000;

function named(head: string, suffixes: readonly string[], length: number): string {
	return shorten(head + suffixes.toReversed().join(""), length);
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
