/** Fault plans: what goes wrong, or otherwise than usual, in one run. Operations are named by their keys. */

export interface Faults {
	/** A line for people. */
	readonly name: string;
	readonly rejecting: ReadonlySet<string>;
	/** Operations that throw before they give a promise. */
	readonly throwing: ReadonlySet<string>;
	/** Operations that give an empty answer. */
	readonly falsy: ReadonlySet<string>;
	/** A variation of other plans. */
	readonly isMinor?: boolean;
	/** When this operation settles, somebody else changes the state that others share, before anyone hears of it. */
	readonly disturbance?: {
		readonly key: string;
		/** Where each operation stands in the original, by key: those of the same key in their order. */
		readonly order: ReadonlyMap<string, readonly number[]>;
	};
}

const NONE: ReadonlySet<string> = new Set();

export const NO_FAULT: Faults = { name: "no fault", rejecting: NONE, throwing: NONE, falsy: NONE };

/** Operations beyond this many are not paired. */
const MAX_PAIRED = 7;

/** Programs with more operations than this only have those disturbed that the rewrite moves. */
const MAX_OPERATIONS = 10;

/**
 * All plans for a program: none; each operation rejects, throws, answers nothing; all pairs; others meddle after each.
 * @param keys the operations in the order in which the original starts them
 * @param moved those around which the rewrite changes something: only these are paired
 * @param throwable those that can throw before they give a promise
 */
export function faultPlans(
	keys: readonly string[],
	moved: ReadonlySet<string>,
	throwable: ReadonlySet<string>,
): Faults[] {
	const distinct = [...new Set(keys)];
	const order = new Map(distinct.map((key) => [key, keys.flatMap((one, index) => (one === key ? [index] : []))]));
	const concerned = distinct.length > MAX_OPERATIONS ? distinct.filter((key) => moved.has(key)) : distinct;
	const plans: Faults[] = [NO_FAULT];
	const minor = (name: string, parts: Partial<Faults>) => plans.push({ ...NO_FAULT, name, isMinor: true, ...parts });
	for (const key of concerned) {
		plans.push({ ...NO_FAULT, name: `${key} rejects`, rejecting: new Set([key]), isMinor: !moved.has(key) });
		minor(`${key} answers nothing`, { falsy: new Set([key]) });
		if (throwable.has(key)) minor(`${key} throws`, { throwing: new Set([key]) });
		minor(`others meddle while ${key} is under way`, { disturbance: { key, order } });
	}
	for (const [one, other] of pairs(distinct.filter((key) => moved.has(key)).slice(0, MAX_PAIRED))) {
		minor(`${one} and ${other} reject`, { rejecting: new Set([one, other]) });
		for (const [rejects, throws] of [
			[one, other],
			[other, one],
		] as const) {
			if (!throwable.has(throws)) continue;
			minor(`${rejects} rejects and ${throws} throws`, {
				rejecting: new Set([rejects]),
				throwing: new Set([throws]),
			});
		}
	}
	return plans;
}

function pairs<T>(items: readonly T[]): [T, T][] {
	return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]));
}
