/** What is waited for between the start of a promise and the place where somebody takes it. */
import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isAwaitExpression,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isForOfStatement,
	isPropertyAccessExpression,
	isReturnStatement,
	type Node,
} from "../../engine/ast.ts";
import { type FlowPoint, reachableFrom } from "../../flow/index.ts";
import { isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { findAncestor, isWithin, skipOuter } from "../../syntax/walk.ts";
import type { StartedPromise } from "../shared/promises/started-promises.ts";
import { settlesAtOnce } from "./settles-at-once.ts";

/** What stands between the start of a promise and the first time that somebody takes it. */
export interface Delay {
	/** What is awaited meanwhile: an `await` or a `for await`. */
	readonly meanwhile: Node;
	/** Where the promise is taken at last. */
	readonly consumed: Node;
}

/** The points at which the function lets others run, so that a rejection comes to light. */
export function isWait({ node }: FlowPoint): boolean {
	return (
		node !== undefined && (isAwaitExpression(node) || (isForOfStatement(node) && node.awaitModifier !== undefined))
	);
}

/** @param isAdded whether the start adds to a list: one that comes again leaves what is there */
export function* delayOf(
	{ consumption, isSure }: Pick<StartedPromise, "consumption" | "isSure">,
	file: RuleFile,
	isAdded = false,
): Inquiry<Delay | undefined> {
	// A loop that comes back to the declaration makes another promise, or another list.
	const stop = (point: FlowPoint): boolean => !isAdded && point === consumption.start;
	for (const point of bySource([...consumption.open].filter(isWait))) {
		const meanwhile = point.node;
		const later = reachableFrom(point, { stop });
		const consumed = bySource(consumption.consumed.filter((read) => later.has(read)))[0]?.node;
		if (!meanwhile || !consumed || !(isSure ? consumption.isOnlyBefore(point) : consumption.isInevitable(point)))
			continue;
		if (isAdded && isPassedBefore(meanwhile, consumption.start.node) && (yield* awaitsKept(meanwhile))) continue;
		if (!(yield* settlesAtOnce(meanwhile, file))) return { meanwhile, consumed };
	}
	return undefined;
}

/** Whether a loop comes to the await in every turn, before it adds anything: then it waited while there was nothing to lose. */
function isPassedBefore(meanwhile: Node, start: Node | undefined): boolean {
	const statement = findAncestor(meanwhile, ({ parent }) => parent !== undefined && isBlock(parent));
	const loop = statement?.parent.parent;
	if (!start || !loop || !isForOfStatement(loop) || meanwhile.pos >= start.pos) return false;
	return isWithin(start, loop.statement);
}

function* awaitsKept(meanwhile: Node): Inquiry<boolean> {
	return isAwaitExpression(meanwhile) && (yield* isKept(meanwhile.expression));
}

/** Whether a promise is kept somewhere rather than made, so that it is settled once it was awaited: a field, or a function that gives one. */
function* isKept(expression: Node): Inquiry<boolean> {
	const at = skipOuter(expression);
	if (isPropertyAccessExpression(at)) return true;
	if (isBinaryExpression(at)) return yield* isKept(at.right);
	if (!isCallExpression(at)) return false;
	const declarations = (yield* typeOf(at.expression))?.symbol()?.declarations ?? [];
	const fn = declarations.length === 1 ? declarations[0]?.node() : undefined;
	if (!fn || !isFunctionNode(fn) || isAsync(fn) || !fn.body || !isBlock(fn.body)) return false;
	const last = fn.body.statements.at(-1);
	const given = last && isReturnStatement(last) ? last.expression : undefined;
	return given !== undefined && !isCallExpression(skipOuter(given)) && (yield* isKept(given));
}

export function bySource(points: readonly FlowPoint[]): FlowPoint[] {
	return points.toSorted((a, b) => (a.node?.end ?? 0) - (b.node?.end ?? 0));
}
