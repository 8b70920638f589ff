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
	return runs.get(node);
}

/** By block, the runs by their first await. */
const runsByBlock = new WeakMap<Node, ReadonlyMap<Node, AwaitRun>>();

function runsIn(statements: readonly Node[]): Map<Node, AwaitRun> {
	const runs = new Map<Node, AwaitRun>();
	let run: (AwaitStatement | OtherStatement)[] = [];
	const close = () => {
		const last = run.findLastIndex((step) => step.await);
		const first = run[0]?.await;
		if (first && run.filter((step) => step.await).length > 1) runs.set(first, run.slice(0, last + 1));
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
	// What is evaluated next, last first: operators may be nested deeper than the call stack reaches.
	const pending: Part[] = [expression];
	for (let next = pending.pop(); next; next = pending.pop()) {
		if (next === "work") return "other";
		const node = skipOuter(next);
		if (isAwaitExpression(node)) return node;
		const parts = partsOf(node);
		for (let at = parts.length - 1; at >= 0; at--) pending.push(parts[at] as Part);
	}
	return "none";
}

/** What an expression evaluates in turn; `work` is what it does itself, or only perhaps. */
type Part = Node | "work";

function partsOf(node: Node): readonly Part[] {
	if (isFunctionNode(node) || isIdentifier(node) || isConstant(node)) return [];
	if (isPropertyAccessExpression(node)) return [node.expression];
	if (isElementAccessExpression(node)) return [node.expression, node.argumentExpression];
	if (isCallExpression(node) || isNewExpression(node)) {
		const isConditional = (node.flags & NodeFlags.OptionalChain) !== 0;
		return [node.expression, ...(isConditional ? [] : (node.arguments ?? [])), "work"];
	}
	if (isConditionalExpression(node)) return [node.condition, "work"];
	if (isPrefixUnaryExpression(node)) return [node.operand, "work"];
	if (isBinaryExpression(node)) return partsOfBinary(node);
	if (isArrayLiteralExpression(node)) return [...node.elements];
	if (isSpreadElement(node)) return [node.expression, "work"];
	if (isTemplateExpression(node)) return [...node.templateSpans.map((span) => span.expression), "work"];
	if (isObjectLiteralExpression(node)) return partsOfObject(node);
	return ["work"];
}

function partsOfBinary({ left, operatorToken, right }: BinaryExpression): readonly Part[] {
	switch (operatorToken.kind) {
		case SyntaxKind.EqualsToken:
			return isIdentifier(left) || isPropertyAccessExpression(left) ? [left, right, "work"] : ["work"];
		case SyntaxKind.AmpersandAmpersandToken:
		case SyntaxKind.BarBarToken:
		case SyntaxKind.QuestionQuestionToken:
			return [left, "work"];
		default:
			return isAssignmentOperator(operatorToken.kind) ? ["work"] : [left, right, "work"];
	}
}

function partsOfObject(node: ObjectLiteralExpression): readonly Part[] {
	const parts: Part[] = [];
	for (const property of node.properties) {
		if (property.kind === SyntaxKind.ShorthandPropertyAssignment || isFunctionNode(property)) continue;
		if (!isPropertyAssignment(property) || isComputedPropertyName(property.name)) return [...parts, "work"];
		parts.push(property.initializer);
	}
	return parts;
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
