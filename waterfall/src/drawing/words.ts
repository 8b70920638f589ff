/** What a drawing says: beside its bars, above them, and to screen readers. */
import { type Bar, isChanged, type Kind, type Picture, type Span, stepsOf } from "./picture.ts";

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
	network: "network",
	database: "database",
	files: "files",
	cache: "cache",
	process: "process",
	queue: "queue",
	timer: "timer",
	other: "other",
	unknown: "not known",
};

/** `4 round trips one after the other, 2 after the fixes` */
export function summaryOf({ today, after }: Pick<Picture, "today" | "after">): string {
	const trips = today === 1 ? "1 round trip" : `${today} round trips one after the other`;
	return today === after ? trips : `${trips}, ${after} after the fixes`;
}

/** @returns what stands beside a bar beneath its label, a line each: the first is its kind */
export function linesOf(bar: Bar, bars: readonly Bar[]): string[] {
	const { kind, rule, confidence, milliseconds, needs, unbounded, held } = bar;
	const facts = [KIND_NAMES[kind]];
	if (milliseconds !== undefined) facts.push(inMilliseconds(milliseconds));
	if (rule !== undefined) facts.push(confidence === undefined ? rule : `${rule} (${confidence})`);
	return [
		facts.join(" · "),
		...needs.map(({ id, reason }) => `after ${labelOf(id, bars)}: ${reason}`),
		...(unbounded === undefined ? [] : [`∞ ${unbounded}`]),
		...(held === undefined ? [] : [`holds ${held}`]),
	];
}

/** @returns the name of a bar for screen readers: all that its picture shows */
export function spokenOf(bar: Bar, picture: Picture): string {
	const { label, kind, needs, unbounded, held, rule, confidence, milliseconds } = bar;
	const { bars } = picture;
	const awaited = needs.map(({ id, reason }) => `${labelOf(id, bars)} (${reason})`);
	const said = [
		label,
		kind === "unknown" ? "kind not known" : KIND_NAMES[kind],
		`waits for ${awaited.length === 0 ? "nothing" : awaited.join(" and ")}`,
		stepIn(bar.now, stepsOf(bars, "now")),
		...(isChanged(picture) ? [`after the fix ${stepIn(bar.then, stepsOf(bars, "then"))}`] : []),
		...(unbounded === undefined ? [] : [unbounded]),
		...(held === undefined ? [] : [`holds ${held}`]),
		...(rule === undefined ? [] : [`reported by ${rule}${confidence === undefined ? "" : `, grade ${confidence}`}`]),
		...(milliseconds === undefined ? [] : [`measured ${inMilliseconds(milliseconds)}`]),
	];
	return said.map((part) => part.replace(/\.$/, "").replaceAll("`", "")).join(", ");
}

export function inMilliseconds(time: number): string {
	return `${time < 10 ? Math.round(time * 10) / 10 : Math.round(time)} ms`;
}

function labelOf(id: number, bars: readonly Bar[]): string {
	return bars.find((bar) => bar.id === id)?.label ?? "another";
}

function stepIn({ from, to }: Span, steps: number): string {
	if (from === to) return "no step of its own";
	return to - from === 1 ? `step ${to} of ${steps}` : `steps ${from + 1} to ${to} of ${steps}`;
}

/**
 * Cuts a text to a width. Nothing measures it where a drawing is made, so a letter counts as so much as most of them take.
 * @param width in pixels
 * @param letter width of one letter, in pixels
 */
export function cut(text: string, width: number, letter: number): string {
	const most = Math.max(4, Math.floor(width / letter));
	return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
