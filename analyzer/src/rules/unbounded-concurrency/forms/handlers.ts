/** Handlers that get messages as fast as others send them: `socket.on("message", async …)`. */
import {
	isArrowFunction,
	isCallExpression,
	isFunctionExpression,
	isStringLiteral,
	type Node,
} from "../../../engine/ast.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { isAsync } from "../../../syntax/functions.ts";
import { skipOuter } from "../../../syntax/walk.ts";

export interface Handler {
	/** The name of the event. */
	readonly event: string;
	readonly callback: Node;
	readonly at: Node;
}

const ADDS = /^(?:on|addListener|addEventListener)$/;
/** Events that come in any number, and that nobody holds back. */
const EVENTS = /^(?:message|data|line|notification|packet|pmessage)$/;
/** How a file says that no more may come for now, or how many may come. */
const HOLDS_BACK = /\.(?:pause|prefetch|qos|unsubscribe)\(/;

/** The async handler of such an event, by syntax alone. */
export function messageHandler(node: Node): Handler | undefined {
	if (!isCallExpression(node)) return undefined;
	const method = calledMethod(node);
	const [first, second] = node.arguments;
	if (!method || !ADDS.test(method.name) || !first || !second || !isStringLiteral(first)) return undefined;
	const callback = skipOuter(second);
	if (!EVENTS.test(first.text) || !(isArrowFunction(callback) || isFunctionExpression(callback))) return undefined;
	if (!isAsync(callback) || HOLDS_BACK.test(node.getSourceFile().text)) return undefined;
	return { event: first.text, callback, at: node.expression };
}
