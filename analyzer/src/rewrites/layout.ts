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

/** `;`, or nothing where the file's statements do without. */
export function terminatorOf({ text }: RuleFile): string {
	return /;[ \t]*(?:\/\/.*)?$/m.test(text) ? ";" : "";
}

/** The parameters of an arrow function: one that has only a name goes without parentheses where most of the file's do. */
export function arrowParameters(parameters: string, { text }: RuleFile): string {
	if (!/^[\w$]+$/.test(parameters)) return `(${parameters})`;
	const bare = text.match(/(?<![\w$.)\]>])[\w$]+ =>/g)?.length ?? 0;
	const wrapped = text.match(/\([\w$]+\) =>/g)?.length ?? 0;
	return bare > wrapped ? parameters : `(${parameters})`;
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

const widths = new WeakMap<SourceFile, number>();
/** The widths that formatters are told, the usual one first. */
const WIDTHS = [80, 100, 120, 140, 160];

/**
 * How wide lines may be: as the formatter is told, or else 80, unless several lines that could have been broken are longer.
 * @returns columns, with tabs of two
 */
export function widthOf(file: RuleFile): number {
	return file.lineWidth ?? guessedWidth(file);
}

function guessedWidth({ root, text }: RuleFile): number {
	let width = widths.get(root);
	if (width === undefined) {
		const lengths: number[] = [];
		for (const [line] of text.matchAll(/^.{79,}$/gm)) {
			// Formatters do not break these.
			if (/["'`]|\/\/|^\s*(?:\*|\/\*|import |export )/.test(line) || !/\(.*,|[=?:|&]|=>/.test(line)) continue;
			const columns = line.trimEnd().replaceAll("\t", "  ").length;
			if (columns > 80) lengths.push(columns);
		}
		lengths.sort((a, b) => b - a);
		// One alone may be an oversight.
		const longest = lengths[1] ?? 0;
		width = WIDTHS.find((one) => one >= longest) ?? 80;
		widths.set(root, width);
	}
	return width;
}

const commas = new WeakMap<SourceFile, boolean>();

/** Whether the last element of a list that takes several lines has a comma behind it, as it has unless a file shows otherwise. */
export function hasTrailingCommas({ root, text }: RuleFile): boolean {
	let has = commas.get(root);
	if (has === undefined) {
		has = /,\s*\n\s*[\])}]/.test(text) || !/[\w"'`)\]}]\s*\n\s*(?:\]|\}[,;)])/.test(text);
		commas.set(root, has);
	}
	return has;
}

/** A list in brackets with its elements on lines of their own. */
export function bracketed(elements: readonly string[], { newline, unit }: Layout, hasComma: boolean): string {
	const rows = elements.map(
		(one, index) => `${newline}${unit}${one}${hasComma || index < elements.length - 1 ? "," : ""}`,
	);
	return `[${rows.join("")}${newline}]`;
}

/** How wide a text is, where tabs are as wide as formatters take them to be. */
export function columnsOf(text: string): number {
	return text.replaceAll(/[\r\n]/g, "").replaceAll("\t", "  ").length;
}

/** Templates, as far as none stands in another. */
export const TEMPLATE = /`(?:\\[\s\S]|[^`\\])*`/g;

/** Texts, as far as none stands in another. */
export const TEXT = new RegExp(`${TEMPLATE.source}|"(?:\\\\.|[^"\\\\\\n])*"|'(?:\\\\.|[^'\\\\\\n])*'`, "g");

/** Whether white space at the beginning of a line may belong to a text. */
export function hasLongTemplate(code: string): boolean {
	return (code.match(TEMPLATE) ?? []).some(
		// Where one template stands in another, it cannot be told by the backticks what is text.
		(text) => text.includes("\n") || text.split("${").length !== text.split("}").length,
	);
}

/** Lines after the first are moved in by as much as the first one is. */
export function indented(code: string, unit: string): string {
	return hasLongTemplate(code) ? code : code.replaceAll(/\n(?=[^\r\n])/g, `\n${unit}`);
}

/** Code of a node with another indentation than the line that it stands on has. */
export function reindented(code: string, at: Node, indent: string, file: RuleFile): string {
	if (!code.includes("\n") || hasLongTemplate(code)) return code;
	const start = file.startOf(at);
	const line = file.text.slice(file.text.lastIndexOf("\n", start - 1) + 1, start);
	const own = /^[ \t]*/.exec(line)?.[0] ?? "";
	return code.replaceAll(`\n${own}`, `\n${indent}`);
}
