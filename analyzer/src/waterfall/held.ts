/** What is held while something is waited for: transactions, locks, limiters. */
import type { Inquiry } from "../ask/inquiry.ts";
import type { RuleFile } from "../ask/rule-file.ts";
import {
	isAwaitExpression,
	isCallExpression,
	isIdentifier,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../engine/ast.ts";
import { referencesTo } from "../flow/index.ts";
import { transactionAt, transactionClient } from "../rules/shared/gathering/transactions.ts";
import { limiterIn } from "../rules/shared/lists/limiters.ts";
import { calledMethod, lastName } from "../syntax/calls.ts";
import { enclosingFunction, isFunctionNode } from "../syntax/functions.ts";
import { nameOf } from "../syntax/naming.ts";
import { findAncestor, outerOf, skipOuter, walk } from "../syntax/walk.ts";
import { callFor } from "./started.ts";
import type { Wait } from "./waits.ts";

/** What a call holds while it runs the function that it is handed. */
export interface HeldBy {
	readonly name: string;
	/** It does nothing beside: what the function waits for says more than the call. */
	readonly isLimit: boolean;
}

/** What is held throughout a function, since it is run within it. */
export function heldAround(owner: Node): string | undefined {
	const { body } = owner as { body?: Node };
	const client = body && isFunctionNode(owner) ? transactionClient(body) : undefined;
	return client && `transaction ${client.name}`;
}

/** What a call takes before it runs the function that it is handed, and gives back after. */
export function* heldBy(wait: Wait, limiters: readonly string[], file: RuleFile): Inquiry<HeldBy | undefined> {
	const call = callFor(wait);
	if (!isCallExpression(call) || !call.arguments.some((at) => isFunctionNode(skipOuter(at)))) return undefined;
	const callee = skipOuter(call.expression);
	const transaction = transactionAt(call);
	const name = (at: Node): string => nameOf(at, (node) => file.textOf(node), 40);
	if (transaction)
		return { name: `transaction ${transaction.client?.name ?? name(transaction.owner)}`, isLimit: false };
	const method = lastName(callee);
	if (method !== undefined && LOCKING.test(method)) return { name: `lock ${name(holderOf(call))}`, isLimit: true };
	if ((!isIdentifier(callee) && !calledMethod(call)) || method === "map") return undefined;
	const isLimited = yield* limiterIn(call.expression, file, limiters);
	return isLimited ? { name: `limiter ${name(holderOf(call))}`, isLimit: true } : undefined;
}

const LOCKING = /^(?:runExclusive|withLock|withMutex|runWithLock)$/;
const TAKING = /^(?:acquire|lock)$/;
const RELEASING = /^(?:release|unlock)$/;

function holderOf(call: Node): Node {
	return isCallExpression(call) ? (calledMethod(call)?.receiver ?? skipOuter(call.expression)) : call;
}

/** A stretch of the text in which something is held. */
export interface Held {
	readonly name: string;
	readonly from: number;
	readonly to: number;
}

/** `await mutex.acquire()` … `mutex.release()`: what is held between the two, as it is written. */
export function heldBetween(wait: Wait, file: RuleFile): Held | undefined {
	const { starts, await: await_ } = wait;
	const method = isCallExpression(starts) ? calledMethod(starts) : undefined;
	if (!await_ || !method || !TAKING.test(method.name)) return undefined;
	const name = file.textOf(method.receiver);
	const block = findAncestor(await_, (at) => at.kind === SyntaxKind.Block || at.kind === SyntaxKind.SourceFile);
	const owner = enclosingFunction(await_) ?? block;
	if (!block || !owner) return undefined;
	const released = [...releasesOf(owner, name, file), ...callsOfResult(await_)].filter((at) => at > await_.end);
	return { name: `lock ${name}`, from: await_.end, to: released.length > 0 ? Math.min(...released) : block.end };
}

function releasesOf(owner: Node, name: string, file: RuleFile): number[] {
	const found: number[] = [];
	walk(owner, (at) => {
		const method = isCallExpression(at) ? calledMethod(at) : undefined;
		if (method && RELEASING.test(method.name) && file.textOf(method.receiver) === name) found.push(at.pos);
	});
	return found;
}

/** `const release = await mutex.acquire()`: calling it, or a method of it, ends it. */
function callsOfResult(await_: Node): number[] {
	const { parent } = outerOf(await_);
	if (!isAwaitExpression(await_) || !isVariableDeclaration(parent) || !isIdentifier(parent.name)) return [];
	return referencesTo(parent).flatMap((use) => {
		const { parent: around } = use;
		const isCalled = isCallExpression(around) && around.expression === use;
		const isReleased = RELEASING.test(lastName(around) ?? "");
		return isCalled || isReleased ? [use.pos] : [];
	});
}
