/**
 * Whether the program itself has the body of what is called, although nobody can tell which it is: then a name says nothing,
 * since the body is what counts. Asked when all ways to the body have been tried.
 */

import { computed, type Inquiry } from "../../ask/inquiry.ts";
import { symbolFor, typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isArrayLiteralExpression,
	isAwaitExpression,
	isBinaryExpression,
	isBindingElement,
	isBindingPattern,
	isCallExpression,
	isConditionalExpression,
	isIdentifier,
	isNewExpression,
	isObjectLiteralExpression,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isPropertyDeclaration,
	isShorthandPropertyAssignment,
	isVariableDeclaration,
	type NewExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SymbolRef } from "../../engine/engine.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { findAncestor, skipOuter } from "../../syntax/walk.ts";
import { packageOf } from "./declarations.ts";
import { mayBeImplemented } from "./implementations.ts";

/** How many names of one function are looked behind. */
const STEPS = 4;

/** `own` where the program has the body, `handed` where it is a parameter and callers decide. */
export type OwnFunction = "own" | "handed" | undefined;

/** @param callee what is called, of which no body is even likely */
export function* ownFunction(callee: Node, file: RuleFile, steps = STEPS): Inquiry<OwnFunction> {
	const symbol = yield* symbolFor(isPropertyAccessExpression(callee) ? callee.name : callee, file);
	const found = symbol && (yield* behindSymbol(symbol, file, steps));
	if (found) return found;
	const [type] = yield* typesFor([callee], file);
	return yield* computed(() => {
		const made = type?.symbol();
		return made !== undefined && declarationsOf(made, file).some(isBody) ? "own" : undefined;
	});
}

function* behindSymbol(symbol: SymbolRef, file: RuleFile, steps: number): Inquiry<OwnFunction> {
	const declarations = yield* computed(() => declarationsOf(symbol, file));
	for (const declared of declarations) {
		if (isBody(declared) || (yield* mayBeImplemented(declared, symbol.name, file))) return "own";
		if (isOfParameter(declared)) return "handed";
		const value = givenValueOf(declared);
		if (value && (yield* isMadeHere(value, file, steps - 1))) return "own";
	}
	return undefined;
}

function declarationsOf(symbol: SymbolRef, file: RuleFile): Node[] {
	if (file.types.originOf(symbol)?.from !== "file") return [];
	return symbol.resolved().declarations.flatMap((declaration) => declaration.node() ?? []);
}

/** A function with a body, or one that a module's declarations stand for, which were made of sources of the same repository. */
function isBody(declared: Node): boolean {
	if (isFunctionNode(declared) && (declared as { body?: Node }).body) return true;
	const source = declared.getSourceFile();
	return source.isDeclarationFile && source.externalModuleIndicator !== undefined;
}

/** Whether a variable is a parameter, or taken out of one. */
function isOfParameter(declared: Node): boolean {
	const holder = isBindingElement(declared)
		? findAncestor(declared, (at) => !isBindingElement(at) && !isBindingPattern(at))
		: declared;
	return holder !== undefined && isParameterDeclaration(holder);
}

/** What a variable or property has been given where it is declared. */
function givenValueOf(declared: Node): Node | undefined {
	if (isShorthandPropertyAssignment(declared)) return declared.name;
	const isHolder = isVariableDeclaration(declared) || isPropertyDeclaration(declared) || isPropertyAssignment(declared);
	return isHolder ? declared.initializer : undefined;
}

/** Whether a value is a function of the program's own, or was made of one or by one. */
function* isMadeHere(value: Node, file: RuleFile, steps: number): Inquiry<boolean> {
	const node = skipOuter(value);
	const made = isAwaitExpression(node) ? skipOuter(node.expression) : node;
	if (steps <= 0) return true;
	if (isIdentifier(made) && made.text === "undefined") return false;
	if (isIdentifier(made) || isPropertyAccessExpression(made))
		return (yield* ownFunction(made, file, steps)) !== undefined;
	const choices = choicesIn(made);
	for (const choice of choices) if (yield* isMadeHere(choice, file, steps)) return true;
	if (choices.length > 0 || made.kind === SyntaxKind.NullKeyword) return false;
	if (!isCallExpression(made) && !isNewExpression(made)) return true;
	const maker = skipOuter(made.expression);
	if ((yield* packageOf(maker, file)) === undefined && (yield* ownFunction(maker, file, steps))) return true;
	return yield* isHandedFunction(made, file);
}

/** `isReady ? make() : undefined`, `made ?? make()` */
function choicesIn(value: Node): Node[] {
	if (isConditionalExpression(value)) return [value.whenTrue, value.whenFalse];
	return isBinaryExpression(value) ? [value.left, value.right] : [];
}

/** Whether any function is among what a maker is handed, however deep in what is written out for it. */
function* isHandedFunction(made: CallExpression | NewExpression, file: RuleFile): Inquiry<boolean> {
	const names: Node[] = [];
	let isHanded = false;
	const look = (value: Node): void => {
		const node = skipOuter(value);
		if (isFunctionNode(node)) isHanded = true;
		else if (isIdentifier(node) || isPropertyAccessExpression(node)) names.push(node);
		else if (isCallExpression(node) || isNewExpression(node)) node.arguments?.forEach(look);
		else if (isArrayLiteralExpression(node)) node.elements.forEach(look);
		else if (isObjectLiteralExpression(node))
			for (const property of node.properties) look(givenValueOf(property) ?? property);
	};
	made.arguments?.forEach(look);
	if (isHanded) return true;
	const types = yield* typesFor(names, file);
	return yield* computed(() => types.some((type) => file.types.isCallable(type) === true));
}
