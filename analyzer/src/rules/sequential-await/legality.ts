/**
 * When an await may be started together with others, as far as it can be judged alone. Every condition has a name and
 * a stable code, every refusal a reason; whatever is not decided is refused. What concerns two of them is in `together.ts`.
 *
 * - result (G1): nothing flows from one to the other
 * - effects (G2): their effects do not collide
 * - connection (G3): they do not share a connection or transaction
 * - control (G4): no control between them
 * - state (G5): no state that others change is read earlier than before
 * - harm (G6): the later one is harmless to start when the earlier one fails
 * - rewrite (G7): the rewrite is exact
 * - gain (G9): it pays
 * - order (G10): order is not the point of this code
 */

import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isPlainDestructuring } from "../../ask/types.ts";
import { summaryOfCall } from "../../effects/index.ts";
import {
	type CallExpression,
	isAwaitExpression,
	isBindingElement,
	isBindingPattern,
	isCallExpression,
	isComputedPropertyName,
	isIdentifier,
	isVariableStatement,
	isYieldExpression,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { EffectSummary } from "../../facts/effects.ts";
import type { Refused } from "../../facts/refusals.ts";
import type { AwaitStatement } from "../../flow/index.ts";
import { hasModifier, isFunctionNode } from "../../syntax/functions.ts";
import { walk } from "../../syntax/walk.ts";
import { calleeName, isLatent, refusedByEffects, refusedByName } from "../shared/gathering/gathering.ts";
import { isSequentialOnPurpose } from "../shared/places/intent.ts";

/** An await that fits a group as far as it can be judged alone. */
export interface Member extends AwaitStatement {
	readonly call: CallExpression;
	/** What people see of the callee, such as `api.load`. */
	readonly name: string;
	/** What starting the call and waiting for it does. */
	readonly effects: EffectSummary;
	/** What the call gives may start anew each time it is awaited, so that it has to be made a promise once. */
	readonly isLazy: boolean;
}

/** What is wrong with the form of an await, before anything is asked about types. */
export function refusedByForm(item: AwaitStatement, file: RuleFile): Refused | undefined {
	const { operand, declaration, statement } = item;
	if (isSequentialOnPurpose(statement, file))
		return { refusal: "order", reason: "A comment says that the order is meant." };
	if (!isCallExpression(operand)) {
		return isIdentifier(operand)
			? { refusal: "gain", reason: `\`${operand.text}\` was started before; awaiting it starts nothing.` }
			: { refusal: "gain", reason: "What is awaited is not a call." };
	}
	if ((operand.flags & NodeFlags.OptionalChain) !== 0) return { refusal: "control", reason: "The call is optional." };
	if (containsAwait(operand)) return { refusal: "control", reason: "The call waits for something else first." };
	if (!isVariableStatement(statement)) return undefined;
	if (hasModifier(statement, SyntaxKind.ExportKeyword))
		return { refusal: "rewrite", reason: "The result is exported." };
	if ((statement.declarationList.flags & NodeFlags.BlockScoped) === 0)
		return { refusal: "rewrite", reason: "The result is held by a `var`." };
	if (declaration && !isPlainPattern(declaration.name))
		return { refusal: "rewrite", reason: "The pattern that takes the result runs code." };
	if (
		/@ts-|eslint-disable|biome-ignore|prettier-ignore|istanbul|(?:c8|v8) ignore/.test(leadingTrivia(statement, file))
	) {
		return { refusal: "rewrite", reason: "A comment for a tool belongs to this line." };
	}
	return undefined;
}

function leadingTrivia(statement: Node, file: RuleFile): string {
	return file.text.slice(statement.pos, file.startOf(statement));
}

function containsAwait(node: Node): boolean {
	let found = false;
	walk(node, (at) => {
		if (isFunctionNode(at)) return false;
		if (isAwaitExpression(at) || isYieldExpression(at)) found = true;
		return undefined;
	});
	return found;
}

/** Names only: computed keys and default values would run between the awaits. */
function isPlainPattern(name: Node): boolean {
	if (!isBindingPattern(name)) return true;
	return name.elements.every((element) => {
		if (!isBindingElement(element)) return true;
		if (element.propertyName && isComputedPropertyName(element.propertyName)) return false;
		return !element.initializer && (!element.name || isPlainPattern(element.name));
	});
}

/** Looks at an await alone. */
export function* memberOf(item: AwaitStatement, file: RuleFile): Inquiry<Member | Refused> {
	const call = item.operand;
	if (!isCallExpression(call)) return { refusal: "gain", reason: "What is awaited is not a call." };
	const name = calleeName(call, file);
	const isUsed = item.declaration !== undefined || !item.isPlain;
	const isCondition = refusedByName(name, isUsed);
	if (isCondition) return isCondition;
	const effects = yield* summaryOfCall(call, file);
	const refused = refusedByEffects(name, effects, isUsed);
	if (refused) return refused;
	if (!effects.io.some(isLatent)) return { refusal: "gain", reason: `\`${name}\` waits for no input or output.` };
	const isLikely = effects.assumptions.length > 0;
	if (!effects.returnsNativePromise && !effects.lazy && !isLikely)
		return { refusal: "rewrite", reason: `What \`${name}\` returns is not proven to be an ordinary promise.` };
	const member = { ...item, call, name, effects, isLazy: !effects.returnsNativePromise };
	const taken = item.declaration?.name;
	if (!taken || !isBindingPattern(taken) || isPlainDestructuring(taken, yield* typeOf(item.await), file)) return member;
	return { refusal: "rewrite", reason: "The pattern that takes the result may run code." };
}
