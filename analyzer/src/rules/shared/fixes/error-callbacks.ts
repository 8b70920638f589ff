/** Functions that are handed what to call with an error: executors, and those that take a callback in Node's style. */

import { type Inquiry, typeOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { constituentsOf, presentConstituentsOf } from "../../../ask/types.ts";
import {
	isIdentifier,
	isNewExpression,
	type Node,
	type ParameterDeclaration,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { SignatureRef, TypeRef } from "../../../engine/engine.ts";
import type { Edit } from "../../../facts/edit.ts";
import { executorOf, referencesTo } from "../../../flow/index.ts";
import type { FunctionNode } from "../../../syntax/functions.ts";
import { isWithin } from "../../../syntax/walk.ts";
import { endOfWork } from "./ends-of-work.ts";
import type { Around, ErrorRoute } from "./route.ts";
import { isScript, quoteIn } from "./writing.ts";

type Answer = ErrorRoute | "nobody" | undefined;

export function executorRoute(around: Around): Answer {
	const { fn, file } = around;
	const executor = fn.parent && executorOf(callOf(fn));
	if (!executor || executor.fn !== fn) return undefined;
	const { resolve, reject } = executor;
	const end = endOfWork(
		[resolve, reject].filter((parameter) => parameter !== undefined),
		around,
	);
	const known = [resolve, reject].flatMap((one) => (one ? [file.textOf(one.name)] : []));
	if (isApart(around, known)) return undefined;
	if (end === "elsewhere") return "nobody";
	const name = reject ? (reject.name as Node & { text: string }).text : "reject";
	const edits = reject ? [] : added([...(resolve ? [] : ["_resolve"]), name], fn, file);
	if (!edits) return "nobody";
	return route("Reject the promise with it", name, [`${name}(error)`], edits, end === "later");
}

/** `new Observable((subscriber) => …)`: who subscribes would wait for ever. */
export function subscriberRoute({ at, fn }: Around): ErrorRoute | undefined {
	const made = fn.parent && callOf(fn);
	const [parameter] = fn.parameters as readonly ParameterDeclaration[];
	if (!made || !isNewExpression(made) || !isIdentifier(made.expression) || made.expression.text !== "Observable")
		return undefined;
	if (!parameter || !isIdentifier(parameter.name)) return undefined;
	// Once it has completed, it does not take an error.
	const others = referencesTo(parameter).filter((use) => !isWithin(use, at));
	if (others.some((use) => /^(?:complete|error)$/.test((use.parent as { name?: { text?: string } }).name?.text ?? "")))
		return undefined;
	const call = `${parameter.name.text}.error(error)`;
	return { says: "Give its error to the subscriber", statements: [call], caught: [call] };
}

/** The call or construction that a function is an argument of. */
function callOf(fn: FunctionNode): Node {
	let at = fn.parent;
	while (at.kind === SyntaxKind.ParenthesizedExpression) at = at.parent;
	return at;
}

export function* callbackRoute(around: Around): Inquiry<Answer> {
	const { fn, file } = around;
	const callback = yield* errorCallbackOf(fn, file);
	if (callback) {
		const { name, parameter, errorType, rest } = callback;
		if (rest === undefined) return "nobody";
		const end = endOfWork([parameter], around);
		if (end === "elsewhere") return "nobody";
		if (isApart(around, [name]) || isBesideAnswer(around, callback)) return undefined;
		const cast = errorType === undefined ? undefined : errorType && !isScript(file) ? ` as ${errorType}` : "";
		const caught = cast === undefined ? undefined : [`${name}(error${cast}${rest})`];
		if (rest === "") {
			const mayGoOn = name === "next" && fn.parameters.length > 2;
			return { ...route(saysFor(name), name, caught, [], end === "later"), mayGoOn };
		}
		return { says: saysFor(name), statements: [`${name}(error${rest})`], caught, endsLater: end === "later" };
	}
	return missingNext(around);
}

/** Whether a handler answers a request without what fails: an error handler could not answer a second time. */
function isBesideAnswer({ at, fn }: Around, { name }: ErrorCallback): boolean {
	const response = fn.parameters.at(-2);
	if (name !== "next" || fn.parameters.length < 3 || !response) return false;
	const uses = referencesTo(response);
	return uses.length > 0 && !uses.some((use) => isWithin(use, at));
}

/** Whether what fails stands in a function within that has nothing to do with the names: it is called some other time. */
function isApart({ at, below, file }: Around, names: readonly string[]): boolean {
	return below !== at && !names.some((name) => mentions(name, below, file));
}

function route(
	says: string,
	taker: string,
	caught: readonly string[] | undefined,
	edits: readonly Edit[],
	endsLater: boolean,
): ErrorRoute {
	return { says, taker, statements: [`${taker}(error)`], caught, edits, endsLater };
}

interface ErrorCallback {
	readonly parameter: ParameterDeclaration;
	readonly name: string;
	/** What it has to be given behind an error, with a comma in front; undefined where there is nothing to give. */
	readonly rest: string | undefined;
	/** What the error is declared as: empty where anything goes, undefined where it has no name that everybody knows. */
	readonly errorType: string | undefined;
}

const ERROR_NAME = /^_?(?:e|er|err|error)$/i;
const CALLBACK_NAME = /^_?(?:next|done|cb|callback)$/;

/** The last parameter, where it is a function that takes an error, or nothing where there was none. */
function* errorCallbackOf(fn: FunctionNode, file: RuleFile): Inquiry<ErrorCallback | undefined> {
	const parameter = (fn.parameters as readonly ParameterDeclaration[]).at(-1);
	if (!parameter || !isIdentifier(parameter.name) || parameter.dotDotDotToken) return undefined;
	if (parameter.questionToken || parameter.initializer) return undefined;
	const name = parameter.name.text;
	if (name === "this" || (parameter.type && parameter.type.kind === SyntaxKind.AnyKeyword)) return undefined;
	const type = yield* typeOf(parameter.name);
	const signatures = type?.callSignatures() ?? [];
	const signature = signatures.find((one) => takesError(one, name, file));
	if (!signature) return undefined;
	const [first] = signature.parameters;
	const given = first && file.types.typeOfSymbol(first);
	return {
		parameter,
		name,
		rest: restFor(signature, file),
		errorType: signature.hasRestParameter && signature.parameters.length === 1 ? "" : castTo(given, file),
	};
}

function takesError(signature: SignatureRef, name: string, file: RuleFile): boolean {
	const [first] = signature.parameters;
	const type = first && file.types.typeOfSymbol(first);
	if (!first || !type) return false;
	if (signature.hasRestParameter && signature.parameters.length === 1) return name === "done";
	if (constituentsOf(type).some((part) => isError(part))) return true;
	const isOpen = type.isAny || type.isUnknown || type.isTypeParameter;
	return isOpen && (ERROR_NAME.test(first.name) || CALLBACK_NAME.test(name));
}

function isError(type: TypeRef): boolean {
	const name = type.symbol()?.name ?? "";
	return /(?:Error|Exception)$/.test(name) && type.property("message") !== undefined;
}

/** How many parameters a signature must be given. */
export function requiredParameters({ declaration, parameters }: SignatureRef): number {
	const node = declaration?.node() as { parameters?: readonly ParameterDeclaration[] } | undefined;
	const declared = node?.parameters?.filter(({ name }) => !(isIdentifier(name) && name.text === "this"));
	if (!declared) return parameters.length;
	const last = declared.findLastIndex((one) => !one.questionToken && !one.dotDotDotToken && !one.initializer);
	return last + 1;
}

/** Values that stand for a result which there is not, for the parameters of a callback that must not be left out. */
function restFor(signature: SignatureRef, file: RuleFile): string | undefined {
	const needed = signature.parameters.slice(1, requiredParameters(signature));
	const values = needed.map((parameter) => emptyValue(file.types.typeOfSymbol(parameter), file));
	return values.some((value) => value === undefined) ? undefined : values.map((value) => `, ${value}`).join("");
}

function emptyValue(type: TypeRef | undefined, file: RuleFile): string | undefined {
	const parts = constituentsOf(type);
	if (parts.some((part) => part.isAny || part.isUnknown || part.isUndefined)) return "undefined";
	if (parts.some((part) => part.isNullish)) return "null";
	// Of literals there is none that says nothing.
	if (parts.some((part) => part.isStringLike && part.literalValue === undefined)) return quoteIn(file).repeat(2);
	if (type?.isBooleanLike || parts.some((part) => part.isBooleanLike)) return "false";
	return parts.some((part) => part.isNumberLike && part.literalValue === undefined) ? "0" : undefined;
}

/** What an error of type `unknown` has to be asserted to be. */
function castTo(type: TypeRef | undefined, file: RuleFile): string | undefined {
	if (!type || type.isAny || type.isUnknown) return "";
	const parts = presentConstituentsOf(type).filter((part) => isError(part));
	for (const part of parts) {
		const symbol = part.symbol();
		const origin = symbol && file.types.originOf(symbol);
		if (symbol?.name === "Error" && origin?.from === "lib") return "Error";
		if (symbol?.name === "ErrnoException") return "NodeJS.ErrnoException";
	}
	return type.isTypeParameter ? "Error" : undefined;
}

/**
 * The callback for an error among what a function of a known type is given.
 * @param from parameters that are written already
 * @returns the names of those up to the callback that are not, and the way that it is
 */
export function callbackBehind(
	{ parameters, hasRestParameter }: SignatureRef,
	from: number,
	file: RuleFile,
): [string[], ErrorRoute] | undefined {
	const last = parameters.at(-1);
	const names = parameters.slice(from).map(({ name }) => name);
	const type = last && !hasRestParameter ? file.types.typeOfSymbol(last) : undefined;
	const signature = last && type?.callSignatures().find((one) => takesError(one, last.name, file));
	if (!last || !signature || requiredParameters(signature) > 1) return undefined;
	if (!names.every((name) => /^[A-Za-z_$][\w$]*$/.test(name))) return undefined;
	return [names, route(saysFor(last.name), last.name, undefined, [], false)];
}

function saysFor(name: string): string {
	return name === "next" ? "Give its error to the next error handler" : "Give its error to the callback";
}

/** `(request, response) => …` where the types hand over `next` as well, and the response hangs on what fails. */
function missingNext({ at, fn, file }: Around): Answer {
	if (fn.kind !== SyntaxKind.ArrowFunction && fn.kind !== SyntaxKind.FunctionExpression) return undefined;
	const count = fn.parameters.length;
	const response = fn.parameters[1] as ParameterDeclaration | undefined;
	if (count !== 2 || !response || !isIdentifier(response.name) || !isWithin(at, fn)) return undefined;
	if (!mentions(response.name.text, at, file)) return undefined;
	const type = file.types.contextualType(fn);
	for (const signature of type ? presentConstituentsOf(type).flatMap((part) => [...part.callSignatures()]) : []) {
		const [, , next] = signature.parameters;
		const given = signature.parameters.length === 3 && next ? file.types.typeOfSymbol(next) : undefined;
		const handler = given?.callSignatures().find((one) => takesError(one, "next", file));
		if (next?.name !== "next" || !handler) continue;
		const edits = added(["next"], fn, file);
		if (edits) return route(saysFor("next"), "next", ["next(error)"], edits, false);
	}
	return undefined;
}

/** Writes parameters behind those that a function has. Undefined where the names mean something else in it. */
function added(names: readonly string[], fn: FunctionNode, file: RuleFile): Edit[] | undefined {
	if (names.some((name) => mentions(name, fn, file))) return undefined;
	const list = names.join(", ");
	const last = (fn.parameters as readonly Node[]).at(-1);
	if (!last) {
		const open = file.text.indexOf("(", file.startOf(fn));
		const close = file.text.indexOf(")", open);
		if (open < 0 || file.text.slice(open + 1, close).trim() !== "") return undefined;
		return [{ start: open + 1, end: open + 1, text: list }];
	}
	const isBare = /^\s*=>/.test(file.text.slice(last.end));
	const start = file.startOf(last);
	return [
		...(isBare ? [{ start, end: start, text: "(" }] : []),
		{ start: last.end, end: last.end, text: `, ${list}${isBare ? ")" : ""}` },
	];
}

function mentions(name: string, node: Node, file: RuleFile): boolean {
	return new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(file.textOf(node));
}
