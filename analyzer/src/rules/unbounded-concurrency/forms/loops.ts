/** Loops over a list, in the forms that people write: statements, and `forEach` with a callback. */
import {
	isArrowFunction,
	isAwaitExpression,
	isBinaryExpression,
	isCallExpression,
	isForOfStatement,
	isForStatement,
	isFunctionExpression,
	isIdentifier,
	isPropertyAccessExpression,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { isAsync, isFunctionNode } from "../../../syntax/functions.ts";
import { isLoopStatement } from "../../../syntax/statements.ts";
import { isWithin, outerOf, skipOuter, walk } from "../../../syntax/walk.ts";

export interface ListLoop {
	/** The statement, or the call of `forEach`. */
	readonly loop: Node;
	/** What it goes over. */
	readonly items: Node;
	/** What is done for each element. */
	readonly body: Node;
}

/** The loop over a list that a node is, by syntax alone. */
export function listLoopOf(node: Node): ListLoop | undefined {
	if (isForOfStatement(node)) {
		return node.awaitModifier ? undefined : { loop: node, items: skipOuter(node.expression), body: node.statement };
	}
	if (isForStatement(node)) {
		const items = node.condition && listCounted(node.condition);
		return items && { loop: node, items, body: node.statement };
	}
	if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return undefined;
	const callback = node.arguments[0] && skipOuter(node.arguments[0]);
	if (node.expression.name.text !== "forEach" || node.arguments.length !== 1 || !callback) return undefined;
	if (!isArrowFunction(callback) && !isFunctionExpression(callback)) return undefined;
	return { loop: node, items: skipOuter(node.expression.expression), body: callback.body };
}

/** `xs` of `i < xs.length`. */
function listCounted(condition: Node): Node | undefined {
	const at = skipOuter(condition);
	if (!isBinaryExpression(at) || at.operatorToken.kind !== SyntaxKind.LessThanToken) return undefined;
	const end = skipOuter(at.right);
	if (!isPropertyAccessExpression(end) || end.name.text !== "length") return undefined;
	const list = skipOuter(end.expression);
	return isIdentifier(list) ? list : undefined;
}

/**
 * The innermost loop over a list that begins what a node begins for all elements at once: nothing in it waits, and no
 * other function stands between.
 * @param outside what the loop must not contain, such as the declaration of a list that it fills
 */
export function loopThatBegins(node: Node, outside?: Node): ListLoop | undefined {
	let found: ListLoop | undefined;
	for (let at = node.parent; at && !(outside && isWithin(outside, at)); at = at.parent) {
		if (isFunctionNode(at)) {
			// The callback of a `forEach` is the body of a loop.
			const call = isAsync(at) ? undefined : outerOf(at).parent;
			const loop = call && listLoopOf(call);
			if (!call || loop?.loop !== call) break;
			found ??= loop;
			at = call;
		} else if (isLoopStatement(at)) {
			const loop = listLoopOf(at);
			if (!loop) return undefined;
			found ??= loop;
		}
	}
	return found && !waitsIn(found.body) ? found : undefined;
}

function waitsIn(body: Node): boolean {
	let waits = false;
	walk(body, (at) => {
		if (isFunctionNode(at)) return false;
		waits ||= isAwaitExpression(at);
		return !waits;
	});
	return waits;
}
