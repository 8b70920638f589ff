/** Two locks that are taken in both orders: each of two tasks holds the one that the other waits for. */
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isPropertyDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";
import { type LimiterHolder, limiterHeldBy, mentionsOfHolder } from "../shared/lists/limiter-holders.ts";
import { useOf } from "../shared/lists/limiter-objects.ts";
import { isWaitedFor } from "./waiting.ts";

export interface BothOrders {
	readonly other: LimiterHolder;
	/** The other lock, asked for while the first is held. */
	readonly inner: Node;
	/** The first lock, asked for while the other is held. */
	readonly reverse: Node;
}

/** The locks of the same file with which a lock is taken in both orders; each pair is found from the one that stands first. */
export function takenInBothOrders(lock: LimiterHolder): BothOrders[] {
	if (!isLock(lock)) return [];
	const found: BothOrders[] = [];
	const seen = new Set<LimiterHolder>([lock]);
	for (const { other, inner } of takenWithin(lock)) {
		if (seen.has(other) || other.pos < lock.pos) continue;
		seen.add(other);
		const back = takenWithin(other).find((one) => one.other === lock);
		if (back) found.push({ other, inner, reverse: back.inner });
	}
	return found;
}

function isLock(holder: LimiterHolder): boolean {
	return limiterHeldBy(holder)?.atOnce === 1;
}

/** The locks that tasks of a lock wait for. */
function takenWithin(lock: LimiterHolder): { other: LimiterHolder; inner: Node }[] {
	const made = limiterHeldBy(lock);
	if (!made) return [];
	return mentionsOfHolder(lock).flatMap((mention) => {
		const task = useOf(mention, made.kind);
		const work = typeof task === "string" ? undefined : task.arguments[0] && skipOuter(task.arguments[0]);
		return work && isFunctionNode(work) ? waitedForIn(work, lock) : [];
	});
}

function waitedForIn(work: Node, lock: LimiterHolder): { other: LimiterHolder; inner: Node }[] {
	const found: { other: LimiterHolder; inner: Node }[] = [];
	walk(work, (node) => {
		const other = isCallExpression(node) ? lockOf(node, lock) : undefined;
		if (other && other !== lock && isWaitedFor(node, work)) found.push({ other, inner: node });
	});
	return found;
}

/** The lock that a call asks for: a constant, or a field of the same class. */
function lockOf(call: CallExpression, beside: LimiterHolder): LimiterHolder | undefined {
	const method = calledMethod(call);
	const callee = skipOuter(call.expression);
	// `limit(work)` of `pLimit(1)` is called by itself, `mutex.runExclusive(work)` by a method.
	for (const [at, name] of [
		[callee, undefined] as const,
		[method && skipOuter(method.receiver), method?.name] as const,
	]) {
		const holder = at && (isIdentifier(at) ? declarationOf(at) : fieldBeside(at, beside));
		const made = holder && limiterHeldBy(holder);
		if (made?.atOnce !== 1) continue;
		const { methods } = made.kind;
		if (name === undefined ? !methods : methods?.test(name)) return holder as LimiterHolder;
	}
	return undefined;
}

function fieldBeside(access: Node, beside: LimiterHolder): Node | undefined {
	if (!isPropertyAccessExpression(access) || access.expression.kind !== SyntaxKind.ThisKeyword) return undefined;
	const { members = [] } = beside.parent as { members?: readonly Node[] };
	return members.find((member) => isPropertyDeclaration(member) && member.name.getText() === access.name.text);
}
