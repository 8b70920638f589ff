/**
 * The page inside the waterfall's panel: shows what the extension sends, and tells it what a person wants.
 *
 * It holds no knowledge of its own and has no way out but messages. Texts become text nodes, never markup. May import the
 * drawing, and types of the server's protocol.
 */
import { LOOKS } from "../drawing/index.ts";
import { barPaths, keyOf, moved } from "./bars.ts";
import type { BarPath, FromPage, ToPage, Tree } from "./messages.ts";
import { arrowsOf, barsOn, show, type View } from "./view.ts";

declare function acquireVsCodeApi(): {
	postMessage(message: FromPage): void;
	getState(): { current?: string } | undefined;
	setState(state: { current?: string }): void;
};

const host = acquireVsCodeApi();
const view: View = {
	title: part("title"),
	summary: part("summary"),
	charts: part("charts"),
	message: part("message"),
	tools: part("tools"),
};
const spoken = part("spoken");

let tree: Tree | undefined;
/** The bar that has the focus, or had it last: kept while the page is hidden, which ends it. */
let current = host.getState()?.current;
/** The width that was drawn for, in pixels. */
let drawnWidth = 0;

const looks = new CSSStyleSheet();
looks.replaceSync(LOOKS);
document.adoptedStyleSheets = [looks];

function part(id: string): HTMLElement {
	const found = document.getElementById(id);
	if (!found) throw new Error(`the page has no ${id}`);
	return found;
}

function redraw(): void {
	const hadFocus = view.charts.contains(document.activeElement);
	drawnWidth = view.charts.clientWidth;
	show(view, tree, drawnWidth);
	if (!tree) return;
	const paths = barPaths(tree);
	if (!paths.some((path) => keyOf(path) === current)) current = paths[0] && keyOf(paths[0]);
	choose(hadFocus);
}

/** Makes the current bar the one that the Tab key comes to. */
function choose(takesFocus: boolean): void {
	for (const [key, bar] of barsOn(view)) {
		bar.setAttribute("tabindex", key === current ? "0" : "-1");
		bar.setAttribute("aria-selected", `${key === current}`);
		for (const arrow of arrowsOf(bar)) arrow.classList.toggle("chosen", key === current);
		if (key === current && takesFocus) bar.focus();
	}
	host.setState(current === undefined ? {} : { current });
}

function chooseAndFocus(path: BarPath): void {
	current = keyOf(path);
	choose(true);
}

/** The bar that an event is about. */
function barOf(event: Event): BarPath | undefined {
	const bar = event.target instanceof Element ? event.target.closest("[data-path]") : undefined;
	return bar?.getAttribute("data-path")?.split("/").map(Number);
}

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
	switch (data.type) {
		case "show":
			tree = data.tree;
			view.message.textContent = "";
			redraw();
			// Who called the panel wants to move in it at once.
			if (document.hasFocus() && document.activeElement === document.body) choose(true);
			break;
		case "nothing":
			tree = undefined;
			view.message.textContent = data.message;
			redraw();
			break;
		case "say":
			spoken.textContent = data.message;
			break;
	}
});

window.addEventListener("focus", () => {
	if (document.activeElement === document.body) choose(true);
});

document.addEventListener("keydown", (event) => {
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	if (event.key === "Escape") return host.postMessage({ type: "leave" });
	const path = barOf(event);
	if (!path || !tree) return;
	const next = moved(event.key, keyOf(path), barPaths(tree));
	if (next) chooseAndFocus(next);
	else if (event.key === "Enter" || event.key === " ") host.postMessage({ type: "go", path });
	else if (event.key === "e") host.postMessage({ type: "toggle", path });
	else return;
	event.preventDefault();
});

view.charts.addEventListener("click", (event) => {
	const path = barOf(event);
	if (!path) return;
	current = keyOf(path);
	choose(false);
	const isOnSign = event.target instanceof Element && event.target.matches(".mark");
	host.postMessage({ type: isOnSign ? "toggle" : "go", path });
});

part("export").addEventListener("click", () => host.postMessage({ type: "export" }));

new ResizeObserver(() => {
	if (view.charts.clientWidth !== drawnWidth) redraw();
}).observe(view.charts);

host.postMessage({ type: "ready" });
