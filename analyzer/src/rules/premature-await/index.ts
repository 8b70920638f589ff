/**
 * Awaits before a check that returns, throws or goes on to the next iteration without needing their results. Reported
 * with proof or on named assumptions alone; see `premature-await/legality.ts` for the conditions.
 */

import type { FixDraft, Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { type AwaitExpression, SyntaxKind } from "../../engine/ast.ts";
import type { Brief } from "../../facts/finding.ts";
import { assumptionsInWords, effectsInShort, effectsInWords, inWords } from "../../facts/wording.ts";
import { moveBelowEdits } from "../../rewrites/move-below.ts";
import { reasonToKeep } from "../shared/places/surroundings.ts";
import { judge, type MovableAwait, type Verdict } from "./legality.ts";
import { type Check, prefixFrom } from "./prefix.ts";

type Options = Record<string, never>;

export const rule: Rule<Options> = {
	meta: {
		id: "premature-await",
		summary: "An await before a check that may leave early and does not need its result.",
		category: "sequential-work",
		defaultSeverity: "info",
		presets: [],
		fixes: "sometimes",
		graded: true,
		since: "0.1.0",
		sameAs: [],
		options: {},
	},
	kinds: [SyntaxKind.AwaitExpression],
	nominate(node) {
		return prefixFrom(node as AwaitExpression) !== undefined;
	},
	*check(node, context) {
		const { file } = context;
		const prefix = prefixFrom(node as AwaitExpression);
		if (!prefix) return;
		const keep = reasonToKeep(node, file);
		if (keep) {
			context.refuse({ at: node, refusal: "order", reason: `Left alone: ${keep}.` });
			return;
		}
		const verdict = yield* judge(prefix, file);
		for (const { item, refusal, reason } of verdict.refused) context.refuse({ at: item.await, refusal, reason });
		if (verdict.early.length > 0) report(verdict, context);
	},
};

function report(verdict: Verdict, context: RuleContext<Options>): void {
	const { file } = context;
	const { early, check } = verdict;
	const [first] = early;
	if (!first) return;
	const fix = fixFor(verdict, file);
	const names = early.map(({ item }) => `\`${shownName(item.declaration.name, file)}\``);
	const isOne = names.length === 1;
	context.report({
		at: first.item.await,
		message: `${inWords(names)} ${isOne ? "is" : "are"} awaited before a check that may leave early and does not need ${isOne ? "it" : "them"}.`,
		notes: notesFor(verdict),
		brief: briefOf(verdict),
		related: [
			{ at: { start: file.startOf(check.statement), end: check.condition.end + 1 }, message: leaving(check) },
			...early.slice(1).map(({ item, name }) => ({
				at: item.await,
				message: `\`${name}\` is not needed by it either.`,
				brief: "not needed either",
			})),
		],
		confidence: verdict.assumptions.length === 0 ? "A" : "B",
		fixes: fix ? [fix] : [],
	});
}

function leaving({ exit }: Check): string {
	switch (exit) {
		case SyntaxKind.ReturnStatement:
			return "This check may return early.";
		case SyntaxKind.ThrowStatement:
			return "This check may throw.";
		default:
			return "This check may skip the rest of the turn.";
	}
}

const WHEN_NEEDED = "timing: it starts only where the check does not leave early";

function fixFor({ early, check, isExact }: Verdict, file: RuleFile): FixDraft | undefined {
	const edits = moveBelowEdits(
		early.map(({ item }) => item.statement),
		check.statement,
		file,
	);
	const title = early.length === 1 ? "Await below the check" : "Await them below the check";
	return (
		edits && {
			id: "move-below",
			title,
			safety: isExact ? "safe" : "suggestion",
			...(!isExact && { changes: WHEN_NEEDED }),
			edits,
		}
	);
}

function notesFor({ early, assumptions }: Verdict): string[] {
	const notes = early.map(({ name, effects }) => `\`${name}\` ${effectsInWords(effects)}.`);
	if (assumptions.length > 0) notes.push(assumptionsInWords(assumptions));
	const change = lost(early);
	if (change !== undefined) notes.push(change);
	return notes;
}

function briefOf({ early, assumptions }: Verdict): Brief {
	const does = inWords(early.map(({ name, effects }) => `\`${name}\` ${effectsInShort(effects)}`));
	const change = lost(early);
	return {
		why: assumptions.length > 0 ? assumptionsInWords(assumptions) : `${does}.`,
		...(change !== undefined && { change }),
	};
}

/** Whose failures nobody hears of any more. */
function lost(early: readonly MovableAwait[]): string | undefined {
	const failing = early.filter(({ effects }) => effects.mayReject);
	if (failing.length === 0) return undefined;
	const names = [...new Set(failing.map(({ name }) => `\`${name}\``))];
	return `Below the check, a failure of ${inWords(names)} is no longer thrown where the check leaves early.`;
}

function shownName(name: MovableAwait["item"]["declaration"]["name"], file: RuleFile): string {
	const text = file.textOf(name).replace(/\s+/g, " ");
	return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
