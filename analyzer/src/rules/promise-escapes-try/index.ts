/**
 * Promises that leave the `try`, or the scope of a `using`, that was meant to guard them: `return load()` in an async
 * function ends the block at once, and what happens to the promise later happens outside.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type ExpressionStatement,
	isArrowFunction,
	isBlock,
	isExpressionStatement,
	isReturnStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { type Guard, guardsOf, placeOf } from "../../flow/guards.ts";
import { resolveConstant } from "../../flow/index.ts";
import { enclosingFunction, isAsync, isGenerator } from "../../syntax/functions.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { isCaughtInside } from "./caught-inside.ts";
import { mayHoldPromise, promisesIn } from "./escapes.ts";
import { awaitFix, awaitStored } from "./fixes.ts";
import { isForOtherWork, waitsForUser } from "./on-purpose.ts";
import { isHandled, isSettled, isStartedElsewhere } from "./outcome.ts";
import { promiseStoredInTry } from "./stored.ts";
import { cannotThrowAtOnce, standsAlone } from "./useless-catch.ts";

type Options = {
	returns: "guarded" | "always";
	checkThenables: boolean;
	nonAsyncFunctions: boolean;
};

export const rule: Rule<Options> = {
	meta: {
		id: "promise-escapes-try",
		summary: "A promise that leaves its `try` or `using` scope before it settles: nothing there guards it.",
		category: "lost-promises",
		defaultSeverity: "error",
		presets: ["minimal", "recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: ["@typescript-eslint/return-await", "sonarjs/no-try-promise"],
		options: {
			returns: {
				doc: "Which promises an async function has to await when it returns them: those inside of a `try` or `using` scope that guards them, or all.",
				schema: { enum: ["guarded", "always"] },
				default: "guarded",
			},
			checkThenables: {
				doc: "Also report other objects with a `then` that takes two callbacks, except fluent ones whose methods return the object itself.",
				schema: { type: "boolean" },
				default: true,
			},
			nonAsyncFunctions: {
				doc: "Also report promises that functions without `async` return from a `try` or `using` scope.",
				schema: { type: "boolean" },
				default: false,
			},
		},
	},
	kinds: [SyntaxKind.ReturnStatement, SyntaxKind.ArrowFunction, SyntaxKind.ExpressionStatement],

	nominate(node, options) {
		if (isExpressionStatement(node)) return promiseStoredInTry(node) !== undefined;
		const value = returnedValue(node);
		if (!value || !mayHoldPromise(value)) return false;
		if (isArrowFunction(node)) return isAsync(node) && options.returns === "always";
		// An async generator awaits what it returns.
		const fn = enclosingFunction(node);
		if (!fn || isGenerator(fn)) return false;
		if (isAsync(fn)) return options.returns === "always" || guardsOf(node).length > 0;
		const [inner] = guardsOf(node);
		return inner !== undefined && (options.nonAsyncFunctions || standsAlone(node, inner));
	},

	*check(node, context) {
		if (isExpressionStatement(node)) return yield* checkKept(node, context);
		const value = returnedValue(node);
		const fn = isArrowFunction(node) ? node : enclosingFunction(node);
		if (!value || !fn) return;
		const { file, options } = context;
		const guards = isArrowFunction(node) ? [] : guardsOf(node);
		for (const promise of yield* promisesIn(value, options.checkThenables, isAsync(fn) ? file : undefined)) {
			const escaped = yield* guardsMissed(promise, guards, file);
			const name = nameOf(promise, (at) => file.textOf(at));
			const [guard] = escaped;
			if (!guard) {
				if (options.returns === "always" && isAsync(fn)) {
					context.report({
						at: promise,
						message: `The promise \`${name}\` is returned without \`await\`.`,
						notes: ["The stack trace of its rejection will not show this function."],
						fixes: awaitFix(promise, fn, file),
					});
				}
				continue;
			}
			if (!isAsync(fn) && !options.nonAsyncFunctions) {
				if (guard.kind !== "catch" || !(yield* cannotThrowAtOnce(promise))) continue;
			}
			context.report({
				at: promise,
				message: `The promise \`${name}\` is returned without \`await\`, so ${consequence(guard)}.`,
				notes: notesFor(escaped, isAsync(fn)),
				related: escaped.map((missed) => ({ at: placeOf(missed), message: labelOf(missed) })),
				fixes: awaitFix(promise, fn, file),
			});
		}
	},
};

function returnedValue(node: Node): Node | undefined {
	if (isReturnStatement(node)) return node.expression;
	return isArrowFunction(node) && !isBlock(node.body) ? node.body : undefined;
}

/** A promise that is started inside of a `try`, as all that is there, and awaited behind it. */
function* checkKept(statement: ExpressionStatement, context: RuleContext<Options>): Inquiry<void> {
	const { file, options } = context;
	const kept = promiseStoredInTry(statement);
	if (!kept) return;
	const [promise] = yield* promisesIn(kept.promise, options.checkThenables);
	if (promise !== kept.promise || !(yield* cannotThrowAtOnce(promise))) return;
	if ((yield* guardsMissed(promise, [kept.guard], file)).length === 0) return;
	const name = nameOf(promise, (at) => file.textOf(at));
	context.report({
		at: promise,
		message: `The promise \`${name}\` is awaited outside of this \`try\`, so its \`catch\` never sees a rejection.`,
		notes: ["It is an async function: it never throws when it is called, its promise rejects."],
		related: [
			{ at: placeOf(kept.guard), message: "The `catch` that never runs." },
			...kept.uses.map((at) => ({ at, message: "Awaited here." })),
		],
		fixes: awaitStored(kept, file),
	});
}

/** Of the guards around a promise, those that have something to miss when it is not awaited. */
function* guardsMissed(promise: Node, guards: readonly Guard[], file: RuleFile): Inquiry<Guard[]> {
	if (guards.length === 0) return [];
	const source = resolveConstant(promise);
	if (waitsForUser(source) || (yield* isSettled(source))) return [];
	const elsewhere = isStartedElsewhere(source);
	const missed: Guard[] = [];
	for (const guard of guards) {
		if (yield* isForOtherWork(source, guard)) continue;
		if (guard.kind !== "catch") {
			if (!elsewhere) missed.push(guard);
		} else if (!(yield* isHandled(source, file)) && !(yield* isCaughtInside(source, guard.clause))) missed.push(guard);
	}
	return missed;
}

function consequence(guard: Guard): string {
	switch (guard.kind) {
		case "catch":
			return "the `catch` never sees its rejection";
		case "finally":
			return "`finally` runs before it settles";
		case "using":
			return `\`${shorten(guard.declaration.name.getText())}\` is released before it settles`;
	}
}

function notesFor([first, ...others]: readonly Guard[], inAsync: boolean): string[] {
	const notes = [
		inAsync
			? `An async function leaves the ${first?.kind === "using" ? "block" : "`try`"} as soon as it has the promise, and only its caller waits for it.`
			: "A function without `async` hands the promise on as it is, and leaves the block at once.",
	];
	const further = others.find(({ kind }) => kind !== first?.kind);
	if (further) notes.push(`For the same reason, ${consequence(further)}.`);
	return notes;
}

function labelOf(guard: Guard): string {
	switch (guard.kind) {
		case "catch":
			return "This `catch` does not see how the promise ends.";
		case "finally":
			return "This `finally` does not wait for it.";
		case "using":
			return "This is released without waiting for it.";
	}
}
