/** Queries of Sequelize's models, which go through the pool unless an option tells them of the transaction. */
import { type Inquiry, symbolsOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isShorthandPropertyAssignment,
	isSpreadAssignment,
	type Node,
} from "../../engine/ast.ts";
import { referencesTo } from "../../flow/index.ts";
import { isWithin, skipOuter, walk } from "../../syntax/walk.ts";
import { type Transaction, transactionAt } from "../shared/gathering/transactions.ts";
import type { PoolUse } from "./uses.ts";

/** At which place a method of a model takes its options, counted from 0. */
const OPTIONS_AT: Readonly<Record<string, number>> = {
	findAll: 0,
	findOne: 0,
	findAndCountAll: 0,
	findOrCreate: 0,
	count: 0,
	destroy: 0,
	findByPk: 1,
	create: 1,
	bulkCreate: 1,
	upsert: 1,
	update: 1,
};

/**
 * Calls of models in a transaction's callback that are not told of it, beside others that are: whoever hands it on by hand does
 * not have it handed on by the library. Only where the program has one database, to which every model belongs.
 */
export function* modelsBeside(transaction: Transaction, file: RuleFile): Inquiry<PoolUse[]> {
	const client = transaction.client?.declaration;
	if (!client || !referencesTo(client).some(isHandedOn)) return [];
	const calls = callsWithoutOption(transaction);
	if (calls.length === 0) return [];
	const symbols = yield* symbolsOf(calls.map(({ method }) => method));
	const found = calls.filter((_, index) => {
		const symbol = symbols[index]?.resolved();
		const origin = symbol && file.types.originOf(symbol);
		return origin?.from === "package" && origin.name === "sequelize" && symbol?.parent()?.name === "Model";
	});
	if (found.length === 0 || !hasOneDatabase(file)) return [];
	return found.map(({ call }) => ({ at: call, isModel: true }));
}

interface ModelCall {
	readonly call: CallExpression;
	readonly method: Node;
}

function callsWithoutOption({ callback }: Transaction): ModelCall[] {
	const found: ModelCall[] = [];
	walk(callback, (node) => {
		if (!isCallExpression(node)) return undefined;
		// What a transaction within the transaction does is looked at by itself.
		if (transactionAt(node)) return false;
		const callee = skipOuter(node.expression);
		const place = isPropertyAccessExpression(callee) ? OPTIONS_AT[callee.name.text] : undefined;
		if (isPropertyAccessExpression(callee) && place !== undefined && lacksTransaction(node, place))
			found.push({ call: node, method: callee.name });
		return undefined;
	});
	return found;
}

/** Whether the options are written out and say nothing of a transaction, or there are none. */
function lacksTransaction({ arguments: given }: CallExpression, place: number): boolean {
	const options = given[place];
	if (!options || given.length > place + 1) return given.length === place;
	const at = skipOuter(options);
	return (
		isObjectLiteralExpression(at) &&
		at.properties.every((property) => {
			if (isSpreadAssignment(property) || !property.name) return false;
			return isIdentifier(property.name) && property.name.text !== "transaction";
		})
	);
}

/** `{ transaction }`, `{ transaction: t }`. */
function isHandedOn(mention: Node): boolean {
	const { parent } = mention;
	const name = (parent as { name?: Node }).name;
	const isOption = name !== undefined && isIdentifier(name) && name.text === "transaction";
	return isOption && (isShorthandPropertyAssignment(parent) || !isWithin(mention, name));
}

/** Models are bound to a database where they are set up, which may be anywhere in the program. */
function hasOneDatabase({ types }: RuleFile): boolean {
	if (types.filesMatching("useCLS", /\.useCLS\(/).length > 0) return false;
	const files = types.filesMatching("Sequelize", /\bnew Sequelize\s*[(<]/);
	const texts = files.map((path) => types.sourceFile(path)?.text ?? "");
	return texts.reduce((sum, text) => sum + text.split(/\bnew Sequelize\s*[(<]/).length - 1, 0) <= 1;
}
