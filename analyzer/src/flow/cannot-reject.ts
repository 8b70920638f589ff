/** Calls whose promise is proven never to reject, from the callee's own body. */
import {
	type Block,
	isBlock,
	isCallExpression,
	isIdentifier,
	isLiteralExpression,
	isPropertyAccessExpression,
	isTryStatement,
	type Node,
	SyntaxKind,
} from "../engine/ast.ts";
import { type Inquiry, typeOf } from "../run/inquiry.ts";
import { type FunctionNode, isAsync, isFunctionNode, isGenerator } from "../syntax/functions.ts";
import { skipOuter } from "../syntax/walk.ts";

/** Whether calling this callee gives a promise that cannot reject. False when it is not known. */
export function* calleeCannotReject(callee: Node): Inquiry<boolean> {
	const direct = skipOuter(callee);
	if (isFunctionNode(direct)) return functionCannotReject(direct);
	const declarations = (yield* typeOf(callee))?.symbol()?.declarations ?? [];
	if (declarations.length !== 1) return false;
	const declared = declarations[0]?.node();
	return (
		declared !== undefined && isFunctionNode(declared) && !isOverridable(declared) && functionCannotReject(declared)
	);
}

/** A method may be overridden by one that rejects, unless it is private or belongs to an object literal. */
function isOverridable(fn: FunctionNode): boolean {
	if (fn.kind !== SyntaxKind.MethodDeclaration || fn.parent.kind === SyntaxKind.ObjectLiteralExpression) return false;
	const { modifiers, name } = fn as { modifiers?: readonly Node[]; name?: Node };
	return (
		name?.kind !== SyntaxKind.PrivateIdentifier &&
		!modifiers?.some(
			(modifier) => modifier.kind === SyntaxKind.PrivateKeyword || modifier.kind === SyntaxKind.StaticKeyword,
		)
	);
}

/** An async function all of whose statements are harmless, or guarded by a `try` whose `catch` is. */
export function functionCannotReject(fn: FunctionNode): boolean {
	const { body } = fn as { body?: Node };
	if (!isAsync(fn) || isGenerator(fn) || !body) return false;
	// A default value or a destructured parameter may throw before the body begins, and that rejects the promise.
	const parameters = fn.parameters as readonly { name: Node; initializer?: Node; dotDotDotToken?: Node }[];
	if (!parameters.every(({ name, initializer }) => isIdentifier(name) && (!initializer || isHarmless(initializer))))
		return false;
	return isBlock(body) ? blockCannotThrow(body) : isHarmless(body);
}

function blockCannotThrow(block: Block): boolean {
	return block.statements.every((statement) => cannotThrow(statement));
}

function cannotThrow(statement: Node): boolean {
	switch (statement.kind) {
		case SyntaxKind.TryStatement: {
			if (!isTryStatement(statement)) return false;
			const { catchClause, finallyBlock } = statement;
			if (finallyBlock && !blockCannotThrow(finallyBlock)) return false;
			if (!catchClause) return blockCannotThrow(statement.tryBlock);
			const name = catchClause.variableDeclaration?.name;
			return (!name || isIdentifier(name)) && blockCannotThrow(catchClause.block);
		}
		case SyntaxKind.Block:
			return blockCannotThrow(statement as Block);
		case SyntaxKind.EmptyStatement:
		case SyntaxKind.FunctionDeclaration:
		case SyntaxKind.InterfaceDeclaration:
		case SyntaxKind.TypeAliasDeclaration:
		case SyntaxKind.BreakStatement:
		case SyntaxKind.ContinueStatement:
			return true;
		case SyntaxKind.ReturnStatement:
		case SyntaxKind.ExpressionStatement: {
			const { expression } = statement as { expression?: Node };
			return !expression || isHarmless(expression);
		}
		case SyntaxKind.IfStatement: {
			const { expression, thenStatement, elseStatement } = statement as unknown as Record<string, Node>;
			return (
				isHarmless(expression as Node) &&
				cannotThrow(thenStatement as Node) &&
				(!elseStatement || cannotThrow(elseStatement))
			);
		}
		case SyntaxKind.VariableStatement: {
			const { declarations } = (
				statement as unknown as { declarationList: { declarations: readonly { name: Node; initializer?: Node }[] } }
			).declarationList;
			return declarations.every(
				({ name, initializer }) => isIdentifier(name) && (!initializer || isHarmless(initializer)),
			);
		}
		default:
			return false;
	}
}

/** Expressions that neither throw nor reject. Reading a property of a name counts: what it may hold is the type checker's concern. */
function isHarmless(expression: Node): boolean {
	const at = skipOuter(expression);
	switch (at.kind) {
		case SyntaxKind.TrueKeyword:
		case SyntaxKind.FalseKeyword:
		case SyntaxKind.NullKeyword:
		case SyntaxKind.ThisKeyword:
		case SyntaxKind.ArrowFunction:
		case SyntaxKind.FunctionExpression:
			return true;
		case SyntaxKind.TemplateExpression:
			return (at as unknown as { templateSpans: readonly { expression: Node }[] }).templateSpans.every((span) =>
				isHarmless(span.expression),
			);
		case SyntaxKind.PropertyAccessExpression:
		case SyntaxKind.VoidExpression:
		case SyntaxKind.TypeOfExpression:
			return isHarmless((at as unknown as { expression: Node }).expression);
		case SyntaxKind.PrefixUnaryExpression:
			return isHarmless((at as unknown as { operand: Node }).operand);
		case SyntaxKind.BinaryExpression: {
			const { left, right, operatorToken } = at as unknown as { left: Node; right: Node; operatorToken: Node };
			return (
				operatorToken.kind !== SyntaxKind.InKeyword &&
				operatorToken.kind !== SyntaxKind.InstanceOfKeyword &&
				isHarmless(left) &&
				isHarmless(right)
			);
		}
		case SyntaxKind.ConditionalExpression: {
			const { condition, whenTrue, whenFalse } = at as unknown as Record<string, Node>;
			return [condition, whenTrue, whenFalse].every((part) => isHarmless(part as Node));
		}
		case SyntaxKind.CallExpression:
			return isConsoleCall(at);
		default:
			return isIdentifier(at) || isLiteralExpression(at);
	}
}

/** Console methods report and never throw. */
function isConsoleCall(node: Node): boolean {
	if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return false;
	const target = node.expression.expression;
	return isIdentifier(target) && target.text === "console" && node.arguments.every(isHarmless);
}
