/** Transactions as they are begun: by a function that hands a client to its callback. */
import {
	type CallExpression,
	type Identifier,
	isCallExpression,
	isIdentifier,
	type Node,
	type ParameterDeclaration,
} from "../../../engine/ast.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { enclosingFunction, type FunctionNode } from "../../../syntax/functions.ts";
import { outerOf, skipOuter } from "../../../syntax/walk.ts";

const TRANSACTION = /^\$?(?:(?:with|run|in|runIn|begin|start)?_?[tT]ransaction(?:al)?)$/;

/** The client that a transaction's callback is handed. */
export interface TransactionClient {
	readonly name: string;
	readonly declaration: ParameterDeclaration & { readonly name: Identifier };
}

/** `db.transaction(async (tx) => { … })`: the client of the transaction in whose callback an expression stands. */
export function transactionClient(expression: Node): TransactionClient | undefined {
	const fn = enclosingFunction(expression);
	return fn && clientOf(fn);
}

/** The same of a function that may be the callback of a transaction. */
export function clientOf(fn: FunctionNode): TransactionClient | undefined {
	const [parameter] = fn.parameters as readonly ParameterDeclaration[];
	const argument = outerOf(fn);
	const call = argument.parent;
	if (!parameter || !call || !isCallExpression(call) || !call.arguments.some((given) => given === argument))
		return undefined;
	if (!isNamed(parameter) || !startsTransaction(call)) return undefined;
	return { name: parameter.name.text, declaration: parameter };
}

function isNamed(parameter: ParameterDeclaration): parameter is TransactionClient["declaration"] {
	return isIdentifier(parameter.name);
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
