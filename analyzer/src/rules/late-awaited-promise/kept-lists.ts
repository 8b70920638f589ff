/** Whether the promises in a list are looked after too late. */

import { type Inquiry, promiseKindOf, promiseKindsOf, typeOf, typesOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import { callbackCannotReject } from "../../effects/index.ts";
import { type ForOfStatement, isCallExpression, type Node, type VariableDeclaration } from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { type Consumption, consumptionOf } from "../../flow/consumption.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { isWithin, skipOuter } from "../../syntax/walk.ts";
import {
	givesWhatOnlyResolves,
	guards,
	isGuardedInside,
	isHandled,
	isNoRisk,
	startsSomething,
} from "../shared/promises/started-promises.ts";
import { type Delay, delayOf, isWait } from "./delays.ts";
import { type InTurn, inTurn, listOf, loopInTurn } from "./in-turn.ts";
import { formOf, type KeptList, keptList, loopAround, type Read, resultsOf, type Start, startsIn } from "./lists.ts";
import { endsAtOnce, isReady } from "./settles-at-once.ts";

/** What is wrong with a list in a variable. */
export type Lateness =
	| { readonly kind: "delay"; readonly start: Start; readonly delay: Delay; readonly read: Read }
	| { readonly kind: "in-turn"; readonly start: Start; readonly inTurn: InTurn };

export interface LateList {
	readonly list: KeptList;
	readonly lateness: Lateness;
	/** Of the promise, or of the list that is mapped. */
	readonly type: TypeRef;
	/** How a promise in the list is asked for its `catch`; undefined where it holds other things as well. */
	readonly link: "." | "?." | undefined;
}

/** A loop whose list is written into it, and what the list's promises, or what is mapped to them, are. */
export interface LateLoop {
	readonly inTurn: InTurn;
	readonly type: TypeRef;
}

export function* lateList(declaration: VariableDeclaration, file: RuleFile): Inquiry<LateList | undefined> {
	const list = keptList(declaration);
	if (!list) return undefined;
	const open: { start: Start; consumption: Consumption; turn: InTurn | undefined }[] = [];
	for (const start of list.starts) {
		const consumption = consumptionOfStart(start, list);
		if (!consumption || consumption.consumed.length === 0) continue;
		const turn = turnOf(start, consumption, list);
		if (turn || [...consumption.open].some(isWait)) open.push({ start, consumption, turn });
	}
	const risky = new Set(
		yield* startedOf(
			open.map(({ start }) => start),
			file,
		),
	);
	if (risky.size === 0) return undefined;
	for (const { start, consumption, turn } of open) {
		if (!risky.has(start)) continue;
		const type = yield* typeOf(start.value);
		if (!type || !(yield* mayReject(start, file))) continue;
		const delay = yield* delayOf({ consumption, isSure: true }, file, start.node !== list.declaration);
		const read = delay && list.reads.find(({ mention }) => mention === delay.consumed);
		const one = read?.of === "element" ? read.node : undefined;
		if (delay && read) {
			const link = yield* linkOf(list, one, file);
			return { list, type, link, lateness: { kind: "delay", start, delay, read } };
		}
		if (turn && (yield* isAnyBefore(start, list.starts, file))) {
			const link = yield* linkOf(list, undefined, file);
			return { list, type, link, lateness: { kind: "in-turn", start, inTurn: turn } };
		}
	}
	return undefined;
}

function* linkOf({ name, form, starts }: KeptList, one: Node | undefined, file: RuleFile): Inquiry<LateList["link"]> {
	const type = yield* typeOf(one ?? name);
	let held: readonly (TypeRef | undefined)[] = [type];
	if (!one && type) held = form === "map" ? type.typeArguments().slice(1) : type.typeArguments();
	// `const tasks = [];` has the type of what is added to it.
	if (!one && held.every((part) => part?.isAny) && starts.every(({ each }) => !each))
		held = yield* typesOf(starts.map(({ value }) => value));
	const parts = held.flatMap(constituentsOf);
	if (parts.length === 0 || !parts.every((part) => part.isNullish || file.types.promiseKind(part) === "promise"))
		return undefined;
	return parts.some((part) => part.isNullish) ? "?." : ".";
}

/** A loop whose list is written into it: `for await (const x of xs.map(f))`. */
export function* lateLoop(loop: ForOfStatement, file: RuleFile): Inquiry<LateLoop | undefined> {
	const { list, pairs } = listOf(loop);
	const starts = startsIn(list, loop);
	const turn = starts.length > 0 ? loopInTurn(loop, pairs ?? formOf(list) === "map") : undefined;
	if (!turn) return undefined;
	for (const start of yield* startedOf(starts, file)) {
		if (!(yield* mayReject(start, file)) || !(yield* isAnyBefore(start, starts, file))) continue;
		const type = yield* typeOf(start.value);
		if (type) return { inTurn: turn, type };
	}
	return undefined;
}

/** What becomes of one promise: who takes another one by its name or number does nothing about it. */
function consumptionOfStart({ key, node }: Start, { reads, uses }: KeptList): Consumption | undefined {
	const own = reads.filter((read) => key === undefined || read.key === undefined || read.key === key);
	return consumptionOf(node, { ...uses, reads: own.map(({ mention }) => mention) });
}

function turnOf(start: Start, consumption: Consumption, list: KeptList): InTurn | undefined {
	const filling = loopAround(start.node, list.declaration);
	const turns = consumption.consumed.map((point) => {
		const read = list.reads.find(({ mention }) => mention === point.node);
		// `cache[key] = f(); await cache[key];` waits for what it has just started, and nothing else runs.
		const isSameTurn = read !== undefined && filling !== undefined && isWithin(read.mention, filling);
		return { point, turn: read && !isSameTurn ? inTurn(read, list) : undefined };
	});
	const areAll = turns.every(({ turn }) => turn !== undefined);
	return turns.find(({ point, turn }) => turn && (areAll || consumption.isOnlyBefore(point)))?.turn;
}

/** Those of the starts that surely give promises of the language: others may begin their work only when they are awaited. */
function* startedOf(starts: readonly Start[], file: RuleFile): Inquiry<Start[]> {
	const kinds = yield* promiseKindsOf(starts.map(({ value }) => value));
	const found: Start[] = [];
	for (const [index, start] of starts.entries()) {
		if (
			start.each
				? yield* mapsToPromises(start, file)
				: kinds[index] === "promise" && (yield* isPlain(start.value, file))
		)
			found.push(start);
	}
	return found;
}

function* mapsToPromises({ value, each, givesPairs = false }: Start, file: RuleFile): Inquiry<boolean> {
	const callback = each && skipOuter(each);
	if (!callback) return false;
	if (isFunctionNode(callback)) {
		if (isAsync(callback)) return !givesPairs;
		const results = resultsOf(callback, givesPairs);
		if (!results?.every(startsSomething)) return false;
		if (!(yield* promiseKindsOf(results)).includes("promise")) return false;
		for (const result of results) if (!(yield* isPlain(result, file))) return false;
		return true;
	}
	if (givesPairs) return false;
	const [element] =
		(yield* promiseKindOf(value)) === "promise-array" ? ((yield* typeOf(value))?.typeArguments() ?? []) : [];
	return element !== undefined && isLanguagePromise(element, file);
}

/** A promise of the language that the expression starts, as opposed to one that it takes from where others see it. */
function* isPlain(value: Node, file: RuleFile): Inquiry<boolean> {
	const type = yield* typeOf(value);
	if (!type || !isLanguagePromise(type, file)) return false;
	const call = skipOuter(value);
	const method = isCallExpression(call) ? calledMethod(call) : undefined;
	if (!method || !STORED.has(method.name)) return true;
	const holder = (yield* typeOf(method.receiver))?.symbol();
	return !holder || file.types.originOf(holder)?.from !== "lib";
}

/** Of the language's lists and maps: what they give was there before. */
const STORED: ReadonlySet<string> = new Set(["get", "at", "shift", "pop", "find", "findLast"]);

function isLanguagePromise(type: TypeRef, file: RuleFile): boolean {
	const promise = file.types.globalSymbol("Promise")?.id;
	return constituentsOf(type).every(
		(part) => part.isNullish || (file.types.promiseKind(part) === "promise" && part.symbol()?.id === promise),
	);
}

/** Whether nothing shows that the promise cannot reject, or that somebody handles its rejection where it is made. */
function* mayReject({ value, each, givesPairs = false }: Start, file: RuleFile): Inquiry<boolean> {
	const callback = each && skipOuter(each);
	if (!callback) return !(yield* needsNobody(value, file));
	if (!isFunctionNode(callback)) {
		if (yield* callbackCannotReject(callback, file)) return false;
		return !(yield* guards(callback)) && !(yield* givesWhatOnlyResolves(callback));
	}
	if (isAsync(callback)) return !(yield* callbackCannotReject(callback, file));
	if (GUARDED.test(file.textOf(callback))) return false;
	for (const result of resultsOf(callback, givesPairs) ?? []) if (!(yield* needsNobody(result, file))) return true;
	return false;
}

const GUARDED = /\.catch\(|\.then\([^()]*,/;

function* needsNobody(value: Node, file: RuleFile): Inquiry<boolean> {
	return isHandled(value) || (yield* isNoRisk(value, file)) || (yield* isGuardedInside(value));
}

/** Whether a loop that goes through the list waits for something that takes its time before it comes to the promise. */
function* isAnyBefore(start: Start, starts: readonly Start[], file: RuleFile): Inquiry<boolean> {
	const before = starts.slice(0, starts.indexOf(start) + (start.isMany ? 1 : 0));
	for (const other of before) if (!(yield* isReadyStart(other, file))) return true;
	return false;
}

function* isReadyStart({ value, each, givesPairs = false }: Start, file: RuleFile): Inquiry<boolean> {
	const callback = each && skipOuter(each);
	if (!callback) return yield* isReady(value, file);
	if (isFunctionNode(callback)) {
		if (isAsync(callback)) return yield* endsAtOnce(callback, file);
		for (const result of resultsOf(callback, givesPairs) ?? []) if (!(yield* isReady(result, file))) return false;
		return true;
	}
	const declarations = (yield* typeOf(callback))?.symbol()?.declarations ?? [];
	const fn = declarations.length === 1 ? declarations[0]?.node() : undefined;
	return fn !== undefined && isFunctionNode(fn) && (yield* endsAtOnce(fn, file));
}
