import assert from "node:assert/strict";
import { type CodeFrameOptions, renderCodeFrame } from "../../analyzer/src/text/code-frame.ts";
import { LineIndex } from "../../analyzer/src/text/line-index.ts";

/** Renders a frame around the part between « and », which are taken out of the text first. */
function frame(marked: string, options?: CodeFrameOptions): string {
	const start = marked.indexOf("«");
	const end = marked.indexOf("»") - 1;
	const text = marked.replace("«", "").replace("»", "");
	const lines = new LineIndex(text);
	return renderCodeFrame(text, { start: lines.positionAt(start), end: lines.positionAt(end) }, options);
}

describe("renderCodeFrame", () => {
	it("shows the line with its neighbours", () => {
		assert.equal(
			frame("one();\ntwo();\n  «three()»;\nfour();\nfive();\n"),
			["  2 │ two();", "> 3 │   three();", "    │   ^^^^^^^", "  4 │ four();"].join("\n"),
		);
	});

	it("marks an empty span once, at the end of a file too", () => {
		assert.equal(frame("a();\n«»"), ["  1 │ a();", "> 2 │", "    │ ^"].join("\n"));
	});

	it("marks each line of a span and leaves out the middle of a long one", () => {
		const body = Array.from({ length: 8 }, (_, i) => `\t\tstep${i}();`).join("\n");
		assert.equal(
			frame(`«run(() => {\n${body}\n})»;\n`, { context: 0 }),
			[
				">  1 │ run(() => {",
				"     │ ^^^^^^^^^^^",
				">  2 │         step0();",
				"     │         ^^^^^^^^",
				"     ⋮",
				">  9 │         step7();",
				"     │         ^^^^^^^^",
				"> 10 │ });",
				"     │ ^^",
			].join("\n"),
		);
	});

	it("counts CRLF line breaks as one and shows none of them", () => {
		assert.equal(frame("a();\r\n«b()»;\r\n"), ["  1 │ a();", "> 2 │ b();", "    │ ^^^", "  3 │"].join("\n"));
	});

	it("lines the mark up below wide characters and tabs", () => {
		assert.equal(
			frame('\tlog("日本", «f()»);', { context: 0 }),
			['> 1 │     log("日本", f());', `    │     ${" ".repeat(12)}^^^`].join("\n"),
		);
	});

	it("cuts a huge line around the span", () => {
		const shown = frame(`${"x".repeat(5_000_000)}«f()»${"y".repeat(5_000)}`, { width: 60 });
		const [code, mark, ...rest] = shown.split("\n") as [string, string];
		assert.deepEqual(rest, []);
		assert.ok(code.length <= 60, `${code.length} columns`);
		assert.ok(code.includes("xf()y"));
		assert.equal(mark.indexOf("^"), code.indexOf("f()"));
	});

	it("lets no control character through", () => {
		assert.ok(!frame('«log("\u001b[31m\u202e")»').includes("\u001b"));
	});

	it("dresses gutter and mark", () => {
		const dressed = frame("«f()»", { styleGutter: (s) => `<${s}>`, styleMark: (s) => `{${s}}` });
		assert.equal(dressed, "<> 1 │> f()\n<    │> {^^^}");
	});
});
