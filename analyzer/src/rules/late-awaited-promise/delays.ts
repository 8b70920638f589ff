/** What is waited for between the start of a promise and the place where somebody takes it. */
import type { Inquiry } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isAwaitExpression, isForOfStatement, type Node } from "../../engine/ast.ts";
import { type FlowPoint, reachableFrom } from "../../flow/index.ts";
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
		if (!(yield* settlesAtOnce(meanwhile, file))) return { meanwhile, consumed };
	}
	return undefined;
}

export function bySource(points: readonly FlowPoint[]): FlowPoint[] {
	return points.toSorted((a, b) => (a.node?.end ?? 0) - (b.node?.end ?? 0));
}
