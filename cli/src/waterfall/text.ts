/** The drawing of a waterfall for terminals: a line per wait, with its place on the time line now and after the fixes. */
import type { createColors } from "picocolors";
import type { Steps, Waterfall, WaterfallBar } from "../../../analyzer/src/index.ts";
import { isChanged as hasChanges, inMilliseconds, summaryOf } from "../../../waterfall/src/drawing/index.ts";
import { relativePath } from "../report/paths.ts";

/** A waterfall with those of the functions that are called in it. */
export interface Opened {
	readonly waterfall: Waterfall;
	/** By the id of the bar that calls it. */
	readonly callees: ReadonlyMap<number, Opened>;
}

export interface TextStyle {
	readonly cwd: string;
	/** Columns. */
	readonly width: number;
	readonly colours: ReturnType<typeof createColors>;
}

/** No drawing is narrower: what does not fit then is wrapped by the terminal. */
const NARROWEST = 40;
/** Columns of one step, at most. */
const WIDEST_STEP = 6;
const LONGEST_NAME = 36;

/** @returns lines joined with `\n`, with one at the end */
export function drawText(opened: Opened, style: TextStyle): string {
	return `${linesOf(opened, { ...style, width: Math.max(NARROWEST, style.width) }).join("\n")}\n`;
}

function linesOf({ waterfall, callees }: Opened, style: TextStyle): string[] {
	const { bold, dim } = style.colours;
	const { name, file, start, bars } = waterfall;
	const inner = { ...style, width: style.width - 2 };
	const called = [...callees].flatMap(([id, callee]) => {
		const bar = bars[id];
		const line = bar ? dim(`called in line ${bar.start.line}:`) : "";
		return ["", ...[line, ...linesOf(callee, inner)].map((one) => (one === "" ? "" : `  ${one}`))];
	});
	return [
		`${bold(name)}  ${relativePath(style.cwd, file)}:${start.line}`,
		summaryOf(waterfall),
		"",
		...chart(waterfall, style),
		...reasons(waterfall, style),
		...called,
	];
}

function chart(waterfall: Waterfall, { width, colours }: TextStyle): string[] {
	const { dim } = colours;
	const { bars } = waterfall;
	const steps = stepsOf(bars);
	const isChanged = hasChanges(waterfall);
	const line = Math.max(4, ...bars.map(({ start }) => `${start.line}`.length));
	const times = bars.map(({ milliseconds }) => (milliseconds === undefined ? "" : inMilliseconds(milliseconds)));
	const time = Math.max(...times.map(({ length }) => length));
	const kind = width < 64 ? 0 : Math.max(...bars.map((bar) => bar.kind.length));
	const wanted = Math.max("waits for".length, ...bars.map(({ label }) => label.length));
	const name = Math.min(wanted, LONGEST_NAME, Math.max(12, Math.floor(width / 3)));
	const charts = isChanged ? 2 : 1;
	const gaps = 2 * (1 + charts + (kind > 0 ? 1 : 0) + (time > 0 ? 1 : 0));
	const room = Math.floor((width - line - name - kind - time - gaps) / charts);
	const fitting = Math.min(WIDEST_STEP, Math.max(room, 8) / steps);
	// Steps of one width are easier to count.
	const step = fitting >= 1 ? Math.floor(fitting) : fitting;
	const columns = Math.max("after".length, Math.ceil(step * steps));
	const cells = (at: string, what: string, which: string, long: string, now: string, then: string): string =>
		[
			at.padStart(line),
			what.padEnd(name),
			...(kind > 0 ? [which.padEnd(kind)] : []),
			...(time > 0 ? [long.padStart(time)] : []),
			now,
			...(isChanged ? [then] : []),
		]
			.join("  ")
			.trimEnd();
	const head = cells("line", "waits for", "kind", "", "today".padEnd(columns), "after");
	const rows = bars.map((bar, index) => {
		const colour = (text: string): string => (bar.kind === "unknown" ? dim(text) : colours.cyan(text));
		const drawn = (at: Steps): string => barText(at, step, columns, colour, dim);
		return cells(
			`${bar.start.line}`,
			cut(bar.label, name),
			bar.kind,
			times[index] ?? "",
			drawn(bar.now),
			drawn(bar.then),
		);
	});
	return [dim(head), ...rows];
}

/** How many steps the drawing is long, failures included. */
function stepsOf(bars: readonly WaterfallBar[]): number {
	return Math.max(1, ...bars.flatMap(({ now, then }) => [now.to, then.to]));
}

function barText(
	{ from, to }: Steps,
	step: number,
	columns: number,
	colour: (text: string) => string,
	rest: (text: string) => string,
): string {
	const begin = Math.min(Math.round(from * step), columns - 1);
	const end = Math.max(begin + 1, Math.min(Math.round(to * step), columns));
	const bar = from === to ? "│" : "█".repeat(end - begin);
	return `${rest("·".repeat(begin))}${colour(bar)}${rest("·".repeat(columns - begin - bar.length))}`;
}

/** Under the drawing: who waits for whom and why, what is without bounds, what is held. */
function reasons({ bars }: Waterfall, { width, colours }: TextStyle): string[] {
	const lines = bars.flatMap((bar) => {
		const said = sayingsOf(bar, bars);
		const head = `${bar.start.line}`.padStart(4);
		return said.flatMap((text, index) => {
			const wrapped = wrap(text, width - 6);
			return wrapped.map((part, row) => `${index === 0 && row === 0 ? head : "    "}  ${part}`);
		});
	});
	return lines.length > 0 ? ["", colours.dim("line  why"), ...lines] : [];
}

/** What is to be said of a bar, a sentence each. */
function sayingsOf(bar: WaterfallBar, bars: readonly WaterfallBar[]): string[] {
	const { needs, unbounded, held, rule, confidence } = bar;
	const said = needs.map(({ id, reason }) => `after line ${bars[id]?.start.line}: ${reason}`);
	if (rule !== undefined) said.push(`${rule}${confidence === undefined ? "" : ` (${confidence})`}`);
	if (unbounded !== undefined) said.push(unbounded);
	if (held !== undefined) said.push(`holds ${held}`);
	return said;
}

function wrap(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(" ")) {
		if (line !== "" && line.length + 1 + word.length > width) {
			lines.push(line);
			line = word;
		} else line = line === "" ? word : `${line} ${word}`;
	}
	return [...lines, line];
}

function cut(text: string, length: number): string {
	return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
