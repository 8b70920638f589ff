import assert from "node:assert/strict";
import fc from "fast-check";
import type { Finding, Fix } from "../../analyzer/src/facts/finding.ts";
import { applyEdits, type ChosenFixes, selectFixes } from "../../analyzer/src/text/edits.ts";
import { LineIndex } from "../../analyzer/src/text/line-index.ts";

const file = "/work/a.ts";

function edit(start: number, end: number, text: string, path = file) {
	return { file: path, start, end, text };
}

function fix(safety: Fix["safety"], ...edits: Fix["edits"]): Fix {
	return { id: "f", title: "Fix", safety, edits };
}

function finding(start: number, fixes: Fix[], path = file): Finding {
	const lines = new LineIndex("x".repeat(200));
	return {
		rule: "floating-promise",
		severity: "error",
		file: path,
		start: lines.positionAt(start),
		end: lines.positionAt(start + 1),
		message: "m",
		notes: [],
		related: [],
		fixes,
	};
}

function starts(chosen: ChosenFixes["chosen"]) {
	return chosen.map((one) => one.finding.start.offset);
}

describe("applyEdits", () => {
	it("replaces, inserts and removes in one go, whatever the order", () => {
		const edits = [edit(4, 5, ""), edit(0, 0, "await "), edit(2, 4, "xyz")];
		assert.equal(applyEdits("abcdef", edits), "await abxyzf");
	});

	it("keeps the order of insertions at one offset", () => {
		assert.equal(applyEdits("ab", [edit(1, 1, "1"), edit(1, 1, "2")]), "a12b");
	});

	it("inserts before a replacement that begins at the same offset", () => {
		assert.equal(applyEdits("ab", [edit(0, 1, "x"), edit(0, 0, "y")]), "yxb");
	});

	it("refuses overlaps and offsets beyond the text", () => {
		assert.throws(() => applyEdits("abc", [edit(0, 2, "x"), edit(1, 3, "y")]), /overlaps/);
		assert.throws(() => applyEdits("abc", [edit(2, 4, "x")]), /outside/);
		assert.throws(() => applyEdits("abc", [edit(2, 1, "x")]), /outside/);
		assert.throws(() => applyEdits("abc", [edit(-1, 1, "x")]), RangeError);
	});

	it("equals applying the edits one by one from the back", () => {
		const cuts = fc.uniqueArray(fc.nat(20), { maxLength: 8 }).map((offsets) => offsets.toSorted((a, b) => a - b));
		fc.assert(
			fc.property(fc.string({ minLength: 21, maxLength: 21 }), cuts, fc.string({ maxLength: 3 }), (text, at, put) => {
				const edits = [];
				for (let i = 0; i + 1 < at.length; i += 2) edits.push(edit(at[i] as number, at[i + 1] as number, put));
				let expected = text;
				for (const one of edits.toReversed())
					expected = expected.slice(0, one.start) + one.text + expected.slice(one.end);
				assert.equal(applyEdits(text, edits.toReversed()), expected);
			}),
		);
	});
});

describe("selectFixes", () => {
	it("takes safe fixes only, unless suggestions are asked for", () => {
		const findings = [
			finding(0, [fix("suggestion", edit(0, 1, "a"))]),
			finding(10, [fix("suggestion", edit(10, 11, "b")), fix("safe", edit(10, 11, "c"))]),
			finding(20, []),
		];
		assert.deepEqual(starts(selectFixes(findings, "safe").chosen), [10]);
		const both = selectFixes(findings, "suggestions");
		assert.deepEqual(starts(both.chosen), [0, 10]);
		assert.deepEqual(
			both.edits.get(file)?.map((one) => one.text),
			["a", "c"],
			"a safe fix goes before a suggestion of the same finding",
		);
	});

	it("lets the first of two that touch win and postpones the other", () => {
		const findings = [
			finding(0, [fix("safe", edit(0, 5, "x"))]),
			finding(3, [fix("safe", edit(3, 8, "y"))]),
			finding(9, [fix("safe", edit(9, 9, "z"))]),
		];
		const result = selectFixes(findings, "safe");
		assert.deepEqual(starts(result.chosen), [0, 9]);
		assert.deepEqual(starts(result.postponed), [3]);
	});

	it("does not mix a fix with one that it wraps", () => {
		const wrapping = finding(0, [fix("safe", edit(0, 0, "Promise.all(["), edit(30, 30, "])"))]);
		const inside = finding(10, [fix("safe", edit(10, 10, "await "))]);
		assert.deepEqual(starts(selectFixes([inside, wrapping], "safe").chosen), [0]);
	});

	it("does not insert twice at one place", () => {
		const findings = [finding(0, [fix("safe", edit(4, 4, "async "))]), finding(1, [fix("safe", edit(4, 4, "async "))])];
		assert.deepEqual(starts(selectFixes(findings, "safe").chosen), [0]);
	});

	it("shares a whole line that several fixes insert", () => {
		const line = edit(0, 0, 'import pLimit from "p-limit";\n');
		const findings = [
			finding(10, [fix("suggestion", line, edit(10, 11, "a"))]),
			finding(20, [fix("suggestion", line, edit(20, 21, "b"))]),
			finding(30, [fix("suggestion", edit(0, 0, "import other;\n"), edit(30, 31, "c"))]),
		];
		const result = selectFixes(findings, "suggestions");
		assert.deepEqual(starts(result.chosen), [10, 20]);
		assert.deepEqual(result.edits.get(file), [line, edit(10, 11, "a"), edit(20, 21, "b")]);
	});

	it("applies a fix of several files wholly or not at all", () => {
		const other = "/work/b.ts";
		const findings = [
			finding(0, [fix("safe", edit(0, 1, "a"), edit(50, 51, "b", other))]),
			finding(50, [fix("safe", edit(50, 52, "c", other), edit(90, 90, "d"))], other),
		];
		const result = selectFixes(findings, "safe");
		assert.deepEqual(starts(result.chosen), [0]);
		assert.deepEqual([...result.edits.keys()], [file, other]);
	});

	it("gives the same choice whatever the order of findings", () => {
		const all = [0, 2, 4, 5, 9, 12].map((at) => finding(at, [fix("safe", edit(at, at + 3, "x"))]));
		const expected = starts(selectFixes(all, "safe").chosen);
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
				assert.deepEqual(starts(selectFixes(shuffled, "safe").chosen), expected);
			}),
		);
	});
});
