/** Makes the page's nodes of a tree. */
import { attributesOf, type Element as Drawn, draw, summaryOf } from "../drawing/index.ts";
import { keyOf } from "./bars.ts";
import type { BarPath, Tree } from "./messages.ts";

/** The parts of the page. */
export interface View {
	readonly title: HTMLElement;
	readonly summary: HTMLElement;
	/** Where the drawings stand. */
	readonly charts: HTMLElement;
	/** Said where there is nothing to draw. */
	readonly message: HTMLElement;
	/** What can be done with a drawing. */
	readonly tools: HTMLElement;
}

const SVG = "http://www.w3.org/2000/svg";

/** @param width in pixels */
export function show(view: View, tree: Tree | undefined, width: number): void {
	view.title.textContent = tree ? tree.waterfall.name : "Waterfall";
	view.summary.textContent = tree ? summaryOf(tree.waterfall) : "";
	view.tools.hidden = !tree;
	view.charts.replaceChildren(...(tree ? charts(tree, [], width) : []));
}

/** @returns the bars that are shown, by their keys */
export function barsOn({ charts }: View): [key: string, bar: SVGElement][] {
	return [...charts.querySelectorAll<SVGElement>("[data-path]")].map((bar) => [bar.dataset["path"] ?? "", bar]);
}

/** @returns the arrows that lead to a bar, in both moments */
export function arrowsOf(bar: SVGElement): SVGElement[] {
	const arrows = bar.ownerSVGElement?.querySelectorAll<SVGElement>(`[data-of="${bar.dataset["id"]}"]`);
	return [...(arrows ?? [])];
}

function charts({ waterfall, opened }: Tree, path: BarPath, width: number): Node[] {
	const id = ["wf", ...path].join("-");
	const bars = waterfall.bars.map((bar) => (bar.callee ? { ...bar, sign: opened[bar.id] ? "▾" : "▸" } : bar));
	const svg = nodeOf(draw({ ...waterfall, bars }, { width, id, isInteractive: true }));
	for (const node of svg.querySelectorAll<SVGElement>("[data-id]")) {
		const own = Number(node.dataset["id"]);
		node.dataset["path"] = keyOf([...path, own]);
		const { callee } = waterfall.bars.find((one) => one.id === own) ?? {};
		const does = opened[own] ? "closes" : "opens";
		if (callee) node.setAttribute("aria-description", `e ${does} what it waits for itself`);
	}
	const sections = waterfall.bars.flatMap(({ id: called }) => {
		const inner = opened[called];
		return inner ? [section(inner, [...path, called])] : [];
	});
	return [svg, ...sections];

	function section(inner: Tree, innerPath: BarPath): HTMLElement {
		const made = document.createElement("section");
		const head = document.createElement("h2");
		head.textContent = inner.waterfall.name;
		const summary = document.createElement("p");
		summary.textContent = summaryOf(inner.waterfall);
		made.append(head, summary, ...charts(inner, innerPath, width - INDENT));
		return made;
	}
}

/** What a section takes of the width, in pixels, as the style sheet says. */
const INDENT = 17;

function nodeOf({ children, ...drawn }: Drawn): SVGElement {
	const node = document.createElementNS(SVG, drawn.tag);
	for (const [name, value] of attributesOf({ children, ...drawn })) node.setAttribute(name, value);
	node.append(...children.map((child) => (typeof child === "string" ? child : nodeOf(child))));
	return node;
}
