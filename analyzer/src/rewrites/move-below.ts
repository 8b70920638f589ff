/** Moves statements below one that follows them in their block, whole lines with the comments that belong to them. */

import type { RuleFile } from "../ask/rule-file.ts";
import type { Node } from "../engine/ast.ts";
import type { Edit } from "../facts/edit.ts";
import { layoutOf } from "./layout.ts";

/**
 * @param statements in source order, each on lines of its own
 * @param below a later statement of the same block
 * @returns undefined where lines are shared with other code
 */
export function moveBelowEdits(statements: readonly Node[], below: Node, file: RuleFile): Edit[] | undefined {
	const { text } = file;
	const target = lineAfter(below, file);
	const { newline } = layoutOf(below, file);
	const lineBreak = newline.startsWith("\r\n") ? "\r\n" : "\n";
	if (target === undefined) return undefined;
	const edits: Edit[] = [];
	let moved = "";
	let isApart = false;
	for (const statement of statements) {
		const start = firstLineOf(statement, file);
		const end = lineAfter(statement, file);
		if (start === undefined || end === undefined || end > target) return undefined;
		moved += text.slice(start, end);
		// A blank line behind the statement would stand at the block's beginning, or behind another one.
		if (edits.at(-1)?.end !== start) isApart = /(?:^|\n)(?:[^\n]*\{)?[ \t]*\r?\n$/.test(text.slice(0, start));
		const blank = isApart ? blankLine(end, text).length : 0;
		edits.push({ start, end: end + blank, text: "" });
	}
	if (!moved.endsWith("\n")) moved += lineBreak;
	return [...edits, { start: target, end: target, text: `${blankLine(target, text)}${moved}` }];
}

/** The blank line at an offset, empty when there is none. */
function blankLine(at: number, text: string): string {
	const end = text.indexOf("\n", at) + 1;
	const line = text.slice(at, end);
	return line.trim() === "" ? line : "";
}

/** Where the lines of a statement begin, comments right above it included. */
function firstLineOf(statement: Node, file: RuleFile): number | undefined {
	const { text } = file;
	const start = file.startOf(statement);
	let at = text.lastIndexOf("\n", start - 1) + 1;
	if (text.slice(at, start).trim() !== "") return undefined;
	const floor = text.indexOf("\n", statement.pos) + 1;
	while (at > floor && floor > 0) {
		const above = text.lastIndexOf("\n", at - 2) + 1;
		if (text.slice(above, at).trim() === "") break;
		at = above;
	}
	return at;
}

/** Where the line after a statement begins; what stands behind it on its line has to be a comment. */
function lineAfter(statement: Node, file: RuleFile): number | undefined {
	const { text } = file;
	const next = text.indexOf("\n", statement.end);
	const end = next < 0 ? text.length : next + 1;
	return /^[ \t]*(?:\/\/.*)?(?:\/\*(?:(?!\*\/).)*\*\/[ \t]*)?\r?$/.test(
		text.slice(statement.end, next < 0 ? end : next),
	)
		? end
		: undefined;
}
