/** How the code around a statement is written, so that what a fix adds looks like it. */

import type { RuleFile } from "../ask/rule-file.ts";
import type { Node } from "../engine/ast.ts";

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

export function layoutOf(statement: Node, file: RuleFile): Layout {
	const { text } = file;
	const start = file.startOf(statement);
	const lineStart = text.lastIndexOf("\n", start - 1) + 1;
	const before = text.slice(lineStart, start);
	const ownLine = before.trim() === "";
	const indent = ownLine ? before : "";
	const isCrlf = text.includes("\r\n");
	return {
		newline: `${isCrlf ? "\r\n" : "\n"}${indent}`,
		unit: indent.includes("\t") || indent === "" ? "\t" : "  ",
		terminator: text[statement.end - 1] === ";" ? ";" : "",
		ownLine,
	};
}
