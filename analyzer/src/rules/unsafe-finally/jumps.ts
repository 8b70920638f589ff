/** Statements that end a `finally` block in their own way, in place of the way in which its `try` was ending. */
import {
	type BreakOrContinueStatement,
	type Identifier,
	isClassStaticBlockDeclaration,
	isLabeledStatement,
	isReturnStatement,
	isThrowStatement,
	isTryStatement,
	type Node,
	SyntaxKind,
	type TryStatement,
} from "../../engine/ast.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { outward, walk } from "../../syntax/walk.ts";

/** The `try` whose `finally` block the statement leaves, within its function. */
export function finallyLeftBy(jump: Node): TryStatement | undefined {
	return tryLeftBy(jump, (at, below) => at.finallyBlock === below);
}

/**
 * The innermost `try` that the jump leaves by the block that is asked for. None when it stays in a loop, `switch` or
 * labelled statement of that block, or is a `throw` that is caught in it.
 */
function tryLeftBy(jump: Node, by: (at: TryStatement, below: Node) => boolean): TryStatement | undefined {
	const label = (jump as { label?: Identifier }).label?.text;
	for (let below = jump, at: Node | undefined = jump.parent; at; below = at, at = outward(at)) {
		if (isFunctionNode(at) || isClassStaticBlockDeclaration(at)) return undefined;
		if (isBreakOrContinue(jump) && staysIn(jump, label, at)) return undefined;
		if (!isTryStatement(at)) continue;
		if (by(at, below)) return at;
		if (isThrowStatement(jump) && below === at.tryBlock && at.catchClause) return undefined;
	}
	return undefined;
}

function isBreakOrContinue(node: Node): node is BreakOrContinueStatement {
	return node.kind === SyntaxKind.BreakStatement || node.kind === SyntaxKind.ContinueStatement;
}

function staysIn(jump: BreakOrContinueStatement, label: string | undefined, at: Node): boolean {
	if (label !== undefined) return isLabeledStatement(at) && at.label.text === label;
	switch (at.kind) {
		case SyntaxKind.ForStatement:
		case SyntaxKind.ForInStatement:
		case SyntaxKind.ForOfStatement:
		case SyntaxKind.WhileStatement:
		case SyntaxKind.DoStatement:
			return true;
		case SyntaxKind.SwitchStatement:
			return jump.kind === SyntaxKind.BreakStatement;
		default:
			return false;
	}
}

/** How a `try` may be ending when its `finally` begins, beside coming to its end. What a `catch` calls may throw too, but seldom does. */
export interface Ending {
	/** An error is on its way out: there is no `catch`, or one with a `throw`. */
	readonly error: boolean;
	/** A result or a jump is on its way out. */
	readonly jump: boolean;
}

export function endingOf(statement: TryStatement): Ending {
	const { tryBlock, catchClause } = statement;
	const blocks: readonly Node[] = catchClause ? [tryBlock, catchClause.block] : [tryBlock];
	return {
		error: !catchClause || leaves(catchClause.block, statement, isThrowStatement),
		jump: blocks.some((block) => leaves(block, statement, isResultOrJump)),
	};
}

function isResultOrJump(node: Node): boolean {
	return isBreakOrContinue(node) || (isReturnStatement(node) && node.expression !== undefined);
}

/** Whether a statement of this sort in the block leaves the `try`. */
function leaves(block: Node, statement: TryStatement, isSuch: (node: Node) => boolean): boolean {
	let found = false;
	walk(block, (node) => {
		if (found || isFunctionNode(node)) return false;
		if (isSuch(node)) found = tryLeftBy(node, (at) => at === statement) !== undefined;
		return undefined;
	});
	return found;
}
