/** Code that ends something: it does what it can, and an error there has nobody left to go to. */
import {
	isCallExpression,
	isCatchClause,
	isComputedPropertyName,
	isIdentifier,
	isPropertyAccessExpression,
	isStringLiteral,
	isTryStatement,
	type Node,
} from "../../../engine/ast.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { functionName, isFunctionNode } from "../../../syntax/functions.ts";
import { outward, skipOuter } from "../../../syntax/walk.ts";

const ENDING_WORDS =
	"close dispose destroy stop shut_?[dD]own abort cancel disconnect terminate kill release clean_?[uU]p tear_?[dD]own unsubscribe unwatch unmount quit exit rollback unlink rm detach";

/** `close`, `closeAll`, `onClose`, `_destroy`, `gracefulShutdown`: the verb, alone or with what is usual around it. */
const ENDING_NAME = new RegExp(
	`^[_#]*(?:on|handle|do|force|graceful|safe|safely|async|try)?_?(?:${ENDING_WORDS.split(" ")
		.map((word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`)
		.join("|")})(?![a-z])`,
);

/** Work ahead of time: when it fails, the real work will say so. */
const AHEAD_NAME = /^[_#]*(?:prefetch|preload|preheat|warm)(?![a-z])/;

const LAST_EVENT = /^(?:SIG[A-Z]+|exit|beforeExit|close|onClose|end|disconnect|shutdown|abort|unload|beforeunload)$/;

/** Whether the node stands in a `catch` or `finally`, in a function that ends something by its name, or in such a listener. */
export function isCleanup(node: Node): boolean {
	for (let below = node, at: Node | undefined = node.parent; at; below = at, at = outward(at)) {
		if (isCatchClause(at) || (isTryStatement(at) && below === at.finallyBlock)) return true;
		if (isFunctionNode(at) && endsSomething(at)) return true;
		if (!isCallExpression(at) || at.expression === below) continue;
		if (listensForEnd(at.arguments) || calledMethod(at)?.name === "finally") return true;
	}
	return false;
}

function endsSomething(fn: Node): boolean {
	const { name } = fn as { name?: Node };
	if (name && isComputedPropertyName(name)) {
		const symbol = name.expression;
		return isPropertyAccessExpression(symbol) && /^(?:asyncDispose|dispose)$/.test(symbol.name.text);
	}
	return ENDING_NAME.test(functionName(fn) ?? "");
}

function listensForEnd([event]: readonly Node[]): boolean {
	return event !== undefined && isStringLiteral(event) && LAST_EVENT.test(event.text);
}

/** Whether a call's name says that it ends something, or works ahead: `socket.close()`, `prefetch(page)`. */
export function isBestEffortCall(expression: Node): boolean {
	const call = skipOuter(expression);
	if (!isCallExpression(call)) return false;
	const callee = skipOuter(call.expression);
	const name = calledMethod(call)?.name ?? (isIdentifier(callee) ? callee.text : "");
	return ENDING_NAME.test(name) || AHEAD_NAME.test(name);
}
