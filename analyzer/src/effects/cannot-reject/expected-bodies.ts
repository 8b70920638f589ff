/**
 * The bodies that a function most likely has, for whoever only wants to know whether something is said of it: nothing is
 * reported because of them. A method counts as what its class says, although another class might override it.
 */

import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import { perSnapshot, symbolFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isBinaryExpression,
	isBindingElement,
	isBlock,
	isCallExpression,
	isIdentifier,
	isObjectBindingPattern,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isPropertyDeclaration,
	isReturnStatement,
	isShorthandPropertyAssignment,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef, TypeRef } from "../../engine/engine.ts";
import { declarationOf, isAssignmentOperator, writesOf } from "../../flow/scopes.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { type FunctionNode, hasModifier, isClassNode, isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { isMissing } from "../../syntax/values.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { functionNamedBy, isReplaced, likelyBodiesOf } from "../callee/index.ts";
import { exposedMember } from "./electron.ts";
import { attributesFor, parameterBehind } from "./frames.ts";
import type { Targets } from "./target.ts";

/** How many names for one thing may follow each other. */
const MAX_NAMES = 5;

const targetsIn = perSnapshot(() => new WeakMap<Node, Targets>());

const UNKNOWN: Targets = { kind: "unknown" };

/** What is called when an expression is called. Memoised. */
export function* expectedTargets(callee: Node, file: RuleFile): Inquiry<Targets> {
	const at = skipOuter(callee);
	const targets = targetsIn(file);
	let found = targets.get(at);
	if (!found) targets.set(at, (found = yield* find(at, file, 0)));
	return found;
}

/** The functions of which a reference stands for one; empty where none is at hand. */
export function* functionsBehind(value: Node, file: RuleFile): Inquiry<readonly FunctionNode[]> {
	const found = yield* expectedTargets(value, file);
	return found.kind === "functions" ? found.fns : [];
}

function* find(at: Node, file: RuleFile, names: number): Inquiry<Targets> {
	if (names > MAX_NAMES) return UNKNOWN;
	if (isCallExpression(at)) {
		const made = functionOfCall(at);
		if (made) return yield* find(skipOuter(made), file, names + 1);
		return fromType(yield* typeOf(at), file) ?? UNKNOWN;
	}
	const named = yield* functionNamedBy(at, false, file);
	if (named.kind === "known") return named;
	if (named.kind === "function") return of(named.fn);
	const likely = named.kind === "unknown" ? named.likely : undefined;
	// What is made of a function may do more, or less, with its promise.
	if (likely && likely.assumption.kind !== "wraps" && !isToBeOverridden(likely.fn)) return of(likely.fn);
	return (
		(yield* behindConstant(at, file, names)) ??
		(yield* behindMember(at, file, names)) ??
		(yield* behindProp(at, file, names)) ??
		(mayBeAnother(at) ? undefined : fromType(yield* typeOf(at), file)) ??
		(yield* fromSignature(yield* typeOf(at), file, names)) ??
		(yield* behindBridge(at, file, names)) ??
		UNKNOWN
	);
}

function of(fn: FunctionNode): Targets {
	return { kind: "functions", fns: [fn] };
}

/** `useCallback(f)`, `useMemo(() => f)`, `f.bind(self)` */
function functionOfCall(call: Node): Node | undefined {
	if (!isCallExpression(call)) return undefined;
	const method = calledMethod(call);
	if (method?.name === "bind") return method.receiver;
	const callee = skipOuter(call.expression);
	const name = method?.name ?? (isIdentifier(callee) ? callee.text : "");
	const [first] = call.arguments;
	if (!first) return undefined;
	if (/^use(?:Callback|EffectEvent|Event|EventCallback|MemoizedFn|LatestCallback)$/.test(name)) return first;
	const maker = name === "useMemo" ? skipOuter(first) : undefined;
	if (!maker || !isFunctionNode(maker) || !maker.body) return undefined;
	if (!isBlock(maker.body)) return maker.body;
	const last = maker.body.statements.at(-1);
	return last && isReturnStatement(last) ? last.expression : undefined;
}

/** What a variable was declared with, whatever type is written beside its name. */
function* behindConstant(at: Node, file: RuleFile, names: number): Inquiry<Targets | undefined> {
	const declared = isIdentifier(at) ? declarationOf(at) : undefined;
	if (!declared || !isVariableDeclaration(declared) || !isIdentifier(declared.name)) return undefined;
	if (!declared.initializer || writesOf(declared).length > 0) return undefined;
	return yield* functionHeldBy(declared.initializer, file, names);
}

/** What a preload script offers to pages. */
function* behindBridge(at: Node, file: RuleFile, names: number): Inquiry<Targets | undefined> {
	const value = yield* exposedMember(at, file);
	return value && (yield* functionHeldBy(value, file, names));
}

/** What the elements of a component hand in that is used in its own file alone. */
function* behindProp(at: Node, file: RuleFile, names: number): Inquiry<Targets | undefined> {
	const parameter = parameterBehind(at);
	const values = parameter && attributesFor(parameter, (name) => file.types.filesWithWord(name).length > 1);
	const fns: FunctionNode[] = [];
	for (const value of values ?? []) {
		const found = yield* functionHeldBy(value, file, names);
		if (found?.kind !== "functions") return undefined;
		fns.push(...found.fns);
	}
	return fns.length > 0 ? { kind: "functions", fns } : undefined;
}

/** A function that is written, or named, or made by a hook of another. */
function* functionHeldBy(value: Node, file: RuleFile, names: number): Inquiry<Targets | undefined> {
	const at = skipOuter(value);
	if (isFunctionNode(at)) return of(at);
	const made = functionOfCall(at);
	if (!made && !isIdentifier(at) && !isPropertyAccessExpression(at)) return undefined;
	const found = yield* find(made ? skipOuter(made) : at, file, names + 1);
	return found.kind === "unknown" ? undefined : found;
}

/** The member that is read, directly or by a pattern: what its class or object says, or its implementations. */
function* behindMember(at: Node, file: RuleFile, names: number): Inquiry<Targets | undefined> {
	const symbol = yield* memberNamedBy(at, file);
	if (!symbol || file.types.originOf(symbol)?.from !== "file") return undefined;
	const nodes = symbol.declarations.map((declaration) => declaration.node());
	const [only, second] = nodes.filter((node) => node && !(isFunctionNode(node) && !node.body && nodes.length > 1));
	if (!only || second) return undefined;
	if (!isPropertyDeclaration(only) && isReplaced(only.getSourceFile(), symbol.name)) return undefined;
	if (isFunctionNode(only) && only.body && !isToBeOverridden(only)) return of(only);
	if (isPropertyAssignment(only)) return yield* functionHeldBy(only.initializer, file, names);
	if (isShorthandPropertyAssignment(only)) return yield* functionHeldBy(only.name, file, names);
	if (isPropertyDeclaration(only)) {
		const values = valuesOfField(only);
		const fns: FunctionNode[] = [];
		for (const value of values ?? []) {
			const found = yield* functionHeldBy(value, file, names);
			if (found?.kind !== "functions") return undefined;
			fns.push(...found.fns);
		}
		if (fns.length > 0) return { kind: "functions", fns };
	}
	const likely = yield* likelyBodiesOf(symbol, symbol.name, file);
	if (likely) return { kind: "functions", fns: likely.fns };
	if (only.kind === SyntaxKind.PropertySignature) return yield* besideType(only, symbol.name, file, names);
	return isFunctionNode(only) && only.body ? of(only) : undefined;
}

/**
 * What the objects of a file have under a name that a type of the same file declares: a context and its provider, a store
 * and its actions. Undefined where one of them is not written out.
 */
function* besideType(signature: Node, name: string, file: RuleFile, names: number): Inquiry<Targets | undefined> {
	const fns: FunctionNode[] = [];
	for (const mention of mentionsOf(signature.getSourceFile(), name)) {
		const { parent } = mention as { parent: Node & { name?: Node } };
		if (parent.name !== mention) continue;
		if (isFunctionNode(parent) && isObjectLiteralExpression(parent.parent)) fns.push(parent);
		else if (isPropertyAssignment(parent) || isShorthandPropertyAssignment(parent)) {
			const found = yield* functionHeldBy(isPropertyAssignment(parent) ? parent.initializer : mention, file, names);
			if (found?.kind !== "functions") return undefined;
			fns.push(...found.fns);
		}
	}
	return fns.length > 0 ? { kind: "functions", fns } : undefined;
}

/**
 * Whether a callee is a function that somebody else hands in: a parameter, or a function that an object among the
 * parameters holds, as a component's props do. Only its type is known, and it is for whoever hands it in to say what
 * becomes of its errors. A method of such an object is the object's own.
 */
export function* isHandedIn(callee: Node, file: RuleFile): Inquiry<boolean> {
	const at = skipOuter(callee);
	const declared = givenAs(at);
	if (!declared) return false;
	if (isIdentifier(at) && declared.kind === SyntaxKind.Parameter) {
		const symbol = (yield* typeOf(at))?.symbol();
		return isOfProgram(symbol, file);
	}
	const member = yield* memberNamedBy(at, file);
	const [only, second] = member?.declarations.map((declaration) => declaration.node()) ?? [];
	return (
		only !== undefined &&
		second === undefined &&
		only.kind === SyntaxKind.PropertySignature &&
		isOfProgram(member, file)
	);
}

function isOfProgram(symbol: SymbolRef | undefined, file: RuleFile): boolean {
	return symbol !== undefined && file.types.originOf(symbol)?.from === "file";
}

/** The parameter, or the name in a parameter's pattern, that a callee is or is a member of. */
function givenAs(callee: Node): Node | undefined {
	const root = isPropertyAccessExpression(callee) ? skipOuter(callee.expression) : callee;
	const declared = isIdentifier(root) ? declarationOf(root) : undefined;
	if (declared?.kind === SyntaxKind.Parameter) return declared;
	const isInPattern = declared && isBindingElement(declared) && declared.parent.parent.kind === SyntaxKind.Parameter;
	return isInPattern ? declared : undefined;
}

function* memberNamedBy(at: Node, file: RuleFile): Inquiry<SymbolRef | undefined> {
	if (isPropertyAccessExpression(at)) return yield* symbolFor(at.name, file);
	const declared = isIdentifier(at) ? declarationOf(at) : undefined;
	if (!declared || !isBindingElement(declared) || declared.dotDotDotToken || declared.initializer) return undefined;
	if (!isObjectBindingPattern(declared.parent)) return undefined;
	const name = declared.propertyName ?? declared.name;
	if (!name || !isIdentifier(name)) return undefined;
	return (yield* typeOf(declared.parent))?.property(name.text)?.resolved();
}

/**
 * What a class gives to one of its fields, nothing aside: at its declaration, and wherever the class's file assigns to
 * a property of that name. Undefined where something else is done to it.
 */
export function valuesOfField(field: Node): Node[] | undefined {
	const { name, initializer } = field as { name?: Node; initializer?: Node };
	if (!name || !(isIdentifier(name) || name.kind === SyntaxKind.PrivateIdentifier)) return undefined;
	const values = initializer ? [initializer] : [];
	for (const { parent: target } of mentionsOf(field.getSourceFile(), (name as unknown as { text: string }).text)) {
		const { parent: assignment } = target;
		if (!isPropertyAccessExpression(target) || !isBinaryExpression(assignment) || assignment.left !== target) continue;
		if (isAssignmentOperator(assignment.operatorToken.kind)) values.push(assignment.right);
	}
	return values.filter((value) => !isMissing(value));
}

/** What `throttle` or `debounce` calls sooner or later, of which it gives the last promise. */
export function* slowedFunction(callee: Node, file: RuleFile): Inquiry<FunctionNode | undefined> {
	const at = skipOuter(callee);
	let declared = isIdentifier(at) ? declarationOf(at) : undefined;
	if (isPropertyAccessExpression(at)) declared = (yield* symbolFor(at.name, file))?.valueDeclaration?.node();
	if (!declared || !(isVariableDeclaration(declared) || isPropertyDeclaration(declared))) return undefined;
	const made = declared.initializer && skipOuter(declared.initializer);
	if (!made || !isCallExpression(made)) return undefined;
	const maker = skipOuter(made.expression);
	const name = calledMethod(made)?.name ?? (isIdentifier(maker) ? maker.text : "");
	const fn = made.arguments[0] && skipOuter(made.arguments[0]);
	return /^(?:throttle|debounce)/.test(name) && fn && isFunctionNode(fn) ? fn : undefined;
}

/** An empty method of a class, which others fill. */
function isToBeOverridden(fn: FunctionNode): boolean {
	const { body } = fn;
	if (!body || !isBlock(body) || body.statements.length > 0) return false;
	return isClassNode(fn.parent) && !hasModifier(fn, SyntaxKind.PrivateKeyword);
}

/** A variable that is assigned to, or that has a default value: its type may come from only one of its values. */
function mayBeAnother(at: Node): boolean {
	const declared = isIdentifier(at) ? declarationOf(at) : undefined;
	if (!declared) return false;
	const isDefault = !isVariableDeclaration(declared) && (declared as { initializer?: Node }).initializer !== undefined;
	return isDefault || writesOf(declared).length > 0;
}

/** A type that is written for a member leads to what the objects of its file have for it: `useStore((state) => state.save)`. */
function* fromSignature(type: TypeRef | undefined, file: RuleFile, names: number): Inquiry<Targets | undefined> {
	const symbol = type?.symbol();
	const [only, second] = symbol?.declarations ?? [];
	if (!only || second || !isOfProgram(symbol, file)) return undefined;
	const signature = only.node()?.parent;
	if (signature?.kind !== SyntaxKind.PropertySignature) return undefined;
	const { name } = signature as { name?: Node };
	return name && isIdentifier(name) ? yield* besideType(signature, name.text, file, names + 1) : undefined;
}

/** A type that was inferred from a function leads to it, through hooks and objects that hand it on. */
function fromType(type: TypeRef | undefined, file: RuleFile): Targets | undefined {
	const parts = type?.constituents().filter((part) => part.symbol() !== undefined) ?? [];
	const symbol = type?.symbol() ?? (parts.length === 1 ? parts[0]?.symbol() : undefined);
	if (!symbol || file.types.originOf(symbol)?.from !== "file") return undefined;
	const nodes = symbol.declarations.map((declaration) => declaration.node());
	const [only, second] = nodes.filter((node) => !node || !isFunctionNode(node) || node.body !== undefined);
	if (!only || second || !isFunctionNode(only) || isToBeOverridden(only)) return undefined;
	const member = only.parent && isPropertyAssignment(only.parent) ? only.parent : only;
	const { name } = member as { name?: Node };
	return name && isIdentifier(name) && isReplaced(only.getSourceFile(), name.text) ? undefined : of(only);
}
