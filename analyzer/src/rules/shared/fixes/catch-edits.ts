/** Fixes that catch the rejection of a promise where it is made, and hand it to whoever hears of errors there. */

import type { Inquiry } from "../../../ask/inquiry.ts";
import type { FixDraft } from "../../../ask/rule.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	isAwaitExpression,
	isBlock,
	isCallExpression,
	isExpressionStatement,
	isIdentifier,
	isPropertyAccessExpression,
	isReturnStatement,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { Edit } from "../../../facts/edit.ts";
import { layoutOf } from "../../../rewrites/layout.ts";
import { enclosingFunction, functionName, isFunctionNode } from "../../../syntax/functions.ts";
import { statementsOf } from "../../../syntax/statements.ts";
import { skipOuter, walk } from "../../../syntax/walk.ts";
import { hasComment } from "../places/intent.ts";
import { logRoute, routeFor } from "./error-routes.ts";
import { catchBehind, handlerOf } from "./handler-text.ts";
import { indentedLines } from "./indent.ts";
import type { ErrorRoute } from "./route.ts";

/**
 * The fixes that catch an expression's rejection: `.catch(…)`, or where the end of the work is told right after it, a
 * `.then(…, …)` that tells it when the promise is settled.
 * @param from where something begins that stands in front of the expression and goes away, such as `void`
 */
export function* handlingFixes(at: Node, from: number, file: RuleFile): Inquiry<FixDraft[]> {
	const work = workOf(at, file);
	const route = yield* routeFor({ at, work, file });
	if (!route) return [];
	const start = file.startOf(at);
	const before = from < start ? [{ start: from, end: start, text: "" }] : [];
	if (!route.endsLater) return [catchFix(at, route, before, file)];
	const fixes: FixDraft[] = [];
	const moved = thenEdits(at, route, file);
	if (moved) {
		const title = `Go on when it is fulfilled, else ${lowered(route.says)}`;
		const edits = sorted([...(route.edits ?? []), ...before, ...moved]);
		fixes.push({ id: "then", title, safety: "suggestion", edits });
	}
	const log = route.mayGoOn ? yield* logRoute({ at, work, file }) : undefined;
	if (log) fixes.push(catchFix(at, log, before, file));
	return fixes;
}

function catchFix(at: Node, route: ErrorRoute, before: readonly Edit[], file: RuleFile): FixDraft {
	const handling = catchBehind(at, route, file);
	return {
		id: "catch",
		title: catchTitle(route),
		safety: "suggestion",
		edits: sorted([...(route.edits ?? []), ...before, { start: at.end, end: at.end, text: handling }]),
	};
}

export function sorted(edits: readonly Edit[]): Edit[] {
	return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What a fix is called that catches a rejection. */
export function catchTitle({ says, taker }: ErrorRoute): string {
	if (!taker) return says;
	return `${says}${/\bwith\b/.test(says) ? ":" : " with"} .catch(${taker})`;
}

/** What a title of a fix says in the middle of another one's. */
export function lowered(says: string): string {
	return `${says.charAt(0).toLowerCase()}${says.slice(1)}`;
}

/** What to call an expression or a function in a message. */
export function workOf(at: Node, file: RuleFile): string {
	const known = isFunctionNode(at.parent) && at.parent.body === at ? functionName(at.parent) : undefined;
	if (known) return known;
	if (isBlock(at)) return workIn(at, file);
	let call = skipOuter(at);
	while (isCallExpression(call)) {
		const callee = skipOuter(call.expression) as Node & { expression?: Node; name?: Node };
		const name = callee.name && file.textOf(callee.name);
		if (!name || !/^(?:then|catch|finally)$/.test(name) || !callee.expression) {
			const text = file.textOf(callee);
			if (/^[\w$.]{1,60}$/.test(text)) return text;
			return name && /^[\w$]{1,60}$/.test(name) ? name : "async work";
		}
		call = skipOuter(callee.expression);
	}
	if (call === skipOuter(at)) return "async work";
	if (isIdentifier(call)) return call.text;
	return isPropertyAccessExpression(call) && isIdentifier(call.name) ? call.name.text : "async work";
}

/** A function without a name is called by what it awaits first. */
function workIn(body: Node, file: RuleFile): string {
	let first: Node | undefined;
	walk(body, (node) => {
		if (first || isFunctionNode(node)) return false;
		if (isAwaitExpression(node)) first = node.expression;
		return undefined;
	});
	return first ? workOf(first, file) : "async work";
}

/** What follows in the function, put into a handler of the promise: `save(chunk).then(() => callback(), callback)`. */
function thenEdits(at: Node, route: ErrorRoute, file: RuleFile): Edit[] | undefined {
	const statement = at.parent;
	const fn = enclosingFunction(at) as { body?: Node } | undefined;
	if (!isExpressionStatement(statement) || statement.parent !== fn?.body) return undefined;
	const list = statementsOf(statement.parent);
	const rest = list?.nodes.slice(list.indexOf(statement) + 1) ?? [];
	const handler = handlerOf(route, undefined, file);
	const [next] = rest;
	const last = rest.at(-1);
	if (!next || !last || !rest.every(mayMove)) return undefined;
	const only =
		rest.length === 1 && (isExpressionStatement(next) || isReturnStatement(next)) ? next.expression : undefined;
	if (only && isCallExpression(only) && !file.textOf(only).includes("\n")) {
		const start = file.startOf(only);
		if (hasComment(file, at.end, start) || hasComment(file, only.end, next.end)) return undefined;
		return [
			{ start: at.end, end: start, text: ".then(() => " },
			{ start: only.end, end: only.end, text: `, ${handler})` },
		];
	}
	const { newline, unit, terminator, ownLine } = layoutOf(statement, file);
	if (!ownLine || !layoutOf(next, file).ownLine || hasComment(file, at.end, statement.end)) return undefined;
	return [
		{ start: at.end, end: statement.end, text: ".then(() => {" },
		...indentedLines(statement.parent, statement.end, last.end, unit, file),
		{ start: last.end, end: last.end, text: `${newline}}, ${handler})${terminator}` },
	];
}

/** Whether a statement does the same in a function of its own: it declares nothing that is hoisted, and gives nothing back. */
function mayMove(statement: Node): boolean {
	let may = true;
	walk(statement, (node) => {
		if (node.kind === SyntaxKind.FunctionDeclaration || node.kind === SyntaxKind.YieldExpression) may = false;
		if (isFunctionNode(node)) return false;
		const value = isReturnStatement(node) ? node.expression : undefined;
		if (value && !isCallExpression(value)) may = false;
		return undefined;
	});
	return may;
}
