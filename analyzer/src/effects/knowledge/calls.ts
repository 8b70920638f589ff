/** Effects that the functions of many libraries have. */
import type { Assumption } from "../../facts/assumptions.ts";
import type { IoDomain } from "../../facts/effects.ts";
import type { KnownCall } from "./shape.ts";

type Mode = "r" | "w" | "rw";

/** Computes from plain values. */
export const PURE: KnownCall = { gives: "value", throws: false };
/** Looks at its arguments' contents, and may hand on what is in them. */
export const LOOKS: KnownCall = { readsArguments: true, gives: "value", throws: false };
/** The same, with complaints. */
export const CHECKS: KnownCall = { ...LOOKS, throws: true };
/** Makes an object from its arguments. */
export const MAKES: KnownCall = { readsArguments: true, gives: "new", throws: true };
/** A step in a chain of calls that makes the next object from the last one. */
export const STEP: KnownCall = { receiver: "reads", readsArguments: true, gives: "new", throws: true };
export const RANDOM: KnownCall = { io: [{ domain: "nondeterminism", mode: "r" }], gives: "value", throws: false };
export const CLOCK: KnownCall = { io: [{ domain: "clock", mode: "r" }], gives: "value", throws: false };
export const LOG: KnownCall = { io: [{ domain: "log", mode: "w" }], ...LOOKS };
/** A promise for the result of a computation, which waits for nothing outside. */
export const LATER: KnownCall = { readsArguments: true, gives: "promise", settlesNew: true, throws: false };

/** Calls what it is given first, when it is its time, and settles with what that gives. */
export const RUNS: KnownCall = { readsArguments: true, invokes: [0], defers: true, gives: "promise", throws: false };

/** An async function that sends something and settles with what came back. */
export function sends(domain: IoDomain, mode: Mode, more: Partial<KnownCall> = {}): KnownCall {
	return { io: [{ domain, mode }], ...LATER, ...more };
}

/**
 * Looks something up and keeps it in a cache, where whoever asks next finds it. What the look-up runs was handed over elsewhere.
 *
 * @param assumes what is taken for true of that
 * @param fills `again` when it does so although the cache has it
 */
export function fetchesInto(domain: IoDomain, assumes?: Assumption, fills: "once" | "again" = "once"): KnownCall {
	return {
		io: [
			{ domain, mode: "r" },
			{ domain: "cache", mode: "w", fills },
		],
		readsArguments: true,
		gives: "promise",
		throws: false,
		...(assumes !== undefined && { assumes }),
	};
}

/** Does its work before it returns. */
export function does(domain: IoDomain, mode: Mode, more: Partial<KnownCall> = {}): KnownCall {
	return { io: [{ domain, mode }], ...CHECKS, ...more };
}

/** Reaches this, and what else it does is not known. */
export function reaches(domain: IoDomain, more: Partial<KnownCall> = {}): KnownCall {
	return { io: [{ domain, mode: "rw" }], partial: true, gives: "value", throws: true, ...more };
}

/** A step in a chain of calls that changes the object it is called on and gives it back. */
export const CHANGES: KnownCall = {
	receiver: "writes",
	readsArguments: true,
	gives: "value",
	same: true,
	throws: true,
};

/**
 * The same for a query that is sent when it is awaited. What it does is said by the call that the chain begins with; of one
 * that comes from elsewhere nothing is known.
 */
export function changesQuery(domain: IoDomain): KnownCall {
	return {
		...CHANGES,
		io: [{ domain, mode: "rw" }],
		refine: "chained",
		gives: "lazy",
		settlesNew: true,
		throws: false,
	};
}

/** A query that is sent when it is awaited. */
export function queries(domain: IoDomain, mode: Mode, more: Partial<KnownCall> = {}): KnownCall {
	return { io: [{ domain, mode }], readsArguments: true, gives: "lazy", settlesNew: true, throws: false, ...more };
}
