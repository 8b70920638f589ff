/** Empty `catch` clauses behind asynchronous work. */

import { type Inquiry, promiseKindsOf } from "../../ask/inquiry.ts";
import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CatchClause,
	isAwaitExpression,
	isCallExpression,
	isIdentifier,
	isTryStatement,
	type Node,
	SyntaxKind,
	type TryStatement,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/index.ts";
import { assignmentTargets } from "../../flow/scopes.ts";
import { layoutOf } from "../../rewrites/layout.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { isWithin, walk } from "../../syntax/walk.ts";
import { workOf } from "../shared/fixes/catch-edits.ts";
import { loggerOf } from "../shared/fixes/loggers.ts";
import { hasComment, isExplained } from "../shared/places/intent.ts";
import { freshWork, IGNORED_NAME, isQuiet, mayReject } from "./work.ts";

/** By syntax alone: whether a `catch` does nothing, and something is awaited in its `try`. */
export function mayBeEmptyCatch(clause: CatchClause): boolean {
	const statement = clause.parent;
	return (
		clause.block.statements.every(({ kind }) => kind === SyntaxKind.EmptyStatement) &&
		!IGNORED_NAME.test(nameOfError(clause) ?? "") &&
		isTryStatement(statement) &&
		awaitsIn(statement).length > 0
	);
}

/** The awaited call whose error nobody learns of. */
export function* swallowedByCatch(clause: CatchClause, file: RuleFile): Inquiry<Node | undefined> {
	const statement = clause.parent;
	if (!isTryStatement(statement) || isQuiet(statement) || isMeant(statement, file)) return undefined;
	if (hasOutcome(statement)) return undefined;
	const works = awaitsIn(statement).flatMap((operand) => (freshWork(operand) ? [operand] : []));
	const kinds = yield* promiseKindsOf(works);
	for (const [index, work] of works.entries()) {
		if (kinds[index] === "promise" && (yield* mayReject(work, file))) return work;
	}
	return undefined;
}

/** Comments above, at the beginning of the `try`, and around the `catch`. */
function isMeant(statement: TryStatement, file: RuleFile): boolean {
	const { tryBlock } = statement;
	const [first] = tryBlock.statements;
	if (isExplained(statement, tryBlock.end, file)) return true;
	if (first && hasComment(file, file.startOf(tryBlock), file.startOf(first))) return true;
	const last = tryBlock.statements.at(-1);
	return last !== undefined && hasComment(file, last.end, tryBlock.end);
}

function nameOfError(clause: CatchClause): string | undefined {
	const name = clause.variableDeclaration?.name;
	return name && isIdentifier(name) ? name.text : undefined;
}

/** What is awaited in the `try` block itself. */
function awaitsIn(statement: TryStatement): Node[] {
	const operands: Node[] = [];
	walk(statement.tryBlock, (at) => {
		// An inner `catch` takes its errors first.
		if (isFunctionNode(at) || (isTryStatement(at) && at.catchClause)) return false;
		if (isAwaitExpression(at)) operands.push(at.expression);
		return undefined;
	});
	return operands;
}

/**
 * Whether what follows can tell how the `try` ended: it returns, leaves a loop, or writes to what lives on. Without it the
 * program goes on with something else, which is a way to handle the error.
 */
function hasOutcome({ tryBlock }: TryStatement): boolean {
	let found = false;
	walk(tryBlock, (at) => {
		if (found || isFunctionNode(at)) return false;
		switch (at.kind) {
			case SyntaxKind.ReturnStatement:
			case SyntaxKind.BreakStatement:
			case SyntaxKind.ContinueStatement:
			case SyntaxKind.YieldExpression:
				found = true;
				break;
			default:
				found = assignmentTargets(at).some((target) => outlivesBlock(target, tryBlock)) || collects(at);
		}
		return undefined;
	});
	return found;
}

function outlivesBlock(target: Node, block: Node): boolean {
	const declaration = isIdentifier(target) ? declarationOf(target) : undefined;
	return !declaration || !isWithin(declaration, block);
}

/** `found.push(await load(id))`, `cache.set(id, await load(id))`: what could not be had is missing there. */
function collects(node: Node): boolean {
	return isCallExpression(node) && /^(?:push|unshift|add|set|resolve)$/.test(calledMethod(node)?.name ?? "");
}

export function* catchFixes(clause: CatchClause, work: Node, file: RuleFile): Inquiry<FixDraft[]> {
	const statement = clause.parent;
	const variable = clause.variableDeclaration;
	if (!isTryStatement(statement) || (variable && !isIdentifier(variable.name))) return [];
	const logger = yield* loggerOf(clause.block, workOf(work, file), file);
	if (!logger) return [];
	const { newline, unit, ownLine } = layoutOf(statement, file);
	const last = statement.tryBlock.statements.at(-1);
	const terminator = last && file.text[last.end - 1] !== ";" && file.text[last.end - 1] !== "}" ? "" : ";";
	const name = nameOfError(clause) ?? "error";
	const report = `${withName(logger.caught[0], name)}${terminator}`;
	const body = ownLine ? `{${newline}${unit}${report}${newline}}` : `{ ${report} }`;
	const edits = [{ start: file.startOf(clause.block), end: clause.block.end, text: body }];
	if (!variable)
		edits.unshift({ start: file.startOf(clause.block), end: file.startOf(clause.block), text: `(${name}) ` });
	return [{ id: "report", title: `Report it with ${logger.name}`, safety: "suggestion", edits }];
}

/** A statement about `error` as one about the variable that the clause has. */
function withName(statement: string, name: string): string {
	if (name === "error") return statement;
	return statement.replace("{ error }", `{ error: ${name} }`).replace(/(?<![\w$.])error(?![\w$:])/g, name);
}
