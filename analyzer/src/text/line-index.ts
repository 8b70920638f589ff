/** Maps offsets in one text to lines and columns and back. Line breaks are LF, CRLF and CR, as editors count them. */
import type { Position } from "../facts/finding.ts";

export class LineIndex {
	private readonly starts: number[] = [0];
	readonly length: number;

	constructor(text: string) {
		this.length = text.length;
		for (let i = 0; i < text.length; i++) {
			const code = text.charCodeAt(i);
			if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
		}
	}

	/** Number of lines, at least 1. */
	get lineCount(): number {
		return this.starts.length;
	}

	/** @param offset from 0 in UTF-16 units; beyond the end it is taken as the end. */
	positionAt(offset: number): Position {
		const at = Math.max(0, Math.min(offset, this.length));
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] as number) <= at) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: at - (this.starts[low] as number) + 1, offset: at };
	}

	/** Offset of the first unit of a line; lines count from 1. Beyond the last line it is the text's length. */
	lineStart(line: number): number {
		return this.starts[line - 1] ?? this.length;
	}

	/** Offset of a line and column, both from 1; a column beyond the line's end is taken as its end. */
	offsetAt(line: number, column: number): number {
		return Math.min(this.lineStart(line) + column - 1, this.lineStart(line + 1));
	}
}
