/** Which call starts a wait, behind what only hands it on: handlers, `map`, limiters. */
import { isCallExpression, type Node } from "../engine/ast.ts";
import { calledMethod } from "../syntax/calls.ts";
import { isFunctionNode, returnedBy } from "../syntax/functions.ts";
import { skipOuter } from "../syntax/walk.ts";
import type { Wait } from "./waits.ts";

/** The call that is made: once, or for each element of a list. */
export function callFor({ repeated, starts }: Wait): Node {
	const made = repeated?.how === "at-once" && isCallExpression(starts) ? runBy(starts) : undefined;
	return withoutHandlers(made ?? starts);
}

/** The same behind a limiter: `load(id)` of `limit(() => load(id))`. */
export function callBehind(wait: Wait, limited: ReadonlySet<Wait>): Node {
	const call = callFor(wait);
	const behind = limited.has(wait) ? runBy(call) : undefined;
	return behind ? withoutHandlers(behind) : call;
}

/** The one call whose promise a function gives that a call is handed. */
function runBy(call: Node): Node | undefined {
	if (!isCallExpression(call)) return undefined;
	const callback = call.arguments.map(skipOuter).findLast((at) => isFunctionNode(at));
	const [given, second] = callback && isFunctionNode(callback) ? returnedBy(callback).map(skipOuter) : [];
	return given && !second && isCallExpression(given) ? given : undefined;
}

/** `load().catch(report)` is about `load`. */
export function withoutHandlers(promise: Node): Node {
	let at = skipOuter(promise);
	for (;;) {
		const method = isCallExpression(at) ? calledMethod(at) : undefined;
		if (!method || !/^(?:then|catch|finally)$/.test(method.name)) return at;
		const receiver = skipOuter(method.receiver);
		if (!isCallExpression(receiver)) return at;
		at = receiver;
	}
}
