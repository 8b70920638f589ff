/** The places at which a query comes to nothing: thrown away, given back to somebody who takes nothing, kept and forgotten. */
import { type Inquiry, symbolOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isCallExpression,
	isExpressionStatement,
	isIdentifier,
	isJsxAttribute,
	isJsxExpression,
	isPropertyAccessExpression,
	type Node,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import { localUses } from "../../flow/local-uses.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { discardedIn } from "../../syntax/discarded.ts";
import { type FunctionNode, isAsync, isFunctionNode, isGenerator, returnsIn } from "../../syntax/functions.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";
import { endsAsQuery } from "./made.ts";

export interface Place {
	/** The expression that gives the query. */
	readonly query: Node;
	/** The `void` before it. */
	readonly voided?: Node | undefined;
	/** The function that gives it back, where nobody takes what that gives. */
	readonly from?: FunctionNode;
}

/** What a statement throws away. */
export function placesInStatement(expression: Node): Place[] {
	return discardedIn(expression, mayHoldQuery).flatMap(({ at, voided }): Place[] => {
		const call = skipOuter(at);
		const callback = isCallExpression(call) ? ignoredCallback(call) : undefined;
		if (callback) return placesInFunction(callback);
		return [{ query: at, voided }];
	});
}

function mayHoldQuery(node: Node): boolean {
	switch (node.kind) {
		case SyntaxKind.CallExpression:
		case SyntaxKind.TaggedTemplateExpression:
		case SyntaxKind.VoidExpression:
		case SyntaxKind.ConditionalExpression:
		case SyntaxKind.AsExpression:
		case SyntaxKind.NonNullExpression:
			return true;
		case SyntaxKind.BinaryExpression:
			switch ((node as unknown as { operatorToken: Node }).operatorToken.kind) {
				case SyntaxKind.AmpersandAmpersandToken:
				case SyntaxKind.BarBarToken:
				case SyntaxKind.QuestionQuestionToken:
				case SyntaxKind.CommaToken:
					return true;
				default:
					return false;
			}
		default:
			return false;
	}
}

/** Methods of the language's lists that take nothing from their callback, or a list of what it gives that is thrown away here. */
const OF_LISTS: ReadonlySet<string> = new Set(["forEach", "map"]);
const TIMERS: ReadonlySet<string> = new Set(["setTimeout", "setInterval", "setImmediate", "queueMicrotask"]);

/** The function that a call is handed, where it takes nothing from it. */
function ignoredCallback(call: CallExpression): FunctionNode | undefined {
	const [first] = call.arguments;
	const callback = first && skipOuter(first);
	if (!callback || !isFunctionNode(callback) || isAsync(callback) || isGenerator(callback)) return undefined;
	const callee = skipOuter(call.expression);
	const isTimer = isIdentifier(callee) && TIMERS.has(callee.text);
	return isTimer || OF_LISTS.has(calledMethod(call)?.name ?? "") ? callback : undefined;
}

function placesInFunction(fn: FunctionNode): Place[] {
	const { body } = fn as FunctionNode & { body?: Node };
	if (!body) return [];
	return returnsIn(body).map((query) => ({ query, from: fn }));
}

/** Whether the function is really handed to what its place looks like: a list's method, a timer. */
export function* isTakenByNobody({ from }: Place, file: RuleFile): Inquiry<boolean> {
	if (!from || !isCallExpression(from.parent)) return true;
	const callee = skipOuter(from.parent.expression);
	const symbol = yield* symbolOf(isPropertyAccessExpression(callee) ? callee.name : callee);
	const origin = symbol && file.types.originOf(symbol.resolved());
	return origin?.from === "lib" || (origin?.from === "package" && origin.name === "node");
}

/** What a handler of an element gives back to the browser: `onClick={() => …}`. */
export function placesInHandler(attribute: Node): Place[] {
	if (!isJsxAttribute(attribute) || !isIdentifier(attribute.name) || !/^on[A-Z]/.test(attribute.name.text)) return [];
	const value = attribute.initializer;
	const fn = value && isJsxExpression(value) && value.expression ? skipOuter(value.expression) : undefined;
	if (!fn || !isFunctionNode(fn) || isAsync(fn) || isGenerator(fn)) return [];
	const element = attribute.parent.parent as unknown as { tagName: Node };
	return isIdentifier(element.tagName) && /^[a-z]/.test(element.tagName.text) ? placesInFunction(fn) : [];
}

/** A query that a variable holds, where nothing is done with it but to add to it. */
export function placesInVariable(declaration: VariableDeclaration): Place[] {
	const { initializer, name } = declaration;
	if (!initializer || !isIdentifier(name) || name.text.startsWith("_") || !endsAsQuery(initializer)) return [];
	const uses = localUses(declaration);
	if (!uses || uses.writes.length > 0 || uses.tests.length > 0 || uses.definitions.length !== 1) return [];
	return uses.reads.every(isOnlyAddedTo) ? [{ query: initializer }] : [];
}

/** `query.where("a", 1);`, whose result nobody takes either. */
function isOnlyAddedTo(mention: Node): boolean {
	let at = outerOf(mention);
	let calls = 0;
	for (;;) {
		const { parent } = at;
		if (isPropertyAccessExpression(parent) && parent.expression === at) at = outerOf(parent);
		else if (isCallExpression(parent) && parent.expression === at) {
			at = outerOf(parent);
			calls++;
		} else return calls > 0 && isExpressionStatement(parent);
	}
}
