/** What is released around an expression when it throws: by a `finally`, by `using`, or by a transaction that rolls back. */
import {
	type CallExpression,
	isCallExpression,
	isElementAccessExpression,
	isIdentifier,
	isPropertyAccessExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { type Guard, guardsOf } from "../../flow/guards.ts";
import { declarationOf } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { isImportBinding } from "../../syntax/imports.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";
import { transactionClient } from "../shared/gathering/transactions.ts";

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
	const client = releasedClient(expression);
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
		const isOwn = declaration && !isImportBinding(declaration);
		return isOwn ? { name: node.text, declaration, at, by: "finally" } : undefined;
	}
	if (!isPropertyAccessExpression(node) || node.expression.kind !== SyntaxKind.ThisKeyword) return undefined;
	return { name: `this.${node.name.text}`, declaration: undefined, at, by: "finally" };
}

/** The client of a transaction that is rolled back when the callback rejects. */
export function releasedClient(expression: Node): Resource | undefined {
	const client = transactionClient(expression);
	return client && { ...client, at: client.declaration.name, by: "transaction" };
}
