/** Where a function is put as a value, by syntax alone. */
import {
	type BinaryExpression,
	type CallExpression,
	isArrayLiteralExpression,
	isArrowFunction,
	isAwaitExpression,
	isBinaryExpression,
	isCallExpression,
	isConditionalExpression,
	isExpressionStatement,
	isIdentifier,
	isJsxAttribute,
	isJsxExpression,
	isMethodDeclaration,
	isNewExpression,
	isObjectLiteralExpression,
	isParameterDeclaration,
	isPropertyAssignment,
	isPropertyDeclaration,
	isReturnStatement,
	isShorthandPropertyAssignment,
	isSpreadElement,
	isVariableDeclaration,
	type NewExpression,
	type Node,
	type SourceFile,
	type SpreadElement,
	SyntaxKind,
} from "../../engine/ast.ts";
import { isAssigned } from "../../flow/scopes.ts";
import { calledMethod, lastName } from "../../syntax/calls.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { outerOf } from "../../syntax/walk.ts";

export type Place =
	| {
			readonly kind: "arguments";
			readonly call: CallExpression | NewExpression;
			readonly index: number;
			/** What is spread in front of it. */
			readonly spreads: readonly SpreadElement[];
	  }
	/** `holder` has the declared type of what is assigned. */
	| { readonly kind: "variables"; readonly holder: Node }
	| { readonly kind: "attributes"; readonly name: Node }
	/** In a list that is written out. */
	| { readonly kind: "elements" }
	| { readonly kind: "properties"; readonly name: Node; readonly method: boolean }
	| { readonly kind: "returns" };

/** The place that a function, or a reference to one, is a value for; undefined where its caller is not told by a type. */
export function placeOf(value: Node): Place | undefined {
	if (isMethodDeclaration(value)) {
		const literal = value.parent;
		return isObjectLiteralExpression(literal) && !isAssigned(literal)
			? { kind: "properties", name: value.name, method: true }
			: undefined;
	}
	const outer = outerOf(value);
	const { parent } = outer;
	if (isConditionalExpression(parent)) return parent.condition === outer ? undefined : placeOf(parent);
	if (isBinaryExpression(parent)) return placeInOperation(parent, outer);
	if (isCallExpression(parent) || isNewExpression(parent)) return placeAmongArguments(parent, outer);
	if (isPropertyAssignment(parent)) {
		return parent.initializer === outer && !isAssigned(parent.parent)
			? { kind: "properties", name: parent.name, method: false }
			: undefined;
	}
	if (isShorthandPropertyAssignment(parent)) {
		return parent.name === outer && !isAssigned(parent.parent)
			? { kind: "properties", name: parent.name, method: false }
			: undefined;
	}
	if (isJsxExpression(parent)) {
		return isJsxAttribute(parent.parent) ? { kind: "attributes", name: parent.parent.name } : undefined;
	}
	if (isArrayLiteralExpression(parent)) {
		return isAssigned(parent) || isBesideCallback(parent) ? undefined : { kind: "elements" };
	}
	if (isVariableDeclaration(parent) || isPropertyDeclaration(parent) || isParameterDeclaration(parent)) {
		return parent.initializer === outer && parent.type && isNamed(parent.name)
			? { kind: "variables", holder: parent.name }
			: undefined;
	}
	if (isReturnStatement(parent)) return { kind: "returns" };
	if (isArrowFunction(parent)) return parent.body === outer ? { kind: "returns" } : undefined;
	return undefined;
}

/** The dependencies of a hook: `useEffect(() => …, [save])`. */
function isBesideCallback(list: Node): boolean {
	const { parent: call } = list;
	const first = isCallExpression(call) ? call.arguments[0] : undefined;
	return first !== undefined && first !== list && isFunctionNode(first);
}

function placeInOperation(operation: BinaryExpression, operand: Node): Place | undefined {
	switch (operation.operatorToken.kind) {
		case SyntaxKind.EqualsToken:
		case SyntaxKind.BarBarEqualsToken:
		case SyntaxKind.QuestionQuestionEqualsToken:
			return operation.right === operand ? { kind: "variables", holder: operation.left } : undefined;
		case SyntaxKind.BarBarToken:
		case SyntaxKind.QuestionQuestionToken:
			return placeOf(operation);
		case SyntaxKind.AmpersandAmpersandToken:
			return operation.right === operand ? placeOf(operation) : undefined;
		default:
			return undefined;
	}
}

function placeAmongArguments(call: CallExpression | NewExpression, argument: Node): Place | undefined {
	const given: readonly Node[] = call.arguments ?? [];
	const index = given.indexOf(argument);
	if (index < 0) return undefined;
	if (isCallExpression(call)) {
		// `finally` waits for what its callback returns, whatever its type says; the others only compare it.
		if (NO_CALLBACK.has(calledMethod(call)?.name ?? "")) return undefined;
	} else if (isIdentifier(call.expression) && call.expression.text === "Promise") {
		// An executor is async-executor's concern.
		return undefined;
	}
	return { kind: "arguments", call, index, spreads: given.slice(0, index).filter(isSpreadElement) };
}

const NO_CALLBACK: ReadonlySet<string> = new Set(["finally", "off", "removeEventListener", "removeListener"]);

/**
 * Whether a function that is not `async` is worth a question at this place. Half of all arrows return a call's value, so
 * they are looked at where somebody may be expected to ignore it: in JSX, in statements that pass a callback, under names
 * that announce a handler, and elsewhere in files that deal with promises at all.
 */
export function mayIgnoreResult(value: Node, place: Place): boolean {
	switch (place.kind) {
		case "attributes":
			return true;
		case "arguments": {
			if (isNewExpression(place.call)) return true;
			return isStatement(place.call) || TAKES_HANDLER.test(calledName(place.call) ?? "");
		}
		case "properties":
			return HANDLER.test(lastWord(place.name)) || dealsWithPromises(value.getSourceFile());
		default:
			return dealsWithPromises(value.getSourceFile());
	}
}

const HANDLER = /^(?:on[A-Z_]|handle)/;
const TAKES_HANDLER =
	/^(?:on|once|on[A-Z]\w*|use[A-Z]\w*|\w*Listener|subscribe|watch|forEach|nextTick|schedule\w*|queueMicrotask|set(?:Timeout|Interval|Immediate)|request\w+(?:Frame|Callback))$/;

function isStatement(call: Node): boolean {
	const { parent } = outerOf(call);
	return isExpressionStatement(parent) || (isAwaitExpression(parent) && isStatement(parent));
}

function lastWord(name: Node): string {
	return isIdentifier(name) ? name.text : "";
}

const promising = new WeakMap<SourceFile, boolean>();

function dealsWithPromises(file: SourceFile): boolean {
	let deals = promising.get(file);
	if (deals === undefined) promising.set(file, (deals = /\b(?:async|await|Promise)\b/.test(file.text)));
	return deals;
}

function isNamed(name: Node): boolean {
	return isIdentifier(name) || name.kind === SyntaxKind.PrivateIdentifier;
}

/** The name of the called function or method, for what is known of the standard library by name. */
export function calledName(call: CallExpression | NewExpression): string | undefined {
	return lastName(call.expression);
}
