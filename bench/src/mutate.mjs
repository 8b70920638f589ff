/**
 * A copy of a corpus in which promises float: the leading `await` or `void` of every expression statement is taken
 * away, found in the syntax tree. Every other character stays where it is, so that lines and most columns are kept.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { sourceFiles } from "./corpora.mjs";

/**
 * Where the leading `await` and `void` keywords of expression statements are, in ascending order.
 * @param {string} text of a TypeScript file
 * @returns {{ start: number, end: number }[]}
 */
export function leadingKeywords(text) {
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
	return keywords.sort((a, b) => a.start - b.start);
}

/** @param {string} text of a TypeScript file */
function withoutLeadingKeywords(text) {
	let result = "";
	let last = 0;
	for (const { start, end } of leadingKeywords(text)) {
		result += text.slice(last, start) + " ".repeat(end - start);
		last = end;
	}
	return result + text.slice(last);
}

/**
 * Writes the mutated `src` of a corpus.
 * @param {string} from folder of the corpus
 * @param {string} to folder of the copy
 */
export function copyMutated(from, to) {
	for (const file of sourceFiles(from)) {
		const target = path.join(to, path.relative(from, file));
		mkdirSync(path.dirname(target), { recursive: true });
		writeFileSync(target, withoutLeadingKeywords(readFileSync(file, "utf8")));
	}
}
