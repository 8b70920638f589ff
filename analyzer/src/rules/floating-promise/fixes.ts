/** The ways out of a lost promise: `await` it, handle its rejection, or say that it is meant to float. */

import { type Inquiry, promiseKindsOf } from "../../ask/inquiry.ts";
import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isAsExpression,
	isCallExpression,
	isIdentifier,
	isPrivateIdentifier,
	isPropertyAccessExpression,
	isSatisfiesExpression,
	isTypeAssertion,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { enclosingFunction } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { canChain, makeAsync } from "../shared/fixes/async-edits.ts";
import { handlingFixes } from "../shared/fixes/catch-edits.ts";
import { ALL_WAITED_FOR, WAITED_FOR } from "../shared/fixes/timing.ts";
import { waitingFor } from "../shared/fixes/waiting.ts";
import type { Loss } from "./losses.ts";
import { returnFix } from "./returning.ts";

export function* fixesFor(
	loss: Loss,
	type: TypeRef | undefined,
	file: RuleFile,
	options: { offerVoid: boolean; offerAwait: boolean },
): Inquiry<FixDraft[]> {
	const { at, how } = loss;
	// `await p as T` would assert something else; such code is rare enough to be left to its author.
	if (isAsExpression(at) || isSatisfiesExpression(at) || isTypeAssertion(at)) return [];
	const start = file.startOf(at);
	const unread = yield* unreadPromise(at, file);
	if (unread) return makeAsync(unread, file)?.length === 0 ? [awaitOf(unread, file)] : [];
	const fixes: FixDraft[] = [];
	const waitable = file.types.promiseKind(type) !== "thenable";
	const writable = options.offerAwait && waitable && !isRecursion(at) ? makeAsync(at, file) : undefined;
	const waiting = writable && waitingFor(at, type, file);
	const asyncEdits = waiting === "never" ? undefined : writable;
	// A `void` in front is replaced by what takes its place.
	const from = loss.voided ? file.startOf(loss.voided) : start;
	if (asyncEdits) {
		const gather = how === "array";
		fixes.push({
			id: "await",
			title: gather
				? "Await all of them"
				: asyncEdits.length > 0
					? "Await it, and make the function async"
					: "Await it",
			safety: "suggestion",
			changes: gather ? ALL_WAITED_FOR : WAITED_FOR,
			edits: [
				...asyncEdits,
				{ start: from, end: start, text: gather ? "await Promise.all(" : "await " },
				...(gather ? [{ start: at.end, end: at.end, text: ")" }] : []),
			],
		});
	}
	if ((how === "ignored" || how === "no-rejection-handler") && canChain(at, type, file)) {
		const handling = yield* handlingFixes(at, from, file);
		if (waiting === "second") fixes.unshift(...handling);
		else fixes.push(...handling);
	}
	const returned = how === "ignored" && !loss.voided ? yield* returnFix(at, type, file) : undefined;
	if (returned) fixes.unshift(returned);
	if (options.offerVoid && how !== "handler-not-callable") {
		fixes.push({
			id: "void",
			title: "Let it float, marked with void",
			safety: "suggestion",
			edits: [{ start, end: start, text: "void " }],
		});
	}
	return fixes;
}

/** `Object.assign(target, load())`: the promise whose value is meant, as a promise has no properties to assign. */
function* unreadPromise(at: Node, file: RuleFile): Inquiry<Node | undefined> {
	const call = skipOuter(at);
	if (!isCallExpression(call) || file.textOf(call.expression) !== "Object.assign") return undefined;
	const sources = call.arguments.slice(1);
	const kinds = yield* promiseKindsOf(sources);
	return sources.find((_, index) => kinds[index] === "promise");
}

function awaitOf(promise: Node, file: RuleFile): FixDraft {
	const start = file.startOf(promise);
	const edits = [{ start, end: start, text: "await " }];
	return { id: "await", title: "Await what is assigned", safety: "suggestion", changes: WAITED_FOR, edits };
}

/** A function that starts itself anew, as polling does: each round would wait for all later ones, and memory would grow. */
function isRecursion(at: Node): boolean {
	const call = skipOuter(at);
	const fn = enclosingFunction(at);
	if (!isCallExpression(call) || !fn) return false;
	const callee = skipOuter(call.expression);
	const name = (fn as { name?: Node }).name ?? (fn.parent as { name?: Node }).name;
	if (!name) return false;
	if (isIdentifier(callee)) return isIdentifier(name) && callee.text === name.text;
	return (
		isPropertyAccessExpression(callee) &&
		callee.expression.kind === SyntaxKind.ThisKeyword &&
		(isIdentifier(name) || isPrivateIdentifier(name)) &&
		callee.name.text === name.text
	);
}
