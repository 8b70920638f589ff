/**
 * Calls that throw rather than reject. In an async function that makes no difference: its promise rejects, where whoever
 * calls a function without `async` would have seen the error.
 */

import { type Inquiry, symbolsOf, typesOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isThrowStatement,
	type Node,
} from "../../../engine/ast.ts";
import type { SymbolRef } from "../../../engine/engine.ts";
import { guardsOf } from "../../../flow/guards.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { type FunctionNode, isAsync, isFunctionNode, isGenerator } from "../../../syntax/functions.ts";
import { skipOuter, walk } from "../../../syntax/walk.ts";

/** What the function's own body calls outside of any `try` with a `catch`, and is known to throw on bad input: the callee. */
export function* callThatThrows(fn: FunctionNode, file: RuleFile): Inquiry<Node | undefined> {
	const calls: CallExpression[] = [];
	walk(fn.body as Node, (node) => {
		if (isFunctionNode(node)) return false;
		if (isCallExpression(node) && isNamed(node) && !isCopy(node) && !isCaught(node)) calls.push(node);
		return undefined;
	});
	const callees = calls.map((call) => skipOuter(call.expression));
	const likely = callees.filter((callee) => THROWING.test(lastName(callee)));
	const symbols = yield* symbolsOf(likely);
	const known = likely.find((_, index) => isKnownToThrow(symbols[index]?.resolved(), file));
	if (known) return known;
	const types = yield* typesOf(callees);
	return callees.find((_, index) => throws(types[index]?.symbol(), file));
}

/** What the platform has under such a name throws. */
const THROWING = /^parse$|^(?!exists)\w+Sync$/;

function lastName(callee: Node): string {
	if (isPropertyAccessExpression(callee)) return callee.name.text;
	return isIdentifier(callee) ? callee.text : "";
}

function isNamed({ expression }: CallExpression): boolean {
	const callee = skipOuter(expression);
	return isIdentifier(callee) || isPropertyAccessExpression(callee);
}

/** `JSON.parse(JSON.stringify(value))`, which reads what it has just written. */
function isCopy({ arguments: given }: CallExpression): boolean {
	const [first] = given;
	return first !== undefined && isCallExpression(first) && calledMethod(first)?.name === "stringify";
}

function isCaught(node: Node): boolean {
	return guardsOf(node).some((guard) => guard.kind === "catch");
}

/** `JSON.parse`, and what Node does at once with files and processes. */
function isKnownToThrow(symbol: SymbolRef | undefined, file: RuleFile): boolean {
	if (symbol === undefined) return false;
	const origin = file.types.originOf(symbol);
	if (symbol.name === "parse") return origin?.from === "lib" && symbol.parent()?.name === "JSON";
	return origin?.from === "package" && origin.name === "node";
}

/** Whether the one function that is called, of the program's own, has a `throw` that leaves it. */
function throws(symbol: SymbolRef | undefined, file: RuleFile): boolean {
	if (symbol?.declarations.length !== 1 || file.types.originOf(symbol)?.from !== "file") return false;
	const fn = symbol.declarations[0]?.node();
	if (!fn || !isFunctionNode(fn) || !fn.body || isAsync(fn) || isGenerator(fn)) return false;
	let thrown = false;
	walk(fn.body, (node) => {
		if (thrown || isFunctionNode(node)) return false;
		thrown = isThrowStatement(node) && !isCaught(node);
		return undefined;
	});
	return thrown;
}
