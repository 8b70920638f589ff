import { type Inquiry, promiseKindOf, promiseKindsOf, typeOf, typesOf } from "../../ask/inquiry.ts";
import type { Report, Rule } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf, isPromiseItself } from "../../ask/types.ts";
import {
	isArrayBindingPattern,
	isArrayLiteralExpression,
	isArrowFunction,
	isAwaitExpression,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isElementAccessExpression,
	isExpressionStatement,
	isFunctionExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isReturnStatement,
	isSpreadElement,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { PromiseKind, SignatureRef, TypeRef } from "../../engine/engine.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { type Gather, gatherOf } from "../../syntax/combinators.ts";
import { isAsync, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { isSurelyNoPromise } from "../shared/callbacks/no-promise.ts";
import { iteratedTypes } from "../shared/lists/iterated.ts";
import { hasComment } from "../shared/places/intent.ts";
import { isLanguagePromise } from "../shared/promises/language-promise.ts";
import { isResultUnused, needsNoArguments, promiseSignatures } from "../shared/promises/missing.ts";
import { awaitListFixes, flatFixes, flattenFixes, unwrapFixes, valuesFixes } from "./fixes.ts";

export const rule: Rule = {
	meta: {
		id: "useless-combinator",
		summary:
			"A `Promise.all` or relative that has nothing to combine: one promise, none, lists of promises, functions.",
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
	if (kinds.includes("promise")) return yield* uncalled(elements, kinds, gather, file);
	// What is awaited in the list was meant to run with the others: await-in-combinator tells.
	if (kinds.some((kind) => kind !== "no") || elements.some((element) => isAwaitExpression(skipOuter(element))))
		return [];
	const all = yield* typesOf(nodes);
	const values = all.map((type, index) =>
		isSpreadElement(elements[index] as Node) ? elementTypes(type, file) : type && [type],
	);
	return nothingToWaitFor(
		values.map((types) => (types === "pairs" ? undefined : types)),
		gather,
		file,
	);
}

/** Functions beside promises: where nobody looks at the result, a call was forgotten. */
function* uncalled(
	elements: readonly Node[],
	kinds: readonly PromiseKind[],
	gather: Gather,
	file: RuleFile,
): Inquiry<Report[]> {
	const open = elements.filter(
		(element, index) => kinds[index] === "no" && isName(element) && isResultUnused(element, index),
	);
	const types = yield* typesOf(open);
	return open.flatMap((element, index) => {
		const signatures = promiseSignatures(types[index], file);
		return signatures ? [uncalledReport(element, types[index], signatures, gather, file)] : [];
	});
}

function isName(element: Node): boolean {
	return isIdentifier(element) || isPropertyAccessExpression(element);
}

/** A list that comes from elsewhere. */
function* judgeList(argument: Node, gather: Gather, file: RuleFile): Inquiry<Report[]> {
	const type = yield* typeOf(argument);
	// A subclass might be a list as well.
	if (isPromiseItself(type, file)) return [promiseOfListReport(argument, type, gather, file)];
	const silent = callbackWithoutResult(argument);
	const elements = elementTypes(type, file);
	if (elements === "pairs") return [pairsReport(argument, type, gather, file)];
	if (silent && elements?.every((element) => element.print() === "void")) {
		return [noPromiseReport(gather, "The callback returns nothing, so there is nothing to wait for.", silent)];
	}
	if (type && elements && areLists(elements, file)) return [listsReport(argument, type, gather, file)];
	const reports = nothingToWaitFor([elements], gather, file);
	// A list of what async functions of JavaScript give may go by another type.
	return reports.length > 0 && (yield* promiseKindOf(argument)) === "promise-array" ? [] : reports;
}

/** Whether the elements are lists of promises, which are no promises themselves. */
function areLists(elements: readonly TypeRef[], file: RuleFile): boolean {
	const parts = elements.flatMap(constituentsOf);
	return (
		parts.every((part) => isList(part) || isSurelyNoPromise(part, file)) &&
		parts.some((part) => file.types.promiseKind(part) === "promise-array")
	);
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

/** What one gets by going through a value of the type; undefined where that is not known, and for what is empty. */
function elementTypes(type: TypeRef | undefined, file: RuleFile): readonly TypeRef[] | "pairs" | undefined {
	const found = constituentsOf(type).map((part) => iteratedTypes(part, file));
	if (found.length > 0 && found.every((held) => held === "pairs")) return "pairs";
	const types: TypeRef[] = [];
	for (const held of found) {
		if (held === undefined || held === "pairs" || held.length === 0) return undefined;
		types.push(...held);
	}
	return types.length > 0 ? types : undefined;
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
	if (isBinaryExpression(parent)) return parent.right === list && isArrayLiteralExpression(parent.left);
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

function listsReport(argument: Node, type: TypeRef, gather: Gather, file: RuleFile): Report {
	const name = nameOf(argument, (node) => file.textOf(node));
	return {
		at: argument,
		message: `\`${name}\` is a list of lists of promises, so \`Promise.${gather.combinator}\` does not wait for them.`,
		notes: [`Its type is \`${shorten(type.print())}\`.`, "An array is no promise: it is handed through as it is."],
		fixes: type.isUnion || !type.property("flat") ? [] : flatFixes(argument, gather),
	};
}

function pairsReport(argument: Node, type: TypeRef | undefined, gather: Gather, file: RuleFile): Report {
	const name = nameOf(argument, (node) => file.textOf(node));
	const holdsPromises = type?.typeArguments().some((held) => file.types.promiseKind(held) === "promise") === true;
	return {
		at: argument,
		message: `\`${name}\` gives pairs of a key and a value, so \`Promise.${gather.combinator}\` has nothing to wait for.`,
		notes: type ? [`Its type is \`${shorten(type.print())}\`.`] : [],
		fixes: holdsPromises && !type?.isUnion ? valuesFixes(argument, gather) : [],
	};
}

function uncalledReport(
	element: Node,
	type: TypeRef | undefined,
	signatures: readonly SignatureRef[],
	gather: Gather,
	file: RuleFile,
): Report {
	const name = nameOf(element, (node) => file.textOf(node));
	const edits = [{ start: element.end, end: element.end, text: "()" }];
	return {
		at: element,
		message: `\`${name}\` is a function that nobody calls, so \`Promise.${gather.combinator}\` does not wait for it.`,
		notes: type ? [`Its type is \`${shorten(type.print())}\`.`] : [],
		fixes: signatures.some(needsNoArguments) ? [{ id: "call", title: "Call it", safety: "suggestion", edits }] : [],
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
