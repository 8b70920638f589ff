/**
 * Callbacks that are put into a list, a set or a map, and where what is kept there is used again: by syntax alone, within
 * the class or the module that has it.
 */
import {
	type CallExpression,
	isArrayBindingPattern,
	isArrayLiteralExpression,
	isBinaryExpression,
	isBindingElement,
	isCallExpression,
	isClassDeclaration,
	isClassExpression,
	isConditionalExpression,
	isElementAccessExpression,
	isForOfStatement,
	isIdentifier,
	isPropertyAccessExpression,
	isSpreadElement,
	isVariableDeclaration,
	isVariableDeclarationList,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, referencesTo } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { findAncestor, isWithin, outerOf, skipOuter } from "../../syntax/walk.ts";
import type { Place } from "./places.ts";

/** By how many steps, such as variables and loops, what is kept may be reached. */
const MAX_STEPS = 8;
const MAX_FOUND = 100;

const KEEPS: ReadonlySet<string> = new Set(["push", "unshift", "add", "set"]);
/** Methods that give what a list, a set or a map has, or another list of it. */
const GIVES: ReadonlySet<string> = new Set([
	...["get", "values", "entries", "keys", "at", "shift", "pop", "find", "filter", "slice", "concat", "splice", "flat"],
	...["reverse", "toReversed", "sort", "toSorted"],
]);
/** Names under which a holder has its value: React's `ref.current` and Vue's `ref.value`. */
const INSIDE = /^(?:current|value)$/;

/** What somebody gets from where a function is kept that is put at a place: that may be the function itself. */
export function usesOfKept(place: Place, value: Node): Node[] {
	const keeper = keeperOf(place, value);
	const found = new Set<Node>();
	if (keeper) for (const reference of referencesToHolder(rootOf(keeper))) follow(reference, found, MAX_STEPS);
	return [...found];
}

/** The expression of the list or map: `this.listeners[name]` in `this.listeners[name].push(listener)`. */
function keeperOf(place: Place, value: Node): Node | undefined {
	switch (place.kind) {
		case "arguments": {
			const method = isCallExpression(place.call) ? calledMethod(place.call) : undefined;
			return method && KEEPS.has(method.name) ? method.receiver : undefined;
		}
		case "variables":
			return place.holder;
		case "elements":
			return keeperOfList(outerOf(outerOf(value).parent));
		default:
			return undefined;
	}
}

/** Of `this.listeners = [...this.listeners, listener]` and `this.listeners.set(name, [listener])`. */
function keeperOfList(list: Node): Node | undefined {
	const { parent } = list;
	if (isBinaryExpression(parent)) return parent.right === list ? parent.left : keeperOfList(outerOf(parent));
	if (isVariableDeclaration(parent)) return parent.name;
	const method = isCallExpression(parent) ? calledMethod(parent) : undefined;
	return method && KEEPS.has(method.name) ? method.receiver : undefined;
}

/** The field or variable that the expression is a part of. */
function rootOf(keeper: Node): Node {
	const at = skipOuter(keeper);
	if (isElementAccessExpression(at)) return rootOf(at.expression);
	if (isCallExpression(at)) {
		const method = calledMethod(at);
		return method && GIVES.has(method.name) ? rootOf(method.receiver) : at;
	}
	if (isPropertyAccessExpression(at) && INSIDE.test(at.name.text)) return rootOf(at.expression);
	if (isBinaryExpression(at)) return rootOf(at.left);
	const declared = isIdentifier(at) ? declarationOf(at) : undefined;
	const made = declared && isVariableDeclaration(declared) ? declared.initializer : undefined;
	// A variable for what a map has under a name.
	return made && isPartOf(made) ? rootOf(made) : at;
}

function isPartOf(value: Node): boolean {
	const at = skipOuter(value);
	if (isBinaryExpression(at)) return isPartOf(at.left);
	if (isElementAccessExpression(at) || isPropertyAccessExpression(at)) return true;
	return isCallExpression(at) && GIVES.has(calledMethod(at)?.name ?? "");
}

function referencesToHolder(holder: Node): readonly Node[] {
	if (isIdentifier(holder)) {
		const declared = declarationOf(holder);
		return declared ? referencesTo(declared) : [];
	}
	if (!isPropertyAccessExpression(holder)) return [];
	const { name, expression } = holder;
	if (expression.kind !== SyntaxKind.ThisKeyword) {
		return referencesToHolder(skipOuter(expression)).flatMap((one) => memberAt(one, name.text) ?? []);
	}
	const owner = findAncestor(holder, (at) => isClassDeclaration(at) || isClassExpression(at));
	if (!owner) return [];
	return mentionsOf(holder.getSourceFile(), name.text)
		.filter(({ parent }) => isPropertyAccessExpression(parent) && parent.expression.kind === SyntaxKind.ThisKeyword)
		.map(({ parent }) => parent)
		.filter((at) => isWithin(at, owner));
}

function memberAt(object: Node, name: string): Node | undefined {
	const at = outerOf(object);
	const { parent } = at;
	return isPropertyAccessExpression(parent) && parent.expression === at && parent.name.text === name
		? parent
		: undefined;
}

/** From an expression that holds callbacks to all that may be one of them. */
function follow(expression: Node, found: Set<Node>, steps: number): void {
	const at = outerOf(expression);
	if (steps === 0 || found.size >= MAX_FOUND || found.has(at)) return;
	found.add(at);
	for (const next of stepsFrom(at)) follow(next, found, steps - 1);
}

function stepsFrom(at: Node): readonly Node[] {
	const { parent } = at;
	if (isElementAccessExpression(parent)) return parent.expression === at ? [parent] : [];
	if (isPropertyAccessExpression(parent)) return stepsByMember(parent, at);
	if (isCallExpression(parent)) return parent.expression === at ? [] : stepsAmongArguments(parent, at);
	if (isVariableDeclaration(parent)) return parent.initializer === at ? namesIn(parent.name) : [];
	if (isForOfStatement(parent)) {
		const { initializer } = parent;
		if (parent.expression !== at || !isVariableDeclarationList(initializer)) return [];
		return initializer.declarations.flatMap(({ name }) => namesIn(name));
	}
	if (isSpreadElement(parent)) return isArrayLiteralExpression(parent.parent) ? [parent.parent] : [];
	if (isConditionalExpression(parent)) return parent.condition === at ? [] : [parent];
	if (!isBinaryExpression(parent)) return [];
	const operator = parent.operatorToken.kind;
	return operator === SyntaxKind.QuestionQuestionToken || operator === SyntaxKind.BarBarToken ? [parent] : [];
}

function stepsByMember(member: Node, at: Node): readonly Node[] {
	if (!isPropertyAccessExpression(member) || member.expression !== at) return [];
	if (INSIDE.test(member.name.text)) return [member];
	const { parent: call } = member;
	if (!isCallExpression(call) || call.expression !== member) return [];
	return GIVES.has(member.name.text) ? [call] : parametersOf(call);
}

/** `Object.values(listeners)`, and `each(listeners, async (listener) => …)` of one's own or a library. */
function stepsAmongArguments(call: CallExpression, list: Node): readonly Node[] {
	const method = calledMethod(call);
	const owner = method && isIdentifier(method.receiver) ? method.receiver.text : undefined;
	if ((owner === "Object" || owner === "Array") && call.arguments[0] === list) return [call, ...parametersOf(call)];
	return method && KEEPS.has(method.name) ? [] : parametersOf(call);
}

/** What functions that are handed to a call, in place, get first: elements of the list that the call is about. */
function parametersOf(call: CallExpression): readonly Node[] {
	return (call.arguments as readonly Node[])
		.filter(isFunctionNode)
		.flatMap(({ parameters }) => namesIn(parameters[0]?.name));
}

/** Uses of what a pattern binds. */
function namesIn(name: Node | undefined): readonly Node[] {
	if (!name) return [];
	if (isIdentifier(name)) return referencesTo(name.parent);
	return isArrayBindingPattern(name)
		? (name.elements as readonly Node[]).flatMap((element) => (isBindingElement(element) ? namesIn(element.name) : []))
		: [];
}
