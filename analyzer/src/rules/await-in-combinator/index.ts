import { promiseKindsOf } from "../../ask/inquiry.ts";
import type { FixDraft, Rule } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type AwaitExpression,
	isArrayLiteralExpression,
	isAwaitExpression,
	isConditionalExpression,
	isIdentifier,
	isParenthesizedExpression,
	isSpreadElement,
	isStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { type Combinator, gatherOf } from "../../syntax/combinators.ts";
import { nameOf } from "../../syntax/naming.ts";
import { findAncestor, isWithin, skipOuter } from "../../syntax/walk.ts";
import { hasComment, isSequentialOnPurpose } from "../shared/places/intent.ts";
import { isLanguagePromise } from "../shared/promises/language-promise.ts";

export const rule: Rule = {
	meta: {
		id: "await-in-combinator",
		summary: "An element of `Promise.all([…])` or a relative is awaited before the others run.",
		category: "sequential-work",
		defaultSeverity: "warning",
		presets: ["recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: ["unicorn/no-await-in-promise-methods"],
		options: {},
	},
	kinds: [SyntaxKind.CallExpression],

	nominate(node) {
		return elementsOf(node).some((element) => awaitsIn(element).length > 0);
	},

	*check(node, context) {
		const { file } = context;
		const gather = gatherOf(node);
		if (!gather) return;
		const members = elementsOf(node).map((element) => ({ element, awaits: awaitsIn(element) }));
		const sources = members.flatMap(({ element, awaits }) =>
			awaits.length > 0 ? awaits.map((at) => at.expression) : [sourceOf(element)],
		);
		const kinds = yield* promiseKindsOf(sources);
		const promises = new Set(sources.filter((_, index) => kinds[index]?.startsWith("promise")));
		const waiting = members.flatMap(({ awaits }) => awaits.filter((at) => promises.has(at.expression)));
		const [first] = waiting;
		if (!first) return;
		const together = members
			.filter(({ element, awaits }) => awaits.some((at) => waiting.includes(at)) || promises.has(sourceOf(element)))
			.map(({ element }) => element);
		// Alone it keeps nothing waiting, but its rejection may be meant to end up elsewhere.
		if (together.length < 2 && !takesRejections(gather.combinator)) return;
		if (!(yield* isLanguagePromise(gather.promise, file))) return;
		const statement = findAncestor(node, isStatement);
		if (statement && isSequentialOnPurpose(statement, file)) return;

		context.report({
			at: first,
			...describe(first, together, gather.combinator, file),
			related: waiting.slice(1).map((at) => ({ at, message: "So is this one." })),
			fixes: fixesFor(waiting, together.length < 2, file),
		});
	},
};

/** The elements of the list that is written into the call. */
function elementsOf(call: Node): readonly Node[] {
	const [argument] = gatherOf(call)?.call.arguments ?? [];
	const list = argument && skipOuter(argument);
	return list && isArrayLiteralExpression(list) ? list.elements : [];
}

/** The awaits whose result is the element: the element itself, or a branch of it. */
function awaitsIn(element: Node): AwaitExpression[] {
	const at = skipOuter(element);
	if (isAwaitExpression(at)) return [at];
	return isConditionalExpression(at) ? [...awaitsIn(at.whenTrue), ...awaitsIn(at.whenFalse)] : [];
}

/** A spread list of promises is as good as its elements. */
function sourceOf(element: Node): Node {
	return isSpreadElement(element) ? element.expression : element;
}

/** `allSettled` makes a result of a rejection, `any` passes over it. */
function takesRejections(combinator: Combinator): boolean {
	return combinator === "allSettled" || combinator === "any";
}

function describe(
	first: AwaitExpression,
	together: readonly Node[],
	combinator: Combinator,
	file: RuleFile,
): { message: string; notes: string[] } {
	const name = (node: Node): string => nameOf(node, (at) => file.textOf(at), 40);
	const position = together.findIndex((element) => isWithin(first, element));
	const [before, after] = [together.slice(0, position).find(isStarted), together.slice(position + 1).find(isStarted)];
	const notes: string[] = [];
	if (before && !isAwaitExpression(skipOuter(before))) {
		notes.push(`\`${name(before)}\` has started by then, and if it rejects in the meantime, nobody handles it yet.`);
	}
	if (takesRejections(combinator)) {
		notes.push(`If it rejects, the error is thrown here and \`Promise.${combinator}\` is never called.`);
	}
	// Two calls of one function may look the same, cut to a few words.
	const same = after && name(startOf(after)) === name(first.expression);
	const consequence = after
		? `${same ? "the one after it" : `\`${name(startOf(after))}\``} starts only when it is done`
		: together.length > 1
			? `\`Promise.${combinator}\` is called only when it is done`
			: `its rejection never reaches \`Promise.${combinator}\``;
	return { message: `\`${name(first.expression)}\` is awaited inside the list, so ${consequence}.`, notes };
}

/** What the element's promise comes from, its await left out. */
function startOf(element: Node): Node {
	const at = skipOuter(sourceOf(element));
	return isAwaitExpression(at) ? at.expression : at;
}

/** Whether the element's promise is made in the list, as opposed to one that was made before. */
function isStarted(element: Node): boolean {
	return !isIdentifier(skipOuter(startOf(element)));
}

function fixesFor(waiting: readonly AwaitExpression[], alone: boolean, file: RuleFile): FixDraft[] {
	const edits: FixDraft["edits"][number][] = [];
	for (const at of waiting) {
		const [start, end] = [file.startOf(at), file.startOf(at.expression)];
		// What `(await f()) as T` says of the value it would then say of the promise.
		if (!isBare(at) || hasComment(file, start, end)) return [];
		edits.push({ start, end, text: "" });
	}
	const title = alone ? "Hand over the promise itself" : "Let it run together with the rest";
	return [{ id: "drop-await", title, safety: "suggestion", edits }];
}

/** Whether only parentheses and conditions stand between an await and the list. */
function isBare(at: Node): boolean {
	let { parent } = at;
	while (isParenthesizedExpression(parent) || isConditionalExpression(parent)) parent = parent.parent;
	return isArrayLiteralExpression(parent);
}
