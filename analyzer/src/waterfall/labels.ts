/** What the bars are called, and what is held while they last. */
import type { Inquiry } from "../ask/inquiry.ts";
import type { RuleFile } from "../ask/rule-file.ts";
import {
	isAwaitExpression,
	isCallExpression,
	isForOfStatement,
	isIdentifier,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../engine/ast.ts";
import { referencesTo } from "../flow/index.ts";
import { calleeName } from "../rules/shared/gathering/gathering.ts";
import { transactionAt, transactionClient } from "../rules/shared/gathering/transactions.ts";
import { limiterIn } from "../rules/shared/lists/limiters.ts";
import { calledMethod, lastName } from "../syntax/calls.ts";
import { gatherOf } from "../syntax/combinators.ts";
import { enclosingFunction, isFunctionNode } from "../syntax/functions.ts";
import { nameOf, shorten } from "../syntax/naming.ts";
import { findAncestor, outerOf, skipOuter, walk } from "../syntax/walk.ts";
import { type Wait, waitsIn } from "./waits.ts";

const LONGEST = 60;

/** What the bars are called: by the callees' names, or by the whole calls where those are the same. */
export function labelsOf(
	waits: readonly Wait[],
	turns: ReadonlyMap<Wait, number | undefined>,
	file: RuleFile,
): readonly string[] {
	const names = waits.map((wait) => labelOf(wait, turns.get(wait), false, file));
	return waits.map((wait, index) => {
		const isAlone = names.indexOf(names[index] as string) === names.lastIndexOf(names[index] as string);
		return isAlone ? (names[index] as string) : labelOf(wait, turns.get(wait), true, file);
	});
}

/**
 * @param turns how often a loop is run, where that is known
 * @param isWhole say the whole call in place of its name, if it is short
 */
function labelOf(wait: Wait, turns: number | undefined, isWhole: boolean, file: RuleFile): string {
	const { way, repeated, body } = wait;
	const prefix = way === undefined ? "" : `${way}: `;
	const isLoop = repeated?.how === "in-turn";
	const names = isLoop || isBareMapping(wait) ? waitsIn(body).map((one) => nameOfStart(one.starts, file)) : [];
	const own = isLoop && isForOfStatement(wait.starts) && wait.starts.awaitModifier ? ["for await"] : [];
	const starts = mappedCall(wait) ?? wait.starts;
	const name = [...own, ...new Set(names)].join(", ") || nameOfStart(starts, file, isWhole);
	return `${prefix}${shorten(name, LONGEST)}${repeated ? ` × ${oftenOf(repeated.source, turns, file)}` : ""}`;
}

function oftenOf(source: Node | undefined, turns: number | undefined, file: RuleFile): string {
	if (turns !== undefined) return `${turns}`;
	return source ? `each of ${nameOf(source, (node) => file.textOf(node), 30)}` : "each turn";
}

/** `ids.map(async (id) => { await load(id); })`: what the callback waits for says more than `map`. */
function isBareMapping({ repeated, body }: Wait): boolean {
	return repeated?.how === "at-once" && body.length > 0;
}

/** `ids.map((id) => load(id))`: the call that is made for each. */
function mappedCall({ repeated, starts }: Wait): Node | undefined {
	if (repeated?.how !== "at-once" || !isCallExpression(starts)) return undefined;
	const callback = starts.arguments[0] && skipOuter(starts.arguments[0]);
	const body = callback && isFunctionNode(callback) ? (callback as { body?: Node }).body : undefined;
	const given = body && skipOuter(body);
	return given && isCallExpression(given) ? given : undefined;
}

/** The last names of what is called for a wait, each once. */
export function callsOf(wait: Wait): string[] {
	const call = withoutHandlers(mappedCall(wait) ?? wait.starts);
	const callee = isCallExpression(call) ? skipOuter(call.expression) : undefined;
	const own = callee && wait.repeated?.how !== "in-turn" ? lastName(callee) : undefined;
	const inner = wait.repeated ? waitsIn(wait.body).flatMap(callsOf) : [];
	return [...new Set([...(own !== undefined && !(isBareMapping(wait) && own === "map") ? [own] : []), ...inner])];
}

function nameOfStart(starts: Node, file: RuleFile, isWhole = false): string {
	const at = withoutHandlers(starts);
	if (isLoop(at)) return "loop";
	if (!isCallExpression(at)) return nameOf(at, (node) => file.textOf(node), LONGEST);
	const gather = gatherOf(at);
	if (gather) return `Promise.${gather.combinator}`;
	const callee = skipOuter(at.expression);
	if (isFunctionNode(callee)) return "async function";
	const whole = isWhole ? nameOf(at, (node) => file.textOf(node), LONGEST) : "";
	return whole === "" || whole.startsWith("(") ? calleeName(at, file) : whole;
}

function isLoop({ kind }: Node): boolean {
	return kind >= SyntaxKind.DoStatement && kind <= SyntaxKind.ForOfStatement;
}

/** `load().catch(report)` is about `load`. */
export function withoutHandlers(promise: Node): Node {
	let at = skipOuter(promise);
	for (;;) {
		const method = isCallExpression(at) ? calledMethod(at) : undefined;
		if (!method || !/^(?:then|catch|finally)$/.test(method.name)) return at;
		const receiver = skipOuter(method.receiver);
		if (!isCallExpression(receiver)) return at;
		at = receiver;
	}
}

/** What is held throughout a function, since it is run within it. */
export function heldAround(owner: Node): string | undefined {
	const { body } = owner as { body?: Node };
	const client = body && isFunctionNode(owner) ? transactionClient(body) : undefined;
	return client && `transaction ${client.name}`;
}

/** What a call takes before it runs the function that it is handed, and gives back after. */
export function* heldBy({ starts }: Wait, limiters: readonly string[], file: RuleFile): Inquiry<string | undefined> {
	const call = withoutHandlers(starts);
	if (!isCallExpression(call) || !call.arguments.some((at) => isFunctionNode(skipOuter(at)))) return undefined;
	const callee = skipOuter(call.expression);
	const transaction = transactionAt(call);
	if (transaction) return `transaction ${transaction.client?.name ?? file.textOf(transaction.owner)}`;
	const method = lastName(callee);
	if (method !== undefined && LOCKING.test(method))
		return `lock ${nameOf(holderOf(call), (at) => file.textOf(at), 40)}`;
	if (!isIdentifier(callee) && !calledMethod(call)) return undefined;
	if (calledMethod(call)?.name === "map") return undefined;
	const isLimited = yield* limiterIn(call.expression, file, limiters);
	return isLimited ? `limiter ${nameOf(holderOf(call), (at) => file.textOf(at), 40)}` : undefined;
}

const LOCKING = /^(?:runExclusive|withLock|withMutex|runWithLock)$/;
const TAKING = /^(?:acquire|lock)$/;
const RELEASING = /^(?:release|unlock)$/;

function holderOf(call: Node): Node {
	return isCallExpression(call) ? (calledMethod(call)?.receiver ?? skipOuter(call.expression)) : call;
}

/** A stretch of the text in which something is held. */
export interface Held {
	readonly name: string;
	readonly from: number;
	readonly to: number;
}

/** `await mutex.acquire()` … `mutex.release()`: what is held between the two, as it is written. */
export function heldBetween(wait: Wait, file: RuleFile): Held | undefined {
	const { starts, await: await_ } = wait;
	const method = isCallExpression(starts) ? calledMethod(starts) : undefined;
	if (!await_ || !method || !TAKING.test(method.name)) return undefined;
	const name = file.textOf(method.receiver);
	const block = findAncestor(await_, (at) => at.kind === SyntaxKind.Block || at.kind === SyntaxKind.SourceFile);
	const owner = enclosingFunction(await_) ?? block;
	if (!block || !owner) return undefined;
	const released = [...releasesOf(owner, name, file), ...callsOfResult(await_)].filter((at) => at > await_.end);
	return { name: `lock ${name}`, from: await_.end, to: released.length > 0 ? Math.min(...released) : block.end };
}

function releasesOf(owner: Node, name: string, file: RuleFile): number[] {
	const found: number[] = [];
	walk(owner, (at) => {
		const method = isCallExpression(at) ? calledMethod(at) : undefined;
		if (method && RELEASING.test(method.name) && file.textOf(method.receiver) === name) found.push(at.pos);
	});
	return found;
}

/** `const release = await mutex.acquire()`: calling it, or a method of it, ends it. */
function callsOfResult(await_: Node): number[] {
	const { parent } = outerOf(await_);
	if (!isAwaitExpression(await_) || !isVariableDeclaration(parent) || !isIdentifier(parent.name)) return [];
	return referencesTo(parent).flatMap((use) => {
		const { parent: around } = use;
		const isCalled = isCallExpression(around) && around.expression === use;
		const isReleased = RELEASING.test(lastName(around) ?? "");
		return isCalled || isReleased ? [use.pos] : [];
	});
}
