/** One query for each element of a list, by its key, where the library asks for all of them in one. */
import { typeOf } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import {
	isAwaitExpression,
	isBinaryExpression,
	isCallExpression,
	isElementAccessExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { nameOf } from "../../syntax/naming.ts";
import { isLoopStatement } from "../../syntax/statements.ts";
import { isTestPath, isToolOfProject } from "../../syntax/test-paths.ts";
import { findAncestor, outerOf } from "../../syntax/walk.ts";
import { boundOf } from "../shared/lists/list-bounds.ts";
import { iteratesChunks } from "../shared/lists/list-words.ts";
import { type KeyedQuery, keyedQuery } from "../shared/queries/keyed.ts";
import { type PerElement, perElementAt } from "../shared/queries/per-element.ts";

type Options = {
	maxKnownLength: number;
};

export const rule: Rule<Options> = {
	meta: {
		id: "query-in-loop",
		summary: "A query for each element of a list, by its key, where one query could ask for all of them.",
		category: "sequential-work",
		defaultSeverity: "warning",
		presets: [],
		fixes: "none",
		since: "0.2.0",
		sameAs: [],
		speaksFor: ["await-in-loop", "sequential-await", "unbounded-concurrency"],
		options: {
			maxKnownLength: {
				doc: "A list that is known to have at most this many elements is not reported.",
				schema: { type: "integer", minimum: 0 },
				default: 5,
			},
		},
	},
	kinds: [SyntaxKind.AwaitExpression, SyntaxKind.CallExpression],
	nominate: (node) => perElementAt(node) !== undefined,

	*check(node, context) {
		const { file, options } = context;
		const path = file.pathInProject(file.fileName);
		if (isTestPath(path) || isToolOfProject(path) || /[\\/]bin[\\/]/.test(path)) return;
		const found = perElementAt(node);
		if (!found) return;
		const query = yield* keyedQuery(found.query, file);
		// Where a turn waits for something else as well, a query less changes little.
		if (!query || !found.isAlone || !(query.operation === "read" ? found.keys.size === 1 : !found.isUsed)) return;
		if (ASKS_FOR_MANY.test(file.textOf(found.query)) || isKept(node)) return;
		// Rows that are made together with others are no plain list of values.
		if (query.operation === "insert" && NESTED.test(file.textOf(found.query))) return;
		// What is asked for at once is put together already.
		if (query.isBatched && !isAwaitExpression(node)) return;
		const [element] = (yield* typeOf(found.items))?.typeArguments() ?? [];
		if (element?.isArray() || iteratesChunks(found.items)) return;
		const bound = yield* boundOf(found.items);
		if (bound.kind === "bounded" || (bound.kind === "number" && bound.length <= options.maxKnownLength)) return;
		report(found, query, context);
	},
};

/** `if (!byId[id]) byId[id] = await find(id)`, `byId.set(id, await find(id))` within an `if`: asked once for each key. */
function isKept(waited: Node): boolean {
	const { parent } = outerOf(waited);
	const isPut = isBinaryExpression(parent) ? isElementAccessExpression(parent.left) : isCallExpression(parent);
	const around = findAncestor(parent, (node) => node.kind === SyntaxKind.IfStatement || isLoopStatement(node));
	return isPut && around?.kind === SyntaxKind.IfStatement;
}

/** What asks for several by their keys already. */
const ASKS_FOR_MANY = /\bin\s*:|\$in\b|\binArray\(|\bwhereIn\(|,\s*["']in["']\s*,/;

const NESTED = /\b(?:create|connect|connectOrCreate)\s*:/;

function report(
	{ query, items, about }: PerElement,
	{ operation, batch, library }: KeyedQuery,
	context: RuleContext<Options>,
): void {
	const { file } = context;
	const list = nameOf(items, (node) => file.textOf(node), 50);
	context.report({
		at: query,
		about,
		message: `\`${nameOf(query, (node) => file.textOf(node), 60)}\` is sent once for each element of \`${list}\`.`,
		notes: [
			`${VERBS[operation]} in one query: ${library} takes a list by ${batch}.`,
			"Each query is a round trip to the database, and holds a connection of its pool.",
		],
		related: [{ at: items, message: "The list." }],
	});
}

const VERBS = {
	read: "All of them can be asked for",
	insert: "All of them can be inserted",
	delete: "All of them can be deleted",
} as const;
