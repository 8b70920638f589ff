/** What limiters are handed, and how often. */
import {
	type CallExpression,
	isArrowFunction,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import { declarationOf, referencesTo } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { enclosingFunction, isFunctionNode } from "../../syntax/functions.ts";
import { isLoopStatement } from "../../syntax/statements.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { type LimiterMade, limiterMade, useOf } from "../shared/lists/limiter-objects.ts";
import { isUnbounded } from "../shared/lists/mappers.ts";

/**
 * The calls that hand work to a limiter which lives no longer than one run of its block, and of which it could let all run
 * at once; undefined where it may get more.
 */
export function tasksOfShortLived(declaration: VariableDeclaration): CallExpression[] | undefined {
	const { initializer, name } = declaration;
	if (!initializer || !isIdentifier(name) || !enclosingFunction(declaration)) return undefined;
	const made = limiterMade(initializer);
	if (!made || made.boundsMore) return undefined;
	const tasks: CallExpression[] = [];
	for (const mention of referencesTo(declaration)) {
		const use = useOf(mention, made.kind);
		if (use === "elsewhere") return undefined;
		if (use === "neutral") continue;
		if (isRepeated(use, declaration)) return undefined;
		tasks.push(use);
	}
	return tasks.length > 0 && tasks.length <= (made.atOnce ?? 1) ? tasks : undefined;
}

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
	const held = isArrowFunction(task) && task.parameters.length === 0 ? heldIn(task.body) : undefined;
	if (!held && !isCallExpression(task)) return undefined;
	const limiter = limiterOf(call);
	if (!limiter) return undefined;
	return { promise: held ?? first, limiter, isCalledHere: !held };
}

/** `() => promise`, `() => task.promise`: what is there already. */
function heldIn(body: Node): Node | undefined {
	const at = skipOuter(body);
	return isIdentifier(at) || (isPropertyAccessExpression(at) && isIdentifier(skipOuter(at.expression)))
		? at
		: undefined;
}

/** The name of the limiter that a call hands work to. */
function limiterOf(call: CallExpression): string | undefined {
	const method = calledMethod(call);
	const root = method ? skipOuter(method.receiver) : skipOuter(call.expression);
	if (!isIdentifier(root)) return undefined;
	const made = limiterIn(declarationOf(root));
	return made && !made.kind.isLock && useOf(root, made.kind) === call ? root.text : undefined;
}

function limiterIn(declaration: Node | undefined): LimiterMade | undefined {
	if (!declaration || !isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
	return (declaration.parent.flags & NodeFlags.Const) !== 0 ? limiterMade(declaration.initializer) : undefined;
}

/** Whether a number of tasks is as large as there are tasks: `Infinity`, `urls.length`. */
export function isWide(concurrency: Node): boolean {
	const at = skipOuter(concurrency);
	return isUnbounded(at) || (isPropertyAccessExpression(at) && /^(?:length|size)$/.test(at.name.text));
}
