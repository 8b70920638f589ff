/** Compares a program with its rewrite under all fault plans and many schedules. */
import { type Faults, faultPlans, NO_FAULT } from "./faults.ts";
import { type Observation, observe, observing, type Subject } from "./observe.ts";
import {
	byTime,
	chosen,
	firstInFirstOut,
	holdingBack,
	holdingBackAll,
	lastInFirstOut,
	nextChoices,
	randomSchedules,
	type Schedule,
} from "./schedule.ts";
import { differences, type Tolerance } from "./verdict.ts";
import { type Event, isHarmless, ROUND_TRIP } from "./world.ts";

/** How many schedules each fault plan is tried with. */
export interface Effort {
	readonly seed: number;
	/** When nothing fails, and for each failure alone: all orders when there are no more than this, and as many as this. */
	readonly orders: number;
	/** Random schedules, where there are more orders. */
	readonly random: number;
	/** The same for plans that are variations of one that was looked at thoroughly. */
	readonly minor: { readonly orders: number; readonly random: number };
	/** At most this many variations. */
	readonly variations: number;
}

export const EFFORT: Effort = { seed: 1, orders: 130, random: 50, minor: { orders: 16, random: 8 }, variations: 200 };

export const FEW_ORDERS: Effort = { seed: 1, orders: 10, random: 3, minor: { orders: 3, random: 1 }, variations: 8 };

export interface Comparison {
	/** How the rewrite could be told from the original, a line each with the plan under which it was. */
	readonly failures: readonly string[];
	readonly executions: number;
	readonly faults: number;
	/** Schedules of the rewrite, over all plans. */
	readonly schedules: number;
	/** Virtual round trips until the function settles when nothing fails. */
	readonly before: number;
	readonly after: number;
	/** Whether operations interleaved otherwise than in the original, in any run: if not, nothing was tested. */
	readonly isExercised: boolean;
	/** The original never settles by itself. */
	readonly isEndless: boolean;
	/** How the original ends when nothing fails. */
	readonly outcome: string;
}

/**
 * At most this many orders of the original are tried before a difference is believed, and where there are more, as many at
 * random: those that are tried one by one differ in the end alone.
 */
const MANY_ORDERS = 2000;

/** Failures beyond this many are not looked for. */
const MAX_FAILURES = 5;

/** What a kind of rewrite may do beyond starting reads in vain. */
export interface Kind {
	/**
	 * It may settle while operations are under way that only read. Those that the original's own calls leave behind when they
	 * fail are never counted.
	 */
	readonly leavesReads: boolean;
	/** It starts some reads only where their results are needed. */
	readonly omitsReads: boolean;
}

export const STRICT: Kind = { leavesReads: false, omitsReads: false };

export function compare(
	before: Subject,
	after: Subject,
	{ leavesReads, omitsReads }: Kind,
	effort: Effort = EFFORT,
): Promise<Comparison> {
	return observing(async () => {
		const first = await observe(before, NO_FAULT, byTime);
		const last = await observe(after, NO_FAULT, byTime);
		const keys = first.events.filter(({ kind }) => kind === "start").map(({ key }) => key);
		const isEndless = first.outcome === "pending";
		const plans = isEndless ? [] : faultPlans(keys, movedKeys(first, last), first.throwable);
		const originals: { faults: Faults; old: Explored; orders: Orders }[] = [];
		for (const faults of limited(plans, effort)) {
			const orders = { ...(faults.isMinor ? effort.minor : effort), seed: effort.seed };
			originals.push({ faults, old: await explore(before, faults, orders), orders });
		}
		const abandoned = new Set(originals.flatMap(({ old }) => old.found.flatMap(abandonedBy)));
		const leaves = (key: string) => leavesReads || abandoned.has(key);
		const failures: string[] = [];
		let executions = 2;
		let schedules = 1;
		let isExercised = false;
		for (const { faults, old, orders } of originals) {
			const now = await explore(after, faults, orders);
			executions += old.runs + now.runs;
			schedules += now.runs;
			isExercised ||= interleaves(old.found, now.found);
			// Nobody meddles while what was left out is under way.
			const { disturbance } = faults;
			const isDisturbed = now.found.some(({ events }) => events.some(({ key }) => key === disturbance?.key));
			const ignoresState = omitsReads && disturbance !== undefined && !isDisturbed;
			const fails = faults.rejecting.size + faults.throwing.size > 0;
			// When a read ends whose result nobody waits for any more says nothing.
			const dropped = new Set(old.found.flatMap(abandonedBy));
			const seesEnds = (key: string) => !(leavesReads && fails) && !dropped.has(key);
			const tolerance: Tolerance = { leaves, seesEnds, omitsReads, ignoresState };
			let found = differences(old.found, now.found, tolerance);
			if (found.length > 0) {
				for (const key of await abandonedWhenSlow(before, plans, now.found, leaves)) abandoned.add(key);
				const more = await explore(before, faults, { ...orders, orders: MANY_ORDERS, random: MANY_ORDERS });
				found = differences([...old.found, ...more.found], now.found, tolerance);
			}
			failures.push(...found.map((line) => `${faults.name}: ${line}`));
			if (failures.length >= MAX_FAILURES) break;
		}
		return {
			failures,
			executions,
			faults: originals.length,
			schedules,
			before: first.makespan / ROUND_TRIP,
			after: last.makespan / ROUND_TRIP,
			isExercised,
			isEndless,
			outcome: first.outcome,
		};
	});
}

/** All that matter, and of the variations as many as the effort allows, taken evenly. */
function limited(plans: readonly Faults[], { variations, seed }: Effort): Faults[] {
	const minor = plans.filter((plan) => plan.isMinor);
	const step = Math.max(1, Math.ceil(minor.length / variations));
	return [...plans.filter((plan) => !plan.isMinor), ...minor.filter((_, index) => (index + seed) % step === 0)];
}

function abandonedBy({ leftOver }: Observation): string[] {
	return leftOver.map(({ key }) => key);
}

/**
 * Reads that were left over in the rewrite, and that the original leaves as well when something fails and they take longer
 * than all else: where it has much to do afterwards, few of the orders that are tried show that.
 */
async function abandonedWhenSlow(
	before: Subject,
	plans: readonly Faults[],
	after: readonly Observation[],
	isKnown: (key: string) => boolean,
): Promise<string[]> {
	const left = after.flatMap(({ leftOver }) => leftOver.filter(({ touches }) => isHarmless(touches)));
	const keys = new Set(left.map(({ key }) => key).filter((key) => !isKnown(key)));
	const found: string[] = [];
	for (const key of keys) {
		for (const faults of plans) {
			if (faults.rejecting.size !== 1 || faults.throwing.size > 0) continue;
			const one = await observe(before, faults, holdingBackAll(key));
			if (one.isVoid || !abandonedBy(one).includes(key)) continue;
			found.push(key);
			break;
		}
	}
	return found;
}

/** The operations between the first and the last event that differ, when nothing fails. */
function movedKeys(before: Observation, after: Observation): ReadonlySet<string> {
	const one = before.events;
	const other = after.events;
	const same = (a: Event | undefined, b: Event | undefined) => a?.key === b?.key && a?.kind === b?.kind;
	let start = 0;
	while (start < one.length && same(one[start], other[start])) start++;
	let end = 0;
	while (end < one.length - start && same(one.at(-1 - end), other.at(-1 - end))) end++;
	return new Set(one.slice(Math.max(start - 1, 0), one.length - end).map(({ key }) => key));
}

function interleaves(before: readonly Observation[], after: readonly Observation[]): boolean {
	const known = new Set(before.map(orderOf));
	return after.some((one) => !known.has(orderOf(one)));
}

function orderOf({ events }: Observation): string {
	return events.map(({ kind, key }) => `${kind} ${key}`).join();
}

interface Orders {
	readonly seed: number;
	readonly orders: number;
	readonly random: number;
}

interface Explored {
	/** Those that differ from one another. */
	readonly found: readonly Observation[];
	readonly runs: number;
}

/** All orders where they are few, and otherwise those that are most likely to show something. */
async function explore(subject: Subject, faults: Faults, effort: Orders): Promise<Explored> {
	const found = new Map<string, Observation>();
	let runs = 0;
	const run = async (schedule: Schedule): Promise<Observation> => {
		const one = await observe(subject, faults, schedule);
		const name = [orderOf(one), one.outcome, one.unhandled, one.states, abandonedBy(one), one.isVoid].join();
		if (!found.has(name)) found.set(name, one);
		runs++;
		return one;
	};
	let choices: number[] | undefined = [];
	let operations = 0;
	while (choices && runs < effort.orders) {
		const { sizes } = await run(chosen(choices));
		operations = Math.max(operations, sizes.length);
		const next = nextChoices(choices, sizes);
		if (!next && isExhausted(choices, sizes)) return { found: [...found.values()], runs };
		choices = next;
	}
	const schedules = [
		firstInFirstOut,
		lastInFirstOut,
		...Array.from({ length: Math.min(operations, effort.orders / 4, 12) }, (_, ordinal) => holdingBack(ordinal)),
		...randomSchedules(effort.seed, effort.random),
	];
	for (const schedule of schedules) await run(schedule);
	return { found: [...found.values()], runs };
}

/** Whether the choices were the last ones at every step. */
function isExhausted(choices: readonly number[], sizes: readonly number[]): boolean {
	return sizes.every((size, step) => (choices[step] ?? 0) === size - 1);
}
