/** Asynchronous work whose failure somebody would want to know of. */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { promiseCannotReject } from "../../effects/index.ts";
import { isAwaitExpression, isCallExpression, isIdentifier, isNewExpression, type Node } from "../../engine/ast.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { functionName, isFunctionNode } from "../../syntax/functions.ts";
import { outward, skipOuter } from "../../syntax/walk.ts";
import { isBestEffortCall } from "../shared/places/cleanup.ts";

/**
 * Calls that people make to see whether they fail, that fail when there is nothing to do, or whose failure is but the end
 * of a wait.
 */
const PROBE =
	/^[_#]*(?:access|l?stat|exists|mkdirp?|ensure\w*|realpath|ping|probe|check\w*|has|is|can|try\w*|maybe\w*|sleep|later|delay|wait\w*|timeout|once|join|play|vibrate|requestFullscreen|exitFullscreen)(?![a-z])/;

/** Functions whose name promises that errors stay inside: `tryParse`, `safeSend`, `ignoreErrors`. */
const QUIET =
	/^[_#]*(?:try|safe|safely|maybe|attempt|ignore|ignoring|silent|silently|quiet|quietly|swallow|suppress|noThrow|bestEffort|probe|detect|check|is|has|can)(?![a-z])|(?:Safe|Safely|Quietly|Silently|NoThrow|OrIgnore|BestEffort)$/;

/** Names that say by themselves that an error does not matter. */
export const IGNORED_NAME =
	/^_*(?:[iI]gnore[ds]?|[iI]gnoring|[eE]xpected|[uU]nused|[sS]wallow(?:ed)?|[sS]uppress(?:ed)?)(?![a-z])/;

/**
 * The call that started the work, when its promise was made here and nobody else can have a hold of it. A promise that is
 * kept somewhere may well get an empty handler as a guard, while another place handles its error.
 */
export function freshWork(promise: Node): Node | undefined {
	let at = skipOuter(promise);
	for (;;) {
		if (isNewExpression(at)) return at;
		if (!isCallExpression(at)) return undefined;
		const method = calledMethod(at);
		if (method?.name === "catch" || (method?.name === "then" && at.arguments.length > 1)) return undefined;
		if (method?.name !== "then" && method?.name !== "finally") break;
		at = skipOuter(method.receiver);
	}
	const callee = skipOuter(at.expression);
	const method = calledMethod(at);
	// `import(…)` is work ahead of time here, and `Promise.all([…])` may hold what others wait for.
	const isOwn = isIdentifier(callee) || isFunctionNode(callee) || method !== undefined;
	if (!isOwn || (method && isIdentifier(method.receiver) && method.receiver.text === "Promise")) return undefined;
	const name = method?.name ?? (isIdentifier(callee) ? callee.text : "");
	return PROBE.test(name) || isBestEffortCall(at) ? undefined : at;
}

/** Whether the node stands in a function that is called as if errors were its own business. */
export function isQuiet(node: Node): boolean {
	for (let at: Node | undefined = node.parent; at; at = outward(at)) {
		if (isFunctionNode(at) && QUIET.test(functionName(at) ?? "")) return true;
	}
	return false;
}

/** Whether a promise may reject as far as anybody can tell. */
export function* mayReject(promise: Node, file: RuleFile): Inquiry<boolean> {
	const at = skipOuter(promise);
	return !(yield* promiseCannotReject(isAwaitExpression(at) ? at.expression : at, file));
}
