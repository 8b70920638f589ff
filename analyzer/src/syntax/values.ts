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
