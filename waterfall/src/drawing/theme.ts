/** The colours of a drawing that stands alone: those of the page around it where it names them, or of dark and light. */
import { KINDS, type Kind } from "./picture.ts";

type Palette = Readonly<Record<Kind | "text" | "faint" | "grid" | "ground" | "texture", string>>;

const LIGHT: Palette = {
	text: "#1f2328",
	faint: "#59636e",
	grid: "#d1d9e0",
	ground: "#ffffff",
	texture: "#ffffff",
	network: "#0969da",
	database: "#8250df",
	files: "#1a7f37",
	cache: "#9a6700",
	process: "#bc4c00",
	queue: "#bf3989",
	timer: "#59636e",
	other: "#818b98",
	unknown: "#ffffff",
};

const DARK: Palette = {
	text: "#f0f6fc",
	faint: "#9198a1",
	grid: "#3d444d",
	ground: "#0d1117",
	texture: "#0d1117",
	network: "#4493f8",
	database: "#ab7df8",
	files: "#3fb950",
	cache: "#d29922",
	process: "#db6d28",
	queue: "#db61a2",
	timer: "#9198a1",
	other: "#656c76",
	unknown: "#0d1117",
};

function variables(palette: Palette): string {
	return Object.entries(palette)
		.map(([name, colour]) => `--${name}: var(--asynclint-${name}, ${colour});`)
		.join(" ");
}

/** Looks without colours, which stand in variables: what every page needs that shows drawings. */
export const LOOKS = `
.waterfall { font-size: 12px; fill: var(--text); }
.waterfall .moment { font-weight: 600; }
.waterfall .row text { stroke: var(--ground); stroke-width: 3px; stroke-linejoin: round; paint-order: stroke; }
.waterfall .label, .waterfall .code { font-family: var(--code, ui-monospace, monospace); }
.waterfall .faint { fill: var(--faint); }
.waterfall .number { text-anchor: middle; }
.waterfall .hit { fill: none; }
.waterfall .grid { fill: none; stroke: var(--grid); }
.waterfall .arrow { fill: none; stroke: var(--faint); stroke-width: 1.2; }
.waterfall .bar { stroke: var(--edge, none); }
.waterfall .texture { fill: none; stroke: var(--texture); stroke-opacity: 0.6; }
.waterfall .held, .waterfall .more { fill: none; stroke: var(--text); stroke-width: 1.5; }
.waterfall .sign { font-size: 15px; font-weight: 600; }
.waterfall .row .inside { fill: var(--ground); stroke: none; }
${KINDS.map((kind) => `.waterfall .bar.${kind} { fill: var(--${kind}); }`).join("\n")}
.waterfall .bar.unknown { stroke: var(--faint); stroke-dasharray: 3 2; }
`;

/** The style sheet of a document. */
export const STYLE = `
.waterfall { ${variables(LIGHT)} font-family: ui-sans-serif, system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { .waterfall { ${variables(DARK)} } }
.waterfall .ground { fill: var(--ground); }
.waterfall .name { font-size: 15px; font-weight: 600; }
${LOOKS}`;
