import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isIdentifier, isNonNullExpression, isTypeReferenceNode, type Node, SyntaxKind } from "../../engine/ast.ts";
import type { Edit } from "../../facts/edit.ts";
import { declarationOf } from "../../flow/index.ts";
import { type FunctionNode, isAsync } from "../../syntax/functions.ts";
import { WAITED_FOR } from "../shared/fixes/timing.ts";
import type { StoredPromise } from "./stored.ts";

/** Awaiting the promise where it is: what guards the place then waits for it, and sees how it ends. */
export function awaitFix(promise: Node, fn: FunctionNode, file: RuleFile): FixDraft[] {
	const asyncEdits = isAsync(fn) ? [] : makeAsync(fn, file);
	if (!asyncEdits) return [];
	return [
		{
			id: "await",
			title: asyncEdits.length > 0 ? "Await it, and make the function async" : "Await it",
			safety: "suggestion",
			changes: WAITED_FOR,
			edits: [...asyncEdits, ...awaitEdits(promise, file)],
		},
	];
}

/** The same for a promise that is kept in a variable, unless the variable's type says that it holds one. */
export function awaitStored({ promise, declaration }: StoredPromise, file: RuleFile): FixDraft[] {
	if (declaration.type) return [];
	return [
		{
			id: "await",
			title: "Await it here",
			safety: "suggestion",
			changes: WAITED_FOR,
			edits: awaitEdits(promise, file),
		},
	];
}

function awaitEdits(promise: Node, file: RuleFile): Edit[] {
	const start = file.startOf(promise);
	if (bindsTightly(promise)) return [{ start, end: start, text: "await " }];
	return [
		{ start, end: start, text: "await (" },
		{ start: promise.end, end: promise.end, text: ")" },
	];
}

/** Whether `await` in front of the expression takes all of it. */
function bindsTightly(expression: Node): boolean {
	switch (expression.kind) {
		case SyntaxKind.CallExpression:
		case SyntaxKind.NewExpression:
		case SyntaxKind.PropertyAccessExpression:
		case SyntaxKind.ElementAccessExpression:
		case SyntaxKind.TaggedTemplateExpression:
		case SyntaxKind.Identifier:
			return true;
		default:
			return isNonNullExpression(expression) && bindsTightly(expression.expression);
	}
}

/** `async` in front of a function that says that it returns a `Promise`, so that its callers see no difference. */
function makeAsync(fn: FunctionNode, file: RuleFile): Edit[] | undefined {
	if (fn.kind === SyntaxKind.Constructor || fn.kind === SyntaxKind.GetAccessor || fn.kind === SyntaxKind.SetAccessor)
		return undefined;
	const { type } = fn;
	if (!type || !isTypeReferenceNode(type) || !isIdentifier(type.typeName)) return undefined;
	if (type.typeName.text !== "Promise" || declarationOf(type.typeName) !== undefined) return undefined;
	const modifier = (fn as { modifiers?: readonly Node[] }).modifiers?.at(-1);
	const at = modifier ? modifier.end : file.startOf(fn);
	return [{ start: at, end: at, text: modifier ? " async" : "async " }];
}
