import { type Inquiry, promiseKindOf, promiseKindsOf, typeOf, typesOf } from "../../ask/inquiry.ts";
import type { Report, Rule } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isPromiseItself } from "../../ask/types.ts";
import {
	isArrayBindingPattern,
	isArrayLiteralExpression,
	isArrowFunction,
	isAwaitExpression,
	isBlock,
	isCallExpression,
	isElementAccessExpression,
	isExpressionStatement,
	isFunctionExpression,
	isReturnStatement,
	isSpreadElement,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { type Gather, gatherOf } from "../../syntax/combinators.ts";
import { isAsync, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { isSurelyNoPromise } from "../shared/callbacks/no-promise.ts";
import { hasComment } from "../shared/places/intent.ts";
import { isLanguagePromise } from "../shared/promises/language-promise.ts";
import { awaitListFixes, flattenFixes, unwrapFixes } from "./fixes.ts";

export const rule: Rule = {
	meta: {
		id: "useless-combinator",
		summary: "A `Promise.all` or relative that has nothing to combine: one promise, none, or a list within the list.",
		category: "redundancy",
		defaultSeverity: "warning",
		presets: ["recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: ["unicorn/no-single-promise-in-promise-methods"],
		options: {},
	},
	kinds: [SyntaxKind.CallExpression],
	nominate: (node) => gatherOf(node) !== undefined,

	*check(node, { file, report }) {
		const gather = gatherOf(node);
		const [argument] = gather?.call.arguments ?? [];
		if (!gather || !argument || isSpreadElement(argument)) return;
		const list = skipOuter(argument);
		const found = isArrayLiteralExpression(list)
			? yield* judgeElements(list.elements, gather, file)
			: yield* judgeList(argument, gather, file);
		if (found.length > 0 && (yield* isLanguagePromise(gather.promise, file))) found.forEach(report);
	},
};

/** A list that is written into the call. */
function* judgeElements(elements: readonly Node[], gather: Gather, file: RuleFile): Inquiry<Report[]> {
	const nodes = elements.map((element) => (isSpreadElement(element) ? element.expression : element));
	if (nodes.length === 0 || nodes.some((node) => node.kind === SyntaxKind.OmittedExpression)) return [];
	const kinds = yield* promiseKindsOf(nodes, true);
	const nested = elements.filter((element, index) => kinds[index] === "promise-array" && !isSpreadElement(element));
	const types = yield* typesOf(nested);
	const lists = nested.filter((_, index) => isList(types[index]));
	if (lists.length > 0)
		return lists.map((element) => nestedReport(element, types[nested.indexOf(element)], gather, file));

	const [only] = elements;
	const alone = elements.length === 1 && only !== undefined && !isSpreadElement(only);
	if (alone && (kinds[0] === "promise" || isAwaitExpression(skipOuter(only)))) {
		return wantsOne(gather) && !isCommented(only, file) ? [singleReport(only, gather, file)] : [];
	}
	// What is awaited in the list was meant to run with the others: await-in-combinator tells.
	if (kinds.some((kind) => kind !== "no") || elements.some((element) => isAwaitExpression(skipOuter(element))))
		return [];
	const all = yield* typesOf(nodes);
	const values = all.map((type, index) =>
		isSpreadElement(elements[index] as Node) ? elementTypes(type) : type && [type],
	);
	return nothingToWaitFor(values, gather, file);
}

/** A list that comes from elsewhere. */
function* judgeList(argument: Node, gather: Gather, file: RuleFile): Inquiry<Report[]> {
	const type = yield* typeOf(argument);
	// A subclass might be a list as well.
	if (isPromiseItself(type, file)) return [promiseOfListReport(argument, type, gather, file)];
	const silent = callbackWithoutResult(argument);
	if (silent && elementTypes(type)?.every((element) => element.print() === "void")) {
		return [noPromiseReport(gather, "The callback returns nothing, so there is nothing to wait for.", silent)];
	}
	const reports = nothingToWaitFor([elementTypes(type)], gather, file);
	// A list of what async functions of JavaScript give may go by another type.
	return reports.length > 0 && (yield* promiseKindOf(argument)) === "promise-array" ? [] : reports;
}

/** @param values types of the elements; undefined where they are not known */
function nothingToWaitFor(
	values: readonly (readonly TypeRef[] | undefined)[],
	gather: Gather,
	file: RuleFile,
): Report[] {
	if (!values.every((types) => types?.length && types.every((type) => isSurelyNoPromise(type, file)))) return [];
	const types = values.flatMap((value) => value ?? []);
	const printed = [...new Set(types.map((type) => `\`${shorten(type.print(), 40)}\``))];
	const called = types.every((type) => file.types.isCallable(type) === true);
	const note = called
		? "The elements are functions that nobody calls."
		: `The elements are of type ${printed.slice(0, 3).join(", ")}${printed.length > 3 ? ", …" : ""}.`;
	return [noPromiseReport(gather, note)];
}

/** The types of an array's or tuple's elements; undefined for everything else, and for empty ones. */
function elementTypes(type: TypeRef | undefined): readonly TypeRef[] | undefined {
	return isList(type) && type.typeArguments().length > 0 ? type.typeArguments() : undefined;
}

function isList(type: TypeRef | undefined): type is TypeRef {
	return type !== undefined && !type.isUnion && (type.isArray() || type.isTuple());
}

/** The callback of `xs.map(…)` when it is written there and surely gives nothing: where `void` means just that. */
function callbackWithoutResult(argument: Node): Node | undefined {
	const call = skipOuter(argument);
	if (!isCallExpression(call) || calledMethod(call)?.name !== "map") return undefined;
	const callback = call.arguments[0] && skipOuter(call.arguments[0]);
	if (!callback || !(isArrowFunction(callback) || isFunctionExpression(callback))) return undefined;
	if (isAsync(callback) || isGenerator(callback) || !isBlock(callback.body)) return undefined;
	let returns = false;
	walk(callback.body, (at) => {
		if (isFunctionNode(at)) return false;
		if (isReturnStatement(at) && at.expression) returns = true;
		return undefined;
	});
	return returns ? undefined : callback;
}

/** Whether the one value is all that is wanted: no list around it, and no result that says how it settled. */
function wantsOne({ combinator, call }: Gather): boolean {
	if (combinator !== "all") return combinator !== "allSettled";
	if (!isAwaitExpression(call.parent)) return false;
	const list = outerOf(call.parent);
	const { parent } = list;
	if (isVariableDeclaration(parent)) return isArrayBindingPattern(parent.name);
	return isExpressionStatement(parent) || (isElementAccessExpression(parent) && parent.expression === list);
}

/** A list that was shortened by comments, or is explained by one, is left for the day it grows again. */
function isCommented(only: Node, file: RuleFile): boolean {
	const { parent } = only;
	return hasComment(file, file.startOf(parent), file.startOf(only)) || hasComment(file, only.end, parent.end);
}

function singleReport(only: Node, gather: Gather, file: RuleFile): Report {
	const { combinator, call } = gather;
	const name = nameOf(only, (node) => file.textOf(node));
	return {
		at: call.expression,
		message: `\`Promise.${combinator}\` is given a single promise, \`${name}\`.`,
		notes: [
			combinator === "any"
				? "`Promise.any` of one promise gives its value, and turns its error into an `AggregateError`."
				: combinator === "race"
					? "`Promise.race` of one promise settles as that promise does."
					: "`Promise.all` of one promise only puts a list around its value.",
		],
		fixes: unwrapFixes(only, gather, file),
	};
}

function nestedReport(element: Node, type: TypeRef | undefined, gather: Gather, file: RuleFile): Report {
	const name = nameOf(element, (node) => file.textOf(node));
	const notes = ["An array is no promise: it is handed through as it is."];
	if (type) notes.unshift(`Its type is \`${shorten(type.print())}\`.`);
	return {
		at: element,
		message: `\`${name}\` is a list of promises within the list, so \`Promise.${gather.combinator}\` does not wait for them.`,
		notes,
		fixes: flattenFixes(element, gather, file),
	};
}

function noPromiseReport(gather: Gather, note: string, related?: Node): Report {
	return {
		at: gather.call.expression,
		message: `\`Promise.${gather.combinator}\` is given no promise.`,
		notes: [note],
		...(related && { related: [{ at: related, message: "This returns nothing." }] }),
	};
}

function promiseOfListReport(argument: Node, type: TypeRef | undefined, gather: Gather, file: RuleFile): Report {
	const name = nameOf(argument, (node) => file.textOf(node));
	return {
		at: argument,
		message: `\`${name}\` is a promise, not a list of promises, so \`Promise.${gather.combinator}\` rejects with a TypeError.`,
		notes: type ? [`Its type is \`${shorten(type.print())}\`.`] : [],
		fixes: awaitListFixes(argument, file),
	};
}
