/** What limiters are handed, and how often. */
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isReturnStatement,
	type Node,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import { referencesTo, resolveConstant } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import {
	enclosingFunction,
	type FunctionNode,
	functionName,
	isAsync,
	isFunctionNode,
	returnedBy,
} from "../../syntax/functions.ts";
import { nameOf } from "../../syntax/naming.ts";
import { isLoopStatement, statementsOf } from "../../syntax/statements.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { limiterAt } from "../shared/lists/limiter-holders.ts";
import { type LimiterMade, limiterMade, useOf } from "../shared/lists/limiter-objects.ts";
import { isUnbounded, mapperOf, widthOf } from "../shared/lists/mappers.ts";

/**
 * The calls that hand work to a limiter which lives no longer than one run of its block, and of which it could let all run
 * at once; undefined where it may get more.
 */
export function tasksOfShortLived(declaration: VariableDeclaration): CallExpression[] | undefined {
	const made = madeInFunction(declaration);
	const tasks = made && tasksOf(declaration, made);
	if (!tasks || made.boundsEach || tasks.some((task) => isRepeated(task, declaration))) return undefined;
	const isNoMore = tasks.length === 1 || (!made.boundsMore && tasks.length <= (made.atOnce ?? 1));
	return tasks.length > 0 && isNoMore ? tasks : undefined;
}

/** A lock that a component makes each time it is rendered, and the calls that ask for it; undefined for any other limiter. */
export function tasksOfRendered(declaration: VariableDeclaration): CallExpression[] | undefined {
	const made = madeInFunction(declaration);
	if (!made?.kind.isLock || !isComponent(enclosingFunction(declaration))) return undefined;
	const tasks = tasksOf(declaration, made);
	return tasks && tasks.length > 0 ? tasks : undefined;
}

function madeInFunction(declaration: VariableDeclaration): LimiterMade | undefined {
	const { initializer, name } = declaration;
	return initializer && isIdentifier(name) && enclosingFunction(declaration) ? limiterMade(initializer) : undefined;
}

/** Undefined where it goes elsewhere as well. */
function tasksOf(declaration: VariableDeclaration, { kind }: LimiterMade): CallExpression[] | undefined {
	const tasks: CallExpression[] = [];
	for (const mention of referencesTo(declaration)) {
		const use = useOf(mention, kind);
		if (use === "elsewhere") return undefined;
		if (use !== "neutral") tasks.push(use);
	}
	return tasks;
}

/** A function with a capital that gives elements. */
function isComponent(fn: FunctionNode | undefined): boolean {
	if (!fn || !/^[A-Z]/.test(functionName(fn) ?? "")) return false;
	return returnedBy(fn).some((result) => JSX.has(skipOuter(result).kind));
}

const JSX: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.JsxElement,
	SyntaxKind.JsxFragment,
	SyntaxKind.JsxSelfClosingElement,
]);

/** Whether a call may be made more than once, or later, for one run of the code that declares the limiter. */
function isRepeated(call: Node, declaration: VariableDeclaration): boolean {
	const block = declaration.parent.parent.parent;
	for (let at: Node = call; at !== block; at = at.parent) {
		if (!at.parent || isFunctionNode(at) || isLoopStatement(at)) return true;
	}
	return false;
}

export interface WorkUnderWay {
	/** The expression that gives the promise. */
	readonly promise: Node;
	/** As the limiter is written. */
	readonly limiter: string;
	/** Whether the promise comes of a call in the argument itself. */
	readonly isCalledHere: boolean;
}

/** The promise that a limiter is handed in place of a function that begins it, by syntax alone. */
export function workUnderWay(call: CallExpression): WorkUnderWay | undefined {
	const [first] = call.arguments;
	if (!first) return undefined;
	const task = skipOuter(first);
	const fn = resolveConstant(task);
	const held = isFunctionNode(fn) ? heldBy(fn) : isHeld(task) ? task : undefined;
	if (!held && !isCallExpression(task)) return undefined;
	const limiter = limiterOf(call);
	if (!limiter) return undefined;
	return { promise: held ?? first, limiter, isCalledHere: !held };
}

/** `() => promise`, `function () { return task.promise; }`: what is there already. */
function heldBy(task: FunctionNode): Node | undefined {
	if (isAsync(task) || task.parameters.length > 0) return undefined;
	const { body } = task as { body?: Node };
	const [only, second] = body ? (statementsOf(body)?.nodes ?? [body]) : [];
	const given = only && isReturnStatement(only) ? only.expression : only;
	const at = given && !second ? skipOuter(given) : undefined;
	return at && isHeld(at) ? at : undefined;
}

function isHeld(at: Node): boolean {
	return isIdentifier(at) || (isPropertyAccessExpression(at) && isIdentifier(skipOuter(at.expression)));
}

/** The name of the limiter that a call hands work to. */
function limiterOf(call: CallExpression): string | undefined {
	const made = (mention: Node): string | undefined => {
		const limiter = limiterAt(mention);
		if (!limiter || limiter.kind.isLock || useOf(mention, limiter.kind) !== call) return undefined;
		return nameOf(mention, (at) => at.getText());
	};
	const method = calledMethod(call);
	return made(skipOuter(call.expression)) ?? (method && made(skipOuter(method.receiver)));
}

/** Promises in a list that is gone through a few at a time, by work that begins nothing: `pMap(calls, (call) => call, { concurrency: 2 })`. */
export function listUnderWay(call: CallExpression): { list: Node; given: readonly Node[] } | undefined {
	const mapper = mapperOf(call);
	if (!mapper || typeof mapper.list !== "number" || typeof mapper.work !== "number") return undefined;
	const width = widthOf(call, mapper);
	const list = call.arguments[mapper.list];
	const work = call.arguments[mapper.work];
	const fn = work && skipOuter(work);
	if (!width || width === "not known" || !list || !fn || !isFunctionNode(fn) || isAsync(fn)) return undefined;
	return { list, given: returnedBy(fn) };
}

/** Whether a number of tasks is as large as there are tasks: `Infinity`, `urls.length`. */
export function isWide(concurrency: Node): boolean {
	const at = skipOuter(concurrency);
	return isUnbounded(at) || (isPropertyAccessExpression(at) && /^(?:length|size)$/.test(at.name.text));
}
