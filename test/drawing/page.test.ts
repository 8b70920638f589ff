/** How keys move in the panel's page. */
import assert from "node:assert/strict";
import type { Waterfall, WaterfallBar } from "../../server/src/lsp/protocol.ts";
import { barPaths, keyOf, moved } from "../../waterfall/src/page/bars.ts";
import type { Tree } from "../../waterfall/src/page/messages.ts";
import { bar } from "./pictures.ts";

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function tree(bars: number, opened: Tree["opened"] = {}): Tree {
	const made = Array.from({ length: bars }, (_, id) => ({
		...bar(id, "get", [id, id + 1], [id, id + 1]),
		uri: "",
		range,
	}));
	const waterfall: Waterfall = { name: "f", uri: "", range, today: bars, after: bars, bars: made as WaterfallBar[] };
	return { waterfall, opened };
}

describe("the bars of the panel's page", () => {
	const paths = barPaths(tree(3, { 1: tree(2, { 0: tree(1) }) }));

	it("follow each other as they stand on it", () => {
		assert.deepEqual(paths.map(keyOf), ["0", "1", "2", "1/0", "1/1", "1/0/0"]);
	});

	it("are moved between by keys, up to the ends", () => {
		const to = (key: string, from: string | undefined) => keyOf(moved(key, from, paths) ?? []);
		assert.equal(to("ArrowDown", "0"), "1");
		assert.equal(to("ArrowRight", "2"), "1/0");
		assert.equal(to("ArrowUp", "1/0"), "2");
		assert.equal(to("ArrowLeft", "0"), "0");
		assert.equal(to("ArrowDown", "1/0/0"), "1/0/0");
		assert.equal(to("Home", "1/1"), "0");
		assert.equal(to("End", "0"), "1/0/0");
		assert.equal(to("ArrowDown", undefined), "0");
	});

	it("leave other keys alone", () => {
		assert.equal(moved("a", "0", paths), undefined);
		assert.equal(moved("ArrowDown", "0", []), undefined);
	});
});
