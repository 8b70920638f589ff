/** One of the two moments of a drawing: its time line, with a row for each bar. */
import { type Element, element } from "./element.ts";
import { filled, heldLine } from "./kinds.ts";
import type { Bar } from "./picture.ts";
import { cut } from "./words.ts";

/** In pixels. */
export const MEASURES = {
	/** Around everything. */
	pad: 10,
	/** Between words and time lines. */
	gap: 18,
	/** The title of a moment and the numbers of its steps. */
	head: 38,
	/** About what a letter takes. */
	letter: 6.3,
} as const;

const LINE = 16;
const BAR = 16;
const ROW_PAD = 5;
/** What takes no step of its own is a line of this width. */
const BRIEF = 3;
/** The sign before a label. */
const SIGN = 14;
/** Steps that are narrower have no numbers. */
const NUMBERED = 16;

export interface ChartRow {
	readonly bar: Bar;
	/** What is said beneath the label. */
	readonly lines: readonly string[];
	readonly height: number;
}

export interface ChartPlace {
	/** The time line's corner, and how wide it is. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** Where labels stand; absent where the moment beside has them. */
	readonly labels: { readonly x: number; readonly width: number } | undefined;
	/** Whether labels stand above the bars and not beside them. */
	readonly isNarrow: boolean;
	/** From edge to edge, where a chosen row is marked. */
	readonly full: { readonly x: number; readonly width: number };
}

interface Chart {
	readonly title: string;
	readonly moment: "now" | "then";
	readonly rows: readonly ChartRow[];
	readonly bars: readonly Bar[];
	/** How many steps the time line has. */
	readonly steps: number;
	readonly place: ChartPlace;
	readonly id: string;
}

/** @param lines how many are said beneath the label */
export function rowHeight(lines: number, isNarrow: boolean): number {
	const words = LINE * (1 + lines);
	return 2 * ROW_PAD + (isNarrow ? words + BAR + 4 : Math.max(words, BAR));
}

/** @returns what stands behind the rows, and the parts of each row */
export function chart(chart: Chart): { behind: Element[]; rows: Element[][] } {
	const { rows, steps, place, moment } = chart;
	const scale = (place.width - BRIEF) / steps;
	const x = (step: number): number => place.x + step * scale;
	const tops: number[] = [];
	let y = place.y + MEASURES.head;
	for (const { height } of rows) {
		tops.push(y);
		y += height;
	}
	const barTop = (index: number): number => {
		const { lines, height } = rows[index] ?? { lines: [], height: 0 };
		const top = tops[index] ?? 0;
		return place.isNarrow ? top + height - ROW_PAD - BAR : top + ROW_PAD + (lines.length > 0 ? 2 : 0);
	};
	const drawn = rows.map(({ bar, lines, height }, index): Element[] => {
		const top = tops[index] ?? 0;
		const at = barTop(index);
		const { from, to } = bar[moment];
		const width = from === to ? BRIEF : Math.max(BRIEF, (to - from) * scale - 2);
		const hit = element("rect", { class: "hit", x: place.full.x, y: top, width: place.full.width, height });
		return [
			...(place.labels ? [hit, ...words(bar, lines, place.labels, top)] : []),
			...filled(bar.kind, chart.id, { x: x(from), y: at, width, height: BAR }),
			...(bar.held === undefined ? [] : [heldLine(x(from), at + BAR + 4, width)]),
			...(bar.unbounded === undefined ? [] : unboundedSign(x(from), at, width, place)),
		];
	});
	const arrows = rows.flatMap(({ bar }, index) =>
		bar.needs.flatMap(({ id, reason }) => {
			const other = rows.findIndex((row) => row.bar.id === id);
			const needed = rows[other]?.bar;
			if (!needed) return [];
			const start = { x: x(needed[moment].to), y: barTop(other) + BAR };
			return [arrow(start, { x: x(bar[moment].from), y: barTop(index) }, bar.id, reason)];
		}),
	);
	// Behind the words, which stand in the way of arrows where there is little room.
	return { behind: [frame(chart, x, scale, y), element("g", { "aria-hidden": "true" }, ...arrows)], rows: drawn };
}

function frame({ title, steps, place }: Chart, x: (step: number) => number, scale: number, bottom: number): Element {
	const top = place.y + MEASURES.head;
	const numbers: Element[] = [];
	const lines = [`M${round(place.x)} ${top}V${round(bottom)}`];
	for (let step = 1; step <= steps; step++) {
		if (scale < NUMBERED) break;
		const middle = x(step) - scale / 2;
		numbers.push(element("text", { class: "faint number", x: middle, y: top - 5 }, `${step}`));
		lines.push(`M${round(x(step))} ${top}V${round(bottom)}`);
	}
	return element(
		"g",
		{ "aria-hidden": "true" },
		element("text", { class: "moment", x: place.x, y: place.y + 16 }, title),
		...numbers,
		element("path", { class: "grid", d: lines.join("") }),
	);
}

function words(bar: Bar, lines: readonly string[], room: { x: number; width: number }, top: number): Element[] {
	const { letter } = MEASURES;
	const y = top + ROW_PAD + 12;
	const { sign, label } = bar;
	const before = sign === undefined ? 0 : SIGN;
	return [
		...(sign === undefined ? [] : [element("text", { class: "mark", x: room.x, y }, sign)]),
		// Code is set in letters of one width, which is wider.
		element("text", { class: "label", x: room.x + before, y }, cut(label, room.width - before, letter + 1)),
		...lines.map((line, index) =>
			element("text", { class: "faint", x: room.x, y: y + LINE * (index + 1) }, ...codeIn(line, room.width)),
		),
	];
}

/** What stands in backticks is set as code. */
function codeIn(line: string, width: number): (Element | string)[] {
	const parts = cut(line, width, MEASURES.letter).split("`");
	return parts.map((part, index) => (index % 2 === 0 ? part : element("tspan", { class: "code" }, part)));
}

/** Down from the end of what is waited for, and into the beginning of who waits. */
function arrow(from: Record<"x" | "y", number>, to: Record<"x" | "y", number>, bar: number, reason: string): Element {
	const [sx, sy, ex, ey] = [from.x, from.y, to.x, to.y].map(round) as [number, number, number, number];
	const isFar = ex - sx > 12;
	const path = isFar
		? `M${sx} ${sy}V${ey + BAR / 2}H${ex - 1}M${ex - 6} ${ey + BAR / 2 - 4}L${ex - 1} ${ey + BAR / 2}L${ex - 6} ${ey + BAR / 2 + 4}`
		: `M${sx} ${sy}V${ey - 1}M${sx - 4} ${ey - 6}L${sx} ${ey - 1}L${sx + 4} ${ey - 6}`;
	return element("path", { class: "arrow", d: path, "data-of": `${bar}` }, element("title", {}, reason));
}

/** More of the same behind the bar, and the sign for what has no end. */
function unboundedSign(x: number, y: number, width: number, place: ChartPlace): Element[] {
	const end = x + width;
	const outside = end + 4 + 14 <= place.x + place.width;
	return [
		element("path", { class: "more", d: `M${round(x + 3)} ${y - 3}H${round(end + 3)}V${y + BAR - 3}` }),
		element("text", { class: outside ? "sign" : "sign inside", x: outside ? end + 6 : end - 16, y: y + 13 }, "∞"),
	];
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
