/** Promises that a function starts and keeps in a variable of its own, to look after them later. */

import { type Inquiry, promiseKindsOf, typeOf, typesOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { isNotToBeCaught } from "../../../effects/index.ts";
import {
	type BindingElement,
	isArrayLiteralExpression,
	isBinaryExpression,
	isBindingElement,
	isBindingPattern,
	isBlock,
	isCallExpression,
	isConditionalExpression,
	isExpressionStatement,
	isIdentifier,
	isNewExpression,
	isObjectLiteralExpression,
	isPropertyAssignment,
	isReturnStatement,
	isVariableDeclaration,
	isVariableDeclarationList,
	isVariableStatement,
	type Node,
	NodeFlags,
	SyntaxKind,
	type VariableDeclaration,
} from "../../../engine/ast.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import { type Consumption, consumptionOf } from "../../../flow/consumption.ts";
import { executorOf } from "../../../flow/index.ts";
import { type Definition, type LocalUses, localUses } from "../../../flow/local-uses.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import {
	enclosingFunction,
	type FunctionNode,
	hasModifier,
	isAsync,
	isFunctionNode,
} from "../../../syntax/functions.ts";
import { skipOuter } from "../../../syntax/walk.ts";
import { packTrust } from "./trust.ts";

export interface StartedPromise {
	readonly definition: Definition;
	readonly uses: LocalUses;
	readonly consumption: Consumption;
	/** Whether the variable has a promise on every path from here: assigned at its declaration, and never nothing. */
	readonly isSure: boolean;
	readonly type: TypeRef;
}

/**
 * By text and syntax alone: whether the variable is given the value of some call, and may be a promise that is not taken
 * right away. Most variables are used in the next lines, without a way around, and for what promises are not used for.
 */
export function mayKeepPromise(node: Node): boolean {
	if (!isVariableDeclaration(node) || !isKeptLocally(node)) return false;
	const { parent: list, initializer } = node;
	// `const [a, b] = [f(), g()];`
	if (isBindingPattern(node.name)) return initializer !== undefined && isListOfStarted(initializer);
	if (initializer ? !startsSomething(initializer) : (list.flags & NodeFlags.Const) !== 0) return false;
	const { text } = node.getSourceFile();
	const name = (node.name as { text: string }).text;
	const { end } = list.parent.parent;
	if (initializer && isUsedRightAway(name, text, node.end, end)) return false;
	const uses = usesIn(name, text, node.end, end);
	if (
		!initializer &&
		!uses.some((use) => [GIVEN_CALL, GIVEN_PART].some((how) => follows(how, text, use + name.length)))
	)
		return false;
	if (uses.some((use) => isNoPromise(text, use, use + name.length))) return false;
	return uses.some((use) => isWaitedFor(text, node, use, use + name.length)) || !isMentioned(name, text, uses);
}

/** Whether the declaration is one of a `let` or `const` that others cannot see: neither exported nor of a loop. */
export function isKeptLocally({ parent: list }: VariableDeclaration): boolean {
	return (
		isVariableDeclarationList(list) &&
		isVariableStatement(list.parent) &&
		(list.flags & NodeFlags.BlockScoped) !== 0 &&
		(list.flags & NodeFlags.Using) === 0 &&
		!hasModifier(list.parent, SyntaxKind.ExportKeyword) &&
		!hasModifier(list.parent, SyntaxKind.DeclareKeyword)
	);
}

/** The part of {@link mayKeepPromise} that needs nothing but a declaration's place in the text. */
export function mayKeepPromiseAt(text: string, start: number, end: number): boolean {
	DECLARED.lastIndex = start;
	const [head, name] = DECLARED.exec(text) ?? [];
	// A pattern, a declared type, a comment, or no value: the node tells more.
	if (head === undefined || name === undefined || start + head.length > end) return true;
	const value = text.slice(start + head.length, end);
	return !/^\s*await\b/.test(value) && /[(]|\bnew\b/.test(value) && !isUsedRightAway(name, text, end, text.length);
}

const DECLARED = /\s*([\w$]+)\s*=/y;

function isListOfStarted(value: Node): boolean {
	const at = skipOuter(value);
	if (isArrayLiteralExpression(at)) return at.elements.some(startsSomething);
	return (
		isObjectLiteralExpression(at) &&
		at.properties.some((property) => isPropertyAssignment(property) && startsSomething(property.initializer))
	);
}

/** Whether the expression's value comes from a call, at least on some path. */
export function startsSomething(value: Node): boolean {
	const at = skipOuter(value);
	if (isCallExpression(at) || isNewExpression(at)) return true;
	if (isConditionalExpression(at)) return startsSomething(at.whenTrue) || startsSomething(at.whenFalse);
	return isBinaryExpression(at) && OPERATORS.has(at.operatorToken.kind)
		? startsSomething(at.left) || startsSomething(at.right)
		: false;
}

const OPERATORS: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.AmpersandAmpersandToken,
	SyntaxKind.BarBarToken,
	SyntaxKind.QuestionQuestionToken,
]);

// What follows reads the text, as hardly any variable holds a promise and syntax trees are slow to walk. A comment or a
// string that looks like code only leads to silence.

/** Code behind which something may be passed by, or time may pass. */
const BRANCHING =
	/\b(?:await|if|for|while|do|switch|return|throw|try|case|default|catch|break|continue|yield|function|class)\b|[?}]|&&|\|\||=>/g;

/** Whether the name is mentioned before anything branches or waits: whatever it holds, it is used at once. */
export function isUsedRightAway(name: string, text: string, from: number, to: number): boolean {
	BRANCHING.lastIndex = from;
	const branch = Math.min(BRANCHING.exec(text)?.index ?? to, to);
	return usesIn(name, text, from, branch).some((use) => !follows(OTHER_NAME, text, use + name.length));
}

/** Where the name stands in a part of the text, and is neither a part of another one nor a member. */
function usesIn(name: string, text: string, from: number, to: number): number[] {
	const found: number[] = [];
	const part = text.slice(from, to);
	for (let index = part.indexOf(name); index >= 0; index = part.indexOf(name, index + name.length)) {
		const at = from + index;
		if (WORD.test(text[at + name.length] ?? "") || WORD.test(text[at - 1] ?? "")) continue;
		if (text[at - 1] !== "." || text.startsWith("...", at - 3)) found.push(at);
	}
	return found;
}

const WORD = /[\w$]/;
/** A property's name or a label, or the variable gets another value. */
const OTHER_NAME = /\s*(?::|=(?![=>]))/y;
const GIVEN_CALL = /\s*(?:\?\?|\|\|)?=(?![=>])\s*(?!await\b)[^;=]*\(/y;
const GIVEN_PART = /[\s,\w$:]*[\]}]\s*=\s*[[{][^;]*\(/y;
const NO_PROMISE = /\s*(?:[?!]?\.\s*(?!then\b|catch\b|finally\b)\w|(?:\?\.)?[[(]|[-+*%<>])/y;
const HANDLED = /\s*[?!]?\.\s*(?:then|catch|finally)\b/y;

function follows(pattern: RegExp, text: string, at: number): boolean {
	pattern.lastIndex = at;
	return pattern.test(text);
}

/** A member is read that promises do not have, it is called, calculated with or spread. */
function isNoPromise(text: string, start: number, end: number): boolean {
	return follows(NO_PROMISE, text, end) || text.startsWith("...", start - 3) || text.startsWith("${", start - 2);
}

/** Whether the code takes the variable for a promise: what is only passed on is something else nearly always. */
function isWaitedFor(text: string, declaration: Node, start: number, end: number): boolean {
	if (follows(HANDLED, text, end)) return true;
	const statement = text.slice(Math.max(text.lastIndexOf(";", start), declaration.end), start);
	if (/\bawait\b|\bPromise\s*\./.test(statement)) return true;
	if (!/\breturn\s+$/.test(statement)) return false;
	const fn = enclosingFunction(declaration);
	const type = (fn as { type?: Node } | undefined)?.type;
	return (
		fn !== undefined && (isAsync(fn) || (type !== undefined && /\bPromise\b/.test(text.slice(type.pos, type.end))))
	);
}

/** Asking whether there is a promise does nothing about it, and neither do comments. */
function isMentioned(name: string, text: string, uses: readonly number[]): boolean {
	return uses.some((use) => {
		const before = text.slice(text.lastIndexOf("\n", use) + 1, use);
		const isTested =
			/(?:!|\bif \()$/.test(before) && /^\s*(?:\)|&&|\|\|)/.test(text.slice(use + name.length, use + name.length + 5));
		return !isTested && !QUOTED.test(before);
	});
}

/** The beginning of a line up to inside a comment or a string, nearly: what is taken for one only leads to a closer look. */
const QUOTED = /\/\/|^\s*\*|\/\*|["'`][^"'`]*$/;

/**
 * The promises in a variable that are not taken at once, and that nobody handles where they are made. What syntax knows
 * comes first: types are asked where something could be said at all.
 * @param isHarmless whether nothing is lost with the promise that an expression gives
 */
export function* startedPromises(
	declaration: VariableDeclaration,
	file: RuleFile,
	isOfInterest: (consumption: Consumption) => boolean,
	isHarmless: (promise: Node, file: RuleFile, consumption: Consumption) => Inquiry<boolean>,
): Inquiry<StartedPromise[]> {
	const { name } = declaration;
	if (!isBindingPattern(name)) return yield* startedIn(declaration, file, isOfInterest, isHarmless);
	const found: StartedPromise[] = [];
	for (const element of name.elements) {
		if (isBindingElement(element)) found.push(...(yield* startedIn(element, file, isOfInterest, isHarmless)));
	}
	return found;
}

function* startedIn(
	declaration: VariableDeclaration | BindingElement,
	file: RuleFile,
	isOfInterest: (consumption: Consumption) => boolean,
	isHarmless: (promise: Node, file: RuleFile, consumption: Consumption) => Inquiry<boolean>,
): Inquiry<StartedPromise[]> {
	const uses = localUses(declaration);
	const candidates = uses?.definitions.filter(({ value }) => startsSomething(value) && !isHandled(value)) ?? [];
	const kinds = yield* promiseKindsOf(candidates.map(({ value }) => value));
	const found: StartedPromise[] = [];
	for (const [index, definition] of candidates.entries()) {
		if (!uses || kinds[index] !== "promise") continue;
		const consumption = consumptionOf(definition.node, uses);
		if (!consumption || !isOfInterest(consumption)) continue;
		const { value } = definition;
		const type = yield* typeOf(value);
		if (!type || (yield* isHarmless(value, file, consumption)) || (yield* isGuardedInside(value))) continue;
		const at = skipOuter(value);
		const isSure =
			definition.isInitial &&
			(isCallExpression(at) || isNewExpression(at)) &&
			!type.constituents().some((part) => file.types.promiseKind(part) !== "promise");
		found.push({ definition, uses, consumption, isSure, type });
	}
	return found;
}

/** `f().catch(handler)`: whoever keeps it may wait for it, but need not. */
export function isHandled(value: Node): boolean {
	const at = skipOuter(value);
	const method = isCallExpression(at) ? calledMethod(at) : undefined;
	if (!method || !isCallExpression(at)) return false;
	if (method.name === "catch") return at.arguments.length > 0;
	if (method.name === "then") return at.arguments.length > 1;
	return method.name === "finally" && isHandled(method.receiver);
}

export function* isGuardedInside(value: Node): Inquiry<boolean> {
	const call = skipOuter(value);
	return isCallExpression(call) && (yield* guards(call.expression));
}

/** Whether the function that makes a promise attaches a handler before it gives it away. */
export function* guards(callee: Node): Inquiry<boolean> {
	for (const { node } of (yield* typeOf(callee))?.symbol()?.declarations ?? []) {
		const fn = node();
		if (!fn || !isFunctionNode(fn) || isAsync(fn) || !fn.body) continue;
		if (/\.catch\(|\.then\([^()]*,/.test(fn.getSourceFile().text.slice(fn.body.pos, fn.body.end))) return true;
	}
	return false;
}

/**
 * Whether the promise cannot reject, or was not made to: `new Promise((resolve) => …)`, directly or in a function. Nor is
 * anything said of one whose executor only stores `resolve` and `reject`: when it rejects is decided elsewhere.
 */
export function* isNoRisk(promise: Node, file: RuleFile): Inquiry<boolean> {
	if (onlyResolves(promise) || (yield* isNotToBeCaught(promise, file, packTrust))) return true;
	const call = skipOuter(promise);
	return isCallExpression(call) && (yield* givesWhatOnlyResolves(call.expression));
}

/** Whether the function gives `new Promise((resolve) => …)`. */
export function* givesWhatOnlyResolves(callee: Node): Inquiry<boolean> {
	const declarations = (yield* typeOf(callee))?.symbol()?.declarations ?? [];
	const fn = declarations.length === 1 ? declarations[0]?.node() : undefined;
	if (!fn || !isFunctionNode(fn) || !fn.body) return false;
	if (!isBlock(fn.body)) return onlyResolves(fn.body);
	const last = fn.body.statements.at(-1);
	return (
		last !== undefined && isReturnStatement(last) && last.expression !== undefined && onlyResolves(last.expression)
	);
}

function onlyResolves(expression: Node): boolean {
	const executor = executorOf(skipOuter(expression));
	return (
		executor !== undefined && !isAsync(executor.fn) && (executor.fn.parameters.length < 2 || onlyStores(executor.fn))
	);
}

function onlyStores(executor: FunctionNode): boolean {
	const { body } = executor;
	return (
		body !== undefined &&
		isBlock(body) &&
		body.statements.length > 0 &&
		body.statements.every((statement) => {
			const assignment = isExpressionStatement(statement) ? statement.expression : undefined;
			return (
				assignment !== undefined &&
				isBinaryExpression(assignment) &&
				assignment.operatorToken.kind === SyntaxKind.EqualsToken &&
				isIdentifier(skipOuter(assignment.right))
			);
		})
	);
}

/** Whether one of the statements in a part of the graph ends the program, or never comes back for another reason. */
export function* neverReturns(region: Iterable<{ readonly node: Node | undefined }>): Inquiry<boolean> {
	const calls = [...region].flatMap(({ node }) =>
		node && isCallExpression(node) && node.parent.kind === SyntaxKind.ExpressionStatement ? [node] : [],
	);
	return (yield* typesOf(calls)).some((type) => type === undefined || type.isNever);
}
