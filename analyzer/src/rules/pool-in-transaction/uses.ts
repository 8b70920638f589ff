/** Where the callback of a transaction uses the client that it was begun on, by itself or through functions of the program. */
import { type Inquiry, symbolsOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isCallExpression, isIdentifier, isPropertyAccessExpression, type Node, SyntaxKind } from "../../engine/ast.ts";
import { declarationOf } from "../../flow/index.ts";
import { calledMethod, lastName } from "../../syntax/calls.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { isWithin, outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { clientOf, type Transaction, transactionAt } from "../shared/gathering/transactions.ts";
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

/** Functions are followed so many calls deep, and no more than so many of them. */
const MAX_DEPTH = 2;
const MAX_BODIES = 30;

export function* poolUsesIn({ callback, owner }: Transaction, file: RuleFile): Inquiry<PoolUse[]> {
	const found: PoolUse[] = [];
	const calls: Node[] = [];
	const client = clientOf(callback)?.declaration;
	walk(callback, (node) => {
		const inner = isCallExpression(node) ? transactionAt(node) : undefined;
		if (inner) {
			// What a transaction within the transaction does is looked at by itself; that it takes a connection is not.
			if (isSameOwner(inner.owner, owner)) found.push({ at: inner.owner, member: memberOf(inner.owner) });
			return false;
		}
		if (isSameOwner(node, owner) && isQueried(node)) {
			// `sequelize.query(text, { transaction })` goes over the transaction.
			if (!client || !mentions(chainFrom(node), client)) found.push({ at: node, member: memberOf(node) });
		} else if (isCallExpression(node)) calls.push(node);
		return undefined;
	});
	const shared = yield* declaredAt(owner);
	if (shared) found.push(...(yield* usesThrough(calls, shared, file)));
	return found;
}

/** The same variable, or the same property of `this`. */
function isSameOwner(node: Node, owner: Node): boolean {
	if (isIdentifier(owner)) {
		if (!isIdentifier(node) || node.text !== owner.text || isName(node)) return false;
		// A global is declared in another file.
		return declarationOf(node) === declarationOf(owner);
	}
	return isOwnProperty(owner) && isOwnProperty(node) && node.name.text === owner.name.text;
}

function isOwnProperty(node: Node): node is Node & { name: { text: string } } {
	return isPropertyAccessExpression(node) && node.expression.kind === SyntaxKind.ThisKeyword;
}

/** `name` of `a.name`, which is no variable. */
function isName(node: Node): boolean {
	return isPropertyAccessExpression(node.parent) && node.parent.name === node;
}

/** Members by which a client is asked what it is, or makes something that is sent by somebody else. */
const NO_QUERY =
	/^(?:schema|fn|ref|raw|dynamic|\$?extends|\$on|\$use|options|config|client|driver|dialect|models|metadata|getRepository|name|isInitialized|manager|\$with|introspection)$/;

/** Whether something is sent over the client there. To hand it on is no use: the function may want it for something else. */
function isQueried(mention: Node): boolean {
	const at = outerOf(mention);
	if (isCallExpression(at.parent)) return at.parent.expression === at;
	const member = memberOf(mention);
	return member !== undefined && !NO_QUERY.test(member) && isUsed(mention);
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

/** Where a client is declared that others can see: a variable of a module, also of another one. */
function* declaredAt(owner: Node): Inquiry<Node | undefined> {
	if (!isIdentifier(owner)) return undefined;
	const [symbol] = yield* symbolsOf([owner]);
	const declared = symbol?.resolved().valueDeclaration?.node();
	return declared && declared.parent?.parent?.parent?.kind === SyntaxKind.SourceFile ? declared : undefined;
}

/** Calls of the program's functions whose bodies use the client, however deep. */
function* usesThrough(calls: readonly Node[], client: Node, file: RuleFile): Inquiry<PoolUse[]> {
	const found: PoolUse[] = [];
	const known = new Map<Node, Node | undefined>();
	for (const call of calls) {
		if (!isCallExpression(call)) continue;
		const inside = yield* useBehind(call, client, file, MAX_DEPTH, known);
		if (inside) found.push({ at: call, through: nameOfCallee(call), inside });
	}
	return found;
}

function nameOfCallee(call: Node): string {
	return isCallExpression(call) ? (lastName(skipOuter(call.expression)) ?? "this call") : "this call";
}

/** Where the body behind a call uses the client, unless it is handed something that may stand for the transaction. */
function* useBehind(
	call: Node,
	client: Node,
	file: RuleFile,
	depth: number,
	known: Map<Node, Node | undefined>,
): Inquiry<Node | undefined> {
	if (!isCallExpression(call) || depth === 0) return undefined;
	const callee = skipOuter(call.expression);
	if (!isIdentifier(callee) && !(isPropertyAccessExpression(callee) && calledMethod(call))) return undefined;
	const [symbol] = yield* symbolsOf([isPropertyAccessExpression(callee) ? callee.name : callee]);
	const declared = symbol?.resolved().valueDeclaration;
	if (!declared || /\.d\.[cm]?ts$/.test(declared.path) || declared.path.includes("/node_modules/")) return undefined;
	const node = declared.node();
	const value = (node as { initializer?: Node } | undefined)?.initializer;
	const fn = [node, value && skipOuter(value)].find((at) => at && isFunctionNode(at));
	if (!fn || isWithin(call, fn)) return undefined;
	if (!known.has(fn) && known.size < MAX_BODIES) {
		known.set(fn, undefined);
		known.set(fn, yield* useIn(fn, client, file, depth - 1, known));
	}
	return known.get(fn);
}

function* useIn(
	fn: Node,
	client: Node,
	file: RuleFile,
	depth: number,
	known: Map<Node, Node | undefined>,
): Inquiry<Node | undefined> {
	const named: Node[] = [];
	const calls: Node[] = [];
	const name = (client as { name?: { text?: string } }).name?.text;
	walk(fn, (node) => {
		const inner = isCallExpression(node) ? transactionAt(node) : undefined;
		if (inner) {
			if (isIdentifier(inner.owner)) named.push(inner.owner);
			return false;
		}
		if (isIdentifier(node) && (node.text === name || isImportedAs(node, name)) && !isName(node) && isQueried(node))
			named.push(node);
		else if (isCallExpression(node)) calls.push(node);
		return undefined;
	});
	const symbols = yield* symbolsOf(named);
	for (const [index, mention] of named.entries())
		if (symbols[index]?.resolved().valueDeclaration?.node() === client) return mention;
	for (const call of calls) {
		const inside = yield* useBehind(call, client, file, depth, known);
		if (inside) return inside;
	}
	return undefined;
}

/** Another module may have imported it under a name of its own. */
function isImportedAs(node: Node, name: string | undefined): boolean {
	if (!isIdentifier(node) || node.text === name) return false;
	const declaration = declarationOf(node);
	return (declaration as { propertyName?: { text?: string } } | undefined)?.propertyName?.text === name;
}
