/** Where an error may leave a function: what it waits for, gives back, throws and calls where no `catch` of its own takes it. */

import {
	type AwaitExpression,
	type CallExpression,
	type CatchClause,
	isAwaitExpression,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isCatchClause,
	isExpressionStatement,
	isIdentifier,
	isNewExpression,
	isPropertyAccessExpression,
	isReturnStatement,
	isTaggedTemplateExpression,
	isThrowStatement,
	isTryStatement,
	type NewExpression,
	type Node,
	SyntaxKind,
	type ThrowStatement,
	type TryStatement,
} from "../../engine/ast.ts";
import { guardsOf } from "../../flow/guards.ts";
import { declarationOf, writesOf } from "../../flow/scopes.ts";
import { calledMethod, lastName } from "../../syntax/calls.ts";
import { type FunctionNode, isFunctionNode } from "../../syntax/functions.ts";
import { findAncestor, outerOf, skipOuter, walk } from "../../syntax/walk.ts";

export interface Exits {
	/** What rejects here when the value does: no `catch` sees the rejection of what is returned without being awaited. */
	readonly returned: readonly { readonly at: Node; readonly value: Node }[];
	/** Where a `throw` passes on what was caught, it stands for what was waited for. */
	readonly awaited: readonly { readonly at: Node; readonly value: Node }[];
	/** `throw` statements and loops with `for await`. */
	readonly thrown: readonly Node[];
	/** Calls that nothing guards. What handlers of errors call was written for this, and counts as returning. */
	readonly calls: readonly (CallExpression | NewExpression)[];
	/** Calls in handlers of errors, templates with a tag and what clean-up waits for among them: they must return. */
	readonly handled: readonly Node[];
	/** There is a `catch`: whoever wrote it thought of what may go wrong. */
	readonly catches: boolean;
	/** The last thing that it does is to wait. */
	readonly endsWaiting: boolean;
}

/** Syntax only, so good for ever. */
const known = new WeakMap<FunctionNode, Exits>();

export function exitsOf(fn: FunctionNode): Exits {
	let exits = known.get(fn);
	if (!exits) known.set(fn, (exits = find(fn)));
	return exits;
}

function find(fn: FunctionNode): Exits {
	const { body } = fn as { body?: Node };
	const returned: { at: Node; value: Node }[] = [];
	const awaited: { at: Node; value: Node }[] = [];
	const thrown: Node[] = [];
	const calls: (CallExpression | NewExpression)[] = [];
	const handled: Node[] = [];
	let catches = false;
	if (body) {
		if (!isBlock(body)) returned.push({ at: body, value: body });
		walk(body, (node) => {
			if (isFunctionNode(node)) return false;
			if (isTryStatement(node)) catches ||= node.catchClause !== undefined;
			else if (isReturnStatement(node)) {
				if (node.expression && !isReport(node.expression, fn)) returned.push({ at: node, value: node.expression });
			} else if (isAwaitExpression(node)) {
				if (isCaught(node) || isReport(node.expression, fn)) return undefined;
				if (isCleanUp(node)) handled.push(node);
				else awaited.push({ at: node, value: node.expression });
			} else if (isThrowStatement(node)) {
				if (isCaught(node) || isShownBefore(node)) return undefined;
				const tried = triedBefore(node);
				if (!tried) thrown.push(node);
				for (const value of tried?.awaited ?? []) awaited.push({ at: node, value });
				calls.push(...(tried?.calls ?? []));
			} else if (node.kind === SyntaxKind.AwaitKeyword) {
				if (!isCaught(node)) thrown.push(node.parent);
			} else if (isCallExpression(node) || isNewExpression(node) || isTaggedTemplateExpression(node)) {
				if (isCaught(node)) return undefined;
				if (!isInHandler(node, fn)) {
					if (!isTaggedTemplateExpression(node)) calls.push(node);
				} else if (!isNewExpression(node) && !endsProcess(node)) handled.push(node);
			}
			return undefined;
		});
	}
	return { returned, awaited, thrown, calls, handled, catches, endsWaiting: body !== undefined && endsWaiting(body) };
}

/** What may end in the `catch` of a statement: what it waits for, and what it calls. */
interface Tried {
	readonly awaited: readonly Node[];
	readonly calls: readonly CallExpression[];
}

/**
 * What a `throw` passes the error of on, which a `catch` has taken: right there, or in a variable, as after the last of
 * several tries. Undefined where it says that something else is wrong, and where nothing was waited for.
 */
function triedBefore(node: ThrowStatement): Tried | undefined {
	const clause = catchAround(node);
	const clauses = clause ? [clause] : clausesThatKeep(node.expression);
	const tried = clauses.map(({ parent }) => triedIn(parent as TryStatement));
	if (tried.length === 0 || tried.includes(undefined)) return undefined;
	return {
		awaited: tried.flatMap((one) => one?.awaited ?? []),
		calls: tried.flatMap((one) => one?.calls ?? []),
	};
}

/** The `catch` in which a node stands, within its function. */
export function catchAround(node: Node): CatchClause | undefined {
	const found = findAncestor(node.parent, (at) => isCatchClause(at) || isFunctionNode(at));
	return found && isCatchClause(found) ? found : undefined;
}

/** Those that assign to a variable that is thrown, or that the new error is made of. */
function clausesThatKeep(error: Node): CatchClause[] {
	const found: CatchClause[] = [];
	walk(error, (at) => {
		const declared = isIdentifier(at) ? declarationOf(at) : undefined;
		for (const write of declared ? writesOf(declared) : []) {
			const assignment = outerOf(write).parent;
			const clause = isBinaryExpression(assignment) ? catchAround(write) : undefined;
			if (clause) found.push(clause);
		}
		return undefined;
	});
	return found;
}

/** Undefined where a statement throws by its own words, or waits for nothing. */
export function triedIn({ tryBlock }: TryStatement): Tried | undefined {
	const awaited: Node[] = [];
	const calls: CallExpression[] = [];
	let throws = false;
	walk(tryBlock, (node) => {
		if (isFunctionNode(node)) return false;
		if (isTryStatement(node) && node.catchClause) return false;
		throws ||= isThrowStatement(node) || node.kind === SyntaxKind.AwaitKeyword;
		if (isAwaitExpression(node)) awaited.push(node.expression);
		if (isCallExpression(node)) calls.push(node);
		return undefined;
	});
	return throws || awaited.length === 0 ? undefined : { awaited, calls };
}

/** `await close()` in a `catch`: nobody acts on a second failure after the first. Not so where it tries once more. */
function isCleanUp(node: AwaitExpression): boolean {
	const clause = isExpressionStatement(outerOf(node).parent) ? catchAround(node) : undefined;
	if (!clause) return false;
	const name = calledNameOf(node.expression);
	return !triedIn(clause.parent as TryStatement)?.awaited.some((tried) => calledNameOf(tried) === name);
}

function calledNameOf(value: Node): string | undefined {
	const call = skipOuter(value);
	return isCallExpression(call) ? lastName(skipOuter(call.expression)) : undefined;
}

function endsWaiting(body: Node): boolean {
	const last = isBlock(body) ? body.statements.at(-1) : body;
	if (!last) return false;
	const value = isExpressionStatement(last) || isReturnStatement(last) ? last.expression : last;
	return value !== undefined && isAwaitExpression(skipOuter(value));
}

function isCaught(node: Node): boolean {
	return guardsOf(node).some((guard) => guard.kind === "catch");
}

/** Within a `catch` or `finally` of the function. */
function isInHandler(node: Node, fn: FunctionNode): boolean {
	const handler = findAncestor(node, (at) => at === fn || isCatchClause(at) || isFinally(at));
	return handler !== undefined && handler !== fn;
}

function isFinally(at: Node): boolean {
	return isBlock(at) && isTryStatement(at.parent) && at.parent.finallyBlock === at;
}

/** A call that ends the process, from which no error goes on. */
export function endsProcess(node: Node): boolean {
	const method = isCallExpression(node) ? calledMethod(node) : undefined;
	return method !== undefined && isIdentifier(method.receiver) && /^(?:process|Deno)$/.test(method.receiver.text);
}

/** In a handler of the function. */
function isReport(value: Node, fn: FunctionNode): boolean {
	return tells(value) && isInHandler(value, fn);
}

/** Whether a call tells somebody of an error. */
export function tells(value: Node): boolean {
	const call = skipOuter(value);
	if (!isCallExpression(call)) return false;
	return REPORT.test(lastName(skipOuter(call.expression)) ?? "");
}

/** `catch (error) { toast.error("…"); throw error; }`: what goes on was shown to the user. A log is not enough. */
function isShownBefore({ expression, parent }: ThrowStatement): boolean {
	const variable = catchAround(expression)?.variableDeclaration?.name;
	if (!variable || !isIdentifier(variable) || !isIdentifier(expression) || expression.text !== variable.text)
		return false;
	const { statements = [] } = parent as { statements?: readonly Node[] };
	return statements.some((statement) => isExpressionStatement(statement) && shows(statement.expression));
}

/** Whether it is a call of a user interface. */
export function shows(value: Node): boolean {
	const call = skipOuter(value);
	return isCallExpression(call) && calleeNames(skipOuter(call.expression)).some((name) => SHOWN.test(name));
}

/** The name of a function, or those of a method and of what it is called on. */
function calleeNames(callee: Node): string[] {
	if (isIdentifier(callee)) return [callee.text];
	return isPropertyAccessExpression(callee) ? [callee.name.text, ...calleeNames(skipOuter(callee.expression))] : [];
}

/** Setters of state are among them where they are named for errors. */
const SHOWN =
	/^(?:El)?(?:message|notification|notify|notistack|enqueueSnackbar|snackbar|toast|toaster)$|^alert$|^show(?:Error|Message|Notif|Snackbar|Toast)|^(?:add|push)Toast$|^set\w*(?:Err|Error|Failure)(?:Message)?$/i;

/** Methods of user interfaces and logs, and setters of state. */
const REPORT =
	/^_?(?:alert|capture|debug|dispatch|display|error|info|log|message|notify|report|set|show|toast|trace|track|warn)(?![a-z])|^(?:handle|on)\w*(?:Error|Failure)/;
