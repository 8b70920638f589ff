/**
 * A copy of a corpus in which promises float: the leading `await` or `void` of every expression statement is taken
 * away, found in the syntax tree. Every other character stays where it is, so that lines and most columns are kept.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { sourceFiles } from "./corpora.mjs";

/**
 * @param {string} text of a TypeScript file
 * @returns {{ text: string, removed: number }}
 */
export function removeLeadingAwaits(text) {
	const tree = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, false);
	/** @type {{ start: number, end: number }[]} */
	const keywords = [];
	/** @param {ts.Node} node */
	const visit = (node) => {
		if (ts.isExpressionStatement(node)) {
			const { expression } = node;
			if (ts.isAwaitExpression(expression) || ts.isVoidExpression(expression)) {
				const start = expression.getStart(tree);
				keywords.push({ start, end: start + (ts.isAwaitExpression(expression) ? "await" : "void").length });
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
	let result = "";
	let last = 0;
	for (const { start, end } of keywords) {
		result += text.slice(last, start) + " ".repeat(end - start);
		last = end;
	}
	return { text: result + text.slice(last), removed: keywords.length };
}

/**
 * Writes the mutated `src` of a corpus.
 * @param {string} from folder of the corpus
 * @param {string} to folder of the copy
 * @returns {number} how many keywords were taken away
 */
export function copyMutated(from, to) {
	let removed = 0;
	for (const file of sourceFiles(from)) {
		const mutated = removeLeadingAwaits(readFileSync(file, "utf8"));
		const target = path.join(to, path.relative(from, file));
		mkdirSync(path.dirname(target), { recursive: true });
		writeFileSync(target, mutated.text);
		removed += mutated.removed;
	}
	return removed;
}
