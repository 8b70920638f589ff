/** Where promises are rejected and errors thrown, and with what. */
import {
	type CallExpression,
	type Identifier,
	isArrayLiteralExpression,
	isBindingElement,
	isCallExpression,
	isConditionalExpression,
	isIdentifier,
	isNewExpression,
	isObjectBindingPattern,
	isPropertyAccessExpression,
	isSpreadElement,
	isThrowStatement,
	isVariableDeclaration,
	type Node,
} from "../../engine/ast.ts";
import { executorOf, isGlobalPromise, referencesTo } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { outerOf } from "../../syntax/walk.ts";

/** What a promise is rejected with, or what is thrown. */
export interface Reason {
	readonly how: "throw" | "reject";
	/** The call or statement. */
	readonly by: Node;
	/** Absent where `reject()` gives none. */
	readonly value: Node | undefined;
}

/** `Promise.reject` and `Promise.withResolvers`, as far as they are called by these names. */
export function staticCall(call: CallExpression): "reject" | "withResolvers" | undefined {
	const callee = call.expression;
	if (!isPropertyAccessExpression(callee) || !isIdentifier(callee.expression)) return undefined;
	if (!isGlobalPromise(callee.expression)) return undefined;
	const { text } = callee.name;
	return text === "reject" || text === "withResolvers" ? text : undefined;
}

export function reasonsOf(node: Node): Reason[] {
	if (isThrowStatement(node)) return node.expression ? [{ how: "throw", by: node, value: node.expression }] : [];
	if (isNewExpression(node)) return callsOf(executorOf(node)?.reject);
	if (!isCallExpression(node)) return [];
	return staticCall(node) === "reject" ? rejection(node) : callsOf(takenReject(node));
}

/** `const { reject } = Promise.withResolvers()`. */
function takenReject(call: CallExpression): Node | undefined {
	const { parent } = call;
	if (!isVariableDeclaration(parent) || !isObjectBindingPattern(parent.name)) return undefined;
	return parent.name.elements.find((element) => {
		const key = element.propertyName ?? element.name;
		return isBindingElement(element) && key && isIdentifier(key) && key.text === "reject" && !element.initializer;
	});
}

function callsOf(declaration: Node | undefined): Reason[] {
	const references = declaration ? referencesTo(declaration) : [];
	return references.flatMap((name: Identifier) => {
		const call = name.parent;
		return isCallExpression(call) && call.expression === name ? rejection(call) : [];
	});
}

function rejection(call: CallExpression): Reason[] {
	const [value] = call.arguments;
	return (value && isSpreadElement(value)) || isStandIn(call) ? [] : [{ how: "reject", by: call, value }];
}

/** `Promise.allSettled([path ? read(path) : Promise.reject()])`: an outcome like any other, which is looked at right there. */
function isStandIn(call: CallExpression): boolean {
	let at = outerOf(call);
	while (isConditionalExpression(at.parent)) at = outerOf(at.parent);
	const gather = isArrayLiteralExpression(at.parent) ? at.parent.parent : undefined;
	return gather !== undefined && isCallExpression(gather) && calledMethod(gather)?.name === "allSettled";
}
