/**
 * Calls that throw rather than reject. In an async function that makes no difference: its promise rejects, where whoever
 * calls a function without `async` would have seen the error.
 */

import { type Inquiry, symbolsOf, typesOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isLiteralExpression,
	isNewExpression,
	isPropertyAccessExpression,
	isThrowStatement,
	type NewExpression,
	type Node,
} from "../../engine/ast.ts";
import type { SymbolRef } from "../../engine/engine.ts";
import { calledMethod, lastName } from "../../syntax/calls.ts";
import { isAsync, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { exitsOf } from "./exits.ts";

/** Which of the calls that nothing guards is known to throw on bad input: what is called there. */
export function* callThatThrows(
	calls: readonly (CallExpression | NewExpression)[],
	file: RuleFile,
): Inquiry<Node | undefined> {
	const callees = calls
		.filter((call) => isNamed(call) && !isCopy(call) && !isSoundUrl(call))
		.map((call) => skipOuter(call.expression));
	const likely = callees.filter((callee) => THROWING.test(lastName(callee) ?? ""));
	const symbols = yield* symbolsOf(likely);
	const known = likely.find((_, index) => isKnownToThrow(symbols[index]?.resolved(), file));
	if (known) return known;
	const types = yield* typesOf(callees);
	return callees.find((_, index) => throws(types[index]?.symbol(), file));
}

/** What the platform has under such a name throws. */
const THROWING = /^(?:parse|URL|decodeURI(?:Component)?)$|^(?!exists)\w+Sync$/;

function isNamed({ expression }: CallExpression | NewExpression): boolean {
	const callee = skipOuter(expression);
	return isIdentifier(callee) || isPropertyAccessExpression(callee);
}

/** `JSON.parse(JSON.stringify(value))`, which reads what it has just written. */
function isCopy({ arguments: given }: CallExpression | NewExpression): boolean {
	const first = given?.[0];
	return first !== undefined && isCallExpression(first) && calledMethod(first)?.name === "stringify";
}

/** `new URL(path, base)`, or of what is written out or was an address before. */
function isSoundUrl(call: CallExpression | NewExpression): boolean {
	const [first, second] = call.arguments ?? [];
	if (!isNewExpression(call) || !first) return isNewExpression(call);
	const at = skipOuter(first);
	return second !== undefined || isLiteralExpression(at) || /^(?:href|location|url|URL)$/.test(lastName(at) ?? "");
}

/** `JSON.parse`, `new URL(text)` and the like, and what Node does at once with files and processes. */
function isKnownToThrow(symbol: SymbolRef | undefined, file: RuleFile): boolean {
	if (symbol === undefined) return false;
	const origin = file.types.originOf(symbol);
	if (symbol.name === "parse") return origin?.from === "lib" && symbol.parent()?.name === "JSON";
	const isNode = origin?.from === "package" && origin.name === "node";
	// What the platform has under these names is declared by Node's types as well.
	return isNode || (origin?.from === "lib" && !symbol.name.endsWith("Sync"));
}

/** Whether the one function that is called, of the program's own, has a `throw` that leaves it. */
function throws(symbol: SymbolRef | undefined, file: RuleFile): boolean {
	if (symbol?.declarations.length !== 1 || file.types.originOf(symbol)?.from !== "file") return false;
	const fn = symbol.declarations[0]?.node();
	if (!fn || !isFunctionNode(fn) || !fn.body || isAsync(fn) || isGenerator(fn)) return false;
	return exitsOf(fn).thrown.some(isThrowStatement);
}
