import { type Inquiry, promiseKindOf, typeOf } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import { constituentsOf } from "../../ask/types.ts";
import {
	type AwaitExpression,
	isAwaitExpression,
	isExpressionStatement,
	isForOfStatement,
	isVariableDeclarationList,
	type Node,
	NodeFlags,
	SyntaxKind,
	type VariableDeclarationList,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { outerOf } from "../../syntax/walk.ts";
import { isSurelyNoPromise } from "../shared/callbacks/no-promise.ts";
import { isDisposedAtOnce, isListOfNonPromises, isNeverThenable, isPause } from "./evidence.ts";
import { awaitAll, removeAwait, removeForAwait, removeUsingAwait } from "./fixes.ts";
import { isReturnedUnguarded } from "./returned.ts";

type Options = { returnAwait: "allow" | "outside-try" };

export const rule: Rule<Options> = {
	meta: {
		id: "redundant-await",
		summary: "An await that has nothing to wait for, or does not wait for what it looks like.",
		category: "redundancy",
		defaultSeverity: "info",
		presets: [],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: [
			"@typescript-eslint/await-thenable",
			"typescript/await-thenable",
			"@typescript-eslint/return-await",
			"typescript/return-await",
			"no-return-await",
			"unicorn/no-unnecessary-await",
			"sonarjs/no-redundant-await",
		],
		options: {
			returnAwait: {
				doc: 'With `"outside-try"`, also report `return await` where nothing in the function would see the promise fail.',
				schema: { enum: ["allow", "outside-try"] },
				default: "allow",
			},
		},
	},
	kinds: [SyntaxKind.AwaitExpression, SyntaxKind.ForOfStatement, SyntaxKind.VariableDeclarationList],

	nominate(node) {
		if (isAwaitExpression(node)) return !isPause(node.expression);
		if (isForOfStatement(node)) return node.awaitModifier !== undefined;
		return (node.flags & NodeFlags.AwaitUsing) === NodeFlags.AwaitUsing;
	},

	*check(node, context) {
		if (isAwaitExpression(node)) yield* checkAwait(node, context);
		else if (isForOfStatement(node)) {
			const { file } = context;
			const type = yield* typeOf(node.expression);
			if (!type || !isListOfNonPromises(type, file)) return;
			context.report({
				at: node.awaitModifier ?? node,
				message: `\`for await\` goes over \`${nameOf(node.expression, (at) => file.textOf(at))}\`, which has nothing to wait for.`,
				notes: [`Its type is \`${shorten(type.print())}\`.`, LETS_OTHERS_RUN],
				fixes: removeForAwait(node, file),
			});
		} else if (isVariableDeclarationList(node)) yield* checkUsing(node, context);
	},
};

const LETS_OTHERS_RUN =
	"Each `await` lets other code run before it goes on, so that without it what follows happens a little earlier.";

function* checkAwait(node: AwaitExpression, context: RuleContext<Options>): Inquiry<void> {
	const { file, options } = context;
	const operand = node.expression;
	const kind = yield* promiseKindOf(operand, true);
	const name = nameOf(operand, (at) => file.textOf(at));
	const at = { start: file.startOf(node), end: file.startOf(node) + "await".length };
	if (kind === "promise" || kind === "thenable") {
		if (options.returnAwait !== "outside-try" || !isReturnedUnguarded(node)) return;
		context.report({
			at,
			about: node,
			message: `Nothing in the function needs the \`await\` in front of \`${name}\`, which is given back.`,
			notes: [
				"An async function waits for the promise that it returns. With `await` in front, traces of its errors name the function.",
			],
			fixes: removeAwait(node, file),
		});
		return;
	}
	if (kind === "unknown") return;
	const type = yield* typeOf(operand);
	if (!type) return;
	const notes = [`Its type is \`${shorten(type.print())}\`.`];
	if (kind === "promise-array") {
		if (!isListOfPromises(type, context)) return;
		context.report({
			at,
			about: node,
			message: `\`await\` does not wait for the promises in \`${name}\`: a list is no promise.`,
			notes,
			// The list's promises may still be wanted where it is used.
			fixes: !isExpressionStatement(outerOf(node).parent)
				? removeAwait(node, file)
				: type.isUnion
					? []
					: awaitAll(node, file),
		});
	} else if (yield* isNeverThenable(operand, type, file)) {
		context.report({
			at,
			about: node,
			message: `\`${name}\` is no promise: there is nothing to await.`,
			notes: [...notes, LETS_OTHERS_RUN],
			fixes: removeAwait(node, file),
		});
	}
}

/** A list, and no union with something that may be worth waiting for. */
function isListOfPromises(type: TypeRef, { file }: RuleContext<Options>): boolean {
	return constituentsOf(type).every((part) => part.isArray() || part.isTuple() || isSurelyNoPromise(part, file));
}

function* checkUsing(list: VariableDeclarationList, context: RuleContext<Options>): Inquiry<void> {
	const { file } = context;
	const values: Node[] = [];
	for (const { initializer } of list.declarations) {
		if (!initializer || !(yield* isDisposedAtOnce(yield* typeOf(initializer)))) return;
		values.push(initializer);
	}
	const [first] = values;
	if (!first) return;
	const start = file.startOf(list);
	context.report({
		at: { start, end: start + "await".length },
		about: list,
		message: `\`await using\` waits for nothing: \`${nameOf(first, (at) => file.textOf(at))}\` is released at once.`,
		notes: [`Its type has \`Symbol.dispose\` and no \`Symbol.asyncDispose\`.`, LETS_OTHERS_RUN],
		fixes: removeUsingAwait(list, file),
	});
}
