/** Fixes that keep the rejection of a function whose promise nobody takes from getting lost. */

import { type Inquiry, promiseKindOf, typeOf } from "../../../ask/inquiry.ts";
import type { FixDraft } from "../../../ask/rule.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	type Block,
	isAwaitExpression,
	isBlock,
	isCallExpression,
	isIdentifier,
	isReturnStatement,
	isTemplateExpression,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { Edit } from "../../../facts/edit.ts";
import { layoutOf } from "../../../rewrites/layout.ts";
import { type FunctionNode, isAsync, isFunctionNode } from "../../../syntax/functions.ts";
import { skipOuter, walk } from "../../../syntax/walk.ts";
import { resultsOf } from "../callbacks/promise-functions.ts";
import { canChain } from "./async-edits.ts";

const REPORTER = "console.error";

/** Express and its like are told of an error by `next(error)`. */
function reporterOf(fn: FunctionNode): string {
	const names = (fn.parameters as readonly { name: Node }[]).map(({ name }) => (isIdentifier(name) ? name.text : ""));
	return names.length > 2 && names.includes("next") ? "next" : REPORTER;
}

/** What can be done inside of the function itself. Its callers see no difference but that it gives no promise, or one that never rejects. */
export function* guardFixes(fn: FunctionNode, file: RuleFile): Inquiry<FixDraft[]> {
	if (file.types.globalSymbol("console") === undefined) return [];
	const edits = isAsync(fn) ? yield* tryEdits(fn, file) : yield* catchEdits(fn, file);
	if (edits === undefined) return [];
	return [
		isAsync(fn)
			? {
					id: "try",
					title: `Give errors to ${reporterOf(fn)} from inside, with try and catch`,
					safety: "suggestion",
					edits,
				}
			: { id: "catch", title: "Report its rejection with .catch(console.error)", safety: "suggestion", edits },
	];
}

/** `() => save()` becomes `() => { save().catch(console.error); }`. */
function* catchEdits(fn: FunctionNode, file: RuleFile): Inquiry<Edit[] | undefined> {
	const { body, type } = fn as { body?: Node; type?: Node };
	// Another path that gives a promise would stay as it is.
	if (!body || type || resultsOf(fn).length > 1) return undefined;
	const lastStatement = isBlock(body) ? body.statements.at(-1) : undefined;
	const returned = lastStatement && isReturnStatement(lastStatement) ? lastStatement.expression : undefined;
	const result = isBlock(body) ? returned : body;
	if (!result || !isCallExpression(result) || !canChain(result, yield* typeOf(result), file)) return undefined;
	const start = file.startOf(result);
	if (!lastStatement) {
		return [
			{ start, end: start, text: "{ " },
			{ start: result.end, end: result.end, text: `.catch(${REPORTER}); }` },
		];
	}
	if (returnsIn(body).length > 1) return undefined;
	const from = file.startOf(lastStatement);
	if (file.text.slice(from, start).trim() !== "return") return undefined;
	return [
		{ start: from, end: start, text: "" },
		{ start: result.end, end: result.end, text: `.catch(${REPORTER})` },
	];
}

/** The body in a `try` whose `catch` reports. */
function* tryEdits(fn: FunctionNode, file: RuleFile): Inquiry<Edit[] | undefined> {
	const { body, type } = fn as { body?: Node; type?: Node };
	if (!body || (type && !/^Promise\s*<\s*void\s*>$/.test(file.textOf(type)))) return undefined;
	// What fails before the body begins cannot be caught in it.
	const parameters = fn.parameters as readonly { name: Node; initializer?: Node }[];
	if (!parameters.every(({ name, initializer }) => isIdentifier(name) && !initializer)) return undefined;
	if (isBlock(body)) return returnsIn(body).length === 0 ? aroundBlock(body, reporterOf(fn), file) : undefined;
	const inner = skipOuter(body);
	const start = file.startOf(body);
	const waits = isAwaitExpression(inner) || (yield* promiseKindOf(body)) === "no";
	if (!waits && (yield* promiseKindOf(body)) !== "promise") return undefined;
	return [
		{ start, end: start, text: `{ try { ${waits ? "" : "await "}` },
		{ start: body.end, end: body.end, text: `; } catch (error) { ${reporterOf(fn)}(error); } }` },
	];
}

/** The `return` statements with a value of a function's own body. */
function returnsIn(body: Node): Node[] {
	const found: Node[] = [];
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		if (isReturnStatement(node) && node.expression) found.push(node);
		return undefined;
	});
	return found;
}

function aroundBlock(body: Block, reporter: string, file: RuleFile): Edit[] {
	const { text } = file;
	const open = file.startOf(body) + 1;
	const close = body.end - 1;
	const lineStart = text.lastIndexOf("\n", close - 1) + 1;
	const indent = text.slice(lineStart, close);
	if (lineStart <= open || indent.trim() !== "") {
		return [
			{ start: open, end: open, text: " try {" },
			{ start: close, end: close, text: `} catch (error) { ${reporter}(error); } ` },
		];
	}
	const { unit } = layoutOf(body.statements[0] ?? body, file);
	const line = `${text.includes("\r\n") ? "\r\n" : "\n"}${indent}`;
	return [
		{ start: open, end: open, text: `${line}${unit}try {` },
		...indented(body, open, lineStart, unit, file),
		{
			start: close,
			end: close,
			text: `${unit}} catch (error) {${line}${unit}${unit}${reporter}(error);${line}${unit}}${line}`,
		},
	];
}

/** One more level of indentation for each line, but for those that begin inside a template or a comment. */
function indented(body: Block, from: number, to: number, unit: string, file: RuleFile): Edit[] {
	const kept: { start: number; end: number }[] = [];
	const text = file.text.slice(from, to);
	if (text.includes("`")) {
		walk(body, (node) => {
			if (isTemplateExpression(node) || node.kind === SyntaxKind.NoSubstitutionTemplateLiteral)
				kept.push({ start: file.startOf(node), end: node.end });
		});
	}
	for (const comment of text.matchAll(/\/\*[\s\S]*?\*\//g))
		kept.push({ start: from + comment.index, end: from + comment.index + comment[0].length });
	const edits: Edit[] = [];
	for (const match of text.matchAll(/\n(?=[^\r\n])/g)) {
		const at = from + match.index + 1;
		if (at < to && !kept.some(({ start, end }) => start < at && at < end))
			edits.push({ start: at, end: at, text: unit });
	}
	return edits;
}
