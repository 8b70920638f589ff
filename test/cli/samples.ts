/** Made-up findings and a context for the reporters' tests. */
import { type Coverage, type Finding, LineIndex, type RuleMeta, type TextEdit } from "../../analyzer/src/index.ts";
import type { Report, ReportContext } from "../../cli/src/report/report.ts";

export const cwd = "/work/my app";
export const file = `${cwd}/src/orders.ts`;
export const text = [
	'import { save } from "./store";',
	"",
	"export async function place(order: Order) {",
	"\tsave(order);",
	"\treturn order;",
	"}",
	"",
].join("\n");

const lines = new LineIndex(text);

/** A finding about the first place in the sample's text that reads like this. */
export function findingAt(words: string, more: Partial<Finding> = {}): Finding {
	const start = text.indexOf(words);
	return {
		rule: "floating-promise",
		severity: "error",
		file,
		start: lines.positionAt(start),
		end: lines.positionAt(start + words.length),
		message: "This promise is neither awaited nor handled.",
		notes: [],
		related: [],
		fixes: [],
		...more,
	};
}

export function insertion(at: number, inserted: string): TextEdit {
	return { file, start: at, end: at, text: inserted };
}

export const floating = findingAt("save(order)", {
	notes: ["`save` gives a `Promise<void>`."],
	related: [
		{
			file: `${cwd}/src/store.ts`,
			start: { line: 7, column: 23, offset: 120 },
			end: { line: 7, column: 27, offset: 124 },
			message: "`save` is declared here.",
		},
	],
	fixes: [
		{ id: "await", title: "Add await", safety: "safe", edits: [insertion(text.indexOf("save(order)"), "await ")] },
		{
			id: "void",
			title: "Mark with void",
			safety: "suggestion",
			edits: [insertion(text.indexOf("save(order)"), "void ")],
		},
	],
});

export const graded = findingAt("return order", {
	rule: "sequential-await",
	severity: "info",
	confidence: "B",
	message: "50% of it: a, b\r\nand more",
});

const rule: RuleMeta = {
	id: "floating-promise",
	summary: "Reports a promise that nobody waits for, such as `save();`.",
	category: "lost-promises",
	defaultSeverity: "error",
	presets: ["minimal", "recommended"],
	fixes: "sometimes",
	since: "0.1.0",
	sameAs: [],
	options: {},
};

const page = [
	"# floating-promise",
	"",
	"**Reports a promise that nobody waits for.**",
	"",
	"| Since | 0.1.0 |",
	"",
	"A promise that is thrown away takes `its error`",
	"with it.",
	"",
	"See [the options](#options) and [elsewhere](https://example.org/a).",
	"",
	"```ts bad",
	"save();",
	"```",
	"",
	"More.",
].join("\n");

export const context: ReportContext = {
	cwd,
	version: "1.2.3",
	rules: [rule, { ...rule, id: "sequential-await", defaultSeverity: "info", category: "sequential-work" }],
	ruleUrl: (id) => `https://example.org/rules/${id}`,
	rulePage: (id) => (id === "floating-promise" ? page : undefined),
	textOf: (path) => (path === file ? text : undefined),
	colour: false,
	links: false,
	width: 100,
};

/** Over a tenth of the awaits opaque, for causes of every kind. */
export const poor: Coverage = {
	awaits: 12,
	opaqueAwaits: 4,
	calls: 3000,
	opaqueCalls: 60,
	causes: [
		{
			cause: "missing-types",
			module: "@prisma/client",
			files: 3,
			awaits: 4,
			calls: 40,
			hint: "It has no generated client: run `prisma generate`.",
		},
		{ cause: "any", name: "request", file, files: 1, awaits: 0, calls: 20, hint: "Give it a type." },
	],
};

export function report(more: Partial<Report> = {}): Report {
	return {
		findings: [],
		refused: [],
		problems: [],
		notes: [],
		hidden: 0,
		coverage: { awaits: 0, opaqueAwaits: 0, calls: 0, opaqueCalls: 0, causes: [] },
		quiet: false,
		failsCoverage: false,
		files: 14,
		projects: 1,
		durationMs: 1234.4,
		...more,
	};
}
