/** Handlers of requests that answer by themselves: an error that is caught there must not leave the request without an answer. */

import { type Inquiry, typesOf } from "../../../ask/inquiry.ts";
import { isCallExpression, isIdentifier, isStringLiteral, type Node } from "../../../engine/ast.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import { referencesTo } from "../../../flow/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { enclosingFunction, type FunctionNode, functionName } from "../../../syntax/functions.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";
import { isWithin, outerOf } from "../../../syntax/walk.ts";
import type { Failure } from "./route.ts";

/** The statement that ends the response, where what fails would have written it. */
export function* responseRoute({ at }: Failure): Inquiry<string | undefined> {
	for (let fn = enclosingFunction(at); fn; fn = enclosingFunction(fn)) {
		const names = (fn.parameters as readonly { name: Node }[]).map(({ name }) => name).filter(isIdentifier);
		const isListener = names.length > 0 && isConnectionListener(fn);
		const types = names.length < 2 && !isListener ? [] : yield* typesOf(names);
		const index = types.findIndex((type) => type !== undefined && (isResponse(type) || (isListener && isSocket(type))));
		const name = names[index];
		if (!name) continue;
		return referencesTo(name.parent).some((use) => isWithin(use, at)) ? `${name.text}.destroy()` : undefined;
	}
	return undefined;
}

/** Whether a function is told of each connection: what `server.on("upgrade", …)` or `net.createServer(…)` is given. */
function isConnectionListener(fn: FunctionNode): boolean {
	return [fn as Node, ...namedUses(fn)].some((value) => connectionEventOf(value));
}

/** Whether a value is handed over as a listener for connections. */
export function connectionEventOf(value: Node): boolean {
	const at = outerOf(value);
	const call = at.parent;
	if (!call || !isCallExpression(call) || call.arguments.at(-1) !== at) return false;
	const method = calledMethod(call)?.name ?? (isIdentifier(call.expression) ? call.expression.text : "");
	if (method === "createServer") return call.arguments.length < 3;
	const [event] = call.arguments as readonly Node[];
	const isEvent =
		event !== undefined &&
		isStringLiteral(event) &&
		/^(?:upgrade|connect|connection|secureConnection)$/.test(event.text);
	return isEvent && /^(?:on|once|addListener)$/.test(method);
}

function namedUses(fn: FunctionNode): readonly Node[] {
	const name = functionName(fn);
	return name === undefined
		? []
		: mentionsOf(fn.getSourceFile(), name).filter((use) => use.parent && isCallExpression(use.parent));
}

/** A socket of Node's, or the stream that stands for one. */
export function isSocket(type: TypeRef): boolean {
	return /^(?:Socket|TLSSocket|Duplex)$/.test(type.symbol()?.name ?? "") && type.property("destroy") !== undefined;
}

/** Node's response, and those that are made of it. */
function isResponse(type: TypeRef, depth = 0): boolean {
	if (type.symbol()?.name === "ServerResponse") return true;
	const parts = type.isIntersection ? type.constituents() : type.baseTypes();
	return depth < 4 && parts.some((part) => isResponse(part, depth + 1));
}
