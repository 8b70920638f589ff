import {
	type AwaitExpression,
	isAwaitExpression,
	isExpressionStatement,
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

/** Statements of this shape that follow each other directly, two or more. */
export function awaitRuns(statements: readonly Node[]): AwaitStatement[][] {
	const runs: AwaitStatement[][] = [];
	let run: AwaitStatement[] = [];
	const close = () => {
		if (run.length > 1) runs.push(run);
		run = [];
	};
	for (const statement of statements) {
		const found = awaitStatement(statement);
		if (found) run.push(found);
		else close();
	}
	close();
	return runs;
}

function awaitStatement(statement: Node): AwaitStatement | undefined {
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
