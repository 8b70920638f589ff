/**
 * Work that waits, within a task of a limiter or a lock, for other work of the same one: it needs a slot while it holds one.
 * When all slots are held by such tasks, none of them ever goes on.
 */
import type { Inquiry } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import {
	type CallExpression,
	isArrowFunction,
	isAwaitExpression,
	isCallExpression,
	isIdentifier,
	isReturnStatement,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import { referencesTo } from "../../flow/index.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { nameOf } from "../../syntax/naming.ts";
import { isWithin, outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { moduleVariable, UsesBehind } from "../shared/callbacks/through-calls.ts";
import { type LimiterMade, limiterMade, useOf } from "../shared/lists/limiter-objects.ts";

type Options = Record<string, never>;

export const rule: Rule<Options> = {
	meta: {
		id: "nested-limiter-deadlock",
		summary: "A task of a limiter or a lock that waits for more work of the same one, which can wait for ever.",
		category: "concurrency",
		defaultSeverity: "warning",
		presets: ["recommended"],
		fixes: "none",
		since: "0.2.0",
		sameAs: [],
		options: {},
	},
	kinds: [SyntaxKind.VariableDeclaration],
	sift: (text, start, end) => /limit|queue|sema|mutex|lock|bottleneck/i.test(text.slice(start, end)),
	nominate: (node) => isVariableDeclaration(node) && madeBy(node) !== undefined,

	*check(node, context) {
		const made = isVariableDeclaration(node) ? madeBy(node) : undefined;
		if (!made || !isVariableDeclaration(node)) return;
		const uses = referencesTo(node).flatMap((mention) => {
			const use = useOf(mention, made.kind);
			return typeof use === "string" ? [] : [use];
		});
		for (const task of uses) {
			const work = task.arguments[0] && skipOuter(task.arguments[0]);
			if (!work || !isFunctionNode(work)) continue;
			const inner = uses.find((use) => use !== task && isWithin(use, work) && isWaitedFor(use, work));
			if (inner) report(task, inner, undefined, made, node, context);
			else yield* behind(task, work, made, node, context);
		}
	},
};

/** A limiter that a constant holds for as long as its block lives. */
function madeBy({ initializer, name, parent }: VariableDeclaration): LimiterMade | undefined {
	if (!initializer || !isIdentifier(name) || (parent.flags & NodeFlags.Const) === 0) return undefined;
	const made = limiterMade(initializer);
	// One that lets any number run is never full, and most do where they are told nothing.
	const isBounded =
		made && (made.kind.concurrency === 1 || (made.concurrency && made.concurrency.getText() !== "Infinity"));
	return isBounded ? made : undefined;
}

/** Calls of the program's functions that the task waits for, in whose bodies the same limiter is waited for. */
function* behind(
	task: CallExpression,
	work: Node,
	made: LimiterMade,
	limiter: VariableDeclaration,
	context: RuleContext<Options>,
): Inquiry<void> {
	const variable = yield* moduleVariable(limiter.name);
	if (!variable) return;
	const calls: Node[] = [];
	walk(work, (node) => {
		if (isCallExpression(node) && isWaitedFor(node, work)) calls.push(node);
	});
	const uses = new UsesBehind(variable, (mention) => {
		const use = useOf(mention, made.kind);
		return typeof use !== "string" && isWaitedFor(use, undefined);
	});
	const [found] = yield* uses.of(calls);
	if (found) report(task, found.call, found.inside, made, limiter, context);
}

/**
 * Whether a call's promise is waited for by the function that it stands in: awaited, returned, or gathered.
 * @param root the function that has to wait, through those that it calls in place; undefined for any
 */
function isWaitedFor(call: Node, root: Node | undefined): boolean {
	for (let at = outerOf(call); at.parent; at = outerOf(at.parent)) {
		const { parent } = at;
		if (isAwaitExpression(parent) || isReturnStatement(parent) || (isArrowFunction(parent) && parent.body === at))
			return root === undefined || reaches(parent, root);
		if (isCallExpression(parent)) {
			// `Promise.all([limit(f), limit(g)])`, `limit(f).then(…)`.
			const isMember = gatherOf(parent) !== undefined || parent.expression === at;
			if (!isMember) return false;
		} else if (!PASSES_ON.has(parent.kind)) return false;
	}
	return false;
}

const PASSES_ON: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.ArrayLiteralExpression,
	SyntaxKind.PropertyAccessExpression,
	SyntaxKind.ConditionalExpression,
	SyntaxKind.BinaryExpression,
]);

/** Whether what waits is the function itself, or a callback whose promises it waits for. */
function reaches(waiter: Node, root: Node): boolean {
	let fn: Node | undefined = waiter;
	while (fn && !isFunctionNode(fn)) fn = fn.parent;
	if (!fn) return false;
	if (fn === root) return true;
	// `xs.map((x) => limit(…))` that is gathered.
	const call = outerOf(fn).parent;
	return isCallExpression(call) && isWithin(call, root) && isWaitedFor(call, root);
}

function report(
	task: CallExpression,
	inner: Node,
	inside: Node | undefined,
	{ atOnce }: LimiterMade,
	limiter: VariableDeclaration,
	context: RuleContext<Options>,
): void {
	const { file } = context;
	const name = file.textOf(limiter.name);
	context.report({
		at: inner,
		message: inside
			? `\`${nameOf(inner, (node) => file.textOf(node), 50)}\` waits for \`${name}\` within a task of \`${name}\`.`
			: `This waits for \`${name}\` within one of its own tasks.`,
		notes: [
			atOnce === 1
				? `\`${name}\` lets one run at a time, and the one that runs waits for this: neither ever goes on.`
				: `Each such task holds a slot while it waits for another one: when all slots are held by such tasks, none of them ever goes on.`,
		],
		related: [
			{ at: task, message: "The task begins here." },
			...(inside ? [{ at: inside, message: `Here \`${name}\` is waited for.` }] : []),
		],
	});
}
