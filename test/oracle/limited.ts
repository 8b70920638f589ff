/**
 * What a fix must keep that bounds how much runs at once. The program is not the same as before, since work begins later;
 * so what is compared is how much of it is under way at once, whether all of it is begun, and what comes of it.
 */
import { type Faults, NO_FAULT } from "./faults.ts";
import { type Observation, observe, observing, type Subject } from "./observe.ts";
import { byTime, firstInFirstOut, lastInFirstOut, randomSchedules, type Schedule } from "./schedule.ts";
import { isWatched } from "./world.ts";

/** What a fix says of itself. */
export interface Claim {
	/** How many tasks run at once at most. */
	readonly limit: number;
	/** - `list`: all were at work at once. - `turns`: a loop waited for each of them. */
	readonly was: "list" | "turns";
	/** Whether every task is begun even if another fails. */
	readonly beginsAll: boolean;
	/** Which of several errors is thrown: that of the one that fails first, or the same as before. */
	readonly throws: "first" | "same";
	/** The program was wrong before, so that nothing it did has to stay. */
	readonly mends?: boolean;
	/** The program is watched as a whole rather than where it says so. */
	readonly isWhole?: boolean;
}

/** A program with lists of a given length. */
export type Sized = (length: number) => Subject;

export interface Verdict {
	/** What does not hold, a line each. */
	readonly failures: readonly string[];
	/** Whether more were under way than the limit allows, or more since than before: if not, nothing was tested. */
	readonly isExercised: boolean;
	readonly executions: number;
}

/** More than this many plans show nothing new. */
const MAX_FAILING = 30;

const FEW = 4;
const MANY = 12;

/** Runs both programs with lists that are empty, of one element, and longer than the limit. */
export function checkLimited(before: Sized, after: Sized, claim: Claim): Promise<Verdict> {
	return observing(async () => {
		const failures = new Set<string>();
		let executions = 0;
		const both = async (length: number, faults: Faults, random: number): Promise<readonly [Explored, Explored]> => {
			const [old, now] = [
				await explore(sized(before(length), length, claim), faults, random),
				await explore(sized(after(length), length, claim), faults, random),
			];
			executions += old.runs.length + now.runs.length;
			for (const line of compared(old, now, claim)) failures.add(`${length} elements, ${faults.name}: ${line}`);
			return [old, now];
		};
		await both(0, NO_FAULT, FEW);
		const [one] = await both(1, NO_FAULT, FEW);
		const length = 3 * claim.limit + 1;
		const [old, now] = await both(length, NO_FAULT, MANY);
		// Where the list is always the same, what a single element does is not known.
		const isFixed = begunBy(old.runs[0]) === begunBy(one.runs[0]);
		const each = isFixed || claim.limit === 1 ? 1 : Math.max(one.peak, 1);
		let peak = now.peak;
		for (const faults of plansFor(old.runs, claim)) {
			const [, failed] = await both(length, faults, FEW);
			peak = Math.max(peak, failed.peak);
		}
		if (peak > claim.limit * each) failures.add(`${peak} operations are under way at once`);
		const isExercised = claim.was === "list" ? old.peak > claim.limit * each : now.peak > each;
		if (isExercised && now.peak < claim.limit) failures.add(`no more than ${now.peak} are ever under way at once`);
		if (claim.was === "turns" && old.peak > each) failures.add("the loop did not wait before");
		return { failures: [...failures], isExercised, executions };
	});
}

function sized(subject: Subject, length: number, { isWhole = false }: Claim): Subject {
	return {
		start(world) {
			world.listLength = length;
			return world.run(isWhole, () => subject.start(world));
		},
	};
}

interface Explored {
	readonly runs: readonly Observation[];
	/** The most operations of watched tasks that were under way at once, over all schedules. */
	readonly peak: number;
}

async function explore(subject: Subject, faults: Faults, random: number): Promise<Explored> {
	let peak = 0;
	const counting =
		(schedule: Schedule): Schedule =>
		(pending, step) => {
			peak = Math.max(peak, pending.filter((one) => isWatched(one) && one.isAwaited()).length);
			return schedule(pending, step);
		};
	const runs: Observation[] = [];
	for (const schedule of [firstInFirstOut, lastInFirstOut, byTime, ...randomSchedules(1, random)]) {
		runs.push(await observe(subject, faults, counting(schedule)));
	}
	return { runs, peak };
}

/** Each watched operation fails alone, and some fail together: neighbours, and those that no limit lets meet. */
function plansFor(runs: readonly Observation[], { limit }: Claim): Faults[] {
	const keys = [...new Set(watchedStarts(runs[0]))];
	const plan = (...failing: readonly string[]): Faults => ({
		...NO_FAULT,
		name: `${failing.join(" and ")} rejects`,
		rejecting: new Set(failing),
	});
	const together = [
		[keys[0], keys[1]],
		[keys[0], keys.at(-1)],
		[keys[limit - 1], keys[limit]],
		[keys.at(-2), keys.at(-1)],
	].map((pair) => pair.filter((key) => key !== undefined));
	const step = Math.max(1, Math.ceil(keys.length / MAX_FAILING));
	const alone = keys.filter((_, index) => index % step === 0);
	return [
		...alone.map((key) => plan(key)),
		...together.filter(({ length }) => length > 1).map((pair) => plan(...pair)),
	];
}

function compared(before: Explored, after: Explored, claim: Claim): string[] {
	if (claim.mends) return after.runs.filter(failsByItself).map(({ outcome }) => `it ends with ${outcome}`);
	const lines: string[] = [];
	const ends = new Set(before.runs.map(endOf));
	const begun = new Set(before.runs.map(begunBy));
	const threwFirst = claim.throws === "first" && before.runs.every((one) => errorIsFirst(one));
	const fails = before.runs.some(({ events }) => events.some(({ kind }) => kind === "fail"));
	for (const one of after.runs) {
		const isAsBefore = fails && threwFirst ? errorIsFirst(one) : ends.has(endOf(one));
		if (!isAsBefore) lines.push(`it ended with ${endOf(one)}, not ${[...ends].join(" or ")}`);
		if (one.unhandled.length > 0 && before.runs.every(({ unhandled }) => unhandled.length === 0))
			lines.push(`nobody handles ${one.unhandled.join()}`);
		if ((!fails || claim.beginsAll) && !begun.has(begunBy(one))) lines.push("it begins other tasks");
	}
	return lines;
}

function endOf({ outcome, states }: Observation): string {
	return `${outcome}; ${states[1]}`;
}

function failsByItself({ outcome, events }: Observation): boolean {
	return !outcome.startsWith("value") && !events.some(({ kind }) => kind === "fail");
}

/** Whether the error that was thrown is that of the operation that was the first to have failed, and was not tried again. */
function errorIsFirst({ outcome, events }: Observation): boolean {
	const lastOf = new Map<string, number>();
	for (const [at, { kind, key }] of events.entries()) if (kind === "fail") lastOf.set(key, at);
	const first = Math.min(...lastOf.values());
	return lastOf.size > 0 && outcome === `error Error: ${events[first]?.key}`;
}

function begunBy(one: Observation | undefined): string {
	return watchedStarts(one).sort().join();
}

function watchedStarts(one: Observation | undefined): string[] {
	return (one?.events ?? []).filter((event) => event.kind === "start" && isWatched(event)).map(({ key }) => key);
}
