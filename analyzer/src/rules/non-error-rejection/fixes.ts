/** Making an error of what is not one. */

import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isBinaryExpression, isNewExpression, type Node, SyntaxKind } from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { declarationAt } from "../../flow/index.ts";
import { enclosingFunction, functionName } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { isMessage } from "./errors.ts";
import type { Reason } from "./reasons.ts";

export function fixesFor(reason: Reason, type: TypeRef | undefined, file: RuleFile): FixDraft[] {
	const { by, value } = reason;
	if (declarationAt("Error", by)) return [];
	if (!value) {
		// Before the closing parenthesis, behind a comment that may stand there.
		const at = by.end - 1;
		return [draft("error", "Give it an Error as its reason", [{ start: at, end: at, text: named(by) }])];
	}
	const start = file.startOf(value);
	if (type?.isNullish) {
		return [draft("error", "Give it an Error as its reason", [{ start, end: value.end, text: named(by) }])];
	}
	if (isComma(value)) return [];
	if (isMessage(type)) {
		return [
			draft("error", "Make it the message of an Error", [
				{ start, end: start, text: "new Error(" },
				{ start: value.end, end: value.end, text: ")" },
			]),
		];
	}
	// An instance of a class of one's own is better made an error there.
	if (isNewExpression(skipOuter(value)) || file.types.globalSymbol("ErrorOptions") === undefined) return [];
	return [
		draft("cause", "Make it the cause of an Error", [
			{ start, end: start, text: `new Error(${message(by)}, { cause: ` },
			{ start: value.end, end: value.end, text: " })" },
		]),
	];
}

function draft(id: string, title: string, edits: FixDraft["edits"]): FixDraft {
	return { id, title, safety: "suggestion", edits };
}

function isComma(value: Node): boolean {
	return isBinaryExpression(value) && value.operatorToken.kind === SyntaxKind.CommaToken;
}

function named(at: Node): string {
	return `new Error(${message(at)})`;
}

/** A message to begin with: which function failed. */
function message(at: Node): string {
	for (let fn = enclosingFunction(at); fn; fn = enclosingFunction(fn)) {
		const name = functionName(fn);
		if (name !== undefined) return JSON.stringify(`${name} failed`);
	}
	return '"Failed"';
}
