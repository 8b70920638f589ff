/**
 * The drawing of a waterfall: today beside after the fixes, arrows from what is waited for to who waits, and why.
 *
 * Pure: it makes a tree of SVG elements out of data and knows neither documents nor editors nor files, so that the panel in
 * the editor and files of pictures look the same. Looks are left to classes, whose colours the page around it or `theme.ts`
 * says. It may import nothing from elsewhere.
 */
import { type ChartRow, chart, MEASURES, rowHeight } from "./chart.ts";
import { type Element, element, toText } from "./element.ts";
import { legend, textures } from "./kinds.ts";
import { isChanged, type Picture, stepsOf } from "./picture.ts";
import { STYLE } from "./theme.ts";
import { cut, linesOf, spokenOf, summaryOf } from "./words.ts";

export { attributesOf, type Element } from "./element.ts";
export { type Bar, isChanged, type Kind, type Picture } from "./picture.ts";
export { LOOKS } from "./theme.ts";
export { inMilliseconds, spokenOf, summaryOf } from "./words.ts";

export interface Drawing {
	/** Pixels. Where there is little room, the two moments stand one above the other. */
	readonly width: number;
	/** Prefix of ids, which no other drawing on the page has. */
	readonly id: string;
	/** Whether bars can be chosen, with what they are called then; otherwise each is a picture. */
	readonly isInteractive: boolean;
}

/** With less room than this the moments stand one above the other. */
const NARROW = 560;
const NARROWEST = 160;
const HEAD = 44;

/** @returns an `svg` element without a style, for a page that has its own */
export function draw(picture: Picture, drawing: Drawing): Element {
	const width = Math.max(NARROWEST, drawing.width);
	const { parts, height } = body(picture, { ...drawing, width }, 0);
	return element("svg", { class: "waterfall", ...named(picture, drawing), ...sized(width, height) }, ...parts);
}

/**
 * A document of its own: with a head, and with colours that follow the page around it, or dark and light.
 * @param width in pixels
 * @returns its text, with a line break at the end
 */
export function drawDocument(picture: Picture, width = 760): string {
	const drawing: Drawing = { width, id: "wf", isInteractive: false };
	const { parts, height } = body(picture, drawing, HEAD);
	const room = width - 2 * MEASURES.pad;
	const svg = element(
		"svg",
		{
			xmlns: "http://www.w3.org/2000/svg",
			class: "waterfall document",
			...named(picture, drawing),
			...sized(width, height),
		},
		element("title", {}, `Waterfall of ${picture.name}: ${summaryOf(picture)}`),
		element("style", {}, STYLE),
		element("rect", { class: "ground", width, height }),
		element("text", { class: "name", x: MEASURES.pad, y: 20 }, cut(picture.name, room, 8)),
		element("text", { class: "faint", x: MEASURES.pad, y: 38 }, cut(summaryOf(picture), room, MEASURES.letter)),
		...parts,
	);
	return `${toLines(svg)}\n`;
}

function named({ name }: Picture, { isInteractive }: Drawing): Element["attributes"] {
	return { role: isInteractive ? "listbox" : "group", "aria-label": `What ${name} waits for` };
}

function sized(width: number, height: number): Element["attributes"] {
	return { viewBox: `0 0 ${width} ${height}`, width, height };
}

/** @param top where it begins, in pixels */
function body(picture: Picture, drawing: Drawing, top: number): { parts: Element[]; height: number } {
	const { bars } = picture;
	const { width, id, isInteractive } = drawing;
	const { pad, gap, head, letter } = MEASURES;
	const moments = isChanged(picture) ? (["now", "then"] as const) : (["now"] as const);
	const isNarrow = width < NARROW;
	const inner = width - 2 * pad;
	const labels = isNarrow ? inner : Math.min(320, Math.max(180, inner * 0.36));
	const room = isNarrow ? inner : (inner - labels - gap * moments.length) / moments.length;
	// One scale for both, so that what becomes shorter looks shorter.
	const steps = Math.max(...moments.map((moment) => stepsOf(bars, moment)));
	const behind: Element[] = [];
	const drawn = bars.map((): Element[] => []);
	let y = top;
	for (const [index, moment] of moments.entries()) {
		// Beside each other they share rows, whose words stand to the left of the first.
		const saysAll = index === 0;
		const rows = bars.map((bar): ChartRow => {
			const lines = saysAll || !isNarrow ? linesOf(bar, bars) : [];
			return { bar, lines, height: rowHeight(lines.length, isNarrow) };
		});
		const chartTop = isNarrow ? y : top;
		const place = {
			x: isNarrow ? pad : pad + labels + gap * (index + 1) + room * index,
			y: chartTop,
			width: room,
			labels: saysAll || isNarrow ? { x: pad, width: labels } : undefined,
			isNarrow,
			full: { x: 0, width },
		};
		const title = moment === "now" ? "today" : "after the fixes";
		const made = chart({ title, moment, rows, bars, steps, place, id });
		behind.push(...made.behind);
		for (const [row, part] of made.rows.entries()) drawn[row]?.push(...part);
		y = chartTop + head + rows.reduce((sum, { height }) => sum + height, 0) + gap / 2;
	}
	const key = legend(bars, id, { x: pad, y, width: inner, letter });
	const items = bars.map((bar, index) => {
		const spoken = spokenOf(bar, picture);
		const role = isInteractive ? { role: "option", tabindex: "-1", "aria-selected": "false" } : { role: "img" };
		// A title would be read twice where the name is read already.
		const title = isInteractive ? [] : [element("title", {}, spoken)];
		const attributes = { class: "row", ...role, "aria-label": spoken, "data-id": `${bar.id}` };
		return element("g", attributes, ...title, ...(drawn[index] ?? []));
	});
	const kinds = new Set(bars.map(({ kind }) => kind));
	return { parts: [textures(kinds, id), ...behind, ...items, key.drawn], height: Math.ceil(y + key.height + pad / 2) };
}

/** One element of the first level a line: differences between versions of a picture can be read. */
function toLines(svg: Element): string {
	const { children, ...outside } = svg;
	const [open = "", close = ""] = toText({ ...outside, children: ["\n"] }).split("\n");
	return [open, ...children.map((child) => `\t${toText(child)}`), close].join("\n");
}
