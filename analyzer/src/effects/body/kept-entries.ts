/**
 * Maps and objects in which entries are kept that are made when somebody needs them first. That an entry is there already
 * is seen by whoever counts or lists what is in them, or looks for one without making it.
 */
import {
	isBindingElement,
	isCallExpression,
	isElementAccessExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { isReference } from "../../flow/names.ts";
import { declarationOf, isAssigned } from "../../flow/scopes.ts";
import { enclosingFunction, hasModifier } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";

/**
 * Whether nobody but the function that makes entries looks at what is kept. Who takes entries away, or puts others in their
 * place, writes, which counts by itself.
 * @param guard where the function looks for an entry
 */
export function isOnlyForMaking(kept: Node, guard: Node): boolean {
	const node = skipOuter(kept);
	const home = enclosingFunction(guard);
	const name = isIdentifier(node) ? node : isPropertyAccessExpression(node) ? node.name : undefined;
	if (!name) return false;
	const declared = isIdentifier(node) ? declarationOf(node) : undefined;
	if (isIdentifier(node) && !(declared && isVariableDeclaration(declared) && !isExported(declared))) return false;
	return mentionsOf(node.getSourceFile(), name.text).every((at) => {
		if (declared && (!isIdentifier(at) || !isReference(at) || declarationOf(at) !== declared)) return true;
		return declared || isMemberAccess(at) ? isUnseen(at, home) : !isBindingElement(at.parent);
	});
}

function isExported(declared: Node): boolean {
	return hasModifier(declared.parent.parent, SyntaxKind.ExportKeyword);
}

function isMemberAccess(name: Node): boolean {
	return isPropertyAccessExpression(name.parent) && name.parent.name === name;
}

/** Whether a mention of what is kept shows nothing of its entries, or shows them where they are made. */
function isUnseen(mention: Node, home: Node | undefined): boolean {
	const object = outerOf(isMemberAccess(mention) ? mention.parent : mention);
	const access = object.parent;
	if (isElementAccessExpression(access) && access.expression === object)
		return isAssigned(access) || enclosingFunction(access) === home;
	if (isAssigned(object)) return true;
	if (!isPropertyAccessExpression(access) || access.expression !== object) return false;
	const call = outerOf(access).parent;
	if (!isCallExpression(call)) return false;
	const method = access.name.text;
	if (method === "get" || method === "has") return enclosingFunction(access) === home;
	return method === "set" || method === "delete" || method === "clear";
}
