import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { Rule, RuleContext, SettingDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { promiseMayBeLeftAlone } from "../../effects/index.ts";
import {
	type CallExpression,
	isBinaryExpression,
	isCallExpression,
	isConditionalExpression,
	isExpressionStatement,
	isIdentifier,
	isParenthesizedExpression,
	isSatisfiesExpression,
	isVoidExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { PACK_NAMES, type Specifier } from "../../packs/index.ts";
import { isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { isRenderedInAct } from "../shared/places/acting.ts";
import { isTypeTestFile, runnerOf } from "../shared/places/tests.ts";
import { allowFix, allowLists, isAllowedType, SPECIFIER_SCHEMA } from "../shared/promises/allowed.ts";
import { chainOf } from "../shared/promises/chain.ts";
import { evidenceFor } from "../shared/promises/evidence.ts";
import { saysFloats } from "../shared/promises/floats.ts";
import { mayFailInChain, mayFloat, trustOf } from "../shared/promises/trust.ts";
import { typeNote } from "../shared/promises/type-note.ts";
import { unheard } from "../shared/promises/who-hears.ts";
import { isEntryPoint } from "./entry-points.ts";
import { fixesFor } from "./fixes.ts";
import { type Loss, type LossOptions, lossesIn, mayBePromise } from "./losses.ts";
import { isRaised } from "./raised.ts";

type Options = LossOptions & {
	ignoreIife: boolean;
	ignoreNeverRejecting: boolean;
	ignoreRaised: boolean;
	ignoreEntryPoints: boolean;
	allowCalls: readonly Specifier[];
	allowTypes: readonly Specifier[];
	packs: readonly string[];
};

export const rule: Rule<Options> = {
	meta: {
		id: "floating-promise",
		summary: "A promise that nobody awaits, returns or handles: its errors are lost and its work may be cut off.",
		category: "lost-promises",
		defaultSeverity: "error",
		presets: ["minimal", "recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: ["@typescript-eslint/no-floating-promises", "promise/catch-or-return"],
		options: {
			checkThenables: {
				doc: "Also report other objects with a `then` that takes two callbacks, except fluent ones whose methods return the object itself.",
				schema: { type: "boolean" },
				default: false,
			},
			ignoreVoid: {
				doc: "Take `void promise` as a decision to let it float.",
				schema: { type: "boolean" },
				default: true,
			},
			ignoreIife: {
				doc: "Leave async functions alone that are called where they are written.",
				schema: { type: "boolean" },
				default: false,
			},
			ignoreNeverRejecting: {
				doc: "Leave calls alone whose callee's body shows that its promise cannot reject, or that take a callback for the error.",
				schema: { type: "boolean" },
				default: true,
			},
			ignoreRaised: {
				doc: "Leave `Promise.reject(error)` alone where it is there to make the runtime report an unhandled rejection: explained by a comment, or in a method or declared function that gives nothing back.",
				schema: { type: "boolean" },
				default: true,
			},
			ignoreEntryPoints: {
				doc: "Leave alone what a script for Node does last: its error ends the process with a stack and exit code 1, unless the program listens for unhandled rejections.",
				schema: { type: "boolean" },
				default: true,
			},
			allowCalls: {
				doc: 'Calls to leave alone, such as `{ "from": "package", "package": "node", "name": "test.only" }`.',
				schema: { type: "array", items: SPECIFIER_SCHEMA },
				default: [],
			},
			allowTypes: {
				doc: "Promise types to leave alone, in the same form.",
				schema: { type: "array", items: SPECIFIER_SCHEMA },
				default: [],
			},
			packs: {
				doc: "Built-in lists of calls and types that are known to be safe.",
				schema: { type: "array", items: { enum: PACK_NAMES } },
				default: PACK_NAMES,
			},
		},
	},
	kinds: [SyntaxKind.ExpressionStatement, SyntaxKind.VoidExpression],

	nominate(node, options) {
		if (isVoidExpression(node)) return !options.ignoreVoid && !isPartOfStatement(node);
		if (!isExpressionStatement(node)) return false;
		// `load() satisfies Promise<User>;` is there for its type.
		return !isSatisfiesExpression(node.expression) && mayBePromise(node.expression, options);
	},

	*check(node, context) {
		if ((!isExpressionStatement(node) && !isVoidExpression(node)) || isTypeTestFile(context.file)) return;
		const isWithin = isVoidExpression(node);
		for (const loss of yield* lossesIn(node.expression, undefined, context)) {
			if (yield* isLeftAlone(loss, context)) continue;
			const type = yield* typeOf(loss.at);
			const setting = yield* settingFor(loss, context);
			context.report({
				at: loss.at,
				message: messageFor(loss, context.file),
				notes: notesFor(loss, type, context.file),
				related: yield* evidenceFor(loss.at, trustOf(context.options), context.file),
				fixes: yield* fixesFor(loss, type, context.file, {
					offerVoid: context.options.ignoreVoid,
					offerAwait: !isWithin,
				}),
				...(setting && { setting }),
			});
		}
	},
};

/** The call that a chain begins with is offered for an allow-list, unless it is the chain that is at fault. */
function* settingFor(loss: Loss, { file, options }: RuleContext<Options>): Inquiry<SettingDraft | undefined> {
	const { source } = chainOf(loss.at);
	if (!isCallExpression(source)) return undefined;
	if (
		source !== skipOuter(loss.at) &&
		((yield* mayFloat(source, options, file)) || (yield* saysFloats(source, file)))
	) {
		return undefined;
	}
	return yield* allowFix(source, "allowCalls", file);
}

/** Whether a `void` is looked at with the statement whose value it is, or with another `void` around it. */
function isPartOfStatement(node: Node): boolean {
	let at = node;
	while (isParenthesizedExpression(at.parent) || isBinaryExpression(at.parent) || isBranch(at)) at = at.parent;
	return isExpressionStatement(at.parent) || isVoidExpression(at.parent);
}

function isBranch(at: Node): boolean {
	return isConditionalExpression(at.parent) && at.parent.condition !== at;
}

/** What the options and the callee's own body say in the promise's favour. */
function* isLeftAlone(loss: Loss, context: RuleContext<Options>): Inquiry<boolean> {
	const { file, options } = context;
	const { source, handlers } = chainOf(loss.at);
	if (options.ignoreNeverRejecting && isRenderedInAct(loss.at, file)) return true;
	const isChain = loss.how === "ignored" || loss.how === "no-rejection-handler";
	if (options.ignoreEntryPoints && isChain && isEntryPoint(loss.at, file)) return true;
	if (isCallExpression(source)) {
		const callee = skipOuter(source.expression);
		if (options.ignoreIife && isFunctionNode(callee) && isAsync(callee)) return true;
		if (options.ignoreRaised && isRaised(source, file)) return true;
		if (options.ignoreNeverRejecting && source === skipOuter(loss.at) && givesErrorsToCallback(source)) return true;
	}
	if (yield* mayFloat(source, options, file)) return !(yield* mayFailInChain(handlers, options, file));
	if (options.ignoreNeverRejecting && loss.how !== "array") {
		if (yield* promiseMayBeLeftAlone(loss.at, file, trustOf(options))) return true;
	}
	if (source !== skipOuter(loss.at) && isAllowedType(yield* typeOf(loss.at), allowLists(options).types, file))
		return true;
	return (yield* saysFloats(source, file)) && !(yield* mayFailInChain(handlers, options, file));
}

/** `hash(text, 8, (error, result) => …)`: of two ways to hear of the outcome, the callback was chosen. */
function givesErrorsToCallback(call: CallExpression): boolean {
	const last = call.arguments.at(-1);
	if (!last || !isFunctionNode(last) || isAsync(last)) return false;
	const name = (last.parameters[0] as { name?: Node } | undefined)?.name;
	return name !== undefined && isIdentifier(name) && /^_?(?:e|er|err|error)$/i.test(name.text);
}

function messageFor(loss: Loss, file: RuleFile): string {
	const name = nameOf(loss.at, (node) => file.textOf(node));
	switch (loss.how) {
		case "array":
			return `\`${name}\` is an array of promises, and nobody awaits them.`;
		case "no-rejection-handler":
			return `\`${name}\` has no rejection handler, and nobody awaits it.`;
		case "handler-not-callable":
			return `The rejection handler of \`${name}\` is not a function, so it handles nothing.`;
		case "handler-optional":
			return `The rejection handler of \`${name}\` may be missing, and then nothing handles the rejection.`;
		case "ignored":
			return `The promise \`${name}\` is not awaited, returned or handled.`;
	}
}

function notesFor(loss: Loss, type: TypeRef | undefined, file: RuleFile): string[] {
	const notes =
		type === undefined
			? []
			: [loss.how === "array" ? `Its type is \`${shorten(type.print())}\`.` : typeNote(type, file)];
	notes.push(
		loss.handler
			? "`catch` and `then` ignore a handler that is not a function: the rejection goes on unhandled."
			: isWaitedForAtTheEnd(loss.at, file)
				? "Vitest waits for it at the end of the test, and warns; what follows in the test does not wait for it."
				: `If it rejects, ${unheard(file)}; what follows does not wait for it.`,
	);
	return notes;
}

/** `expect(load()).rejects.toThrow()` of Vitest, which keeps such promises. */
function isWaitedForAtTheEnd(assertion: Node, file: RuleFile): boolean {
	const text = file.textOf(assertion);
	return /^expect\b/.test(text) && /\.\s*(?:rejects|resolves)\b/.test(text) && runnerOf(file) === "Vitest";
}
