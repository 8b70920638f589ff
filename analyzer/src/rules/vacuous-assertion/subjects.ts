/** Subjects of which it is certain that they are promises, or functions that only ever reject. */
import { type Inquiry, symbolOf, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import {
	isArrowFunction,
	isBlock,
	isCallExpression,
	isIdentifier,
	isNewExpression,
	isNoSubstitutionTemplateLiteral,
	isPropertyAccessExpression,
	isStringLiteral,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { declarationOf, referencesTo, resolveConstant } from "../../flow/index.ts";
import { isAsync, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { outerOf, outward, skipOuter, walk } from "../../syntax/walk.ts";
import { assertionAt } from "./assertions.ts";

/** By syntax alone: whether the subject is what a call gives, directly or in a constant. */
export function isMadeByCall(subject: Node): boolean {
	const source = resolveConstant(subject);
	if (isNewExpression(source)) return true;
	return isCallExpression(source) && (source.flags & NodeFlags.OptionalChain) === 0;
}

/** Whether what a call gives is a promise for sure, and the assertions are all that is ever made of it. */
export function isSurelyPromise(subject: Node, type: TypeRef, file: RuleFile): boolean {
	if (!constituentsOf(type).every((part) => file.types.promiseKind(part) === "promise")) return false;
	const source = resolveConstant(subject);
	if (!file.types.strictNullChecks && isCallExpression(source)) {
		const declared = file.types.resolvedSignature(source)?.declaration?.node();
		if (!declared || !isFunctionNode(declared) || !isAsync(declared)) return false;
	}
	return !isUsedAsPromise(subject);
}

/** Whether a constant is also awaited, handed on or compared: then it is known for a promise, and its value is looked at. */
function isUsedAsPromise(subject: Node): boolean {
	const at = skipOuter(subject);
	const declaration = isIdentifier(at) ? declarationOf(at) : undefined;
	if (!declaration || !isVariableDeclaration(declaration)) return false;
	return referencesTo(declaration).some((mention) => !isAsserted(mention));
}

/** `expect(mention).toBeTruthy()`, `assert.ok(mention)`. */
function isAsserted(mention: Node): boolean {
	const { parent: call } = outerOf(mention);
	if (!isCallExpression(call) || call.arguments[0] === undefined || skipOuter(call.arguments[0]) !== mention)
		return false;
	if (assertionAt(call)) return true;
	let at: Node = call;
	while (isPropertyAccessExpression(at.parent)) at = at.parent;
	const whole = isCallExpression(at.parent) && at.parent.expression === at ? at.parent : at;
	return whole !== call && assertionAt(whole) !== undefined;
}

/** Whether calling the function certainly gives a promise and never throws: it is `async`, or calls nothing but what is. */
export function* onlyRejects(subject: Node): Inquiry<boolean> {
	const fn = resolveConstant(subject);
	if (isFunctionNode(fn)) {
		if (isGenerator(fn)) return false;
		if (isAsync(fn)) return true;
		const call = isArrowFunction(fn) && !isBlock(fn.body) ? skipOuter(fn.body) : undefined;
		if (!call || !isCallExpression(call) || call.arguments.some((each) => !isPlain(each))) return false;
		const callee = skipOuter(call.expression);
		return isIdentifier(callee) && (yield* isAsyncName(callee));
	}
	return isIdentifier(fn) && (yield* isAsyncName(fn));
}

/** Whether evaluating an argument runs no code that could throw before the function is called. */
function isPlain(argument: Node): boolean {
	let isPlain = true;
	walk(argument, (node) => {
		if (isFunctionNode(node)) return false;
		if (RUNS_CODE.has(node.kind)) isPlain = false;
		return isPlain;
	});
	return isPlain;
}

const RUNS_CODE: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.CallExpression,
	SyntaxKind.NewExpression,
	SyntaxKind.TaggedTemplateExpression,
	SyntaxKind.ElementAccessExpression,
	SyntaxKind.SpreadElement,
	SyntaxKind.SpreadAssignment,
	SyntaxKind.AwaitExpression,
	SyntaxKind.YieldExpression,
]);

/** Whether the name is that of an async function in the program's own code. */
function* isAsyncName(name: Node): Inquiry<boolean> {
	const declared = (yield* symbolOf(name))?.resolved().valueDeclaration;
	if (!declared || declared.path.includes("/node_modules/")) return false;
	const node = declared.node();
	const fn =
		node && isVariableDeclaration(node) && isConst(node) ? node.initializer && skipOuter(node.initializer) : node;
	return fn !== undefined && isFunctionNode(fn) && isAsync(fn) && !isGenerator(fn);
}

function isConst(declaration: Node): boolean {
	return (declaration.parent.flags & NodeFlags.Const) !== 0;
}

/** Whether a value is certainly no promise, whatever else it is. */
export function* isNoPromise(other: Node | undefined, file: RuleFile): Inquiry<boolean> {
	const type = other && (yield* typeOf(other));
	return type !== undefined && file.types.promiseKind(type, true) === "no";
}

/** Whether the title of a test around the place speaks of promises: then that there is one is what it asserts. */
export function isAboutPromises(node: Node): boolean {
	for (let at = outward(node); at; at = outward(at)) {
		const [title] = isCallExpression(at) ? at.arguments : [];
		if (
			title &&
			(isStringLiteral(title) || isNoSubstitutionTemplateLiteral(title)) &&
			/promise|thenable/i.test(title.text)
		)
			return true;
	}
	return false;
}
