/** Where the callback of a transaction uses the client that it was begun on, by itself or through functions of the program. */
import type { Inquiry } from "../../ask/inquiry.ts";
import {
	isArrayLiteralExpression,
	isArrowFunction,
	isAwaitExpression,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isReturnStatement,
	isTaggedTemplateExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, isReference } from "../../flow/index.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { moduleVariable, UsesBehind } from "../shared/callbacks/through-calls.ts";
import { type Transaction, transactionAt } from "../shared/gathering/transactions.ts";
import { isUsed } from "../shared/gathering/uses.ts";

export interface PoolUse {
	/** The mention of the client, or the call that leads to one. */
	readonly at: Node;
	/** What is called on it. */
	readonly member?: string | undefined;
	/** The function that is called, where the use is in its body. */
	readonly through?: string;
	/** Where that uses the client. */
	readonly inside?: Node;
}

/** @param isQuery whether something is sent over the client where it is mentioned */
export function* poolUsesIn(
	{ callback, owner, client: handed }: Transaction,
	isQuery: (mention: Node) => boolean,
): Inquiry<PoolUse[]> {
	const found: PoolUse[] = [];
	const calls: Node[] = [];
	const client = handed?.declaration;
	walk(callback, (node) => {
		const inner = isCallExpression(node) ? transactionAt(node) : undefined;
		if (inner) {
			// What a transaction within the transaction does is looked at by itself; that it takes a connection is not.
			if (isSameOwner(inner.owner, owner)) found.push({ at: inner.owner, member: memberOf(inner.owner) });
			return false;
		}
		if (isSameOwner(node, owner) && isQuery(node)) {
			// `sequelize.query(text, { transaction })` goes over the transaction.
			if (!client || !mentions(chainFrom(node), client)) found.push({ at: node, member: memberOf(node) });
		} else if (isCallExpression(node)) calls.push(node);
		return undefined;
	});
	const shared = yield* moduleVariable(owner);
	if (!shared) return found;
	const behind = new UsesBehind(shared, isQuery, (node) => {
		const inner = isCallExpression(node) ? transactionAt(node) : undefined;
		return inner ? inner.owner : false;
	});
	for (const { call, name, inside } of yield* behind.of(calls)) found.push({ at: call, through: name, inside });
	return found;
}

/** The same variable, or the same property of `this`. */
function isSameOwner(node: Node, owner: Node): boolean {
	if (isIdentifier(owner)) {
		if (!isIdentifier(node) || node.text !== owner.text || !isReference(node)) return false;
		// A global is declared in another file.
		return declarationOf(node) === declarationOf(owner);
	}
	return isOwnProperty(owner) && isOwnProperty(node) && node.name.text === owner.name.text;
}

function isOwnProperty(node: Node): node is Node & { name: { text: string } } {
	return isPropertyAccessExpression(node) && node.expression.kind === SyntaxKind.ThisKeyword;
}

/** Members by which a client is asked what it is, or makes something that is sent by somebody else. */
const NO_QUERY =
	/^(?:schema|fn|ref|raw|dynamic|\$?extends|\$on|\$use|options|config|client|driver|dialect|models|metadata|getRepository|name|isInitialized|manager|\$with|introspection)$/;

/** Whether something is sent over the client there. To hand it on is no use: the function may want it for something else. */
export function isQueried(mention: Node): boolean {
	const at = outerOf(mention);
	if (isCallExpression(at.parent)) return at.parent.expression === at;
	const member = memberOf(mention);
	return member !== undefined && !NO_QUERY.test(member) && isUsed(mention);
}

/** Methods that send a query that was put together. */
const SENDING = /^(?:execute\w*|then|catch|finally|asCallback|stream|pipe|run|all|get)$/;

/** The same where queries are put together first, and may be parts of others: what is awaited, given back or gathered is sent. */
export function isSent(mention: Node): boolean {
	if (!isQueried(mention)) return false;
	const chain = chainFrom(mention);
	for (let at = chain; isPartOfChain(at); at = skipOuter((at as Node & { expression: Node }).expression)) {
		if (isPropertyAccessExpression(at) && SENDING.test(at.name.text)) return true;
	}
	const { parent } = chain;
	if (isAwaitExpression(parent) || isReturnStatement(parent) || isArrowFunction(parent)) return true;
	return isArrayLiteralExpression(parent) && gatherOf(outerOf(parent).parent) !== undefined;
}

/**
 * The same of postgres.js, whose client makes parts of queries too: `sql(rows)`, and a query within another one. What is
 * awaited is sent.
 */
export function isAwaitedTag(mention: Node): boolean {
	const at = outerOf(mention);
	const access = memberOf(mention) === "unsafe" ? outerOf(at.parent) : undefined;
	const query = (access ?? at).parent;
	const isMade = access
		? isCallExpression(query) && query.expression === access
		: isTaggedTemplateExpression(query) && query.tag === at;
	return isMade && isAwaitExpression(outerOf(query).parent);
}

function memberOf(mention: Node): string | undefined {
	const { parent } = outerOf(mention);
	return isPropertyAccessExpression(parent) ? parent.name.text : undefined;
}

/** The whole chain of calls that begins with a mention. */
function chainFrom(mention: Node): Node {
	let at = outerOf(mention);
	while (at.parent && (at.parent as { expression?: Node }).expression === at && isPartOfChain(at.parent))
		at = outerOf(at.parent);
	return at;
}

function isPartOfChain(node: Node): boolean {
	return isPropertyAccessExpression(node) || isCallExpression(node);
}

function mentions(code: Node, declaration: Node): boolean {
	let found = false;
	walk(code, (node) => {
		found ||= isIdentifier(node) && declarationOf(node) === declaration;
		return !found;
	});
	return found;
}
