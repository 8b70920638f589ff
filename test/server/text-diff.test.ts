import assert from "node:assert/strict";
import fc from "fast-check";
import { applyEdits } from "../../analyzer/src/index.ts";
import { diffEdits } from "../../server/src/lsp/text-diff.ts";

describe("edits between two texts", () => {
	it("leaves lines alone that stay the same", () => {
		const before = "a();\r\nb();\r\nc();\r\n";
		assert.deepEqual(diffEdits(before, "a();\r\nawait b();\r\nc();\r\n"), [{ start: 6, end: 6, text: "await " }]);
	});

	it("turn the one into the other, whatever they are", () => {
		const text = fc.array(fc.constantFrom("a", "b();", "\n", "\r\n", "\r", "😀", "\ud83d", "\ude00", " "), {
			maxLength: 30,
		});
		fc.assert(
			fc.property(text, text, (before, after) => {
				const from = before.join("");
				assert.equal(applyEdits(from, diffEdits(from, after.join(""))), after.join(""));
			}),
		);
	});

	it("cut no surrogate pair in two", () => {
		for (const edit of diffEdits("x = '😀';", "x = '😁';")) assert.deepEqual(edit, { start: 5, end: 7, text: "😁" });
	});
});
