/**
 * Keeps what a fix writes within the width that the settings around a file give its lines: comments are continued on the
 * next line, and a line that gets too wide is broken in a pair of brackets. Nothing but white space and commas is added.
 */
import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	isArrayLiteralExpression,
	isCallExpression,
	isNewExpression,
	isObjectLiteralExpression,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { Edit } from "../../../facts/edit.ts";
import { columnsOf } from "../../../rewrites/layout.ts";
import { hasTrailingCommas, lineAt } from "./writing.ts";

/** A line of the file, without what ends it. */
interface Line {
	readonly start: number;
	readonly end: number;
}

/**
 * @param edits in ascending order, as {@link FixDraft} has them
 * @returns the same where no settings say how wide lines may be, or where nothing can be broken
 */
export function fitted(edits: readonly Edit[], file: RuleFile): readonly Edit[] {
	const width = file.lineWidth;
	if (width === undefined) return edits;
	let all: readonly Edit[] = edits.map((edit) => ({ ...edit, text: withinWidth(edit.text, width) }));
	for (const line of linesOf(edits, file)) {
		const isTooWide = columnsOf(file.text.slice(line.start, line.end)) > width;
		if (!isTooWide && widestIn(applied(line.start, line.end, all, file)) > width) all = broken(line, all, width, file);
	}
	return all;
}

/** Comments that have a line of their own, at most so many columns wide. */
function withinWidth(text: string, width: number): string {
	return text
		.split("\n")
		.map((line) => {
			const indent = /^\s*\/\/ /.exec(line)?.[0];
			if (indent === undefined || columnsOf(line) <= width) return line;
			const rows: string[] = [];
			for (const word of line.slice(indent.length).split(" ")) {
				const longer = `${rows.at(-1)} ${word}`;
				if (rows.length > 0 && columnsOf(longer) <= width) rows[rows.length - 1] = longer;
				else rows.push(`${indent}${word}`);
			}
			return rows.join("\n");
		})
		.join("\n");
}

/** The lines that are changed within themselves. */
function linesOf(edits: readonly Edit[], { text }: RuleFile): Line[] {
	const lines = new Map<number, Line>();
	for (const { start, end } of edits) {
		const from = text.lastIndexOf("\n", start - 1) + 1;
		const to = /\r?\n|$/.exec(text.slice(start))?.index ?? 0;
		if (end <= start + to) lines.set(from, { start: from, end: start + to });
	}
	return [...lines.values()];
}

/** A stretch of the file after the edits that lie in it, without whole lines in front of it. */
function applied(start: number, end: number, edits: readonly Edit[], { text }: RuleFile): string {
	const within = edits.filter((edit) => start <= edit.start && edit.end <= end && !isLineAt(start, edit));
	let at = start;
	let out = "";
	for (const edit of within) {
		out += text.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	return out + text.slice(at, end);
}

function isLineAt(start: number, edit: Edit): boolean {
	return edit.start === start && edit.end === start && edit.text.endsWith("\n");
}

/** The edits with those that put the elements of the outermost brackets where that is enough on lines of their own. */
function broken(line: Line, edits: readonly Edit[], width: number, file: RuleFile): readonly Edit[] {
	for (const { open, elements, close } of bracketsIn(line, file)) {
		const { newline, unit } = lineAt(open, file);
		const ends = elements.map(({ end }, index) => (index < elements.length - 1 ? end + 1 : end));
		const starts = elements.map((element) => file.startOf(element));
		const inner = starts.map((start, index) => applied(start, ends[index] ?? start, edits, file));
		// What is written over several lines has been laid out already.
		if (inner.some((piece) => piece.includes("\n"))) continue;
		const head = applied(line.start, open, edits, file);
		const tail = `${newline}${applied(close, line.end, edits, file)}`;
		const pieces = [head, ...inner.map((piece) => `${newline}${unit}${piece}`), tail];
		if (pieces.some((piece) => widestIn(piece) > width)) continue;
		const breaks: Edit[] = starts.map((start, index) => ({
			start: index === 0 ? open : (ends[index - 1] ?? open),
			end: start,
			text: `${newline}${unit}`,
		}));
		const last = ends.at(-1) ?? close;
		breaks.push({ start: last, end: close, text: `${hasTrailingCommas(file) ? "," : ""}${newline}` });
		const merged = withBreaks(edits, breaks);
		if (merged) return merged;
	}
	return edits;
}

function widestIn(text: string): number {
	return Math.max(...text.split("\n").map(columnsOf));
}

interface Brackets {
	/** Behind the opening one. */
	readonly open: number;
	readonly elements: readonly Node[];
	/** In front of the closing one. */
	readonly close: number;
}

/** Those of lists with elements that are written in a line and separated by commas alone, the outer ones first. */
function bracketsIn(line: Line, { root, text }: RuleFile): Brackets[] {
	const found: Brackets[] = [];
	const open: Node[] = [root];
	for (let node = open.pop(); node; node = open.pop()) {
		const children: Node[] = [];
		// White space in a template's text would be part of it.
		if (node.kind === SyntaxKind.TemplateExpression) continue;
		node.forEachChild((child) => {
			if (child.pos < line.end && line.start < child.end) children.push(child);
			return undefined;
		});
		open.push(...children.toReversed());
		const elements = elementsOf(node);
		const [first] = elements ?? [];
		const last = elements?.at(-1);
		if (!elements || !first || !last) continue;
		const close = node.end - 1;
		const isWithin = line.start <= first.pos && close <= line.end;
		const gaps = elements.map((one, index) => text.slice(one.end, elements[index + 1]?.pos ?? close).trim());
		const isPlain = gaps.every((gap, index) => gap === (index < elements.length - 1 ? "," : ""));
		if (isWithin && isPlain && text.slice(first.pos, first.end).trim() !== "") {
			found.push({ open: first.pos, elements, close });
		}
	}
	return found;
}

function elementsOf(node: Node): readonly Node[] | undefined {
	if (isCallExpression(node) || isNewExpression(node)) return node.arguments;
	if (isArrayLiteralExpression(node)) return node.elements;
	return isObjectLiteralExpression(node) ? node.properties : undefined;
}

/**
 * Breaks among the edits. What an edit inserts in front of an element goes with the element, and what it inserts behind the
 * last one stays in front of the break.
 * @returns `undefined` where an edit covers the place of a break
 */
function withBreaks(edits: readonly Edit[], breaks: readonly Edit[]): Edit[] | undefined {
	const all = edits.map((edit) => ({ ...edit }));
	for (const [index, gap] of breaks.entries()) {
		const isLast = index === breaks.length - 1;
		if (all.some((edit) => edit.start < gap.end && gap.start < edit.end)) return undefined;
		const touching = all.filter((edit) => gap.start <= edit.start && edit.end <= gap.end);
		const [inserted, second] = touching;
		if (second || (inserted && inserted.start !== inserted.end)) return undefined;
		if (!inserted) {
			all.push({ ...gap });
			continue;
		}
		inserted.text = isLast ? `${inserted.text}${gap.text}` : `${gap.text}${inserted.text}`;
		inserted.start = gap.start;
		inserted.end = gap.end;
	}
	return all.sort((a, b) => a.start - b.start || a.end - b.end);
}
