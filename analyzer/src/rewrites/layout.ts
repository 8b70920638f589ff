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
		unit: indent.includes("\t") || indent === "" ? "\t" : "  ",
		terminator: text[statement.end - 1] === ";" ? ";" : "",
		ownLine,
	};
}

const crlf = new WeakMap<SourceFile, boolean>();

function hasCrlf({ root, text }: RuleFile): boolean {
	let has = crlf.get(root);
	if (has === undefined) crlf.set(root, (has = text.includes("\r\n")));
	return has;
}
