/** Calls whose promise is proven never to reject, from the callee's own body. */
import {
	type Block,
	type ClassDeclaration,
	isBlock,
	isCallExpression,
	isCatchClause,
	isClassDeclaration,
	isIdentifier,
	isLiteralExpression,
	isPropertyAccessExpression,
	isReturnStatement,
	isTryStatement,
	type Node,
	SyntaxKind,
} from "../engine/ast.ts";
import { type Inquiry, promiseKindsOf, typeOf, typesOf } from "../run/inquiry.ts";
import { type FunctionNode, isAsync, isFunctionNode, isGenerator } from "../syntax/functions.ts";
import { skipOuter, walk } from "../syntax/walk.ts";

/**
 * Whether calling this callee gives a promise that cannot reject. False when it is not known.
 *
 * What stands in a `catch` or `finally` is trusted as far as it only calls: the author wrote it to deal with the error.
 * It fails where it throws, waits, returns a promise or calls what never returns.
 *
 * @param isSafe whether a function that is called outside of guarded code is known not to throw
 */
export function* calleeCannotReject(callee: Node, isSafe: (callee: Node) => Inquiry<boolean>): Inquiry<boolean> {
	const direct = skipOuter(callee);
	if (isFunctionNode(direct)) return yield* functionCannotReject(direct, isSafe);
	const declarations = (yield* typeOf(callee))?.symbol()?.declarations ?? [];
	if (declarations.length !== 1) return false;
	const declared = declarations[0]?.node();
	if (declared === undefined || !isFunctionNode(declared) || isOverridable(declared)) return false;
	return yield* functionCannotReject(declared, isSafe);
}

/** A method may be overridden by one that rejects, unless it is private, or nobody can extend its class. */
function isOverridable(fn: FunctionNode): boolean {
	if (fn.kind !== SyntaxKind.MethodDeclaration || fn.parent.kind === SyntaxKind.ObjectLiteralExpression) return false;
	const { modifiers, name } = fn as { modifiers?: readonly Node[]; name?: Node };
	if (name?.kind === SyntaxKind.PrivateIdentifier) return false;
	if (modifiers?.some(({ kind }) => kind === SyntaxKind.PrivateKeyword || kind === SyntaxKind.StaticKeyword))
		return false;
	return !isClassDeclaration(fn.parent) || !staysWhole(fn.parent);
}

/** Whether a class is used in its own file alone, and only to make instances: a module's words tell, without resolving them. */
function staysWhole(declaration: ClassDeclaration): boolean {
	if (declaration.name === undefined || declaration.modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword))
		return false;
	const source = declaration.getSourceFile();
	if (source.externalModuleIndicator === undefined) return false;
	const { text: name } = declaration.name;
	const uses = source.text.matchAll(new RegExp(`(\\S*\\s*)(?<![\\w$])${name.replace(/\$/g, "\\$&")}(?![\\w$])`, "g"));
	return [...uses].every(([, before]) => /^(?:class|new|instanceof|.*:)\s+$/.test(before ?? ""));
}

/** What the syntax alone leaves open. */
interface Doubts {
	/** Functions that are called outside of guarded code. */
	readonly callees: Node[];
	/** Calls in handlers: fatal when they never return. */
	readonly calls: Node[];
	/** Returned values: fatal when they may be promises, whose rejection no `catch` there sees. */
	readonly returned: Node[];
}

/** An async function all of whose statements are harmless, or guarded by a `try` whose `catch` deals with the error. */
function* functionCannotReject(fn: FunctionNode, isSafe: (callee: Node) => Inquiry<boolean>): Inquiry<boolean> {
	const { body } = fn as { body?: Node };
	if (!isAsync(fn) || isGenerator(fn) || !body) return false;
	// A default value or a destructured parameter may throw before the body begins, and that rejects the promise.
	const parameters = fn.parameters as readonly { name: Node; initializer?: Node; dotDotDotToken?: Node }[];
	if (!parameters.every(({ name, initializer }) => isIdentifier(name) && (!initializer || isHarmless(initializer))))
		return false;
	const doubts: Doubts = { callees: [], calls: [], returned: [] };
	if (isBlock(body)) {
		if (!blockCannotThrow(body, doubts)) return false;
	} else if (isHarmless(body)) doubts.returned.push(body);
	else return false;
	if ((yield* typesOf(doubts.calls)).some((type) => type === undefined || type.isNever)) return false;
	const kinds = yield* promiseKindsOf(doubts.returned, true);
	if (!kinds.every((kind) => kind === "no" || kind === "promise-array")) return false;
	for (const callee of doubts.callees) if (!(yield* isSafe(callee))) return false;
	return true;
}

function blockCannotThrow(block: Block, doubts: Doubts): boolean {
	return block.statements.every((statement) => cannotThrow(statement, doubts));
}

/** Guarded code may throw as it likes, but what it returns is not guarded. */
function collectReturned(block: Node, doubts: Doubts): void {
	walk(block, (node) => {
		if (isFunctionNode(node)) return false;
		if (isReturnStatement(node) && node.expression) doubts.returned.push(node.expression);
		return undefined;
	});
}

/** Whether a `catch` or `finally` deals with what happened, rather than pass it on or start something that may fail later. */
function handles(block: Node, doubts: Doubts): boolean {
	let handled = true;
	walk(block, (node) => {
		if (!handled || isFunctionNode(node)) return false;
		if (isTryStatement(node) && node.catchClause) {
			collectReturned(node.tryBlock, doubts);
			handled =
				handles(node.catchClause, doubts) && (!node.finallyBlock || handles(node.finallyBlock, doubts)) && handled;
			return false;
		}
		if (isCallExpression(node) && !isConsoleCall(node)) doubts.calls.push(node);
		if (isReturnStatement(node) && node.expression) doubts.returned.push(node.expression);
		if (
			node.kind === SyntaxKind.ThrowStatement ||
			node.kind === SyntaxKind.AwaitExpression ||
			node.kind === SyntaxKind.AwaitKeyword ||
			// An error need not be what the pattern expects.
			(isCatchClause(node) && node.variableDeclaration && !isIdentifier(node.variableDeclaration.name))
		) {
			handled = false;
		}
		return undefined;
	});
	return handled;
}

function cannotThrow(statement: Node, doubts: Doubts): boolean {
	switch (statement.kind) {
		case SyntaxKind.TryStatement: {
			if (!isTryStatement(statement)) return false;
			const { tryBlock, catchClause, finallyBlock } = statement;
			if (finallyBlock && !handles(finallyBlock, doubts)) return false;
			if (!catchClause) return blockCannotThrow(tryBlock, doubts);
			collectReturned(tryBlock, doubts);
			return handles(catchClause, doubts);
		}
		case SyntaxKind.Block:
			return blockCannotThrow(statement as Block, doubts);
		case SyntaxKind.EmptyStatement:
		case SyntaxKind.FunctionDeclaration:
		case SyntaxKind.InterfaceDeclaration:
		case SyntaxKind.TypeAliasDeclaration:
		case SyntaxKind.BreakStatement:
		case SyntaxKind.ContinueStatement:
			return true;
		case SyntaxKind.ReturnStatement: {
			const { expression } = statement as { expression?: Node };
			if (expression) doubts.returned.push(expression);
			return !expression || isHarmless(expression);
		}
		case SyntaxKind.ExpressionStatement: {
			const expression = skipOuter((statement as unknown as { expression: Node }).expression);
			if (isHarmless(expression)) return true;
			if (!isCallExpression(expression) || !expression.arguments.every(isHarmless)) return false;
			doubts.callees.push(expression.expression);
			return isIdentifier(expression.expression);
		}
		case SyntaxKind.IfStatement: {
			const { expression, thenStatement, elseStatement } = statement as unknown as Record<string, Node>;
			return (
				isHarmless(expression as Node) &&
				cannotThrow(thenStatement as Node, doubts) &&
				(!elseStatement || cannotThrow(elseStatement, doubts))
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
		case SyntaxKind.NewExpression: {
			const { expression: built, arguments: given = [] } = at as unknown as { expression: Node; arguments?: Node[] };
			return isIdentifier(built) && HARMLESS_CLASSES.has(built.text) && given.every(isHarmless);
		}
		case SyntaxKind.CallExpression:
			return isConsoleCall(at) || isClockCall(at);
		default:
			return isIdentifier(at) || isLiteralExpression(at);
	}
}

/** Constructors that take what they are given; `new Map(notIterable)` is the type checker's concern. */
const HARMLESS_CLASSES: ReadonlySet<string> = new Set(["AbortController", "Date", "Error", "Map", "Set"]);

/** Console methods report and never throw. */
function isConsoleCall(node: Node): boolean {
	if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return false;
	const target = node.expression.expression;
	return isIdentifier(target) && target.text === "console" && node.arguments.every(isHarmless);
}

/** `Date.now()` and `performance.now()`, which stand before the work in many functions that measure it. */
function isClockCall(node: Node): boolean {
	if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return false;
	const { expression: target, name } = node.expression;
	return name.text === "now" && isIdentifier(target) && (target.text === "Date" || target.text === "performance");
}
