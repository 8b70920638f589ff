/**
 * What has to hold so that a function neither throws nor gives a promise that rejects: read off its body, so that types
 * and callees are only asked about where the form of the code leaves it open.
 */
import {
	type Block,
	type CallExpression,
	isArrayBindingPattern,
	isArrayLiteralExpression,
	isBindingPattern,
	isBlock,
	isCallExpression,
	isCatchClause,
	isIdentifier,
	isLiteralExpression,
	isNewExpression,
	isPropertyAccessExpression,
	isReturnStatement,
	isTaggedTemplateExpression,
	isTryStatement,
	isVariableDeclarationList,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, isAssignedPattern } from "../../flow/scopes.ts";
import { type FunctionNode, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { isUsing } from "../../syntax/values.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";
import { isNoPromise } from "../body/index.ts";

export interface Needs {
	/** Calls outside of guarded code: they must not throw. */
	readonly calls: CallExpression[];
	/** What is waited for or returned: no promise, or one that cannot reject. */
	readonly settled: Node[];
	/** What `for…of` and spreads go through: arrays and the like. */
	readonly iterated: Node[];
	/** Calls in handlers of errors, templates with a tag among them: they must return. */
	readonly handled: Node[];
	/** There is a `catch`: whoever wrote it thought of what may go wrong. */
	catches: boolean;
}

/** By how a function is looked at: for its own sake, or as the handler of an error. Syntax only, so good for ever. */
const plain = new WeakMap<FunctionNode, { needs: Needs | undefined }>();
const handlers = new WeakMap<FunctionNode, { needs: Needs | undefined }>();

/** Undefined for a function that may fail whatever its callees do. */
export function needsOf(fn: FunctionNode): Needs | undefined {
	return remembered(plain, fn, (body, needs) => {
		// A default value or a destructured parameter may throw before the body begins, and that rejects the promise.
		const parameters = fn.parameters as readonly { name: Node; initializer?: Node }[];
		return (
			parameters.every(({ name, initializer }) => isIdentifier(name) && isHarmlessOrAbsent(initializer, needs)) &&
			(isBlock(body) ? allHarmless(body.statements, needs) : isHarmlessResult(body, needs))
		);
	});
}

/**
 * The same for a function that was written to deal with an error, as `.catch` takes: it is trusted as far as it only
 * calls, and fails where it throws, calls what never returns, or waits for or returns what may reject.
 */
export function needsOfHandler(fn: FunctionNode): Needs | undefined {
	return remembered(handlers, fn, (body, needs) => {
		// An error need not be what the pattern expects.
		if (!fn.parameters.every((parameter) => isIdentifier((parameter as { name: Node }).name))) return false;
		if (!isBlock(body)) collectSettled(body, needs);
		return handles(body, needs);
	});
}

function remembered(
	memo: WeakMap<FunctionNode, { needs: Needs | undefined }>,
	fn: FunctionNode,
	look: (body: Node, needs: Needs) => boolean,
): Needs | undefined {
	let known = memo.get(fn);
	if (!known) {
		const { body } = fn as { body?: Node };
		const needs: Needs = { calls: [], settled: [], iterated: [], handled: [], catches: false };
		known = { needs: body && !isGenerator(fn) && look(body, needs) ? needs : undefined };
		memo.set(fn, known);
	}
	return known.needs;
}

function collectSettled(value: Node, needs: Needs): void {
	if (!isNoPromise(value)) needs.settled.push(value);
}

/** Guarded code may throw as it likes, but what it returns is not guarded. */
function collectReturned(block: Node, needs: Needs): void {
	walk(block, (node) => {
		if (isFunctionNode(node)) return false;
		if (isReturnStatement(node) && node.expression) collectSettled(node.expression, needs);
		return undefined;
	});
}

/** Whether a `catch` or `finally` deals with what happened, rather than pass it on or start something that may fail later. */
function handles(block: Node, needs: Needs): boolean {
	let handled = true;
	walk(block, (node) => {
		if (!handled || isFunctionNode(node)) return false;
		if (isTryStatement(node) && node.catchClause) {
			collectReturned(node.tryBlock, needs);
			handled = handles(node.catchClause, needs) && (!node.finallyBlock || handles(node.finallyBlock, needs));
			return false;
		}
		if (isTaggedTemplateExpression(node) || (isCallExpression(node) && !isConsoleCall(node))) needs.handled.push(node);
		if (isReturnStatement(node) && node.expression) collectSettled(node.expression, needs);
		if (node.kind === SyntaxKind.AwaitExpression) {
			collectSettled((node as unknown as { expression: Node }).expression, needs);
		}
		if (
			node.kind === SyntaxKind.ThrowStatement ||
			// `for await`
			node.kind === SyntaxKind.AwaitKeyword ||
			(isVariableDeclarationList(node) && isUsing(node)) ||
			// An error need not be what the pattern expects.
			(isCatchClause(node) && node.variableDeclaration && !isIdentifier(node.variableDeclaration.name))
		) {
			handled = false;
		}
		return undefined;
	});
	return handled;
}

function allHarmless(statements: readonly Node[], needs: Needs): boolean {
	return statements.every((statement) => isHarmlessStatement(statement, needs));
}

function isHarmlessStatement(statement: Node, needs: Needs): boolean {
	const parts = statement as unknown as Record<string, Node | undefined>;
	switch (statement.kind) {
		case SyntaxKind.TryStatement: {
			if (!isTryStatement(statement)) return false;
			const { tryBlock, catchClause, finallyBlock } = statement;
			if (finallyBlock && !handles(finallyBlock, needs)) return false;
			if (!catchClause) return allHarmless(tryBlock.statements, needs);
			needs.catches = true;
			collectReturned(tryBlock, needs);
			return handles(catchClause, needs);
		}
		case SyntaxKind.Block:
			return allHarmless((statement as Block).statements, needs);
		case SyntaxKind.EmptyStatement:
		case SyntaxKind.FunctionDeclaration:
		case SyntaxKind.InterfaceDeclaration:
		case SyntaxKind.TypeAliasDeclaration:
		case SyntaxKind.BreakStatement:
		case SyntaxKind.ContinueStatement:
			return true;
		case SyntaxKind.ReturnStatement:
			return !parts.expression || isHarmlessResult(parts.expression, needs);
		case SyntaxKind.ExpressionStatement:
			return isHarmless(parts.expression, needs);
		case SyntaxKind.IfStatement:
			return (
				isHarmless(parts.expression, needs) &&
				isHarmlessStatement(parts.thenStatement as Node, needs) &&
				(!parts.elseStatement || isHarmlessStatement(parts.elseStatement, needs))
			);
		case SyntaxKind.WhileStatement:
		case SyntaxKind.DoStatement:
			return isHarmless(parts.expression, needs) && isHarmlessStatement(parts.statement as Node, needs);
		case SyntaxKind.ForStatement:
			return (
				(!parts.initializer ||
					(isVariableDeclarationList(parts.initializer)
						? isHarmlessDeclaration(parts.initializer, needs)
						: isHarmless(parts.initializer, needs))) &&
				isHarmlessOrAbsent(parts.condition, needs) &&
				isHarmlessOrAbsent(parts.incrementor, needs) &&
				isHarmlessStatement(parts.statement as Node, needs)
			);
		case SyntaxKind.ForOfStatement:
			if (parts.awaitModifier || !isHarmless(parts.expression, needs)) return false;
			needs.iterated.push(parts.expression as Node);
			return isHarmlessLoop(parts, needs);
		case SyntaxKind.ForInStatement:
			return isHarmless(parts.expression, needs) && isHarmlessLoop(parts, needs);
		case SyntaxKind.LabeledStatement:
			return isHarmlessStatement(parts.statement as Node, needs);
		case SyntaxKind.SwitchStatement: {
			const { clauses } = parts.caseBlock as unknown as { clauses: readonly { statements: readonly Node[] }[] };
			return (
				isHarmless(parts.expression, needs) &&
				clauses.every(
					(clause) =>
						isHarmlessOrAbsent((clause as { expression?: Node }).expression, needs) &&
						allHarmless(clause.statements, needs),
				)
			);
		}
		case SyntaxKind.VariableStatement:
			return isHarmlessDeclaration(parts.declarationList as Node, needs);
		default:
			return false;
	}
}

function isHarmlessLoop({ initializer, statement }: Record<string, Node | undefined>, needs: Needs): boolean {
	return (
		initializer !== undefined &&
		isVariableDeclarationList(initializer) &&
		isHarmlessDeclaration(initializer, needs) &&
		isHarmlessStatement(statement as Node, needs)
	);
}

function isHarmlessDeclaration(list: Node, needs: Needs): boolean {
	const { declarations } = list as unknown as { declarations: readonly { name: Node; initializer?: Node }[] };
	return (
		!isUsing(list) &&
		declarations.every(
			({ name, initializer }) => isHarmlessPattern(name, needs) && isHarmlessOrAbsent(initializer, needs),
		)
	);
}

/** An object pattern reads properties, as `a.b` does; an array pattern runs its value's iterator. */
function isHarmlessPattern(name: Node, needs: Needs): boolean {
	if (!isBindingPattern(name)) return true;
	if (isArrayBindingPattern(name)) needs.iterated.push(name);
	return name.elements.every((element) => {
		const { name: below, initializer, propertyName } = element as BindingParts;
		if (propertyName && !isIdentifier(propertyName)) return false;
		return (!below || isHarmlessPattern(below, needs)) && isHarmlessOrAbsent(initializer, needs);
	});
}

interface BindingParts {
	readonly name?: Node;
	readonly initializer?: Node;
	readonly propertyName?: Node;
}

function isHarmlessResult(value: Node, needs: Needs): boolean {
	collectSettled(value, needs);
	return isHarmless(value, needs);
}

function isHarmlessOrAbsent(expression: Node | undefined, needs: Needs): boolean {
	return expression === undefined || isHarmless(expression, needs);
}

/**
 * Whether evaluating an expression does not throw, provided its needs are met. Reading a property of a name counts: what
 * it may hold is the type checker's concern.
 */
function isHarmless(expression: Node | undefined, needs: Needs): boolean {
	if (!expression) return false;
	const at = skipOuter(expression);
	const parts = at as unknown as Record<string, Node | undefined>;
	const all = (nodes: readonly (Node | undefined)[]) => nodes.every((node) => isHarmless(node, needs));
	switch (at.kind) {
		case SyntaxKind.TrueKeyword:
		case SyntaxKind.FalseKeyword:
		case SyntaxKind.NullKeyword:
		case SyntaxKind.ThisKeyword:
		case SyntaxKind.ArrowFunction:
		case SyntaxKind.FunctionExpression:
		case SyntaxKind.MetaProperty:
		case SyntaxKind.OmittedExpression:
			return true;
		case SyntaxKind.TemplateExpression:
			return all((at as unknown as { templateSpans: readonly { expression: Node }[] }).templateSpans.map(spanned));
		case SyntaxKind.PropertyAccessExpression:
		case SyntaxKind.VoidExpression:
		case SyntaxKind.TypeOfExpression:
			return isHarmless(parts.expression, needs);
		case SyntaxKind.ElementAccessExpression:
			return all([parts.expression, parts.argumentExpression]);
		case SyntaxKind.AwaitExpression:
			collectSettled(parts.expression as Node, needs);
			return isHarmless(parts.expression, needs);
		case SyntaxKind.PrefixUnaryExpression:
		case SyntaxKind.PostfixUnaryExpression:
			return isHarmless(parts.operand, needs);
		case SyntaxKind.BinaryExpression:
			return isHarmlessBinary(parts, needs);
		case SyntaxKind.ConditionalExpression:
			return all([parts.condition, parts.whenTrue, parts.whenFalse]);
		case SyntaxKind.SpreadElement:
			needs.iterated.push(parts.expression as Node);
			return isHarmless(parts.expression, needs);
		case SyntaxKind.ArrayLiteralExpression:
			return all((at as unknown as { elements: readonly Node[] }).elements);
		case SyntaxKind.ObjectLiteralExpression:
			return (at as unknown as { properties: readonly Node[] }).properties.every((one) =>
				isHarmlessProperty(one, needs),
			);
		case SyntaxKind.NewExpression:
			return isNewExpression(at) && isHarmlessClass(at.expression) && all(at.arguments ?? []);
		case SyntaxKind.CallExpression:
			if (!isCallExpression(at)) return false;
			if (isConsoleCall(at)) return all(at.arguments);
			needs.calls.push(at);
			return isHarmless(at.expression, needs) && all(at.arguments);
		default:
			return isIdentifier(at) || isLiteralExpression(at);
	}
}

function isHarmlessBinary({ operatorToken, left, right }: Record<string, Node | undefined>, needs: Needs): boolean {
	if (!left || !right || operatorToken?.kind === SyntaxKind.InKeyword) return false;
	const isPattern = operatorToken?.kind === SyntaxKind.EqualsToken && isAssignedPattern(left);
	if (isPattern && isArrayLiteralExpression(left)) needs.iterated.push(right);
	return (isPattern ? isHarmlessTarget(left, needs) : isHarmless(left, needs)) && isHarmless(right, needs);
}

/** What is assigned to: like the pattern of a declaration, but nobody can ask for the type of a list within it. */
function isHarmlessTarget(target: Node, needs: Needs): boolean {
	const at = skipOuter(target);
	const below = (part: Node) => isHarmlessTarget(part, needs) && !isArrayLiteralExpression(part);
	const { expression, left, right } = at as unknown as Record<string, Node>;
	switch (at.kind) {
		case SyntaxKind.BinaryExpression:
			return below(left as Node) && isHarmless(right, needs);
		case SyntaxKind.SpreadElement:
			return below(expression as Node);
		case SyntaxKind.ArrayLiteralExpression:
			return (at as unknown as { elements: readonly Node[] }).elements.every(below);
		case SyntaxKind.ObjectLiteralExpression:
			return (at as unknown as { properties: readonly Node[] }).properties.every((property) => {
				const parts = property as unknown as Record<string, Node | undefined>;
				return (
					isHarmlessName(property, needs) &&
					isHarmlessOrAbsent(parts.objectAssignmentInitializer, needs) &&
					[parts.initializer, parts.expression].every((part) => !part || below(part))
				);
			});
		default:
			return isHarmless(at, needs);
	}
}

function spanned({ expression }: { expression: Node }): Node {
	return expression;
}

function isHarmlessProperty(property: Node, needs: Needs): boolean {
	const { initializer, expression } = property as { initializer?: Node; expression?: Node };
	if (!isHarmlessName(property, needs)) return false;
	if (property.kind === SyntaxKind.SpreadAssignment) return isHarmless(expression, needs);
	return isFunctionNode(property) || isHarmlessOrAbsent(initializer, needs);
}

function isHarmlessName(property: Node, needs: Needs): boolean {
	const { name } = property as { name?: Node };
	if (name?.kind !== SyntaxKind.ComputedPropertyName) return true;
	return isHarmless((name as unknown as { expression: Node }).expression, needs);
}

/** Constructors that take what they are given; `new Map(notIterable)` is the type checker's concern. */
const HARMLESS_CLASSES: ReadonlySet<string> = new Set([
	"AbortController",
	"Date",
	"Error",
	"Map",
	"Promise",
	"Set",
	"WeakMap",
	"WeakSet",
]);

function isHarmlessClass(callee: Node): boolean {
	return isIdentifier(callee) && HARMLESS_CLASSES.has(callee.text) && !declarationOf(callee);
}

/** Console methods report and never throw. */
function isConsoleCall(call: CallExpression): boolean {
	if (!isPropertyAccessExpression(call.expression)) return false;
	const target = call.expression.expression;
	return isIdentifier(target) && target.text === "console" && !declarationOf(target);
}
