/**
 * What speaks against moving an await as far as it can be judged alone, whether it would be started earlier or wait later:
 * what is written at its statement, and what the call does that it waits for. Each rule asks in the order in which its
 * reasons are to be told, and adds its own in between.
 */

import type { Inquiry } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { summaryOfCall } from "../../../effects/index.ts";
import { type CallExpression, isAwaitExpression, isYieldExpression, type Node } from "../../../engine/ast.ts";
import type { EffectSummary } from "../../../facts/effects.ts";
import type { Refused } from "../../../facts/refusals.ts";
import { isFunctionNode } from "../../../syntax/functions.ts";
import { walk } from "../../../syntax/walk.ts";
import { isSequentialOnPurpose } from "../places/intent.ts";
import {
	calleeName,
	conditionRefused,
	hasLatency,
	isNamedLikeCondition,
	isRefutable,
	refusedByEffects,
} from "./gathering.ts";

/** A call whose promise is awaited, and which may be moved as far as it can be judged alone. */
export interface WaitedCall {
	readonly call: CallExpression;
	/** What people see of the callee, such as `api.load`. */
	readonly name: string;
	/** What starting the call and waiting for it does. */
	readonly effects: EffectSummary;
}

export const ORDER_INTENDED: Refused = { refusal: "order", reason: "A comment says that the order is meant." };
export const NOT_A_CALL: Refused = { refusal: "gain", reason: "What is awaited is not a call." };

export function refusedByOrderComment(statement: Node, file: RuleFile): Refused | undefined {
	return isSequentialOnPurpose(statement, file) ? ORDER_INTENDED : undefined;
}

/** Directives of type checkers, linters, formatters and tools for coverage. They are about the code right below them. */
const FOR_A_TOOL = /@ts-|eslint-disable|biome-ignore|prettier-ignore|istanbul|(?:c8|v8) ignore/;

/** A directive would be about other code after the move, or stand where there is nothing for it to be about. */
export function refusedByDirective(statement: Node, file: RuleFile): Refused | undefined {
	return FOR_A_TOOL.test(file.text.slice(statement.pos, file.startOf(statement)))
		? { refusal: "rewrite", reason: "A comment for a tool belongs to this line." }
		: undefined;
}

/**
 * @param isUsed whether anything is done with what the call gives
 * @param isCondition what else, apart from names that say so to everybody, makes the call a condition for what follows
 */
export function* waitedCall(
	call: CallExpression,
	isUsed: boolean,
	isCondition: (name: string) => boolean,
	file: RuleFile,
): Inquiry<WaitedCall | Refused> {
	const name = calleeName(call, file);
	const isNamed = isNamedLikeCondition(name, isUsed);
	if (isCondition(name) || (isNamed && !isRefutable(name, isUsed))) return conditionRefused(name);
	const effects = yield* summaryOfCall(call, file);
	if (isNamed && effects.refuses) return conditionRefused(name);
	const refused = refusedByEffects(name, effects, isUsed);
	if (refused) return refused;
	if (!effects.io.some(hasLatency)) return { refusal: "gain", reason: `\`${name}\` waits for no input or output.` };
	return { call, name, effects };
}

/** Whether running the code itself waits for something, or gives it out of a generator. */
export function waits(code: Node): boolean {
	let found = false;
	walk(code, (at) => {
		if (isFunctionNode(at)) return false;
		found ||= isAwaitExpression(at) || isYieldExpression(at);
		return !found;
	});
	return found;
}
