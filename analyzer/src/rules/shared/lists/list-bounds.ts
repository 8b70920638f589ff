/**
 * How many elements a list can have, from where it comes from: literals, constants, tuples, slices, chunk loops.
 *
 * A bound that the author chose counts even when its number is not known; "nothing bounds it" is said only of lists
 * whose origin was understood.
 */

import { type Inquiry, symbolOf, typeOf } from "../../../ask/inquiry.ts";
import {
	type CallExpression,
	type Identifier,
	isArrayLiteralExpression,
	isAwaitExpression,
	isBinaryExpression,
	isBindingElement,
	isCallExpression,
	isConditionalExpression,
	isElementAccessExpression,
	isForOfStatement,
	isIdentifier,
	isImportClause,
	isImportSpecifier,
	isNewExpression,
	isNumericLiteral,
	isObjectLiteralExpression,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isSpreadElement,
	isStringLiteral,
	isTaggedTemplateExpression,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import { declarationOf } from "../../../flow/index.ts";
import { lastName } from "../../../syntax/calls.ts";
import { isFunctionNode, returnedBy } from "../../../syntax/functions.ts";
import { findAncestor, skipOuter } from "../../../syntax/walk.ts";
import { constantInitializer, growthOf, hasLengthGuard, memberGrows } from "./list-growth.ts";
import {
	ASKS_FOR_FEW,
	isHandedParts,
	isOfSettings,
	isPageOrChunk,
	isPart,
	iteratesChunks,
	PARTS_NAME,
} from "./list-words.ts";

/**
 * - a number: never more than so many elements
 * - `bounded`: the author bounds it, by a number that is not known here
 * - `unknown`: its origin was not understood
 * - `unbounded`: understood, and nothing bounds it; `why` completes "… has no known bound"
 */
export type Bound =
	| { readonly kind: "number"; readonly length: number }
	| { readonly kind: "bounded" }
	| { readonly kind: "unknown" }
	| { readonly kind: "unbounded"; readonly of: Node };

const BOUNDED: Bound = { kind: "bounded" };
const UNKNOWN: Bound = { kind: "unknown" };

/** Origins are followed through so many constants, parameters and calls. */
const MAX_STEPS = 12;

/** A name for a number of workers, as opposed to a number of tasks. */
const WORKERS_NAME = /worker|concurren|parallel|thread|pool|limit|max|lanes|slots|cpus/i;

const SAME_OR_FEWER: ReadonlySet<string> = new Set([
	"filter",
	"map",
	"reverse",
	"toReversed",
	"sort",
	"toSorted",
	"with",
	"fill",
	"keys",
	"values",
	"entries",
]);

export function* boundOf(expression: Node, steps: number = MAX_STEPS): Inquiry<Bound> {
	const node = skipOuter(expression);
	if (steps === 0) return UNKNOWN;
	if (isArrayLiteralExpression(node)) {
		let total: Bound = { kind: "number", length: 0 };
		for (const element of node.elements) {
			const one: Bound = isSpreadElement(element)
				? yield* boundOf(element.expression, steps - 1)
				: { kind: "number", length: 1 };
			total = combine(total, one, (a, b) => a + b);
		}
		return total;
	}
	if (isStringLiteral(node)) return { kind: "number", length: node.text.length };
	if (isConditionalExpression(node)) {
		return combine(yield* boundOf(node.whenTrue, steps - 1), yield* boundOf(node.whenFalse, steps - 1), Math.max);
	}
	if (isBinaryExpression(node)) {
		const operator = node.operatorToken.kind;
		if (operator !== SyntaxKind.QuestionQuestionToken && operator !== SyntaxKind.BarBarToken) return UNKNOWN;
		return combine(yield* boundOf(node.left, steps - 1), yield* boundOf(node.right, steps - 1), Math.max);
	}
	if (isCallExpression(node)) return yield* boundOfCall(node, steps - 1);
	if (isNewExpression(node)) {
		const name = isIdentifier(node.expression) ? node.expression.text : "";
		const [argument] = node.arguments ?? [];
		if (name === "Array" && argument !== undefined) return yield* boundOfCount(argument, node);
		if (name === "Set" || name === "Map")
			return argument === undefined ? { kind: "number", length: 0 } : yield* boundOf(argument, steps - 1);
		return UNKNOWN;
	}
	if (isObjectLiteralExpression(node)) {
		// `Array.from({ length: n })`
		for (const property of node.properties) {
			if (isPropertyAssignment(property) && isIdentifier(property.name) && property.name.text === "length") {
				return yield* boundOfCount(property.initializer, node);
			}
		}
		return UNKNOWN;
	}
	if (isTaggedTemplateExpression(node)) {
		return ASKS_FOR_FEW.test(node.getText()) ? BOUNDED : { kind: "unbounded", of: node };
	}
	const typed = boundOfType(yield* typeOf(node));
	if (typed !== undefined) return typed;
	if (isAwaitExpression(node)) {
		return yield* boundOf(node.expression, steps - 1);
	}
	if (isIdentifier(node)) return yield* boundOfVariable(node, steps - 1);
	if (isPropertyAccessExpression(node)) {
		if (isPart(node.name.text) || isPageOrChunk(node) || isOfSettings(node)) return BOUNDED;
		const declaration = (yield* symbolOf(node.name))?.resolved().valueDeclaration?.node();
		if (declaration !== undefined) {
			const initializer = constantInitializer(declaration);
			if (initializer !== undefined && !memberGrows(declaration)) return yield* boundOf(initializer, steps - 1);
		}
		return { kind: "unbounded", of: node };
	}
	if (isElementAccessExpression(node)) {
		if (PARTS_NAME.test(node.expression.getText())) return BOUNDED;
		return (yield* boundOfEntry(node.expression, steps - 1)) ?? { kind: "unbounded", of: node };
	}
	return UNKNOWN;
}

/** `TABLE[key]` of a constant object whose lists are all written out. */
function* boundOfEntry(object: Node, steps: number): Inquiry<Bound | undefined> {
	const name = skipOuter(object);
	if (!isIdentifier(name)) return undefined;
	const declared = (yield* symbolOf(name))?.resolved().valueDeclaration?.node();
	const value = declared && constantInitializer(declared);
	const table = value && skipOuter(value);
	if (!table || !isObjectLiteralExpression(table)) return undefined;
	let longest: Bound = { kind: "number", length: 0 };
	for (const property of table.properties) {
		if (!isPropertyAssignment(property)) return undefined;
		const one: Bound = yield* boundOf(property.initializer, steps);
		if (one.kind !== "number" && one.kind !== "bounded") return undefined;
		longest = combine(longest, one, Math.max);
	}
	return longest;
}

/** What the type alone says: the length of a tuple, or elements of which there are only so many kinds. */
export function boundOfType(type: TypeRef | undefined): Bound | undefined {
	if (type === undefined) return undefined;
	if (type.isUnion) {
		const parts = type.constituents().map(boundOfType);
		if (parts.some((part) => part === undefined)) return undefined;
		return (parts as Bound[]).reduce((a, b) => combine(a, b, Math.max));
	}
	if (type.isTuple()) {
		const elements = type.tupleElements();
		const isOpen = elements.some((element) => element === "rest" || element === "variadic");
		return isOpen ? undefined : { kind: "number", length: elements.length };
	}
	if (type.isArray()) {
		const [element] = type.typeArguments();
		const kinds = element?.isUnion ? element.constituents() : [];
		if (kinds.length > 0 && kinds.every((kind) => kind.literalValue !== undefined)) return BOUNDED;
	}
	return undefined;
}

function combine(a: Bound, b: Bound, lengths: (a: number, b: number) => number): Bound {
	if (a.kind === "number" && b.kind === "number") return { kind: "number", length: lengths(a.length, b.length) };
	for (const kind of ["unbounded", "unknown", "bounded"] as const) {
		if (a.kind === kind) return a;
		if (b.kind === kind) return b;
	}
	return UNKNOWN;
}

function* boundOfCall(call: CallExpression, steps: number): Inquiry<Bound> {
	const callee = call.expression;
	const [first, second] = call.arguments;
	const name = lastName(callee) ?? "";
	if (isIdentifier(callee) && name === "Array" && first !== undefined) return yield* boundOfCount(first, call);
	if (PARTS_NAME.test(name) || name === "cpus") return BOUNDED;
	if (/^(?:take|takeRight|sampleSize)$/.test(name))
		return yield* boundOfCount(call.arguments.at(-1) ?? call, call, true);
	if (isPropertyAccessExpression(callee)) {
		const receiver = skipOuter(callee.expression);
		if (isIdentifier(receiver) && receiver.text === "Object" && first !== undefined) {
			return /^(?:keys|values|entries|getOwnPropertyNames)$/.test(name)
				? yield* boundOfProperties(first, steps)
				: UNKNOWN;
		}
		if (isIdentifier(receiver) && receiver.text === "Promise" && /^all(?:Settled)?$/.test(name))
			return first === undefined ? UNKNOWN : yield* boundOf(first, steps);
		if (isIdentifier(receiver) && receiver.text === "Array") {
			if (name === "of") return { kind: "number", length: call.arguments.length };
			return name === "from" && first !== undefined ? yield* boundOf(first, steps) : UNKNOWN;
		}
		if (name === "slice" || name === "splice") {
			return yield* boundOfSlice(name, receiver, first, second, steps);
		}
		if (name === "split") {
			if (second !== undefined) return yield* boundOfCount(second, call, true);
			if (/^process\.env\b/.test(receiver.getText())) return BOUNDED;
			return isStringLiteral(receiver)
				? { kind: "number", length: receiver.text.length }
				: { kind: "unbounded", of: call };
		}
		if (name === "concat") {
			let total = yield* boundOf(receiver, steps);
			for (const argument of call.arguments) total = combine(total, yield* boundOf(argument, steps), (a, b) => a + b);
			return total;
		}
		if (SAME_OR_FEWER.has(name)) return yield* boundOf(receiver, steps);
	}
	if (isPageOrChunk(call)) return BOUNDED;
	return boundOfType(yield* typeOf(call)) ?? (yield* boundOfReturned(call, steps)) ?? { kind: "unbounded", of: call };
}

/** What a function of the program gives, where all of it is short. */
function* boundOfReturned(call: CallExpression, steps: number): Inquiry<Bound | undefined> {
	let all: Bound | undefined;
	for (const returned of yield* resultsOf(skipOuter(call.expression))) {
		const one = yield* boundOf(returned, steps);
		if (one.kind !== "bounded" && one.kind !== "number") return undefined;
		all = all ? combine(all, one, Math.max) : one;
	}
	return all;
}

/** The expressions that a function of the program returns, as far as its name leads to it; none for any other callee. */
export function* resultsOf(callee: Node): Inquiry<readonly Node[]> {
	if (!isIdentifier(callee) && !isPropertyAccessExpression(callee)) return [];
	const symbol = (yield* symbolOf(isIdentifier(callee) ? callee : callee.name))?.resolved();
	const declaration = symbol?.valueDeclaration?.node();
	const held = declaration && isVariableDeclaration(declaration) ? constantInitializer(declaration) : declaration;
	const fn = held && skipOuter(held);
	return fn && isFunctionNode(fn) ? returnedBy(fn) : [];
}

function* boundOfSlice(
	name: "slice" | "splice",
	receiver: Node,
	first: Node | undefined,
	second: Node | undefined,
	steps: number,
): Inquiry<Bound> {
	const whole = yield* boundOf(receiver, steps);
	if (whole.kind === "number") return whole;
	if (second === undefined) {
		const from = first === undefined ? undefined : yield* numberOf(first);
		return name === "slice" && from !== undefined && from < 0 ? { kind: "number", length: -from } : whole;
	}
	const to = yield* numberOf(second);
	if (name === "splice") return to === undefined ? BOUNDED : { kind: "number", length: to };
	const from = first === undefined ? undefined : yield* numberOf(first);
	// With an end that is computed or counted from the list's own end, such as `slice(i, i + SIZE)` and `slice(1, -1)`.
	if (to === undefined || from === undefined) return to !== undefined && to < 0 ? whole : BOUNDED;
	return to < 0 !== from < 0 ? whole : { kind: "number", length: Math.max(0, to - from) };
}

/**
 * A list that is as long as an expression says.
 * @param deliberate the number is a bound by its nature, not a count of things
 */
export function* boundOfCount(count: Node, of: Node, deliberate: boolean = false): Inquiry<Bound> {
	const value = yield* numberOf(count);
	if (value !== undefined) return { kind: "number", length: value };
	if (deliberate || WORKERS_NAME.test(count.getText()) || /\bMath\.min\(/.test(count.getText())) return BOUNDED;
	return { kind: "unbounded", of };
}

function* numberOf(expression: Node): Inquiry<number | undefined> {
	const node = skipOuter(expression);
	if (isNumericLiteral(node)) return Number(node.text.replaceAll("_", ""));
	const value = (yield* typeOf(node))?.literalValue;
	return typeof value === "number" ? value : undefined;
}

/** `Object.keys(x)` and the like: a literal, an enum, a declared shape; unbounded only for an index signature. */
function* boundOfProperties(object: Node, steps: number): Inquiry<Bound> {
	const node = skipOuter(object);
	if (isOfSettings(node)) return BOUNDED;
	if (isObjectLiteralExpression(node)) {
		return node.properties.some((property) => property.kind === SyntaxKind.SpreadAssignment)
			? UNKNOWN
			: { kind: "number", length: node.properties.length };
	}
	if (isIdentifier(node)) {
		const declaration = declarationOf(node);
		const initializer = declaration === undefined ? undefined : constantInitializer(declaration);
		if (initializer !== undefined && isObjectLiteralExpression(skipOuter(initializer)) && steps > 0) {
			if (declaration !== undefined && growthOf(declaration) !== undefined)
				return yield* boundOfProperties(initializer, steps - 1);
		}
	}
	const type = yield* typeOf(node);
	return type !== undefined && hasIndexSignature(type) ? { kind: "unbounded", of: node } : UNKNOWN;
}

function hasIndexSignature(type: TypeRef): boolean {
	const alias = type.aliasSymbol();
	if (alias?.name === "Record" || alias?.name === "Partial")
		return /<(?:Record<)?(?:string|number)\b/.test(type.print());
	const declarations = type.symbol()?.declarations ?? [];
	return declarations.some((declaration) => {
		const members = (declaration.node() as { members?: readonly Node[] } | undefined)?.members ?? [];
		return members.some((member) => member.kind === SyntaxKind.IndexSignature);
	});
}

function* boundOfVariable(identifier: Identifier, steps: number): Inquiry<Bound> {
	const unbounded: Bound = { kind: "unbounded", of: identifier };
	if (isPart(identifier.text) || hasLengthGuard(identifier)) return BOUNDED;
	let declaration = declarationOf(identifier);
	if (declaration !== undefined && (isImportSpecifier(declaration) || isImportClause(declaration))) {
		declaration = (yield* symbolOf(identifier))?.resolved().valueDeclaration?.node();
	}
	if (declaration === undefined) return UNKNOWN;
	if (isParameterDeclaration(declaration)) {
		// What a caller writes out argument by argument is short.
		return declaration.dotDotDotToken === undefined && !isHandedParts(declaration) ? unbounded : BOUNDED;
	}
	if (isBindingElement(declaration)) {
		const source = findAncestor(declaration, isVariableDeclaration)?.initializer;
		return source !== undefined && isPageOrChunk(source) ? BOUNDED : unbounded;
	}
	if (!isVariableDeclaration(declaration)) return UNKNOWN;
	const list = declaration.parent;
	const loop = list.parent;
	if (isForOfStatement(loop) && loop.initializer === list) {
		return iteratesChunks(loop.expression) ? BOUNDED : unbounded;
	}
	const initializer = constantInitializer(declaration);
	if (initializer === undefined) return unbounded;
	const initial = yield* boundOf(initializer, steps);
	if (initial.kind === "unbounded") return isCallLike(initial.of) ? unbounded : initial;
	if (initial.kind !== "number") return initial;
	// Whoever is handed a list that is complete has no reason to put something into it.
	const growth = growthOf(declaration, initial.length > 0);
	return growth === undefined ? unbounded : { kind: "number", length: initial.length + growth };
}

function isCallLike(node: Node): boolean {
	return (
		isCallExpression(node) ||
		isTaggedTemplateExpression(node) ||
		isNewExpression(node) ||
		isObjectLiteralExpression(node) ||
		isAwaitExpression(node)
	);
}
