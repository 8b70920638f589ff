/** How a file's own handlers report errors: each call that hands one to a logger, a reporter, or to what tells users. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	type CallExpression,
	isArrowFunction,
	isCallExpression,
	isCatchClause,
	isClassDeclaration,
	isExpressionStatement,
	isFunctionExpression,
	isIdentifier,
	isNoSubstitutionTemplateLiteral,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isStringLiteral,
	isTaggedTemplateExpression,
	isTemplateExpression,
	type Node,
	type SourceFile,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { declarationAt, declarationOf, isReference } from "../../../flow/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { enclosingFunction, isFunctionNode } from "../../../syntax/functions.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";
import { findAncestor, isWithin, outward, walk } from "../../../syntax/walk.ts";
import { isScript } from "./writing.ts";

/** What a call that reports an error is handed, as text about a variable that is called `error`. */
export interface Given {
	readonly text: string;
	/** The same where the variable's type is `unknown`. */
	readonly caught: string;
	/** What the text names that has to mean the same where it is written. */
	readonly names?: readonly Node[];
}

/**
 * - `message`: a text that says what failed
 * - `translated`: the same, in a template that a library for translations reads
 * - `told`: a text that says what failed, and why
 */
export type Part = Given | "message" | { readonly translated: Node } | "told";

export interface Manner {
	/** The function: `logger.error`. */
	readonly name: string;
	readonly callee: Node;
	/** Undefined where a message comes first, and more than could be said of any error. */
	readonly parts: readonly Part[] | undefined;
}

const REPORTS = [
	"error",
	"captureException",
	"captureError",
	"reportError",
	"reportException",
	"logError",
	"handleError",
];

const manners = new WeakMap<SourceFile, readonly Manner[]>();

/** What most of the file's handlers do with an error, as far as it can be done at the place too. */
export function usualManner(at: Node, file: RuleFile): Manner | undefined {
	let all = manners.get(file.root);
	if (!all) manners.set(file.root, (all = mannersIn(file)));
	const counts = new Map<string, number>();
	const known = all.filter(({ callee }) => isInScope(callee, at));
	for (const { name } of known) counts.set(name, (counts.get(name) ?? 0) + 1);
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	if (!most) return undefined;
	const same = known.filter(({ name }) => name === most[0]);
	const fitting = same.filter(({ parts }) => parts?.every((part) => isUsable(part, at)));
	const here = classAround(at);
	return (
		fitting.find(({ callee }) => here !== undefined && classAround(callee) === here) ??
		fitting[0] ??
		same.map(({ name, callee }) => ({ name, callee, parts: undefined }))[0]
	);
}

function isUsable(part: Part, at: Node): boolean {
	if (typeof part === "string") return true;
	const names = "translated" in part ? [part.translated] : (part.names ?? []);
	return names.every((name) => isInScope(name, at) && !isOtherClass(name, at));
}

/** Whether a name is that of a class of the file, and the place is outside of it: its members are not for everybody. */
export function isOtherClass(name: Node, at: Node): boolean {
	const owner = isIdentifier(name) ? declarationOf(name) : undefined;
	return owner !== undefined && isClassDeclaration(owner) && !isWithin(at, owner);
}

function classAround(at: Node): Node | undefined {
	return findAncestor(at, ({ kind }) => kind === SyntaxKind.ClassDeclaration || kind === SyntaxKind.ClassExpression);
}

/** Each call in a handler that hands an error to something that is named like a logger or reporter. */
function mannersIn(file: RuleFile): Manner[] {
	return REPORTS.flatMap((name) => mentionsOf(file.root, name)).flatMap((mention) => {
		const { parent } = mention;
		const callee = isPropertyAccessExpression(parent) && parent.name === mention ? parent : mention;
		const call = callee.parent;
		if (!isCallExpression(call) || call.expression !== callee || !isExpressionStatementOrBody(call)) return [];
		if (callee === mention && mention.kind === SyntaxKind.Identifier && file.textOf(mention) === "error") return [];
		const handled = errorAround(call);
		const parts = handled && partsOf(call, handled, file);
		const [first] = call.arguments;
		const isMessageFirst = first !== undefined && (isStringLiteral(first) || isTemplateExpression(first));
		return parts || (handled && isMessageFirst) ? [{ name: file.textOf(callee), callee, parts }] : [];
	});
}

function isExpressionStatementOrBody(call: CallExpression): boolean {
	const { parent } = call;
	return isExpressionStatement(parent) || (isArrowFunction(parent) && parent.body === call);
}

interface Handled {
	readonly variable: string;
	/** Whether the variable has, right where the call is, the type that any `catch` clause gives. */
	readonly isCaught: boolean;
}

const ERROR_PROPERTY = /^(?:onError|onFailure|onRejected|onReject)$/;

/** The error that is handled around a call: in a `catch` clause, or a handler that `.catch` or an `onError` is given. */
function errorAround(call: Node): Handled | undefined {
	const handler = findAncestor(call, (node) => isCatchClause(node) || isFunctionNode(node));
	if (!handler) return undefined;
	if (isCatchClause(handler)) {
		const name = handler.variableDeclaration?.name;
		const isCaught = call.parent.parent === handler.block;
		return name && isIdentifier(name) ? { variable: name.text, isCaught } : undefined;
	}
	if (!isArrowFunction(handler) && !isFunctionExpression(handler)) return undefined;
	const taken = handler.parent;
	const name = (handler.parameters[0] as { name?: Node } | undefined)?.name;
	if (!name || !isIdentifier(name)) return undefined;
	const isHandler = isPropertyAssignment(taken)
		? isIdentifier(taken.name) && ERROR_PROPERTY.test(taken.name.text)
		: isCallExpression(taken) && calledMethod(taken)?.name === "catch";
	return isHandler ? { variable: name.text, isCaught: false } : undefined;
}

/** Undefined where the call says more than could be said of any error. */
function partsOf(call: CallExpression, handled: Handled, file: RuleFile): Part[] | undefined {
	const parts = call.arguments.map((argument) => partOf(argument, handled, file));
	const isComplete = parts.every((part) => part !== undefined);
	const hasError = call.arguments.some((argument) => uses(argument, handled.variable));
	if (!isComplete || hasError) return isComplete ? (parts as Part[]) : undefined;
	const [first, ...rest] = parts as Part[];
	const isTranslated = typeof first === "object" && "translated" in first;
	if (first !== "message" && !isTranslated) return undefined;
	// Users are told that something failed; a log that does not say why is of no use.
	return [isShown(file.textOf(call.expression)) || isTranslated ? first : "told", ...rest];
}

/** Whether it is seen by users, who know nothing of functions. */
export function isShown(name: string): boolean {
	return /(?:^|\.)(?:\w*toast\w*|\w*message(?:Api)?|notifications?|notify|snackbar)\.\w+$/i.test(name);
}

function uses(node: Node, variable: string): boolean {
	let found = false;
	walk(node, (part) => {
		if (isIdentifier(part) && part.text === variable && isReference(part)) found = true;
	});
	return found;
}

function partOf(argument: Node, handled: Handled, file: RuleFile): Part | undefined {
	// A single word is what the error is filed under.
	if (isStringLiteral(argument)) return /\s/.test(argument.text) ? "message" : plain(file.textOf(argument));
	if (isNoSubstitutionTemplateLiteral(argument)) return "message";
	if (isTemplateExpression(argument)) return uses(argument, handled.variable) ? "told" : "message";
	if (isTaggedTemplateExpression(argument)) {
		const { tag, template } = argument;
		const isText = isNoSubstitutionTemplateLiteral(template) && isIdentifier(tag) && tag.text === "t";
		return isText ? { translated: tag } : undefined;
	}
	return aboutError(argument, handled, file);
}

function plain(text: string): Given {
	return { text, caught: text };
}

const NOT_REPEATED: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.ArrowFunction,
	SyntaxKind.FunctionExpression,
	SyntaxKind.AwaitExpression,
	SyntaxKind.ClassExpression,
	SyntaxKind.SpreadElement,
	SyntaxKind.SpreadAssignment,
]);

/** An argument as one about `error`, where all else that it names is known in the whole file. */
function aboutError(argument: Node, { variable, isCaught }: Handled, file: RuleFile): Given | undefined {
	const names: Node[] = [];
	const replaced: { start: number; end: number; text: string; caught: string }[] = [];
	let isKnown = true;
	walk(argument, (node) => {
		if (NOT_REPEATED.has(node.kind)) isKnown = false;
		if (node.kind === SyntaxKind.ThisKeyword) names.push(node);
		if (!isIdentifier(node)) return;
		if (isShorthandPropertyAssignment(node.parent) && node.parent.name === node) {
			if (node.text !== variable) isKnown = false;
			else if (variable !== "error") replaced.push(at(node, `${variable}: error`, `${variable}: error`));
			return;
		}
		if (!isReference(node) || isMemberName(node)) return;
		if (node.text === variable) {
			const isBare = node === argument || isValueOfOnlyProperty(node, argument);
			const caught = isCaught || isBare || isScript(file) || isAsserted(node) || isTested(node, argument);
			replaced.push(at(node, "error", caught ? "error" : "(error as Error)"));
			return;
		}
		const declared = declarationOf(node);
		// A function that is made further out is the same one wherever it is in scope; another value may not be there yet.
		if (declared && !isTopLevel(declared) && !isFunctionUse(node)) isKnown = false;
		if (declared) names.push(node);
	});
	// Twice the same name says nothing more: `{ error: error }`.
	const written = (of: "text" | "caught") =>
		textWith(argument, replaced, of, file).replace(/\{ error: error \}/, "{ error }");
	return isKnown ? { text: written("text"), caught: written("caught"), names } : undefined;

	function at(node: Node, text: string, caught: string) {
		return { start: file.startOf(node), end: node.end, text, caught };
	}
}

function textWith(
	node: Node,
	replaced: readonly { start: number; end: number; text: string; caught: string }[],
	of: "text" | "caught",
	file: RuleFile,
): string {
	let from = file.startOf(node);
	let text = "";
	for (const part of replaced) {
		text += file.text.slice(from, part.start) + part[of];
		from = part.end;
	}
	return text + file.text.slice(from, node.end);
}

function isFunctionUse(node: Node): boolean {
	const { parent } = node;
	if (isTaggedTemplateExpression(parent)) return parent.tag === node;
	return isCallExpression(parent) && parent.expression === node;
}

function isMemberName(node: Node): boolean {
	const { parent } = node;
	if (isPropertyAccessExpression(parent)) return parent.name === node;
	return isPropertyAssignment(parent) && parent.name === node;
}

function isValueOfOnlyProperty(node: Node, argument: Node): boolean {
	const isOnly = isObjectLiteralExpression(argument) && argument.properties.length === 1;
	return isOnly && isPropertyAssignment(node.parent) && node.parent.parent === argument;
}

function isAsserted({ parent }: Node): boolean {
	return parent.kind === SyntaxKind.AsExpression;
}

/** Whether a condition in the argument says what the error is: `error instanceof Error ? error.message : "unknown"`. */
function isTested(node: Node, argument: Node): boolean {
	const choice = findAncestor(node, ({ kind }) => kind === SyntaxKind.ConditionalExpression);
	const isTest = node.parent.kind === SyntaxKind.BinaryExpression;
	return isTest || (choice !== undefined && choice.pos >= argument.pos && choice.end <= argument.end);
}

/** Whether what an expression begins with means the same at another place. */
export function isInScope(expression: Node, at: Node): boolean {
	let root = expression;
	while (isPropertyAccessExpression(root)) root = root.expression;
	if (root.kind === SyntaxKind.ThisKeyword) {
		const [here, there] = [holderOfThis(at), holderOfThis(root)];
		return here !== undefined && here === there;
	}
	if (!isIdentifier(root)) return false;
	return declarationOf(root) === declarationAt(root.text, at);
}

/** The class that `this` is an object of, through arrow functions. */
function holderOfThis(at: Node): Node | undefined {
	for (let node = outward(at); node; node = outward(node)) {
		if (isClassMember(node)) return node.parent;
		if (isFunctionNode(node) && node.kind !== SyntaxKind.ArrowFunction) return undefined;
	}
	return undefined;
}

function isClassMember(node: Node): boolean {
	const { parent } = node;
	return parent?.kind === SyntaxKind.ClassDeclaration || parent?.kind === SyntaxKind.ClassExpression;
}

export function isTopLevel(declaration: Node | undefined): boolean {
	return declaration !== undefined && enclosingFunction(declaration) === undefined;
}
