/** Lists of any length whose elements all start I/O at once. */
import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isIdentifier, isObjectLiteralExpression, type Node, SyntaxKind } from "../../engine/ast.ts";
import { evidenceInWords } from "../../facts/wording.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { nameOf } from "../../syntax/naming.ts";
import { isTestPath, isToolOfProject } from "../../syntax/test-paths.ts";
import { outward } from "../../syntax/walk.ts";
import { domainOf } from "./domains.ts";
import { fixFor } from "./fixes.ts";
import type { FanOut, Place } from "./forms/fan-out.ts";
import { placeAt } from "./forms/index.ts";
import { type Evidence, judge } from "./judge.ts";

type Options = {
	maxKnownLength: number;
	limiters: readonly string[];
	concurrency: number;
};

export const rule: Rule<Options> = {
	meta: {
		id: "unbounded-concurrency",
		summary: "A list of any length starts I/O for all of its elements at once.",
		category: "concurrency",
		defaultSeverity: "warning",
		presets: ["recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: [],
		options: {
			maxKnownLength: {
				doc: "A list that is known to have at most this many elements is not reported.",
				schema: { type: "integer", minimum: 0 },
				default: 20,
			},
			limiters: {
				doc: "Functions and classes of your own that bound how much runs at once, as `package`, `package#name` or `path/of/file#name`.",
				schema: { type: "array", items: { type: "string" } },
				default: [],
			},
			concurrency: {
				doc: "How many run at once after the fix.",
				schema: { type: "integer", minimum: 1 },
				default: 8,
			},
		},
	},
	kinds: [SyntaxKind.CallExpression, SyntaxKind.ForOfStatement],
	nominate: (node) => placeAt(node) !== undefined,
	*check(node, context) {
		const { file, options } = context;
		const path = file.pathInProject(file.fileName);
		const place = placeAt(node);
		if (!place || isTestPath(path) || isToolOfProject(path) || isNestedTooDeep(node)) return;
		for (const fanOut of place.fanOuts) {
			const evidence = yield* judge(fanOut, place, file, options);
			if (evidence === undefined) continue;
			yield* report(fanOut, place, evidence, context);
			return;
		}
	},
};

/** Each level of nesting looks at all below it. No one writes this many, but a generator may. */
const MAX_NESTING = 4;

function isNestedTooDeep(node: Node): boolean {
	let levels = 0;
	for (let at: Node | undefined = node.parent; at !== undefined && levels <= MAX_NESTING; at = outward(at)) {
		if (gatherOf(at) !== undefined) levels++;
	}
	return levels > MAX_NESTING;
}

function* report(
	fanOut: FanOut,
	{ gather, at, about }: Place,
	{ io, length }: Evidence,
	context: RuleContext<Options>,
): Inquiry<void> {
	const { file } = context;
	const list = nameOf(fanOut.items, (node) => file.textOf(node), 50);
	const items = `\`${isObjectLiteralExpression(fanOut.items) ? `Array.from(${list})` : list}\``;
	const { name, unit } = domainOf(io.domains);
	const notes = [evidenceInWords(io.evidence, name), yield* describeLength(length, file)];
	const isChoosing = gather?.combinator === "any" || gather?.combinator === "race";
	const fix = isChoosing ? undefined : yield* fixFor(fanOut, context);
	if (isChoosing) {
		notes.push(
			`A limit would change which promise \`Promise.${gather.combinator}\` sees settle first, so it is not offered.`,
		);
	}
	const related =
		fanOut.mapping.pos < about.pos ? [{ at: fanOut.mapping, message: "All of them are started here." }] : [];
	context.report({
		at,
		about,
		message:
			typeof length === "number"
				? `Up to ${length} elements of ${items} start ${unit} at once.`
				: `Every element of ${items} starts ${unit} at once, and nothing bounds how many there are.`,
		notes,
		related,
		fixes: fix ? [fix] : [],
	});
}

function* describeLength(length: Evidence["length"], file: RuleFile): Inquiry<string> {
	if (typeof length === "number") return `The list can have ${length} elements.`;
	const name = nameOf(length.of, (node) => file.textOf(node), 50);
	const type = isIdentifier(length.of) ? (yield* typeOf(length.of))?.print() : undefined;
	return type !== undefined && type.length <= 40
		? `\`${name}: ${type}\` has no known bound.`
		: `\`${name}\` has no known bound.`;
}
