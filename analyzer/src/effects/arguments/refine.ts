/** What the arguments of a call say about its effect, where the function alone does not. */

import type { Inquiry } from "../../ask/inquiry.ts";
import { typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isPrimitiveType } from "../../ask/types.ts";
import {
	type CallExpression,
	isArrayLiteralExpression,
	isBinaryExpression,
	isCallExpression,
	isIdentifier,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isSpreadElement,
	isStringLiteral,
	isTaggedTemplateExpression,
	isVariableDeclaration,
	type NewExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, writesOf } from "../../flow/scopes.ts";
import { lastName } from "../../syntax/calls.ts";
import { enclosingFunction, isFunctionNode } from "../../syntax/functions.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";
import { calledBy, constantText, constantValue, type Invocation, valuesOf } from "../callee/index.ts";
import type { KnownCall, Refinement } from "../knowledge/index.ts";
import { assumedClient, isOnTransaction, isOnWholeClient, namesTransaction } from "./connections.ts";
import { isReadingCommand, isReadingRequest } from "./requests.ts";
import { fragmentOf, type Reads, statementOf } from "./statements.ts";

/** The knowledge as it holds for this very call. */
export function* refined(known: KnownCall, call: Invocation, file: RuleFile): Inquiry<KnownCall> {
	// Given a callback, what gives a promise otherwise gives nothing and calls back later.
	if (known.gives === "promise" && !known.invokes && valuesOf(call).some((at) => isFunctionNode(skipOuter(at)))) {
		return { ...known, gives: "value", partial: true };
	}
	let found = known;
	const refinements = typeof known.refine === "string" ? [known.refine] : (known.refine ?? []);
	for (const refinement of refinements) found = yield* refinedBy(refinement, found, call, file);
	return found;
}

function* refinedBy(refinement: Refinement, known: KnownCall, call: Invocation, file: RuleFile): Inquiry<KnownCall> {
	switch (refinement) {
		case "sql":
			return asRead(reading(known), known, yield* statementOf(call, file), call);
		case "fragment":
			return asRead(withoutIo(known), known, fragmentOf(call), call);
		case "prisma":
			return (yield* isOnWholeClient(call, file)) ? known : { ...known, connection: true };
		case "transaction":
			return yield* besidesTransactions(known, call, file);
	}
	if (isTaggedTemplateExpression(call)) return known;
	switch (refinement) {
		case "fetch":
			return (yield* isReadingFetch(call, file)) ? { ...known, io: [{ domain: "http", mode: "r" }] } : known;
		case "regexp":
			return isStatelessPattern(call) ? { ...known, receiver: "reads" } : known;
		case "options":
			return (yield* namesTransaction(call, known.options ?? 0, file)) ? { ...known, connection: true } : known;
		case "pipeline":
			return isReadingPipeline(call.arguments?.[0]) ? reading(known) : known;
		case "primitive-argument":
			return yield* onPrimitives(known, call, file);
		case "request":
			return (yield* isReadingRequest(call, file)) ? reading(known) : known;
		case "route":
			return /^(get|head) /i.test(constantText(call.arguments?.[0]) ?? "") ? reading(known) : known;
		case "command":
			return (yield* isReadingCommand(call, file)) ? reading(known) : known;
		case "revalidation":
			return (call.arguments?.length ?? 0) > (known.options ?? 0) ? { ...known, partial: true } : known;
		case "callback-last":
			return (yield* endsWithCallback(call, file)) ? { ...known, partial: true } : known;
		case "calls-last":
			return callingLast(known, call);
		case "own-timer":
			return isOwnTimer(call) ? withoutIo(known) : known;
		case "chained":
			return isChained(call) ? withoutIo(known) : known;
		default:
			return known;
	}
}

/** An aggregation of MongoDB that is written out, and none of whose stages puts its results into a collection. */
function isReadingPipeline(value: Node | undefined): boolean {
	const stages = value && skipOuter(value);
	if (!stages || !isArrayLiteralExpression(stages)) return false;
	return stages.elements.every((stage) => {
		const [only, second] = isObjectLiteralExpression(stage) ? stage.properties : [];
		return only !== undefined && !second && isPropertyAssignment(only) && !/\$(out|merge)\b/.test(only.name.getText());
	});
}

/** Whether a timer is stopped by the very run of a function that has set it, and that alone knows of it. */
function isOwnTimer(call: CallExpression | NewExpression): boolean {
	const timer = call.arguments?.[0] && skipOuter(call.arguments[0]);
	const declared = timer && isIdentifier(timer) ? declarationOf(timer) : undefined;
	if (!declared || !isVariableDeclaration(declared)) return false;
	const home = enclosingFunction(declared);
	if (home === undefined || home !== enclosingFunction(call)) return false;
	const { initializer } = declared;
	const isMissing = initializer === undefined && writesOf(declared).length > 0;
	return (
		(isMissing || (initializer !== undefined && setsTimer(initializer))) &&
		writesOf(declared).every((target) => {
			const assignment = outerOf(target).parent;
			return isBinaryExpression(assignment) && enclosingFunction(target) === home && setsTimer(assignment.right);
		})
	);
}

function setsTimer(value: Node): boolean {
	const call = skipOuter(value);
	const callee = isCallExpression(call) ? skipOuter(call.expression) : undefined;
	return callee !== undefined && isIdentifier(callee) && /^set(?:Timeout|Interval|Immediate)$/.test(callee.text);
}

/** Whether what it is given last may be a function, which it calls back when it has done its work elsewhere. */
function* endsWithCallback(call: CallExpression | NewExpression, file: RuleFile): Inquiry<boolean> {
	const last = call.arguments?.at(-1);
	if (!last) return false;
	const [type] = yield* typesFor([last], file);
	return file.types.isCallable(type) !== false;
}

/** With the callback that stands last, after options that may be left out: it calls that when it has done its work elsewhere. */
function callingLast(known: KnownCall, call: CallExpression | NewExpression): KnownCall {
	const given = call.arguments;
	return !given?.length || given.some(isSpreadElement)
		? { ...known, partial: true }
		: { ...known, invokes: [given.length - 1] };
}

function withoutIo({ io: _, ...rest }: KnownCall): KnownCall {
	return rest;
}

/** Whether it is called on the very result of another call, which says what the whole chain does. */
function isChained(call: CallExpression | NewExpression): boolean {
	const callee = skipOuter(call.expression);
	if (!isPropertyAccessExpression(callee)) return false;
	const before = skipOuter(callee.expression);
	return isCallExpression(before) || isTaggedTemplateExpression(before);
}

function* besidesTransactions(known: KnownCall, call: Invocation, file: RuleFile): Inquiry<KnownCall> {
	const isTransaction = yield* isOnTransaction(call, file);
	if (isTransaction === "yes") return { ...known, connection: true };
	if (!known.io?.some(({ domain }) => domain === "db")) return known;
	const assumes = yield* assumedClient(call, isTransaction === "maybe", file);
	return assumes === undefined ? known : { ...known, assumes: [known.assumes ?? [], assumes].flat() };
}

/** What holds of a call whose SQL reads, as far as its text shows that. */
function asRead(read: KnownCall, known: KnownCall, reads: Reads, call: Invocation): KnownCall {
	if (reads === "no") return known;
	const name = lastName(calledBy(call)) ?? "query";
	return reads === "proven"
		? read
		: { ...read, assumes: [known.assumes ?? [], { kind: "only-reads", name } as const].flat() };
}

/** A GET or HEAD request, as far as can be read off the call: anything that is not written out may be a method or a body. */
function* isReadingFetch(call: CallExpression | NewExpression, file: RuleFile): Inquiry<boolean> {
	const [input, init, more] = call.arguments ?? [];
	if (!input || more || input.kind === SyntaxKind.SpreadElement) return false;
	if (init && !isReadingInit(skipOuter(init))) return false;
	// A `Request` carries a method of its own; strings and URLs do not.
	const [type] = yield* typesFor([input], file);
	return isPrimitiveType(type) || type?.symbol()?.name === "URL";
}

const HARMLESS_OPTIONS: ReadonlySet<string> = new Set(
	"headers signal cache credentials mode redirect referrer referrerPolicy integrity keepalive priority next".split(" "),
);

function isReadingInit(init: Node): boolean {
	if (!isObjectLiteralExpression(init)) return false;
	return init.properties.every((property) => {
		if (!isPropertyAssignment(property) && !isShorthandPropertyAssignment(property)) return false;
		if (!isIdentifier(property.name)) return false;
		const name = property.name.text;
		if (name === "method" && isPropertyAssignment(property)) {
			const value = skipOuter(property.initializer);
			return isStringLiteral(value) && /^(get|head)$/i.test(value.text);
		}
		return HARMLESS_OPTIONS.has(name);
	});
}

function reading(known: KnownCall): KnownCall {
	return { ...known, io: (known.io ?? []).map((effect) => ({ ...effect, mode: "r" as const })) };
}

/** A regular expression without memory of its last match: neither `g` nor `y`. */
function isStatelessPattern(call: CallExpression | NewExpression): boolean {
	const callee = skipOuter(call.expression);
	if (!isPropertyAccessExpression(callee)) return false;
	let receiver = skipOuter(callee.expression);
	if (isIdentifier(receiver)) {
		const declared = declarationOf(receiver);
		const value = declared && constantValue(declared);
		if (!value) return false;
		receiver = value;
	}
	if (receiver.kind !== SyntaxKind.RegularExpressionLiteral) return false;
	const { text } = receiver as unknown as { text: string };
	return !/[gy]/.test(text.slice(text.lastIndexOf("/") + 1));
}

/** Conversions call methods of objects; on primitives they do nothing but compute. */
function* onPrimitives(known: KnownCall, call: CallExpression | NewExpression, file: RuleFile): Inquiry<KnownCall> {
	const values = call.arguments ?? [];
	if (values.length === 0) return known;
	const types = yield* typesFor([...values], file);
	if (!types.every((type) => isPrimitiveType(type, true))) return { ...known, throws: true };
	// `new Date(x)` does not look at the clock.
	return withoutIo(known);
}
