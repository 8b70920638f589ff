/** What a `finally` does to the error or the result that is on its way out: replace it, or lose it. */

import { type Inquiry, promiseKindOf, typeOf } from "../../ask/inquiry.ts";
import type { FixDraft, Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { promiseCannotReject } from "../../effects/index.ts";
import {
	type AwaitExpression,
	isAwaitExpression,
	isIdentifier,
	isReturnStatement,
	isThrowStatement,
	type Node,
	type ReturnStatement,
	SyntaxKind,
} from "../../engine/ast.ts";
import { isGenerator } from "../../syntax/functions.ts";
import { nameOf } from "../../syntax/naming.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { canChain } from "../shared/fixes/async-edits.ts";
import { workOf } from "../shared/fixes/catch-edits.ts";
import { loggerOf } from "../shared/fixes/loggers.ts";
import { isInTest, isTestFile } from "../shared/places/tests.ts";
import { callbackLeftBy, cleanupAround, finallyCallbackAround, throwIn } from "./cleanup.ts";
import { type Ending, endingOf, finallyLeftBy } from "./jumps.ts";

type Options = { jumps: "harmful" | "all"; awaits: "none" | "throwing" | "all" };

export const rule: Rule<Options> = {
	meta: {
		id: "unsafe-finally",
		summary: "A `finally` that replaces the error or the result that was on its way out.",
		category: "errors",
		defaultSeverity: "info",
		presets: [],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: ["no-unsafe-finally", "promise/no-return-in-finally"],
		options: {
			jumps: {
				doc: "Which `return`, `throw`, `break` and `continue` to report in a `finally` block: those that drop a result or an error, or all.",
				schema: { enum: ["harmful", "all"] },
				default: "harmful",
			},
			awaits: {
				doc: "Which awaits to report in a `finally` that nothing guards: none, those of functions that are seen to throw, or all that may reject.",
				schema: { enum: ["none", "throwing", "all"] },
				default: "throwing",
			},
		},
	},
	kinds: [
		SyntaxKind.ReturnStatement,
		SyntaxKind.ThrowStatement,
		SyntaxKind.BreakStatement,
		SyntaxKind.ContinueStatement,
		SyntaxKind.AwaitExpression,
	],

	nominate(node, options) {
		if (isAwaitExpression(node)) return options.awaits !== "none" && cleanupAround(node) !== undefined;
		if (finallyLeftBy(node)) return true;
		if (isThrowStatement(node)) return callbackLeftBy(node) !== undefined;
		return isReturnStatement(node) && returnsForNothing(node) && finallyCallbackAround(node) !== undefined;
	},

	*check(node, context) {
		if (isAwaitExpression(node)) return yield* checkAwait(node, context);
		if (finallyLeftBy(node)) return checkJump(node, context);
		yield* checkCallback(node, context);
	},
};

/** `return`, `throw`, `break` or `continue` out of a `finally` block. */
function checkJump(jump: Node, { file, options, report }: RuleContext<Options>): void {
	const statement = finallyLeftBy(jump);
	if (!statement?.finallyBlock) return;
	const ending = endingOf(statement);
	// An error in place of a result is seen by everybody; only one in place of another error hides something.
	const isHarmful = ending.error || (ending.jump && !isThrowStatement(jump));
	if (!isHarmful && options.jumps === "harmful") return;
	const word = file.textOf(jump).match(/^\w+/)?.[0] ?? "";
	const start = file.startOf(statement);
	report({
		at: jump,
		...wordsFor(jump, word, ending, statement.catchClause !== undefined),
		related: [{ at: { start, end: start + "try".length }, message: "This `try`." }],
	});
}

function wordsFor(
	jump: Node,
	word: string,
	ending: Ending,
	caught: boolean,
): { message: string; notes: readonly string[] } {
	const source = caught ? "The `catch` throws" : "Nothing catches what the `try` throws";
	if (isThrowStatement(jump) && ending.error) {
		return {
			message: "This `throw` in `finally` replaces an error that is on its way out of the `try`.",
			notes: [`${source}: when both fail, only the second error is seen.`],
		};
	}
	if (ending.error) {
		return {
			message: `This \`${word}\` in \`finally\` drops an error that is on its way out of the \`try\`.`,
			notes: [`${source}: the error is discarded here, and the caller never hears of it.`],
		};
	}
	if (ending.jump) {
		return {
			message: `This \`${word}\` in \`finally\` drops the result that is on its way out of the \`try\`.`,
			notes: ["What the `try` returns, or where it jumps to, is overridden."],
		};
	}
	return {
		message: `This \`${word}\` in \`finally\` decides how the \`try\` ends.`,
		notes: ["It would drop any error or result that is on its way out."],
	};
}

/** A result that somebody meant: not one to wait for, and no mere way to leave early. */
function returnsForNothing(statement: ReturnStatement): boolean {
	const value = statement.expression && skipOuter(statement.expression);
	switch (value?.kind) {
		case SyntaxKind.StringLiteral:
		case SyntaxKind.NumericLiteral:
		case SyntaxKind.NoSubstitutionTemplateLiteral:
		case SyntaxKind.TemplateExpression:
		case SyntaxKind.ObjectLiteralExpression:
		case SyntaxKind.ArrayLiteralExpression:
			return true;
		default:
			return value !== undefined && isIdentifier(value) && value.text !== "undefined";
	}
}

/** `throw` and `return` in the callback of `.finally`. */
function* checkCallback(jump: Node, { file, report }: RuleContext<Options>): Inquiry<void> {
	const callback = finallyCallbackAround(jump);
	if (!callback || isGenerator(callback.fn) || (yield* promiseKindOf(callback.receiver)) !== "promise") return;
	const promise = nameOf(callback.receiver, (node) => file.textOf(node));
	if (isThrowStatement(jump)) {
		if (yield* promiseCannotReject(callback.receiver, file)) return;
		report({
			at: jump,
			message: `This \`throw\` replaces the error with which \`${promise}\` may be rejecting.`,
			notes: ["When both fail, only the second error is seen."],
		});
		return;
	}
	const { expression } = jump as ReturnStatement;
	if (!expression || (yield* promiseKindOf(expression, true)) !== "no") return;
	report({
		at: jump,
		message: `\`finally\` ignores what its callback returns: the result stays that of \`${promise}\`.`,
		notes: ["To change the result, use `then`; to return early, write `return` alone."],
	});
}

/** An await that may fail on the way out, in place of what failed before. */
function* checkAwait(node: AwaitExpression, context: RuleContext<Options>): Inquiry<void> {
	const { file, options, report } = context;
	const cleanup = cleanupAround(node);
	const thrown = yield* throwIn(node.expression);
	if (!cleanup || (options.awaits === "throwing" && !thrown)) return;
	const type = yield* typeOf(node.expression);
	if (file.types.promiseKind(type) !== "promise" || (yield* promiseCannotReject(node.expression, file))) return;
	const { callback, statement } = cleanup;
	if (callback) {
		if ((yield* promiseKindOf(callback.receiver)) !== "promise") return;
		if (yield* promiseCannotReject(callback.receiver, file)) return;
	}
	const name = nameOf(node.expression, (at) => file.textOf(at));
	const start = statement ? file.startOf(statement) : 0;
	report({
		at: node,
		message: `If \`${name}\` fails too, its error replaces the one that is on its way out of ${callback ? "the promise" : "the `try`"}.`,
		notes: ["Nothing in this `finally` catches it, and what follows in it is skipped."],
		related: [
			...(statement ? [{ at: { start, end: start + "try".length }, message: "This `try`." }] : []),
			...(thrown ? [{ at: thrown, message: "It fails here." }] : []),
		],
		fixes: canChain(node.expression, type, file) ? yield* reportItsError(node, file) : [],
	});
}

/** In a test, an error of the clean-up that is merely logged would pass. */
function* reportItsError({ expression }: AwaitExpression, file: RuleFile): Inquiry<FixDraft[]> {
	if (isTestFile(file) || isInTest(expression, file)) return [];
	const logger = yield* loggerOf(expression, workOf(expression, file), file);
	if (!logger) return [];
	const handler = logger.taker ?? `(error) => ${logger.statements[0]}`;
	return [
		{
			id: "catch",
			title: `Report its error with ${logger.taker ? `.catch(${handler})` : logger.name}`,
			safety: "suggestion",
			edits: [{ start: expression.end, end: expression.end, text: `.catch(${handler})` }],
		},
	];
}
