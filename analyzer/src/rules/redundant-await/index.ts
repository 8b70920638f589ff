import { type Inquiry, promiseKindOf, typeOf } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import {
	type AwaitExpression,
	isAwaitExpression,
	isForOfStatement,
	isVariableDeclarationList,
	NodeFlags,
	SyntaxKind,
	type VariableDeclaration,
	type VariableDeclarationList,
} from "../../engine/ast.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { isListOfNonPromises } from "../shared/lists/iterated.ts";
import { isListOfPromises, isUnused, lacksGathering, promiseSignatures } from "../shared/promises/missing.ts";
import { isDisposedAtOnce, isNeverThenable, isPause } from "./evidence.ts";
import { removeAwait, removeForAwait, removeUsingAwait, splitUsing } from "./fixes.ts";
import { isReturnedUnguarded } from "./returned.ts";
import { givesTurn } from "./test-turns.ts";

type Options = { returnAwait: "allow" | "outside-try" };

export const rule: Rule<Options> = {
	meta: {
		id: "redundant-await",
		summary: "An await that has nothing to wait for.",
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
		// What lacks `Promise.all` around it has more wrong with it than its await.
		if (lacksGathering(node) || !isListOfPromises(type, file)) return;
		context.report({
			at,
			about: node,
			message: `\`await\` does not wait for the promises in \`${name}\`: a list is no promise.`,
			notes,
			fixes: removeAwait(node, file),
		});
	} else if (isUnused(node) && promiseSignatures(type, file)) {
		// The call is missing, and the await is right.
		return;
	} else if ((yield* isNeverThenable(operand, type, file)) && !(yield* givesTurn(node, file))) {
		context.report({
			at,
			about: node,
			message: `\`${name}\` is no promise: there is nothing to await.`,
			notes: [...notes, LETS_OTHERS_RUN],
			fixes: removeAwait(node, file),
		});
	}
}

function* checkUsing(list: VariableDeclarationList, context: RuleContext<Options>): Inquiry<void> {
	const { file } = context;
	const needless: VariableDeclaration[] = [];
	for (const declaration of list.declarations) {
		const { initializer } = declaration;
		if (initializer && (yield* isDisposedAtOnce(yield* typeOf(initializer)))) needless.push(declaration);
	}
	const [first] = needless;
	if (!first?.initializer) return;
	const areAll = needless.length === list.declarations.length;
	const start = file.startOf(list);
	const value = `\`${nameOf(first.initializer, (at) => file.textOf(at))}\``;
	context.report({
		at: areAll ? { start, end: start + "await".length } : first.initializer,
		about: areAll ? list : first.initializer,
		message: `\`await using\` waits for nothing${areAll ? "" : " here"}: ${value} is released at once.`,
		notes: [`Its type has \`Symbol.dispose\` and no \`Symbol.asyncDispose\`.`, LETS_OTHERS_RUN],
		fixes: areAll ? removeUsingAwait(list, file) : splitUsing(list, needless, file),
	});
}
