/** What options, packs and the authors of libraries say in a promise's favour, as the proof that it cannot reject takes it. */

import { computed, type Inquiry, promiseKindsOf, typesOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { promiseCannotReject, type Trust } from "../../../effects/index.ts";
import {
	type CallExpression,
	isArrayLiteralExpression,
	isCallExpression,
	isIdentifier,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import { declarationOf, resolveConstant, writesOf } from "../../../flow/scopes.ts";
import { PACK_NAMES } from "../../../packs/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { type FunctionNode, isAsync, isFunctionNode, isGenerator, returnedBy } from "../../../syntax/functions.ts";
import { isMissing } from "../../../syntax/values.ts";
import { skipOuter } from "../../../syntax/walk.ts";
import { passesErrorsOn } from "../callbacks/lost-rejections.ts";
import {
	type AllowLists,
	type AllowOptions,
	allowLists,
	isAllowedCall,
	isAllowedFunction,
	isOfAllowedType,
	isOfTuple,
} from "./allowed.ts";
import { isMarked, saysFloats } from "./floats.ts";
import { isShown, isToldByOptions } from "./told-by-options.ts";

const trusts = new WeakMap<AllowLists, Trust>();

/** @returns the same object for the same settings, so that what was found out with it holds */
export function trustOf(options: AllowOptions): Trust {
	const lists = allowLists(options);
	let trust = trusts.get(lists);
	if (!trust) trusts.set(lists, (trust = trustIn(lists)));
	return trust;
}

/** What all packs say, for rules that leave no choice. */
export const packTrust: Trust = trustOf({ packs: PACK_NAMES });

/** How many calls that only forward errors may be handed functions which make such calls. */
const MAX_FORWARDS = 3;

/** @param around calls that only forward errors, of which this is about what they are handed */
function trustIn(lists: AllowLists, around: readonly Node[] = []): Trust {
	// Entries that a function of the program itself may be meant by, or one that a library gives with its type.
	const own = lists.settled.filter((entry) => isOwn(entry) || isOfTuple(entry));
	const ownTypes = lists.types.filter(isOwn);
	return {
		*returns(callee, file) {
			return yield* isOfAllowedType(callee, lists.harmless, file);
		},
		*settles(promise, fn, file) {
			const call = isCallExpression(promise) ? promise : undefined;
			if (!fn && (yield* call ? isToldByOptions(call, lists, file) : isShown(promise, lists, file))) return true;
			if (fn && (yield* givesSettled(fn, lists, file))) return true;
			if (call && (yield* isAllowedCall(call, fn ? own : lists.settled, file))) return true;
			if (call && !fn && (yield* isForwardedCall(call, lists, around, file))) return true;
			if (!fn && (yield* isAllowedProperty(promise, lists, file))) return true;
			if (yield* isOfAllowedType(promise, fn ? ownTypes : lists.types, file)) return true;
			return (fn !== undefined && isMarked(fn)) || (yield* saysFloats(promise, file));
		},
		*settlesOf(fn, file) {
			if (yield* isAllowedFunction(fn, lists.settled, file)) return true;
			if (yield* saysFloats(fn, file)) return true;
			return yield* isForwardedFunction(fn, lists, around, file);
		},
	};
}

/** Whether all that a function without `async` returns are promises of calls that libraries look after. */
function* givesSettled(fn: FunctionNode, lists: AllowLists, file: RuleFile): Inquiry<boolean> {
	if (isAsync(fn) || isGenerator(fn)) return false;
	const given = returnedBy(fn).map(resolveConstant);
	for (const value of given) {
		if (!isCallExpression(value)) return false;
		if (!(yield* isAllowedCall(value, lists.settled, file)) && !(yield* isToldByOptions(value, lists, file)))
			return false;
	}
	return given.length > 0;
}

function isOwn({ from }: { readonly from: string }): boolean {
	return from === "file";
}

/** `mutate(key, update)` and `handleSubmit(save)()`: as good as what is handed over. */
function* isForwardedCall(
	call: CallExpression,
	lists: AllowLists,
	around: readonly Node[],
	file: RuleFile,
): Inquiry<boolean> {
	return (
		(yield* forwardsOnly(call, lists, around, file)) ||
		(yield* isForwardedFunction(call.expression, lists, around, file))
	);
}

/** `handleSubmit(save)`, or a variable that holds it. */
function* isForwardedFunction(fn: Node, lists: AllowLists, around: readonly Node[], file: RuleFile): Inquiry<boolean> {
	const at = skipOuter(fn);
	const declared = isIdentifier(at) ? declarationOf(at) : undefined;
	const isConstant = declared && isVariableDeclaration(declared) && isIdentifier(declared.name);
	const maker = isConstant && declared.initializer ? skipOuter(declared.initializer) : at;
	if (!isCallExpression(maker) || (isConstant && writesOf(declared).length > 0)) return false;
	return yield* forwardsOnly(maker, lists, around, file);
}

function* forwardsOnly(
	call: CallExpression,
	lists: AllowLists,
	around: readonly Node[],
	file: RuleFile,
): Inquiry<boolean> {
	const known = call.arguments.some(isFunctionNode) ? [...lists.forwards, ...lists.answers] : lists.forwards;
	if (!(yield* isAllowedCall(call, known, file))) return false;
	const method = calledMethod(call);
	if (method && !(yield* isSettledReceiver(method.receiver, trustIn(lists, around), file))) return false;
	// Of a function that calls itself on the way it is supposed that it cannot fail.
	if (around.includes(call)) return true;
	if (around.length >= MAX_FORWARDS) return false;
	// Another object, as what is found out with it rests on that supposition.
	return yield* areSettled(call.arguments, trustIn(lists, [...around, call]), file);
}

/** Whether what a method is called on is no promise, or one that cannot reject: `load().map(show)` rejects with it. */
function* isSettledReceiver(receiver: Node, trust: Trust, file: RuleFile): Inquiry<boolean> {
	const [kind] = yield* promiseKindsOf([receiver], true);
	return (kind !== "promise" && kind !== "thenable") || (yield* promiseCannotReject(receiver, file, trust));
}

/** Whether nothing that a call is handed makes its promise reject. */
function* areSettled(given: readonly Node[], trust: Trust, file: RuleFile): Inquiry<boolean> {
	if (given.some(swallowsErrors)) return true;
	const values = given.filter((value) => !isMissing(value)).flatMap(elementsOf);
	const kinds = yield* promiseKindsOf(values, true);
	const types = yield* typesOf(values);
	// Functions of a list are called, unless there is one that is called with each of them.
	const isListCalled = yield* computed(
		() => !types.some((type) => file.types.isCallable(type)) && types.some((type) => isListOfFunctions(type, file)),
	);
	if (isListCalled) return false;
	for (const [index, value] of values.entries()) {
		const kind = kinds[index];
		if (kind === "promise-array") return false;
		if (kind === "promise" || kind === "thenable") {
			if (!(yield* promiseCannotReject(value, file, trust))) return false;
		} else if (value.kind === SyntaxKind.SpreadElement || (yield* passesErrorsOn(value, trust, file))) return false;
	}
	return true;
}

/** Of a list that is written out, what is in it. */
function elementsOf(value: Node): readonly Node[] {
	const list = resolveConstant(value);
	return isArrayLiteralExpression(list) ? list.elements : [value];
}

function isListOfFunctions(type: TypeRef | undefined, file: RuleFile): boolean {
	const element = type?.isArray() ? type.typeArguments()[0] : undefined;
	return element !== undefined && file.types.isCallable(element) === true;
}

/** `document.fonts.ready`: a property of which it is known what its promise does. */
function* isAllowedProperty(promise: Node, { properties }: AllowLists, file: RuleFile): Inquiry<boolean> {
	const at = skipOuter(promise);
	return isPropertyAccessExpression(at) && (yield* isAllowedFunction(at, properties, file));
}

/** `{ throwOnError: false }`, by which query libraries are told to keep the error to themselves. */
function swallowsErrors(options: Node): boolean {
	if (!isObjectLiteralExpression(options)) return false;
	return options.properties.some((property) => {
		if (!isPropertyAssignment(property) || !isIdentifier(property.name)) return false;
		return property.name.text === "throwOnError" && property.initializer.kind === SyntaxKind.FalseKeyword;
	});
}

/** Whether a promise's library, its options or its type says that it may be left alone: what a chain begins with. */
export function* mayFloat(promise: Node, options: AllowOptions, file: RuleFile): Inquiry<boolean> {
	const lists = allowLists(options);
	const at = skipOuter(promise);
	if (isCallExpression(at)) {
		if (yield* isAllowedCall(at, lists.calls, file)) return true;
		if (yield* isToldByOptions(at, lists, file)) return true;
		if (yield* isForwardedCall(at, lists, [], file)) return true;
	} else if (yield* isAllowedProperty(at, lists, file)) return true;
	return yield* isOfAllowedType(promise, lists.types, file);
}

/** Whether one of the functions that a chain hands to `.then` and `.finally` may make its promise reject. */
export function* mayFailInChain(handlers: readonly Node[], options: AllowOptions, file: RuleFile): Inquiry<boolean> {
	for (const handler of handlers) {
		if (!isMissing(handler) && (yield* passesErrorsOn(handler, trustOf(options), file))) return true;
	}
	return false;
}
