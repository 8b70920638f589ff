/**
 * The drawing of a waterfall as SVG: today beside after the fixes, and lines from what is waited for to who waits. No scripts;
 * colours follow custom properties of the page around it, and dark or light where it stands alone.
 */
import type { Steps, Waterfall, WaterfallBar } from "../../../analyzer/src/index.ts";
import { sayingsOf, stepsOf, summaryOf } from "./text.ts";

const WIDTH = 760;
const LEFT = 16;
const LABELS = 220;
const GAP = 24;
const TOP = 68;
const ROW = 26;
const BAR = 16;
/** A wait that takes no step of its own is a line of this width. */
const BRIEF = 3;

const STYLE = `
	.wf { --back: var(--asynclint-back, #ffffff); --text: var(--asynclint-text, #1f2328); --faint: var(--asynclint-faint, #59636e); --rule: var(--asynclint-rule, #d1d9e0); --bar: var(--asynclint-bar, #0969da); --unsure: var(--asynclint-unsure, #8c959f); font: 12px ui-sans-serif, system-ui, sans-serif; fill: var(--text); }
	@media (prefers-color-scheme: dark) {
		.wf { --back: var(--asynclint-back, #ffffff); --text: var(--asynclint-text, #f0f6fc); --faint: var(--asynclint-faint, #9198a1); --rule: var(--asynclint-rule, #3d444d); --bar: var(--asynclint-bar, #4493f8); --unsure: var(--asynclint-unsure, #656c76); }
	}
	.wf .back { fill: var(--back); }
	.wf .name { font-size: 14px; font-weight: 600; }
	.wf .faint { fill: var(--faint); }
	.wf .rule { stroke: var(--rule); }
	.wf .bar { fill: var(--bar); }
	.wf .unsure { fill: var(--unsure); }
	.wf .need { fill: none; stroke: var(--faint); stroke-dasharray: 2 2; }
`;

/** @returns the text of an SVG document, with a line break at the end */
export function drawSvg(waterfall: Waterfall): string {
	const { name, bars } = waterfall;
	const isChanged = bars.some(({ now, then }) => now.from !== then.from || now.to !== then.to);
	const height = TOP + bars.length * ROW + 8;
	const charts = isChanged ? 2 : 1;
	const chart = (WIDTH - LEFT * 2 - LABELS - GAP * charts) / charts;
	const scale = chart / stepsOf(bars);
	const left = (index: number): number => LEFT + LABELS + GAP * (index + 1) + chart * index;
	const panels = [
		panel("today", left(0), chart, scale, bars, ({ now }) => now),
		...(isChanged ? [panel("after the fixes", left(1), chart, scale, bars, (bar) => bar.then)] : []),
	];
	const rows = bars.map((bar, index) => {
		const parts = panels.map(({ bars: drawn }) => drawn[index]).join("");
		const label = `<text x="${LEFT}" y="${middleOf(index)}" dominant-baseline="middle">${escaped(cut(bar.label))}</text>`;
		return `\t<g role="img" aria-label="${escaped(spoken(bar, bars))}"><title>${escaped(spoken(bar, bars))}</title>${label}${parts}</g>`;
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" class="wf" role="group" aria-label="${escaped(`Waterfall of ${name}`)}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">`,
		`\t<title>${escaped(`Waterfall of ${name}: ${summaryOf(waterfall)}`)}</title>`,
		`\t<style>${STYLE}\t</style>`,
		`\t<rect class="back" width="${WIDTH}" height="${height}" rx="6"/>`,
		`\t<text class="name" x="${LEFT}" y="22">${escaped(name)}</text>`,
		`\t<text class="faint" x="${LEFT}" y="42">${escaped(summaryOf(waterfall))}</text>`,
		...panels.map(({ frame }) => `\t${frame}`),
		...rows,
		"</svg>",
		"",
	].join("\n");
}

function panel(
	title: string,
	left: number,
	width: number,
	scale: number,
	bars: readonly WaterfallBar[],
	placeOf: (bar: WaterfallBar) => Steps,
): { frame: string; bars: string[] } {
	const x = (steps: number): number => round(left + steps * scale);
	const bottom = TOP + bars.length * ROW;
	const frame = `<text class="faint" x="${round(left)}" y="${TOP - 8}">${escaped(title)}</text><path class="rule" d="M${round(left)} ${TOP}V${bottom}M${round(left)} ${TOP}H${round(left + width)}"/>`;
	const drawn = bars.map((bar, index) => {
		const { from, to } = placeOf(bar);
		const y = middleOf(index) - BAR / 2;
		const width = from === to ? BRIEF : Math.max(BRIEF, round((to - from) * scale) - 2);
		const look = bar.kind === "unknown" ? "bar unsure" : "bar";
		const needs = bar.needs.map(({ id, reason }) => {
			const other = bars[id];
			if (!other) return "";
			// Down from where the other one ends, and into the beginning of this one.
			const end = x(placeOf(other).to);
			const path = `M${end} ${middleOf(id) + BAR / 2}V${middleOf(index)}H${x(from)}`;
			return `<path class="need" d="${path}"><title>${escaped(reason)}</title></path>`;
		});
		const rect = `<rect class="${look}" x="${x(from)}" y="${y}" width="${width}" height="${BAR}" rx="2"/>`;
		return `${needs.join("")}${rect}`;
	});
	return { frame, bars: drawn };
}

function middleOf(index: number): number {
	return TOP + index * ROW + ROW / 2;
}

/** What a screen reader says of a bar. */
function spoken(bar: WaterfallBar, bars: readonly WaterfallBar[]): string {
	const place = ({ from, to }: Steps): string => {
		if (from === to) return "no step of its own";
		return to - from === 1 ? `step ${to}` : `steps ${from + 1} to ${to}`;
	};
	const now = place(bar.now);
	const then = place(bar.then);
	const steps = now === then ? now : `${now}, ${then} after the fixes`;
	const all = [`${bar.label}, ${bar.kind}, line ${bar.start.line}`, steps, ...sayingsOf(bar, bars)];
	return all.map((part) => part.replace(/\.$/, "")).join("; ");
}

function cut(label: string): string {
	return label.length <= 34 ? label : `${label.slice(0, 33)}…`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
