/** Transactions and single connections, as far as the way they are named and come about shows them. */
import {
	isCallExpression,
	isIdentifier,
	isNewExpression,
	isObjectLiteralExpression,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isShorthandPropertyAssignment,
	type Node,
} from "../../engine/ast.ts";
import { declarationOf, referencesTo } from "../../flow/scopes.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { findAncestor, outerOf, skipOuter } from "../../syntax/walk.ts";
import { calledBy, constantValue, type Invocation, receiversOf, valuesOf } from "../callee/index.ts";

/** What transactions and connections are usually called. */
const TRANSACTION_NAME =
	/^(?:tx|txn|trx|transaction|transactional\w*|\w*[a-z]Transaction|queryRunner|conn|connection|manager|entityManager)$/;
/** The same of properties, where a connection is mostly a pool. */
const HELD_TRANSACTION = /^(?:#?_?(?:tx|txn|trx|transaction|\w*[a-z]Transaction|\w*queryRunner))$/i;
const TRANSACTION_OPTION = /^(?:tx|txn|trx|transaction|transacting|session|queryRunner|entityManager|manager)$/;
/** What clients of databases are called where they are handed in. */
const CLIENT_NAME = /^(?:\w*(?:db|database|prisma|knex|kysely|drizzle|orm))$/i;
/** Methods of clients that write. */
const WRITING =
	/^(?:insert|update|delete|replace|upsert|create|save|remove|merge)(?:Into|Table|From|Many|One|Set|AndReturn|ManyAndReturn)?$/;
/** Functions that hand a transaction or connection to a callback. */
const TRANSACTION_MAKER = /transaction|^(?:begin|withConnection|withClient)$/i;

/**
 * The name of the transaction or connection that a call works on: what it is called on, at the beginning of the chain, or
 * what is handed to it.
 */
export function transactionOf(call: Invocation): string | undefined {
	const chain = receiversOf(call);
	const root = chain.at(-1) ?? calledBy(call);
	if (isIdentifier(root) && (isTransaction(root) || isMadeOfTransaction(root) || isWrittenThrough(root)))
		return root.text;
	// `this.queryRunner.getTables()`
	for (const at of chain)
		if (isPropertyAccessExpression(at) && HELD_TRANSACTION.test(at.name.text)) return at.name.text;
	// `queryOf(db).execute()` goes over what it was handed.
	const handed = [call, ...chain]
		.flatMap((at) => (isCallExpression(at) ? at.arguments.map(skipOuter) : []))
		.find(isWrittenThrough);
	if (handed && isIdentifier(handed)) return handed.text;
	for (const value of valuesOf(call)) {
		const argument = skipOuter(value);
		if (isIdentifier(argument) && isTransaction(argument)) return argument.text;
		if (!isObjectLiteralExpression(argument)) continue;
		for (const property of argument.properties) {
			const { name } = property as { name?: Node };
			if (!name || !isIdentifier(name) || !TRANSACTION_OPTION.test(name.text)) continue;
			// `{ session: user.session }` of a web page is no transaction, `{ session }` may well be one.
			if (isShorthandPropertyAssignment(property) || name.text !== "session") return name.text;
		}
	}
	return undefined;
}

/** Whether code stands in a callback that is run within a transaction. */
export function isInTransaction(place: Node): boolean {
	return isInCallbackOf(place, TRANSACTION_MAKER);
}

/** Whether code stands in a callback that is handed to a function of such a name. */
export function isInCallbackOf(place: Node, names: RegExp): boolean {
	return findAncestor(place, (at) => isFunctionNode(at) && names.test(takerOf(at) ?? "")) !== undefined;
}

/** The name of the function that a callback is handed to. */
function takerOf(callback: Node): string | undefined {
	const call = outerOf(callback).parent;
	if (!isCallExpression(call) || skipOuter(call.expression) === callback) return undefined;
	const callee = skipOuter(call.expression);
	const name = isPropertyAccessExpression(callee) ? callee.name : callee;
	return isIdentifier(name) ? name.text : undefined;
}

/** Whether an object is made from a transaction: `const users = new Users(tx)`. */
function isMadeOfTransaction(identifier: Node): boolean {
	const declared = isIdentifier(identifier) ? declarationOf(identifier) : undefined;
	const made = declared && constantValue(declared);
	if (!made || !(isNewExpression(made) || isCallExpression(made))) return false;
	return valuesOf(made).some((value) => isTransaction(skipOuter(value)));
}

/**
 * Whether a database that a function is handed is written to there as well: whoever does both with a client that others
 * made mostly takes part in their transaction.
 */
function isWrittenThrough(identifier: Node): boolean {
	if (!isIdentifier(identifier) || !CLIENT_NAME.test(identifier.text)) return false;
	const declared = declarationOf(identifier);
	if (!declared || !isParameterDeclaration(declared)) return false;
	return referencesTo(declared).some((at) => {
		let { parent } = outerOf(at);
		for (let depth = 0; depth < 2 && isPropertyAccessExpression(parent); depth++) {
			if (WRITING.test(parent.name.text)) return true;
			parent = outerOf(parent).parent;
		}
		return false;
	});
}

function isTransaction(identifier: Node): boolean {
	if (!isIdentifier(identifier)) return false;
	if (TRANSACTION_NAME.test(identifier.text)) return true;
	const declared = declarationOf(identifier);
	const callback = declared && isParameterDeclaration(declared) ? declared.parent : undefined;
	return callback !== undefined && isFunctionNode(callback) && TRANSACTION_MAKER.test(takerOf(callback) ?? "");
}
