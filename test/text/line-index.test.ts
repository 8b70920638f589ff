import assert from "node:assert/strict";
import fc from "fast-check";
import { LineIndex } from "../../analyzer/src/text/line-index.ts";

describe("LineIndex", () => {
	it("counts LF, CRLF and CR as line breaks", () => {
		const lines = new LineIndex("a\nb\r\nc\rd");
		assert.equal(lines.lineCount, 4);
		assert.deepEqual(lines.positionAt(5), { line: 3, column: 1, offset: 5 });
		assert.deepEqual(lines.positionAt(7), { line: 4, column: 1, offset: 7 });
	});

	it("takes offsets and columns beyond the end as the end", () => {
		const lines = new LineIndex("ab\ncd");
		assert.deepEqual(lines.positionAt(99), { line: 2, column: 3, offset: 5 });
		assert.equal(lines.offsetAt(2, 99), 5);
		assert.equal(lines.lineStart(99), 5);
	});

	it("maps every offset to a position and back", () => {
		const texts = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "é", "\u{1f600}") });
		fc.assert(
			fc.property(texts, (text) => {
				const lines = new LineIndex(text);
				for (let offset = 0; offset <= text.length; offset++) {
					const { line, column } = lines.positionAt(offset);
					assert.equal(lines.offsetAt(line, column), offset);
				}
			}),
		);
	});
});
