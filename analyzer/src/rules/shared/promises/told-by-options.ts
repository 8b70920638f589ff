/** Calls whose options say where a failure goes: `execa(file, { reject: false })`, `useMutation({ onError })`. */
import type { Inquiry } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	type BindingPattern,
	type CallExpression,
	isBindingElement,
	isCallExpression,
	isIdentifier,
	isMethodDeclaration,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isSpreadAssignment,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { declarationOf, referencesTo, resolveConstant } from "../../../flow/index.ts";
import { writesOf } from "../../../flow/scopes.ts";
import { isMissing } from "../../../syntax/values.ts";
import { outerOf, skipOuter } from "../../../syntax/walk.ts";
import { type AllowLists, isAllowedFunction, makerOfPattern } from "./allowed.ts";
import { isStateShown } from "./shown-state.ts";

/**
 * Whether the options of a call, or of the call that made what it belongs to, keep a failure from whoever waits for it, or
 * the state beside it shows the failure.
 */
export function* isToldByOptions(call: CallExpression, lists: AllowLists, file: RuleFile): Inquiry<boolean> {
	const given = [...call.arguments, ...(makerOf(call.expression)?.arguments ?? [])];
	for (const { calls, option } of lists.quiet) {
		if (isGiven(given, option, isFalse) && (yield* isAllowedFunction(call.expression, calls, file))) return true;
	}
	for (const { calls, option } of lists.heard) {
		if (isGiven(given, option, isSomething) && (yield* isAllowedFunction(call.expression, calls, file))) return true;
	}
	return (yield* isStateShown(call.expression, lists, file)) || (yield* isShown(call, lists, file));
}

/** Whether the promise in a variable, or the one that a call gives into it, is handed to something that shows its failure. */
export function* isShown(promise: Node, { shows }: AllowLists, file: RuleFile): Inquiry<boolean> {
	const at = skipOuter(promise);
	const declared = isIdentifier(at) ? declarationOf(at) : outerOf(at).parent;
	if (!declared || !isVariableDeclaration(declared) || writesOf(declared).length > 0) return false;
	for (const use of referencesTo(declared)) {
		const { parent: call } = outerOf(use);
		if (!isCallExpression(call) || skipOuter(call.arguments[0] ?? call) !== use) continue;
		for (const { calls, option } of shows) {
			if (
				isGiven(call.arguments.slice(1), option, isSomething) &&
				(yield* isAllowedFunction(call.expression, calls, file))
			) {
				return true;
			}
		}
	}
	return false;
}

/** The call that made the object of a method, or what the method was taken from: `useMutation(…)`. */
function makerOf(callee: Node): CallExpression | undefined {
	const at = skipOuter(callee);
	if (isPropertyAccessExpression(at)) {
		const object = resolveConstant(at.expression);
		return isCallExpression(object) ? object : undefined;
	}
	const declared = isIdentifier(at) ? declarationOf(at) : undefined;
	if (!declared || writesOf(declared).length > 0) return undefined;
	if (isVariableDeclaration(declared)) return declared.initializer && makerOf(declared.initializer);
	return isBindingElement(declared) ? makerOfPattern(declared.parent as BindingPattern) : undefined;
}

/** Whether one of the objects says something of an option, be it through the helper that makes it: `mutationOptions({ … })`. */
function isGiven(given: readonly Node[], option: string, says: (value: Node) => boolean): boolean {
	return given.some((one) => {
		const at = resolveConstant(one);
		if (isCallExpression(at)) return isGiven(at.arguments, option, says);
		if (!isObjectLiteralExpression(at)) return false;
		// What stands later counts.
		for (const property of [...at.properties].reverse()) {
			if (isSpreadAssignment(property)) {
				if (isGiven([property.expression], option, says)) return true;
			} else if (property.name && isIdentifier(property.name) && property.name.text === option) {
				if (isMethodDeclaration(property) || isShorthandPropertyAssignment(property)) return says(property);
				return isPropertyAssignment(property) && says(skipOuter(property.initializer));
			}
		}
		return false;
	});
}

function isFalse({ kind }: Node): boolean {
	return kind === SyntaxKind.FalseKeyword;
}

/** That it is a function or a text is for types to say. */
function isSomething(value: Node): boolean {
	return !isMissing(value) && !isFalse(value);
}
