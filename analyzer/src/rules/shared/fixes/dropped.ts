/** Async functions whose promise nobody takes: an `await` in one hands its error to nobody. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import { presentConstituentsOf } from "../../../ask/types.ts";
import {
	isAwaitExpression,
	isCallExpression,
	isClassDeclaration,
	isClassExpression,
	isExpressionStatement,
	isIdentifier,
	isJsxExpression,
	isMethodDeclaration,
	isObjectLiteralExpression,
	isPrivateIdentifier,
	isPropertyAccessExpression,
	isPropertyDeclaration,
	isVoidExpression,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import { isReference } from "../../../flow/index.ts";
import { calledMethod, hasRejectionHandler } from "../../../syntax/calls.ts";
import { enclosingFunction, type FunctionNode, hasModifier } from "../../../syntax/functions.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";
import { findAncestor, outerOf } from "../../../syntax/walk.ts";
import { testRole } from "../places/tests.ts";

/** Methods that a library calls without a look at what they give. */
const LIFECYCLE =
	/^(?:component(?:DidMount|DidUpdate|WillUnmount)|UNSAFE_component\w+|ng(?:OnInit|OnDestroy|OnChanges|After\w+)|(?:connected|disconnected|adopted|attributeChanged)Callback)$/;

/** Whether nobody hears of what rejects the promise that a function gives, as far as the file shows. */
export function isDropped(fn: FunctionNode, file: RuleFile, depth = 0): boolean {
	if (testRole(fn) || depth > 3) return false;
	if (fn.kind === SyntaxKind.ArrowFunction || fn.kind === SyntaxKind.FunctionExpression) {
		const at = outerOf(fn);
		const { parent } = at;
		if (isJsxExpression(parent)) return true;
		if (isCallExpression(parent)) {
			if (parent.expression === at) return isThrownAway(parent, file, depth);
			const method = calledMethod(parent);
			if (method && /^(?:then|catch|finally)$/.test(method.name)) return isThrownAway(parent, file, depth);
			// A function that is kept for later by its name: `const save = useCallback(async () => …)`.
			const isNamed = /^use(?:Callback|Event\w*)$/.test(method?.name ?? file.textOf(parent.expression));
			return isNamed ? isNameDropped(parent.parent, file, depth) : expectsNothing(fn, file);
		}
		if (isNamed(parent)) return isNameDropped(parent, file, depth);
		return expectsNothing(fn, file);
	}
	return isNameDropped(fn, file, depth);
}

function isNamed(node: Node): boolean {
	return node.kind === SyntaxKind.VariableDeclaration || isPropertyDeclaration(node);
}

/** Whether the type that a function is given by its place says that it returns nothing. */
export function expectsNothing(fn: Node, file: RuleFile): boolean {
	const type = file.types.contextualType(fn);
	return type !== undefined && givesNothing(type);
}

function givesNothing(type: TypeRef): boolean {
	const signatures = presentConstituentsOf(type).flatMap((part) => [...part.callSignatures()]);
	return signatures.length > 0 && signatures.every((signature) => signature.returnType()?.isVoid === true);
}

/** A declaration by whose name a function is used: whether each use drops its promise, and there are some. */
function isNameDropped(declared: Node, file: RuleFile, depth: number): boolean {
	const { name } = declared as { name?: Node };
	if (!name || !(isIdentifier(name) || isPrivateIdentifier(name))) return false;
	const isMember = isMethodDeclaration(declared) || isPropertyDeclaration(declared);
	const holder = declared.parent;
	const isOfClass = isMember && (isClassDeclaration(holder) || isClassExpression(holder));
	if (isOfClass && LIFECYCLE.test(name.text) && holder.heritageClauses) return true;
	if (isMember && isObjectLiteralExpression(holder)) return isMemberOfNothing(holder, name.text, file);
	if (isMember ? !isOfClass : isExported(declared)) return false;
	const uses = mentionsOf(file.root, name.text).filter((mention) => {
		if (mention === name) return false;
		if (!isMember) return isIdentifier(mention) && isReference(mention);
		return isPropertyAccessExpression(mention.parent) && mention.parent.name === mention;
	});
	return uses.length > 0 && uses.every((use) => isUseDropped(isMember ? use.parent : use, file, depth));
}

/** Whether the type of an object by its place says that a method gives nothing: `{ async click() {} }`. */
function isMemberOfNothing(holder: Node, name: string, file: RuleFile): boolean {
	const member = file.types.contextualType(holder)?.property(name);
	const type = member && file.types.typeOfSymbol(member);
	return type !== undefined && givesNothing(type);
}

/** Of a function, or of the variable that holds one. */
export function isExported(declared: Node): boolean {
	const holder = declared.kind === SyntaxKind.VariableDeclaration ? declared.parent.parent : declared;
	return hasModifier(holder, SyntaxKind.ExportKeyword);
}

function isUseDropped(use: Node, file: RuleFile, depth: number): boolean {
	const at = outerOf(use);
	const { parent } = at;
	if (isCallExpression(parent)) {
		if (parent.expression === at) return isThrownAway(parent, file, depth);
		return expectsNothing(at, file);
	}
	// What an effect depends on is no use of its own.
	return isJsxExpression(parent) || parent.kind === SyntaxKind.ArrayLiteralExpression;
}

/** Whether the promise of a call reaches nobody: it floats, or who awaits it is dropped as well. */
function isThrownAway(call: Node, file: RuleFile, depth: number): boolean {
	if (hasRejectionHandler(call)) return false;
	const at = outerOf(call);
	const { parent } = at;
	if (isVoidExpression(parent)) return true;
	const fn = enclosingFunction(at);
	// At the top level of a file it is found there, or the end of the program.
	if (isExpressionStatement(parent)) return fn !== undefined;
	if (isPropertyAccessExpression(parent) && /^(?:then|finally)$/.test(parent.name.text))
		return isCallExpression(parent.parent) && isThrownAway(parent.parent, file, depth);
	if (!isAwaitExpression(parent) || !fn || isGuarded(parent, fn)) return false;
	return isDropped(fn, file, depth + 1);
}

/** Whether a place is in a `try` of its function. */
export function isGuarded(at: Node, fn: Node | undefined): boolean {
	const guard = findAncestor(at, (node) => node === fn || node.kind === SyntaxKind.TryStatement);
	return guard !== undefined && guard !== fn;
}
