/** How a file's own handlers report errors: each call that hands one to a logger, a reporter, or to what tells users. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	type CallExpression,
	isArrowFunction,
	isAwaitExpression,
	isBlock,
	isCallExpression,
	isCatchClause,
	isClassDeclaration,
	isExpressionStatement,
	isFunctionExpression,
	isIdentifier,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isReturnStatement,
	isStringLiteral,
	isTemplateExpression,
	isVoidExpression,
	type Node,
	type SourceFile,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { declarationAt, declarationOf } from "../../../flow/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { enclosingFunction, functionName, isFunctionNode } from "../../../syntax/functions.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";
import { findAncestor, isWithin, outward } from "../../../syntax/walk.ts";
import { type Handled, isShown, type Part, partsOf, shownAs } from "./manner-parts.ts";

export interface Manner {
	/** The function: `logger.error`. */
	readonly name: string;
	readonly callee: Node;
	/** Undefined where a message comes first, and more than could be said of any error. */
	readonly parts: readonly Part[] | undefined;
	/** What the same handler hands the error besides: `Sentry.captureException`. */
	readonly beside?: Node;
}

const REPORTS = [
	"error",
	"captureException",
	"captureError",
	"reportError",
	"reportException",
	"logError",
	"handleError",
	"showErrorMessage",
];

/** What an application calls its own ways to report something, seen where a handler calls one with an error. */
const OWN_REPORTS =
	/\b(?:add|append|push|set|show|display|report|notify|log)[A-Z]?\w*?(?:Error|Log|Toast|Message|Alert|Notification|Snackbar|Status)\w*(?=\()/g;

/** What shows users `{ type: "error", … }`. */
const SHOWS = /\b(?:toast|toaster|notify|notification|notifications|snackbar)\b(?=[.(])/g;

const manners = new WeakMap<SourceFile, readonly Manner[]>();

/**
 * What most of the file's handlers do with an error, as far as it can be done at the place too; those of the function that
 * it is in go first.
 */
export function usualManner(at: Node, file: RuleFile): Manner | undefined {
	let all = manners.get(file.root);
	if (!all) manners.set(file.root, (all = mannersIn(file)));
	const isUnseen = isInBackground(at);
	const known = all.filter(
		({ name, callee }) =>
			isInScope(callee, at) && !(isUnseen && isShown(name)) && (!SETS.test(name) || isNear(callee, at)),
	);
	const near = nearest(known, at);
	const counts = new Map<string, number>();
	for (const { name } of near) counts.set(name, (counts.get(name) ?? 0) + 1);
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	if (!most) return undefined;
	const same = known.filter(({ name }) => name === most[0]);
	const fitting = same.filter(({ parts }) => parts?.every((part) => isUsable(part, at)));
	const here = classAround(at);
	return (
		fitting.find((one) => near.includes(one)) ??
		fitting.find(({ callee }) => here !== undefined && classAround(callee) === here) ??
		fitting[0] ??
		same.map(({ name, callee }) => ({ name, callee, parts: undefined }))[0]
	);
}

/** Whether nobody has asked for the work at a place, which a timer starts again and again. */
function isInBackground(at: Node): boolean {
	for (let fn = enclosingFunction(at); fn; fn = enclosingFunction(fn)) {
		const call = fn.parent;
		if (isCallExpression(call) && /^(?:window\.)?setInterval$/.test(call.expression.getText())) return true;
		if (/^_?(?:poll|watch)/.test(functionName(fn) ?? "")) return true;
	}
	return false;
}

/** What is shown until somebody closes it, or beside what it is about: for errors of the same work only. */
const SETS = /(?:^|\.)(?:set|show|display)[A-Z]\w*$/;

/** Whether a handler is in the innermost function with a name around a place, a component's or a class's apart. */
function isNear(callee: Node, at: Node): boolean {
	for (let fn = enclosingFunction(at); fn; fn = enclosingFunction(fn)) {
		const name = functionName(fn);
		if (name && /^[A-Z]/.test(name)) return false;
		if (isWithin(callee, fn)) return true;
		if (name) return fn.kind === SyntaxKind.MethodDeclaration || enclosingFunction(fn) === undefined;
	}
	return true;
}

/** Those in the innermost function around a place that has any that can be used there, or all. */
function nearest(known: readonly Manner[], at: Node): readonly Manner[] {
	for (let fn = enclosingFunction(at); fn; fn = enclosingFunction(fn)) {
		const within = known.filter(
			({ callee, parts }) => isWithin(callee, fn) && parts?.every((part) => isUsable(part, at)),
		);
		if (within.length > 0) return within;
	}
	return known;
}

function isUsable(part: Part, at: Node): boolean {
	if (typeof part === "string") return true;
	if ("within" in part) return isUsable(part.part, at);
	const names =
		"translated" in part
			? [part.translated]
			: "why" in part
				? [part.by, ...(part.why.names ?? [])]
				: (part.names ?? []);
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
	const own = [...file.text.matchAll(OWN_REPORTS)].map(([name]) => name);
	const names = new Set([...REPORTS, ...own]);
	const reports = [...names]
		.flatMap((name) => mentionsOf(file.root, name))
		.flatMap((mention) => {
			const call = callBy(mention);
			if (!call) return [];
			const callee = call.expression;
			if (callee === mention && mention.kind === SyntaxKind.Identifier && file.textOf(mention) === "error") return [];
			const handled = errorAround(call);
			const parts = handled && partsOf(call, handled, file);
			const [first] = call.arguments;
			const isMessageFirst = first !== undefined && (isStringLiteral(first) || isTemplateExpression(first));
			const isOwn = !REPORTS.includes(file.textOf(mention));
			if (!parts && (isOwn || !handled || !isMessageFirst)) return [];
			const beside = captureBeside(call);
			return [{ name: file.textOf(callee), callee, parts, ...(beside && { beside }) }];
		});
	const shows = new Set([...file.text.matchAll(SHOWS)].map(([name]) => name));
	return [...reports, ...[...shows].flatMap((name) => mentionsOf(file.root, name)).flatMap((at) => shownBy(at, file))];
}

/** The call whose function a name is, or is a member of that name, where nothing is done with what it gives. */
function callBy(mention: Node): CallExpression | undefined {
	const { parent } = mention;
	const callee = isPropertyAccessExpression(parent) && parent.name === mention ? parent : mention;
	const call = callee.parent;
	return isCallExpression(call) && call.expression === callee && isStatementOrBody(call) ? call : undefined;
}

/** `toast.add({ type: "error", description: "…" })`, whatever it is that failed there. */
function shownBy(mention: Node, file: RuleFile): Manner[] {
	const access = mention.parent;
	const callee = isPropertyAccessExpression(access) && access.expression === mention ? access : mention;
	const call = callee.parent;
	if (!isCallExpression(call) || call.expression !== callee || !isStatementOrBody(call)) return [];
	const [shown, more] = call.arguments as readonly Node[];
	const part = shown && !more && isObjectLiteralExpression(shown) ? shownAs(shown, file) : undefined;
	return part ? [{ name: file.textOf(callee), callee, parts: [part] }] : [];
}

/** Where the statements of a handler hand an error to a service as well. */
function captureBeside(call: CallExpression): Node | undefined {
	const { parent } = call.parent;
	const statements = (parent as { statements?: readonly Node[] } | undefined)?.statements ?? [];
	for (const statement of statements) {
		const other = isExpressionStatement(statement) ? statement.expression : undefined;
		if (!other || other === call || !isCallExpression(other) || other.arguments.length !== 1) continue;
		if (calledMethod(other)?.name === "captureException" && isIdentifier(other.arguments[0] as Node))
			return other.expression;
	}
	return undefined;
}

function isStatementOrBody(call: CallExpression): boolean {
	const at = isVoidExpression(call.parent) || isAwaitExpression(call.parent) ? call.parent : call;
	const { parent } = at;
	return (
		isExpressionStatement(parent) ||
		(isReturnStatement(parent) && at === call) ||
		(isArrowFunction(parent) && parent.body === at)
	);
}

const ERROR_PROPERTY = /^(?:onError|onFailure|onRejected|onReject)$/;

/** The error that is handled around a call: in a `catch` clause, or a handler that `.catch` or an `onError` is given. */
function errorAround(call: Node): Handled | undefined {
	const handler = findAncestor(call, (node) => isCatchClause(node) || isFunctionNode(node));
	if (!handler) return undefined;
	if (isCatchClause(handler)) {
		const name = handler.variableDeclaration?.name;
		const isCaught = findAncestor(call, isBlock) === handler.block;
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
