/** Limiters that are the same object whenever they are used: what a constant or a field of a class holds. */
import {
	isBinaryExpression,
	isIdentifier,
	isPrivateIdentifier,
	isPropertyAccessExpression,
	isPropertyDeclaration,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	type PropertyDeclaration,
	SyntaxKind,
	type VariableDeclaration,
} from "../../../engine/ast.ts";
import { declarationOf, isAssigned, referencesTo } from "../../../flow/index.ts";
import { hasModifier, hasOwnThis, isClassNode } from "../../../syntax/functions.ts";
import { findAncestor, skipOuter, walk } from "../../../syntax/walk.ts";
import { type LimiterMade, limiterMade } from "./limiter-objects.ts";

export type LimiterHolder = VariableDeclaration | PropertyDeclaration;

/** The limiter that a constant or a field is made with and holds as long as it lives; undefined for any other declaration. */
export function limiterHeldBy(node: Node): LimiterMade | undefined {
	if (isVariableDeclaration(node)) {
		const isConstant = (node.parent.flags & NodeFlags.Const) !== 0 && isIdentifier(node.name);
		return isConstant && node.initializer ? limiterMade(node.initializer) : undefined;
	}
	if (!isPropertyDeclaration(node) || !node.initializer || hasModifier(node, SyntaxKind.StaticKeyword))
		return undefined;
	const made = limiterMade(node.initializer);
	return made && !isReplaced(node) ? made : undefined;
}

/** The same by a mention: `limit`, `this.limit`. */
export function limiterAt(mention: Node): LimiterMade | undefined {
	const at = skipOuter(mention);
	if (isIdentifier(at)) {
		const declaration = declarationOf(at);
		return declaration && limiterHeldBy(declaration);
	}
	if (!isPropertyAccessExpression(at) || at.expression.kind !== SyntaxKind.ThisKeyword) return undefined;
	const owner = classOfThis(at);
	const { text } = at.name;
	if (!owner) return undefined;
	for (const member of owner.members) {
		if (isPropertyDeclaration(member) && nameOfField(member) === text && member.initializer)
			return limiterHeldBy(member);
	}
	return assignedOnce(owner, text);
}

/** Where a limiter is mentioned: by its name, or as a property of `this` in the class that has it as a field. */
export function mentionsOfHolder(holder: LimiterHolder): Node[] {
	if (isVariableDeclaration(holder)) return referencesTo(holder);
	const found: Node[] = [];
	const name = nameOfField(holder);
	for (const access of ownAccesses(holder.parent)) if (access.name.text === name) found.push(access);
	return found;
}

type OwnAccess = Node & { readonly name: Node & { readonly text: string } };

/** `this.limit`, for each place in a class where `this` is an instance of it. */
function ownAccesses(owner: Node): OwnAccess[] {
	const found: OwnAccess[] = [];
	walk(owner, (node) => {
		const isOther = node !== owner && hasOwnThis(node) && node.parent !== owner;
		if (isOther || hasModifier(node, SyntaxKind.StaticKeyword)) return false;
		if (isPropertyAccessExpression(node) && node.expression.kind === SyntaxKind.ThisKeyword)
			found.push(node as OwnAccess);
		return undefined;
	});
	return found;
}

function nameOfField({ name }: PropertyDeclaration): string | undefined {
	return isIdentifier(name) || isPrivateIdentifier(name) ? name.text : undefined;
}

/** Whether some code of the class puts another object in the field's place. */
function isReplaced(field: PropertyDeclaration): boolean {
	if (hasModifier(field, SyntaxKind.ReadonlyKeyword)) return false;
	return mentionsOfHolder(field).some(isAssigned);
}

/** `this.limit = pLimit(4)` in a constructor, where nothing else is assigned to it. */
function assignedOnce(owner: Node, name: string): LimiterMade | undefined {
	const [only, second] = ownAccesses(owner).filter((access) => access.name.text === name && isAssigned(access));
	const assignment = only?.parent;
	if (!only || second || !assignment || !isBinaryExpression(assignment)) return undefined;
	const isInConstructor = findAncestor(assignment, (at) => at.kind === SyntaxKind.Constructor) !== undefined;
	return isInConstructor ? limiterMade(assignment.right) : undefined;
}

/** The class of whose instances `this` is one at a place. */
function classOfThis(node: Node): (Node & { readonly members: readonly Node[] }) | undefined {
	for (let at = node; at.parent; at = at.parent) {
		if (isClassNode(at.parent)) return hasModifier(at, SyntaxKind.StaticKeyword) ? undefined : at.parent;
		if (hasOwnThis(at) && !isClassNode(at.parent)) return undefined;
	}
	return undefined;
}
