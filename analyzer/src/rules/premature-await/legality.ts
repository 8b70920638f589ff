/**
 * When awaits may stand below a check that stands below them. Every condition has a stable code, and every refusal a
 * reason; whatever is not decided is refused. Awaits that the check needs were never considered.
 *
 * - result (G1): nothing that stays above uses the result
 * - effects (G2): what is passed over and the call do not collide
 * - control (G4): the call is no condition itself
 * - state (G5): what is passed over reads no state that may change while the call is waited for, and the other way round
 * - harm (G6): the call may be left out, and what is passed over may run although the call fails
 * - rewrite (G7): no comment belongs to the place
 * - gain (G9): it pays
 * - order (G10): order is not the point of this code
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { conflictOf, summaryOfCode } from "../../effects/index.ts";
import {
	type CallExpression,
	isCallExpression,
	isElementAccessExpression,
	isIdentifier,
	isNewExpression,
	isPropertyAccessExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { type Assumption, Assumptions } from "../../facts/assumptions.ts";
import type { EffectSummary } from "../../facts/effects.ts";
import type { Refused } from "../../facts/refusals.ts";
import { conflictInWords, gapInWords, harmInWords } from "../../facts/wording.ts";
import { walk } from "../../syntax/walk.ts";
import {
	NOT_A_CALL,
	refusedByDirective,
	refusedByOrderComment,
	type WaitedCall,
	waitedCall,
	waits,
} from "../shared/gathering/alone.ts";
import { harmOf, isNamedLikeCondition } from "../shared/gathering/gathering.ts";
import { type AwaitDeclaration, type Check, isUsedOnlyAfter, type Prefix } from "./prefix.ts";

/** An await that may stand below. */
export interface MovableAwait extends WaitedCall {
	readonly item: AwaitDeclaration;
}

export interface Verdict {
	/** In source order. */
	readonly early: readonly MovableAwait[];
	/** Below which they may stand. */
	readonly check: Check;
	readonly refused: readonly (Refused & { readonly item: AwaitDeclaration })[];
	readonly assumptions: readonly Assumption[];
	/** Nothing at all is different below the check, whatever fails. */
	readonly isExact: boolean;
}

/** What is passed over: a declaration that stays, or the condition of a check. */
interface Passed {
	readonly code: Node;
	readonly effects: EffectSummary;
	readonly awaits: boolean;
}

/** Who the caller is, and what he may do: whoever asks first wants to refuse first. */
const IDENTITY_NAME =
	/auth(?!ors?(?![a-z]))|session|permission|access(?![a-z])|csrf|token$|log(?:ged)?in|signed|captcha|rate_?limit|currentuser|(?<![a-z])lock/i;

/** The same, of calls that look at the request alone. */
const PERSON_NAME = /user|viewer|account|identity|principal|actor|member|tenant/i;
const REQUEST = /^(?:req|request|headers|cookies|ctx|context|event|locals|c)$/;

/** The longest way down first: over all checks that follow each other, or else over fewer. */
export function* judge({ before, checks }: Prefix, file: RuleFile): Inquiry<Verdict> {
	const conditions: Passed[] = [];
	for (const check of checks) conditions.push(yield* passed(check.condition, file));
	const memo = new Map<AwaitDeclaration, MovableAwait | Refused>();
	let last: Verdict | undefined;
	for (let count = checks.length; count > 0; count--) {
		const check = checks[count - 1];
		if (!check) break;
		const over = conditions.slice(0, count);
		last = yield* judgeAt(before, check, checks.slice(0, count), over, memo, file);
		if (last.early.length > 0) break;
	}
	if (!last) throw new Error("a prefix has a check");
	return last;
}

function* judgeAt(
	before: Prefix["before"],
	check: Check,
	checks: readonly Check[],
	conditions: readonly Passed[],
	memo: Map<AwaitDeclaration, MovableAwait | Refused>,
	file: RuleFile,
): Inquiry<Verdict> {
	const over = [...conditions];
	const early: MovableAwait[] = [];
	const refused: Verdict["refused"][number][] = [];
	const assumptions = new Assumptions();
	// From the last one up: what may not move is passed over by those above it.
	for (const { statement, item } of before.toReversed()) {
		const moving = before.filter((one) => early.some((other) => other.item === one.item));
		if (item && isUsedOnlyAfter(item, check.statement.end, moving)) {
			let found = memo.get(item);
			if (!found) memo.set(item, (found = yield* movableAwait(item, file)));
			const verdict = "refusal" in found ? found : (refusedOver(found, over, file) ?? found);
			if ("refusal" in verdict) refused.unshift({ ...verdict, item });
			else {
				early.unshift(verdict);
				assumptions.addAll(assumed(verdict, over));
				continue;
			}
		}
		over.unshift(yield* passed(statement, file));
	}
	const made = assumptions.all();
	const isExact =
		made.length === 0 &&
		early.every(({ effects }) => !effects.mayReject && !effects.maySyncThrow) &&
		over.every(({ awaits }) => !awaits) &&
		checks.every(({ body }) => isInert(body));
	return { early, check, refused, assumptions: made, isExact };
}

/** Looks at an await alone. */
function* movableAwait(item: AwaitDeclaration, file: RuleFile): Inquiry<MovableAwait | Refused> {
	const { operand, statement } = item;
	const meant = refusedByOrderComment(statement, file);
	if (meant) return meant;
	if (!isCallExpression(operand)) return NOT_A_CALL;
	const directive = refusedByDirective(statement, file);
	if (directive) return directive;
	// What sounds like a condition is meant to come first, whether or not it throws.
	const comesFirst = (name: string) => isNamedLikeCondition(name, true) || looksUpIdentity(operand, name);
	const found = yield* waitedCall(operand, true, comesFirst, file);
	if ("refusal" in found) return found;
	const { name, effects } = found;
	// What costs something is better left out, and nobody misses a line in a log.
	const harm = harmOf({ ...effects, costly: false, io: effects.io.filter(({ domain }) => domain !== "log") });
	if (harm) return { refusal: "harm", reason: `\`${name}\` ${harmInWords(harm)}, which the check must not leave out.` };
	return { ...found, item };
}

function looksUpIdentity(call: CallExpression, name: string): boolean {
	if (IDENTITY_NAME.test(name)) return true;
	const takesRequest =
		call.arguments.length === 0 || call.arguments.some((at) => isIdentifier(at) && REQUEST.test(at.text));
	return takesRequest && PERSON_NAME.test(name.slice(name.lastIndexOf(".") + 1));
}

function* passed(code: Node, file: RuleFile): Inquiry<Passed> {
	return { code, effects: yield* summaryOfCode(code, file), awaits: waits(code) };
}

/** Whether the await may go below all of this. */
function refusedOver({ name, effects }: MovableAwait, over: readonly Passed[], file: RuleFile): Refused | undefined {
	for (const { code, effects: other } of over) {
		const text = shortOf(code, file);
		if (other.unknown)
			return { refusal: "effects", reason: `What ${text} does is not known: ${gapInWords(other.unknown)}.` };
		const conflict = conflictOf(effects, other);
		if (conflict)
			return { refusal: "effects", reason: `\`${name}\` and ${text} collide: ${conflictInWords(conflict)}.` };
		if (other.io.some((effect) => effect.domain === "clock")) {
			return { refusal: "state", reason: `${text} looks at the clock, which would show another time.` };
		}
		const state = other.reads.find(
			(read) => read.shared || read.guessed || (read.kind === "property" && STATE_NAME.test(read.id)),
		);
		if (state) {
			return { refusal: "state", reason: `${text} reads \`${state.name}\`, which may change while \`${name}\` waits.` };
		}
		const harm = harmOf(other);
		if (harm && effects.mayReject) {
			return { refusal: "harm", reason: `${text} ${harmInWords(harm)}, and would do so even if \`${name}\` fails.` };
		}
	}
	if (!over.some(({ awaits }) => awaits)) return undefined;
	const shared = effects.reads.find((read) => read.shared);
	if (shared) {
		const reason = `\`${name}\` reads \`${shared.name}\`, which may change while the awaits below it wait.`;
		return { refusal: "state", reason };
	}
	return undefined;
}

function assumed({ name, effects }: MovableAwait, over: readonly Passed[]): Assumption[] {
	const logs = effects.io.some(({ domain }) => domain === "log");
	return [
		...effects.assumptions,
		...(logs ? [{ kind: "missing-log-lines", name } as const] : []),
		...over.flatMap((one) => [
			...one.effects.assumptions,
			...one.effects.reads
				// What is read of \`this\` and is not shared is sure not to change.
				.filter((read) => read.kind === "property" && !read.name.startsWith("this."))
				.map((read) => ({ kind: "unchanged-for-check", name: read.name }) as const),
		]),
	];
}

/** What tells that something was ended or replaced meanwhile: looking at it later is the point. */
const STATE_NAME =
	/^(?:current|value|state|status|size)$|abort|cancel|dispos|clos|destroy|stop|done|finish|end|ready|connect|mount|active|pending|busy|running|loading|loaded|init|open|alive|expired|stale|dirty|version|count/i;

/** Whether leaving does no more than to leave: with a value that is at hand, or a new error. */
function isInert(body: Node): boolean {
	let inert = true;
	walk(body, (at) => {
		if (isCallExpression(at) || isElementAccessExpression(at) || isPropertyAccessExpression(at)) inert = false;
		else if (isNewExpression(at)) inert &&= isIdentifier(at.expression) && /Error$/.test(at.expression.text);
		else if (at.kind === SyntaxKind.BinaryExpression || at.kind === SyntaxKind.AwaitExpression) inert = false;
		else if (at.kind === SyntaxKind.PostfixUnaryExpression || at.kind === SyntaxKind.DeleteExpression) inert = false;
		return inert;
	});
	return inert;
}

function shortOf(code: Node, file: RuleFile): string {
	const text = file.textOf(code).replace(/\s+/g, " ");
	return `\`${text.length <= 40 ? text : `${text.slice(0, 39)}…`}\``;
}
