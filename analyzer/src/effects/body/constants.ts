/** What others hold and nevertheless cannot change: constants, and fields that are assigned once. */

import { computed, type Inquiry } from "../../ask/inquiry.ts";
import { perSnapshot, symbolFor, typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isAsExpression,
	isCallExpression,
	isConstructorDeclaration,
	isEnumDeclaration,
	isExportSpecifier,
	isIdentifier,
	isNamespaceImport,
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
import type { TypeRef } from "../../engine/engine.ts";
import { isReference } from "../../flow/names.ts";
import { declarationOf, isAssigned } from "../../flow/scopes.ts";
import { lastName } from "../../syntax/calls.ts";
import { enclosingFunction, hasModifier } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { findAncestor, isTypeOnly, outerOf, skipOuter } from "../../syntax/walk.ts";
import { classOfThis, constantValue, declarationFor, isReplaced } from "../callee/index.ts";
import { isKnownPackage } from "../knowledge/index.ts";

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

const descriptionsIn = perSnapshot(() => new WeakMap<Node, boolean>());

/**
 * Whether an object describes a table or a view: a constant that a function of a package with knowledge made. It and its
 * columns stay what they are.
 */
export function* isDescription(object: Node, file: RuleFile): Inquiry<boolean> {
	const declared = yield* describedBy(skipOuter(object), file);
	const value = declared && constantValue(declared);
	if (!declared || !value || !isCallExpression(value) || enclosingFunction(declared)) return false;
	if (!/(?:table|view)$/i.test(lastName(skipOuter(value.expression)) ?? "")) return false;
	const known = descriptionsIn(file);
	let found = known.get(declared);
	if (found === undefined) {
		const [type] = yield* typesFor([object], file);
		found = yield* computed(() => isOfKnownPackage(type, file));
		known.set(declared, found);
	}
	return found;
}

function* describedBy(object: Node, file: RuleFile): Inquiry<Node | undefined> {
	if (isIdentifier(object)) return yield* declarationFor(object, file);
	if (!isPropertyAccessExpression(object) || !isIdentifier(object.expression)) return undefined;
	const module = declarationOf(object.expression);
	if (!module || !isNamespaceImport(module)) return undefined;
	const [only, second] = (yield* symbolFor(object.name, file))?.declarations ?? [];
	return second ? undefined : only?.node();
}

/** Whether a type is one that a package with knowledge declares, be it under another name. */
export function isOfKnownPackage(type: TypeRef | undefined, file: RuleFile): boolean {
	return [type?.symbol(), type?.aliasSymbol()].some((symbol) => {
		const origin = symbol && file.types.originOf(symbol);
		return origin?.from === "package" && isKnownPackage(origin.name);
	});
}
