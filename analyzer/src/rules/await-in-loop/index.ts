/**
 * Loops whose iterations each wait for something that no other iteration has a part in. Reported only where that is
 * proven, or rests on named assumptions alone; see `await-in-loop/legality.ts` for the conditions.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { FixDraft, Rule, RuleContext } from "../../ask/rule.ts";
import { SyntaxKind } from "../../engine/ast.ts";
import type { Brief } from "../../facts/finding.ts";
import type { Refused } from "../../facts/refusals.ts";
import { assumptionsInWords, effectsInShort, effectsInWords, inWords } from "../../facts/wording.ts";
import { nameOf } from "../../syntax/naming.ts";
import { limiterIn } from "../shared/lists/limiters.ts";
import { type Bound, boundOf, boundOfCount, boundOfType } from "../shared/lists/list-bounds.ts";
import { reasonToKeep } from "../shared/places/surroundings.ts";
import { fixesFor } from "./fixes.ts";
import { awaitsOf, type Iteration, isLoop, iterationOf, type Loop } from "./iteration.ts";
import { judge, type Verdict } from "./legality.ts";
import { refusedAsIntentional } from "./on-purpose.ts";

type Options = {
	maxKnownLength: number;
	concurrency: number;
	limiters: readonly string[];
	rewrite: "exact" | "promise-all";
};

export const rule: Rule<Options> = {
	meta: {
		id: "await-in-loop",
		summary: "A loop that waits in each turn although no turn needs what another one finds out.",
		category: "sequential-work",
		defaultSeverity: "info",
		presets: ["recommended"],
		fixes: "sometimes",
		graded: true,
		since: "0.1.0",
		sameAs: ["no-await-in-loop"],
		options: {
			maxKnownLength: {
				doc: "Up to so many turns are started all at once by the fix; more of them, or any number, go through a limiter.",
				schema: { type: "integer", minimum: 0 },
				default: 20,
			},
			concurrency: {
				doc: "How many turns run at once after the fix through a limiter.",
				schema: { type: "integer", minimum: 1 },
				default: 8,
			},
			limiters: {
				doc: "Functions and classes of your own that bound how much runs at once, as `package`, `package#name` or `path/of/file#name`; a loop that uses one is left alone.",
				schema: { type: "array", items: { type: "string" } },
				default: [],
			},
			rewrite: {
				doc: "What `--fix` may make of a proven loop with few turns that only fills a list: `exact` keeps which error is thrown when several calls fail; `promise-all` is what most people write, and throws the first one in time.",
				schema: { enum: ["exact", "promise-all"] },
				default: "exact",
			},
		},
	},
	kinds: [SyntaxKind.ForStatement, SyntaxKind.ForOfStatement, SyntaxKind.ForInStatement],
	sift: (text, start, end) => /\bawait\b/.test(text.slice(start, end)),
	nominate: (node) => isLoop(node) && !isAsynchronous(node) && awaitsOf(node).length > 0,
	*check(node, context) {
		if (!isLoop(node)) return;
		const { file, options } = context;
		const keep = reasonToKeep(node, file);
		if (keep) return refuse({ refusal: "order", reason: `Left alone: ${keep}.` }, node, context);
		const iteration = iterationOf(node, awaitsOf(node));
		if ("refusal" in iteration) return refuse(iteration, node, context);
		const meant = refusedAsIntentional(iteration, file);
		if (meant) return refuse(meant, node, context);
		const verdict = yield* judge(iteration, file);
		if ("refusal" in verdict) return refuse(verdict, node, context);
		const bound = yield* iterationBound(iteration, verdict);
		if (bound.kind === "number" && bound.length < 2)
			return refuse({ refusal: "gain", reason: "There is no more than one turn." }, node, context);
		for (const { call } of verdict.waited) {
			if (!(yield* limiterIn(call, file, options.limiters))) continue;
			return refuse({ refusal: "order", reason: "A limiter says how much runs at once." }, node, context);
		}
		yield* report(iteration, verdict, bound, context);
	},
};

function isAsynchronous(loop: Loop): boolean {
	return (loop as { awaitModifier?: unknown }).awaitModifier !== undefined;
}

function refuse(refused: Refused, loop: Loop, context: RuleContext<Options>): void {
	const [first] = awaitsOf(loop);
	if (first) context.refuse({ at: first, ...refused });
}

function* iterationBound({ source, count }: Iteration, { sourceType }: Verdict): Inquiry<Bound> {
	if (source) return boundOfType(sourceType) ?? (yield* boundOf(source));
	return count ? yield* boundOfCount(count, count) : { kind: "unknown" };
}

function* report(iteration: Iteration, verdict: Verdict, bound: Bound, context: RuleContext<Options>): Inquiry<void> {
	const { file, options } = context;
	const { waited, assumptions } = verdict;
	const [first] = waited;
	if (!first) return;
	const isSmall = bound.kind === "number" && bound.length <= options.maxKnownLength;
	const isProven = assumptions.length === 0;
	const { concurrency, rewrite } = options;
	const fixes = yield* fixesFor(iteration, verdict, { isSmall, isProven, concurrency, rewrite }, file);
	const calls = waited.map(({ call }) => `\`${nameOf(call, (node) => file.textOf(node), 50)}\``);
	const start = file.startOf(iteration.loop);
	context.report({
		at: first.await,
		message: `Each turn of this loop waits for ${inWords(calls)} although no turn needs another's result: ${tripsOf(bound, waited.length, options)}.`,
		notes: notesFor(verdict, fixes),
		brief: briefOf(verdict, fixes),
		related: [{ at: { start, end: start + "for".length }, message: "The loop." }],
		confidence: isProven ? "A" : "B",
		fixes,
	});
}

/** How many times the program waits now, and how many times it needs to. */
function tripsOf(bound: Bound, calls: number, { maxKnownLength, concurrency }: Options): string {
	if (bound.kind !== "number") {
		return calls === 1
			? `N round trips could be ⌈N / ${concurrency}⌉`
			: `${calls} × N round trips could be ${calls} × ⌈N / ${concurrency}⌉`;
	}
	const rounds = bound.length <= maxKnownLength ? 1 : Math.ceil(bound.length / concurrency);
	return `${bound.length * calls} round trips could be ${rounds * calls}`;
}

function notesFor(verdict: Verdict, fixes: readonly FixDraft[]): string[] {
	const { waited, assumptions } = verdict;
	const notes = waited
		// What is assumed is said below.
		.filter(({ effects }) => effects.io.some(({ domain }) => domain !== "any"))
		.map(({ name, effects }) => `\`${name}\` ${effectsInWords(effects)}.`);
	if (assumptions.length > 0) notes.push(assumptionsInWords(assumptions));
	const query = waited.find(({ effects }) => effects.io.some((effect) => effect.domain === "db"));
	if (query) {
		notes.unshift(
			`First see whether \`${query.name}\` can ask for all of them in one query (\`IN (…)\`, a join, a batch): that beats any number of queries at once.`,
		);
	}
	const change = changeBy(fixes, verdict);
	if (change !== undefined) notes.push(change);
	return notes;
}

function briefOf(verdict: Verdict, fixes: readonly FixDraft[]): Brief {
	const { waited, assumptions } = verdict;
	const whatItDoes = inWords(waited.map(({ name, effects }) => `\`${name}\` ${effectsInShort(effects)}`));
	const change = changeBy(fixes, verdict);
	return {
		why: assumptions.length > 0 ? assumptionsInWords(assumptions) : `${whatItDoes}.`,
		...(change !== undefined && { change }),
	};
}

function changeBy(fixes: readonly FixDraft[], { waited }: Verdict): string | undefined {
	if (fixes.length === 0 || !waited.some(({ effects }) => effects.mayReject)) return undefined;
	const error = fixes.length > 1 ? "" : "; the error thrown stays the same";
	return `After the fix the later calls would start even if an earlier one fails${error}.`;
}
