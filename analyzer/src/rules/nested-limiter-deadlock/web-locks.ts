/** Locks of the Web Locks API, which have a name in place of an object: `navigator.locks.request("name", work)`. */
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isNoSubstitutionTemplateLiteral,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isStringLiteral,
	type Node,
} from "../../engine/ast.ts";
import { declarationOf, resolveConstant } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { type FunctionNode, isFunctionNode } from "../../syntax/functions.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";
import { isWaitedFor } from "./waiting.ts";

export interface LockRequest {
	readonly name: string;
	/** Whether others may hold the lock at the same time. */
	readonly isShared: boolean;
	/** What runs while the lock is held, where it is written out. */
	readonly work: FunctionNode | undefined;
}

/** The request that a call makes, where it waits until it gets the lock; undefined where that, or the name, is not known. */
export function lockRequestAt(call: CallExpression): LockRequest | undefined {
	const method = calledMethod(call);
	if (method?.name !== "request" || !isLockManager(method.receiver)) return undefined;
	const [first, ...others] = call.arguments;
	const name = first && resolveConstant(first);
	if (!name || !(isStringLiteral(name) || isNoSubstitutionTemplateLiteral(name))) return undefined;
	const last = others.at(-1);
	const work = last && skipOuter(last);
	const options = others.length > 1 ? others[0] : undefined;
	const mode = options ? modeIn(skipOuter(options)) : "exclusive";
	if (mode === undefined) return undefined;
	return { name: name.text, isShared: mode === "shared", work: work && isFunctionNode(work) ? work : undefined };
}

/** A request of the same lock that the work of a request waits for, as long as the lock lets only one in. */
export function nestedRequest(call: CallExpression): Node | undefined {
	const request = lockRequestAt(call);
	const work = request?.work;
	if (!work) return undefined;
	let found: Node | undefined;
	walk(work, (node) => {
		if (found || !isCallExpression(node)) return found === undefined;
		const inner = lockRequestAt(node);
		const waits = inner?.name === request.name && !(inner.isShared && request.isShared);
		if (waits && isWaitedFor(node, work)) found = node;
		return undefined;
	});
	return found;
}

function isLockManager(receiver: Node): boolean {
	const at = skipOuter(receiver);
	if (!isPropertyAccessExpression(at) || at.name.text !== "locks") return false;
	const owner = skipOuter(at.expression);
	return isIdentifier(owner) && owner.text === "navigator" && declarationOf(owner) === undefined;
}

/** Undefined where the options are not written out, or say that the request does not wait until the lock is free. */
function modeIn(options: Node): string | undefined {
	if (!isObjectLiteralExpression(options)) return undefined;
	let mode = "exclusive";
	for (const property of options.properties) {
		const isMode = isPropertyAssignment(property) && isIdentifier(property.name) && property.name.text === "mode";
		const value = isMode ? resolveConstant(property.initializer) : undefined;
		if (!value || !isStringLiteral(value)) return undefined;
		mode = value.text;
	}
	return mode;
}
