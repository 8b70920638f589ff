/**
 * Work that waits, within a task of a limiter or a lock, for other work of the same one: it needs a slot while it holds one.
 * When all slots are held by such tasks, none of them ever goes on.
 */
import { type Inquiry, symbolOf } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isCallExpression,
	isPropertyAccessExpression,
	isPropertyDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { hasOwnThis, isFunctionNode } from "../../syntax/functions.ts";
import { nameOf } from "../../syntax/naming.ts";
import { isWithin, skipOuter, walk } from "../../syntax/walk.ts";
import { sharedAt, UsesBehind } from "../shared/callbacks/through-calls.ts";
import { type LimiterHolder, limiterHeldBy, mentionsOfHolder } from "../shared/lists/limiter-holders.ts";
import { type LimiterMade, useOf } from "../shared/lists/limiter-objects.ts";
import { type BothOrders, takenInBothOrders } from "./orders.ts";
import { endsByArgument } from "./recursion.ts";
import { isWaitedFor } from "./waiting.ts";
import { lockRequestAt, nestedRequest } from "./web-locks.ts";

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
	kinds: [SyntaxKind.VariableDeclaration, SyntaxKind.PropertyDeclaration, SyntaxKind.CallExpression],
	sift: (text, start, end) => /limit|queue|sema|mutex|lock|bottleneck/i.test(text.slice(start, end)),
	nominate: (node) => (isCallExpression(node) ? nestedRequest(node) : boundedBy(node)) !== undefined,

	*check(node, context) {
		if (isCallExpression(node)) return yield* checkRequest(node, context);
		const held = boundedBy(node);
		if (!held) return;
		const uses = mentionsOfHolder(held.holder).flatMap((mention) => {
			const use = useOf(mention, held.made.kind);
			return typeof use === "string" ? [] : [use];
		});
		for (const task of uses) {
			const work = task.arguments[0] && skipOuter(task.arguments[0]);
			if (!work || !isFunctionNode(work)) continue;
			const inner = uses.find((use) => use !== task && isWithin(use, work) && isWaitedFor(use, work));
			if (inner) report(task, inner, undefined, held, context);
			else yield* behind(task, work, held, context);
		}
		for (const pair of takenInBothOrders(held.holder)) reportOrders(pair, held, context);
	},
};

function reportOrders(
	{ other, inner, reverse }: BothOrders,
	{ holder }: Held,
	{ file, report: give }: RuleContext<Options>,
): void {
	const [first, second] = [holder, other].map((one) => nameOfHolder(one, file));
	give({
		at: inner,
		message: `\`${second}\` is waited for while \`${first}\` is held, and elsewhere the other way round.`,
		notes: ["Two that run at once can each hold the lock that the other waits for: neither ever goes on."],
		related: [{ at: reverse, message: `Here \`${first}\` is waited for while \`${second}\` is held.` }],
	});
}

function nameOfHolder(holder: LimiterHolder, file: RuleFile): string {
	return `${isPropertyDeclaration(holder) ? "this." : ""}${file.textOf(holder.name)}`;
}

function* checkRequest(node: CallExpression, { file, report: give }: RuleContext<Options>): Inquiry<void> {
	const inner = nestedRequest(node);
	const name = lockRequestAt(node)?.name;
	const method = skipOuter(node.expression);
	const symbol = isPropertyAccessExpression(method) && (yield* symbolOf(method.name));
	if (!inner || name === undefined || !symbol || file.types.originOf(symbol.resolved())?.from !== "lib") return;
	give({
		at: inner,
		message: `This waits for the lock \`${name}\` within work that holds it.`,
		notes: ["Who holds a lock is not let through when it asks for it again: neither ever goes on."],
		related: [{ at: node, message: "The lock is held from here on." }],
	});
}

interface Held {
	readonly holder: LimiterHolder;
	readonly made: LimiterMade;
}

/** A limiter that is full at some number, and the constant or field that holds it. */
function boundedBy(node: Node): Held | undefined {
	const made = limiterHeldBy(node);
	// One that lets any number run is never full, and most do where they are told nothing.
	const isBounded =
		made && (made.kind.concurrency === 1 || (made.concurrency && made.concurrency.getText() !== "Infinity"));
	return isBounded ? { holder: node as LimiterHolder, made } : undefined;
}

/** Calls of the program's functions that the task waits for, in whose bodies the same limiter is waited for. */
function* behind(task: CallExpression, work: Node, held: Held, context: RuleContext<Options>): Inquiry<void> {
	const shared = yield* sharedAt(held.holder.name);
	if (!shared) return;
	const calls: Node[] = [];
	walk(work, (node) => {
		if (shared.isProperty && node !== work && hasOwnThis(node)) return false;
		if (isCallExpression(node) && isWaitedFor(node, work)) calls.push(node);
		return undefined;
	});
	const useAt = (mention: Node): CallExpression | undefined => {
		const use = useOf(mention, held.made.kind);
		return typeof use === "string" ? undefined : use;
	};
	const uses = new UsesBehind(
		shared,
		(mention) => {
			const use = useAt(mention);
			return use !== undefined && isWaitedFor(use, undefined);
		},
		{
			isRecursionFollowed(call, fn, inside) {
				const use = useAt(inside);
				return use !== undefined && isWaitedFor(use, fn) && !endsByArgument(call, fn, use);
			},
		},
	);
	const [found] = yield* uses.of(calls);
	if (found) report(task, found.call, found.inside, held, context);
}

function report(
	task: CallExpression,
	inner: Node,
	inside: Node | undefined,
	{ holder, made: { atOnce } }: Held,
	context: RuleContext<Options>,
): void {
	const { file } = context;
	const name = nameOfHolder(holder, file);
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
