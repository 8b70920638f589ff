/** What the place where a function is put expects it to return, as far as types say. */

import { type Inquiry, symbolOf, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { presentConstituentsOf } from "../../ask/types.ts";
import {
	type CallExpression,
	isCallExpression,
	isObjectLiteralExpression,
	type NewExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { SignatureRef, TypeRef } from "../../engine/engine.ts";
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
	/** Undefined where it is known of a function of the standard library. */
	readonly type: TypeRef | undefined;
}

/** That the place expects a function which returns nothing; undefined when it does not, or when it is not certain. */
export function* expectsNothing(place: Place, value: Node, file: RuleFile): Inquiry<Expectation | undefined> {
	switch (place.kind) {
		case "arguments":
			return yield* ofArgument(place.call, place.index, file);
		case "variables":
			return ofType(yield* typeOf(place.holder));
		case "properties":
			return ofType(place.method ? methodType(value, file) : file.types.contextualType(value));
		default:
			return ofType(file.types.contextualType(value));
	}
}

function ofType(type: TypeRef | undefined): Expectation | undefined {
	return type && resultAt(type) === "nothing" ? { type } : undefined;
}

/** The type that an object literal's method is expected to have. */
function methodType(method: Node, file: RuleFile): TypeRef | undefined {
	const { name } = method as unknown as { name: { text?: string } };
	const literal = method.parent;
	if (typeof name.text !== "string" || !isObjectLiteralExpression(literal)) return undefined;
	const type = file.types.contextualType(literal);
	const parts = type ? presentConstituentsOf(type) : [];
	const [property, ...others] = parts.flatMap((part) => part.property(name.text as string) ?? []);
	return property && others.length === 0 ? file.types.typeOfSymbol(property) : undefined;
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

function* ofArgument(
	call: CallExpression | NewExpression,
	index: number,
	file: RuleFile,
): Inquiry<Expectation | undefined> {
	const name = calledName(call);
	if (isCallExpression(call) && name !== undefined && IGNORE_RESULTS.has(name)) {
		const symbol = yield* symbolOf(call.expression);
		const origin = symbol && file.types.originOf(symbol);
		if (origin?.from === "lib" || (origin?.from === "package" && origin.name === "node")) return { type: undefined };
	}
	if (isCallExpression(call) && call.expression.kind !== SyntaxKind.SuperKeyword) {
		const callee = yield* typeOf(call.expression);
		if (callee === undefined || callee.isAny || callee.isErrorType) return undefined;
		const found = bySignatures(callee, index, file);
		if (found.result === "taken") return undefined;
		if (found.result === "nothing") return { type: found.type };
	}
	const signature = file.types.resolvedSignature(call);
	const type = signature && parameterType(signature, index, file);
	return type && type !== "open" ? ofType(type) : undefined;
}

interface BySignatures {
	readonly result: Result;
	readonly type: TypeRef | undefined;
}

const memo = new WeakMap<TypeRef, Map<number, BySignatures>>();

/** What all signatures of a callee together say of one parameter. Most calls share few callees, so it is memoised. */
function bySignatures(callee: TypeRef, index: number, file: RuleFile): BySignatures {
	let byIndex = memo.get(callee);
	if (!byIndex) memo.set(callee, (byIndex = new Map()));
	let found = byIndex.get(index);
	if (!found) byIndex.set(index, (found = judgeSignatures(callee, index, file)));
	return found;
}

function judgeSignatures(callee: TypeRef, index: number, file: RuleFile): BySignatures {
	const parts = presentConstituentsOf(callee);
	const [only] = parts;
	const signatures = parts.length === 1 && only ? only.callSignatures() : [];
	if (signatures.length === 0) return { result: "open", type: undefined };
	const types = signatures.flatMap((signature) => parameterType(signature, index, file) ?? []);
	const results = types.map((type) => (type === "open" ? "open" : overloadResult(type, file)));
	// One signature that takes a promise is enough: the function knows of promises.
	if (results.includes("promise") || !(results.includes("nothing") || results.includes("open"))) {
		return { result: "taken", type: undefined };
	}
	const [type] = types;
	if (results.every((result) => result === "nothing") && type !== "open") return { result: "nothing", type };
	return { result: "open", type: undefined };
}

/** The type of one parameter; undefined when the signature has none at that place. */
function parameterType(signature: SignatureRef, index: number, file: RuleFile): TypeRef | "open" | undefined {
	const { parameters, hasRestParameter } = signature;
	const rest = hasRestParameter ? parameters.length - 1 : parameters.length;
	const symbol = parameters[Math.min(index, rest)];
	const type = symbol && file.types.typeOfSymbol(symbol);
	if (index < rest || type === undefined) return type;
	if (type.isArray()) return type.typeArguments()[0];
	return type.isTuple() ? type.typeArguments()[index - rest] : "open";
}

function overloadResult(type: TypeRef, file: RuleFile): Result | "promise" {
	const result = resultAt(type);
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
function resultAt(type: TypeRef): Result {
	if (type.isAny || type.isUnknown || type.isErrorType) return "taken";
	let result: Result | undefined;
	for (const part of presentConstituentsOf(type)) {
		// A type parameter stands for the very function that is put there.
		if (part.isTypeParameter || part.isAny || part.isUnknown) return "taken";
		if (part.isDeferred) return "open";
		for (const signature of part.callSignatures()) {
			// An async function fits where `void` is returned, and nothing but `void`.
			if (!signature.returnType()?.isVoid) return "taken";
			result = "nothing";
		}
	}
	return result ?? "taken";
}
