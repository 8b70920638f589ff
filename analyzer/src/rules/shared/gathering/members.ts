/** What a combinator gathers. */

import { type Inquiry, promiseKindOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { functionCannotReject, promiseCannotReject } from "../../../effects/index.ts";
import {
	isArrayLiteralExpression,
	isCallExpression,
	isOmittedExpression,
	isSpreadElement,
	type Node,
} from "../../../engine/ast.ts";
import { resolveConstant } from "../../../flow/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { type FunctionNode, isFunctionNode } from "../../../syntax/functions.ts";
import { skipOuter } from "../../../syntax/walk.ts";

export interface Member {
	/** The expression that starts it. */
	readonly node: Node;
	/** The callback that starts one for each element of a list. */
	readonly each?: FunctionNode;
}

/** The members of a list that is written out, or mapped by a callback that is; undefined for any other. */
export function gatheredBy(list: Node): Member[] | undefined {
	const at = resolveConstant(list);
	const mapped = mappedBy(at);
	if (mapped) return [{ node: at, each: mapped }];
	if (!isArrayLiteralExpression(at)) return undefined;
	const members: Member[] = [];
	for (const element of at.elements) {
		if (isOmittedExpression(element)) continue;
		if (!isSpreadElement(element)) members.push({ node: resolveConstant(element) });
		else {
			const spread = gatheredBy(element.expression);
			if (!spread) return undefined;
			members.push(...spread);
		}
	}
	return members;
}

function mappedBy(list: Node): FunctionNode | undefined {
	if (!isCallExpression(list) || calledMethod(list)?.name !== "map") return undefined;
	const [callback] = list.arguments;
	const fn = callback && skipOuter(callback);
	return fn && isFunctionNode(fn) ? fn : undefined;
}

export function* isPromiseMember(member: Member): Inquiry<boolean> {
	return (yield* promiseKindOf(member.node)) === (member.each ? "promise-array" : "promise");
}

export function* mayReject(member: Member, file: RuleFile): Inquiry<boolean> {
	return !(yield* member.each ? functionCannotReject(member.each, file) : promiseCannotReject(member.node, file));
}
