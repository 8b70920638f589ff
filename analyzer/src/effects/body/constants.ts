/** What others hold and nevertheless cannot change: constants, and fields that are assigned once. */

import type { Inquiry } from "../../ask/inquiry.ts";
import { symbolFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isAsExpression,
	isCallExpression,
	isConstructorDeclaration,
	isEnumDeclaration,
	isExportSpecifier,
	isIdentifier,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isPropertyDeclaration,
	isSpreadAssignment,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import { isReference } from "../../flow/names.ts";
import { declarationOf, isAssigned } from "../../flow/scopes.ts";
import { enclosingFunction, hasModifier } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { findAncestor, isTypeOnly, outerOf, skipOuter } from "../../syntax/walk.ts";
import { classOfThis, declarationFor, isReplaced } from "../callee/index.ts";

/**
 * Whether what is read from an object that others hold is nevertheless sure not to change: `readonly` fields and properties,
 * enum members, members of `as const` objects, and of private module constants that their file only reads.
 * @param access the whole access, `object.name`
 */
export function* isConstantRead(access: Node, file: RuleFile): Inquiry<boolean> {
	const path: string[] = [];
	let at = skipOuter(access);
	while (isPropertyAccessExpression(at)) {
		path.unshift(at.name.text);
		at = skipOuter(at.expression);
	}
	const [first] = path;
	if (first === undefined) return false;
	if (at.kind === SyntaxKind.ThisKeyword) return path.length === 1 && isConstantField(at, first);
	if (!isIdentifier(at)) return false;
	const declared = yield* declarationFor(at, file);
	if (!declared) return false;
	if (isEnumDeclaration(declared)) return true;
	if (isConstantObject(declared)) return isLiteralAt(declared, path);
	const symbol =
		path.length === 1 && isPropertyAccessExpression(access) ? yield* symbolFor(access.name, file) : undefined;
	if (!symbol || file.types.originOf(symbol)?.from !== "file") return false;
	const nodes = symbol.declarations.map((declaration) => declaration.node());
	return nodes.length > 0 && nodes.every((node) => node !== undefined && hasModifier(node, SyntaxKind.ReadonlyKeyword));
}

/** A `const` whose object nobody changes: declared `as const`, or not exported and only read in its file. */
export function isConstantObject(declaration: Node): boolean {
	if (!isVariableDeclaration(declaration) || !isIdentifier(declaration.name) || !declaration.initializer) return false;
	if ((declaration.parent.flags & NodeFlags.BlockScoped) !== NodeFlags.Const) return false;
	if (isPrimitive(declaration.initializer) || isConstAssertion(declaration.initializer)) return true;
	const statement = declaration.parent.parent;
	if (hasModifier(statement, SyntaxKind.ExportKeyword) || enclosingFunction(declaration)) return false;
	return isOnlyRead(declaration);
}

function isConstAssertion(initializer: Node): boolean {
	if (!isAsExpression(initializer)) return false;
	const { typeName } = initializer.type as { typeName?: Node };
	return typeName !== undefined && isIdentifier(typeName) && typeName.text === "const";
}

/** What is written out and has no parts. */
export function isPrimitive(initializer: Node): boolean {
	switch (skipOuter(initializer).kind) {
		case SyntaxKind.StringLiteral:
		case SyntaxKind.NoSubstitutionTemplateLiteral:
		case SyntaxKind.TemplateExpression:
		case SyntaxKind.NumericLiteral:
		case SyntaxKind.BigIntLiteral:
		case SyntaxKind.TrueKeyword:
		case SyntaxKind.FalseKeyword:
		case SyntaxKind.NullKeyword:
		case SyntaxKind.PrefixUnaryExpression:
			return true;
		default:
			return false;
	}
}

/** Whether an object literal has, along the path, nothing but literals and in the end a primitive. */
function isLiteralAt(declaration: Node, path: readonly string[]): boolean {
	let at: Node | undefined = (declaration as { initializer?: Node }).initializer;
	for (const name of path) {
		const literal: Node | undefined = at && skipOuter(at);
		if (!literal || !isObjectLiteralExpression(literal) || literal.properties.some(isSpreadAssignment)) return false;
		const found = literal.properties.find((property) => (property as { name?: { text?: string } }).name?.text === name);
		at = found && isPropertyAssignment(found) ? found.initializer : undefined;
	}
	return at !== undefined && isPrimitive(at);
}

const onlyRead = new WeakMap<Node, boolean>();

/** Methods that leave the object they are called on as it was, and do not hand on what is in it. */
const READ_ONLY_METHODS: ReadonlySet<string> = new Set("has includes indexOf join test".split(" "));

/** Whether every mention of the variable in its file only looks at its object, without handing on anything of it. */
function isOnlyRead(declaration: VariableDeclaration): boolean {
	let found = onlyRead.get(declaration);
	if (found !== undefined) return found;
	const { name } = declaration;
	found =
		isIdentifier(name) &&
		mentionsOf(declaration.getSourceFile(), name.text).every((at) => {
			if (at === name || !isIdentifier(at) || findAncestor(at, isTypeOnly)) return true;
			if (isExportSpecifier(at.parent)) return false;
			return !isReference(at) || declarationOf(at) !== declaration || isReadOnlyMention(at, declaration);
		});
	onlyRead.set(declaration, found);
	return found;
}

function isReadOnlyMention(mention: Node, declaration: Node): boolean {
	const path: string[] = [];
	let at = mention;
	for (;;) {
		const { parent } = outerOf(at);
		if (!isPropertyAccessExpression(parent) || skipOuter(parent.expression) !== at) break;
		path.push(parent.name.text);
		at = parent;
	}
	const outer = outerOf(at);
	const { parent } = outer;
	if (isCallExpression(parent) && parent.expression === outer)
		return path.length === 1 && READ_ONLY_METHODS.has(path[0] ?? "");
	// Iterating and indexing hand out the contents.
	if (path.length === 0 || !isLiteralAt(declaration, path)) return false;
	return !isAssigned(at) && parent.kind !== SyntaxKind.ArrayLiteralExpression && !isPropertyAssignment(parent);
}

/** A field of `this` that is `readonly`, or private and assigned by the constructor alone. */
function isConstantField(thisNode: Node, name: string): boolean {
	const owner = classOfThis(thisNode);
	if (!owner) return false;
	for (const member of owner.members) {
		const isNamed = ((member as { name?: Node }).name as { text?: string } | undefined)?.text === name;
		if (isNamed && isPropertyDeclaration(member)) return isUnchanging(member, name);
		if (!isConstructorDeclaration(member)) continue;
		for (const parameter of member.parameters) {
			if (isIdentifier(parameter.name) && parameter.name.text === name && parameter.modifiers)
				return isUnchanging(parameter, name);
		}
	}
	return false;
}

function isUnchanging(member: Node, name: string): boolean {
	if (hasModifier(member, SyntaxKind.ReadonlyKeyword)) return true;
	const isPrivate = name.startsWith("#") || hasModifier(member, SyntaxKind.PrivateKeyword);
	return isPrivate && !isReplaced(member.getSourceFile(), name);
}
