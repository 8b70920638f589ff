/** What a timer does when nobody waits for it any more. */
import { isIdentifier, isPropertyAccessExpression, type Node } from "../../engine/ast.ts";
import { isResolver } from "../../flow/executors.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { isWithin, skipOuter } from "../../syntax/walk.ts";
import { calledBy } from "../callee/index.ts";
import { collectBody } from "./collect.ts";

/**
 * Whether a callback that runs at a time of its own may change what is there outside of the function that sets it up. The
 * statements after a call see such a change or not by how long they wait, and a rewrite makes them wait longer.
 */
export function mayMutateOuterState(callback: Node, root: Node): boolean {
	const fn = skipOuter(callback);
	const isInside = (node: Node) => {
		const at = skipOuter(node);
		const declared = isIdentifier(at) ? declarationOf(at) : undefined;
		return declared !== undefined && isWithin(declared, root);
	};
	if (!isFunctionNode(fn)) {
		const declared = isIdentifier(fn) ? declarationOf(fn) : undefined;
		return !declared || !isResolver(declared);
	}
	const { writtenVariables, properties, calls } = collectBody(fn);
	return (
		writtenVariables.some((target) => !isInside(target)) ||
		properties.some(({ access, base }) => access !== "read" && !isInside(base)) ||
		calls.some(({ node }) => {
			const callee = skipOuter(calledBy(node));
			return !isInside(isPropertyAccessExpression(callee) ? callee.expression : callee);
		})
	);
}
