/** Taking an `await` away. It is never the same program: what follows happens earlier by a tick of the microtask queue. */

import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type AwaitExpression,
	type ForOfStatement,
	isCallExpression,
	isElementAccessExpression,
	isExpressionStatement,
	isIdentifier,
	isParenthesizedExpression,
	isPropertyAccessExpression,
	isTaggedTemplateExpression,
	isVariableStatement,
	type Node,
	SyntaxKind,
	type VariableDeclaration,
	type VariableDeclarationList,
} from "../../engine/ast.ts";
import { layoutOf } from "../../rewrites/layout.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";
import { SAME_TURN } from "../shared/fixes/timing.ts";

export function removeAwait(node: AwaitExpression, file: RuleFile): FixDraft[] {
	const start = file.startOf(node);
	const operand = file.startOf(node.expression);
	const between = file.text.slice(start + "await".length, operand);
	// A statement must not begin with what could belong to the line before it, or be taken for a block or declaration.
	if (startsStatement(node) && !/^[\w$"'`]/.test(file.text.slice(operand, operand + 1))) return [];
	if (startsStatement(node) && /^(?:function|class|let|async)\b|^[`"']/.test(file.text.slice(operand))) return [];
	if (/\n/.test(between) || becomesMethodCall(node)) return [];
	const bare = isParenthesizedExpression(node.parent) && standsAlone(node.parent, node.expression);
	const outer = bare ? node.parent : node;
	// Comments behind the keyword stay.
	const kept = /\S/.test(between) ? between.trimStart() : "";
	return [
		{
			id: "remove",
			title: "Remove the await",
			safety: "suggestion",
			changes: SAME_TURN,
			edits: [
				{ start: file.startOf(outer), end: operand, text: kept },
				...(bare ? [{ start: node.end, end: outer.end, text: "" }] : []),
			],
		},
	];
}

export function removeForAwait(node: ForOfStatement, file: RuleFile): FixDraft[] {
	const { awaitModifier } = node;
	if (!awaitModifier) return [];
	const start = file.startOf(awaitModifier);
	const end = awaitModifier.end + (/^ /.test(file.text.slice(awaitModifier.end)) ? 1 : 0);
	return [
		{
			id: "remove",
			title: "Remove the await",
			safety: "suggestion",
			changes: SAME_TURN,
			edits: [{ start, end, text: "" }],
		},
	];
}

/** @param list begins with `await using` */
export function removeUsingAwait(list: Node, file: RuleFile): FixDraft[] {
	const start = file.startOf(list);
	const found = /^await\s+(?=using\b)/.exec(file.text.slice(start, list.end));
	if (!found) return [];
	return [
		{
			id: "remove",
			title: "Remove the await",
			safety: "suggestion",
			changes: SAME_TURN,
			edits: [{ start, end: start + found[0].length, text: "" }],
		},
	];
}

/** `await using a = lock(), b = connect();` becomes `using a = lock(); await using b = connect();`, in the order that is there. */
export function splitUsing(
	list: VariableDeclarationList,
	needless: readonly VariableDeclaration[],
	file: RuleFile,
): FixDraft[] {
	const { declarations } = list;
	const count = needless.length;
	const isHead = needless.every((declaration, index) => declarations[index] === declaration);
	const isTail = needless.every(
		(declaration, index) => declarations[declarations.length - count + index] === declaration,
	);
	const split = isHead ? count : declarations.length - count;
	const [before, after] = [declarations[split - 1], declarations[split]];
	const [keyword] = removeUsingAwait(list, file);
	if (!before || !after || !keyword || !(isHead || isTail) || !isVariableStatement(list.parent)) return [];
	const [start, end] = [before.end, file.startOf(after)];
	if (!/^\s*,\s*$/.test(file.text.slice(start, end))) return [];
	const second = isHead ? "await using" : "using";
	return [
		{
			id: "split",
			title: "Await only what has to be awaited",
			safety: "suggestion",
			edits: [
				...(isHead ? keyword.edits : []),
				{ start, end, text: `;${layoutOf(list.parent, file).newline}${second} ` },
			],
		},
	];
}

/** Whether the text of the node is where a statement or an arrow function's body begins. */
function startsStatement(node: Node): boolean {
	let at: Node = node;
	while (at.parent && at.parent.pos === at.pos && !isExpressionStatement(at)) at = at.parent;
	return isExpressionStatement(at) || (at.parent?.kind === SyntaxKind.ArrowFunction && at.pos === node.pos);
}

/** `(await a.f)()` calls a function without an object; `(a.f)()` would give it one. */
function becomesMethodCall(node: AwaitExpression): boolean {
	const operand = skipOuter(node.expression);
	if (!isPropertyAccessExpression(operand) && !isElementAccessExpression(operand)) return false;
	const at = outerOf(node);
	const { parent } = at;
	return (
		(isCallExpression(parent) && parent.expression === at) || (isTaggedTemplateExpression(parent) && parent.tag === at)
	);
}

/** Whether the parentheses around an `await` are there for it alone. */
function standsAlone(parentheses: Node, operand: Node): boolean {
	if (parentheses.parent.kind === SyntaxKind.NewExpression) return false;
	if (isCallExpression(parentheses.parent) && parentheses.parent.expression === parentheses && !isIdentifier(operand))
		return false;
	for (let at: Node = operand; ; ) {
		if (isIdentifier(at) || at.kind === SyntaxKind.ThisKeyword) return true;
		if (!isPropertyAccessExpression(at) && !isElementAccessExpression(at) && !isCallExpression(at)) return false;
		// What stands behind a chain in parentheses is not part of the chain.
		if ((at as { questionDotToken?: Node }).questionDotToken) return false;
		at = at.expression;
	}
}
