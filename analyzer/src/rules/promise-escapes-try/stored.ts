/** `let p; try { p = load(); } catch { … } … await p`: the call is guarded, and what becomes of its promise is not. */
import {
	type ExpressionStatement,
	isAwaitExpression,
	isBinaryExpression,
	isIdentifier,
	isReturnStatement,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import { type Guard, guardsOf } from "../../flow/guards.ts";
import { declarationOf, writesOf } from "../../flow/index.ts";
import { enclosingFunction, isAsync, isGenerator } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { isWithin, outerOf } from "../../syntax/walk.ts";
import { standsAlone } from "./useless-catch.ts";

export interface StoredPromise {
	/** What is assigned. */
	readonly promise: Node;
	readonly declaration: VariableDeclaration;
	readonly guard: Guard;
	/** Where the variable is awaited or returned: all of its uses. */
	readonly uses: readonly Node[];
}

/** By syntax alone: the statement as one that keeps a value, all of whose uses await or return it behind the `try`. */
export function promiseStoredInTry(statement: ExpressionStatement): StoredPromise | undefined {
	const { expression } = statement;
	if (!isBinaryExpression(expression) || expression.operatorToken.kind !== SyntaxKind.EqualsToken) return undefined;
	const { left: name, right: promise } = expression;
	if (!isIdentifier(name) || promise.kind !== SyntaxKind.CallExpression) return undefined;
	const [guard] = guardsOf(statement);
	if (guard?.kind !== "catch" || !standsAlone(statement, guard)) return undefined;
	const fn = enclosingFunction(statement);
	const declaration = declarationOf(name);
	if (!fn || !isAsync(fn) || isGenerator(fn) || !declaration || !isVariableDeclaration(declaration)) return undefined;
	if (declaration.initializer || enclosingFunction(declaration) !== fn || writesOf(declaration).length !== 1)
		return undefined;
	const uses: Node[] = [];
	for (const mention of mentionsOf(statement.getSourceFile(), name.text)) {
		if (mention === name || mention === declaration.name || !isIdentifier(mention)) continue;
		if (declarationOf(mention) !== declaration) continue;
		const use = outerOf(mention).parent;
		const taken = isAwaitExpression(use) || isReturnStatement(use);
		if (!taken || isWithin(mention, guard.statement) || enclosingFunction(mention) !== fn) return undefined;
		uses.push(use);
	}
	return uses.length > 0 ? { promise, declaration, guard, uses } : undefined;
}
