/** What an author says in a comment about code that would otherwise be reported. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	isBlock,
	isForInStatement,
	isForOfStatement,
	isForStatement,
	isIfStatement,
	isVariableDeclaration,
	isVariableStatement,
	isWhileStatement,
	type Node,
} from "../../../engine/ast.ts";
import { commentAt, lineEnd } from "../../../syntax/comments.ts";
import { isFunctionNode } from "../../../syntax/functions.ts";
import { findAncestor } from "../../../syntax/walk.ts";

const SEQUENTIAL = /(?:\/\/|\/\*+)\s*sequential:\s*\S/;

/** Whether a comment before the statement says that the order is meant: `// sequential: reason`. */
export function isSequentialOnPurpose(statement: Node, file: RuleFile): boolean {
	return SEQUENTIAL.test(file.text.slice(statement.pos, file.startOf(statement)));
}

/** Whether a comment stands between two offsets. */
export function hasComment(file: RuleFile, start: number, end: number): boolean {
	const { text } = file;
	for (let at = text.indexOf("/", start); at >= 0 && at < end - 1; at = text.indexOf("/", at + 1)) {
		if (/[/*]/.test(text[at + 1] ?? "") && commentAt(file.root, at)) return true;
	}
	return false;
}

/**
 * Whether a comment explains code that ends a statement: within it, behind it on its last line, or right above the
 * statement. Whatever the comment says, somebody thought about the place.
 * @param from where the part of the statement begins inside of which a comment counts
 */
export function isExplained(statement: Node, from: number, file: RuleFile): boolean {
	if (hasComment(file, from, lineEnd(file.text, statement.end))) return true;
	// What stands above an `if`, a loop or a function speaks of its only statement.
	for (let at: Node | undefined = statement; at; at = wholeOf(at)) if (hasCommentAbove(at, file)) return true;
	return false;
}

/** What consists of a statement alone: the `if` or loop around it, the function, and the statement that declares it. */
function wholeOf(node: Node): Node | undefined {
	const { parent } = node;
	if (isBlock(parent)) return parent.statements.length === 1 ? wholeOf(parent) : undefined;
	if (isIfStatement(parent)) return parent.elseStatement === undefined ? parent : undefined;
	if (isForStatement(parent) || isForOfStatement(parent) || isForInStatement(parent) || isWhileStatement(parent)) {
		return parent;
	}
	if (!isFunctionNode(parent)) return undefined;
	const declaration = parent.parent;
	return isVariableDeclaration(declaration) ? findAncestor(declaration, isVariableStatement) : parent;
}

/** A comment in the line before the node, or before it in its own line. One behind other code or an empty line is about something else. */
export function hasCommentAbove(node: Node, file: RuleFile): boolean {
	const { text } = file;
	const lines = text.slice(node.pos, file.startOf(node)).split("\n");
	// What stands before the first line break belongs to the code before, unless nothing does.
	if (node.pos > 0 && text[node.pos - 1] !== "\n") lines.shift();
	const [above = "", before = ""] = [lines.at(-2), lines.at(-1)];
	return [above, before].some((line) => /\/\/|\*\/|\/\*/.test(line));
}
