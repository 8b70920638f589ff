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
	isTryStatement,
	isVariableDeclarationList,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { Edit } from "../../../facts/edit.ts";
import { executorOf } from "../../../flow/index.ts";
import { columnsOf, layoutOf } from "../../../rewrites/layout.ts";
import {
	type FunctionNode,
	functionName,
	isAsync,
	isFunctionNode,
	isGenerator,
	returnsIn,
} from "../../../syntax/functions.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";
import { findAncestor, skipOuter, walk } from "../../../syntax/walk.ts";
import { resultsOf } from "../callbacks/promise-functions.ts";
import { canChain } from "./async-edits.ts";
import { catchTitle, sorted, workOf } from "./catch-edits.ts";
import { routeFor } from "./error-routes.ts";
import { blockFor, catchBehind, catchHead, handlerOf } from "./handler-text.ts";
import { indentedLines } from "./indent.ts";
import { movedIntoTry } from "./move-into-try.ts";
import type { ErrorRoute } from "./route.ts";
import { lineAt, terminatorIn, widthOf } from "./writing.ts";

/** What can be done inside of the function itself. Its callers see no difference but that it gives no promise, or one that never rejects. */
export function* guardFixes(fn: FunctionNode, file: RuleFile): Inquiry<FixDraft[]> {
	const { body } = fn as { body?: Node };
	const plain = isAsync(fn) ? plainEdits(fn, file) : undefined;
	const sync: FixDraft[] = plain
		? [{ id: "sync", title: "Drop `async`, as nothing is awaited in it", safety: "suggestion", edits: plain }]
		: [];
	const results = isAsync(fn) ? [] : resultsOf(fn);
	const at = body && !isAsync(fn) ? resultOf(body) : body;
	if (results.length > 1 || (results.length > 0 && !at)) return yield* eachCaught(fn, results, file);
	const route = at && (yield* routeFor({ at, work: workOf(at, file), file }));
	if (!at || !route || route.endsLater) return sync;
	const edits = isAsync(fn) ? yield* tryEdits(fn, route, file) : yield* catchEdits(fn, route, file);
	if (edits === undefined) return sync;
	const moved = route.isLogged && isAsync(fn) && body && isBlock(body) ? movedIntoTry(body, file) : undefined;
	if (moved) {
		return [{ id: "try", title: "Catch it in the `try` that is there", safety: "suggestion", edits: moved }];
	}
	const guard: FixDraft = {
		id: isAsync(fn) ? "try" : "catch",
		title: isAsync(fn) ? `${route.says}, by try and catch inside` : catchTitle(route),
		safety: "suggestion",
		edits: sorted([...(route.edits ?? []), ...edits]),
	};
	// What is thrown may be heard where the function is called; somebody who waits for an answer does not hear it.
	return route.isLogged ? [...sync, guard] : [guard, ...sync];
}

/** Where nothing is awaited, `async` does no more than to hide what is thrown. */
function plainEdits(fn: FunctionNode, file: RuleFile): Edit[] | undefined {
	const { body, type } = fn as { body?: Node; type?: Node };
	if (!body || !isBlock(body) || isGenerator(fn) || executorOf(fn.parent)?.fn === fn) return undefined;
	if (returnsIn(body).length > 0 || waits(body)) return undefined;
	if (type && !/^Promise\s*<\s*void\s*>$/.test(file.textOf(type))) return undefined;
	const name = functionName(fn);
	// Somebody may take the promise all the same.
	if (name !== undefined && mentionsOf(file.root, name).some((use) => isCalled(use))) return undefined;
	const keyword = fn.modifiers?.find(({ kind }) => kind === SyntaxKind.AsyncKeyword);
	if (!keyword) return undefined;
	const start = file.startOf(keyword);
	const end = start + "async".length;
	const gap = /^[^\S\n]*/.exec(file.text.slice(end))?.[0].length ?? 0;
	return [
		{ start, end: end + gap, text: "" },
		...(type ? [{ start: file.startOf(type), end: type.end, text: "void" }] : []),
	];
}

function isCalled(use: Node): boolean {
	const callee = (use.parent as { name?: Node } | undefined)?.name === use ? use.parent : use;
	return callee.parent !== undefined && isCallExpression(callee.parent) && callee.parent.expression === callee;
}

/** Whether the function's own body awaits anything. */
function waits(body: Node): boolean {
	let found = false;
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		const isLoop = node.kind === SyntaxKind.ForOfStatement && (node as { awaitModifier?: Node }).awaitModifier;
		const isUsing = isVariableDeclarationList(node) && (node.flags & NodeFlags.AwaitUsing) === NodeFlags.AwaitUsing;
		if (isAwaitExpression(node) || isLoop || isUsing) found = true;
		return found ? false : undefined;
	});
	return found;
}

/** `return save();` on several paths, each with a handler of its own. */
function* eachCaught(fn: FunctionNode, results: readonly Node[], file: RuleFile): Inquiry<FixDraft[]> {
	const edits: Edit[] = [];
	let title: string | undefined;
	for (const result of results) {
		const type = yield* typeOf(result);
		if (file.types.promiseKind(type) === "no") continue;
		const route = yield* routeFor({ at: result, work: workOf(result, file), file });
		if (!route || route.endsLater || route.edits?.length || !canChain(result, type, file)) return [];
		edits.push({ start: result.end, end: result.end, text: catchBehind(result, route, file) });
		title ??= catchTitle(route);
	}
	// What is declared to give a value cannot give nothing.
	if (title === undefined || (fn as { type?: Node }).type) return [];
	return [{ id: "catch", title, safety: "suggestion", edits: sorted(edits) }];
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
	if (!body || type) return undefined;
	const lastStatement = isBlock(body) ? body.statements.at(-1) : undefined;
	const result = resultOf(body);
	if (!result || !isCallExpression(result) || !canChain(result, yield* typeOf(result), file)) return undefined;
	const start = file.startOf(result);
	if (!lastStatement) return blockEdits(body, result, route, file);
	if (returnsIn(body).length > 1) return undefined;
	const from = file.startOf(lastStatement);
	if (file.text.slice(from, start).trim() !== "return") return undefined;
	return [
		{ start: from, end: start, text: "" },
		{ start: result.end, end: result.end, text: catchBehind(result, route, file) },
	];
}

/** The body of an arrow function that is an expression, as a block. */
function blockEdits(body: Node, result: Node, route: ErrorRoute, file: RuleFile): Edit[] {
	const start = file.startOf(result);
	const { end } = result;
	const handling = `.catch(${handlerOf(route, undefined, file)})`;
	const isAlone = body === result;
	const gap = /=>\s*\n\s*$/.exec(file.text.slice(0, start).slice(-MOST_COLUMNS))?.[0];
	if (isAlone && gap) {
		// The body stands below the arrow, and so it stays.
		const line = lineAt(start - gap.length, file);
		return [
			{ start: start - gap.length, end: start, text: `=> {${line.newline}${line.unit}` },
			{ start: end, end, text: `${handling}${terminatorIn(file)}${line.newline}}` },
		];
	}
	const written = file.textOf(result);
	if (isAlone && !/[\r\n]/.test(written)) {
		return [{ start, end, text: blockFor(`${written}${handling}`, start, end, file) }];
	}
	return [
		{ start, end: start, text: "{ " },
		{ start: end, end, text: `${handling}${terminatorIn(file)} }` },
	];
}

/** How far in front of an expression the line above is looked for. */
const MOST_COLUMNS = 400;

/** The body in a `try` whose `catch` hands the error on. */
function* tryEdits(fn: FunctionNode, { caught }: ErrorRoute, file: RuleFile): Inquiry<Edit[] | undefined> {
	const { body, type } = fn as { body?: Node; type?: Node };
	if (!body || !caught || (type && !/^Promise\s*<\s*void\s*>$/.test(file.textOf(type)))) return undefined;
	// What fails before the body begins cannot be caught in it.
	const parameters = fn.parameters as readonly { name: Node; initializer?: Node }[];
	if (!parameters.every(({ name, initializer }) => isIdentifier(name) && !initializer)) return undefined;
	if (isBlock(body)) {
		const [only, ...others] = body.statements as readonly Node[];
		// What its own `catch` fails in is not mended by one around.
		if (only && others.length === 0 && isTryStatement(only) && only.catchClause) return undefined;
		const awaits =
			file.textOf(body).split("\n").length > MOST_LINES + 2 ? undefined : yield* returnsAwaited(body, file);
		return awaits && [...awaits, ...aroundBlock(body, caught, file)];
	}
	const inner = skipOuter(body);
	const start = file.startOf(body);
	const isWaited = isAwaitExpression(inner) || (yield* promiseKindOf(body)) === "no";
	if (!isWaited && (yield* promiseKindOf(body)) !== "promise") return undefined;
	const wait = isWaited ? "" : "await ";
	const end = terminatorIn(file);
	const before = file.text.slice(file.text.lastIndexOf("\n", start) + 1, start);
	if (before.trim() !== "" && !/[\r\n]/.test(file.textOf(body))) {
		// A block with a `try` takes lines of its own, below the line in which the function begins.
		const { newline, unit } = layoutOf(body, file);
		const line = `${newline}${/^\s*/.exec(before)?.[0] ?? ""}`;
		const handling = caught.map((statement) => `${line}${unit}${unit}${statement}${end}`).join("");
		return [
			{ start, end: start, text: `{${line}${unit}try {${line}${unit}${unit}${wait}` },
			{
				start: body.end,
				end: body.end,
				text: `${end}${line}${unit}} ${catchHead(caught)} {${handling}${line}${unit}}${line}}`,
			},
		];
	}
	return [
		{ start, end: start, text: `{ try { ${wait}` },
		{ start: body.end, end: body.end, text: `${end} } ${catchHead(caught)} { ${caught.join("; ")}${end} } }` },
	];
}

/** More than these are nothing that anybody puts into a `try` as a whole. */
const MOST_LINES = 40;

/**
 * What it takes so that what a body returns is caught in it as well: `return await save();`. Undefined where a value is
 * returned, which somebody may want.
 */
function* returnsAwaited(body: Block, file: RuleFile): Inquiry<Edit[] | undefined> {
	const edits: Edit[] = [];
	for (const value of returnsIn(body)) {
		const type = yield* typeOf(value);
		// A `try` of its own is where `await` is missing.
		const isTried = findAncestor(value, (node) => node === body || isTryStatement(node)) !== body;
		if (!type || isTried) return undefined;
		if (type.isVoid || type.isUndefined || type.isNever) continue;
		if (file.types.promiseKind(type) !== "promise" || !type.typeArguments()[0]?.isVoid) return undefined;
		if (isAwaitExpression(skipOuter(value)) || !isCallExpression(skipOuter(value))) return undefined;
		const start = file.startOf(value);
		edits.push({ start, end: start, text: "await " });
	}
	return edits;
}

/** A block in one line, which it does not fit into any more. */
function aroundLine(body: Block, caught: readonly string[], file: RuleFile): Edit[] {
	const open = file.startOf(body) + 1;
	const close = body.end - 1;
	const { newline, unit } = lineAt(open, file);
	const inner = `${newline}${unit}`;
	const code = file.text.slice(open, close);
	const from = open + code.length - code.trimStart().length;
	const to = open + code.trimEnd().length;
	const handling = caught.map((statement) => `${inner}${unit}${statement};`).join("");
	return [
		{ start: open, end: from, text: `${inner}try {${inner}${unit}` },
		{ start: to, end: close, text: `${inner}} ${catchHead(caught)} {${handling}${inner}}${newline}` },
	];
}

function aroundBlock(body: Block, caught: readonly string[], file: RuleFile): Edit[] {
	const { text } = file;
	const open = file.startOf(body) + 1;
	const close = body.end - 1;
	const lineStart = text.lastIndexOf("\n", close - 1) + 1;
	const indent = text.slice(lineStart, close);
	if (lineStart <= open || indent.trim() !== "") {
		const [opening, closing] = [" try {", `} ${catchHead(caught)} { ${caught.join("; ")}; } `];
		const whole = text.slice(lineAt(open, file).start, text.indexOf("\n", close)) + opening + closing;
		if (lineStart <= open && columnsOf(whole) > widthOf(file)) return aroundLine(body, caught, file);
		return [
			{ start: open, end: open, text: opening },
			{ start: close, end: close, text: closing },
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
			text: `${unit}} ${catchHead(caught)} {${handling}${line}${unit}}${line}`,
		},
	];
}
