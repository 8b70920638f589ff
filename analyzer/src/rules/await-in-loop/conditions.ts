/** What is only evaluated on a condition. */

import { isBinaryExpression, type Node, NodeFlags, SyntaxKind } from "../../engine/ast.ts";

/** Whether the await is reached whenever what it stands in is run, unless something throws before. */
export function isUnconditional(at: Node, body: Node): boolean {
	for (let below = at, parent = at.parent; below !== body; below = parent, parent = parent.parent) {
		switch (parent.kind) {
			case SyntaxKind.IfStatement:
			case SyntaxKind.ConditionalExpression:
			case SyntaxKind.CaseClause:
			case SyntaxKind.DefaultClause:
			case SyntaxKind.CatchClause:
			case SyntaxKind.BindingElement:
				return false;
			case SyntaxKind.TryStatement:
				if (below !== (parent as unknown as { tryBlock: Node }).tryBlock) return false;
				break;
			default:
				if (isBinaryExpression(parent) && below === parent.right && isLogical(parent.operatorToken.kind)) return false;
				// The rest of an optional chain is not evaluated when there is nothing to call.
				if ((parent.flags & NodeFlags.OptionalChain) !== 0) return false;
		}
	}
	return true;
}

/** Operators that look at their left side first, those that assign included. */
export function isLogical(operator: SyntaxKind): boolean {
	switch (operator) {
		case SyntaxKind.AmpersandAmpersandToken:
		case SyntaxKind.BarBarToken:
		case SyntaxKind.QuestionQuestionToken:
		case SyntaxKind.AmpersandAmpersandEqualsToken:
		case SyntaxKind.BarBarEqualsToken:
		case SyntaxKind.QuestionQuestionEqualsToken:
			return true;
		default:
			return false;
	}
}
