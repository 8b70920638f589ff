import { isIdentifier, type Node, NodeFlags, SyntaxKind } from "../engine/ast.ts";
import { skipOuter } from "./walk.ts";

/** Whether the expression is written as `null` or `undefined`. */
export function isMissing(expression: Node): boolean {
	const at = skipOuter(expression);
	return at.kind === SyntaxKind.NullKeyword || (isIdentifier(at) && at.text === "undefined");
}

/** Whether a list of declarations is one of `using` or `await using`, whose values are disposed of when the block is left. */
export function isUsing(list: Node): boolean {
	return (list.flags & NodeFlags.Using) !== 0;
}

/** A text, a number, a truth value or `null`, as it is written. */
export function isLiteral(node: Node): boolean {
	switch (node.kind) {
		case SyntaxKind.StringLiteral:
		case SyntaxKind.NumericLiteral:
		case SyntaxKind.NoSubstitutionTemplateLiteral:
		case SyntaxKind.TrueKeyword:
		case SyntaxKind.FalseKeyword:
		case SyntaxKind.NullKeyword:
			return true;
		default:
			return false;
	}
}
