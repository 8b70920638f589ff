/**
 * Members of a combinator that use one connection, transaction, file or page, which does one thing at a time. Nothing is
 * gained by it, and what happens when one of them fails is not what anybody planned.
 */
import { type Inquiry, promiseKindsOf, typesOf } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import { isParameterDeclaration, type Node, SyntaxKind } from "../../engine/ast.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { nameOf } from "../../syntax/naming.ts";
import { type Exclusive, exclusiveOf, TRANSACTION_NAME } from "../shared/connections/exclusive.ts";
import { gatheredBy, type Member } from "../shared/gathering/members.ts";
import { clientOf } from "../shared/gathering/transactions.ts";
import { isLanguagePromise } from "../shared/promises/language-promise.ts";
import { fixesFor } from "./fixes.ts";
import { type Shared, sharedBy, type Use } from "./shared.ts";

type Options = Record<string, never>;

export const rule: Rule<Options> = {
	meta: {
		id: "shared-connection-in-parallel",
		summary:
			"Promises that are at work at once over one connection, transaction, open file or page, which does one thing at a time.",
		category: "concurrency",
		defaultSeverity: "error",
		presets: ["recommended"],
		fixes: "sometimes",
		since: "0.2.0",
		sameAs: [],
		speaksFor: ["unfinished-siblings", "unbounded-concurrency"],
		options: {},
	},
	kinds: [SyntaxKind.CallExpression],

	nominate(node) {
		const members = membersOf(node);
		return members !== undefined && sharedBy(members).length > 0;
	},

	*check(node, context) {
		const gather = gatherOf(node);
		const members = membersOf(node);
		if (!gather || !members) return;
		const shared = sharedBy(members);
		const types = yield* typesOf(shared.map(({ uses }) => (uses[0] as Use).at));
		for (const [index, object] of shared.entries()) {
			const exclusive = exclusiveOf(types[index], isOfTransaction(object), context.file);
			if (!exclusive) continue;
			const uses = yield* clashing(object.uses, exclusive);
			if (uses.length === 0 || !(yield* isLanguagePromise(gather.promise, context.file))) continue;
			report(node, object, uses, exclusive, context);
			return;
		}
	},
};

function membersOf(node: Node): Member[] | undefined {
	const [list] = gatherOf(node)?.call.arguments ?? [];
	return list && gatheredBy(list);
}

/** Whether it is what a transaction hands to its callback, or a parameter that is named for one. */
function isOfTransaction({ name, declaration }: Shared): boolean {
	if (!declaration || !isParameterDeclaration(declaration)) return false;
	const fn = declaration.parent;
	return TRANSACTION_NAME.test(name) || (isFunctionNode(fn) && clientOf(fn)?.declaration === declaration);
}

/** The uses that get into each other's way; none where only one member is left that has any. */
function* clashing(uses: readonly Use[], exclusive: Exclusive): Inquiry<readonly Use[]> {
	const acting = uses.filter((use) => isActing(use, exclusive));
	// What is handed on is used by a function that gives a promise; one that gives a value has done so by then.
	const kinds = yield* promiseKindsOf(
		acting.map(({ member }) => member.node),
		true,
	);
	const left = acting.filter((use, index) => use.method !== undefined || use.member.each || kinds[index] !== "no");
	const isShared = left.some(({ member }) => member.each) || new Set(left.map(({ member }) => member)).size > 1;
	return isShared ? left : [];
}

function isActing({ method, given, only }: Use, { methods, harmless, byPosition }: Exclusive): boolean {
	if (only !== undefined && harmless?.test(only)) return false;
	if (!methods) return true;
	if (method === undefined || !methods.test(method)) return false;
	return !(byPosition && given > 1);
}

function report(
	node: Node,
	{ name }: Shared,
	uses: readonly Use[],
	{ what, consequence }: Exclusive,
	{ file, report: give }: RuleContext<Options>,
): void {
	const [first, second] = firstOfEach(uses);
	give({
		at: node,
		message: first?.member.each
			? `\`${name}\` is one ${what}, and all elements use it at once.`
			: `\`${name}\` is one ${what}, and these use it at once.`,
		notes: [consequence],
		related: [first, second].flatMap((use) =>
			use ? [{ at: use.at, message: `\`${nameOf(use.at, (at) => file.textOf(at))}\` is used here.` }] : [],
		),
		fixes: fixesFor(node, file),
	});
}

/** The first use of each member. */
function firstOfEach(uses: readonly Use[]): Use[] {
	return uses.filter((use, index) => uses.findIndex(({ member }) => member === use.member) === index);
}
