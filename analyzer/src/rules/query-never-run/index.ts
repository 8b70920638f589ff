/**
 * Queries of libraries that begin only when somebody awaits them, and that nobody does: nothing is read or written, and
 * nothing fails.
 */
import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { FixDraft, Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isExpressionStatement,
	isTaggedTemplateExpression,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";
import { makeAsync } from "../shared/fixes/async-edits.ts";
import { WAITED_FOR } from "../shared/fixes/timing.ts";
import { isTypeTestFile } from "../shared/places/tests.ts";
import { type LazyLibrary, mayEndQuery, mayHaveLazyQueries } from "../shared/promises/lazy-queries.ts";
import { queryMadeBy } from "./made.ts";
import { isTakenByNobody, type Place, placesInHandler, placesInStatement, placesInVariable } from "./places.ts";

type Options = Record<string, never>;

export const rule: Rule<Options> = {
	meta: {
		id: "query-never-run",
		summary: "A query that its library begins only when somebody awaits it, and that nobody awaits.",
		category: "lost-promises",
		defaultSeverity: "error",
		presets: ["minimal", "recommended"],
		fixes: "sometimes",
		since: "0.2.0",
		sameAs: [],
		speaksFor: ["floating-promise", "unconsumed-promise", "async-array-callback", "async-void-callback"],
		options: {},
	},
	kinds: [SyntaxKind.ExpressionStatement, SyntaxKind.VariableDeclaration, SyntaxKind.JsxAttribute],
	sift: mayHoldQueryAt,
	nominate: (node) => placesAt(node).length > 0,

	*check(node, context) {
		if (!mayHaveLazyQueries(context.file) || isTypeTestFile(context.file)) return;
		for (const place of placesAt(node)) yield* judge(place, node, context);
	},
};

/** By its text: whether a node may have a method in it that queries are put together with. */
function mayHoldQueryAt(text: string, start: number, end: number): boolean {
	const code = text.slice(start, end);
	return code.includes("`") || [...code.matchAll(/\.\s*([\w$]+)\s*[(<]/g)].some(([, name]) => mayEndQuery(name ?? ""));
}

function placesAt(node: Node): Place[] {
	if (isExpressionStatement(node)) return placesInStatement(node.expression);
	if (isVariableDeclaration(node)) return placesInVariable(node);
	return placesInHandler(node);
}

function* judge(place: Place, node: Node, context: RuleContext<Options>): Inquiry<void> {
	const { file, report } = context;
	const { query } = place;
	const library = yield* queryMadeBy(query, file);
	if (!library || !(yield* isTakenByNobody(place, file))) return;
	const type = yield* typeOf(query);
	report({
		at: isVariableDeclaration(node) ? node.name : query,
		...(place.from && { about: place.from }),
		message: messageFor(nameIn(query, library, file), place, node),
		notes: [
			library.runBy === "await"
				? `A ${library.noun ?? "query"} of ${library.library} begins when it is awaited, or when its \`then\` is called.`
				: `A ${library.noun ?? "query"} of ${library.library} begins when its \`${library.runBy}\` is called.`,
			...(type ? [`Its type is \`${shorten(type.print())}\`.`] : []),
		],
		fixes: place.from || isVariableDeclaration(node) ? [] : fixesFor(place, library, file),
	});
}

/** What the query is called in a message: "query `db.insert(users)`". */
function nameIn(query: Node, { noun = "query" }: LazyLibrary, file: RuleFile): string {
	const at = skipOuter(query);
	return isTaggedTemplateExpression(at)
		? `\`${file.textOf(at.tag)}\` ${noun}`
		: `${noun} \`${nameOf(at, (part) => file.textOf(part))}\``;
}

function messageFor(name: string, { from }: Place, node: Node): string {
	if (isVariableDeclaration(node)) return `The ${name} is kept in a variable and never run.`;
	return from
		? `The ${name} is given to a caller that takes nothing, so it never runs.`
		: `The ${name} is put together and never run.`;
}

function fixesFor({ query, voided }: Place, library: LazyLibrary, file: RuleFile): FixDraft[] {
	// `await query as T` would assert something else.
	if (query !== outerOf(query) || query.kind === SyntaxKind.AsExpression) return [];
	const asyncEdits = makeAsync(query, file);
	if (!asyncEdits) return [];
	const start = file.startOf(query);
	const from = voided ? file.startOf(voided) : start;
	const call = library.runBy === "await" ? "" : `.${library.runBy}()`;
	return [
		{
			id: "await",
			title: asyncEdits.length > 0 ? "Run it and wait, in an async function" : "Run it and wait",
			safety: "suggestion",
			changes: WAITED_FOR,
			edits: [
				...asyncEdits,
				{ start: from, end: start, text: "await " },
				...(call === "" ? [] : [{ start: query.end, end: query.end, text: call }]),
			],
		},
	];
}
