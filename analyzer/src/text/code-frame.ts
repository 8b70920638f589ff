/** Renders the lines around a span with a mark under it, for terminals and test snapshots. */
import type { Position } from "../facts/finding.ts";
import { LineIndex } from "./line-index.ts";

export interface CodeFrameOptions {
	/** Lines shown before and after the span; 1 by default. */
	context?: number;
	/** Widest line in columns, gutter included; longer ones are cut around the span. 120 by default. */
	width?: number;
	/** Line index of the same text, where the caller has one already. */
	lines?: LineIndex;
	/** Dresses the gutter, such as in a dim colour. */
	styleGutter?: (text: string) => string;
	/** Dresses the mark under the span. */
	styleMark?: (text: string) => string;
}

/** Lines at each end of a long span that are shown; those between are left out. */
const EDGE_LINES = 2;
const TAB = "    ";

/**
 * @param text the whole file
 * @param span what to mark; an empty one gets a single mark
 * @returns lines joined with `\n`, without one at the end
 */
export function renderCodeFrame(
	text: string,
	span: { start: Position; end: Position },
	options: CodeFrameOptions = {},
): string {
	const { context = 1, width = 120, styleGutter = (s) => s, styleMark = (s) => s } = options;
	const lines = options.lines ?? new LineIndex(text);
	const first = span.start.line;
	// A span that ends at the very start of a line does not reach into it.
	const last = span.end.column === 1 && span.end.line > first ? span.end.line - 1 : span.end.line;
	const top = Math.max(1, first - context);
	const bottom = Math.min(lines.lineCount, last + context);
	const digits = String(bottom).length;
	const room = Math.max(20, width - digits - 5);
	const out: string[] = [];
	for (let line = top; line <= bottom; line++) {
		if (line >= first + EDGE_LINES && line <= last - EDGE_LINES) {
			if (line === first + EDGE_LINES) out.push(styleGutter(`  ${" ".repeat(digits)} ⋮`));
			continue;
		}
		const content = lineText(text, lines, line);
		const marked = line >= first && line <= last;
		const from = line === first ? span.start.column - 1 : indentOf(content);
		const to = line === span.end.line ? span.end.column - 1 : content.trimEnd().length;
		const shown = crop(content, marked ? from : span.start.column - 1, marked ? to : span.start.column - 1, room);
		out.push(`${styleGutter(`${marked ? ">" : " "} ${String(line).padStart(digits)} │`)} ${shown.text}`.trimEnd());
		if (marked && (to > from || line === first)) {
			const mark = " ".repeat(shown.before) + styleMark("^".repeat(Math.max(1, shown.inside)));
			out.push(`${styleGutter(`  ${" ".repeat(digits)} │`)} ${mark}`);
		}
	}
	return out.join("\n");
}

function lineText(text: string, lines: LineIndex, line: number): string {
	const start = lines.lineStart(line);
	let end = lines.lineStart(line + 1);
	while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
	return text.slice(start, end);
}

function indentOf(line: string): number {
	return line.length - line.trimStart().length;
}

/**
 * Cuts a line down to what fits, keeping the part from `from` to `to` (or its beginning) in sight.
 * @returns the text as shown, and the columns before and inside of the part
 */
function crop(line: string, from: number, to: number, room: number): { text: string; before: number; inside: number } {
	// A glance at the length first: one line of a generated file can hold megabytes.
	let start = 0;
	let end = line.length;
	if (line.length > room || widthOf(show(line)) > room) {
		start = Math.max(0, Math.min(from - Math.floor(room / 4), line.length - room + 2));
		end = Math.min(line.length, start + room - 2);
	}
	const head = start > 0 ? "…" : "";
	const tail = end < line.length ? "…" : "";
	const clampedFrom = Math.min(Math.max(from, start), end);
	const clampedTo = Math.min(Math.max(to, clampedFrom), end);
	return {
		text: head + show(line.slice(start, end)) + tail,
		before: head.length + widthOf(show(line.slice(start, clampedFrom))),
		inside: widthOf(show(line.slice(clampedFrom, clampedTo))),
	};
}

/** Makes a line fit for a terminal: tabs have a fixed width, and control characters cannot act. */
function show(text: string): string {
	return text.replaceAll("\t", TAB).replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

const WIDE =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes up on a terminal: East Asian and emoji characters take two, combining ones none. */
function widthOf(text: string): number {
	if (/^[\x20-\x7e]*$/.test(text)) return text.length;
	let width = 0;
	for (const character of text) width += ZERO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
	return width;
}
