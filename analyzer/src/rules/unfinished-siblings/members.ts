/** What a combinator gathers, and what its members use while they are at work. */

import { type Inquiry, promiseKindOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { functionCannotReject, promiseCannotReject } from "../../effects/index.ts";
import {
	isArrayLiteralExpression,
	isCallExpression,
	isIdentifier,
	isOmittedExpression,
	isPropertyAccessExpression,
	isSpreadElement,
	isTemplateSpan,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, resolveConstant } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { type FunctionNode, isFunctionNode } from "../../syntax/functions.ts";
import { outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import type { Resource } from "./resources.ts";

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

/** Where a member uses the resource: it is called on, or handed to a call as it is. What is read from it does not count. */
export function useIn(member: Member, resource: Resource): Node | undefined {
	let use: Node | undefined;
	walk(member.each ?? member.node, (node) => {
		if (use) return false;
		if (isResource(node, resource) && isUsed(node)) use = node;
		return undefined;
	});
	return use;
}

function isResource(node: Node, { declaration, name }: Resource): boolean {
	if (declaration) return isIdentifier(node) && node.text === name && declarationOf(node) === declaration;
	return (
		isPropertyAccessExpression(node) &&
		node.expression.kind === SyntaxKind.ThisKeyword &&
		`this.${node.name.text}` === name
	);
}

function isUsed(mention: Node): boolean {
	let at = outerOf(mention);
	if (isTemplateSpan(at.parent)) return true;
	const { parent } = at;
	if (isCallExpression(parent) && parent.arguments.some((given) => given === at)) return true;
	// `connection.users.find()`: down the chain to the call.
	for (; at.parent && (at.parent as { expression?: Node }).expression === at; at = outerOf(at.parent)) {
		if (isCallExpression(at.parent)) return at !== outerOf(mention);
		if (!isPropertyAccessExpression(at.parent)) return false;
	}
	return false;
}

export function* isPromiseMember(member: Member): Inquiry<boolean> {
	return (yield* promiseKindOf(member.node)) === (member.each ? "promise-array" : "promise");
}

export function* mayReject(member: Member, file: RuleFile): Inquiry<boolean> {
	return !(yield* member.each ? functionCannotReject(member.each, file) : promiseCannotReject(member.node, file));
}
