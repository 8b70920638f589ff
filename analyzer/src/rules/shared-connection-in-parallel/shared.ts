/** Which objects several members of a combinator use, before anything is known of their types. */
import { isCallExpression, isIdentifier, isPropertyAccessExpression, type Node, SyntaxKind } from "../../engine/ast.ts";
import { declarationOf, isReference, writesOf } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { isImportBinding } from "../../syntax/imports.ts";
import { outerOf, walk } from "../../syntax/walk.ts";
import type { Member } from "../shared/gathering/members.ts";
import { isUsed } from "../shared/gathering/uses.ts";

/** A mention of an object by a member, where it is called on or handed to somebody. */
export interface Use {
	readonly at: Node;
	readonly member: Member;
	/** The method that is called on it; undefined where it is handed to somebody. */
	readonly method: string | undefined;
	/** How many arguments the method is given. */
	readonly given: number;
	/** The method that is called on it or on a property of it, where nothing is called on what that gives. */
	readonly only: string | undefined;
}

/** An object by its name, and where members use it. */
export interface Shared {
	/** As it is written: `tx`, `this.runner`. */
	readonly name: string;
	/** The variable or parameter; undefined for a property of `this`. */
	readonly declaration: Node | undefined;
	readonly uses: readonly Use[];
}

/** The objects that more than one member uses, or the members of a list one each; variables that get other values are left out. */
export function sharedBy(members: readonly Member[]): Shared[] {
	const found = new Map<Node | string, { name: string; declaration: Node | undefined; uses: Use[] }>();
	for (const member of members) {
		const body = member.each ?? member.node;
		walk(body, (node) => {
			const held = heldAt(node, body);
			if (!held || !(isUsed(node) || isCalled(node))) return;
			const key = held.declaration ?? held.name;
			const entry = found.get(key) ?? { ...held, uses: [] };
			entry.uses.push({ at: node, member, ...methodOn(node), only: onlyMethodOn(node) });
			found.set(key, entry);
		});
	}
	return [...found.values()].filter(({ uses }) => isShared(uses));
}

function isShared(uses: readonly Use[]): boolean {
	return uses.some(({ member }) => member.each) || new Set(uses.map(({ member }) => member)).size > 1;
}

/** What a node names that outlives the member: a variable from further out, a property of `this`. */
function heldAt(node: Node, member: Node): { name: string; declaration: Node | undefined } | undefined {
	if (isPropertyAccessExpression(node)) {
		const isOwn = node.expression.kind === SyntaxKind.ThisKeyword;
		return isOwn ? { name: `this.${node.name.text}`, declaration: undefined } : undefined;
	}
	if (!isIdentifier(node) || !isReference(node)) return undefined;
	const declaration = declarationOf(node);
	if (!declaration || isImportBinding(declaration) || isFunctionNode(declaration)) return undefined;
	for (let at: Node | undefined = declaration; at; at = at.parent) if (at === member) return undefined;
	return writesOf(declaration).length === 0 ? { name: node.text, declaration } : undefined;
}

/** `trx("users")`. */
function isCalled(mention: Node): boolean {
	const at = outerOf(mention);
	return isCallExpression(at.parent) && at.parent.expression === at;
}

function methodOn(mention: Node): { method: string | undefined; given: number } {
	const access = outerOf(mention).parent;
	const call = access && outerOf(access).parent;
	if (!call || !isCallExpression(call) || calledMethod(call)?.receiver !== outerOf(mention)) {
		return { method: undefined, given: 0 };
	}
	return { method: calledMethod(call)?.name, given: call.arguments.length };
}

/** `create` of `manager.create(row)` and of `runner.manager.create(row)`, but not `persist` of `em.persist(row).flush()`. */
function onlyMethodOn(mention: Node): string | undefined {
	let at = outerOf(mention);
	while (isPropertyAccessExpression(at.parent) && at.parent.expression === at) at = outerOf(at.parent);
	const call = at.parent;
	if (!isPropertyAccessExpression(at) || !isCallExpression(call) || call.expression !== at) return undefined;
	return isPropertyAccessExpression(outerOf(call).parent) ? undefined : at.name.text;
}
