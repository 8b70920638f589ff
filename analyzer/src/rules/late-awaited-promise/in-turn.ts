/** Loops that wait for the promises of a list one after the other: the others have no handler meanwhile. */

import {
	type ForOfStatement,
	isArrayBindingPattern,
	isAwaitExpression,
	isBindingElement,
	isCallExpression,
	isForOfStatement,
	isIdentifier,
	isPropertyAccessExpression,
	isVariableDeclarationList,
	isYieldExpression,
	type Node,
} from "../../engine/ast.ts";
import { referencesTo } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { enclosingFunction, isAsync } from "../../syntax/functions.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";
import { formOf, type KeptList, loopAround, type Read } from "./lists.ts";

/** How a loop waits. */
export interface InTurn {
	/** Where it waits for one promise: an `await`, a `yield` of an async generator, or a `for await`. */
	readonly wait: Node;
	/** The loop, when it goes through the list itself. */
	readonly loop?: ForOfStatement;
}

/** Whether a list is read by a loop that waits for one promise after the other. */
export function inTurn(read: Read, list: KeptList): InTurn | undefined {
	if (read.of === "list") {
		const iterated = iteratedBy(read.node);
		return iterated && loopInTurn(iterated.loop, iterated.pairs ?? list.form === "map");
	}
	if (read.of === "element" && read.key !== undefined) return undefined;
	const wait = outerOf(read.node).parent;
	// A loop that makes the list anew each time takes one promise of each.
	return isAwaitExpression(wait) && loopAround(wait, list.declaration) ? { wait } : undefined;
}

/** The `for…of` that goes through a list, be it by its `values()` or `entries()`, which say whether it gives pairs. */
function iteratedBy(list: Node): { loop: ForOfStatement; pairs: boolean | undefined } | undefined {
	let at = outerOf(list);
	let pairs: boolean | undefined;
	const { parent } = at;
	if (isPropertyAccessExpression(parent) && isCallExpression(parent.parent)) {
		if (!WAYS.has(parent.name.text)) return undefined;
		pairs = parent.name.text === "entries";
		at = outerOf(parent.parent);
	} else if (isCallExpression(parent) && parent.arguments[0] === at) {
		const method = calledMethod(parent);
		if (!method || !isIdentifier(method.receiver) || method.receiver.text !== "Object" || !WAYS.has(method.name))
			return undefined;
		pairs = method.name === "entries";
		at = outerOf(parent);
	}
	const loop = at.parent;
	return isForOfStatement(loop) && loop.expression === at ? { loop, pairs } : undefined;
}

const WAYS: ReadonlySet<string> = new Set(["values", "entries"]);

/** What a loop goes through: `xs.map(f)` in `for (const p of xs.map(f).entries())`. */
export function listOf(loop: ForOfStatement): { list: Node; pairs: boolean | undefined } {
	const at = skipOuter(loop.expression);
	const method = isCallExpression(at) ? calledMethod(at) : undefined;
	if (!method || !isCallExpression(at) || !WAYS.has(method.name)) return { list: at, pairs: undefined };
	const pairs = method.name === "entries";
	const isOfObject = isIdentifier(method.receiver) && method.receiver.text === "Object";
	return { list: isOfObject ? (at.arguments[0] ?? at) : method.receiver, pairs };
}

/** By syntax: whether the list that a loop goes through is made where the loop begins. */
export function isOverNewList(loop: ForOfStatement): boolean {
	return formOf(listOf(loop).list) !== undefined;
}

/** @param pairs whether the promise is the second of two, as in a map's entries */
export function loopInTurn(loop: ForOfStatement, pairs: boolean): InTurn | undefined {
	// A pair is no promise: `for await` hands it through.
	if (loop.awaitModifier && !pairs) return { wait: loop, loop };
	const { initializer } = loop;
	if (!isVariableDeclarationList(initializer)) return undefined;
	const [{ name } = {}] = initializer.declarations;
	const second = name && isArrayBindingPattern(name) ? name.elements[1] : undefined;
	const promise = pairs ? second && isBindingElement(second) && second.name : name;
	if (!promise || !isIdentifier(promise)) return undefined;
	for (const mention of referencesTo(promise.parent)) {
		const wait = enclosingFunction(mention) === enclosingFunction(loop) ? waitFor(mention) : undefined;
		if (wait) return { wait, loop };
	}
	return undefined;
}

/** The `await` of a promise, or of what `then` and its relatives make of it; the `yield` of an async generator awaits, too. */
function waitFor(promise: Node): Node | undefined {
	let at = outerOf(promise);
	while (isPropertyAccessExpression(at.parent) && REACTIONS.has(at.parent.name.text)) {
		const call = at.parent.parent;
		if (!isCallExpression(call) || call.expression !== at.parent) return undefined;
		at = outerOf(call);
	}
	const { parent } = at;
	if (isAwaitExpression(parent)) return parent;
	const fn = enclosingFunction(parent);
	return isYieldExpression(parent) && fn && isAsync(fn) && !parent.asteriskToken ? parent : undefined;
}

const REACTIONS: ReadonlySet<string> = new Set(["then", "catch", "finally"]);
