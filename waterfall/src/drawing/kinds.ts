/** How bars of a kind look. A texture beside the colour, so that nobody has to tell colours apart. */
import { type Element, element } from "./element.ts";
import { type Bar, KINDS, type Kind } from "./picture.ts";
import { KIND_NAMES } from "./words.ts";

/** Pixels of a texture's tile, in both directions. */
const TILE = 6;

/** The strokes of a tile, as a path. Absent where the bar is plain. */
const TEXTURES: Readonly<Partial<Record<Kind, string>>> = {
	database: "M0 1.5H6M0 4.5H6",
	files: "M0 6L6 0M-1.5 1.5L1.5 -1.5M4.5 7.5L7.5 4.5",
	cache: "M1 1.5H2.5M4 4.5H5.5",
	process: "M0 3H6M3 0V6",
	queue: "M1.5 0V6M4.5 0V6",
	timer: "M0 0L6 6M4.5 -1.5L7.5 1.5M-1.5 4.5L1.5 7.5",
};

const LEGEND_ROW = 18;
const SWATCH = 22;

/**
 * @param id prefix that no other drawing on the page has
 * @returns the textures of the kinds that are drawn, for bars to refer to
 */
export function textures(kinds: ReadonlySet<Kind>, id: string): Element {
	const tiles = [...kinds].flatMap((kind) => {
		const strokes = TEXTURES[kind];
		if (strokes === undefined) return [];
		const size = { width: TILE, height: TILE, patternUnits: "userSpaceOnUse" };
		return [element("pattern", { id: `${id}-${kind}`, ...size }, element("path", { class: "texture", d: strokes }))];
	});
	return element("defs", {}, ...tiles);
}

/** @returns a rectangle in the kind's colour and texture */
export function filled(kind: Kind, id: string, place: Readonly<Record<"x" | "y" | "width" | "height", number>>) {
	const box = { ...place, rx: 2 };
	const plain = element("rect", { class: `bar ${kind}`, ...box });
	if (TEXTURES[kind] === undefined) return [plain];
	return [plain, element("rect", { class: "over", fill: `url(#${id}-${kind})`, ...box })];
}

/**
 * What the colours and signs of a drawing mean, in rows as wide as there is room.
 * @param room where it may stand, in pixels
 */
export function legend(
	bars: readonly Bar[],
	id: string,
	room: { readonly x: number; readonly y: number; readonly width: number; readonly letter: number },
): { drawn: Element; height: number } {
	const kinds = KINDS.filter((kind) => bars.some((bar) => bar.kind === kind));
	const entries: { text: string; sign: (x: number, y: number) => Element[] }[] = kinds.map((kind) => ({
		text: KIND_NAMES[kind],
		sign: (x, y) => filled(kind, id, { x, y: y - 6, width: SWATCH, height: 12 }),
	}));
	if (bars.some(({ unbounded }) => unbounded !== undefined))
		entries.push({
			text: "without a bound",
			sign: (x, y) => [element("text", { class: "sign", x: x + 6, y: y + 5 }, "∞")],
		});
	if (bars.some(({ held }) => held !== undefined))
		entries.push({ text: "something is held", sign: (x, y) => [heldLine(x, y, SWATCH)] });
	if (bars.some(({ now, then }) => now.from === now.to || then.from === then.to))
		entries.push({
			text: "no step of its own",
			sign: (x, y) => [element("rect", { class: "bar other", x: x + 10, y: y - 6, width: 3, height: 12 })],
		});
	let x = room.x;
	let y = room.y + LEGEND_ROW / 2;
	const drawn = entries.map(({ text, sign }) => {
		const width = SWATCH + 6 + text.length * room.letter + 18;
		if (x > room.x && x + width > room.x + room.width) {
			x = room.x;
			y += LEGEND_ROW;
		}
		const at = x;
		x += width;
		return element("g", {}, ...sign(at, y), element("text", { class: "faint", x: at + SWATCH + 6, y: y + 4 }, text));
	});
	// What it says is in the name of each bar as well.
	return { drawn: element("g", { "aria-hidden": "true" }, ...drawn), height: y + LEGEND_ROW / 2 - room.y };
}

/** The line beneath a bar that something is held for. */
export function heldLine(x: number, y: number, width: number): Element {
	return element("path", { class: "held", d: `M${x} ${y - 3}V${y}H${x + width}V${y - 3}` });
}
