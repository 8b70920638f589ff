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
import { summaryOfCall, summaryOfCode } from "../../effects/index.ts";
import {
	isBindingElement,
	isBindingPattern,
	isCallExpression,
	isComputedPropertyName,
	isIdentifier,
	isVariableStatement,
	type Node,
	NodeFlags,
	SyntaxKind,
	type TryStatement,
	type VariableDeclaration,
	type VariableStatement,
} from "../../engine/ast.ts";
import type { EffectSummary } from "../../facts/effects.ts";
import type { Refused } from "../../facts/refusals.ts";
import { type AwaitStatement, listOfPromiseAll } from "../../flow/index.ts";
import { hasModifier } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import {
	NOT_A_CALL,
	refusedByDirective,
	refusedByOrderComment,
	type WaitedCall,
	waitedCall,
	waits,
} from "../shared/gathering/alone.ts";
import { refusedByEffects } from "../shared/gathering/gathering.ts";

/** An await that fits a group as far as it can be judged alone. */
export interface Member extends AwaitStatement, WaitedCall {
	/** What the call gives may start anew each time it is awaited, so that it has to be made a promise once. */
	readonly isLazy: boolean;
	/** The same of each member of a list that is gathered already. */
	readonly lazyParts: readonly boolean[];
}

/** What is wrong with the form of an await, before anything is asked about types. */
export function refusedByForm(item: AwaitStatement, file: RuleFile): Refused | undefined {
	const { operand, declaration, statement, isGuarded } = item;
	const inner = isGuarded ? firstIn(statement as TryStatement) : statement;
	const meant = refusedByOrderComment(statement, file) ?? refusedByOrderComment(inner, file);
	if (meant) return meant;
	if (!isCallExpression(operand)) {
		return isIdentifier(operand)
			? { refusal: "gain", reason: `\`${operand.text}\` was started before; awaiting it starts nothing.` }
			: NOT_A_CALL;
	}
	if ((operand.flags & NodeFlags.OptionalChain) !== 0) return { refusal: "control", reason: "The call is optional." };
	if (waits(operand)) return { refusal: "control", reason: "The call waits for something else first." };
	const declared = isVariableStatement(statement) ? refusedByDeclaration(statement, declaration) : undefined;
	return declared ?? refusedByDirective(statement, file) ?? refusedByDirective(inner, file);
}

function firstIn(statement: TryStatement): Node {
	return statement.tryBlock.statements[0] ?? statement;
}

function refusedByDeclaration(
	statement: VariableStatement,
	declaration: VariableDeclaration | undefined,
): Refused | undefined {
	if (hasModifier(statement, SyntaxKind.ExportKeyword))
		return { refusal: "rewrite", reason: "The result is exported." };
	if ((statement.declarationList.flags & NodeFlags.BlockScoped) === 0)
		return { refusal: "rewrite", reason: "The result is held by a `var`." };
	if (declaration && !isPlainPattern(declaration.name))
		return { refusal: "rewrite", reason: "The pattern that takes the result runs code." };
	return undefined;
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
	if (!isCallExpression(item.operand)) return NOT_A_CALL;
	const isUsed = item.declaration !== undefined || !item.isPlain;
	const found = yield* waitedCall(item.operand, isUsed, () => false, file);
	if ("refusal" in found) return found;
	const { name } = found;
	const isMore = item.head !== undefined || item.taken !== item.await;
	const effects = isMore ? yield* withTheRest(found, item.taken, file) : found.effects;
	const refused = refusedByEffects(name, effects, isUsed);
	if (refused) return refused;
	const isLikely = effects.assumptions.length > 0;
	if (!effects.returnsNativePromise && !effects.lazy && !isLikely)
		return { refusal: "rewrite", reason: `What \`${name}\` returns is not proven to be an ordinary promise.` };
	if (item.head && !effects.returnsNativePromise)
		return { refusal: "rewrite", reason: `What \`${name}\` returns is not proven to have \`then\`.` };
	if (item.isGuarded && effects.maySyncThrow)
		return {
			refusal: "rewrite",
			reason: `\`${name}\` may throw at once, and the \`catch\` around it would not hear of it.`,
		};
	const lazyParts = yield* lazyPartsOf(item.operand, file);
	const member = { ...item, ...found, effects, isLazy: !effects.returnsNativePromise, lazyParts };
	const taken = item.declaration?.name;
	if (!taken || !isBindingPattern(taken) || isPlainDestructuring(taken, yield* typeOf(item.taken), file)) return member;
	return { refusal: "rewrite", reason: "The pattern that takes the result may run code." };
}

function* lazyPartsOf(operand: Node, file: RuleFile): Inquiry<boolean[]> {
	const lazy: boolean[] = [];
	for (const part of listOfPromiseAll(operand)?.elements ?? []) {
		const call = skipOuter(part);
		lazy.push(!isCallExpression(call) || !(yield* summaryOfCall(call, file)).returnsNativePromise);
	}
	return lazy;
}

/** What is done beside the call itself, before or after it. How the call gives its promise stays as it is. */
function* withTheRest({ effects }: WaitedCall, whole: Node, file: RuleFile): Inquiry<EffectSummary> {
	const { returnsNativePromise, lazy, maySyncThrow } = effects;
	return { ...(yield* summaryOfCode(whole, file)), returnsNativePromise, lazy, maySyncThrow };
}
