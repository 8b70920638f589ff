/** Transactions as they are begun: by a function that hands a client to its callback. */
import {
	type CallExpression,
	type Identifier,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	type Node,
	type ParameterDeclaration,
} from "../../../engine/ast.ts";
import { enclosingFunction, type FunctionNode, isFunctionNode } from "../../../syntax/functions.ts";
import { outerOf, skipOuter } from "../../../syntax/walk.ts";

const TRANSACTION = /^\$?(?:(?:with|run|in|runIn|begin|start)?_?(?:[tT]ransaction(?:al)?|[tT]r?x))$/;

/** With the method of postgres.js, whose name says nothing by itself: for whoever goes by types as well. */
const TRANSACTION_OR_BEGIN = new RegExp(`${TRANSACTION.source}|^begin$`);

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
	const argument = outerOf(fn);
	const call = argument.parent;
	if (!call || !isCallExpression(call) || !call.arguments.some((given) => given === argument)) return undefined;
	return begunBy(call, TRANSACTION) && firstParameter(fn);
}

function firstParameter(fn: FunctionNode): TransactionClient | undefined {
	const [parameter] = fn.parameters as readonly ParameterDeclaration[];
	return parameter && isNamed(parameter) ? { name: parameter.name.text, declaration: parameter } : undefined;
}

function isNamed(parameter: ParameterDeclaration): parameter is TransactionClient["declaration"] {
	return isIdentifier(parameter.name);
}

/** A transaction that a call begins. */
export interface Transaction {
	readonly callback: FunctionNode;
	/** What the callback is handed, where it takes it under a name. */
	readonly client: TransactionClient | undefined;
	/** What it is begun on: `db` of `db.transaction(…)`. */
	readonly owner: Node;
	/** The name of the method that begins it, as it stands there. */
	readonly method: Node;
}

/** The transaction that a call begins with a callback that is written out, as far as names tell: types have to be asked. */
export function transactionAt(call: CallExpression): Transaction | undefined {
	const begun = begunBy(call, TRANSACTION_OR_BEGIN);
	const callback = call.arguments.map(skipOuter).findLast((given) => isFunctionNode(given));
	if (!begun || !callback || !isFunctionNode(callback)) return undefined;
	return { ...begun, callback, client: firstParameter(callback) };
}

/** `db.transaction(…)`, `prisma.$transaction(…)`, `db.transaction().execute(…)`. */
function begunBy(call: CallExpression, methods: RegExp): { owner: Node; method: Node } | undefined {
	for (let at: Node = call; isCallExpression(at); ) {
		const callee: Node = skipOuter(at.expression);
		if (!isPropertyAccessExpression(callee)) return undefined;
		if (methods.test(callee.name.text)) return { owner: skipOuter(callee.expression), method: callee.name };
		if (at === call && callee.name.text !== "execute") return undefined;
		at = skipOuter(callee.expression);
	}
	return undefined;
}
