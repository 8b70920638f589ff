/** `new Promise(executor)`: the function that is run, and the two names under which it settles the promise. */
import {
	type ArrayLiteralExpression,
	type ArrowFunction,
	type FunctionExpression,
	type Identifier,
	isArrayLiteralExpression,
	isArrowFunction,
	isCallExpression,
	isFunctionExpression,
	isIdentifier,
	isNewExpression,
	isPropertyAccessExpression,
	type NewExpression,
	type Node,
	type ParameterDeclaration,
} from "../engine/ast.ts";
import { skipOuter } from "../syntax/walk.ts";
import { declarationOf } from "./scopes.ts";

export interface Executor {
	readonly construction: NewExpression;
	readonly fn: ArrowFunction | FunctionExpression;
	/** Absent where there is no such parameter; a pattern or a rest parameter is none that could be called. */
	readonly resolve: ParameterDeclaration | undefined;
	readonly reject: ParameterDeclaration | undefined;
}

/** Whether the name is the language's own `Promise`, and not one that the file declares or imports. */
export function isGlobalPromise(node: Node): boolean {
	return isIdentifier(node) && node.text === "Promise" && !declarationOf(node);
}

/** The list in `Promise.all([…])` that is written out there. */
export function listOfPromiseAll(node: Node): ArrayLiteralExpression | undefined {
	if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return undefined;
	const { expression, name } = node.expression;
	const [list] = node.arguments;
	const isAll = name.text === "all" && isGlobalPromise(expression) && node.arguments.length === 1;
	return isAll && list && isArrayLiteralExpression(list) ? list : undefined;
}

export function isPromiseConstruction(node: Node): node is NewExpression {
	return isNewExpression(node) && isGlobalPromise(skipOuter(node.expression));
}

/** The executor that is written out where the promise is made. */
export function executorOf(node: Node): Executor | undefined {
	if (!isPromiseConstruction(node)) return undefined;
	const given = node.arguments?.[0];
	const fn = given && skipOuter(given);
	if (!fn || !(isArrowFunction(fn) || isFunctionExpression(fn))) return undefined;
	const [first, second] = fn.parameters.filter((parameter) => (parameter.name as Identifier).text !== "this");
	return { construction: node, fn, resolve: plain(first), reject: plain(second) };
}

function plain(parameter: ParameterDeclaration | undefined): ParameterDeclaration | undefined {
	return parameter && isIdentifier(parameter.name) && !parameter.dotDotDotToken ? parameter : undefined;
}

/** `resolve` or `reject` of a `new Promise` executor: calling it does nothing else. */
export function isResolver(declaration: Node): boolean {
	const executor = declaration.parent;
	const made = executor?.parent;
	return made !== undefined && isPromiseConstruction(made) && made.arguments?.[0] === executor;
}
