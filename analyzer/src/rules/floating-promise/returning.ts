/** Functions that may give their callers a promise, though a path of theirs drops one: `(): void | Promise<void>`. */

import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import { isExpressionStatement, isReturnStatement, type Node } from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { enclosingFunction, isAsync, isGenerator } from "../../syntax/functions.ts";
import { statementsOf } from "../../syntax/statements.ts";
import { CALLER_WAITS } from "../shared/fixes/timing.ts";
import { hasComment } from "../shared/places/intent.ts";

/** `return save();` where nothing follows, and the type that the function is declared to give has room for it. */
export function* returnFix(at: Node, type: TypeRef | undefined, file: RuleFile): Inquiry<FixDraft | undefined> {
	const statement = at.parent;
	const fn = enclosingFunction(at);
	if (!fn?.type || isAsync(fn) || isGenerator(fn) || !isExpressionStatement(statement)) return undefined;
	const list = statementsOf(statement.parent);
	const next = list?.nodes[list.indexOf(statement) + 1];
	const isBeforeReturn = next !== undefined && isReturnStatement(next) && !next.expression;
	if (!isBeforeReturn && (next || statement.parent !== (fn as { body?: Node }).body)) return undefined;
	if (isBeforeReturn && hasComment(file, statement.end, next.end)) return undefined;
	const parts = constituentsOf(yield* typeOf(fn.type));
	const mayBeNothing = parts.some((part) => part.isVoid || part.isUndefined);
	const hasRoom = parts.some((part) => file.types.promiseKind(part, true) !== "no");
	if (!mayBeNothing || !hasRoom || !givesNothing(type, file)) return undefined;
	const start = file.startOf(at);
	return {
		id: "return",
		title: "Return it to the caller",
		safety: "suggestion",
		changes: CALLER_WAITS,
		edits: [
			{ start, end: start, text: "return " },
			...(isBeforeReturn ? [{ start: statement.end, end: next.end, text: "" }] : []),
		],
	};
}

function givesNothing(type: TypeRef | undefined, file: RuleFile): boolean {
	if (file.types.promiseKind(type) === "no") return false;
	const [value] = type?.typeArguments() ?? [];
	return value !== undefined && (value.isVoid || value.isUndefined || value.isAny);
}
