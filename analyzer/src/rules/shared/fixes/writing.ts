/** How a file is written, for what fixes add within a line. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import type { SourceFile } from "../../../engine/ast.ts";

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

/** Whether the file is JavaScript, where types cannot be asserted. */
export function isScript({ fileName }: RuleFile): boolean {
	return /\.[cm]?jsx?$/.test(fileName);
}
