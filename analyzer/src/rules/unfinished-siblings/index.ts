/**
 * `Promise.all` rejects with the first failure and leaves the others running. Where that failure makes a `finally`, a
 * `using` or a transaction release what they work with, they go on without it.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { FixDraft, Rule } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isArrowFunction,
	isAwaitExpression,
	isCallExpression,
	isIdentifier,
	isReturnStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { settleFirstEdits } from "../../rewrites/settle.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { enclosingFunction, isAsync } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";
import { ENDS_LATER } from "../shared/fixes/timing.ts";
import { gatheredBy, isPromiseMember, type Member, mayReject } from "../shared/gathering/members.ts";
import { isLanguagePromise } from "../shared/promises/language-promise.ts";
import { type Resource, releasedClient, resourcesAround } from "./resources.ts";
import { useIn } from "./uses.ts";

export const rule: Rule<Record<string, never>> = {
	meta: {
		id: "unfinished-siblings",
		summary: "A `Promise.all` whose first rejection releases what its other members still use.",
		category: "errors",
		defaultSeverity: "warning",
		presets: [],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: [],
		options: {},
	},
	kinds: [SyntaxKind.CallExpression],

	nominate(node) {
		return gatherOf(node)?.combinator === "all" && resourcesMissing(node).length > 0;
	},

	*check(node, { file, report }) {
		const gather = gatherOf(node);
		const [list] = gather?.call.arguments ?? [];
		const members = list && gatheredBy(list);
		if (!gather || !list || !members || areSettled(list)) return;
		for (const resource of resourcesMissing(node)) {
			const clash = yield* clashOver(resource, members, file);
			if (!clash) continue;
			if (!(yield* isLanguagePromise(gather.promise, file))) return;
			report({
				at: node,
				message: `When one of these rejects, \`${resource.name}\` is ${RELEASED[resource.by]} while others still use it.`,
				notes: [
					"`Promise.all` rejects with the first failure and does not wait for the rest, which go on in the background.",
				],
				related: [
					{ at: clash, message: `\`${resource.name}\` is used here.` },
					{ at: resource.at, message: WHERE[resource.by] },
				],
				fixes: fixesFor(gather.call, file),
			});
			return;
		}
	},
};

const RELEASED = {
	finally: "released by `finally`",
	using: "released by `using`",
	transaction: "rolled back",
} as const;

const WHERE = {
	finally: "It is released here.",
	using: "It is released when this scope ends.",
	transaction: "When the callback rejects, this transaction is rolled back.",
} as const;

/** What is released when the gathered promise rejects. One that is returned as it is leaves all but the caller behind. */
function resourcesMissing(gather: Node): Resource[] {
	const at = outerOf(gather);
	const { parent } = at;
	if (isAwaitExpression(parent)) return resourcesAround(parent);
	const isReturned = isReturnStatement(parent) || (isArrowFunction(parent) && parent.body === at);
	const client = isReturned && releasedClient(gather);
	return client ? [client] : [];
}

/** Where a member uses the resource, when another one may reject meanwhile. */
function* clashOver(resource: Resource, members: readonly Member[], file: RuleFile): Inquiry<Node | undefined> {
	for (const member of members) {
		const use = useIn(member, resource);
		if (!use || !(yield* isPromiseMember(member))) continue;
		// Of those that one callback starts, each has the others beside it.
		const others = member.each ? members : members.filter((other) => other !== member);
		for (const other of others) {
			if ((yield* isPromiseMember(other)) && (yield* mayReject(other, file))) return use;
		}
	}
	return undefined;
}

/** Whether the list has been handed to `Promise.allSettled` before: then nothing is running any more. */
function areSettled(list: Node): boolean {
	const name = skipOuter(list);
	if (!isIdentifier(name)) return false;
	const fn = enclosingFunction(name);
	return mentionsOf(name.getSourceFile(), name.text).some((mention) => {
		const call = outerOf(mention).parent;
		return (
			mention.pos < name.pos &&
			isCallExpression(call) &&
			gatherOf(call)?.combinator === "allSettled" &&
			enclosingFunction(call) === fn
		);
	});
}

function fixesFor(gather: CallExpression, file: RuleFile): FixDraft[] {
	const { parent } = outerOf(gather);
	const fn = enclosingFunction(gather);
	if (!isAwaitExpression(parent) && !(fn && isAsync(fn))) return [];
	const promise = file.types.globalSymbol("Promise");
	if (!promise || !file.types.typeOfSymbol(promise)?.property("allSettled")) return [];
	const edits = settleFirstEdits(gather, isAwaitExpression(parent) ? parent : gather, file);
	if (!edits) return [];
	const title = "Let all of them finish before the error goes on";
	return [{ id: "settle", title, safety: "suggestion", changes: ENDS_LATER, edits }];
}
