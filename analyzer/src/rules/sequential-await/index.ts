/**
 * Awaits that follow each other although neither needs the other. Reported with proof (A), or with the assumptions that
 * stand in for it (B); see `sequential-await/legality.ts` for the conditions.
 */

import type { FixDraft, Report, RowDraft, Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { type AwaitExpression, SyntaxKind } from "../../engine/ast.ts";
import type { Brief } from "../../facts/finding.ts";
import type { Refused } from "../../facts/refusals.ts";
import { assumptionsInWords, effectsInShort, effectsInWords, inWords } from "../../facts/wording.ts";
import { awaitRunFrom } from "../../flow/index.ts";
import { canSettleAll, settleAllEdits } from "../../rewrites/gather.ts";
import { promiseAllEdits } from "../../rewrites/promise-all.ts";
import { FIRST_FAILURE } from "../shared/fixes/timing.ts";
import { harmOf, isBrief, tripsInWords, withoutLogs } from "../shared/gathering/gathering.ts";
import { isObserved, reasonToKeep } from "../shared/places/surroundings.ts";
import { type Group, groupsOf } from "./groups.ts";
import type { Member } from "./legality.ts";
import { rowOf } from "./row.ts";

type Options = {
	rewrite: "exact" | "promise-all";
};

export const rule: Rule<Options> = {
	meta: {
		id: "sequential-await",
		summary: "Two or more awaits in a row whose calls do not depend on each other.",
		category: "sequential-work",
		defaultSeverity: "info",
		presets: ["recommended"],
		fixes: "sometimes",
		graded: true,
		since: "0.1.0",
		sameAs: [],
		options: {
			rewrite: {
				doc: "What `--fix` may make of a proven group that only reads: `exact` keeps which error is thrown when several calls fail; `promise-all` is what most people write, and throws the first one in time.",
				schema: { enum: ["exact", "promise-all"] },
				default: "exact",
			},
		},
	},
	kinds: [SyntaxKind.AwaitExpression],
	nominate(node) {
		return awaitRunFrom(node as AwaitExpression) !== undefined;
	},
	*check(node, context) {
		const { file } = context;
		const run = awaitRunFrom(node as AwaitExpression) ?? [];
		const [first] = run;
		if (!first?.await) return;
		const row = rowOf(run, first, file);
		const keep = reasonToKeep(first.statement, file);
		if (keep) return refuse({ refusal: "order", reason: `Left alone: ${keep}.` }, first.await, row, context);
		const groups = yield* groupsOf(run, file, (refused, at) => refuse(refused, at, row, context));
		for (const group of groups) report(group, groups, row, context);
	},
};

function refuse(refused: Refused, at: AwaitExpression, row: RowDraft, context: RuleContext<Options>): void {
	context.refuse({ at, row, ...refused });
}

function report(group: Group, all: readonly Group[], row: RowDraft, context: RuleContext<Options>): void {
	const { file, options } = context;
	const { members, assumptions } = group;
	const [first] = members;
	if (!first) return;
	const fixes = fixesFor(group, options, file);
	if (fixes.length === 0) {
		const reason = "`Promise` means something else in this file, or lacks `allSettled`.";
		refuse({ refusal: "rewrite", reason }, first.await, row, context);
		return;
	}
	const count = members.length;
	const probably = assumptions.length > 0 ? "probably " : "";
	// What is one of two ways may not be gone at all.
	const most = members.some(({ taken, await: at }) => taken !== at) ? "up to " : "";
	context.report({
		at: first.await,
		message: `${count} awaits that ${probably}do not depend on each other: ${most}${count} ${tripsInWords(members.map(({ effects }) => effects))} could be 1.`,
		notes: [...(isWorthIt(members) ? [] : [LITTLE_GAIN]), ...notesFor(group), ...roundTrips(all, row)],
		brief: briefOf(group),
		related: members.map((member) => ({
			at: member.call,
			message: `\`${member.name}\` ${effectsInWords(member.effects)}.`,
			brief: effectsInShort(member.effects),
		})),
		...gradeOf(group),
		fixes,
		row,
		together: members.map((member) => row.awaits.findIndex(({ at }) => at === member.await)),
	});
}

function briefOf(group: Group): Brief {
	const { members, assumptions } = group;
	const change = laterOnes(group);
	return {
		why: isWorthIt(members)
			? assumptions.length > 0
				? assumptionsInWords(assumptions)
				: whatTheyDo(members)
			: LITTLE_GAIN,
		...(change !== undefined && { change }),
	};
}

/** What each of them does stands at its place. */
function whatTheyDo(members: readonly Member[]): string {
	const onlyRead = members.every(({ effects }) => harmOf(withoutLogs(effects)) === undefined);
	const many = members.length > 2;
	const nobody = many ? "None needs another's result" : "Neither needs the other's result";
	if (onlyRead) return `${nobody}, and ${many ? "all of them" : "both"} only read.`;
	return `${nobody}, nor touches what ${many ? "another" : "the other"} changes.`;
}

const LITTLE_GAIN = "There is little to gain: no two of the calls wait for long.";

/** Whether two of the calls wait for long enough that the time of one of them is worth a change. */
function isWorthIt(members: readonly Member[]): boolean {
	return members.filter(({ effects }) => !isBrief(effects)).length >= 2;
}

function gradeOf({ members, assumptions }: Group): Pick<Report, "confidence" | "otherwise"> {
	if (!isWorthIt(members)) return { confidence: "C", otherwise: { refusal: "gain", reason: LITTLE_GAIN } };
	return { confidence: assumptions.length > 0 ? "B" : "A" };
}

/** What all groups of a run come to. */
function roundTrips(all: readonly Group[], row: RowDraft): string[] {
	if (all.length < 2) return [];
	const awaits = row.awaits.length;
	const saved = all.reduce((sum, { members }) => sum + members.length - 1, 0);
	return [`With the other groups of this block: ${awaits} awaits, ${awaits - saved} round trips.`];
}

function fixesFor({ members, assumptions }: Group, { rewrite }: Options, file: RuleFile): FixDraft[] {
	const isProven = assumptions.length === 0;
	const all = promiseAllEdits(members, file);
	if (all && isProven && isSame(members)) {
		return [{ id: "promise-all", title: "Run these calls together with `Promise.all`", safety: "safe", edits: all }];
	}
	const settled = canSettleAll(file) && settleAllEdits(members, file);
	if (!settled) return [];
	// Of calls that are gathered already, the one that fails first is thrown; that is lost when all are waited for.
	const isExact = members.every(({ lazyParts }) => lazyParts.length < 2);
	const exact: FixDraft = {
		id: "gather",
		title: "Start these calls together and await them in order",
		safety: isProven && isExact ? "safe" : "suggestion",
		...(!(isProven && isExact) && { changes: startsEarlier(members) }),
		edits: settled,
	};
	// What changes something may still be under way when another one fails.
	const onlyReads = members.every(({ effects }) => harmOf(withoutLogs(effects)) === undefined);
	if (!all || (isProven && !onlyReads)) return [exact];
	const idiomatic: FixDraft = {
		id: "promise-all",
		title: "Run these calls together with `Promise.all`",
		safety: isProven && rewrite === "promise-all" ? "safe" : "suggestion",
		changes: FIRST_FAILURE,
		isPreferred: isProven,
		edits: all,
	};
	return onlyReads ? [idiomatic, exact] : [exact, idiomatic];
}

function startsEarlier(members: readonly Member[]): string {
	const [first, ...later] = labelsOf(members).map((label) => `\`${label}\``);
	return `timing: ${inWords(later)} ${later.length === 1 ? "starts" : "start"} before ${first} is done`;
}

/** Whether nobody can tell the two forms apart: no more than one call can fail, and nobody sees when. */
function isSame(members: readonly Member[]): boolean {
	const [first] = members;
	const rejecting = members.filter((member) => member.effects.mayReject);
	const neverThrow = members.every((member) => !member.effects.maySyncThrow);
	return (
		first !== undefined && rejecting.length <= 1 && neverThrow && isTogether(members) && !isObserved(first.statement)
	);
}

/** Statements right behind each other that do no more than to take a result. */
function isTogether(members: readonly Member[]): boolean {
	return members.every((member, index) => {
		const next = members[index + 1]?.statement;
		if (!member.isPlain) return false;
		if (!next) return true;
		// A node begins where the one before it ends.
		return next.parent === member.statement.parent && next.pos === member.statement.end;
	});
}

function notesFor(group: Group): string[] {
	const { members, assumptions } = group;
	const labels = labelsOf(members);
	const notes = members.flatMap((member, index) =>
		// What is assumed is said below.
		member.effects.io.every(({ domain }) => domain === "any")
			? []
			: [`\`${labels[index]}\` ${effectsInWords(member.effects)}.`],
	);
	if (assumptions.length > 0) notes.push(assumptionsInWords(assumptions));
	const change = laterOnes(group);
	if (change !== undefined) notes.push(change);
	return notes;
}

/** What the fix changes for those behind the first one that may fail. */
function laterOnes({ members }: Group): string | undefined {
	const labels = labelsOf(members);
	const failing = members.findIndex((member) => member.effects.mayReject);
	const later = failing < 0 ? [] : labels.slice(failing + 1);
	if (later.length === 0) return undefined;
	const names = inWords(later.map((label) => `\`${label}\``));
	return `After the fix ${names} would start even if \`${labels[failing]}\` fails.`;
}

/** What the members are called: their callees' names, or the whole calls where those are the same. */
function labelsOf(group: readonly Member[]): string[] {
	const names = group.map((member) => member.name);
	if (new Set(names).size === names.length) return names;
	return group.map((member) => {
		const text = member.call.getText();
		return text.length <= 60 && !/[\n`]/.test(text) ? text : `${member.name}(…)`;
	});
}
