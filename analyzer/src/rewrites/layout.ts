/** How the code around a statement is written, so that what a fix adds looks like it. */

import type { RuleFile } from "../ask/rule-file.ts";
import type { Node, SourceFile } from "../engine/ast.ts";

export interface Layout {
	/** Line break with the statement's indentation. */
	newline: string;
	/** One more level of indentation. */
	unit: string;
	/** `;`, or nothing where the code does without. */
	terminator: string;
	/** Only white space stands before the statement on its line. */
	ownLine: boolean;
}

/** White space within a line. */
const BLANK = /[^\S\n]/;

export function layoutOf(statement: Node, file: RuleFile): Layout {
	const { text } = file;
	const start = file.startOf(statement);
	// Backwards from the statement: what a program wrote may be one line, and long.
	let indentStart = start;
	while (BLANK.test(text[indentStart - 1] ?? "")) indentStart--;
	const ownLine = indentStart === 0 || text[indentStart - 1] === "\n";
	const indent = ownLine ? text.slice(indentStart, start) : "";
	return {
		newline: `${hasCrlf(file) ? "\r\n" : "\n"}${indent}`,
		unit: indent.includes("\t") ? "\t" : unitOf(file),
		terminator: text[statement.end - 1] === ";" ? ";" : "",
		ownLine,
	};
}

const units = new WeakMap<SourceFile, string>();

/** How the file indents: with tabs, or with four spaces where nearly every line has a multiple of them, or with two. */
function unitOf({ root, text }: RuleFile): string {
	let unit = units.get(root);
	if (unit === undefined) {
		const counts = { tabs: 0, fours: 0, others: 0 };
		for (const [, indent = ""] of text.matchAll(/^([ \t]+)[^\s*]/gm)) {
			if (indent.startsWith("\t")) counts.tabs++;
			else if (indent.length % 4 === 0) counts.fours++;
			else counts.others++;
		}
		const spaces = counts.fours + counts.others;
		unit = counts.tabs >= spaces ? "\t" : counts.others * 10 < counts.fours ? "    " : "  ";
		units.set(root, unit);
	}
	return unit;
}

const crlf = new WeakMap<SourceFile, boolean>();

function hasCrlf({ root, text }: RuleFile): boolean {
	let has = crlf.get(root);
	if (has === undefined) crlf.set(root, (has = text.includes("\r\n")));
	return has;
}
