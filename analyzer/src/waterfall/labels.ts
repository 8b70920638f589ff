/** What the bars are called. */
import type { RuleFile } from "../ask/rule-file.ts";
import { isCallExpression, isForOfStatement, type Node } from "../engine/ast.ts";
import { calleeName } from "../rules/shared/gathering/gathering.ts";
import { lastName } from "../syntax/calls.ts";
import { gatherOf } from "../syntax/combinators.ts";
import { isFunctionNode } from "../syntax/functions.ts";
import { nameOf, shorten } from "../syntax/naming.ts";
import { isLoopStatement } from "../syntax/statements.ts";
import { skipOuter } from "../syntax/walk.ts";
import { callBehind, withoutHandlers } from "./started.ts";
import { type Wait, waitsIn } from "./waits.ts";

const LONGEST = 60;

/**
 * What the bars are called: by the callees' names, or by the whole calls where those are the same.
 * @param turns how often loops are run, where that is known
 * @param limited those that go through a limiter, which are called by what they do
 */
export function labelsOf(
	waits: readonly Wait[],
	turns: ReadonlyMap<Wait, number | undefined>,
	limited: ReadonlySet<Wait>,
	file: RuleFile,
): readonly string[] {
	const labelOf = (wait: Wait, isWhole: boolean): string => {
		const { way, repeated } = wait;
		const often = repeated ? ` × ${oftenOf(repeated.source, turns.get(wait), file)}` : "";
		return `${way === undefined ? "" : `${way}: `}${shorten(nameFor(wait, limited, isWhole, file), LONGEST)}${often}`;
	};
	const names = waits.map((wait) => labelOf(wait, false));
	return waits.map((wait, index) => {
		const isAlone = names.indexOf(names[index] as string) === names.lastIndexOf(names[index] as string);
		return isAlone ? (names[index] as string) : labelOf(wait, true);
	});
}

/** @param isWhole say the whole call in place of its name, if it is short */
function nameFor(wait: Wait, limited: ReadonlySet<Wait>, isWhole: boolean, file: RuleFile): string {
	const { repeated, starts } = wait;
	const isLoop = repeated?.how === "in-turn";
	const names = isSaidByBody(wait, limited) ? waitsIn(wait.body).map((one) => nameOfStart(one.starts, file)) : [];
	const own = isLoop && isForOfStatement(starts) && starts.awaitModifier ? ["for await"] : [];
	const call = isLoop ? starts : callBehind(wait, limited);
	return [...own, ...new Set(names)].join(", ") || nameOfStart(call, file, isWhole);
}

/** Of a loop, and of `ids.map(async (id) => { await load(id); })`, what is waited for within says more. */
function isSaidByBody(wait: Wait, limited: ReadonlySet<Wait>): boolean {
	return wait.body.length > 0 && (wait.repeated !== undefined || limited.has(wait));
}

function oftenOf(source: Node | undefined, turns: number | undefined, file: RuleFile): string {
	if (turns !== undefined) return `${turns}`;
	return source ? `each of ${nameOf(source, (node) => file.textOf(node), 30)}` : "each turn";
}

/** The last names of what is called for a wait, each once. */
export function callsOf(wait: Wait, limited: ReadonlySet<Wait>): string[] {
	if (isSaidByBody(wait, limited)) return [...new Set(waitsIn(wait.body).flatMap((one) => callsOf(one, limited)))];
	const call = callBehind(wait, limited);
	const name = isCallExpression(call) ? lastName(skipOuter(call.expression)) : undefined;
	return name === undefined ? [] : [name];
}

function nameOfStart(starts: Node, file: RuleFile, isWhole = false): string {
	const at = withoutHandlers(starts);
	if (isLoopStatement(at)) return "loop";
	if (!isCallExpression(at)) return nameOf(at, (node) => file.textOf(node), LONGEST);
	const gather = gatherOf(at);
	if (gather) return `Promise.${gather.combinator}`;
	const callee = skipOuter(at.expression);
	if (isFunctionNode(callee)) return "async function";
	const whole = isWhole ? nameOf(at, (node) => file.textOf(node), LONGEST) : "";
	return whole === "" || whole.startsWith("(") ? calleeName(at, file) : whole;
}
