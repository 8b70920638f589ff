/** What a drawing is made of, whoever draws it: the parts of a waterfall that are seen or heard. */

export const KINDS = [
	"network",
	"database",
	"files",
	"cache",
	"process",
	"queue",
	"timer",
	"other",
	"unknown",
] as const;

export type Kind = (typeof KINDS)[number];

/** From where to where on the time line, in round trips. Both are the same where nothing outside is waited for. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

export interface Bar {
	readonly id: number;
	/** In one line. */
	readonly label: string;
	/** A sign before the label, which is not spoken: that something belongs to the bar which is not drawn here. */
	readonly sign?: string;
	readonly kind: Kind;
	readonly now: Span;
	readonly then: Span;
	/** What it waits for: ids of other bars, and why. */
	readonly needs: readonly { readonly id: number; readonly reason: string }[];
	readonly unbounded?: string;
	readonly held?: string;
	readonly rule?: string;
	readonly confidence?: "A" | "B" | "C";
	readonly milliseconds?: number;
}

export interface Picture {
	readonly name: string;
	/** Round trips one after the other, now and after the fixes. */
	readonly today: number;
	readonly after: number;
	readonly bars: readonly Bar[];
}

/** @returns whether the fixes move any bar */
export function isChanged({ bars }: Picture): boolean {
	return bars.some(({ now, then }) => now.from !== then.from || now.to !== then.to);
}

/** @returns how many steps the time line has for this moment, at least one */
export function stepsOf(bars: readonly Bar[], moment: "now" | "then"): number {
	return Math.max(1, ...bars.map((bar) => bar[moment].to));
}
