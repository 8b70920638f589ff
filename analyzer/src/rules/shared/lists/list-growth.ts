/** What becomes of a list after its declaration: whether it can be another one, get more elements, or is measured. */
import {
	type CallExpression,
	type Identifier,
	isBinaryExpression,
	isCallExpression,
	isElementAccessExpression,
	isIdentifier,
	isNumericLiteral,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isPropertyDeclaration,
	isSpreadElement,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { declarationOf, writesOf } from "../../../flow/index.ts";
import { hasModifier } from "../../../syntax/functions.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";
import { findAncestor, isWithin, skipOuter, walk } from "../../../syntax/walk.ts";

const GROWING: ReadonlySet<string> = new Set(["push", "unshift", "splice", "add", "set"]);

/** The value that a variable, property or field has for as long as it lives; undefined when it may get another. */
export function constantInitializer(declaration: Node): Node | undefined {
	if (isVariableDeclaration(declaration)) {
		const { initializer } = declaration;
		if (initializer === undefined) return undefined;
		const isConst = (declaration.parent.flags & NodeFlags.Const) !== 0;
		return isConst || writesOf(declaration).length === 0 ? initializer : undefined;
	}
	if (isPropertyDeclaration(declaration)) {
		return hasModifier(declaration, SyntaxKind.ReadonlyKeyword) ? declaration.initializer : undefined;
	}
	if (isPropertyAssignment(declaration)) {
		// Of a constant object only: what stands in another one may be replaced from anywhere.
		const variable = findAncestor(declaration, isVariableDeclaration);
		return variable !== undefined && constantInitializer(variable) !== undefined ? declaration.initializer : undefined;
	}
	return undefined;
}

/**
 * By how many elements a list grows after its declaration; undefined when that cannot be counted: it is handed to
 * something else, or grows in a loop or in a function.
 * @param isComplete others that it is handed to leave it as it is
 */
export function growthOf(declaration: Node, isComplete: boolean = false): number | undefined {
	const name = (declaration as { name?: Node }).name;
	if (name === undefined || !isIdentifier(name)) return undefined;
	let growth = 0;
	for (const mention of mentionsOf(declaration.getSourceFile(), name.text)) {
		if (mention === name || !isIdentifier(mention) || declarationOf(mention) !== declaration) continue;
		const { parent } = mention;
		if (!isComplete && isCallExpression(parent) && parent.arguments.includes(mention) && !isReadingCall(parent))
			return undefined;
		if (isElementAccessExpression(parent) && parent.expression === mention && isAssigned(parent)) return undefined;
		if (!isPropertyAccessExpression(parent) || parent.expression !== mention || !GROWING.has(parent.name.text))
			continue;
		const call = parent.parent;
		if (!isCallExpression(call) || call.arguments.some(isSpreadElement) || repeats(call, declaration)) return undefined;
		growth += call.arguments.length;
	}
	return growth;
}

/** Whether something is put into a field or property of this name, anywhere in its file. */
export function memberGrows(declaration: Node): boolean {
	const name = (declaration as { name?: Node }).name;
	if (name === undefined || !isIdentifier(name)) return false;
	return mentionsOf(declaration.getSourceFile(), name.text).some((mention) => {
		const access = mention.parent;
		if (!isPropertyAccessExpression(access) || access.name !== mention) return false;
		const { parent } = access;
		if (isElementAccessExpression(parent)) return parent.expression === access && isAssigned(parent);
		return isPropertyAccessExpression(parent) && parent.expression === access && GROWING.has(parent.name.text);
	});
}

function isAssigned(node: Node): boolean {
	const { parent } = node;
	return (
		isBinaryExpression(parent) &&
		parent.left === node &&
		parent.operatorToken.kind >= SyntaxKind.FirstAssignment &&
		parent.operatorToken.kind <= SyntaxKind.LastAssignment
	);
}

/** Calls that are known not to change what they are given. */
function isReadingCall(call: CallExpression): boolean {
	const callee = call.expression;
	return (
		isPropertyAccessExpression(callee) &&
		isIdentifier(callee.expression) &&
		/^(?:Promise|Object|Array|JSON|console|Math)$/.test(callee.expression.text) &&
		callee.name.text !== "assign"
	);
}

/** Whether a node may run more than once per run of the declaration. */
function repeats(node: Node, declaration: Node): boolean {
	const between = findAncestor(node, (ancestor) => {
		switch (ancestor.kind) {
			case SyntaxKind.ForStatement:
			case SyntaxKind.ForOfStatement:
			case SyntaxKind.ForInStatement:
			case SyntaxKind.WhileStatement:
			case SyntaxKind.DoStatement:
			case SyntaxKind.ArrowFunction:
			case SyntaxKind.FunctionExpression:
			case SyntaxKind.FunctionDeclaration:
			case SyntaxKind.MethodDeclaration:
				return !isWithin(declaration, ancestor);
			default:
				return false;
		}
	});
	return between !== undefined;
}

/** Whether the function compares the list's length with a bound: `if (ids.length > MAX) throw …`. */
export function hasLengthGuard(identifier: Identifier): boolean {
	const scope = findAncestor(identifier, (node) => node.kind === SyntaxKind.SourceFile || isFunctionLike(node));
	let guarded = false;
	walk(scope ?? identifier, (node) => {
		if (guarded) return false;
		if (!isBinaryExpression(node) || !isComparison(node.operatorToken.kind)) return undefined;
		if (node.parent.kind === SyntaxKind.ForStatement) return undefined;
		const [left, right] = [skipOuter(node.left), skipOuter(node.right)];
		const other = isLengthOf(left, identifier.text) ? right : isLengthOf(right, identifier.text) ? left : undefined;
		if (other === undefined) return undefined;
		guarded = isNumericLiteral(other)
			? Number(other.text) > 1
			: isIdentifier(other) || isPropertyAccessExpression(other);
		return undefined;
	});
	return guarded;
}

function isFunctionLike(node: Node): boolean {
	switch (node.kind) {
		case SyntaxKind.FunctionDeclaration:
		case SyntaxKind.FunctionExpression:
		case SyntaxKind.ArrowFunction:
		case SyntaxKind.MethodDeclaration:
		case SyntaxKind.Constructor:
			return true;
		default:
			return false;
	}
}

function isComparison(kind: SyntaxKind): boolean {
	switch (kind) {
		case SyntaxKind.LessThanToken:
		case SyntaxKind.LessThanEqualsToken:
		case SyntaxKind.GreaterThanToken:
		case SyntaxKind.GreaterThanEqualsToken:
			return true;
		default:
			return false;
	}
}

function isLengthOf(node: Node, name: string): boolean {
	return (
		isPropertyAccessExpression(node) &&
		(node.name.text === "length" || node.name.text === "size") &&
		isIdentifier(node.expression) &&
		node.expression.text === name
	);
}
