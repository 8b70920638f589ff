/** Where a value's own content counts, by syntax alone: what a promise stands in for at such a place is never what was meant. */
import {
	type BinaryExpression,
	type CallExpression,
	isArrayLiteralExpression,
	isBinaryExpression,
	isCallExpression,
	isCaseClause,
	isIdentifier,
	isLiteralExpression,
	isNoSubstitutionTemplateLiteral,
	isObjectLiteralExpression,
	isPrefixUnaryExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isSpreadElement,
	isStringLiteral,
	isTemplateExpression,
	type Node,
	type SwitchStatement,
	SyntaxKind,
} from "../../engine/ast.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { isMissing } from "../../syntax/values.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { results } from "./values.ts";

/** What happens to a value. */
export type UseKind =
	| "condition"
	| "not"
	| "and"
	| "or"
	| "assertion"
	| "object-spread"
	| "list-spread"
	| "template"
	| "concatenation"
	| "arithmetic"
	| "equality"
	| "comparison"
	| "switch"
	| "in"
	| "for-in"
	| "stringify"
	| "clone"
	| "conversion"
	| "join"
	| "text"
	| "keys";

export interface Use {
	/** The expression whose value is used; it may be a promise as far as its form tells. */
	readonly value: Node;
	readonly how: UseKind;
	/** What it is compared with. */
	readonly other?: Node;
}

export interface UseFilter {
	readonly conditionals: boolean;
	readonly spreads: boolean;
}

/** Nodes of these kinds are all that {@link usesAt} knows. */
export const USE_SYNTAX: readonly SyntaxKind[] = [
	SyntaxKind.IfStatement,
	SyntaxKind.WhileStatement,
	SyntaxKind.DoStatement,
	SyntaxKind.ForStatement,
	SyntaxKind.ForInStatement,
	SyntaxKind.SwitchStatement,
	SyntaxKind.ConditionalExpression,
	SyntaxKind.PrefixUnaryExpression,
	SyntaxKind.BinaryExpression,
	SyntaxKind.SpreadElement,
	SyntaxKind.SpreadAssignment,
	SyntaxKind.JsxSpreadAttribute,
	SyntaxKind.TemplateSpan,
	SyntaxKind.CallExpression,
];

/** The uses that a node makes of the values right below it. */
export function usesAt(node: Node, wanted: UseFilter): Use[] {
	const { expression, condition } = node as { expression?: Node; condition?: Node };
	switch (node.kind) {
		case SyntaxKind.IfStatement:
		case SyntaxKind.WhileStatement:
		case SyntaxKind.DoStatement:
			return wanted.conditionals ? tested(expression, "condition") : [];
		case SyntaxKind.ForStatement:
		case SyntaxKind.ConditionalExpression:
			return wanted.conditionals ? tested(condition, "condition") : [];
		case SyntaxKind.PrefixUnaryExpression:
			return usesOfPrefix(node, wanted);
		case SyntaxKind.BinaryExpression:
			return isBinaryExpression(node) ? usesOfBinary(node, wanted) : [];
		case SyntaxKind.SpreadAssignment:
		case SyntaxKind.JsxSpreadAttribute:
			return wanted.spreads ? passedOn(expression, "object-spread") : [];
		case SyntaxKind.SpreadElement:
			return wanted.spreads && expression && !leftToTypeScript(expression) ? passedOn(expression, "list-spread") : [];
		case SyntaxKind.TemplateSpan:
			// A tag takes the values as they are.
			return isTemplateExpression(node.parent) && node.parent.parent.kind !== SyntaxKind.TaggedTemplateExpression
				? passedOn(expression, "template")
				: [];
		case SyntaxKind.SwitchStatement:
			return hasLiteralCase(node) ? passedOn(expression, "switch") : [];
		case SyntaxKind.ForInStatement:
			return passedOn(expression, "for-in");
		case SyntaxKind.CallExpression:
			return isCallExpression(node) ? usesOfCall(node, wanted) : [];
		default:
			return [];
	}
}

function usesOfPrefix(node: Node, wanted: UseFilter): Use[] {
	if (!isPrefixUnaryExpression(node)) return [];
	switch (node.operator) {
		case SyntaxKind.ExclamationToken:
			return wanted.conditionals ? tested(node.operand, "not") : [];
		case SyntaxKind.PlusToken:
		case SyntaxKind.MinusToken:
		case SyntaxKind.TildeToken:
			return leftToTypeScript(node.operand) ? [] : passedOn(node.operand, "arithmetic");
		default:
			return [];
	}
}

function usesOfBinary(node: BinaryExpression, wanted: UseFilter): Use[] {
	const { left, right } = node;
	switch (node.operatorToken.kind) {
		case SyntaxKind.AmpersandAmpersandToken:
			return wanted.conditionals ? tested(left, "and") : [];
		case SyntaxKind.BarBarToken:
			return wanted.conditionals ? tested(left, "or") : [];
		case SyntaxKind.PlusToken:
			return isText(left) || isText(right)
				? [...passedOn(left, "concatenation"), ...passedOn(right, "concatenation")]
				: sides(node, "concatenation");
		case SyntaxKind.PlusEqualsToken:
			return passedOn(right, "concatenation");
		case SyntaxKind.MinusToken:
		case SyntaxKind.AsteriskToken:
		case SyntaxKind.AsteriskAsteriskToken:
		case SyntaxKind.SlashToken:
		case SyntaxKind.PercentToken:
			return sides(node, "arithmetic");
		case SyntaxKind.EqualsEqualsToken:
		case SyntaxKind.EqualsEqualsEqualsToken:
		case SyntaxKind.ExclamationEqualsToken:
		case SyntaxKind.ExclamationEqualsEqualsToken:
			return isMissing(left) || isMissing(right) ? [] : sides(node, "equality");
		case SyntaxKind.LessThanToken:
		case SyntaxKind.LessThanEqualsToken:
		case SyntaxKind.GreaterThanToken:
		case SyntaxKind.GreaterThanEqualsToken:
			return sides(node, "comparison");
		case SyntaxKind.InKeyword:
			return isThenName(left) ? [] : passedOn(right, "in");
		default:
			return [];
	}
}

/** Both sides of an operator, where TypeScript would not complain about a promise itself. */
function sides(node: BinaryExpression, how: UseKind): Use[] {
	const { left, right } = node;
	return [
		...(leftToTypeScript(left) ? [] : passedOn(left, how, right)),
		...(leftToTypeScript(right) ? [] : passedOn(right, how, left)),
	];
}

/**
 * Where TypeScript allows no promise, names and properties are asked in JavaScript only: there are many, and where they
 * stand without an error they are no promises. The few calls are asked everywhere.
 */
function leftToTypeScript(operand: Node): boolean {
	return !isCallExpression(skipOuter(operand)) && !/\.[cm]?jsx?$/.test(operand.getSourceFile().fileName);
}

/** Functions that take a value apart, by name; whether they are the global ones is for the rule to see. */
const TAKERS: ReadonlyMap<string, UseKind> = new Map([
	["JSON.stringify", "stringify"],
	["structuredClone", "clone"],
	["String", "conversion"],
	["Number", "conversion"],
	["Boolean", "condition"],
	["Object.keys", "keys"],
	["Object.values", "keys"],
	["Object.entries", "keys"],
	["assert", "assertion"],
	["ok", "assertion"],
	["invariant", "assertion"],
]);

/** Methods that write a value as text: lists join their elements, and every object has `toString`. */
const WRITERS: ReadonlyMap<string, UseKind> = new Map([
	["join", "join"],
	["toString", "text"],
	["toLocaleString", "text"],
]);

function usesOfCall(call: CallExpression, wanted: UseFilter): Use[] {
	const method = mayWrite(call) ? calledMethod(call) : undefined;
	const writer = method && WRITERS.get(method.name);
	if (writer) return call.arguments.length <= 1 ? usesOfWriter(method.receiver, writer) : [];
	const [first] = call.arguments;
	if (!first || isSpreadElement(first)) return [];
	const callee = call.expression;
	let name: string;
	if (isIdentifier(callee)) name = callee.text;
	else if (isPropertyAccessExpression(callee) && isIdentifier(callee.expression)) {
		name = callee.expression.text === "assert" ? callee.name.text : `${callee.expression.text}.${callee.name.text}`;
	} else return [];
	const how = TAKERS.get(name);
	if (how === undefined || how === "assertion" || how === "condition") {
		return how !== undefined && wanted.conditionals ? tested(first, how) : [];
	}
	return how === "stringify" || how === "clone" ? written(first, how) : passedOn(first, how);
}

/** By the text, as most calls are of other methods, and nodes for the names of all would cost more. */
function mayWrite({ expression }: CallExpression): boolean {
	const { pos, end } = expression;
	return WRITES.test(expression.getSourceFile().text.slice(Math.max(pos, end - REACH), end));
}

const WRITES = /join|String/;
/** How far from the end of what is called its name is looked for, in UTF-16 units. */
const REACH = 40;

function usesOfWriter(receiver: Node, how: UseKind): Use[] {
	const at = skipOuter(receiver);
	if (how === "join" && isArrayLiteralExpression(at)) return at.elements.flatMap((each) => passedOn(each, "text"));
	return passedOn(receiver, how);
}

/** The values of a literal, at any depth: all of them are written out or copied with it. */
function written(expression: Node, how: UseKind): Use[] {
	const uses: Use[] = [];
	// What is still to be looked at, last first: literals may be nested deeper than the call stack reaches.
	const pending: Node[] = [expression];
	for (let next = pending.pop(); next; next = pending.pop()) {
		const at = skipOuter(next);
		if (isObjectLiteralExpression(at)) {
			for (const property of [...at.properties].reverse()) {
				if (isPropertyAssignment(property)) pending.push(property.initializer);
				else if (isShorthandPropertyAssignment(property)) pending.push(property.name);
			}
		} else if (isArrayLiteralExpression(at)) {
			for (const element of [...at.elements].reverse()) pending.push(element);
		} else {
			for (const use of passedOn(next, how)) uses.push(use);
		}
	}
	return uses;
}

/** The values that decide a condition. What stands left of `&&` and `||` is tested by these themselves. */
function tested(condition: Node | undefined, how: UseKind): Use[] {
	return condition ? [...results(condition, true)].map((value) => ({ value, how })) : [];
}

function passedOn(expression: Node | undefined, how: UseKind, other?: Node): Use[] {
	return expression
		? [...results(expression, false)].map((value) => (other ? { value, how, other } : { value, how }))
		: [];
}

/** Promises may be told apart by a `switch`, but not by texts and numbers. */
function hasLiteralCase(node: Node): boolean {
	return (node as SwitchStatement).caseBlock.clauses.some(
		(clause) => isCaseClause(clause) && isLiteralExpression(skipOuter(clause.expression)),
	);
}

/** Whether the expression is text on the face of it, so that `+` puts strings together. */
function isText(expression: Node): boolean {
	// From the innermost sum outwards, and remembered: each sum of a long one is asked about by itself.
	const sums: BinaryExpression[] = [];
	const pending: Node[] = [expression];
	for (let next = pending.pop(); next; next = pending.pop()) {
		const at = skipOuter(next);
		if (!isSum(at) || sumsOfText.has(at)) continue;
		sums.push(at);
		pending.push(at.left, at.right);
	}
	for (const sum of sums.reverse()) sumsOfText.set(sum, isKnownText(sum.left) || isKnownText(sum.right));
	return isKnownText(expression);
}

const sumsOfText = new WeakMap<Node, boolean>();

function isSum(node: Node): node is BinaryExpression {
	return isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.PlusToken;
}

/** Of an expression whose sums have been looked at. */
function isKnownText(expression: Node): boolean {
	const at = skipOuter(expression);
	if (isStringLiteral(at) || isNoSubstitutionTemplateLiteral(at) || isTemplateExpression(at)) return true;
	return sumsOfText.get(at) ?? false;
}

/** `"then" in value` asks whether it is a promise. */
function isThenName(expression: Node): boolean {
	return isStringLiteral(expression) && ["then", "catch", "finally"].includes(expression.text);
}
