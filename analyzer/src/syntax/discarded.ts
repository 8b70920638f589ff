/** Which values are thrown away with that of an expression. */
import {
	isBinaryExpression,
	isConditionalExpression,
	isParenthesizedExpression,
	isVoidExpression,
	type Node,
} from "../engine/ast.ts";

/** A part of an expression whose value is thrown away with the whole's. */
export interface Discarded {
	readonly at: Node;
	/** The `void` that stands before it. */
	readonly voided: Node | undefined;
}

/**
 * The parts of an expression whose values are thrown away with its own, in source order: both sides of `a && b()`, `a, b()`.
 * @param isWanted what is looked at at all; operators for which it says no are not looked into
 * @param voided the `void` that stands before the expression
 */
export function discardedIn(expression: Node, isWanted: (node: Node) => boolean, voided?: Node): Discarded[] {
	const values: Discarded[] = [];
	// What is still to be looked at, last first: operators may be nested deeper than the call stack reaches.
	const pending: Discarded[] = [{ at: expression, voided }];
	for (let next = pending.pop(); next; next = pending.pop()) {
		const { at } = next;
		if (isParenthesizedExpression(at)) pending.push({ at: at.expression, voided: next.voided });
		else if (!isWanted(at)) continue;
		else if (isVoidExpression(at)) pending.push({ at: at.expression, voided: at });
		else if (isBinaryExpression(at)) {
			// Whatever the operator, the right side's value is thrown away; so is the left one's where it is the result.
			pending.push({ at: at.right, voided: undefined }, { at: at.left, voided: undefined });
		} else if (isConditionalExpression(at)) {
			pending.push({ at: at.whenFalse, voided: undefined }, { at: at.whenTrue, voided: undefined });
		} else values.push(next);
	}
	return values;
}
