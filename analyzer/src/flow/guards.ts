/** What stands ready to deal with the end of a piece of code: `catch`, `finally`, and resources that `using` releases. */
import {
	type Block,
	type CatchClause,
	isBlock,
	isCallExpression,
	isExpressionStatement,
	isForOfStatement,
	isIdentifier,
	isSourceFile,
	isThrowStatement,
	isTryStatement,
	isVariableDeclarationList,
	isVariableStatement,
	type Node,
	type SourceFile,
	type TryStatement,
	type VariableDeclaration,
} from "../engine/ast.ts";
import { calledMethod } from "../syntax/calls.ts";
import { isFunctionNode } from "../syntax/functions.ts";
import { statementsOf } from "../syntax/statements.ts";
import { isUsing } from "../syntax/values.ts";
import { outward, skipOuter } from "../syntax/walk.ts";

export type Guard =
	| { readonly kind: "catch"; readonly clause: CatchClause; readonly statement: TryStatement }
	| { readonly kind: "finally"; readonly block: Block; readonly statement: TryStatement }
	| { readonly kind: "using"; readonly declaration: VariableDeclaration };

/**
 * The guards around a node within its function, innermost first. A `catch` guards its `try` block alone, a `finally` the
 * `catch` as well, and `using` what follows it in its block. One that would do nothing is left out: a `finally` that is
 * empty or only logs, and a `catch` that throws again what it caught.
 */
export function guardsOf(node: Node): Guard[] {
	const guards: Guard[] = [];
	for (let below = node, at: Node | undefined = node.parent; at; below = at, at = outward(at)) {
		if (isFunctionNode(at)) break;
		if (isTryStatement(at)) {
			const { tryBlock, catchClause, finallyBlock } = at;
			if (below === tryBlock && catchClause && !onlyRethrows(catchClause))
				guards.push({ kind: "catch", clause: catchClause, statement: at });
			if (below !== finallyBlock && finallyBlock && !finallyBlock.statements.every(isLog))
				guards.push({ kind: "finally", block: finallyBlock, statement: at });
		} else if ((isBlock(at) || isSourceFile(at)) && mayUse(at.getSourceFile())) {
			const list = statementsOf(at);
			for (const statement of list?.nodes.slice(0, list.indexOf(below)).reverse() ?? []) {
				if (isVariableStatement(statement)) guards.push(...released(statement.declarationList));
			}
		} else if (isForOfStatement(at) && below === at.statement) guards.push(...released(at.initializer));
	}
	return guards;
}

/** Where people find the guard: its keyword, or the resource's name. */
export function placeOf(guard: Guard): Node | { start: number; end: number } {
	if (guard.kind === "using") return guard.declaration.name;
	if (guard.kind === "finally") return { start: guard.block.pos - "finally".length, end: guard.block.pos };
	const start = guard.clause.getStart();
	return { start, end: start + "catch".length };
}

/** Files without the word are spared the look at every block. */
const using = new WeakMap<SourceFile, boolean>();

function mayUse(file: SourceFile): boolean {
	let may = using.get(file);
	if (may === undefined) using.set(file, (may = /\busing\b/.test(file.text)));
	return may;
}

function released(list: Node): Guard[] {
	if (!isVariableDeclarationList(list) || !isUsing(list)) return [];
	return list.declarations.map((declaration): Guard => ({ kind: "using", declaration })).reverse();
}

/** `catch (error) { throw error; }` changes nothing. */
function onlyRethrows({ block, variableDeclaration }: CatchClause): boolean {
	const [only, second] = block.statements;
	if (!only || second || !isThrowStatement(only)) return false;
	const thrown = skipOuter(only.expression);
	const caught = variableDeclaration?.name;
	return caught !== undefined && isIdentifier(caught) && isIdentifier(thrown) && thrown.text === caught.text;
}

/** `this.logger.debug("done")`, and the same with the console. */
export function isLog(statement: Node): boolean {
	const call = isExpressionStatement(statement) ? skipOuter(statement.expression) : undefined;
	return call !== undefined && isCallExpression(call) && LOG_METHOD.test(calledMethod(call)?.name ?? "");
}

/** Methods that write to a log. */
export const LOG_METHOD = /^_?(?:log|trace|debug|verbose|info|warn|error)$/;
