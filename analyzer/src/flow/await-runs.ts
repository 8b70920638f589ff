import {
	type AwaitExpression,
	type BinaryExpression,
	isArrayLiteralExpression,
	isAwaitExpression,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isComputedPropertyName,
	isConditionalExpression,
	isElementAccessExpression,
	isExpressionStatement,
	isIdentifier,
	isNewExpression,
	isObjectLiteralExpression,
	isPrefixUnaryExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isReturnStatement,
	isSourceFile,
	isSpreadElement,
	isTemplateExpression,
	isVariableStatement,
	isYieldExpression,
	type Node,
	NodeFlags,
	type ObjectLiteralExpression,
	SyntaxKind,
	type VariableDeclaration,
} from "../engine/ast.ts";
import { isFunctionNode } from "../syntax/functions.ts";
import { isUsing } from "../syntax/values.ts";
import { skipOuter, walk } from "../syntax/walk.ts";
import { isAssignmentOperator } from "./scopes.ts";

/** A statement that awaits one expression before it does anything else. */
export interface AwaitStatement {
	readonly statement: Node;
	readonly await: AwaitExpression;
	/** What is awaited, without parentheses and type assertions. */
	readonly operand: Node;
	/** The declaration that takes the result as it is; absent in `await f();` and in `const x = (await f()).y;`. */
	readonly declaration: VariableDeclaration | undefined;
	/** The statement does no more than to give the result a name, or to drop it. */
	readonly isPlain: boolean;
}

/** A statement between them that is run through from its beginning to its end. */
export interface OtherStatement {
	readonly statement: Node;
	readonly await: undefined;
}

/** Statements that follow each other: from the first that awaits to the last. */
export type AwaitRun = readonly (AwaitStatement | OtherStatement)[];

/** A run is cut here: what it costs to compare its statements grows with the square of its length. */
const MAX_LENGTH = 24;

/** The run that the await is the first one of. Undefined when it is not, or when there is no second one. */
export function awaitRunFrom(node: AwaitExpression): AwaitRun | undefined {
	const statement = statementAround(node);
	const block = statement?.parent;
	if (!statement || !block || !(isBlock(block) || isSourceFile(block))) return undefined;
	let runs = runsByBlock.get(block);
	if (!runs) {
		runs = runsIn(block.statements);
		runsByBlock.set(block, runs);
	}
	return runs.find(([first]) => first?.await === node);
}

const runsByBlock = new WeakMap<Node, readonly AwaitRun[]>();

function runsIn(statements: readonly Node[]): AwaitRun[] {
	const runs: AwaitRun[] = [];
	let run: (AwaitStatement | OtherStatement)[] = [];
	const close = () => {
		const last = run.findLastIndex((step) => step.await);
		if (run.filter((step) => step.await).length > 1) runs.push(run.slice(0, last + 1));
		run = [];
	};
	for (const statement of statements) {
		const step = awaitStatement(statement) ?? otherStatement(statement);
		if (!step || run.length === MAX_LENGTH) close();
		if (step && (run.length > 0 || step.await)) run.push(step);
		if (isReturnStatement(statement)) close();
	}
	close();
	return runs;
}

function statementAround(node: Node): Node | undefined {
	let at: Node | undefined = node.parent;
	while (at && !isFunctionNode(at)) {
		if (isExpressionStatement(at) || isVariableStatement(at) || isReturnStatement(at)) return at;
		at = at.parent;
	}
	return undefined;
}

/** The statement as one that awaits before anything else, if it is of this shape. */
export function awaitStatement(statement: Node): AwaitStatement | undefined {
	const whole = expressionOf(statement);
	const found = whole && leadingAwait(whole.expression);
	if (!found || countOfAwaits(statement) !== 1) return undefined;
	const isResult = whole.expression === found;
	return {
		statement,
		await: found,
		operand: skipOuter(found.expression),
		declaration: isResult ? whole.declaration : undefined,
		isPlain: isResult && !isReturnStatement(statement),
	};
}

function expressionOf(statement: Node): { expression: Node; declaration?: VariableDeclaration } | undefined {
	if (isExpressionStatement(statement)) return { expression: statement.expression };
	if (isReturnStatement(statement)) return statement.expression && { expression: statement.expression };
	if (!isVariableStatement(statement) || isUsing(statement.declarationList)) return undefined;
	const [declaration, second] = statement.declarationList.declarations;
	if (!declaration?.initializer || second) return undefined;
	return { expression: declaration.initializer, declaration };
}

/** The await before which nothing is evaluated but names, constants and members of what names stand for. */
function leadingAwait(expression: Node): AwaitExpression | undefined {
	const first = firstWork(expression);
	return first === "none" || first === "other" ? undefined : first;
}

/** What an expression does first: an await, nothing but looking at names (`none`), or something else or only perhaps (`other`). */
function firstWork(expression: Node): AwaitExpression | "none" | "other" {
	const node = skipOuter(expression);
	if (isAwaitExpression(node)) return node;
	if (isFunctionNode(node) || isIdentifier(node) || isConstant(node)) return "none";
	if (isPropertyAccessExpression(node)) return firstWork(node.expression);
	if (isElementAccessExpression(node)) return firstOf([node.expression, node.argumentExpression]);
	if (isCallExpression(node) || isNewExpression(node)) {
		const callee = firstWork(node.expression);
		if (callee !== "none") return callee;
		const isConditional = (node.flags & NodeFlags.OptionalChain) !== 0;
		return isConditional ? "other" : working(firstOf(node.arguments ?? []));
	}
	if (isConditionalExpression(node)) return working(firstWork(node.condition));
	if (isPrefixUnaryExpression(node)) return working(firstWork(node.operand));
	if (isBinaryExpression(node)) return firstOfBinary(node);
	if (isArrayLiteralExpression(node)) return firstOf(node.elements);
	if (isSpreadElement(node)) return working(firstWork(node.expression));
	if (isTemplateExpression(node)) return working(firstOf(node.templateSpans.map((span) => span.expression)));
	if (isObjectLiteralExpression(node)) return firstOfObject(node);
	return "other";
}

/** Of an expression that does something once its parts are there. */
function working(parts: AwaitExpression | "none" | "other"): AwaitExpression | "other" {
	return parts === "none" ? "other" : parts;
}

function firstOf(parts: readonly Node[]): AwaitExpression | "none" | "other" {
	for (const part of parts) {
		const first = firstWork(part);
		if (first !== "none") return first;
	}
	return "none";
}

function firstOfBinary({ left, operatorToken, right }: BinaryExpression): AwaitExpression | "none" | "other" {
	switch (operatorToken.kind) {
		case SyntaxKind.EqualsToken:
			return isIdentifier(left) || isPropertyAccessExpression(left) ? working(firstOf([left, right])) : "other";
		case SyntaxKind.AmpersandAmpersandToken:
		case SyntaxKind.BarBarToken:
		case SyntaxKind.QuestionQuestionToken:
			return working(firstWork(left));
		default:
			return isAssignmentOperator(operatorToken.kind) ? "other" : working(firstOf([left, right]));
	}
}

function firstOfObject(node: ObjectLiteralExpression): AwaitExpression | "none" | "other" {
	for (const property of node.properties) {
		if (property.kind === SyntaxKind.ShorthandPropertyAssignment || isFunctionNode(property)) continue;
		if (!isPropertyAssignment(property) || isComputedPropertyName(property.name)) return "other";
		const first = firstWork(property.initializer);
		if (first !== "none") return first;
	}
	return "none";
}

function isConstant(node: Node): boolean {
	switch (node.kind) {
		case SyntaxKind.ThisKeyword:
		case SyntaxKind.StringLiteral:
		case SyntaxKind.NumericLiteral:
		case SyntaxKind.NoSubstitutionTemplateLiteral:
		case SyntaxKind.TrueKeyword:
		case SyntaxKind.FalseKeyword:
		case SyntaxKind.NullKeyword:
			return true;
		default:
			return false;
	}
}

function countOfAwaits(statement: Node): number {
	let count = 0;
	walk(statement, (at) => {
		if (isFunctionNode(at)) return false;
		if (isAwaitExpression(at)) count++;
		if (isYieldExpression(at)) count = Number.POSITIVE_INFINITY;
		return undefined;
	});
	return count;
}

function otherStatement(statement: Node): OtherStatement | undefined {
	const isOther =
		isExpressionStatement(statement) || (isVariableStatement(statement) && !isUsing(statement.declarationList));
	return isOther && Number.isFinite(countOfAwaits(statement)) ? { statement, await: undefined } : undefined;
}
