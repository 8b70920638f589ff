/** How a file is written, for what fixes add within a line. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import type { SourceFile } from "../../../engine/ast.ts";
import { layoutOf } from "../../../rewrites/layout.ts";

const quotes = new WeakMap<SourceFile, string>();

/** The quotation mark that the file's texts have. */
export function quoteIn({ root, text }: RuleFile): string {
	let quote = quotes.get(root);
	if (quote === undefined) {
		const [single, double] = [/(?:from|require\(|=|\(|,)\s*'/g, /(?:from|require\(|=|\(|,)\s*"/g].map(
			(pattern) => text.match(pattern)?.length ?? 0,
		);
		quotes.set(root, (quote = (single ?? 0) > (double ?? 0) ? "'" : '"'));
	}
	return quote;
}

const terminators = new WeakMap<SourceFile, string>();

/** `;`, or nothing where the file's statements do without. */
export function terminatorIn({ root, text }: RuleFile): string {
	let terminator = terminators.get(root);
	if (terminator === undefined) {
		const ends = root.statements.map(({ end }) => text[end - 1]).filter((end) => end !== "}");
		const isWithout = ends.filter((end) => end !== ";").length * 2 > ends.length;
		terminators.set(root, (terminator = isWithout ? "" : ";"));
	}
	return terminator;
}

/** Where the line of an offset begins, the line break with its indentation, and one more level of that. */
export function lineAt(offset: number, file: RuleFile): { start: number; newline: string; unit: string } {
	const start = file.text.lastIndexOf("\n", offset - 1) + 1;
	const indent = /^[^\S\r\n]*/.exec(file.text.slice(start, offset))?.[0] ?? "";
	const { newline, unit } = layoutOf(file.root.statements[0] ?? file.root, file);
	const lineBreak = newline.startsWith("\r") ? "\r\n" : "\n";
	return { start, newline: `${lineBreak}${indent}`, unit: indent.includes("\t") ? "\t" : unit };
}

const widths = new WeakMap<SourceFile, number>();

/** How many columns lines may have: as the formatter is told, or else as many as the file's have, but for a few. */
export function widthOf(file: RuleFile): number {
	return file.lineWidth ?? usualWidth(file);
}

function usualWidth({ root, text }: RuleFile): number {
	let width = widths.get(root);
	if (width === undefined) {
		const lines = text.split("\n");
		const isWithin = (columns: number) => lines.filter(({ length }) => length > columns).length <= lines.length / 50;
		widths.set(root, (width = [80, 100].find(isWithin) ?? 120));
	}
	return width;
}

/** Whether the file's lists end with a comma where each item has a line of its own, arguments included. */
export function hasTrailingCommas({ text }: RuleFile): boolean {
	return /,\s*\n\s*\)/.test(text);
}

/** Whether the file is JavaScript, where types cannot be asserted. */
export function isScript({ fileName }: RuleFile): boolean {
	return /\.[cm]?jsx?$/.test(fileName);
}
