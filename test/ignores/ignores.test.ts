// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs to be parsed
import assert from "node:assert/strict";
import type { RuleMeta } from "../../analyzer/src/ask/rule.ts";
import type { SourceFile } from "../../analyzer/src/engine/ast.ts";
import type { Finding } from "../../analyzer/src/facts/finding.ts";
import { applyIgnores, type IgnoreInput } from "../../analyzer/src/run/ignores.ts";
import { commentAt } from "../../analyzer/src/syntax/comments.ts";
import { applyEdits } from "../../analyzer/src/text/edits.ts";
import { LineIndex } from "../../analyzer/src/text/line-index.ts";
import { parseFiles } from "../support/parse.ts";

const base = {
	summary: "S.",
	category: "errors",
	defaultSeverity: "error",
	presets: [],
	fixes: "none",
	since: "0.1.0",
	options: {},
} as const;
const rules: readonly RuleMeta[] = [
	{ ...base, id: "alpha", sameAs: ["@typescript-eslint/no-alpha"] },
	{ ...base, id: "beta", sameAs: ["no-beta"] },
	{ ...base, id: "gamma", sameAs: [] },
];

interface Case {
	title: string;
	/** Where a finding begins, `alpha(`, `beta(` and `gamma(` stand; each is one finding of that rule. */
	text: string;
	/** What is left, in order: rule ids, or messages of findings about comments. */
	left: readonly string[];
	/** The text after every safe fix of the findings about comments. */
	fixed?: string;
	/** The text after the first fix of the only finding about a comment. */
	firstFix?: string;
	file?: string;
	/** Rules that each finding speaks for. */
	standsFor?: readonly string[];
	more?: Partial<IgnoreInput>;
}

const unused = (keyword: string, ids: string, where: string, verb = "has") =>
	`Unused asynclint-ignore-${keyword}: ${ids} ${verb} nothing to report ${where}`;

const cases: readonly Case[] = [
	{ title: "leaves findings without comments", text: "alpha();\nbeta();", left: ["alpha", "beta"] },
	{
		title: "the next line, with a reason",
		text: "// asynclint-ignore-next-line alpha -- it is fine, beta\nalpha(); beta();\nalpha();",
		left: ["beta", "alpha"],
	},
	{
		title: "a less specific rule that would have reported the same",
		text: "// asynclint-ignore-next-line beta\nalpha();\n// eslint-disable-next-line no-beta\nalpha();\nalpha();",
		standsFor: ["beta"],
		left: ["alpha"],
	},
	{
		title: "several rules",
		text: "// asynclint-ignore-next-line alpha, beta\nalpha(); beta(); gamma();",
		left: ["gamma"],
	},
	{
		title: "comments and empty lines between it and the code",
		text: "// asynclint-ignore-next-line alpha\n\n/* more\n   words */\n// and more\nalpha();",
		left: [],
	},
	{ title: "a block comment for the next line", text: "/* asynclint-ignore-next-line alpha */\nalpha();", left: [] },
	{
		title: "a block comment before code speaks of the line after it",
		text: "/* asynclint-ignore-next-line alpha */ alpha();\nalpha();",
		left: ["alpha"],
	},
	{ title: "its own line", text: "alpha(); // asynclint-ignore-line alpha\nalpha();", left: ["alpha"] },
	{ title: "the whole file", text: "alpha();\n/* asynclint-ignore-file alpha */\nalpha(); beta();", left: ["beta"] },
	{
		title: "the whole file, in a line comment",
		text: "// asynclint-ignore-file alpha, gamma\nalpha();gamma();",
		left: [],
	},
	{ title: "Windows line ends", text: "// asynclint-ignore-next-line alpha\r\nalpha();\r\nalpha();", left: ["alpha"] },
	{
		title: "over decorators",
		text: "class C {\n// asynclint-ignore-next-line alpha\n@dec({\n a: 1 })\n@other\nm = alpha();\nn = alpha(); }",
		left: ["alpha"],
	},
	{
		title: "JSX children and attributes",
		file: "jsx.tsx",
		text: [
			"const a = <p>",
			"{/* asynclint-ignore-next-line alpha */}",
			"<b x={alpha()} />",
			"<b",
			"// asynclint-ignore-next-line alpha",
			"x={alpha()} />",
			"</p>;",
		].join("\n"),
		left: [],
	},
	{
		title: "no strings, templates, regular expressions or JSX text",
		file: "text.tsx",
		text: [
			'const a = "// asynclint-ignore-next-line alpha";',
			"alpha();",
			"const b = `",
			"// asynclint-ignore-next-line alpha",
			"${alpha()}",
			"/* asynclint-ignore-file alpha */`;",
			"const c = /[/*] asynclint-ignore-file alpha */;",
			"const d = <p>// asynclint-ignore-next-line alpha",
			"{alpha()} /* asynclint-ignore-file alpha */</p>;",
		].join("\n"),
		left: ["alpha", "alpha", "alpha"],
	},
	{
		title: "comments in empty blocks, lists, calls and templates' expressions",
		text: [
			"function f() { // asynclint-ignore-next-line alpha",
			"} alpha();",
			"f(/* asynclint-ignore-line beta */); beta();",
			"`${/* asynclint-ignore-line gamma */ gamma()}`;",
		].join("\n"),
		left: [],
	},
	{
		title: "prose about such comments is none",
		text: "// Write asynclint-ignore-file alpha to silence it.\nalpha();",
		left: ["alpha"],
	},
	{
		title: "a JSDoc comment",
		text: "/**\n * asynclint-ignore-file alpha,\n * beta\n */\nalpha(); beta();",
		left: [],
	},

	{
		title: "unused: alone on its line",
		text: "f();\n  // asynclint-ignore-next-line alpha -- old\nbeta();",
		left: [unused("next-line", "alpha", "on the next line"), "beta"],
		fixed: "f();\nbeta();",
	},
	{
		title: "unused: behind code",
		text: "f(); // asynclint-ignore-line alpha\nbeta();",
		left: [unused("line", "alpha", "on this line"), "beta"],
		fixed: "f();\nbeta();",
	},
	{
		title: "unused: between code",
		text: "const x = 1 + /* asynclint-ignore-line alpha */y, z = typeof/* asynclint-ignore-line beta */x;",
		left: [unused("line", "alpha", "on this line"), unused("line", "beta", "on this line")],
		fixed: "const x = 1 + y, z = typeof x;",
	},
	{
		title: "unused: its line break may end a statement, so it stays",
		text: "function f() { return /* asynclint-ignore-line\n alpha */ 1; }",
		left: [unused("line", "alpha", "on this line")],
		fixed: "function f() { return /* asynclint-ignore-line\n alpha */ 1; }",
	},
	{
		title: "unused: in JSX, with its braces",
		file: "unused.tsx",
		text: "const a = <p>\n  {/* asynclint-ignore-next-line alpha */}\n  <b />\n</p>;",
		left: [unused("next-line", "alpha", "on the next line")],
		fixed: "const a = <p>\n  <b />\n</p>;",
	},
	{
		title: "unused: one of several rules, twice over",
		text: "// asynclint-ignore-next-line alpha, beta, gamma -- why\nbeta();\n/* asynclint-ignore-file beta, gamma */",
		left: [
			unused("next-line", "alpha and gamma", "on the next line", "have"),
			"Unused asynclint-ignore-file: gamma has nothing to report in this file",
		],
		fixed: "// asynclint-ignore-next-line beta -- why\nbeta();\n/* asynclint-ignore-file beta */",
	},
	{
		title: "unused: at the end of the file",
		text: "f();\n// asynclint-ignore-next-line alpha",
		left: [unused("next-line", "alpha", "on the next line")],
		fixed: "f();\n",
	},
	{
		title: "both comments that cover a finding are in use",
		text: "// asynclint-ignore-file alpha\nalpha(); // asynclint-ignore-line alpha",
		left: [],
	},
	{
		title: "a rule that did not run has no unused comments",
		text: "// asynclint-ignore-next-line gamma\nf();",
		left: [],
		more: { ran: new Set(["alpha"]) },
	},
	{
		title: "nothing unused when that is off",
		text: "// asynclint-ignore-next-line alpha, nix\nf();",
		left: [],
		more: { unusedSeverity: "off" },
	},
	{
		title: "silences the findings about comments",
		text: "// asynclint-ignore-file unused-ignore\n// asynclint-ignore-line alpha",
		left: [],
	},

	{
		title: "an unknown rule",
		text: "// asynclint-ignore-next-line alpah\nalpha();",
		left: ['There is no rule "alpah"; did you mean "alpha"?', "alpha"],
		firstFix: "// asynclint-ignore-next-line alpha\nalpha();",
	},
	{
		title: "a reason without its dashes",
		text: "// asynclint-ignore-next-line alpha because wherever\nalpha();",
		left: ['There is no rule "because"'],
		firstFix: "// asynclint-ignore-next-line alpha\nalpha();",
	},
	{
		title: "an unknown keyword",
		text: "// asynclint-ignore-nextline alpha\nalpha();",
		left: ["asynclint-ignore-nextline is no ignore comment; did you mean asynclint-ignore-next-line?", "alpha"],
		firstFix: "// asynclint-ignore-next-line alpha\nalpha();",
	},
	{
		title: "no rule",
		text: "// asynclint-ignore-next-line -- because\nalpha();",
		left: ["asynclint-ignore-next-line names no rule, so it ignores nothing", "alpha"],
		firstFix: "alpha();",
	},

	{
		title: "ESLint: next line, which is the very next",
		text: "// eslint-disable-next-line other, @typescript-eslint/no-alpha -- why\nalpha();\n// eslint-disable-next-line no-beta\n\nbeta();",
		left: ["beta"],
	},
	{
		title: "ESLint: its line",
		text: "alpha(); // eslint-disable-line @typescript-eslint/no-alpha\nalpha();",
		left: ["alpha"],
	},
	{
		title: "ESLint: every rule that has a twin there",
		text: "alpha(); beta(); gamma(); // eslint-disable-line",
		left: ["gamma"],
	},
	{ title: "ESLint: another rule", text: "alpha(); // eslint-disable-line no-beta\n", left: ["alpha"] },
	{ title: "ESLint: never unused", text: "f(); // eslint-disable-line no-beta\nalpha();", left: ["alpha"] },
	{
		title: "ESLint: from here to there",
		text: "beta();\n/* eslint-disable no-beta, @typescript-eslint/no-alpha */\nalpha(); beta();\n/* eslint-enable no-beta */\nalpha(); beta();",
		left: ["beta", "beta"],
	},
	{
		title: "ESLint: everything, with one rule enabled again",
		text: "/* eslint-disable */\nalpha(); beta();\n/* eslint-enable no-beta */\nalpha(); beta();\n/* eslint-enable */\nalpha();",
		left: ["beta", "alpha"],
	},
	{ title: "ESLint: a line comment disables no block", text: "// eslint-disable no-beta\nbeta();", left: ["beta"] },
	{ title: "oxlint, by its names", text: "// oxlint-disable-next-line typescript/no-alpha\nalpha();", left: [] },
	{
		title: "oxlint, by its name for a rule of ESLint's own",
		text: "beta(); // oxlint-disable-line eslint/no-beta",
		left: [],
	},
	{
		title: "oxlint, without the plugin",
		text: "// oxlint-disable-next-line no-alpha\nalpha(); beta();",
		left: ["beta"],
	},
	{
		title: "oxlint, by another plugin's rule",
		text: "alpha(); // oxlint-disable-line other/no-alpha",
		left: ["alpha"],
	},
];

describe("ignore comments", () => {
	let trees: ReadonlyMap<string, SourceFile>;
	let close: () => void;
	const nameOf = (index: number) => `${index}-${cases[index]?.file ?? "a.ts"}`;

	before(() => {
		({ trees, close } = parseFiles(Object.fromEntries(cases.map((one, index) => [nameOf(index), one.text]))));
	});
	after(() => close());

	cases.forEach((one, index) => {
		it(one.title, () => {
			const root = trees.get(nameOf(index)) as SourceFile;
			const fileName = root.fileName;
			const left = applyIgnores({
				file: { fileName, text: one.text, root },
				findings: findingsIn(one.text, fileName).map((finding) => ({ finding, standsFor: one.standsFor ?? [] })),
				rules,
				ran: new Set(rules.map((rule) => rule.id)),
				unusedSeverity: "warning",
				...one.more,
			});
			assert.deepEqual(
				left.map((finding) => (finding.rule === "unused-ignore" ? finding.message : finding.rule)),
				one.left,
			);
			const own = left.filter((finding) => finding.rule === "unused-ignore");
			if (one.fixed !== undefined) {
				const safe = own.flatMap((finding) => finding.fixes.filter((fix) => fix.safety === "safe").slice(0, 1));
				assert.equal(
					applyEdits(
						one.text,
						safe.flatMap((fix) => fix.edits),
					),
					one.fixed,
				);
			}
			if (one.firstFix !== undefined) {
				const [fix] = own[0]?.fixes ?? [];
				assert.equal(fix?.safety, "suggestion");
				assert.equal(applyEdits(one.text, fix?.edits ?? []), one.firstFix);
			}
		});
	});

	it("finds every comment of a file, and nothing else, at every offset", () => {
		const text = [
			"/* a */ import x from 'x'; // b",
			"const s = '/* no */' + `// no ${x /* c */ + 1} /* no */ ${ // d",
			" x} // no`;",
			"const r = /\\/* no *\\/ [//]/, q = 1 /* e */ / 2 / 3; // f",
			"function f(/* g */ a /* h */ = [/* i */], { /* j */ }) { /* k */ }",
			"class C<T /* l */> { /* m */ @d /* n */ async *[/* o */ 'p'](): void {} }",
			"const j = <a /* q */ b='// no' {...x /* r */}>// no {/* s */}{x /* t */} /* no */</a>;",
			"switch (x) { /* u */ case 1: /* v */ default: /* w */ }",
			"/* z */",
		].join("\n");
		const parsed = parseFiles({ "all.tsx": text });
		try {
			const root = parsed.trees.get("all.tsx") as SourceFile;
			const found = new Set<string>();
			for (let offset = 0; offset < text.length; offset++) {
				const comment = commentAt(root, offset);
				if (comment === undefined) continue;
				assert.ok(comment.start <= offset && offset < comment.end);
				found.add(text.slice(comment.start, comment.end));
			}
			const expected = [..."acdefghijklmnoqrstuvwz"].map((name) =>
				"bdf".includes(name) ? `// ${name}` : `/* ${name} */`,
			);
			assert.deepEqual([...found], ["/* a */", "// b", ...expected.slice(1)]);
		} finally {
			parsed.close();
		}
	});
});

/** A finding for each call of a rule's name that stands in code, at its place. */
function findingsIn(text: string, file: string): Finding[] {
	const lines = new LineIndex(text);
	return [...text.matchAll(/\b(alpha|beta|gamma)(?=\()/g)].map(({ 0: rule, index }) => ({
		rule,
		severity: "error",
		file,
		start: lines.positionAt(index),
		end: lines.positionAt(index + rule.length),
		message: "",
		notes: [],
		related: [],
		fixes: [],
	}));
}
