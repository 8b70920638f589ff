/** What the members of a combinator use while they are at work. */
import { isIdentifier, isPropertyAccessExpression, type Node, SyntaxKind } from "../../engine/ast.ts";
import { declarationOf } from "../../flow/index.ts";
import { walk } from "../../syntax/walk.ts";
import type { Member } from "../shared/gathering/members.ts";
import { isUsed } from "../shared/gathering/uses.ts";
import type { Resource } from "./resources.ts";

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
