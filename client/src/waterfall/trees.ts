/** Waterfalls with those of the functions that they call: opened, closed, and found again after a change. */
import type { Waterfall, WaterfallBar } from "../../../server/src/lsp/protocol.ts";
import type { BarPath, Tree } from "../../../waterfall/src/page/messages.ts";

export type Ask = (place: NonNullable<WaterfallBar["callee"]>) => Promise<Waterfall | null>;

/**
 * Opens anew what was open in the waterfall before, where its bar is still there.
 * @param before of the same function or of another
 */
export async function grown(waterfall: Waterfall, before: Tree | undefined, ask: Ask): Promise<Tree> {
	const isSame = before?.waterfall.name === waterfall.name && before.waterfall.uri === waterfall.uri;
	const inner = await Promise.all(
		Object.entries(isSame ? before.opened : {}).map(async ([id, tree]) => {
			const bar = sameBar(waterfall, before?.waterfall, Number(id));
			const found = bar?.callee && (await ask(bar.callee));
			return bar && found ? ([bar.id, await grown(found, tree, ask)] as const) : undefined;
		}),
	);
	return { waterfall, opened: Object.fromEntries(inner.filter((one) => one !== undefined)) };
}

/** @returns the bar that was this one before a change: ids are places in a row, and change with it */
function sameBar({ bars }: Waterfall, before: Waterfall | undefined, id: number): WaterfallBar | undefined {
	const label = before?.bars.find((bar) => bar.id === id)?.label;
	const same = bars.filter((bar) => bar.label === label);
	return same.find((bar) => bar.id === id) ?? same[0];
}

/** @returns the bar, or undefined where a change has taken it away */
export function barOf(tree: Tree | undefined, path: BarPath): WaterfallBar | undefined {
	const [id, ...rest] = path;
	if (tree === undefined || id === undefined) return undefined;
	return rest.length === 0 ? tree.waterfall.bars.find((bar) => bar.id === id) : barOf(tree.opened[id], rest);
}

/** @returns the tree in which the bar has this opened; none of it is opened without one */
export function withOpened(tree: Tree, path: BarPath, inner: Tree | undefined): Tree {
	const [id, ...rest] = path;
	if (id === undefined) return tree;
	const { [id]: own, ...others } = tree.opened;
	const next = rest.length === 0 ? inner : own && withOpened(own, rest, inner);
	return { ...tree, opened: next ? { ...others, [id]: next } : others };
}

/** @returns whether the bar's own waterfall is shown */
export function isOpen(tree: Tree, path: BarPath): boolean {
	const [id, ...rest] = path;
	const inner = id === undefined ? undefined : tree.opened[id];
	return inner !== undefined && (rest.length === 0 || isOpen(inner, rest));
}

/** @returns the documents that a tree is drawn from */
export function urisOf({ waterfall, opened }: Tree): string[] {
	return [waterfall.uri, ...Object.values(opened).flatMap(urisOf)];
}
