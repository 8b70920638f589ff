/** Fixes that let a `try` begin earlier, so that its own `catch` hears of what fails in front of it. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	type Block,
	isAwaitExpression,
	isIdentifier,
	isTryStatement,
	isVariableStatement,
	type Node,
	SyntaxKind,
	type TryStatement,
} from "../../../engine/ast.ts";
import type { Edit } from "../../../facts/edit.ts";
import { declarationOf, isReference } from "../../../flow/index.ts";
import { layoutOf } from "../../../rewrites/layout.ts";
import { isFunctionNode } from "../../../syntax/functions.ts";
import { isWithin, walk } from "../../../syntax/walk.ts";
import { hasComment } from "../places/intent.ts";
import { indentedLines } from "./indent.ts";

/** More than these are not what was forgotten in front of a `try`. */
const MOST_STATEMENTS = 4;

/**
 * The statements from the first that awaits, moved into the `try` that a body ends with. Undefined where its `catch` throws,
 * or needs what they declare, or where a `finally` would run that did not before.
 */
export function movedIntoTry(body: Block, file: RuleFile): Edit[] | undefined {
	const statements = body.statements as readonly Node[];
	const last = statements.at(-1);
	if (!last || !isTryStatement(last) || last.finallyBlock || !hearsOfAll(last)) return undefined;
	const before = statements.slice(0, -1);
	const first = before.find(waits);
	const inner = last.tryBlock.statements[0];
	if (!first || !inner || before.length - before.indexOf(first) > MOST_STATEMENTS) return undefined;
	const moved = before.slice(before.indexOf(first));
	if (moved.some(({ kind }) => kind === SyntaxKind.FunctionDeclaration) || isNeeded(moved, last)) return undefined;
	const { newline, unit, ownLine } = layoutOf(first, file);
	const start = file.startOf(first);
	const line = file.text.lastIndexOf("\n", file.startOf(last)) + 1;
	const within = file.text.lastIndexOf("\n", file.startOf(inner)) + 1;
	const isLaidOut = ownLine && layoutOf(last, file).ownLine && within > line;
	if (!isLaidOut || hasComment(file, file.startOf(last), file.startOf(inner))) return undefined;
	return [
		{ start, end: start, text: `try {${newline}${unit}` },
		...indentedLines(body, start, line, unit, file),
		{ start: line, end: within, text: "" },
	];
}

function waits(statement: Node): boolean {
	let found = false;
	walk(statement, (node) => {
		if (isFunctionNode(node)) return false;
		if (isAwaitExpression(node)) found = true;
		return found ? false : undefined;
	});
	return found;
}

/** Whether the `catch` does something with any error, and throws none. */
function hearsOfAll({ catchClause }: TryStatement): boolean {
	const block = catchClause?.block;
	if (!block || block.statements.length === 0) return false;
	let throws = false;
	walk(block, (node) => {
		if (isFunctionNode(node)) return false;
		if (node.kind === SyntaxKind.ThrowStatement || node.kind === SyntaxKind.InstanceOfKeyword) throws = true;
		return throws ? false : undefined;
	});
	return !throws;
}

function isNeeded(moved: readonly Node[], { catchClause }: TryStatement): boolean {
	let found = false;
	if (!moved.some(isVariableStatement) || !catchClause) return false;
	walk(catchClause, (node) => {
		const declared = isIdentifier(node) && isReference(node) ? declarationOf(node) : undefined;
		if (declared && moved.some((statement) => isWithin(declared, statement))) found = true;
	});
	return found;
}
