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
	type Node,
} from "../../../engine/ast.ts";
import type { Edit } from "../../../facts/edit.ts";
import { layoutOf } from "../../../rewrites/layout.ts";
import { type FunctionNode, isAsync, isFunctionNode } from "../../../syntax/functions.ts";
import { skipOuter, walk } from "../../../syntax/walk.ts";
import { resultsOf } from "../callbacks/promise-functions.ts";
import { canChain } from "./async-edits.ts";
import { catchTitle, handlerOf, sorted, workOf } from "./catch-edits.ts";
import { routeFor } from "./error-routes.ts";
import { indentedLines } from "./indent.ts";
import type { ErrorRoute } from "./route.ts";

/** What can be done inside of the function itself. Its callers see no difference but that it gives no promise, or one that never rejects. */
export function* guardFixes(fn: FunctionNode, file: RuleFile): Inquiry<FixDraft[]> {
	const { body } = fn as { body?: Node };
	const at = body && !isAsync(fn) ? resultOf(body) : body;
	const route = at && (yield* routeFor({ at, work: workOf(at, file), file }));
	if (!at || !route || route.endsLater) return [];
	const edits = isAsync(fn) ? yield* tryEdits(fn, route, file) : yield* catchEdits(fn, route, file);
	if (edits === undefined) return [];
	return [
		{
			id: isAsync(fn) ? "try" : "catch",
			title: isAsync(fn) ? `${route.says}, by try and catch inside` : catchTitle(route),
			safety: "suggestion",
			edits: sorted([...(route.edits ?? []), ...edits]),
		},
	];
}

/** The expression that a function's body gives as its last, or that is the body. */
function resultOf(body: Node): Node | undefined {
	if (!isBlock(body)) return body;
	const last = body.statements.at(-1);
	return last && isReturnStatement(last) ? last.expression : undefined;
}

/** `() => save()` becomes `() => { save().catch(console.error); }`. */
function* catchEdits(fn: FunctionNode, route: ErrorRoute, file: RuleFile): Inquiry<Edit[] | undefined> {
	const { body, type } = fn as { body?: Node; type?: Node };
	// Another path that gives a promise would stay as it is.
	if (!body || type || resultsOf(fn).length > 1) return undefined;
	const lastStatement = isBlock(body) ? body.statements.at(-1) : undefined;
	const result = resultOf(body);
	if (!result || !isCallExpression(result) || !canChain(result, yield* typeOf(result), file)) return undefined;
	const start = file.startOf(result);
	const handler = handlerOf(route, result, file);
	if (!lastStatement) {
		return [
			{ start, end: start, text: "{ " },
			{ start: result.end, end: result.end, text: `.catch(${handler}); }` },
		];
	}
	if (returnsIn(body).length > 1) return undefined;
	const from = file.startOf(lastStatement);
	if (file.text.slice(from, start).trim() !== "return") return undefined;
	return [
		{ start: from, end: start, text: "" },
		{ start: result.end, end: result.end, text: `.catch(${handler})` },
	];
}

/** The body in a `try` whose `catch` hands the error on. */
function* tryEdits(fn: FunctionNode, { caught }: ErrorRoute, file: RuleFile): Inquiry<Edit[] | undefined> {
	const { body, type } = fn as { body?: Node; type?: Node };
	if (!body || !caught || (type && !/^Promise\s*<\s*void\s*>$/.test(file.textOf(type)))) return undefined;
	// What fails before the body begins cannot be caught in it.
	const parameters = fn.parameters as readonly { name: Node; initializer?: Node }[];
	if (!parameters.every(({ name, initializer }) => isIdentifier(name) && !initializer)) return undefined;
	if (isBlock(body)) return returnsIn(body).length === 0 ? aroundBlock(body, caught, file) : undefined;
	const inner = skipOuter(body);
	const start = file.startOf(body);
	const waits = isAwaitExpression(inner) || (yield* promiseKindOf(body)) === "no";
	if (!waits && (yield* promiseKindOf(body)) !== "promise") return undefined;
	const wait = waits ? "" : "await ";
	const before = file.text.slice(file.text.lastIndexOf("\n", start) + 1, start);
	if (before.trim() !== "" && !/[\r\n]/.test(file.textOf(body))) {
		// A block with a `try` takes lines of its own, below the line in which the function begins.
		const { newline, unit } = layoutOf(body, file);
		const line = `${newline}${/^\s*/.exec(before)?.[0] ?? ""}`;
		const handling = caught.map((statement) => `${line}${unit}${unit}${statement};`).join("");
		return [
			{ start, end: start, text: `{${line}${unit}try {${line}${unit}${unit}${wait}` },
			{ start: body.end, end: body.end, text: `;${line}${unit}} catch (error) {${handling}${line}${unit}}${line}}` },
		];
	}
	return [
		{ start, end: start, text: `{ try { ${wait}` },
		{ start: body.end, end: body.end, text: `; } catch (error) { ${caught.join("; ")}; } }` },
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

function aroundBlock(body: Block, caught: readonly string[], file: RuleFile): Edit[] {
	const { text } = file;
	const open = file.startOf(body) + 1;
	const close = body.end - 1;
	const lineStart = text.lastIndexOf("\n", close - 1) + 1;
	const indent = text.slice(lineStart, close);
	if (lineStart <= open || indent.trim() !== "") {
		return [
			{ start: open, end: open, text: " try {" },
			{ start: close, end: close, text: `} catch (error) { ${caught.join("; ")}; } ` },
		];
	}
	const { unit, terminator } = layoutOf(body.statements[0] ?? body, file);
	// A statement that ends in a brace has no semicolon wherever others have.
	const stop = terminator || (text[(body.statements[0]?.end ?? 0) - 1] === "}" ? ";" : "");
	const line = `${text.includes("\r\n") ? "\r\n" : "\n"}${indent}`;
	const handling = caught.map((statement) => `${line}${unit}${unit}${statement}${stop}`).join("");
	return [
		{ start: open, end: open, text: `${line}${unit}try {` },
		...indentedLines(body, open, lineStart, unit, file),
		{
			start: close,
			end: close,
			text: `${unit}} catch (error) {${handling}${line}${unit}}${line}`,
		},
	];
}
