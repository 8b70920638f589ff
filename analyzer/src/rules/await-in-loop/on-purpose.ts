/** Loops that go one by one because that is what they are for: retries, polls, pages, batches, transactions. */

import type { RuleFile } from "../../ask/rule-file.ts";
import { isInCallbackOf, transactionOf } from "../../effects/index.ts";
import {
	isCallExpression,
	isForStatement,
	isIdentifier,
	isNewExpression,
	isPropertyAccessExpression,
	type Node,
} from "../../engine/ast.ts";
import type { Refused } from "../../facts/refusals.ts";
import { lastName } from "../../syntax/calls.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";
import { ORDER_INTENDED } from "../shared/gathering/alone.ts";
import { iteratesChunks } from "../shared/lists/list-words.ts";
import { isSequentialOnPurpose } from "../shared/places/intent.ts";
import { type Iteration, mentionsAny, namesOfElement } from "./iteration.ts";

const AGAIN_NAME = /^(?:n?_?(?:attempt|retr(?:y|ies)|tr(?:y|ies)|round|tick|poll)s?(?![a-z]))|(?:Attempt|Retry|Tries)$/;
const AGAIN_LIMIT = /retr(?:y|ies)|attempt|\btries\b|maxTries|poll/i;
const PAGE_NAME =
	/^(?:(?:page|offset|cursor|skip|batch|chunk|step|phase|stage|level|depth|hop|layer|generation|block|height)(?:No|Num|Number|Index|Idx)?|current(?:Page|Block|Offset))$/i;

/** What somebody writes who knows that the iterations follow each other. */
const ORDER_COMMENT =
	/sequential|serial(?:ly)?\b|in series|one (?:by|at a) (?:one|time)|one after (?:the other|another)|in order\b|rate.?limit|throttl|concurren|in parallel|back.?pressure|overload|hammer/i;

/** Calls after which the next iteration is meant to come later, or only when there is room. */
const PACING =
	/^_*(?:sleep|delay|wait|pause|back_?off|throttle|cool_?down|rate_?limit|nap|tick|next_?tick|yield|schedule|take_?token|remove_?tokens|consume|acquire|retry|with_?retry|poll)/i;

/** @returns why the loop is left alone, where its text says that the order is meant */
export function refusedAsIntentional(iteration: Iteration, file: RuleFile): Refused | undefined {
	const { loop, declaration, awaits } = iteration;
	if (isSequentialOnPurpose(loop, file) || hasOrderComment(loop, file)) return ORDER_INTENDED;
	const name = isIdentifier(declaration.name) ? declaration.name.text : "";
	if (
		AGAIN_NAME.test(name) ||
		(isForStatement(loop) && loop.condition && AGAIN_LIMIT.test(file.textOf(loop.condition)))
	)
		return { refusal: "order", reason: `\`${name}\` counts how often something is tried.` };
	if (isForStatement(loop) && PAGE_NAME.test(name))
		return { refusal: "order", reason: `\`${name}\` steps through parts of a whole.` };
	if (iteration.source && (PAGE_NAME.test(name) || iteratesChunks(iteration.source)))
		return { refusal: "order", reason: "The list is cut into parts, so that not all of it is under way at once." };
	const element = namesOfElement(iteration);
	const calls = awaits.map((one) => skipOuter(one.expression));
	if (!calls.some((call) => mentionsAny(call, element)))
		return { refusal: "order", reason: "Each turn asks the same again: a retry, a poll, or a repetition." };
	const gathers = calls.some((call) => gatherOf(call) !== undefined);
	if (gathers) return { refusal: "order", reason: "Each turn runs several calls at once; the loop bounds how many." };
	const pacing = pacingIn(loop.statement);
	if (pacing) return { refusal: "order", reason: `\`${pacing}\` sets the pace.` };
	const stop = stoppedBy(loop.statement);
	if (stop) return { refusal: "control", reason: `Each turn asks whether to go on: \`${stop}\`.` };
	const connection = calls.map((call) => connectionOf(call)).find((found) => found !== undefined);
	if (connection !== undefined || isInCallbackOf(loop, EXCLUDING)) {
		return {
			refusal: "connection",
			reason: `\`${connection ?? "The transaction"}\` may be one connection, which serves one call at a time.`,
		};
	}
	return undefined;
}

/** In a comment above the loop, or in its body. */
function hasOrderComment(loop: Node, file: RuleFile): boolean {
	const comments = file.text.slice(loop.pos, loop.end).match(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g) ?? [];
	return comments.some((comment) => ORDER_COMMENT.test(comment) && !/eslint|biome|oxlint|asynclint/.test(comment));
}

function pacingIn(body: Node): string | undefined {
	let found: string | undefined;
	walk(body, (node) => {
		if (found || isFunctionNode(node)) return false;
		if (!isCallExpression(node)) return undefined;
		const name = lastName(skipOuter(node.expression)) ?? "";
		if (PACING.test(name)) found = name;
		return undefined;
	});
	if (!found) {
		walk(body, (node) => {
			if (!found && isNewExpression(node) && isIdentifier(node.expression) && /^Promise$/.test(node.expression.text))
				found = /\bset(?:Timeout|Immediate)\b/.test(node.getText()) ? "setTimeout" : undefined;
		});
	}
	return found;
}

const STOP_NAME =
	/^(?:throwIf)?(?:is|was|should)?_?(?:abort(?:ed)?|cancel(?:led|ed)?|stop(?:ped)?|destroyed|closed|interrupted|shuttingDown)$/i;

/** A member by which somebody else ends the loop, between one iteration and the next. */
function stoppedBy(body: Node): string | undefined {
	let found: string | undefined;
	walk(body, (node) => {
		if (found || isFunctionNode(node)) return false;
		if (isPropertyAccessExpression(node) && STOP_NAME.test(node.name.text)) found = node.name.text;
		return undefined;
	});
	return found;
}

/** Functions that let nobody else in while their callback runs. */
const EXCLUDING = /transaction|runExclusive|withLock|synchronized/i;

/** What serves one call at a time without being a transaction. */
const EXCLUSIVE = /^(?:session|browser|page|driver)$/i;

/** A transaction or another exclusive resource, by its name, as what a call is made on or given. */
function connectionOf(call: Node): string | undefined {
	if (!isCallExpression(call)) return undefined;
	const transaction = transactionOf(call);
	if (transaction !== undefined) return transaction;
	let root = skipOuter(call.expression);
	while (isPropertyAccessExpression(root) || isCallExpression(root)) {
		if (isPropertyAccessExpression(root) && EXCLUSIVE.test(root.name.text)) return root.name.text;
		root = skipOuter(root.expression);
	}
	const candidates = [root, ...call.arguments.map(skipOuter)];
	return candidates.flatMap((node) => (isIdentifier(node) && EXCLUSIVE.test(node.text) ? [node.text] : []))[0];
}
