/** How deep brackets are nested in JSON, comments and all. Whoever reads JSON by recursion has to know before. */

/**
 * Finds what is nested deeper than something that a person wrote.
 * @param most levels of `{` and `[`
 * @returns the contents of the brackets at that level which hold further ones, from offset to offset; in text that ends
 * before its brackets do, the last one goes to the end
 */
export function nestedBeyond(text: string, most: number): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	let depth = 0;
	let start = 0;
	let isBeyond = false;
	for (const { index, 0: token } of text.matchAll(TOKEN)) {
		if (token === "{" || token === "[") {
			depth++;
			if (depth === most) start = index + 1;
			if (depth > most) isBeyond = true;
		} else if (token === "}" || token === "]") {
			if (depth === most && isBeyond) {
				found.push({ start, end: index });
				isBeyond = false;
			}
			if (depth > 0) depth--;
		}
	}
	if (isBeyond) found.push({ start, end: text.length });
	return found;
}

/** A bracket, or what may hold some that do not count: a text, a comment. */
const TOKEN = /[{}[\]]|"(?:[^"\\\n]|\\.)*"?|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/g;

/** The text with what is nested deeper than that blanked out: offsets and lines stay as they are. */
export function withoutNestedBeyond(text: string, most: number): string {
	let kept = "";
	let from = 0;
	for (const { start, end } of nestedBeyond(text, most)) {
		kept += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, " ");
		from = end;
	}
	return kept + text.slice(from);
}
