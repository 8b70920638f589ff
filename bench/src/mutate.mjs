/**
 * Copies of a corpus in which promises are lost: the leading `await` or `void` of every expression statement is taken
 * away, or every `await` of an expression, found in the syntax tree. Every other character stays where it is, so that
 * lines and most columns are kept.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { sourceFiles } from "./corpora.mjs";

/** @typedef {"statements" | "awaits"} Mutation */

/**
 * Where the leading `await` and `void` keywords of expression statements are, in ascending order.
 * @param {string} text of a TypeScript file
 * @returns {{ start: number, end: number }[]}
 */
export function leadingKeywords(text) {
	return keywordsOf(text, (node) => {
		if (!ts.isExpressionStatement(node)) return undefined;
		const { expression } = node;
		return ts.isAwaitExpression(expression) || ts.isVoidExpression(expression) ? expression : undefined;
	});
}

/** @param {string} text of a TypeScript file */
function allAwaits(text) {
	return keywordsOf(text, (node) => (ts.isAwaitExpression(node) ? node : undefined));
}

/**
 * @param {string} text of a TypeScript file
 * @param {(node: ts.Node) => ts.AwaitExpression | ts.VoidExpression | undefined} expressionAt that begins with a keyword to take
 */
function keywordsOf(text, expressionAt) {
	const tree = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, false);
	/** @type {{ start: number, end: number }[]} */
	const keywords = [];
	/** @param {ts.Node} node */
	const visit = (node) => {
		const expression = expressionAt(node);
		if (expression !== undefined) {
			const start = expression.getStart(tree);
			keywords.push({ start, end: start + (ts.isAwaitExpression(expression) ? "await" : "void").length });
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return keywords.sort((a, b) => a.start - b.start);
}

/** @param {string} text @param {readonly { start: number, end: number }[]} spans ascending */
function blank(text, spans) {
	let result = "";
	let last = 0;
	for (const { start, end } of spans) {
		result += text.slice(last, start) + " ".repeat(end - start);
		last = end;
	}
	return result + text.slice(last);
}

/**
 * Writes the mutated `src` of a corpus.
 * @param {string} from folder of the corpus
 * @param {string} to folder of the copy
 * @param {Mutation} mutation
 */
export function copyMutated(from, to, mutation) {
	const spansOf = mutation === "awaits" ? allAwaits : leadingKeywords;
	for (const file of sourceFiles(from)) {
		const target = path.join(to, path.relative(from, file));
		mkdirSync(path.dirname(target), { recursive: true });
		const text = readFileSync(file, "utf8");
		writeFileSync(target, blank(text, spansOf(text)));
	}
}
