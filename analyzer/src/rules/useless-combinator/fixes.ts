/** The ways out of a combinator that combines nothing. */

import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type AwaitExpression,
	isArrayLiteralExpression,
	isAwaitExpression,
	isBinaryExpression,
	isBindingElement,
	isElementAccessExpression,
	isExpressionStatement,
	isIdentifier,
	isNumericLiteral,
	isParenthesizedExpression,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { Edit } from "../../facts/edit.ts";
import type { Gather } from "../../syntax/combinators.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";
import { makeAsync } from "../shared/fixes/async-edits.ts";
import { hasComment } from "../shared/places/intent.ts";

/** `await Promise.all([p])` becomes `await p`, where nobody takes the list, or takes it apart at once. */
export function unwrapFixes(only: Node, gather: Gather, file: RuleFile): FixDraft[] {
	const { call, combinator } = gather;
	const awaited = call.parent;
	if (!isAwaitExpression(awaited) || call.typeArguments) return [];
	const result = combinator === "all" ? takenApart(awaited, file) : [];
	if (!result) return [];
	const inner = skipOuter(only);
	// `await Promise.all([await p])` has its await already.
	const from = isAwaitExpression(inner) ? file.startOf(awaited) : file.startOf(call);
	const wrap = needsParentheses(only);
	const edits = [
		...result,
		{ start: from, end: file.startOf(only), text: wrap ? "(" : "" },
		{ start: only.end, end: call.end, text: wrap ? ")" : "" },
	];
	if (isAwaitExpression(inner) && inner !== only) return [];
	if (edits.some(({ start, end }) => hasComment(file, start, end) && start !== end)) return [];
	return [{ id: "unwrap", title: "Await the promise itself", safety: "suggestion", edits }];
}

/** The edits that `[a]` or `(…)[0]` needs to become `a`, where the list goes there; none where nobody takes it. */
function takenApart(awaited: AwaitExpression, file: RuleFile): Edit[] | undefined {
	const { parent } = awaited;
	if (isExpressionStatement(parent)) return [];
	const access = outerOf(awaited).parent;
	if (isElementAccessExpression(access) && isParenthesizedExpression(parent) && parent.parent === access) {
		const { argumentExpression: index } = access;
		const isFirst = isNumericLiteral(index) && index.text === "0" && !access.questionDotToken;
		return isFirst ? [{ start: parent.end, end: access.end, text: "" }] : undefined;
	}
	const target = isVariableDeclaration(parent) ? parent.name : isBinaryExpression(parent) ? parent.left : undefined;
	if (!target || (isVariableDeclaration(parent) && parent.type)) return undefined;
	const { elements } = target as unknown as { elements?: readonly Node[] };
	const [element, second] = elements ?? [];
	if (!element || second) return undefined;
	if (isBindingElement(element) ? element.initializer || element.dotDotDotToken : !isIdentifier(element))
		return undefined;
	return [
		{ start: file.startOf(target), end: file.startOf(element), text: "" },
		{ start: element.end, end: target.end, text: "" },
	];
}

/** `[xs.map(f)]` becomes `xs.map(f)`, or `[...xs.map(f), p]`, where nobody takes the result, whose shape changes. */
export function flattenFixes(element: Node, gather: Gather, file: RuleFile): FixDraft[] {
	const { call } = gather;
	const list = element.parent;
	if (!isUnusedResult(call) || !isArrayLiteralExpression(list) || list.parent !== call) return [];
	const start = file.startOf(element);
	if (list.elements.length > 1) {
		return [
			{
				id: "spread",
				title: "Spread it into the list",
				safety: "suggestion",
				edits: [{ start, end: start, text: "..." }],
			},
		];
	}
	const edits = [
		{ start: file.startOf(list), end: start, text: "" },
		{ start: element.end, end: list.end, text: "" },
	];
	if (edits.some((edit) => hasComment(file, edit.start, edit.end))) return [];
	return [{ id: "flatten", title: "Hand over the list itself", safety: "suggestion", edits }];
}

/** `tasks` becomes `tasks.flat()` where nobody takes the result, whose shape changes. */
export function flatFixes(argument: Node, { call }: Gather): FixDraft[] {
	if (!isUnusedResult(call) || needsParentheses(argument)) return [];
	const edits = [{ start: argument.end, end: argument.end, text: ".flat()" }];
	return [{ id: "flat", title: "Make one list of them", safety: "suggestion", edits }];
}

/** `byName` becomes `byName.values()`, under the same condition. */
export function valuesFixes(argument: Node, { call }: Gather): FixDraft[] {
	if (!isUnusedResult(call) || needsParentheses(argument)) return [];
	const edits = [{ start: argument.end, end: argument.end, text: ".values()" }];
	return [{ id: "values", title: "Hand over the values", safety: "suggestion", edits }];
}

function isUnusedResult(call: Gather["call"]): boolean {
	return isAwaitExpression(call.parent) && isExpressionStatement(call.parent.parent) && !call.typeArguments;
}

/** `Promise.all(load())` becomes `Promise.all(await load())`. */
export function awaitListFixes(argument: Node, file: RuleFile): FixDraft[] {
	const edits = makeAsync(argument, file);
	if (!edits || needsParentheses(argument)) return [];
	const start = file.startOf(argument);
	const title = edits.length > 0 ? "Await the list first, and make the function async" : "Await the list first";
	return [{ id: "await", title, safety: "suggestion", edits: [...edits, { start, end: start, text: "await " }] }];
}

/** Whether `await` in front of the expression would take only a part of it. */
function needsParentheses(expression: Node): boolean {
	switch (expression.kind) {
		case SyntaxKind.Identifier:
		case SyntaxKind.CallExpression:
		case SyntaxKind.PropertyAccessExpression:
		case SyntaxKind.ElementAccessExpression:
		case SyntaxKind.ParenthesizedExpression:
		case SyntaxKind.NewExpression:
		case SyntaxKind.AwaitExpression:
		case SyntaxKind.TaggedTemplateExpression:
		case SyntaxKind.NonNullExpression:
			return false;
		default:
			return true;
	}
}
