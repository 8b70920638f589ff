/**
 * Who can see an object: what a function has just made itself, what hangs on its parameters and locals, and what others
 * hold as well and may change while the function waits.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import { perSnapshot, typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isPrimitiveType } from "../../ask/types.ts";
import {
	type Identifier,
	isBinaryExpression,
	isBindingElement,
	isCallExpression,
	isForOfStatement,
	isIdentifier,
	isNewExpression,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isReturnStatement,
	isTaggedTemplateExpression,
	isVariableDeclaration,
	isVariableDeclarationList,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, isAssigned, isAssignmentOperator, referencesTo, writesOf } from "../../flow/scopes.ts";
import {
	enclosingFunction,
	type FunctionNode,
	isAsync,
	isClassNode,
	isGenerator,
	returnedBy,
} from "../../syntax/functions.ts";
import { findAncestor, isWithin, outerOf, skipOuter } from "../../syntax/walk.ts";
import { type Callee, calleeOf, isImport } from "../callee/index.ts";
import { hasDefault, heldBy, isMadeThroughout, isOfPackage, isParsed, putIntoMap } from "./made-throughout.ts";

/** The code that is summarised, and the function in whose activation it runs. */
export interface Frame {
	readonly root: Node;
	/** The root itself when it is a function; undefined at the top level of a module. */
	readonly fn: FunctionNode | undefined;
	/** Where the root is called by code that asks what it gives. */
	readonly caller?: Frame | undefined;
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
			return (yield* ownershipOfSettled(operand, file, frame)) ?? ((yield* isResponse(node, file)) ? "new" : "local");
		}
		case SyntaxKind.CallExpression:
		case SyntaxKind.NewExpression:
		case SyntaxKind.TaggedTemplateExpression:
			return yield* ownershipOfResult(node, frame, file, steps);
		case SyntaxKind.PropertyAccessExpression:
		case SyntaxKind.ElementAccessExpression: {
			const { expression } = node as unknown as { expression: Node };
			const base = yield* ownershipOf(expression, frame, file, steps - 1);
			if (base !== "new") return base;
			if (yield* isPartOfPlatformObject(node, expression, file)) return "new";
			return (yield* isMadeThroughout(expression, frame.root, file, steps)) ? "new" : "local";
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

/** @param promise a call, or a constant that holds what one gives */
export function* ownershipOfSettled(promise: Node, file: RuleFile, frame: Frame): Inquiry<Ownership | undefined> {
	const operand = heldBy(promise);
	if (!isCallExpression(operand)) return undefined;
	const callee = yield* calleeOf(operand, file);
	if (callee.kind === "known") return callee.call.settlesNew ? "new" : undefined;
	if (callee.kind === "unknown") return (yield* isParsed(operand, callee, file)) ? "new" : undefined;
	const isOwn = callee.kind === "function" && isAsync(callee.fn);
	return isOwn && (yield* ownershipOfReturned(callee.fn, file, frame)) === "new" ? "new" : undefined;
}

/** What an object of the platform makes for itself: `url.searchParams`, `request.headers`, `controller.signal`. */
const PARTS: ReadonlyMap<string, string> = new Map([
	["searchParams", "URL"],
	["headers", "Request"],
	["signal", "AbortController"],
]);

function* isPartOfPlatformObject(access: Node, holder: Node, file: RuleFile): Inquiry<boolean> {
	const owner = isPropertyAccessExpression(access) ? PARTS.get(access.name.text) : undefined;
	if (owner === undefined) return false;
	const [type] = yield* typesFor([holder], file);
	return type?.symbol()?.name === owner;
}

/**
 * An answer that was waited for. Its body can be read once: two who had the same one would fail in whatever order they come.
 */
function* isResponse(waited: Node, file: RuleFile): Inquiry<boolean> {
	const [type] = yield* typesFor([waited], file);
	const symbol = type?.symbol();
	if (symbol?.name !== "Response") return false;
	const origin = file.types.originOf(symbol);
	return origin?.from === "lib" || (origin?.from === "package" && WITH_RESPONSES.has(origin.name));
}

/** Packages that bring the platform's `Response` themselves, or declare it. */
const WITH_RESPONSES: ReadonlySet<string> = new Set([
	"undici",
	"undici-types",
	"node",
	"node-fetch",
	"cross-fetch",
	"@cloudflare/workers-types",
	"bun-types",
	"bun",
]);

const returnedIn = perSnapshot(() => new WeakMap<Node, Ownership>());

/** Whether a function of the program makes what it gives, and keeps nothing of it. */
function* ownershipOfReturned(fn: FunctionNode, file: RuleFile, caller: Frame): Inquiry<Ownership> {
	const known = returnedIn(file);
	const before = known.get(fn);
	if (before) return before;
	// What a function gives that calls itself is not looked into.
	for (let at: Frame | undefined = caller; at; at = at.caller) if (at.root === fn) return "outside";
	const values = isGenerator(fn) ? [] : returnedBy(fn);
	let found: Ownership = values.length > 0 ? "new" : "outside";
	for (const value of values) {
		if (found === "new" && isHandedOn(value)) found = "outside";
		if (found === "new") found = worst(found, yield* ownershipOf(value, { root: fn, fn, caller }, file));
	}
	known.set(fn, found === "new" ? "new" : "outside");
	return found === "new" ? "new" : "outside";
}

/** Whether a function does more with a variable than to use its members and to give it back. */
function isHandedOn(value: Node): boolean {
	const node = skipOuter(value);
	const declared = isIdentifier(node) ? declarationOf(node) : undefined;
	if (!declared) return false;
	return referencesTo(declared).some((at) => {
		const outer = outerOf(at);
		const { parent } = outer;
		if (isReturnStatement(parent) || isAssigned(at)) return false;
		const { expression } = parent as { expression?: Node };
		const isMember = isPropertyAccessExpression(parent) || parent.kind === SyntaxKind.ElementAccessExpression;
		return !(isMember && expression === outer);
	});
}

function* ownershipOfResult(node: Node, frame: Frame, file: RuleFile, steps: number): Inquiry<Ownership> {
	if (isTaggedTemplateExpression(node)) {
		const tag = yield* calleeOf(node, file);
		return tag.kind === "known" && !tag.call.same && tag.call.gives === "new" ? "new" : "outside";
	}
	if (!isCallExpression(node) && !isNewExpression(node)) return "outside";
	const callee = yield* calleeOf(node, file);
	if (callee.kind === "class") return "new";
	if (callee.kind === "unknown" && isMadeByPackage(node, callee))
		return yield* ownershipOfMade(node, frame, file, steps);
	if (callee.kind === "unknown" && isCallExpression(node) && (yield* isParsed(node, callee, file))) return "new";
	if (callee.kind === "function" && !isAsync(callee.fn)) return yield* ownershipOfReturned(callee.fn, file, frame);
	if (callee.kind !== "known") return "outside";
	if (callee.call.same) {
		const receiver = skipOuter(node.expression);
		return isPropertyAccessExpression(receiver)
			? yield* ownershipOf(receiver.expression, frame, file, steps)
			: "outside";
	}
	if (callee.entry === "Map.get" && isCallExpression(node)) {
		const put = putIntoMap(node, frame.root);
		let found: Ownership = put ? "new" : "local";
		for (const value of put ?? []) found = worst(found, yield* ownershipOf(value, frame, file, steps - 1));
		return found;
	}
	if (callee.call.view) return yield* ownershipOfView(node.arguments?.[0], frame, file, steps);
	return callee.call.gives === "value" ? "local" : "new";
}

/** Names of functions whose results are there for the caller alone. */
const MAKING = /^(?:create|make|build|clone|start|new)(?![a-z])/;

/** An object of a package that is made here, as far as names tell: whoever calls such a maker assumes something of it anyway. */
function isMadeByPackage(node: Node, callee: Callee & { kind: "unknown" }): boolean {
	return isOfPackage(callee) && (isNewExpression(node) || MAKING.test(callee.name));
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
	if (isParameterDeclaration(declared)) return yield* ownershipOfParameter(declared, frame, file, steps);
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

/** What `then` hands to a callback is what its promise settles with, and what `reduce` does is what it was given to begin with. */
function* ownershipOfParameter(parameter: Node, frame: Frame, file: RuleFile, steps: number): Inquiry<Ownership> {
	const callback = parameter.parent;
	const call = callback && outerOf(callback).parent;
	if (!call || !isCallExpression(call) || call.arguments[0] !== outerOf(callback)) return "local";
	const callee = skipOuter(call.expression);
	if (!isPropertyAccessExpression(callee)) return "local";
	const { text } = callee.name;
	if (text === "then") return (yield* ownershipOfSettled(skipOuter(callee.expression), file, frame)) ?? "local";
	const isAccumulator = /^reduce(?:Right)?$/.test(text) && (callback as FunctionNode).parameters[0] === parameter;
	const [, start] = call.arguments;
	if (!isAccumulator || !start || writesOf(parameter).length > 0 || !isWithin(call, frame.root)) return "local";
	if ((yield* calleeOf(call, file)).kind !== "known") return "local";
	let found = yield* ownershipOf(start, frame, file, steps - 1);
	for (const value of returnedBy(callback as FunctionNode)) {
		const node = skipOuter(value);
		const isItself = isIdentifier(node) && declarationOf(node) === parameter;
		if (!isItself) found = worst(found, yield* ownershipOf(node, frame, file, steps - 1));
	}
	return found;
}

function* ownershipOfDeclared(declared: Node, frame: Frame, file: RuleFile, steps: number): Inquiry<Ownership> {
	if (isBindingElement(declared)) {
		const holder = findAncestor(declared, (at) => isVariableDeclaration(at) || isParameterDeclaration(at));
		if (!holder || isParameterDeclaration(holder)) return "local";
		const whole = yield* ownershipOfDeclared(holder, frame, file, steps);
		if (whole !== "new") return whole;
		const { initializer } = holder as { initializer?: Node };
		return initializer &&
			!hasDefault(declared, holder) &&
			(yield* isMadeThroughout(initializer, frame.root, file, steps))
			? "new"
			: "local";
	}
	if (!isVariableDeclaration(declared)) return "local";
	if (declared.initializer) return yield* ownershipOf(declared.initializer, frame, file, steps - 1);
	const loop = isVariableDeclarationList(declared.parent) ? declared.parent.parent : undefined;
	if (loop && isForOfStatement(loop)) {
		const whole = yield* ownershipOf(loop.expression, frame, file, steps - 1);
		if (whole !== "new") return whole;
		return (yield* isMadeThroughout(loop.expression, frame.root, file, steps)) ? "new" : "local";
	}
	// Declared without a value: what it holds comes from its assignments, or it is a key or what was caught.
	return declared.parent.kind === SyntaxKind.CatchClause ? "local" : "new";
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
