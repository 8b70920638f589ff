import assert from "node:assert/strict";
import { barOf, grown, isOpen, urisOf, withOpened } from "../../client/src/waterfall/trees.ts";
import type { Waterfall, WaterfallBar } from "../../server/src/lsp/protocol.ts";
import type { Tree } from "../../waterfall/src/page/messages.ts";
import { bar } from "../drawing/pictures.ts";

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/** @param labels of its bars; the callee of each is a function of that name in a file of its own */
function waterfall(name: string, labels: readonly string[]): Waterfall {
	const bars = labels.map((label, id) => ({
		...bar(id, label, [id, id + 1], [id, id + 1]),
		uri: `file:///${name}.ts`,
		range,
		callee: { uri: `file:///${label}.ts`, position: range.start },
	}));
	return { name, uri: `file:///${name}.ts`, range, today: 1, after: 1, bars: bars as unknown as WaterfallBar[] };
}

const functions = new Map([
	["file:///find.ts", waterfall("find", ["query"])],
	["file:///query.ts", waterfall("query", ["send"])],
]);

function asking(): { asked: string[]; ask: (place: { uri: string }) => Promise<Waterfall | null> } {
	const asked: string[] = [];
	const ask = async ({ uri }: { uri: string }): Promise<Waterfall | null> => {
		asked.push(uri);
		return functions.get(uri) ?? null;
	};
	return { asked, ask };
}

const plain = (labels: readonly string[]): Tree => ({ waterfall: waterfall("page", labels), opened: {} });
const find = { waterfall: waterfall("find", ["query"]), opened: {} };
const query = { waterfall: waterfall("query", ["send"]), opened: {} };

describe("what the waterfall's panel has opened", () => {
	const open = withOpened(withOpened(plain(["log", "find"]), [1], find), [1, 0], query);

	it("is opened and closed at its bar", () => {
		assert.ok(isOpen(open, [1]) && isOpen(open, [1, 0]));
		assert.ok(!isOpen(open, [0]) && !isOpen(open, [1, 0, 0]));
		assert.equal(barOf(open, [1, 0, 0])?.label, "send");
		assert.equal(barOf(open, [0, 0]), undefined);
		assert.deepEqual(urisOf(open), ["file:///page.ts", "file:///find.ts", "file:///query.ts"]);
		const closed = withOpened(open, [1], undefined);
		assert.deepEqual(closed.opened, {});
		assert.ok(isOpen(open, [1]), "nothing is changed in place");
	});

	it("stays open at its bar when others come before it", async () => {
		const { asked, ask } = asking();
		const next = await grown(waterfall("page", ["log", "check", "find"]), open, ask);
		assert.ok(isOpen(next, [2]) && isOpen(next, [2, 0]));
		assert.deepEqual(Object.keys(next.opened), ["2"]);
		assert.deepEqual(asked, ["file:///find.ts", "file:///query.ts"]);
	});

	it("is closed where its bar is gone, its callee waits for nothing, or another function is shown", async () => {
		const { ask } = asking();
		assert.deepEqual((await grown(waterfall("page", ["log"]), open, ask)).opened, {});
		assert.deepEqual((await grown(waterfall("other", ["log", "find"]), open, ask)).opened, {});
		const unknown = withOpened(plain(["log"]), [0], find);
		assert.deepEqual((await grown(waterfall("page", ["log"]), unknown, ask)).opened, {});
	});

	it("is opened once where two bars have the same label", async () => {
		const { ask } = asking();
		const next = await grown(waterfall("page", ["find", "find"]), withOpened(plain(["find", "find"]), [1], find), ask);
		assert.deepEqual(Object.keys(next.opened), ["1"]);
	});
});
