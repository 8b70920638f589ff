import assert from "node:assert/strict";
import { mentionsOf } from "../../analyzer/src/syntax/mentions.ts";
import { parseFiles } from "../support/parse.ts";

const source = `const store = open();
class Box { #store = store; read() { return this.#store.store; } }
/* store */ const restored = "store" + store$.of(store.
`;

describe("mentions of a name", () => {
	const { trees, close } = parseFiles({ "a.ts": source });
	after(close);
	const file = trees.get("a.ts");
	assert.ok(file);
	const lines = (name: string) =>
		mentionsOf(file, name).map((node) => source.slice(0, node.getStart()).split("\n").length);

	it("are whole words of the code, properties included", () => {
		assert.deepEqual(lines("store"), [1, 2, 2, 3]);
	});

	it("tell private names from others", () => {
		assert.deepEqual(lines("#store"), [2, 2]);
	});

	it("are none of a name that is not there yet, as after a dot while typing", () => {
		assert.deepEqual(lines(""), []);
	});
});
