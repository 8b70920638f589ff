/** Why awaits stay as they are: the conditions of gathering and moving them, each with the code by which people know it. */

export interface Condition {
	/** Stable: it is in reports, in editors and in the documentation. */
	readonly code: `G${number}`;
	/** What has to hold, in a sentence; a refusal says that it does not, or is not known to. */
	readonly holds: string;
}

/** By the name under which rules refuse. */
export const REFUSALS = {
	result: { code: "G1", holds: "Neither call needs what the other one finds out." },
	effects: { code: "G2", holds: "What both do is known, and the order of it does not matter." },
	connection: { code: "G3", holds: "They share no connection or transaction, which serves one call at a time." },
	control: { code: "G4", holds: "Neither decides whether the other one runs at all." },
	state: { code: "G5", holds: "Neither reads state that may change while the other one is waited for." },
	harm: { code: "G6", holds: "A call that would start although another one fails, or be left out, is harmless." },
	rewrite: { code: "G7", holds: "The rewrite is exact: no declared type, export, pattern or comment is lost." },
	/**
	 * Loops alone refuse for it: what rewrites of other awaits make settles all calls before anything around them, such as a
	 * `try` or `using`, goes on.
	 */
	disposal: { code: "G8", holds: "No turn of a loop disposes of a resource, which another turn may still use." },
	gain: { code: "G9", holds: "It pays: each call starts something of its own and waits for it." },
	order: { code: "G10", holds: "Order or pace is not the point of the code." },
} as const satisfies Readonly<Record<string, Condition>>;

/** The condition that does not hold. */
export type RefusalName = keyof typeof REFUSALS;

/** Why awaits stay as they are. */
export interface Refused {
	readonly refusal: RefusalName;
	/** A sentence. */
	readonly reason: string;
}
