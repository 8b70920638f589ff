// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs to be parsed
import assert from "node:assert/strict";
import { findDirectives } from "../../analyzer/src/run/ignore-comments.ts";
import { ignoreEdits } from "../../analyzer/src/run/ignore-edits.ts";
import { applyEdits } from "../../analyzer/src/text/edits.ts";
import { LineIndex } from "../../analyzer/src/text/line-index.ts";
import { parseFiles } from "../support/parse.ts";

interface Case {
	title: string;
	/** The finding begins at `alpha`. */
	text: string;
	/** The text with the comment above; absent when there must not be one. */
	line?: string;
	/** The text with the comment at the top. */
	file?: string;
}

const cases: Case[] = [
	{
		title: "keeps the indentation",
		text: "{\n\t  alpha();\n}\n",
		line: "{\n\t  // asynclint-ignore-next-line rule\n\t  alpha();\n}\n",
		file: "/* asynclint-ignore-file rule */\n{\n\t  alpha();\n}\n",
	},
	{
		title: "stands above the line, not above the finding",
		text: "a();\nb(); alpha();",
		line: "a();\n// asynclint-ignore-next-line rule\nb(); alpha();",
	},
	{
		title: "breaks lines as the file does",
		text: "a();\r\nalpha();\r\n",
		line: "a();\r\n// asynclint-ignore-next-line rule\r\nalpha();\r\n",
		file: "/* asynclint-ignore-file rule */\r\na();\r\nalpha();\r\n",
	},
	{
		title: "joins the comment above",
		text: "a();\r\n  // asynclint-ignore-next-line other -- because\r\n  alpha();\r\n",
		line: "a();\r\n  // asynclint-ignore-next-line other, rule -- because\r\n  alpha();\r\n",
	},
	{
		title: "joins the comment at the top",
		text: "/* asynclint-ignore-file other, more -- because */\nalpha();\n",
		line: "/* asynclint-ignore-file other, more -- because */\n// asynclint-ignore-next-line rule\nalpha();\n",
		file: "/* asynclint-ignore-file other, more, rule -- because */\nalpha();\n",
	},
	{
		title: "stays below #!",
		text: "#!/usr/bin/env node\nalpha();\n",
		line: "#!/usr/bin/env node\n// asynclint-ignore-next-line rule\nalpha();\n",
		file: "#!/usr/bin/env node\n/* asynclint-ignore-file rule */\nalpha();\n",
	},
	{ title: "does not get into a template's text", text: "const a = `\n${alpha()}`;\n" },
	{ title: "does not get into a template's text between two parts", text: "const a = `${b}\n x ${alpha()}`;\n" },
	{
		title: "may stand in a template's expression",
		text: "const a = `${\n  alpha()}`;\n",
		line: "const a = `${\n  // asynclint-ignore-next-line rule\n  alpha()}`;\n",
	},
	{ title: "does not get into a string that goes on", text: "const a = 'x\\\n' + alpha();\n" },
	{ title: "does not get into a comment", text: "/* a\n b */ alpha();\n" },
	{
		title: "is an expression between tags",
		text: "const a = <p>\n  {alpha()}\n</p>;\n",
		line: "const a = <p>\n  {/* asynclint-ignore-next-line rule */}\n  {alpha()}\n</p>;\n",
	},
	{
		title: "is an expression between tags without indentation",
		text: "const a = <><b/>\n{alpha()}</>;\n",
		line: "const a = <><b/>\n{/* asynclint-ignore-next-line rule */}\n{alpha()}</>;\n",
	},
	{
		title: "joins the expression above",
		text: "const a = <p>\n  {/* asynclint-ignore-next-line other */}\n  {alpha()}\n</p>;\n",
		line: "const a = <p>\n  {/* asynclint-ignore-next-line other, rule */}\n  {alpha()}\n</p>;\n",
	},
	{ title: "does not part JSX text from its line", text: "const a = <p>one\n  two {alpha()}\n</p>;\n" },
	{
		title: "is an ordinary comment among attributes",
		text: "const a = <p\n  b={alpha()}\n/>;\n",
		line: "const a = <p\n  // asynclint-ignore-next-line rule\n  b={alpha()}\n/>;\n",
	},
	{
		title: "is an ordinary comment within an expression between tags",
		text: "const a = <p>{() => {\n  alpha();\n}}</p>;\n",
		line: "const a = <p>{() => {\n  // asynclint-ignore-next-line rule\n  alpha();\n}}</p>;\n",
	},
	{
		title: "is taken for no comment where text only looks like one",
		text: "const a = `\n// asynclint-ignore-next-line other\n`; alpha();\n",
	},
];

describe("an edit that adds an ignore comment", () => {
	const results = new Map<string, { line?: string; file?: string }>();
	/** Results whose comment does not reach the finding. */
	const useless: string[] = [];

	before(() => {
		const parsed = parseFiles(Object.fromEntries(cases.map(({ text }, index) => [`case-${index}.tsx`, text])));
		for (const [index, { title, text }] of cases.entries()) {
			const tree = parsed.trees.get(`case-${index}.tsx`);
			assert.ok(tree);
			const edits = ignoreEdits("case.tsx", tree, text, "rule", text.indexOf("alpha"));
			results.set(title, {
				...(edits.line && { line: applyEdits(text, edits.line) }),
				...(edits.file && { file: applyEdits(text, edits.file) }),
			});
		}
		parsed.close();

		const texts = [...results].flatMap(([title, { line, file }]) => [line, file].map((text) => ({ title, text })));
		const edited = texts.filter((one): one is { title: string; text: string } => one.text !== undefined);
		const again = parseFiles(Object.fromEntries(edited.map(({ text }, index) => [`after-${index}.tsx`, text])));
		for (const [index, { title, text }] of edited.entries()) {
			const tree = again.trees.get(`after-${index}.tsx`);
			assert.ok(tree);
			const at = text.indexOf("alpha");
			const reached = findDirectives(tree, new LineIndex(text)).some(
				({ names, from, to }) => names.some((name) => name.text === "rule") && from <= at && at < to,
			);
			if (!reached) useless.push(`${title}:\n${text}`);
		}
		again.close();
	});

	for (const { title, text, line, file } of cases) {
		it(title, () => {
			const result = results.get(title);
			assert.equal(result?.line, line);
			assert.notEqual(result?.file, undefined, text);
			if (file !== undefined) assert.equal(result?.file, file);
		});
	}

	it("reaches the finding", () => assert.deepEqual(useless, []));
});
