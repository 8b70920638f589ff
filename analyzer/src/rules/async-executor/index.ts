import { type Inquiry, promiseKindsOf, typeOf } from "../../ask/inquiry.ts";
import type { FixDraft, Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { functionCannotReject, promiseCannotReject } from "../../effects/index.ts";
import {
	isArrowFunction,
	isBlock,
	isCallExpression,
	isIdentifier,
	isReturnStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { type Executor, executorOf, isPromiseConstruction } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { nameOf } from "../../syntax/naming.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";
import { canChain } from "../shared/fixes/async-edits.ts";
import { handlingFixes } from "../shared/fixes/catch-edits.ts";
import { guardFixes } from "../shared/fixes/guard-edits.ts";
import { unwrapChain, unwrapExecutor } from "./fixes.ts";
import { reportPending } from "./pending.ts";
import { type Resolvers, resolversOf } from "./resolvers.ts";
import { reportSettledTwice } from "./settled-twice.ts";

type Options = { returns: boolean; settledTwice: boolean; neverSettled: boolean };

export const rule: Rule<Options> = {
	meta: {
		id: "async-executor",
		summary:
			"An executor of `new Promise` that is async, returns a promise that may reject, settles twice, or never settles on some path.",
		category: "lost-promises",
		defaultSeverity: "error",
		presets: ["minimal", "recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: ["no-async-promise-executor", "no-promise-executor-return", "promise/no-multiple-resolved"],
		speaksFor: ["async-void-callback"],
		options: {
			returns: {
				doc: "Also report an executor that returns a promise whose rejection nobody handles.",
				schema: { type: "boolean" },
				default: true,
			},
			settledTwice: {
				doc: "Also report a call of `resolve` or `reject` after which another one always follows in the same function.",
				schema: { type: "boolean" },
				default: true,
			},
			neverSettled: {
				doc: "Also report a path through the executor on which nothing can ever settle the promise.",
				schema: { type: "boolean" },
				default: true,
			},
		},
	},
	kinds: [SyntaxKind.NewExpression],

	nominate(node) {
		return isPromiseConstruction(node);
	},

	*check(node, context) {
		const executor = executorOf(node);
		if (!executor) return;
		const { options } = context;
		const resolvers = resolversOf(executor);
		if (isAsync(executor.fn)) yield* reportAsync(executor, resolvers, context);
		else {
			if (options.returns) yield* reportReturned(executor, context);
			if (options.neverSettled) yield* reportPending(executor, resolvers, context);
		}
		if (options.settledTwice) yield* reportSettledTwice(resolvers, context);
	},
};

function* reportAsync(executor: Executor, resolvers: Resolvers, context: RuleContext<Options>): Inquiry<void> {
	const { file } = context;
	// A body that deals with every error itself rejects the promise by its own means.
	if (yield* functionCannotReject(executor.fn, file)) return;
	const keyword = executor.fn.modifiers?.find(({ kind }) => kind === SyntaxKind.AsyncKeyword) ?? executor.fn;
	context.report({
		at: keyword,
		about: executor.fn,
		message: "An `async` executor: what is thrown in it does not reject the promise.",
		notes: [
			"`new Promise` ignores the promise that its executor gives. An error in it is an unhandled rejection, and whoever waits for this promise waits for ever.",
		],
		fixes: [...unwrapExecutor(executor, resolvers, file), ...(yield* guardFixes(executor.fn, file))],
	});
}

/** A promise that is given back to `new Promise`, which ignores it. */
function* reportReturned(executor: Executor, context: RuleContext<Options>): Inquiry<void> {
	const { file } = context;
	const values = returnedValues(executor).filter(mayBeUnhandled);
	const kinds = yield* promiseKindsOf(values);
	for (const [index, value] of values.entries()) {
		if (kinds[index] !== "promise" || (yield* promiseCannotReject(value, file))) continue;
		const name = nameOf(value, (part) => file.textOf(part));
		context.report({
			at: value,
			message: `The promise \`${name}\` is returned to \`new Promise\`, which ignores it.`,
			notes: [
				"If it rejects, nobody handles the rejection, and the new promise is not rejected with it: whoever waits for it waits for ever.",
			],
			fixes: [...unwrapChain(executor, value, file), ...(yield* rejectFixes(value, file))],
		});
	}
}

/** `.catch(reject)` behind the promise that is given back. */
function* rejectFixes(value: Node, file: RuleFile): Inquiry<FixDraft[]> {
	if (!canChain(value, yield* typeOf(value), file)) return [];
	return (yield* handlingFixes(value, file.startOf(value), file)).filter(({ id }) => id === "catch");
}

function returnedValues({ fn }: Executor): Node[] {
	if (isArrowFunction(fn) && !isBlock(fn.body)) return [fn.body];
	const values: Node[] = [];
	walk(fn.body, (node) => {
		if (isFunctionNode(node)) return false;
		if (isReturnStatement(node) && node.expression) values.push(node.expression);
		return undefined;
	});
	return values;
}

/** By syntax alone: whether the value is a call or a name, and no chain that handles its rejection. */
function mayBeUnhandled(value: Node): boolean {
	for (let at = skipOuter(value); ; ) {
		if (!isCallExpression(at)) return isIdentifier(at) || at.kind === SyntaxKind.PropertyAccessExpression;
		const method = calledMethod(at);
		if (method?.name === "catch") return at.arguments.length === 0;
		if (method?.name === "then") return at.arguments.length === 1;
		if (method?.name !== "finally") return true;
		at = skipOuter(method.receiver);
	}
}
