/**
 * The waterfall of a function: what it waits for, step by step, now and after the fixes of the rules that gather, who waits
 * for whom, and why.
 *
 * It draws what rules found and refused, and judges nothing itself: what belongs together, what may not, and what is without
 * bounds comes from the findings of a check of the file. May import what rules may, and of these what they share. May not
 * report anything, draw anything, or ask the program more than a rule may.
 */
import { type Inquiry, promiseKindsOf } from "../ask/inquiry.ts";
import type { RuleFile } from "../ask/rule-file.ts";
import { functionsBehind } from "../effects/index.ts";
import { isAwaitExpression, isCallExpression, type Node } from "../engine/ast.ts";
import type { Position } from "../facts/finding.ts";
import type { Waterfall, WaterfallBar } from "../facts/waterfall.ts";
import { boundOf } from "../rules/shared/lists/list-bounds.ts";
import { isAsync, isFunctionNode } from "../syntax/functions.ts";
import { skipOuter, walk } from "../syntax/walk.ts";
import { LineIndex } from "../text/line-index.ts";
import { type Checked, Findings } from "./findings.ts";
import { type HeldBy, heldAround, heldBetween, heldBy } from "./held.ts";
import { type Waited, waitedOf } from "./kinds.ts";
import { callsOf, labelsOf } from "./labels.ts";
import { type Need, needsOf } from "./needs.ts";
import { type AskedPlace, nameOfOwner, ownersAt } from "./owner.ts";
import { NO_CHANGES, type Schedule, scheduleOf } from "./schedule.ts";
import { callBehind } from "./started.ts";
import { handedCallback, returnedCalls, type Step, stepsOf, type Wait, waitsIn } from "./waits.ts";

export type { Checked } from "./findings.ts";
export type { AskedPlace } from "./owner.ts";

/** Loops of so many turns are drawn as long as they are. */
const MOST_TURNS = 20;
/** What stands for the turns of any other loop: there are several. */
const SOME_TURNS = 2;

/**
 * @param checked what a check of the file's present text found
 * @param limiters names of the settings, as `package#name`
 * @returns the waterfall of the innermost function around the place that waits for anything; undefined where there is none
 */
export function* waterfallAt(
	place: AskedPlace,
	checked: Checked,
	limiters: readonly string[],
	file: RuleFile,
): Inquiry<Waterfall | undefined> {
	for (const owner of ownersAt(place, file.root)) {
		const candidates = returnedCalls(owner);
		const kinds = yield* promiseKindsOf(candidates);
		const promises = new Set<Node>(candidates.filter((_, index) => kinds[index] === "promise"));
		const steps = stepsOf(owner, promises);
		if (waitsIn(steps).length > 0) return yield* drawn(owner, steps, new Findings(checked, file), limiters, file);
	}
	return undefined;
}

function* drawn(
	owner: Node,
	steps: readonly Step[],
	findings: Findings,
	limiters: readonly string[],
	file: RuleFile,
): Inquiry<Waterfall> {
	const waits = waitsIn(steps);
	const all = withInner(waits);
	const waited = new Map<Wait, Waited>();
	const turns = new Map<Wait, number | undefined>();
	for (const wait of all) {
		waited.set(wait, yield* waitedOf(wait, file));
		turns.set(wait, yield* knownTurns(wait));
	}
	const measures = {
		isBrief: (wait: Wait) => waited.get(wait)?.isBrief ?? false,
		turnsOf: (wait: Wait) => turns.get(wait) ?? SOME_TURNS,
	};
	const now = scheduleOf(steps, NO_CHANGES, measures);
	const then = scheduleOf(steps, findings.changes(steps, all), measures);
	const needs = needsOf(isFunctionNode(owner) ? ((owner as { body?: Node }).body ?? owner) : owner, waits);
	const around = heldAround(owner);
	const between = waits.flatMap((wait) => heldBetween(wait, file) ?? []);
	const holds = new Map<Wait, HeldBy>();
	for (const wait of all) {
		const held = yield* heldBy(wait, limiters, file);
		if (held) holds.set(wait, held);
	}
	const limited = new Set(all.filter((wait) => holds.get(wait)?.isLimit));
	const labels = labelsOf(waits, turns, limited, file);
	const bars: WaterfallBar[] = [];
	for (const [id, wait] of waits.entries()) {
		const finding = findings.about(wait);
		const unbounded = findings.unbounded(wait);
		const start = file.startOf(wait.at);
		const held =
			holds.get(wait)?.name ?? between.find(({ from, to }) => from <= wait.at.pos && wait.at.pos < to)?.name ?? around;
		const callee = yield* calleePlace(wait, limited, file);
		bars.push({
			id,
			label: labels[id] ?? "",
			...rangeOf(start, wait.at.end, file),
			kind: kindOf(wait, waited),
			calls: callsOf(wait, limited),
			...(wait.repeated && { repeated: wait.repeated.how }),
			now: now.places.get(wait) ?? { from: 0, to: 0 },
			// biome-ignore lint/suspicious/noThenProperty: it is no function, and editors know it by this name.
			then: then.places.get(wait) ?? { from: 0, to: 0 },
			needs: needsInWords(wait, bars, waits, needs, then, findings),
			...(unbounded !== undefined && { unbounded }),
			...(held !== undefined && { held }),
			...(finding && { rule: finding.rule }),
			...(finding?.confidence && { confidence: finding.confidence }),
			...(callee && { callee }),
		});
	}
	return {
		name: nameOfOwner(owner),
		...rangeOf(file.startOf(owner), owner.end, file),
		today: now.end,
		after: then.end,
		bars,
	};
}

function withInner(waits: readonly Wait[]): Wait[] {
	return waits.flatMap((wait) => [wait, ...withInner(waitsIn(wait.body))]);
}

/** How often a loop is run, or a list has elements, where the code says it. */
function* knownTurns({ repeated }: Wait): Inquiry<number | undefined> {
	if (!repeated?.source) return undefined;
	const bound = yield* boundOf(repeated.source);
	return bound.kind === "number" && bound.length > 0 && bound.length <= MOST_TURNS ? bound.length : undefined;
}

/** A loop is of the kind of what it waits for. */
function kindOf(wait: Wait, waited: ReadonlyMap<Wait, Waited>): Waited["kind"] {
	const own = waited.get(wait);
	if (own && !own.isBrief) return own.kind;
	const inner = waitsIn(wait.body).find((one) => !waited.get(one)?.isBrief);
	return inner ? kindOf(inner, waited) : (own?.kind ?? "other");
}

/** Why a wait begins no earlier; what decides about it only where nothing says so that stands nearer. */
function needsInWords(
	wait: Wait,
	bars: readonly WaterfallBar[],
	waits: readonly Wait[],
	needs: ReadonlyMap<Wait, readonly Need[]>,
	then: Schedule,
	findings: Findings,
): WaterfallBar["needs"] {
	const found = (needs.get(wait) ?? []).map((need) => ({ ...need, id: waits.indexOf(need.wait) }));
	const begin = then.places.get(wait)?.from ?? 0;
	const isExplained = found.some(({ wait: one }) => then.places.get(one)?.to === begin);
	const last = waits.slice(0, bars.length).findLastIndex((one) => then.places.get(one)?.to === begin);
	const own = found.filter(({ isCondition }) => !isCondition);
	const all = own.map(({ id, reason }) => ({ id, reason }));
	if (begin > 0 && last >= 0 && !isExplained) {
		const reason =
			findings.refusal(wait) ?? (wait.way === "catch" ? "runs where it fails" : "comes after it in the code");
		all.push({ id: last, reason });
	}
	for (const { id, reason, isCondition } of found) {
		if (isCondition && !all.some((need) => need.id === id || reaches(bars, need.id, id))) all.push({ id, reason });
	}
	return all;
}

/** Whether one waits for another, maybe by way of others. */
function reaches(bars: readonly WaterfallBar[], from: number, to: number): boolean {
	const seen = new Set<number>();
	const pending = [from];
	for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
		for (const { id } of bars[at]?.needs ?? []) {
			if (id === to) return true;
			if (!seen.has(id)) pending.push(id);
			seen.add(id);
		}
	}
	return false;
}

/** Where the waits of what is called can be looked at: the program's own function, or one that is written out. */
function* calleePlace(wait: Wait, limited: ReadonlySet<Wait>, file: RuleFile): Inquiry<WaterfallBar["callee"]> {
	const call = callBehind(wait, limited);
	if (!isCallExpression(call) || wait.repeated?.how === "in-turn") return undefined;
	const handed = handedCallback(call);
	const fns = handed ? [handed] : yield* functionsBehind(skipOuter(call.expression), file);
	const [fn, second] = fns;
	const body = fn && (fn as { body?: Node }).body;
	if (!body || second || !(isAsync(fn) || awaits(body))) return undefined;
	const root = fn.getSourceFile();
	if (root.fileName.includes("/node_modules/")) return undefined;
	const lines = root === file.root ? linesOf(file) : new LineIndex(root.text);
	return { file: root.fileName, position: lines.positionAt(body.getStart(root)) };
}

function awaits(body: Node): boolean {
	let found = false;
	walk(body, (at) => {
		if (isFunctionNode(at)) return false;
		found ||= isAwaitExpression(at);
		return !found;
	});
	return found;
}

const lineIndexes = new WeakMap<Node, LineIndex>();

function linesOf({ root, text }: RuleFile): LineIndex {
	let lines = lineIndexes.get(root);
	if (!lines) lineIndexes.set(root, (lines = new LineIndex(text)));
	return lines;
}

function rangeOf(from: number, to: number, file: RuleFile): { file: string; start: Position; end: Position } {
	const lines = linesOf(file);
	return { file: file.fileName, start: lines.positionAt(from), end: lines.positionAt(to) };
}
