/** Where the callback of a transaction uses the client that it was begun on, by itself or through functions of the program. */
import type { Inquiry } from "../../ask/inquiry.ts";
import { type CallExpression, isCallExpression, isIdentifier, type Node } from "../../engine/ast.ts";
import { declarationOf, isReference, referencesTo, writesOf } from "../../flow/index.ts";
import { isWithin, skipOuter, walk } from "../../syntax/walk.ts";
import { calledFunction, isOwnProperty, sharedAt, UsesBehind } from "../shared/callbacks/through-calls.ts";
import { type Transaction, transactionAt } from "../shared/gathering/transactions.ts";
import { chainFrom, memberOf } from "./sent.ts";

export interface PoolUse {
	/** The mention of the client, or the call that leads to one. */
	readonly at: Node;
	/** What is called on it. */
	readonly member?: string | undefined;
	/** The function that is called, where the use is in its body. */
	readonly through?: string;
	/** Where that uses the client. */
	readonly inside?: Node;
	/** Whether it is a call of a model, which finds the pool by itself. */
	readonly isModel?: boolean;
}

/** @param isQuery whether something is sent over the client where it is mentioned */
export function* poolUsesIn(
	{ callback, owner, client: handed }: Transaction,
	isQuery: (mention: Node) => boolean,
): Inquiry<PoolUse[]> {
	const found: PoolUse[] = [];
	const calls: CallExpression[] = [];
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
	// A function that is handed the transaction decides by itself what it goes through, and so does what it gives:
	// `rows(knex).insert(row).transacting(trx)`.
	const apart = calls.filter((call) => !client || !mentions(chainFrom(call), client));
	const shared = yield* sharedAt(owner);
	if (shared) {
		const behind = new UsesBehind(shared, isQuery, {
			leftOut(node) {
				const inner = isCallExpression(node) ? transactionAt(node) : undefined;
				return inner ? inner.owner : false;
			},
		});
		for (const { call, name, inside } of yield* behind.of(apart)) {
			// A function of the callback's own is looked into where it stands.
			if (!isWithin(inside, callback)) found.push({ at: call, through: name, inside });
		}
	}
	found.push(...(yield* handedTo(apart, owner, isQuery)));
	return found;
}

/** The pool as an argument, where the function that gets it sends a query over it: `mark(db, id)`. */
function* handedTo(
	calls: readonly CallExpression[],
	owner: Node,
	isQuery: (mention: Node) => boolean,
): Inquiry<PoolUse[]> {
	const found: PoolUse[] = [];
	for (const call of calls) {
		const index = call.arguments.findIndex((given) => isSameOwner(skipOuter(given), owner));
		const given = call.arguments[index];
		const parameter = given && (yield* calledFunction(call))?.parameters[index];
		if (!given || !parameter || !isIdentifier(parameter.name) || parameter.dotDotDotToken) continue;
		const inside = referencesTo(parameter).find(isQuery);
		if (inside && writesOf(parameter).length === 0) found.push({ at: given, inside });
	}
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

function mentions(code: Node, declaration: Node): boolean {
	let found = false;
	walk(code, (node) => {
		found ||= isIdentifier(node) && declarationOf(node) === declaration;
		return !found;
	});
	return found;
}
