/** Runs a subject once under a fault plan and a schedule, and notes everything about it that anybody could see. */
import type { Faults } from "./faults.ts";
import type { Schedule } from "./schedule.ts";
import { type Event, type Pending, World } from "./world.ts";

/** A program that can be started again and again, each time from the same state. */
export interface Subject {
	start(world: World): Started;
}

export interface Started {
	/** What it gave, usually a promise. */
	readonly result: unknown;
	/** What it shares with others: its arguments, `this`, the variables of its module. */
	readonly state: () => unknown;
}

export interface Observation {
	/** `value …`, `error …` or `pending`. */
	readonly outcome: string;
	/** Rejections that nobody handled. */
	readonly unhandled: readonly string[];
	/** Operations that were under way when the function settled. */
	readonly leftOver: readonly Pending[];
	/** What is shared, when the function settled and when nothing was left to settle. */
	readonly states: readonly [string, string];
	readonly events: readonly Event[];
	/** Virtual time until the function settled. */
	readonly makespan: number;
	/** Keys of operations that could have thrown before they gave a promise. */
	readonly throwable: ReadonlySet<string>;
	/** How many operations were pending at each step. */
	readonly sizes: readonly number[];
	/** Something happened at a time of its own: what is shared at the end of the wait depends on how long that took. */
	readonly hasTimers: boolean;
	/** Others meddled only after it had settled. */
	readonly isDisturbedLater: boolean;
	/** It says nothing. */
	readonly isVoid: boolean;
}

/** More steps than any subject needs. */
const MAX_STEPS = 1000;

/** One turn of the event loop: every microtask has run, and unhandled rejections have been told. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

let unhandled: string[] = [];

/** Takes unhandled rejections from whoever else listens to them while the work goes on. */
export async function observing<T>(work: () => Promise<T>): Promise<T> {
	const listeners = process.listeners("unhandledRejection");
	const note = (error: unknown) => {
		unhandled.push(show(error));
	};
	process.removeAllListeners("unhandledRejection");
	process.on("unhandledRejection", note);
	// Without a listener Node warns of each rejection that is handled late.
	const late = () => {};
	process.on("rejectionHandled", late);
	try {
		return await work();
	} finally {
		process.off("unhandledRejection", note);
		process.off("rejectionHandled", late);
		for (const listener of listeners) process.on("unhandledRejection", listener);
	}
}

/** To be called within {@link observing}. */
export async function observe(subject: Subject, faults: Faults, schedule: Schedule): Promise<Observation> {
	const world = new World(faults);
	unhandled = [];
	let outcome = "pending";
	let leftOver: Pending[] = [];
	let state = "";
	let makespan = 0;
	let settledAt = -1;
	let isSettledFirst = false;
	let started: Started | undefined;
	const settled = (text: string) => {
		outcome = text;
		leftOver = world.pending.filter((one) => !one.background);
		state = started ? show(started.state()) : "";
		makespan = world.clock;
		settledAt = world.events.length;
		isSettledFirst = !world.isDisturbed;
	};
	try {
		started = subject.start(world);
		Promise.resolve(started.result).then(
			(value) => settled(`value ${show(value)}`),
			(error) => settled(`error ${show(error)}`),
		);
	} catch (error) {
		settled(`throws ${show(error)}`);
	}
	const sizes: number[] = [];
	for (let step = 0; step < MAX_STEPS; step++) {
		await turn();
		if (world.pending.length === 0) break;
		sizes.push(world.pending.length);
		world.settle(schedule(world.pending, step));
	}
	await turn();
	return {
		outcome,
		unhandled,
		leftOver,
		// Where nothing went on after it settled, nothing was changed.
		states: [state, started && settledAt !== world.events.length ? show(started.state()) : state],
		events: world.events,
		makespan,
		throwable: world.throwable,
		sizes,
		hasTimers: world.hasTimers,
		isDisturbedLater: isSettledFirst && world.isDisturbed,
		isVoid: world.isVoid,
	};
}

/** A text that is the same for values that nobody can tell apart. */
function show(value: unknown, depth = 0): string {
	if (value instanceof Error) {
		const cause = value.cause === undefined ? "" : ` (${show(value.cause)})`;
		return `${value.name}: ${value.message}${cause}`;
	}
	if (typeof value === "string") return value;
	if (typeof value === "function") return `function ${value.name}`;
	if (typeof value !== "object" || value === null) return `${typeof value} ${String(value)}`;
	if (depth > 6) return "…";
	if (Array.isArray(value) && Object.keys(value).length === value.length) {
		return `[${value.map((one) => show(one, depth + 1)).join(", ")}]`;
	}
	if (value instanceof Map || value instanceof Set) return `${value.constructor.name} ${show([...value], depth + 1)}`;
	if (value instanceof Date) return value.toISOString();
	const name = value.constructor?.name ?? "";
	const parts = Object.entries(value).map(([key, one]) => `${key}: ${show(one, depth + 1)}`);
	return `${name === "Object" ? "" : name}{${parts.join(", ")}}`;
}
