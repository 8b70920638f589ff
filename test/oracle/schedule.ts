/** Schedules: which of the pending operations settles next. The same schedule on the same program gives the same run. */
import fc from "fast-check";
import type { Pending } from "./world.ts";

/** @returns an index into the pending operations, which stand in the order in which they were started */
export type Schedule = (pending: readonly Pending[], step: number) => number;

export const firstInFirstOut: Schedule = () => 0;

export const lastInFirstOut: Schedule = (pending) => pending.length - 1;

/** The operation with this ordinal settles when nothing else is pending. */
export function holdingBack(ordinal: number): Schedule {
	return (pending) => {
		const index = pending.findIndex((one) => one.ordinal !== ordinal);
		return Math.max(index, 0);
	};
}

/** Operations with this key settle when nothing else is pending. */
export function holdingBackAll(key: string): Schedule {
	return (pending) => {
		const index = pending.findIndex((one) => one.key !== key);
		return Math.max(index, 0);
	};
}

/** What takes the time it takes: for the makespan. */
export const byTime: Schedule = (pending) => {
	let best = 0;
	for (const [index, one] of pending.entries()) if (one.due < (pending[best]?.due ?? 0)) best = index;
	return best;
};

/** Takes the choices one after the other, then whatever is first. */
export function chosen(choices: readonly number[]): Schedule {
	return (pending, step) => (choices[step] ?? 0) % Math.max(pending.length, 1);
}

const drawn = new Map<string, Schedule[]>();

/** Random schedules; the same for the same seed. */
export function randomSchedules(seed: number, count: number): readonly Schedule[] {
	const name = `${seed} ${count}`;
	let schedules = drawn.get(name);
	if (!schedules) {
		const choices = fc.array(fc.nat(719), { minLength: 40, maxLength: 40 });
		schedules = fc.sample(choices, { seed, numRuns: count }).map(chosen);
		drawn.set(name, schedules);
	}
	return schedules;
}

/** At most this many pending operations are settled in all orders. */
const MAX_PENDING = 5;

/**
 * The choices after these, in the order of counting; undefined after the last ones.
 * @param sizes how many operations were pending at each step of the run with these choices
 */
export function nextChoices(choices: readonly number[], sizes: readonly number[]): number[] | undefined {
	if (sizes.some((size) => size > MAX_PENDING)) return undefined;
	for (let step = sizes.length - 1; step >= 0; step--) {
		const choice = (choices[step] ?? 0) + 1;
		if (choice < (sizes[step] ?? 0)) return [...sizes.slice(0, step).map((_, at) => choices[at] ?? 0), choice];
	}
	return undefined;
}
