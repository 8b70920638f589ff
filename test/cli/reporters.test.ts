import assert from "node:assert/strict";
import { concise } from "../../cli/src/reporters/concise.ts";
import { github } from "../../cli/src/reporters/github.ts";
import { json } from "../../cli/src/reporters/json.ts";
import { pretty } from "../../cli/src/reporters/pretty.ts";
import { context, cwd, file, findingAt, floating, graded, poor, report } from "./samples.ts";

describe("pretty report", () => {
	it("shows a finding with its code, evidence and fixes, and sums up", () => {
		assert.equal(
			pretty(report({ findings: [floating] }), context),
			`src/orders.ts

  4:2  error  floating-promise
  This promise is neither awaited nor handled.
    3 │ export async function place(order: Order) {
  > 4 │     save(order);
      │     ^^^^^^^^^^^
    5 │     return order;
    why  \`save\` gives a \`Promise<void>\`.
    see  src/store.ts:7:23  \`save\` is declared here.
    fix  Add await (safe)
    fix  Mark with void (suggestion)

1 finding: 1 error (14 files in 1 project, 1.2 s)
1 fixable with --fix
`,
		);
	});

	it("groups by file and counts by severity", () => {
		const elsewhere = findingAt("save", { file: `${cwd}/other.ts`, severity: "warning" });
		const shown = pretty(report({ findings: [elsewhere, floating, graded] }), context);
		assert.equal(shown.match(/^src\/orders\.ts$/gm)?.length, 1);
		assert.match(shown, /^ {2}5:2 {2}info {2}sequential-await \(B\)$/m);
		assert.match(shown, /^3 findings: 1 error, 1 warning, 1 info /m);
	});

	it("does without code when the file cannot be read any more", () => {
		const gone = findingAt("save", { file: `${cwd}/gone.ts` });
		assert.match(pretty(report({ findings: [gone] }), context), /gone\.ts\n\n {2}1:10 {2}error.*\n.*\n\n1 finding/);
	});

	it("says so when there is nothing, and what --quiet hides", () => {
		assert.equal(pretty(report(), context), "No findings (14 files in 1 project, 1.2 s)\n");
		assert.match(pretty(report({ hidden: 2 }), context), /^No findings, 2 below error hidden/);
	});

	it("says how much could be judged, loudly only where that is little", () => {
		const colourful = { ...context, colour: true };
		const fine = { awaits: 812, opaqueAwaits: 0, calls: 9120, opaqueCalls: 0, causes: [] };
		const [, quietLine] = pretty(report({ coverage: fine }), colourful).split("\n");
		assert.equal(quietLine, "\u001b[2m812 awaits and 9,120 calls looked at; none is opaque\u001b[22m");

		const loud = pretty(report({ coverage: poor }), colourful);
		assert.ok(loud.includes("\u001b[33mNo findings\u001b[39m"), "not green");
		assert.ok(loud.includes("\u001b[33m12 awaits"));

		assert.equal(
			pretty(report({ coverage: poor }), context),
			`No findings (14 files in 1 project, 1.2 s)
12 awaits and 3,000 calls looked at; 2 % opaque (4 awaits, 60 calls)
  types  \`@prisma/client\`: 40 calls not checked. It has no generated client: run \`prisma generate\`.
  types  \`any\` in the code itself (\`request\` in src/orders.ts): 20 calls not checked. Give it a type.
`,
		);
	});

	it("leaves a little any alone, and says no more than it has to with --quiet", () => {
		const [, any] = poor.causes;
		assert.ok(any);
		const hardly = { awaits: 900, opaqueAwaits: 0, calls: 9000, opaqueCalls: 20, causes: [any] };
		const [, line, ...more] = pretty(report({ coverage: hardly }), context)
			.trimEnd()
			.split("\n");
		assert.equal(line, "900 awaits and 9,000 calls looked at; under 1 % opaque (20 calls)");
		assert.deepEqual(more, []);
		assert.doesNotMatch(pretty(report({ coverage: hardly, quiet: true }), context), /looked at/);
		assert.match(pretty(report({ coverage: poor, quiet: true }), context), /looked at/);
	});

	it("lists notes, refusals, fixes and what was not fixed", () => {
		const shown = pretty(
			report({
				notes: [
					...[1, 2, 3, 4, 5].map((n) => ({ file: `${cwd}/s${n}.ts`, message: "Checked with inferred options." })),
					{ message: "And so on." },
				],
				refused: [
					{
						rule: "sequential-await",
						file,
						start: floating.start,
						end: floating.end,
						code: "G4",
						reason: "They write to one store.",
					},
				],
				fixed: {
					files: [{ file, titles: new Map([["Add await", 2]]) }],
					skipped: [{ file: `${cwd}/b.ts`, reason: "It is not UTF-8." }],
				},
			}),
			context,
		);
		assert.match(shown, /^note {2}s1\.ts, s2\.ts, s3\.ts and 2 more: Checked with inferred options\.$/m);
		assert.match(shown, /^note {2}And so on\.$/m);
		assert.match(shown, /^ {2}4:2 {2}not gathered {2}G4 {2}They write to one store\.\n {4}3 │/m);
		assert.match(shown, /^fixed {2}src\/orders\.ts: Add await \(2×\)$/m);
		assert.match(shown, /^not fixed {2}b\.ts: It is not UTF-8\.$/m);
	});

	it("uses colours and links only where the terminal does", () => {
		const plain = pretty(report({ findings: [floating] }), context);
		assert.ok(!plain.includes("\u001b"));
		const rich = pretty(report({ findings: [floating] }), { ...context, colour: true, links: true });
		assert.ok(rich.includes("\u001b[31merror\u001b[39m"));
		assert.ok(rich.includes("\u001b]8;;https://example.org/rules/floating-promise\u001b\\"));
		assert.ok(rich.includes("\u001b]8;;file:///work/my%20app/src/orders.ts#L4,2\u001b\\4:2\u001b]8;;\u001b\\"));
	});
});

describe("concise report", () => {
	it("is a line per finding, whatever the message holds", () => {
		assert.equal(
			concise(report({ findings: [floating, graded] }), context),
			"src/orders.ts:4:2 error floating-promise This promise is neither awaited nor handled.\n" +
				"src/orders.ts:5:2 info sequential-await 50% of it: a, b and more\n",
		);
	});

	it("is empty when there is nothing", () => {
		assert.equal(concise(report(), context), "");
	});
});

describe("JSON report", () => {
	it("has the promised shape", () => {
		const start = { line: 4, column: 2, offset: 78 };
		const document = JSON.parse(
			json(
				report({
					findings: [floating],
					problems: [
						{ kind: "project", file: `${cwd}/tsconfig.json`, message: "It extends a file that is not there." },
					],
					notes: [{ message: "A note." }],
					coverage: poor,
				}),
				context,
			),
		);
		assert.deepEqual(document, {
			version: "1.2.3",
			findings: [
				{
					rule: "floating-promise",
					severity: "error",
					file: "src/orders.ts",
					start,
					end: { line: 4, column: 13, offset: 89 },
					message: "This promise is neither awaited nor handled.",
					notes: ["`save` gives a `Promise<void>`."],
					related: [
						{
							file: "src/store.ts",
							start: { line: 7, column: 23, offset: 120 },
							end: { line: 7, column: 27, offset: 124 },
							message: "`save` is declared here.",
						},
					],
					fixes: [
						{
							title: "Add await",
							safety: "safe",
							edits: [{ file: "src/orders.ts", start: 78, end: 78, text: "await " }],
						},
						{
							title: "Mark with void",
							safety: "suggestion",
							edits: [{ file: "src/orders.ts", start: 78, end: 78, text: "void " }],
						},
					],
				},
			],
			refused: [],
			errors: [{ kind: "project", file: "tsconfig.json", message: "It extends a file that is not there." }],
			notes: [{ message: "A note." }],
			coverage: {
				...poor,
				causes: [
					poor.causes[0],
					{
						cause: "any",
						name: "request",
						file: "src/orders.ts",
						files: 1,
						awaits: 0,
						calls: 20,
						hint: "Give it a type.",
					},
				],
			},
			summary: { files: 14, projects: 1, findings: 1, durationMs: 1234 },
		});
	});

	it("names the confidence of graded rules, and paths outside of the working directory", () => {
		const outside = { ...graded, file: "/work/lib/x.ts" };
		const [finding] = JSON.parse(json(report({ findings: [outside] }), context)).findings;
		assert.equal(finding.confidence, "B");
		assert.equal(finding.file, "../lib/x.ts");
	});
});

describe("GitHub report", () => {
	it("warns of poor coverage alone", () => {
		const fine = { awaits: 812, opaqueAwaits: 0, calls: 9120, opaqueCalls: 0, causes: [] };
		assert.equal(github(report({ coverage: fine }), context), "");
		assert.match(
			github(report({ coverage: poor }), context),
			/^::warning title=asynclint coverage::12 awaits .*%0A`@prisma\/client`: 40 calls not checked\. .*\n$/,
		);
	});

	it("escapes what a workflow command would take for its own", () => {
		const odd = { ...graded, file: `${cwd}/a,b:c%.ts` };
		assert.equal(
			github(report({ findings: [floating, odd] }), context),
			"::error file=src/orders.ts,line=4,col=2,endLine=4,endColumn=13,title=floating-promise::" +
				"This promise is neither awaited nor handled.%0A`save` gives a `Promise<void>`.\n" +
				"::notice file=a%2Cb%3Ac%25.ts,line=5,col=2,endLine=5,endColumn=14,title=sequential-await::" +
				"50%25 of it: a, b%0D%0Aand more\n",
		);
	});

	it("gives no end column on another line", () => {
		const long = findingAt("place(order: Order) {\n\tsave(order)");
		assert.match(github(report({ findings: [long] }), context), /line=3,col=23,endLine=4,title=/);
	});

	it("tells of files that could not be checked", () => {
		const problems = [{ kind: "project" as const, file: `${cwd}/tsconfig.json`, message: "Broken." }];
		assert.equal(github(report({ problems }), context), "::error file=tsconfig.json,title=asynclint::Broken.\n");
	});
});
