/** Work that is begun for each element and that nobody waits for: `forEach(async …)`, `void f(x)` in a loop. */
import {
	type CallExpression,
	isArrowFunction,
	isCallExpression,
	isExpressionStatement,
	isFunctionExpression,
	isPropertyAccessExpression,
	isVoidExpression,
	type Node,
} from "../../../engine/ast.ts";
import { isAsync } from "../../../syntax/functions.ts";
import { outerOf, skipOuter } from "../../../syntax/walk.ts";
import type { Place } from "./fan-out.ts";
import { loopThatBegins } from "./loops.ts";

export function unwaitedPlace(node: Node): Place | undefined {
	if (!isCallExpression(node)) return undefined;
	return asyncForEach(node) ?? dropped(node);
}

/** `xs.forEach(async (x) => { … })`. */
function asyncForEach(call: CallExpression): Place | undefined {
	const callee = skipOuter(call.expression);
	const given = call.arguments[0];
	const callback = given && skipOuter(given);
	if (!isPropertyAccessExpression(callee) || callee.name.text !== "forEach" || !callback) return undefined;
	if ((!isArrowFunction(callback) && !isFunctionExpression(callback)) || !isAsync(callback)) return undefined;
	const items = skipOuter(callee.expression);
	const hasThisArgument = call.arguments.length > 1;
	return {
		fanOuts: [{ mapping: call, items, form: "unwaited", callback, hasThisArgument }],
		at: call.expression,
		about: callback,
	};
}

/** `void f(x)`, `f(x).catch(log)` as a statement of a loop. */
function dropped(call: CallExpression): Place | undefined {
	const { parent } = outerOf(call);
	const isVoid = isVoidExpression(parent);
	const statement = isVoid ? outerOf(parent).parent : parent;
	const isBody = isArrowFunction(statement) && statement.body === (isVoid ? parent : call);
	if (!isExpressionStatement(statement) && !isBody) return undefined;
	const begun = beginningOf(call);
	// A promise that is dropped without a word is what `floating-promise` is about.
	if (!begun || (!isVoid && begun === call)) return undefined;
	const loop = loopThatBegins(call);
	if (!loop) return undefined;
	const callback = skipOuter(begun.expression);
	return {
		fanOuts: [{ mapping: call, items: loop.items, form: "loop", callback, started: begun, loop: loop.loop }],
		at: begun,
		about: call,
	};
}

/** `f(x)` of `f(x).then(use).catch(log)`. */
function beginningOf(call: CallExpression): CallExpression | undefined {
	let at = call;
	for (;;) {
		const callee = skipOuter(at.expression);
		if (!isPropertyAccessExpression(callee) || !/^(?:then|catch|finally)$/.test(callee.name.text)) return at;
		const inner = skipOuter(callee.expression);
		if (!isCallExpression(inner)) return undefined;
		at = inner;
	}
}
