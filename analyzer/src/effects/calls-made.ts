/** The calls that a run of a function makes, or begins: its own, and those of functions that it hands to what runs them. */
import { type Inquiry, promiseKindsOf } from "../ask/inquiry.ts";
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isNewExpression,
	isPropertyAccessExpression,
	type NewExpression,
	type Node,
} from "../engine/ast.ts";
import { declarationOf } from "../flow/scopes.ts";
import { lastName } from "../syntax/calls.ts";
import { isFunctionNode } from "../syntax/functions.ts";
import { importedFrom } from "../syntax/imports.ts";
import { outerOf, skipOuter, walk } from "../syntax/walk.ts";

type Call = CallExpression | NewExpression;

/** How the language and the platform call functions that call what they are handed. */
const RUNS =
	/^(?:map|flatMap|forEach|filter|find|findIndex|findLast|some|every|reduce|reduceRight|sort|toSorted|from|fromAsync|replace|replaceAll|then|catch|finally|setTimeout|setImmediate|queueMicrotask|nextTick|call|apply)$/;
/** Packages whose functions describe work that somebody runs later. */
const DESCRIBES = /^(?:effect|rxjs|fp-ts|neverthrow)(?:\/|$)/;

/**
 * Calls in the order in which they run. A function that is only kept, returned or put into an object begins nothing; one
 * that is handed to a call is run by it if the call gives something to wait for.
 */
export function* callsMade(fn: Node): Inquiry<Call[]> {
	const calls: Call[] = [];
	let parts: Node[] = [fn];
	while (parts.length > 0) {
		const run: Node[] = [];
		const handed: { fn: Node; to: Node }[] = [];
		for (const part of parts) {
			walk(part, (at) => {
				if (at !== part && isFunctionNode(at)) {
					const to = takerOf(at);
					if (to === "runs") run.push(at);
					else if (to) handed.push({ fn: at, to });
					return false;
				}
				if (isCallExpression(at) || isNewExpression(at)) calls.push(at);
				return undefined;
			});
		}
		const kinds = yield* promiseKindsOf(
			handed.map(({ to }) => to),
			true,
		);
		parts = [...run, ...handed.filter((_, index) => kinds[index] !== "no").map((one) => one.fn)];
	}
	// Of `(await fetch(url)).text()` `fetch` is called first.
	return calls.sort((a, b) => a.end - b.end);
}

/** What a function is handed to, where that may run it. */
function takerOf(fn: Node): Call | "runs" | undefined {
	const outer = outerOf(fn);
	const { parent } = outer;
	if (!isCallExpression(parent) && !isNewExpression(parent)) return undefined;
	if (parent.expression === outer) return "runs";
	const callee = skipOuter(parent.expression);
	if (isNewExpression(parent)) return isIdentifier(callee) && callee.text === "Promise" ? "runs" : undefined;
	if (RUNS.test(lastName(callee) ?? "")) return "runs";
	const root = isPropertyAccessExpression(callee) ? skipOuter(callee.expression) : callee;
	const declaration = isIdentifier(root) ? declarationOf(root) : undefined;
	return declaration && DESCRIBES.test(importedFrom(declaration) ?? "") ? "runs" : parent;
}
