/** What the place where a function is put expects it to return, as far as types say. */

import { computed, type Inquiry, symbolOf, typeOf, typesOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { presentConstituentsOf } from "../../ask/types.ts";
import { isCallExpression, isIdentifier, isPropertyAccessExpression, type Node, SyntaxKind } from "../../engine/ast.ts";
import type { SignatureRef, SymbolRef, TypeRef } from "../../engine/engine.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { handedOver } from "./handed-over.ts";
import { isDispose, knowsDispose, memberName } from "./members.ts";
import { calledName, type Place } from "./places.ts";

/**
 * What becomes of the result of a function that is put at a place.
 * - `nothing`: whoever calls it expects no result, whichever of the types applies
 * - `taken`: a promise is expected, or anything
 * - `open`: types that are only known once the call is resolved
 */
type Result = "nothing" | "taken" | "open";

/** The type that says that nothing is expected: for the note, and for the list of allowed types. */
export interface Expectation {
	/** Undefined where it is known of something in the standard library. */
	readonly type: TypeRef | undefined;
	/** Where the object that holds the function is handed over, when that is somewhere else. */
	readonly handedOver?: Node;
}

/** That the place expects a function which returns nothing; undefined when it does not, or when it is not certain. */
export function* expectsNothing(place: Place, value: Node, file: RuleFile): Inquiry<Expectation | undefined> {
	switch (place.kind) {
		case "arguments":
			return yield* ofArgument(place, file);
		case "variables":
			return (yield* ofHolder(place.holder, file)) ?? (yield* ofEventHandler(place.holder, file));
		case "properties":
			return yield* ofProperty(place, value, file);
		default:
			return yield* computed(() => ofType(file.types.contextualType(value), file));
	}
}

function* ofHolder(holder: Node, file: RuleFile): Inquiry<Expectation | undefined> {
	const type = yield* typeOf(holder);
	return yield* computed(() => ofType(type, file));
}

function ofType(type: TypeRef | undefined, file: RuleFile): Expectation | undefined {
	return type && resultAt(type, file) === "nothing" ? { type } : undefined;
}

function* ofProperty(
	{ name, method }: Extract<Place, { kind: "properties" }>,
	value: Node,
	file: RuleFile,
): Inquiry<Expectation | undefined> {
	if (isDispose(name)) return knowsDispose(file) ? { type: undefined } : undefined;
	const literal = name.parent.parent;
	const key = yield* memberName(name);
	return yield* computed(() => {
		const { types } = file;
		const type = method ? memberType(types.contextualType(literal), key, file) : types.contextualType(value);
		if (type !== undefined) return ofType(type, file);
		for (const { at, type } of handedOver(literal, file)) {
			const expected = memberType(type, key, file);
			if (expected && ofType(expected, file)) return { type: expected, handedOver: at };
		}
		return undefined;
	});
}

/** The type that a member is expected to have. */
function memberType(type: TypeRef | undefined, name: string | undefined, file: RuleFile): TypeRef | undefined {
	if (type === undefined || name === undefined) return undefined;
	const [property, ...others] = presentConstituentsOf(type).flatMap((part) => part.property(name) ?? []);
	return property && others.length === 0 ? file.types.typeOfSymbol(property) : undefined;
}

/** Packages that declare what the platform has, beside TypeScript's own library. */
const PLATFORM: ReadonlySet<string> = new Set(["node", "undici-types"]);

function isPlatform(symbol: SymbolRef | undefined, file: RuleFile): boolean {
	const origin = symbol && file.types.originOf(symbol);
	return origin?.from === "lib" || (origin?.from === "package" && PLATFORM.has(origin.name));
}

/** `worker.onmessage`: the platform calls it and looks at no promise, although its type would let any result through. */
function* ofEventHandler(holder: Node, file: RuleFile): Inquiry<Expectation | undefined> {
	const at = skipOuter(holder);
	const name = isPropertyAccessExpression(at) ? at.name : at;
	if (!isIdentifier(name) || !/^on[a-z]+$/.test(name.text)) return undefined;
	return isPlatform(yield* symbolOf(at), file) ? { type: undefined } : undefined;
}

/**
 * Functions that call what they are given and look at no result, although their types would let one through: `any`, or
 * nothing but `Function`.
 */
const IGNORE_RESULTS: ReadonlySet<string> = new Set([
	"addEventListener",
	"nextTick",
	"queueMicrotask",
	"requestAnimationFrame",
	"requestIdleCallback",
	"setImmediate",
	"setInterval",
	"setTimeout",
]);

function* ofArgument(place: Extract<Place, { kind: "arguments" }>, file: RuleFile): Inquiry<Expectation | undefined> {
	const { call } = place;
	const name = calledName(call);
	if (isCallExpression(call) && name !== undefined && IGNORE_RESULTS.has(name)) {
		if (isPlatform(yield* symbolOf(call.expression), file)) return { type: undefined };
	}
	const position = yield* positionOf(place);
	if (isCallExpression(call) && call.expression.kind !== SyntaxKind.SuperKeyword) {
		const callee = yield* typeOf(call.expression);
		if (callee === undefined || callee.isAny || callee.isErrorType) return undefined;
		const found = yield* computed(() => bySignatures(callee, position, file));
		// What a type parameter stands for may be written out at the call.
		if (found.result === "promise" || (found.result === "taken" && !call.typeArguments)) return undefined;
		if (found.result === "nothing") return { type: found.type };
	}
	return yield* computed(() => {
		const signature = file.types.resolvedSignature(call);
		const type = signature && parameterType(signature, position, file);
		return type && type !== "open" ? ofType(type, file) : undefined;
	});
}

/** The place among the parameters. */
interface Position {
	readonly index: number;
	/** A list whose length is not known is spread in front: it is at this place or at any further one. */
	readonly orLater: boolean;
}

function* positionOf({ call, index, spreads }: Extract<Place, { kind: "arguments" }>): Inquiry<Position> {
	if (spreads.length === 0) return { index, orLater: false };
	const lists = yield* typesOf(spreads.map(({ expression }) => expression));
	let shift = 0;
	for (const [nth, list] of lists.entries()) {
		const elements = list?.isTuple() ? list.tupleElements() : undefined;
		if (!elements?.every((element) => element === "required")) {
			const before = (call.arguments as readonly Node[]).indexOf(spreads[nth] as Node);
			return { index: before + shift, orLater: true };
		}
		shift += elements.length - 1;
	}
	return { index: index + shift, orLater: false };
}

interface BySignatures {
	/** `promise`: one of them takes a function that gives a promise. */
	readonly result: Result | "promise";
	readonly type: TypeRef | undefined;
}

const memo = new WeakMap<TypeRef, Map<number, BySignatures>>();
/** The same for JavaScript, where more fits. */
const looseMemo = new WeakMap<TypeRef, Map<number, BySignatures>>();

/** What all signatures of a callee together say of one parameter. Most calls share few callees, so it is memoised. */
function bySignatures(callee: TypeRef, position: Position, file: RuleFile): BySignatures {
	const memos = isJavaScript(file) ? looseMemo : memo;
	let byIndex = memos.get(callee);
	if (!byIndex) memos.set(callee, (byIndex = new Map()));
	const key = position.orLater ? ~position.index : position.index;
	let found = byIndex.get(key);
	if (!found) byIndex.set(key, (found = judgeSignatures(callee, position, file)));
	return found;
}

function judgeSignatures(callee: TypeRef, position: Position, file: RuleFile): BySignatures {
	const parts = presentConstituentsOf(callee);
	const [only] = parts;
	const signatures = parts.length === 1 && only ? only.callSignatures() : [];
	if (signatures.length === 0) return { result: "open", type: undefined };
	const types = signatures.flatMap((signature) => parameterType(signature, position, file) ?? []);
	const results = types.map((type) => (type === "open" ? "open" : overloadResult(type, file)));
	// One signature that takes a promise is enough: the function knows of promises.
	if (results.includes("promise")) return { result: "promise", type: undefined };
	if (!results.includes("nothing") && !results.includes("open")) return { result: "taken", type: undefined };
	const [type] = types;
	if (results.every((result) => result === "nothing") && type !== "open") return { result: "nothing", type };
	return { result: "open", type: undefined };
}

/** The type of one parameter; undefined when the signature has none at that place. */
function parameterType(
	signature: SignatureRef,
	{ index, orLater }: Position,
	file: RuleFile,
): TypeRef | "open" | undefined {
	const { parameters, hasRestParameter } = signature;
	const rest = hasRestParameter ? parameters.length - 1 : parameters.length;
	const symbol = parameters[Math.min(index, rest)];
	const type = symbol && file.types.typeOfSymbol(symbol);
	if (orLater && index < rest) return "open";
	if (index < rest || type === undefined) return type;
	if (type.isArray()) return type.typeArguments()[0];
	if (orLater) return "open";
	return type.isTuple() ? type.typeArguments()[index - rest] : "open";
}

function overloadResult(type: TypeRef, file: RuleFile): Result | "promise" {
	const result = resultAt(type, file);
	return result === "taken" && takesPromise(type, file) ? "promise" : result;
}

function takesPromise(type: TypeRef, file: RuleFile): boolean {
	return presentConstituentsOf(type).some((part) =>
		part.callSignatures().some((signature) => mayBePromise(signature.returnType(), file)),
	);
}

function mayBePromise(type: TypeRef | undefined, file: RuleFile): boolean {
	const kind = file.types.promiseKind(type, true);
	return kind === "promise" || kind === "thenable";
}

/** What a function of the expected type gives back, over all that the type may be. */
function resultAt(type: TypeRef, file: RuleFile): Result {
	if (type.isAny || type.isUnknown || type.isErrorType) return "taken";
	let result: Result | undefined;
	for (const part of presentConstituentsOf(type)) {
		// A type parameter stands for the very function that is put there.
		if (part.isTypeParameter || part.isAny || part.isUnknown) return "taken";
		if (part.isDeferred) return "open";
		for (const signature of part.callSignatures()) {
			if (!isIgnored(signature.returnType(), file)) return "taken";
			result = "nothing";
		}
	}
	return result ?? "taken";
}

/**
 * Whether a promise of this type's place goes nowhere. An async function fits where `void` is returned, and nothing but
 * `void`; where something else is returned as well, as by React's effects, the compiler objects, unless it is JavaScript
 * that nobody checks.
 */
function isIgnored(type: TypeRef | undefined, file: RuleFile): boolean {
	if (!type || type.isVoid) return type !== undefined;
	if (!type.isUnion || !isJavaScript(file)) return false;
	const parts = type.constituents();
	return (
		parts.some((part) => part.isVoid) &&
		parts.every((part) => !part.isAny && !part.isUnknown && !part.isDeferred && isNoPromise(part, file))
	);
}

function isNoPromise(type: TypeRef, file: RuleFile): boolean {
	return type.isVoid || file.types.promiseKind(type, true) === "no";
}

function isJavaScript({ fileName }: RuleFile): boolean {
	return /\.[cm]?jsx?$/.test(fileName);
}
