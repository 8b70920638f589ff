/**
 * Calls of packages that only run what they are handed: queues, limiters, retries, loops over lists. What their promises
 * reject with comes out of that, as their names say; nobody can know all of them.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import { symbolFor, typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { lastName } from "../../syntax/calls.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { isTestPath } from "../../syntax/test-paths.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { domainOfPackage } from "../knowledge/index.ts";

/** What is called like this does nothing else that could fail. */
const RUNS =
	/^(?:acquire|add|attempt|batch|each|eachLimit|eachSeries|enqueue|filter|forEach|invoke|limit|lock|map|mapLimit|mapSeries|measure|parallel|push|reduce|retry|run|runExclusive|runWithContext|schedule|series|startActiveSpan|startSpan|throttle|time|timed|times|trace|try|using|wrap|with[A-Z]\w*|p[A-Z]\w*)$/;

/**
 * The functions that decide whether a call's promise rejects; empty where there may be more to it. In tests it is the runner
 * that calls, and what is not waited for there is not tested.
 */
export function* decidingFunctions(call: CallExpression, file: RuleFile): Inquiry<readonly Node[]> {
	const callee = skipOuter(call.expression);
	const name = lastName(callee);
	if (name === undefined || isTestPath(file.pathInProject(call.getSourceFile().fileName))) return [];
	const given = call.arguments.filter(mayBeFunction);
	const declared = isIdentifier(callee) ? declarationOf(callee) : undefined;
	const isMade = declared !== undefined && isVariableDeclaration(declared);
	if (given.length === 0 || !(RUNS.test(name) || isMade)) return [];
	const home = yield* packageOf(callee, !isMade, file);
	if (home === undefined || domainOfPackage(home) !== undefined) return [];
	const types = yield* typesFor(given, file);
	return given.filter((_, index) => file.types.isCallable(types[index]) !== false);
}

function mayBeFunction(value: Node): boolean {
	const at = skipOuter(value);
	return isFunctionNode(at) || isIdentifier(at) || isPropertyAccessExpression(at);
}

/** The package that declares what is called; of a function in a variable, the one that made it: `const limit = pLimit(2)`. */
function* packageOf(callee: Node, isNamed: boolean, file: RuleFile): Inquiry<string | undefined> {
	const symbol = isNamed
		? yield* symbolFor(isPropertyAccessExpression(callee) ? callee.name : callee, file)
		: undefined;
	const [type] = yield* typesFor([callee], file);
	for (const one of [symbol, type?.symbol(), type?.aliasSymbol()]) {
		const origin = one && file.types.originOf(one);
		if (origin?.from === "package" && origin.name !== "node") return origin.name;
	}
	return undefined;
}
