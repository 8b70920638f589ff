/** Transactions and single connections, as far as the way they are named and come about shows them. */
import {
	isCallExpression,
	isIdentifier,
	isObjectLiteralExpression,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isShorthandPropertyAssignment,
	type Node,
} from "../engine/ast.ts";
import { declarationOf } from "../flow/scopes.ts";
import { isFunctionNode } from "../syntax/functions.ts";
import { outerOf, skipOuter } from "../syntax/walk.ts";
import { calledBy, type Invocation, receiversOf, valuesOf } from "./invocation.ts";

/** What transactions and connections are usually called. */
const TRANSACTION_NAME =
	/^(?:tx|txn|trx|transaction|transactional\w*|\w*[a-z]Transaction|queryRunner|conn|connection|manager|entityManager)$/;
const TRANSACTION_OPTION = /^(?:tx|txn|trx|transaction|transacting|session|queryRunner|entityManager|manager)$/;
/** Functions that hand a transaction or connection to a callback. */
const TRANSACTION_MAKER = /transaction|^(?:begin|withConnection|withClient)$/i;

/**
 * The name of the transaction or connection that a call works on: what it is called on, at the beginning of the chain, or
 * what is handed to it.
 */
export function transactionOf(call: Invocation): string | undefined {
	const root = receiversOf(call).at(-1) ?? calledBy(call);
	if (isIdentifier(root) && isTransaction(root)) return root.text;
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

function isTransaction(identifier: Node): boolean {
	if (!isIdentifier(identifier)) return false;
	if (TRANSACTION_NAME.test(identifier.text)) return true;
	const declared = declarationOf(identifier);
	const callback = declared && isParameterDeclaration(declared) ? declared.parent : undefined;
	const call = callback && isFunctionNode(callback) ? outerOf(callback).parent : undefined;
	if (!call || !isCallExpression(call)) return false;
	const callee = skipOuter(call.expression);
	const name = isPropertyAccessExpression(callee) ? callee.name : callee;
	return isIdentifier(name) && TRANSACTION_MAKER.test(name.text);
}
