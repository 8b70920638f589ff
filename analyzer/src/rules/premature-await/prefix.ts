/** The shape: declarations in a row, then a check that may leave early. */
import {
	type AwaitExpression,
	type Expression,
	isBlock,
	isIfStatement,
	isSourceFile,
	isVariableStatement,
	type Node,
	NodeFlags,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import { type AwaitStatement, awaitStatement, bindingNames, referencesTo } from "../../flow/index.ts";
import { hasModifier } from "../../syntax/functions.ts";
import { statementsOf } from "../../syntax/statements.ts";
import { isUsing } from "../../syntax/values.ts";

/** `const x = await f();` */
export interface AwaitDeclaration extends AwaitStatement {
	readonly declaration: VariableDeclaration;
}

/** An `if` without `else` that leaves the block. */
export interface Check {
	readonly statement: Node;
	readonly condition: Expression;
	/** What it does. */
	readonly body: Node;
	/** The kind of the statement that leaves. */
	readonly exit: SyntaxKind;
}

export interface Prefix {
	/** The declarations before the checks, in order; those that await are of {@link AwaitDeclaration}'s form. */
	readonly before: readonly { readonly statement: Node; readonly item: AwaitDeclaration | undefined }[];
	/** The checks that follow each other directly. */
	readonly checks: readonly Check[];
}

/** Rows are short; longer ones are not worth their price. */
const MOST_DECLARATIONS = 12;

/** The prefix whose first await this is. Undefined when no check follows that could do without any of its awaits. */
export function prefixFrom(node: AwaitExpression): Prefix | undefined {
	const statement = node.parent?.parent?.parent;
	const block = statement?.parent;
	if (!statement || !block || !isVariableStatement(statement) || !(isBlock(block) || isSourceFile(block)))
		return undefined;
	const first = declarationWithAwait(statement);
	if (first?.await !== node) return undefined;
	const list = statementsOf(block);
	if (!list) return undefined;
	const { nodes: statements } = list;
	const at = list.indexOf(statement);
	for (let index = at - 1; index >= 0; index--) {
		const before = statements[index];
		if (!before || !isVariableStatement(before)) break;
		if (declarationWithAwait(before)) return undefined;
	}
	const before: Prefix["before"][number][] = [];
	let index = at;
	for (; before.length < MOST_DECLARATIONS; index++) {
		const next = statements[index];
		if (!next || !isVariableStatement(next)) break;
		before.push({ statement: next, item: declarationWithAwait(next) });
	}
	const checks: Check[] = [];
	for (; ; index++) {
		const next = statements[index];
		const check = next && checkOf(next);
		if (!check) break;
		checks.push(check);
	}
	const [check] = checks;
	// Where there is nothing behind the checks, nothing is left to use a result.
	if (!check || index >= statements.length) return undefined;
	const isCandidate = before.some(({ item }) => item && isUsedOnlyAfter(item, check.statement.end, before));
	return isCandidate ? { before, checks } : undefined;
}

function declarationWithAwait(statement: Node): AwaitDeclaration | undefined {
	if (!isVariableStatement(statement) || hasModifier(statement, SyntaxKind.ExportKeyword)) return undefined;
	const { declarationList } = statement;
	if ((declarationList.flags & NodeFlags.BlockScoped) === 0 || isUsing(declarationList)) return undefined;
	const found = awaitStatement(statement);
	if (!found?.declaration || found.declaration.initializer !== found.await) return undefined;
	return { ...found, declaration: found.declaration };
}

function checkOf(statement: Node): Check | undefined {
	if (!isIfStatement(statement) || statement.elseStatement) return undefined;
	const { thenStatement: body, expression: condition } = statement;
	const last = isBlock(body) ? body.statements.at(-1) : body;
	switch (last?.kind) {
		case SyntaxKind.ReturnStatement:
		case SyntaxKind.ThrowStatement:
		case SyntaxKind.ContinueStatement:
		case SyntaxKind.BreakStatement:
			return { statement, condition, body, exit: last.kind };
		default:
			return undefined;
	}
}

/** Whether all that mentions the result stands behind an offset, or in declarations that may move as well; and something does. */
export function isUsedOnlyAfter(item: AwaitDeclaration, end: number, moving: Prefix["before"]): boolean {
	const uses = bindingNames(item.declaration.name).flatMap((name) =>
		referencesTo(name.parent === item.declaration ? item.declaration : name.parent),
	);
	return (
		uses.length > 0 &&
		uses.every(
			(use) => use.pos >= end || moving.some(({ statement }) => statement.pos <= use.pos && use.end <= statement.end),
		)
	);
}
