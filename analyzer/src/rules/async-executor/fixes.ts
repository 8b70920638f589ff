/** Doing without `new Promise`: an async function that returns and throws, or the promise that was there all along. */

import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isArrowFunction,
	isBlock,
	isCallExpression,
	isExpressionStatement,
	isIdentifier,
	isReturnStatement,
	isSpreadElement,
	isTryStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { Edit } from "../../facts/edit.ts";
import { declarationOf, type Executor, flowOf, reachableFrom } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { statementsOf } from "../../syntax/statements.ts";
import { findAncestor, isWithin, skipOuter, walk } from "../../syntax/walk.ts";
import { hasComment } from "../shared/places/intent.ts";
import { type Resolvers, settlingCall } from "./resolvers.ts";

/**
 * `new Promise<T>(async (resolve, reject) => …)` as `(async (): Promise<T> => …)()`, with `return` for `resolve` and `throw`
 * for `reject`. Only where each of them is the last thing that happens, and nothing between would catch what is thrown.
 */
export function unwrapExecutor(executor: Executor, resolvers: Resolvers, file: RuleFile): FixDraft[] {
	const { construction, fn } = executor;
	const { body } = fn;
	const [argument, ...more] = construction.arguments ?? [];
	if (!isArrowFunction(fn) || argument !== fn || more.length > 0) return [];
	const [bodyStart, start] = [file.startOf(body), file.startOf(construction)];
	if (hasComment(file, start, bodyStart) || hasComment(file, body.end, construction.end)) return [];
	const statement = findAncestor(construction, isExpressionStatement);
	// A parenthesis at the beginning of a statement goes on with the one before, where that has no semicolon.
	if (statement && file.startOf(statement) === start) return [];
	const uses = [...resolvers.resolve, ...resolvers.reject];
	const edits: Edit[] = [];
	for (const use of uses) {
		const call = settlingCall(use);
		const isReject = resolvers.reject.includes(use);
		const rewritten = call && isLast(call, fn) ? settled(call, isReject, body, file) : undefined;
		if (!rewritten) return [];
		edits.push(...rewritten);
	}
	const idle = uses.length > 0 && settlesAlways(uses, fn) ? withoutReturns(fn, uses, file) : undefined;
	if (!idle) return [];
	const type = construction.typeArguments?.[0];
	const result = type ? `: Promise<${file.textOf(type)}>` : "";
	return [
		{
			id: "unwrap",
			title: "Call an async function in place of new Promise",
			safety: "suggestion",
			edits: [
				{ start, end: bodyStart, text: `(async ()${result} => ` },
				...edits,
				...idle,
				{ start: body.end, end: construction.end, text: ")()" },
			],
		},
	];
}

/** Whether nothing is evaluated after the call but jumps, so that to leave there is the same. */
function isLast(call: CallExpression, fn: Executor["fn"]): boolean {
	const graph = flowOf(fn);
	const points = graph?.pointsOf(call) ?? [];
	return (
		points.length > 0 &&
		points.every((point) => [...reachableFrom(point)].every(({ node }) => !node || isReturnStatement(node)))
	);
}

function settlesAlways(uses: readonly Node[], fn: Executor["fn"]): boolean {
	const graph = flowOf(fn);
	if (!graph) return false;
	const settling = new Set(uses.flatMap((use) => graph.pointsOf(use.parent)));
	return !reachableFrom(graph.entry, { stop: (point) => settling.has(point) }).has(graph.returned);
}

/** Takes away each `return;` that follows a settling call, and would follow a `return` or `throw`. Undefined where there are others. */
function withoutReturns({ body }: Executor["fn"], uses: readonly Node[], file: RuleFile): Edit[] | undefined {
	const settling = new Set(uses.map((use) => use.parent.parent));
	const edits: Edit[] = [];
	let isComplete = true;
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		if (!isReturnStatement(node) || node.expression) return undefined;
		const list = statementsOf(node.parent);
		const before = list?.nodes[list.indexOf(node) - 1];
		if (!before || !settling.has(before) || hasComment(file, before.end, node.end)) isComplete = false;
		else edits.push({ start: before.end, end: node.end, text: "" });
		return undefined;
	});
	return isComplete ? edits : undefined;
}

/** The edits that make a settling call a `return` or a `throw`. */
function settled(call: CallExpression, isReject: boolean, body: Node, file: RuleFile): Edit[] | undefined {
	const [value, ...more] = call.arguments;
	if (more.length > 0 || (value && isSpreadElement(value)) || (!value && isReject)) return undefined;
	if (hasComment(file, file.startOf(call), value ? file.startOf(value) : call.end)) return undefined;
	if (value && hasComment(file, value.end, call.end)) return undefined;
	if (skipOuter(body) === call) {
		if (isReject || !value || body !== call || skipOuter(value).kind === SyntaxKind.ObjectLiteralExpression)
			return undefined;
		return around(call, value, "", "", file);
	}
	const statement = findAncestor(call, (node) => isExpressionStatement(node) || isReturnStatement(node));
	if (!statement || skipOuter((statement as unknown as { expression: Node }).expression) !== call) return undefined;
	const from = file.startOf(statement);
	if (hasComment(file, from, file.startOf(call)) || isRethrown(call, isReject, body)) return undefined;
	const word = isReject ? "throw" : "return";
	if (!value) return [{ start: from, end: call.end, text: word }];
	return [
		{ start: from, end: file.startOf(value), text: `${word} ` },
		{ start: value.end, end: call.end, text: "" },
	];
}

function around(call: Node, value: Node, before: string, after: string, file: RuleFile): Edit[] {
	return [
		{ start: file.startOf(call), end: file.startOf(value), text: before },
		{ start: value.end, end: call.end, text: after },
	];
}

/** Whether a `try` around the call would see what is thrown there, or a `finally` could change how it ends. */
function isRethrown(call: Node, isReject: boolean, body: Node): boolean {
	for (let at = call.parent; at && at !== body; at = at.parent) {
		if (!isTryStatement(at)) continue;
		if (at.finallyBlock || (isReject && isWithin(call, at.tryBlock))) return true;
	}
	return false;
}

/** `new Promise((resolve) => load().then(resolve))` as `load()`. */
export function unwrapChain(executor: Executor, value: Node, file: RuleFile): FixDraft[] {
	const { construction, fn, resolve } = executor;
	const call = skipOuter(value);
	if (!isArrowFunction(fn) || isBlock(fn.body) || value !== fn.body || !isCallExpression(call)) return [];
	const method = calledMethod(call);
	const [handler] = call.arguments;
	if (method?.name !== "then" || !handler || !isIdentifier(handler) || declarationOf(handler) !== resolve) return [];
	const [from, to] = [file.startOf(method.receiver), method.receiver.end];
	const [start, end] = [file.startOf(construction), construction.end];
	if (hasComment(file, start, from) || hasComment(file, to, end)) return [];
	return [
		{
			id: "unwrap",
			title: "Use the promise itself",
			safety: "suggestion",
			edits: [
				{ start, end: from, text: "" },
				{ start: to, end, text: "" },
			],
		},
	];
}
