import {
	type AwaitExpression,
	isAwaitExpression,
	isBlock,
	isExpressionStatement,
	isSourceFile,
	isVariableStatement,
	type Node,
	type VariableDeclaration,
} from "../engine/ast.ts";
import { skipOuter } from "../syntax/walk.ts";

/** A statement that awaits one expression and at most gives the result a name. */
export interface AwaitStatement {
	readonly statement: Node;
	readonly await: AwaitExpression;
	/** What is awaited, without parentheses and type assertions. */
	readonly operand: Node;
	/** The declaration that takes the result; absent in `await f();`. */
	readonly declaration: VariableDeclaration | undefined;
}

/**
 * The statements of this shape that follow each other directly, when the await belongs to the first of them.
 * Undefined when it does not, or when there is no second one.
 */
export function awaitRunFrom(node: AwaitExpression): AwaitStatement[] | undefined {
	const statement = statementOf(node);
	const block = statement?.parent;
	if (!statement || !block || !(isBlock(block) || isSourceFile(block))) return undefined;
	const statements: readonly Node[] = block.statements;
	const at = statements.indexOf(statement);
	const before = statements[at - 1];
	if (before && awaitStatement(before)) return undefined;
	const run: AwaitStatement[] = [];
	for (const next of statements.slice(at)) {
		const found = awaitStatement(next);
		if (!found) break;
		run.push(found);
	}
	return run.length > 1 ? run : undefined;
}

function statementOf(node: AwaitExpression): Node | undefined {
	const { parent } = node;
	if (isExpressionStatement(parent)) return parent;
	const statement = parent?.parent?.parent;
	return statement && isVariableStatement(statement) ? statement : undefined;
}

/** The statement as one that awaits, if it is of this shape. */
export function awaitStatement(statement: Node): AwaitStatement | undefined {
	if (isExpressionStatement(statement)) {
		const { expression } = statement;
		return isAwaitExpression(expression)
			? { statement, await: expression, operand: skipOuter(expression.expression), declaration: undefined }
			: undefined;
	}
	if (!isVariableStatement(statement)) return undefined;
	const [declaration, second] = statement.declarationList.declarations;
	const initializer = declaration?.initializer;
	if (!declaration || second || !initializer || !isAwaitExpression(initializer)) return undefined;
	return { statement, await: initializer, operand: skipOuter(initializer.expression), declaration };
}
