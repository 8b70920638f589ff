/** What makes a fan-out worth reporting: a list of any length, promises for its elements, and I/O behind them. */
import { type Inquiry, promiseKindOf, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { presentConstituentsOf } from "../../ask/types.ts";
import { type IoReach, ioReached } from "../../effects/index.ts";
import {
	isArrowFunction,
	isCallExpression,
	isFunctionExpression,
	isIdentifier,
	isObjectLiteralExpression,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isTemplateExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { declarationOf } from "../../flow/index.ts";
import { lastName } from "../../syntax/calls.ts";
import { enclosingFunction, functionName, isAsync } from "../../syntax/functions.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";
import { usesOneConnection } from "../shared/connections/one-connection.ts";
import { limiterIn } from "../shared/lists/limiters.ts";
import { boundOf, boundOfType } from "../shared/lists/list-bounds.ts";
import { lengthOf } from "../shared/lists/list-length.ts";
import { isLanguagePromise } from "../shared/promises/language-promise.ts";
import { lazyLibraryOf } from "../shared/promises/lazy-queries.ts";
import { DOMAINS } from "./domains.ts";
import type { FanOut, Place } from "./forms/fan-out.ts";

export interface Evidence {
	readonly io: IoReach;
	/** Of how many elements it is known that there are no more. */
	readonly atMost?: number;
	/** The expression whose length nothing bounds. */
	readonly list: Node;
	/** What says that there may be many; undefined where nothing says how many there are. */
	readonly many: string | undefined;
}

/**
 * Asks the cheapest questions first.
 * @param options `maxKnownLength` elements are few; `limiters` are functions that bound, from the configuration
 * @returns undefined when it is fine, or when anything is undecided
 */
export function* judge(
	fanOut: FanOut,
	{ gather }: Place,
	file: RuleFile,
	options: { readonly maxKnownLength: number; readonly limiters: readonly string[] },
): Inquiry<Evidence | undefined> {
	const items = yield* typeOf(fanOut.items);
	if (!isList(items, fanOut)) return undefined;
	if (!(yield* givesPromises(fanOut, file))) return undefined;
	if (gather && !(yield* isLanguagePromise(gather.promise, file))) return undefined;

	const bound = boundOfType(items) ?? (yield* boundOf(fanOut.items));
	// Whoever says of a stream that any number may run at once has bounded nothing.
	if (fanOut.form !== "stream" && (bound.kind === "bounded" || bound.kind === "unknown")) return undefined;
	if (bound.kind === "number" && bound.length <= options.maxKnownLength) return undefined;
	if (yield* isWorker(fanOut)) return undefined;

	const io = yield* boundlessIo(fanOut.callback, file, options.limiters);
	if (!io) return undefined;
	if (io.domains.includes("db") && (yield* usesOneConnection(fanOut.callback, file))) return undefined;
	const list = bound.kind === "unbounded" ? bound.of : fanOut.items;
	if (bound.kind === "number")
		return { io, list, atMost: bound.length, many: `The list can have ${bound.length} elements.` };
	if (fanOut.form === "stream") return { io, list, many: "A stream has as many elements as come." };
	if (isRecursive(fanOut)) return { io, list, many: "Each of them does the same with a list of its own." };
	const known = yield* lengthOf(fanOut.items, file);
	if (known.kind === "short") return undefined;
	// Browsers send no more than a few requests to a server at once.
	return { io, list, many: known.kind === "long" && !isForBrowser(file) ? known.why : undefined };
}

/**
 * Whether the work for an element calls the function that the fan-out stands in with the element, or a part of it: `crawl(link)`.
 * A constant argument such as `false` may end it at once.
 */
function isRecursive({ callback, mapping, started, items }: FanOut): boolean {
	if (isHeldByParameter(items)) return false;
	for (let fn = enclosingFunction(mapping); fn; fn = enclosingFunction(fn)) {
		const name = functionName(fn);
		if (name !== undefined && callsAgain(started ?? callback, name)) return true;
	}
	return false;
}

/** `node.children`: a tree that is there already is as large as somebody has written it down. */
function isHeldByParameter(items: Node): boolean {
	let at = items;
	while (isPropertyAccessExpression(at)) at = skipOuter(at.expression);
	const declaration = at !== items && isIdentifier(at) ? declarationOf(at) : undefined;
	return declaration !== undefined && isParameterDeclaration(declaration);
}

function callsAgain(code: Node, name: string): boolean {
	if (isNamed(code, name)) return true;
	let calls = false;
	walk(code, (at) => {
		calls ||= isCallExpression(at) && isNamed(skipOuter(at.expression), name) && at.arguments.every(isHandedOn);
		return !calls;
	});
	return calls;
}

function isHandedOn(argument: Node): boolean {
	const at = skipOuter(argument);
	// `walk(path.join(folder, name))`.
	const isMadeOf = isCallExpression(at) || isTemplateExpression(at);
	return isMadeOf || isIdentifier(at) || isPropertyAccessExpression(at) || at.kind === SyntaxKind.ThisKeyword;
}

/** `load`, `this.load`: another object's `load` is another function. */
function isNamed(callee: Node, name: string): boolean {
	if (isPropertyAccessExpression(callee) && callee.expression.kind !== SyntaxKind.ThisKeyword) return false;
	return lastName(callee) === name;
}

const FOR_BROWSER = /^\s*["']use client["']|\buse(?:State|Effect|Callback|Memo|Ref|Query|Mutation|Context)\(/m;

function isForBrowser(file: RuleFile): boolean {
	return /\.(?:vue|svelte)$/.test(file.fileName) || FOR_BROWSER.test(file.text);
}

/** The I/O that a function reaches without a limiter on the way. */
export function* boundlessIo(
	callback: Node,
	file: RuleFile,
	limiters: readonly string[],
): Inquiry<IoReach | undefined> {
	const io = yield* ioReached(callback, file);
	// Work that blocks is done one after the other, whoever gathers it.
	if (!io || io.blocks || !io.domains.some((domain) => domain in DOMAINS)) return undefined;
	if (io.domains.every((domain) => domain === "fs") && io.leaves.every((leaf) => isOneOperation(leaf)))
		return undefined;
	return (yield* limiterIn(callback, file, limiters)) ? undefined : io;
}

/**
 * Whether a function of the file system is over with one request to it: Node sends as many of these at once as its pool has
 * threads, and none of them keeps a file open.
 */
function isOneOperation(name: string): boolean {
	return /^(?:stat|lstat|statfs|access|exists|pathExists|readlink|realpath|readdir|unlink|rmdir|rename|chmod|chown|utimes|symlink|link)$/.test(
		name.slice(name.lastIndexOf(".") + 1),
	);
}

/** Whether there is a promise for each element, or a query that begins when it is gathered. */
function* givesPromises({ mapping, form, started, callback }: FanOut, file: RuleFile): Inquiry<boolean> {
	if (form === "mapper" || form === "stream" || form === "unwaited") return true;
	if (started) {
		if ((yield* promiseKindOf(started)) === "promise") return true;
		return lazyLibraryOf(yield* typeOf(started), file) !== undefined;
	}
	if ((isArrowFunction(callback) || isFunctionExpression(callback)) && isAsync(callback)) return true;
	if ((yield* promiseKindOf(mapping)) === "promise-array") return true;
	const [element] = (yield* typeOf(mapping))?.typeArguments() ?? [];
	return lazyLibraryOf(element, file) !== undefined;
}

/** Whether what the work is done for is a list: an array where it has `map`, something to iterate over elsewhere. */
function isList(type: TypeRef | undefined, { form, items }: FanOut): boolean {
	if (type === undefined || type.isAny || type.isUnknown || type.isErrorType || type.isNever) return false;
	const parts = presentConstituentsOf(type);
	if (parts.length > 0 && parts.every((part) => part.isArray() || part.isTuple())) return true;
	if (form === "map") return false;
	if (form === "stream" || isObjectLiteralExpression(items)) return true;
	return parts.every((part) =>
		/^(?:Readonly)?(?:Set|Map)$|^(?:Set|Map|Array)Iterator$|Iterable(?:Iterator)?$/.test(part.symbol()?.name ?? ""),
	);
}

/**
 * A pool of workers rather than a list of tasks: as many runs of a function as a number says, none of which looks at
 * which one it is.
 */
function* isWorker({ form, items, callback }: FanOut): Inquiry<boolean> {
	if (form !== "from" || !isObjectLiteralExpression(items)) return false;
	if (isArrowFunction(callback) || isFunctionExpression(callback)) return callback.parameters.length === 0;
	return (yield* arityOf(callback)) === 0;
}

/** Number of parameters of the only signature of a function; undefined when there are several, or any number. */
export function* arityOf(callback: Node): Inquiry<number | undefined> {
	const signatures = (yield* typeOf(callback))?.callSignatures() ?? [];
	const [signature] = signatures;
	return signatures.length !== 1 || signature === undefined || signature.hasRestParameter
		? undefined
		: signature.parameters.length;
}
