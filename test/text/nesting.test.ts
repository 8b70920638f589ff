import assert from "node:assert/strict";
import { nestedBeyond, withoutNestedBeyond } from "../../analyzer/src/text/nesting.ts";

describe("text: nesting", () => {
	it("is found where it goes deeper than asked", () => {
		assert.deepEqual(nestedBeyond('{ "a": [[1]], "b": [[], [[2]]] }', 3), [{ start: 25, end: 28 }]);
		assert.deepEqual(nestedBeyond("[[1], [2]]", 2), []);
		assert.deepEqual(nestedBeyond("[[1], [2]]", 1), [{ start: 1, end: 9 }]);
	});

	it("does not count what stands in texts and comments", () => {
		assert.deepEqual(nestedBeyond('["[[", "\\"[[", /* [[ */ // [[\n 1]', 1), []);
	});

	it("goes to the end of a text that ends before its brackets do", () => {
		assert.deepEqual(nestedBeyond("[[[ 1", 1), [{ start: 1, end: 5 }]);
		assert.deepEqual(nestedBeyond("]]] [1]", 1), []);
	});

	it("is blanked out without moving anything", () => {
		assert.equal(withoutNestedBeyond("[1, [2,\n[3]], 4]", 2), "[1, [  \n   ], 4]");
	});
});
