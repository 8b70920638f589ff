/** What is released around an expression when it throws: by a `finally`, by `using`, or by a transaction that rolls back. */
import {
	type CallExpression,
	isCallExpression,
	isElementAccessExpression,
	isIdentifier,
	isImportClause,
	isImportSpecifier,
	isNamespaceImport,
	isPropertyAccessExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { type Guard, guardsOf } from "../../flow/guards.ts";
import { declarationOf } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { enclosingFunction, isFunctionNode } from "../../syntax/functions.ts";
import { outerOf, skipOuter, walk } from "../../syntax/walk.ts";

export interface Resource {
	/** As it is written: `connection`, `this.connection`. */
	readonly name: string;
	/** The variable, or undefined for a property of `this`. */
	readonly declaration: Node | undefined;
	/** Where it is released, or declared to be. */
	readonly at: Node;
	readonly by: "finally" | "using" | "transaction";
}

/** Words for letting go at once. `end` and `quit` are not among them: they usually wait for what was begun. */
const RELEASE =
	/^[_#]*(?:close|release|destroy|dispose|disconnect|unlock|terminate|kill|shut[dD]own|clean[uU]p|rollback|free|rm|rmdir|rimraf|unlink)(?![a-z])/;

const TRANSACTION = /^\$?(?:(?:with|run|in|runIn|begin|start)?_?[tT]ransaction)$/;

/** The resources that are released when an expression throws, as far as they have names. */
export function resourcesAround(expression: Node): Resource[] {
	const resources: Resource[] = [];
	let caughtBy: Node | undefined;
	for (const guard of guardsOf(expression)) {
		// What a `catch` does first, and whether it goes on, is not looked into.
		if (caughtBy && !(guard.kind === "finally" && guard.statement === caughtBy)) return resources;
		if (guard.kind === "catch") caughtBy = guard.statement;
		else resources.push(...releasedBy(guard));
	}
	if (caughtBy) return resources;
	const client = transactionClient(expression);
	if (client) resources.push(client);
	return resources;
}

function releasedBy(guard: Exclude<Guard, { kind: "catch" }>): Resource[] {
	if (guard.kind === "using") {
		const { name } = guard.declaration;
		return isIdentifier(name) ? [{ name: name.text, declaration: guard.declaration, at: name, by: "using" }] : [];
	}
	const resources: Resource[] = [];
	let waits = false;
	walk(guard.block, (node) => {
		if (isFunctionNode(node)) return false;
		if (isPropertyAccessExpression(node) && node.name.text === "allSettled") waits = true;
		if (!isCallExpression(node)) return undefined;
		const target = releasedIn(node);
		const resource = target && resourceAt(target, node);
		if (resource) resources.push(resource);
		return undefined;
	});
	return waits ? [] : resources;
}

/** What a call releases by its name: `connection.release()`, `pool.release(connection)`, `rm(folder)`. */
function releasedIn(call: CallExpression): Node | undefined {
	const callee = skipOuter(call.expression);
	if (isElementAccessExpression(callee)) return disposes(callee.argumentExpression) ? callee.expression : undefined;
	const method = calledMethod(call);
	const name = method?.name ?? (isIdentifier(callee) ? callee.text : "");
	if (!RELEASE.test(name)) return undefined;
	const [first] = call.arguments;
	return first && isName(first) ? first : method?.receiver;
}

function disposes(key: Node): boolean {
	return isPropertyAccessExpression(key) && (key.name.text === "dispose" || key.name.text === "asyncDispose");
}

function isName(node: Node): boolean {
	return resourceAt(node, node) !== undefined;
}

/** A variable that is no import, or a property of `this`. */
function resourceAt(target: Node, at: Node): Resource | undefined {
	const node = skipOuter(target);
	if (isIdentifier(node)) {
		const declaration = declarationOf(node);
		const isOwn =
			declaration && !isImportSpecifier(declaration) && !isImportClause(declaration) && !isNamespaceImport(declaration);
		return isOwn ? { name: node.text, declaration, at, by: "finally" } : undefined;
	}
	if (!isPropertyAccessExpression(node) || node.expression.kind !== SyntaxKind.ThisKeyword) return undefined;
	return { name: `this.${node.name.text}`, declaration: undefined, at, by: "finally" };
}

/** `db.transaction(async (tx) => { … })`: the parameter stands for a connection that is rolled back when the callback rejects. */
export function transactionClient(expression: Node): Resource | undefined {
	const fn = enclosingFunction(expression);
	const parameter = fn?.parameters[0];
	const name = (parameter as { name?: Node } | undefined)?.name;
	if (!fn || !parameter || !name || !isIdentifier(name)) return undefined;
	const argument = outerOf(fn);
	const call = argument.parent;
	if (!call || !isCallExpression(call) || !call.arguments.some((given) => given === argument)) return undefined;
	if (!startsTransaction(call)) return undefined;
	return { name: name.text, declaration: parameter, at: name, by: "transaction" };
}

/** `db.transaction(…)`, `prisma.$transaction(…)`, `db.transaction().execute(…)`. */
function startsTransaction(call: CallExpression): boolean {
	const method = calledMethod(call);
	if (!method) return false;
	if (TRANSACTION.test(method.name)) return true;
	if (method.name !== "execute") return false;
	for (let at = skipOuter(method.receiver); isCallExpression(at); ) {
		const inner = calledMethod(at);
		if (!inner) return false;
		if (TRANSACTION.test(inner.name)) return true;
		at = skipOuter(inner.receiver);
	}
	return false;
}
