import { diffLines } from "diff";

export interface Replacement {
	/** Offsets into the former text. */
	start: number;
	end: number;
	text: string;
}

/** Small edits that turn one text into another: cursors and markers in lines that stay the same stay where they are. */
export function diffEdits(before: string, after: string): Replacement[] {
	const edits: Replacement[] = [];
	let at = 0;
	let open: Replacement | undefined;
	const close = (): void => {
		if (open !== undefined) edits.push(trim(before, open));
		open = undefined;
	};
	for (const part of diffLines(before, after)) {
		if (!part.added && !part.removed) {
			close();
			at += part.value.length;
			continue;
		}
		open ??= { start: at, end: at, text: "" };
		if (part.added) open.text += part.value;
		else {
			at += part.value.length;
			open.end = at;
		}
	}
	close();
	return edits;
}

/** Takes away what both sides of a replacement begin and end with. */
function trim(before: string, { start, end, text }: Replacement): Replacement {
	const removed = before.slice(start, end);
	const shorter = Math.min(removed.length, text.length);
	let head = 0;
	while (head < shorter && removed[head] === text[head]) head++;
	// A surrogate pair, or a CRLF, must not be cut in two.
	if (head > 0 && /[\uD800-\uDBFF\r]/.test(removed[head - 1] as string)) head--;
	let tail = 0;
	while (tail < shorter - head && removed[removed.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
	if (tail > 0 && /[\uDC00-\uDFFF\n]/.test(removed[removed.length - tail] as string)) tail--;
	return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}
