/**
 * When the iterations of a loop may overlap: what one of them does must not be seen by another, and must be harmless to
 * start when an earlier one fails. Every condition has a stable code, and every refusal a reason; what is not decided is
 * refused.
 */

import { type Inquiry, symbolsOf, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isBuiltinIterable } from "../../ask/types.ts";
import { conflictOf, summaryOfCall, summaryOfPart } from "../../effects/index.ts";
import {
	type AwaitExpression,
	type CallExpression,
	isCallExpression,
	isElementAccessExpression,
	isExpressionStatement,
	isForInStatement,
	isIdentifier,
	isNewExpression,
	isPropertyAccessExpression,
	isVariableDeclaration,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { type Assumption, Assumptions } from "../../facts/assumptions.ts";
import { type Access, callsWhatItIsHanded, changesOf, type EffectSummary } from "../../facts/effects.ts";
import type { Refused } from "../../facts/refusals.ts";
import { conflictInWords, gapInWords } from "../../facts/wording.ts";
import { declarationOf } from "../../flow/index.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { isWithin, outerOf, skipOuter } from "../../syntax/walk.ts";
import { NOT_A_CALL } from "../shared/gathering/alone.ts";
import { calleeName, hasLatency, onlyWaitedFor, refusedByName } from "../shared/gathering/gathering.ts";
import { type Iteration, mentionsAny, namesOfElement } from "./iteration.ts";

/** A call that an iteration waits for. */
export interface Waited {
	readonly await: AwaitExpression;
	readonly call: CallExpression;
	readonly name: string;
	readonly effects: EffectSummary;
}

export interface Verdict {
	/** The calls that wait for the outside, and for something else in each iteration. */
	readonly waited: readonly Waited[];
	/** What is taken for true without proof. */
	readonly assumptions: readonly Assumption[];
	readonly sourceType: TypeRef | undefined;
}

export function* judge(iteration: Iteration, file: RuleFile): Inquiry<Verdict | Refused> {
	for (const one of iteration.awaits) {
		const unfit = refusedByForm(one, file);
		if (unfit) return unfit;
	}
	const sourceType = iteration.source && (yield* typeOf(iteration.source));
	if (iteration.source && !isForInStatement(iteration.loop) && !isBuiltinIterable(sourceType, file))
		return { refusal: "effects", reason: "What the loop goes through may run code of its own." };
	const whole = yield* summaryOfPart(iteration.part, file);
	const harm = refusedByIteration(whole, iteration);
	if (harm) return harm;
	const element = namesOfElement(iteration);
	const waited: Waited[] = [];
	for (const one of iteration.awaits) {
		const call = skipOuter(one.expression);
		if (!isCallExpression(call)) continue;
		const name = calleeName(call, file);
		const effects = yield* summaryOfCall(call, file);
		if (effects.guards) return { refusal: "control", reason: `What follows relies on what \`${name}\` asserts.` };
		if (isExpressionStatement(outerOf(one).parent)) return onlyWaitedFor(name);
		if (!effects.unknown && effects.io.some(hasLatency) && mentionsAny(call, element) && !isInMemory(call))
			waited.push({ await: one, call, name, effects });
	}
	if (waited.length === 0) return { refusal: "gain", reason: "No turn waits for input or output of its own." };
	for (const { call, name } of waited) {
		if (yield* runsAround(call))
			return {
				refusal: "order",
				reason: `\`${name}\` runs this loop again: how much is under way at once would have no bound.`,
			};
	}
	return { waited, assumptions: assumptionsOf(whole), sourceType };
}

/** Whether a call is one of a function that it stands in: what is bounded on each level multiplies from level to level. */
function* runsAround(call: CallExpression): Inquiry<boolean> {
	const callee = skipOuter(call.expression);
	const [symbol] = yield* symbolsOf([isPropertyAccessExpression(callee) ? callee.name : callee]);
	return (symbol?.resolved().declarations ?? []).some((declaration) => {
		const node = declaration.node();
		if (!node) return false;
		const code = isVariableDeclaration(node) ? node.initializer && skipOuter(node.initializer) : node;
		return !!code && isFunctionNode(code) && isWithin(call, code);
	});
}

function assumptionsOf(whole: EffectSummary): Assumption[] {
	const assumptions = new Assumptions(whole.assumptions);
	if (whole.io.some((effect) => effect.domain === "log")) assumptions.add({ kind: "log-order" });
	for (const { name } of sharedReads(whole)) assumptions.add({ kind: "unchanged", name });
	return assumptions.all();
}

/** `store.get(key)` of `const store = new MemoryStore()`: it promises something that is there already. */
function isInMemory(call: CallExpression): boolean {
	const callee = skipOuter(call.expression);
	const receiver = isPropertyAccessExpression(callee) ? skipOuter(callee.expression) : callee;
	const declared = isIdentifier(receiver) ? declarationOf(receiver) : undefined;
	const made = declared && isVariableDeclaration(declared) && declared.initializer && skipOuter(declared.initializer);
	return !!made && isNewExpression(made) && /(?:^|[a-z.])Memory(?![a-z])/.test(made.expression.getText());
}

/** What is wrong with an await, before anything is asked about types. */
function refusedByForm(one: AwaitExpression, file: RuleFile): Refused | undefined {
	const operand = skipOuter(one.expression);
	if (!isCallExpression(operand)) {
		const isPromise =
			isIdentifier(operand) || isElementAccessExpression(operand) || isPropertyAccessExpression(operand);
		return isPromise
			? { refusal: "gain", reason: `\`${file.textOf(operand)}\` was started before; awaiting it starts nothing.` }
			: NOT_A_CALL;
	}
	return refusedByName(calleeName(operand, file), !isExpressionStatement(outerOf(one).parent));
}

function refusedByIteration(whole: EffectSummary, iteration: Iteration): Refused | undefined {
	if (whole.unknown)
		return { refusal: "effects", reason: `What a turn does is not known: ${gapInWords(whole.unknown)}.` };
	if (callsWhatItIsHanded(whole)) return { refusal: "effects", reason: "A turn calls a function that is not known." };
	const [write] = changesOf(whole);
	if (write)
		return { refusal: "effects", reason: `Turns change \`${write.name}\`, which lives longer than one of them.` };
	if (whole.connection)
		return { refusal: "connection", reason: `All turns work on one connection, \`${whole.connection}\`.` };
	const lasting = whole.io.find((effect) => effect.mode !== "r" && effect.domain !== "log");
	if (lasting)
		return {
			refusal: "harm",
			reason: `A turn does more than read (\`${lasting.via}\`), and must not when an earlier one failed.`,
		};
	if (whole.costly)
		return { refusal: "harm", reason: "What a turn starts costs something, even if an earlier one failed." };
	const timer = whole.io.find((effect) => effect.domain === "timer");
	if (timer) return { refusal: "order", reason: `\`${timer.via}\` sets the pace.` };
	// Where something has to be assumed anyway, so is that nothing changes in the meantime.
	const isLikely = whole.assumptions.length > 0;
	const clock = whole.io.find((effect) => effect.domain === "clock");
	if (clock && !isLikely)
		return { refusal: "state", reason: `A turn looks at the clock (\`${clock.via}\`), which would show another time.` };
	const [shared] = sharedReads(whole);
	if (shared && !isLikely)
		return { refusal: "state", reason: `Turns read \`${shared.name}\`, which may change while an earlier one waits.` };
	const names = new Set(
		iteration.filled.map(({ left }) => (skipOuter(left) as { name?: { text?: string } }).name?.text),
	);
	const seen = whole.reads.find((read) => read.kind === "property" && (read.id === "*" || names.has(read.id)));
	if (names.size > 0 && seen)
		return { refusal: "result", reason: `Turns read \`${seen.name}\`, and another turn may have just set it.` };
	const conflict = conflictOf(whole, whole, true);
	return conflict === undefined
		? undefined
		: { refusal: "effects", reason: `Two turns collide: ${conflictInWords(conflict)}.` };
}

/** What iterations read, and others may write while one of them waits. */
function sharedReads({ reads }: EffectSummary): readonly Access[] {
	return reads.filter((read) => read.shared);
}
