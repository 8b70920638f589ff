/** When a function that settles a promise or calls a callback does so: an error that comes later reaches nobody. */

import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	type Node,
	type ParameterDeclaration,
} from "../../../engine/ast.ts";
import { flowOf, reachableFrom, referencesTo } from "../../../flow/index.ts";
import { enclosingFunction, isFunctionNode } from "../../../syntax/functions.ts";
import { isWithin, outerOf, skipOuter } from "../../../syntax/walk.ts";
import type { Around } from "./route.ts";

/**
 * When the end is told, as far as it does not hang on what fails.
 * - `none`: never, or by something of which nobody knows when it happens
 * - `later`: further down in the function that holds what fails, whether that has failed or not
 * - `elsewhere`: before it, or after some time
 */
export type EndOfWork = "none" | "later" | "elsewhere";

/** @param parameters what the function around is handed to tell the end */
export function endOfWork(parameters: readonly ParameterDeclaration[], { at, below, fn }: Around): EndOfWork {
	const holder = enclosingFunction(at);
	let isLater = false;
	for (const use of parameters.flatMap((parameter) => referencesTo(parameter))) {
		if (isWithin(use, at)) continue;
		if (isTimed(use, at)) return "elsewhere";
		const call = use.parent;
		if (!isCallExpression(call) || call.expression !== use) continue;
		const place = enclosingFunction(call);
		if (place !== fn && place !== holder) continue;
		const order = orderOf(place === holder ? at : below, call);
		if (order.isBefore || (order.isAfter && place !== holder)) return "elsewhere";
		isLater ||= order.isAfter;
	}
	if (!isLater) return "none";
	return holder === fn ? "later" : "elsewhere";
}

/** Whether a call may be evaluated before what fails, or after it, when one is in the function's body as is the other. */
function orderOf(failing: Node, call: CallExpression): { isBefore: boolean; isAfter: boolean } {
	const fn = enclosingFunction(call);
	const graph = fn && flowOf(fn);
	const pointsOf = (node: Node) => graph?.pointsOf(skipOuter(node)) ?? [];
	let at = failing;
	while (at !== fn && pointsOf(at).length === 0 && at.parent) at = at.parent;
	const [here, there] = [pointsOf(at), pointsOf(call)];
	const reaches = (from: typeof here, to: typeof here) =>
		from.some((point) => {
			const reached = reachableFrom(point);
			return to.some((other) => other !== point && reached.has(other));
		});
	return { isBefore: reaches(there, here), isAfter: reaches(here, there) };
}

const TIMERS: ReadonlySet<string> = new Set([
	"setTimeout",
	"setImmediate",
	"setInterval",
	"nextTick",
	"queueMicrotask",
]);

/** Whether a timer is handed the function, or one that calls it; what fails there itself is on time. */
function isTimed(use: Node, failing: Node): boolean {
	const holder = enclosingFunction(use);
	return [use, ...(holder && !isWithin(failing, holder) ? [holder] : [])].some((value) => {
		const at = outerOf(value);
		const call = at.parent;
		if (!call || !isCallExpression(call) || call.arguments[0] !== at) return false;
		if (value !== use && !isFunctionNode(value)) return false;
		const callee = skipOuter(call.expression);
		const name = isIdentifier(callee) ? callee.text : (callee as { name?: { text?: string } }).name?.text;
		return name !== undefined && TIMERS.has(name);
	});
}
