/** `db.users.findMany({…}).then(…)`, taken apart as formatters do, who break such chains at their dots or not at all. */

import type { RuleFile } from "../ask/rule-file.ts";
import {
	isArrayLiteralExpression,
	isArrowFunction,
	isBlock,
	isCallExpression,
	isElementAccessExpression,
	isFunctionExpression,
	isIdentifier,
	isNonNullExpression,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	type Node,
	SyntaxKind,
} from "../engine/ast.ts";

/** A name, an index, an assertion, or a call. */
export interface Link {
	/** All of it, or what stands before the parentheses of a call. */
	readonly text: string;
	readonly isMember: boolean;
	readonly arguments: readonly Node[] | undefined;
}

export interface Chain {
	readonly start: Node;
	/** Links that stay with it. */
	readonly head: readonly Link[];
	/** Names up to their calls. */
	readonly groups: readonly (readonly Link[])[];
	/** The first group stays beside the head. */
	readonly isMerged: boolean;
}

/** Undefined where a part of it but its arguments takes several lines. */
export function chainOf(node: Node, file: RuleFile): Chain | undefined {
	const links: Link[] = [];
	let start = node;
	for (;;) {
		const at: Node = start;
		if (isCallExpression(at)) {
			const end = at.arguments.pos - 1;
			const text = file.text.slice(at.expression.end, end).trim();
			links.unshift({ text, isMember: false, arguments: [...at.arguments] });
		} else if (isPropertyAccessExpression(at) || isElementAccessExpression(at) || isNonNullExpression(at)) {
			const text = file.text.slice(at.expression.end, at.end).trim();
			links.unshift({ text, isMember: !isNonNullExpression(at), arguments: undefined });
		} else break;
		start = at.expression;
	}
	if (links.some(({ text }) => text.includes("\n"))) return undefined;
	let count = 0;
	while (links[count]?.arguments || links[count]?.text.startsWith("[")) count++;
	if (!isCallExpression(start) && count === 0) {
		while (links[count]?.isMember && links[count + 1]?.isMember) count++;
	}
	const head = links.slice(0, count);
	const groups: Link[][] = [];
	for (const link of links.slice(count)) {
		const last = groups.at(-1);
		if (!last || (link.isMember && !link.text.startsWith("[") && last.some((one) => one.arguments)))
			groups.push([link]);
		else last.push(link);
	}
	const name = head.length > 0 ? head.at(-1)?.text.replace(/^\??\./, "") : isIdentifier(start) ? start.text : undefined;
	const isFactory = name !== undefined && /^(?:[A-Z]|[$_]+$)/.test(name);
	const isThis = head.length === 0 && start.kind === SyntaxKind.ThisKeyword;
	return { start, head, groups, isMerged: isFactory || isThis };
}

/** What does not make a chain of calls hard to read. */
export function isSimple(node: Node): boolean {
	if (isObjectLiteralExpression(node)) {
		return node.properties.every(
			(one) => isShorthandPropertyAssignment(one) || (isPropertyAssignment(one) && isSimple(one.initializer)),
		);
	}
	if (isArrayLiteralExpression(node)) return [...node.elements].every(isSimple);
	if (isArrowFunction(node)) return isBlock(node.body);
	if (isFunctionExpression(node)) return true;
	if (isCallExpression(node)) return isSimple(node.expression) && [...node.arguments].every(isSimple);
	if (isPropertyAccessExpression(node) || isNonNullExpression(node)) return isSimple(node.expression);
	switch (node.kind) {
		case SyntaxKind.Identifier:
		case SyntaxKind.ThisKeyword:
		case SyntaxKind.NullKeyword:
		case SyntaxKind.TrueKeyword:
		case SyntaxKind.FalseKeyword:
		case SyntaxKind.StringLiteral:
		case SyntaxKind.NumericLiteral:
		case SyntaxKind.BigIntLiteral:
		case SyntaxKind.NoSubstitutionTemplateLiteral:
			return true;
		default:
			return false;
	}
}
