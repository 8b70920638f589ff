/**
 * Who can see an object: what a function has just made itself, what hangs on its parameters and locals, and what others
 * hold as well and may change while the function waits.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import { symbolFor, typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isPrimitiveType } from "../../ask/types.ts";
import {
	type Identifier,
	isArrayLiteralExpression,
	isAsExpression,
	isBinaryExpression,
	isBindingElement,
	isCallExpression,
	isConstructorDeclaration,
	isEnumDeclaration,
	isExportSpecifier,
	isForOfStatement,
	isIdentifier,
	isNewExpression,
	isObjectLiteralExpression,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isPropertyDeclaration,
	isSpreadAssignment,
	isVariableDeclaration,
	isVariableDeclarationList,
	type Node,
	NodeFlags,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import { isReference } from "../../flow/names.ts";
import { declarationOf, isAssigned, isAssignmentOperator, writesOf } from "../../flow/scopes.ts";
import { enclosingFunction, type FunctionNode, hasModifier, isClassNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { findAncestor, isTypeOnly, isWithin, outerOf, skipOuter } from "../../syntax/walk.ts";
import { type Callee, calleeOf, classOfThis, declarationFor, isImport, isReplaced } from "../callee/index.ts";

/** The code that is summarised, and the function in whose activation it runs. */
export interface Frame {
	readonly root: Node;
	/** The root itself when it is a function; undefined at the top level of a module. */
	readonly fn: FunctionNode | undefined;
}

/**
 * - `new`: made here (or a primitive); what hangs on it may be older
 * - `local`: reachable from the frame's parameters and variables
 * - `outside`: reachable from module variables, enclosing functions' variables, `this`, or unknown sources
 */
export type Ownership = "new" | "local" | "outside";

const RANK: readonly Ownership[] = ["new", "local", "outside"];

function worst(left: Ownership, right: Ownership): Ownership {
	return RANK.indexOf(left) >= RANK.indexOf(right) ? left : right;
}

/** How long a chain of variables is followed. */
const MAX_STEPS = 8;

export function* ownershipOf(expression: Node, frame: Frame, file: RuleFile, steps = MAX_STEPS): Inquiry<Ownership> {
	const node = skipOuter(expression);
	if (steps === 0) return "outside";
	switch (node.kind) {
		case SyntaxKind.ObjectLiteralExpression:
		case SyntaxKind.ArrayLiteralExpression:
		case SyntaxKind.StringLiteral:
		case SyntaxKind.NumericLiteral:
		case SyntaxKind.BigIntLiteral:
		case SyntaxKind.NoSubstitutionTemplateLiteral:
		case SyntaxKind.TemplateExpression:
		case SyntaxKind.TrueKeyword:
		case SyntaxKind.FalseKeyword:
		case SyntaxKind.NullKeyword:
		case SyntaxKind.RegularExpressionLiteral:
		case SyntaxKind.TypeOfExpression:
		case SyntaxKind.PrefixUnaryExpression:
		case SyntaxKind.PostfixUnaryExpression:
		case SyntaxKind.ArrowFunction:
		case SyntaxKind.FunctionExpression:
			return "new";
		case SyntaxKind.ObjectBindingPattern:
		case SyntaxKind.ArrayBindingPattern:
			// A pattern within a pattern or a parameter: what it destructures came in from somewhere.
			return "local";
		case SyntaxKind.ThisKeyword:
			return isClassNode(frame.root) ? "new" : "outside";
		case SyntaxKind.AwaitExpression: {
			const operand = skipOuter((node as unknown as { expression: Node }).expression);
			return (yield* ownershipOfSettled(operand, file)) ?? "local";
		}
		case SyntaxKind.CallExpression:
		case SyntaxKind.NewExpression:
			return yield* ownershipOfResult(node, frame, file, steps);
		case SyntaxKind.PropertyAccessExpression:
		case SyntaxKind.ElementAccessExpression: {
			const base = yield* ownershipOf((node as unknown as { expression: Node }).expression, frame, file, steps - 1);
			return base === "new" ? "local" : base;
		}
		case SyntaxKind.ConditionalExpression: {
			const { whenTrue, whenFalse } = node as unknown as { whenTrue: Node; whenFalse: Node };
			return worst(
				yield* ownershipOf(whenTrue, frame, file, steps - 1),
				yield* ownershipOf(whenFalse, frame, file, steps - 1),
			);
		}
		case SyntaxKind.Identifier:
			return yield* ownershipOfVariable(node as Identifier, frame, file, steps);
		default:
			if (!isBinaryExpression(node)) return "outside";
			switch (node.operatorToken.kind) {
				case SyntaxKind.BarBarToken:
				case SyntaxKind.AmpersandAmpersandToken:
				case SyntaxKind.QuestionQuestionToken:
					return worst(
						yield* ownershipOf(node.left, frame, file, steps - 1),
						yield* ownershipOf(node.right, frame, file, steps - 1),
					);
				default:
					return isAssignmentOperator(node.operatorToken.kind) ? "outside" : "new";
			}
	}
}

function* ownershipOfSettled(operand: Node, file: RuleFile): Inquiry<Ownership | undefined> {
	if (!isCallExpression(operand)) return undefined;
	const callee = yield* calleeOf(operand, file);
	return callee.kind === "known" && callee.call.settlesNew ? "new" : undefined;
}

function* ownershipOfResult(node: Node, frame: Frame, file: RuleFile, steps: number): Inquiry<Ownership> {
	if (!isCallExpression(node) && !isNewExpression(node)) return "outside";
	const callee = yield* calleeOf(node, file);
	if (callee.kind === "class") return "new";
	if (callee.kind === "unknown" && isMadeByPackage(node, callee))
		return yield* ownershipOfMade(node, frame, file, steps);
	if (callee.kind !== "known") return "outside";
	if (callee.call.same) {
		const receiver = skipOuter(node.expression);
		return isPropertyAccessExpression(receiver)
			? yield* ownershipOf(receiver.expression, frame, file, steps - 1)
			: "outside";
	}
	if (callee.call.view) return yield* ownershipOfView(node.arguments?.[0], frame, file, steps);
	return callee.call.gives === "value" ? "local" : "new";
}

/** Names of functions whose results are there for the caller alone. */
const MAKING = /^(?:create|make|build|clone|start|new)(?![a-z])/;

/** An object of a package that is made here, as far as names tell: whoever calls such a maker assumes something of it anyway. */
function isMadeByPackage(node: Node, { name, reason }: Callee & { kind: "unknown" }): boolean {
	const isOfPackage = reason.kind === "no-knowledge" && reason.package !== undefined;
	return isOfPackage && (isNewExpression(node) || MAKING.test(name));
}

/** It may hold on to what it is made of. */
function* ownershipOfMade(
	{ arguments: values = [] }: { readonly arguments?: readonly Node[] },
	frame: Frame,
	file: RuleFile,
	steps: number,
): Inquiry<Ownership> {
	const types = yield* typesFor(values, file);
	for (const [index, value] of values.entries()) {
		if (isPrimitiveType(types[index], true)) continue;
		if ((yield* ownershipOf(value, frame, file, steps - 1)) !== "new") return "outside";
	}
	return "new";
}

/** What looks at an object's memory belongs to whom the object does; a length or a text has none. */
function* ownershipOfView(source: Node | undefined, frame: Frame, file: RuleFile, steps: number): Inquiry<Ownership> {
	if (!source) return "new";
	const [type] = yield* typesFor([source], file);
	return isPrimitiveType(type) ? "new" : yield* ownershipOf(source, frame, file, steps - 1);
}

function* ownershipOfVariable(identifier: Identifier, frame: Frame, file: RuleFile, steps: number): Inquiry<Ownership> {
	const declared = declarationOf(identifier);
	if (!declared || isImport(declared)) return identifier.text === "undefined" ? "new" : "outside";
	if (!isLocalToFrame(declared, frame)) return "outside";
	if (isParameterDeclaration(declared)) return yield* ownershipOfParameter(declared, file);
	let found = yield* ownershipOfDeclared(declared, frame, file, steps);
	for (const target of writesOf(declared)) {
		const { parent } = outerOf(target);
		const isSimple = parent && isBinaryExpression(parent) && skipOuter(parent.left) === target;
		if (!isSimple || parent.operatorToken.kind !== SyntaxKind.EqualsToken) found = worst(found, "local");
		else found = worst(found, yield* ownershipOf(parent.right, frame, file, steps - 1));
	}
	// Something made by the activation, yet not by the code in question, may be known to others by now.
	return isWithin(declared, frame.root) ? found : worst(found, "local");
}

/** What `then` hands to a callback is what its promise settles with. */
function* ownershipOfParameter(parameter: Node, file: RuleFile): Inquiry<Ownership> {
	const callback = parameter.parent;
	const call = callback && outerOf(callback).parent;
	if (!call || !isCallExpression(call) || call.arguments[0] !== outerOf(callback)) return "local";
	const callee = skipOuter(call.expression);
	if (!isPropertyAccessExpression(callee) || callee.name.text !== "then") return "local";
	return (yield* ownershipOfSettled(skipOuter(callee.expression), file)) ?? "local";
}

function* ownershipOfDeclared(declared: Node, frame: Frame, file: RuleFile, steps: number): Inquiry<Ownership> {
	if (isBindingElement(declared)) {
		const holder = findAncestor(declared, (at) => isVariableDeclaration(at) || isParameterDeclaration(at));
		if (!holder || isParameterDeclaration(holder)) return "local";
		const whole = yield* ownershipOfDeclared(holder, frame, file, steps);
		return whole === "new" ? "local" : whole;
	}
	if (!isVariableDeclaration(declared)) return "local";
	if (declared.initializer) return yield* ownershipOf(declared.initializer, frame, file, steps - 1);
	const loop = isVariableDeclarationList(declared.parent) ? declared.parent.parent : undefined;
	if (loop && isForOfStatement(loop)) {
		const whole = yield* ownershipOf(loop.expression, frame, file, steps - 1);
		return whole === "new" ? "local" : whole;
	}
	// Declared without a value: what it holds comes from its assignments, or it is a key or what was caught.
	return declared.parent.kind === SyntaxKind.CatchClause ? "local" : "new";
}

/** Whether an object literal is new through and through: nothing that hangs on it was there before. */
export function isDeeplyNew(value: Node): boolean {
	const node = skipOuter(value);
	if (isArrayLiteralExpression(node)) return node.elements.every(isDeeplyNew);
	if (!isObjectLiteralExpression(node)) return isPrimitive(node);
	return node.properties.every((property) => isPropertyAssignment(property) && isDeeplyNew(property.initializer));
}

/** The index of the frame's parameter that an object hangs on, through destructuring and constants. */
export function parameterBehind(object: Node, frame: Frame, steps = MAX_STEPS): number | undefined {
	let at = skipOuter(object);
	while (at.kind === SyntaxKind.PropertyAccessExpression || at.kind === SyntaxKind.ElementAccessExpression) {
		at = skipOuter((at as unknown as { expression: Node }).expression);
	}
	const declared = isIdentifier(at) ? declarationOf(at) : undefined;
	if (!declared || steps === 0 || writesOf(declared).length > 0) return undefined;
	const isHolder = (one: Node) => isVariableDeclaration(one) || isParameterDeclaration(one);
	const holder = isHolder(declared) ? declared : findAncestor(declared, isHolder);
	if (holder && isParameterDeclaration(holder)) {
		return holder.parent === frame.root ? (frame.root as FunctionNode).parameters.indexOf(holder) : undefined;
	}
	const made = holder && isVariableDeclaration(holder) ? holder.initializer : undefined;
	return made && parameterBehind(made, frame, steps - 1);
}

/** Whether a variable belongs to the frame's activation or to a function within it. */
export function isLocalToFrame(declaration: Node, frame: Frame): boolean {
	if (isWithin(declaration, frame.root)) return true;
	if (!frame.fn || !isWithin(declaration, frame.fn)) return false;
	return (
		enclosingFunction(declaration) === frame.fn || isWithin(frame.root, enclosingFunction(declaration) ?? frame.root)
	);
}

/** Whether others may assign a variable while the frame waits. */
export function isSharedVariable(declaration: Node, frame: Frame): boolean {
	const writes = writesOf(declaration);
	if (writes.length === 0) return false;
	if (!isLocalToFrame(declaration, frame)) return true;
	const home = enclosingFunction(declaration);
	return writes.some((target) => enclosingFunction(target) !== home);
}

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

function isPrimitive(initializer: Node): boolean {
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
