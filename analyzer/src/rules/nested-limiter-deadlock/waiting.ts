/** Whether a function waits for a promise that some call in it gives. */
import {
	isArrowFunction,
	isAwaitExpression,
	isCallExpression,
	isReturnStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { enclosingFunction, isFunctionNode } from "../../syntax/functions.ts";
import { isWithin, outerOf } from "../../syntax/walk.ts";

/**
 * Whether a call's promise is waited for by the function that it stands in: awaited, returned, or gathered.
 * @param root the function that has to wait, through those that it calls in place; undefined for any
 */
export function isWaitedFor(call: Node, root: Node | undefined): boolean {
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
	const fn = isFunctionNode(waiter) ? waiter : enclosingFunction(waiter);
	if (!fn) return false;
	if (fn === root) return true;
	// `xs.map((x) => limit(…))` that is gathered.
	const call = outerOf(fn).parent;
	return isCallExpression(call) && isWithin(call, root) && isWaitedFor(call, root);
}
