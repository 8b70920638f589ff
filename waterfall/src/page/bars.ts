/** The bars of a tree as one list, in the order in which they stand on the page. */
import type { BarPath, Tree } from "./messages.ts";

/** @returns the ways to all bars: those of a waterfall, then those of what was opened from it */
export function barPaths({ waterfall, opened }: Tree, above: BarPath = []): BarPath[] {
	const own = waterfall.bars.map(({ id }) => [...above, id]);
	const inner = waterfall.bars.flatMap(({ id }) => {
		const tree = opened[id];
		return tree ? barPaths(tree, [...above, id]) : [];
	});
	return [...own, ...inner];
}

export function keyOf(path: BarPath): string {
	return path.join("/");
}

/**
 * Where a key leads.
 * @param current the bar that has the focus, or had it last
 * @returns the way to the next bar; undefined where the key moves nothing
 */
export function moved(key: string, current: string | undefined, paths: readonly BarPath[]): BarPath | undefined {
	const index = paths.findIndex((path) => keyOf(path) === current);
	switch (key) {
		case "ArrowDown":
		case "ArrowRight":
			return paths[Math.min(index + 1, paths.length - 1)];
		case "ArrowUp":
		case "ArrowLeft":
			return paths[Math.max(index - 1, 0)];
		case "Home":
			return paths[0];
		case "End":
			return paths.at(-1);
		default:
			return undefined;
	}
}
