/** Promises that a function starts and keeps together: in an array, a set, a map or an object. By syntax alone. */

import {
	type CallExpression,
	type Identifier,
	isArrayLiteralExpression,
	isArrowFunction,
	isBinaryExpression,
	isCallExpression,
	isElementAccessExpression,
	isExpressionStatement,
	isIdentifier,
	isNewExpression,
	isNumericLiteral,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isReturnStatement,
	isSpreadElement,
	isStringLiteral,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import { declarationOf, referencesTo } from "../../flow/index.ts";
import { type LocalUses, localUses } from "../../flow/local-uses.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { enclosingFunction, type FunctionNode, isFunctionNode } from "../../syntax/functions.ts";
import { findAncestor, isWithin, outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { isKeptLocally, isUsedRightAway, startsSomething } from "../shared/promises/started-promises.ts";

/** What keeps the promises: who goes through a map gets pairs, and nobody goes through an object. */
export type Form = "array" | "set" | "map" | "object";

/** What puts one promise into the list, or one for each element of another list. */
export interface Start {
	/** The call that gives the promise, or the one that maps. */
	readonly value: Node;
	/** The callback of `xs.map(f)`. */
	readonly each?: Node;
	/** Whether the callback gives pairs of a key and a promise. */
	readonly givesPairs?: boolean;
	/** Under which name or number it is kept, where that is known. */
	readonly key?: string;
	/** What is evaluated when the promise is in the list: the declaration, or a call that adds it. */
	readonly node: Node;
	/** Whether it may put several promises there. */
	readonly isMany: boolean;
}

/** Where the list goes, or a promise of it. */
export interface Read {
	readonly mention: Identifier;
	/** The list itself, or what is taken from it: `tasks`, `tasks[0]`, `tasks.shift()`. */
	readonly node: Node;
	/** An element that stays in the list, one that is taken away, or the list. */
	readonly of: "list" | "element" | "taken";
	/** The element's name or number; undefined where it is computed. */
	readonly key?: string;
}

export interface KeptList {
	readonly declaration: VariableDeclaration;
	readonly name: Identifier;
	readonly form: Form;
	readonly starts: readonly Start[];
	readonly reads: readonly Read[];
	readonly uses: LocalUses;
}

/** By text and syntax: whether a variable holds a list that calls may have filled, and something below it awaits. */
export function mayKeepList(node: Node): boolean {
	if (!isVariableDeclaration(node) || !isIdentifier(node.name) || !node.initializer || !isKeptLocally(node))
		return false;
	const form = formOf(node.initializer);
	if (!form) return false;
	const { text } = node.getSourceFile();
	const below = text.slice(node.end, node.parent.parent.parent.end);
	const { text: name } = node.name;
	if (!/\bawait\b/.test(below) || !below.includes(name)) return false;
	return isFilled(node.initializer) || FILLED.some((how) => below.includes(`${name}${how}`));
}

const FILLED: readonly string[] = [".push(", ".unshift(", ".add(", ".set(", "["];

/** The part of {@link mayKeepList} that needs nothing but a declaration's place in the text. */
export function mayKeepListAt(text: string, start: number, end: number): boolean {
	DECLARED.lastIndex = start;
	const [head, name] = DECLARED.exec(text) ?? [];
	if (head === undefined || name === undefined) return false;
	const list = valueIn(text.slice(start + head.length, end));
	if (list === undefined) return false;
	if (EMPTY.test(list)) return FILLED.some((how) => text.includes(`${name}${how}`, end));
	return MADE.test(list) && text.includes("await", end) && !isUsedRightAway(name, text, end, text.length);
}

const DECLARED = /\s*([\w$]+)/y;
const EMPTY = /^(?:\[\s*\]|\{\s*\}|new\s+(?:Set|Map)\b)/;
const MADE = /^[[{][^(]*\(|\.map\(|^Array\.from\(/;

/** What stands behind the first `=` that is no arrow of a type. */
function valueIn(declared: string): string | undefined {
	let at = declared.indexOf("=");
	while (at >= 0 && declared[at + 1] === ">") at = declared.indexOf("=", at + 1);
	return at < 0 ? undefined : declared.slice(at + 1).trimStart();
}

/** What keeps the values, if it is made where it is written. */
export function formOf(value: Node): Form | undefined {
	const at = skipOuter(value);
	if (isArrayLiteralExpression(at) || (isCallExpression(at) && callbackOf(at))) return "array";
	if (isObjectLiteralExpression(at)) return "object";
	if (!isNewExpression(at) || !isIdentifier(at.expression)) return undefined;
	return { Set: "set" as const, Map: "map" as const }[at.expression.text];
}

function isFilled(value: Node): boolean {
	const at = skipOuter(value);
	if (isArrayLiteralExpression(at)) return at.elements.length > 0;
	if (isObjectLiteralExpression(at)) return at.properties.length > 0;
	return !isNewExpression(at) || (at.arguments?.length ?? 0) > 0;
}

/** The list in a variable, and all that happens to it. Undefined where others may see it, or it never holds what is started. */
export function keptList(declaration: VariableDeclaration): KeptList | undefined {
	const { name, initializer } = declaration;
	const form = initializer && formOf(initializer);
	const uses = form && localUses(declaration);
	if (!form || !uses || !isIdentifier(name)) return undefined;
	const starts = startsIn(initializer, declaration);
	const reads: Read[] = [];
	for (const mention of uses.reads) {
		const added = additionsAt(mention, form, declaration);
		if (added) starts.push(...added);
		else if (!isMeasured(mention)) reads.push(readAt(mention, form));
	}
	return starts.length === 0 || reads.length === 0
		? undefined
		: { declaration, name, form, starts, reads, uses: { ...uses, reads: reads.map(({ mention }) => mention) } };
}

/** What a list that is written out, mapped or copied is made of. */
export function startsIn(list: Node, node: Node): Start[] {
	const at = skipOuter(list);
	if (isCallExpression(at)) {
		const each = callbackOf(at);
		return each ? [{ value: at, each, node, isMany: true }] : [];
	}
	if (isArrayLiteralExpression(at)) {
		let isCounted = true;
		return at.elements.flatMap((element, index): Start[] => {
			isCounted &&= !isSpreadElement(element);
			if (isSpreadElement(element)) return startsIn(element.expression, node);
			if (!startsSomething(element)) return [];
			return [{ value: element, node, isMany: false, ...(isCounted && { key: String(index) }) }];
		});
	}
	if (isObjectLiteralExpression(at)) {
		return at.properties.flatMap((property): Start[] => {
			if (!isPropertyAssignment(property) || !startsSomething(property.initializer)) return [];
			const key = textOfKey(property.name);
			return [{ value: property.initializer, node, isMany: false, ...(key !== undefined && { key }) }];
		});
	}
	const [argument] = isNewExpression(at) ? (at.arguments ?? []) : [];
	if (!argument) return [];
	if (formOf(at) === "set") return startsIn(argument, node).map(({ key: _, ...start }) => start);
	return formOf(at) === "map" ? pairsIn(argument, node) : [];
}

/** `new Map([["a", f()]])` and `new Map(xs.map((x) => [x, f(x)]))`. */
function pairsIn(list: Node, node: Node): Start[] {
	const at = skipOuter(list);
	if (isArrayLiteralExpression(at)) {
		return at.elements.flatMap((element): Start[] => {
			const pair = skipOuter(element);
			const [name, value] = isArrayLiteralExpression(pair) ? pair.elements : [];
			if (!name || !value || !startsSomething(value)) return [];
			const key = textOfKey(name);
			return [{ value, node, isMany: false, ...(key !== undefined && { key }) }];
		});
	}
	return startsIn(at, node).map((start) => ({ ...start, givesPairs: true }));
}

/** The callback of `xs.map(f)` and `Array.from(xs, f)`. */
function callbackOf(call: CallExpression): Node | undefined {
	const method = calledMethod(call);
	const [first, second] = call.arguments;
	if (method?.name === "map") return first;
	return method?.name === "from" && isIdentifier(method.receiver) && method.receiver.text === "Array"
		? second
		: undefined;
}

/** The expressions that a callback gives; of one that gives pairs, what stands second. Undefined where that does not show. */
export function resultsOf(callback: FunctionNode, givesPairs: boolean): Node[] | undefined {
	const { body } = callback;
	if (!body) return undefined;
	const results: Node[] = [];
	if (isArrowFunction(callback) && body.kind !== SyntaxKind.Block) results.push(body);
	else
		walk(body, (at) => {
			if (isFunctionNode(at)) return false;
			if (isReturnStatement(at) && at.expression) results.push(at.expression);
			return undefined;
		});
	if (!givesPairs) return results.length > 0 ? results : undefined;
	const values = results.map((result) => {
		const pair = skipOuter(result);
		return isArrayLiteralExpression(pair) ? pair.elements[1] : undefined;
	});
	return values.length > 0 && values.every((value) => value !== undefined) ? values : undefined;
}

/** What `tasks.push(f())`, `byName.set(name, f())` or `byName[name] = f()` adds; undefined where the mention adds nothing. */
function additionsAt(mention: Identifier, form: Form, declaration: VariableDeclaration): Start[] | undefined {
	const access = outerOf(mention).parent;
	const target = outerOf(access).parent;
	const isMany = isRepeated(mention, declaration);
	if (isPropertyAccessExpression(access) && isCallExpression(target) && target.expression === access) {
		const values = addedBy(access.name.text, target.arguments, form);
		if (!values || !isExpressionStatement(outerOf(target).parent)) return undefined;
		return values
			.map(valueBehind)
			.flatMap((value) => (startsSomething(value) ? [{ value, node: target, isMany }] : []));
	}
	const isPart = isPropertyAccessExpression(access) || isElementAccessExpression(access);
	if (!isPart || !isBinaryExpression(target) || target.left !== outerOf(access)) return undefined;
	if (target.operatorToken.kind !== SyntaxKind.EqualsToken || !isExpressionStatement(target.parent)) return undefined;
	return startsSomething(target.right) ? [{ value: target.right, node: target, isMany }] : [];
}

/** What a constant holds that is mentioned nowhere else: `const task = f(); tasks.push(task);`. */
function valueBehind(value: Node): Node {
	const at = skipOuter(value);
	const declaration = isIdentifier(at) ? declarationOf(at) : undefined;
	if (!declaration || !isVariableDeclaration(declaration) || !declaration.initializer) return value;
	if (enclosingFunction(declaration) !== enclosingFunction(value) || referencesTo(declaration).length > 1) return value;
	return isKeptLocally(declaration) ? declaration.initializer : value;
}

function addedBy(method: string, given: readonly Node[], form: Form): readonly Node[] | undefined {
	if (form === "array") return method === "push" || method === "unshift" ? given : undefined;
	if (form === "set") return method === "add" ? given : undefined;
	return form === "map" && method === "set" ? given.slice(1, 2) : undefined;
}

/** Whether a loop that does not make the list anew comes to the place. */
function isRepeated(place: Node, declaration: Node): boolean {
	return loopAround(place, declaration) !== undefined;
}

/** The innermost loop around the place that the declaration is not in. */
export function loopAround(place: Node, declaration: Node): Node | undefined {
	const loop = findAncestor(place, (at) => isLoop(at) || isFunctionNode(at));
	return loop && isLoop(loop) && !isWithin(declaration, loop) ? loop : undefined;
}

function isLoop({ kind }: Node): boolean {
	switch (kind) {
		case SyntaxKind.ForStatement:
		case SyntaxKind.ForOfStatement:
		case SyntaxKind.ForInStatement:
		case SyntaxKind.WhileStatement:
		case SyntaxKind.DoStatement:
			return true;
		default:
			return false;
	}
}

/** `tasks.length`, `tasks.size`, `tasks.has(x)`: nobody gets a promise by it. */
function isMeasured(mention: Identifier): boolean {
	const access = outerOf(mention).parent;
	return (
		isPropertyAccessExpression(access) &&
		access.expression === outerOf(mention) &&
		["length", "size", "has"].includes(access.name.text)
	);
}

const TAKING: ReadonlySet<string> = new Set(["shift", "pop"]);

function readAt(mention: Identifier, form: Form): Read {
	const list = outerOf(mention);
	const access = list.parent;
	const whole: Read = { mention, node: mention, of: "list" };
	if (isElementAccessExpression(access) && access.expression === list) {
		const key = textOfKey(access.argumentExpression);
		return { mention, node: access, of: "element", ...(key !== undefined && { key }) };
	}
	if (!isPropertyAccessExpression(access) || access.expression !== list) return whole;
	const { text } = access.name;
	const call = isCallExpression(access.parent) && access.parent.expression === access ? access.parent : undefined;
	if (form === "object") return call ? whole : { mention, node: access, of: "element", key: text };
	if (!call) return whole;
	if (form === "array" && TAKING.has(text)) return { mention, node: call, of: "taken" };
	const [given] = call.arguments;
	if (!given || !((form === "map" && text === "get") || (form === "array" && text === "at"))) return whole;
	const key = textOfKey(given);
	return { mention, node: call, of: "element", ...(key !== undefined && { key }) };
}

function textOfKey(key: Node): string | undefined {
	const at = skipOuter(key);
	return isIdentifier(at) && isPropertyAssignment(at.parent) && at.parent.name === at
		? at.text
		: isStringLiteral(at) || isNumericLiteral(at)
			? at.text
			: undefined;
}
