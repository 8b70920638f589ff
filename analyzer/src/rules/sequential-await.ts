/**
 * Awaits that follow each other although neither needs the other. Reported only with proof; see
 * `sequential-await/legality.ts` for the conditions.
 */

import { type AwaitExpression, SyntaxKind } from "../engine/ast.ts";
import { type AwaitStatement, awaitRunFrom } from "../flow/index.ts";
import { promiseAllEdits, settleAllEdits } from "../rewrites/gather.ts";
import type { RuleFile } from "../run/rule-file.ts";
import type { FixDraft, Rule, RuleContext } from "./rule.ts";
import { type Member, memberOf, refusedByForm, refusedByNames, refusedTogether } from "./sequential-await/legality.ts";
import { describeEffects, type Refused } from "./shared/gathering.ts";
import { isObserved, reasonToKeep } from "./shared/surroundings.ts";

type Options = Record<string, never>;

export const rule: Rule<Options> = {
	meta: {
		id: "sequential-await",
		summary: "Two or more awaits in a row whose calls are proven not to depend on each other.",
		category: "sequential-work",
		defaultSeverity: "info",
		presets: ["recommended"],
		fixes: "sometimes",
		graded: true,
		since: "0.1.0",
		sameAs: [],
		options: {},
	},
	kinds: [SyntaxKind.AwaitExpression],
	nominate(node) {
		return awaitRunFrom(node as AwaitExpression) !== undefined;
	},
	*check(node, context) {
		const { file } = context;
		const run = awaitRunFrom(node as AwaitExpression) ?? [];
		const [first] = run;
		if (!first) return;
		const keep = reasonToKeep(first.statement, file);
		if (keep) return refuse({ code: "G10", reason: `Left alone: ${keep}.` }, first.await, context);
		// Awaits that may still be joined by the next one. The first one's effects are only looked at when a second one comes.
		let open: AwaitStatement | undefined;
		let group: Member[] = [];
		const close = () => {
			report(group, context);
			group = [];
			open = undefined;
		};
		for (const item of run) {
			const before = group.length > 0 ? group : open ? [open] : [];
			const unfit = refusedByForm(item, file) ?? refusedByNames(before, item);
			if (unfit) {
				if (item !== first) refuse(unfit, item.await, context);
				close();
				// What uses an earlier result may be independent of what follows.
				if (unfit.code === "G1") open = item;
				continue;
			}
			if (open) {
				const opened = yield* memberOf(open, file);
				if ("code" in opened) {
					refuse(opened, open.await, context);
					open = item;
					continue;
				}
				group = [opened];
				open = undefined;
			} else if (group.length === 0) {
				open = item;
				continue;
			}
			const member = yield* memberOf(item, file);
			if ("code" in member) {
				refuse(member, item.await, context);
				close();
				continue;
			}
			const apart = refusedTogether(group, member, file);
			if (apart) {
				refuse(apart, item.await, context);
				close();
			}
			group.push(member);
		}
		report(group, context);
	},
};

function refuse(refused: Refused, at: AwaitExpression, context: RuleContext<Options>): void {
	context.refuse({ at, code: refused.code, reason: refused.reason });
}

function report(group: readonly Member[], context: RuleContext<Options>): void {
	const { file } = context;
	const [first] = group;
	if (!first || group.length < 2) return;
	const fix = fixFor(group, file);
	if (!fix) {
		const reason = "`Promise` means something else in this file, or lacks `allSettled`.";
		refuse({ code: "G7", reason }, first.await, context);
		return;
	}
	const count = group.length;
	context.report({
		at: first.await,
		message: `${count} awaits that do not depend on each other: ${count} round trips could be 1.`,
		notes: notesFor(group),
		related: group.map((member) => ({
			at: member.call,
			message: `\`${member.name}\` ${describeEffects(member.effects)}.`,
		})),
		confidence: "A",
		fixes: [fix],
	});
}

function fixFor(group: readonly Member[], file: RuleFile): FixDraft | undefined {
	const [first] = group;
	const rejecting = group.filter((member) => member.effects.mayReject);
	const neverThrow = group.every((member) => !member.effects.maySyncThrow);
	if (first && rejecting.length <= 1 && neverThrow && !isObserved(first.statement)) {
		const edits = promiseAllEdits(group, file);
		if (edits)
			return { id: "promise-all", title: "Run these calls together with `Promise.all`", safety: "safe", edits };
	}
	const promise = file.types.globalSymbol("Promise");
	if (!promise || !file.types.typeOfSymbol(promise)?.property("allSettled")) return undefined;
	const edits = settleAllEdits(group, file);
	return edits && { id: "gather", title: "Start these calls together and await them in order", safety: "safe", edits };
}

function notesFor(group: readonly Member[]): string[] {
	const labels = labelsOf(group);
	const notes = group.map((member, index) => `\`${labels[index]}\` ${describeEffects(member.effects)}.`);
	const failing = group.findIndex((member) => member.effects.mayReject);
	const later = failing < 0 ? [] : labels.slice(failing + 1);
	if (later.length > 0) {
		const names = inWords(later.map((label) => `\`${label}\``));
		notes.push(
			`After the fix ${names} would start even if \`${labels[failing]}\` fails; the error thrown stays the same.`,
		);
	}
	return notes;
}

function inWords(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
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
