/** Ways to have a handler in time: wait for both together, or attach one that does nothing and await later. */

import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isAwaitExpression,
	isCallExpression,
	isReturnStatement,
	isVariableDeclaration,
	type Node,
} from "../../engine/ast.ts";
import { type AwaitStatement, awaitStatement, bindingNames, namesIn } from "../../flow/index.ts";
import { columnsOf, layoutOf, widthOf } from "../../rewrites/layout.ts";
import { promiseAllEdits } from "../../rewrites/promise-all.ts";
import { lineEnd } from "../../syntax/comments.ts";
import { enclosingFunction, isAsync } from "../../syntax/functions.ts";
import { statementsOf } from "../../syntax/statements.ts";
import { findAncestor, isWithin, outerOf } from "../../syntax/walk.ts";
import { FIRST_FAILURE, WAITED_FOR } from "../shared/fixes/timing.ts";
import type { StartedPromise } from "../shared/promises/started-promises.ts";
import type { Delay } from "./delays.ts";

export function fixesFor(started: StartedPromise, delay: Delay | undefined, file: RuleFile): FixDraft[] {
	const atOnce = delay && atOnceFix(started, file);
	const gather = delay && gatherFix(delay, file);
	const guard = guardFix(started, delay, file);
	return [atOnce, gather, guard].filter((fix) => fix !== undefined);
}

/** `const user = load(); await log(); return user;`: who meant both to run at the same time would have awaited them together. */
function atOnceFix({ definition, uses }: StartedPromise, file: RuleFile): FixDraft | undefined {
	const { value, node, isInitial } = definition;
	const fn = enclosingFunction(node);
	if (!isInitial || !isVariableDeclaration(node) || node.type || !isCallExpression(value)) return undefined;
	if (!fn || !isAsync(fn) || uses.reads.length === 0 || uses.tests.length > 0) return undefined;
	if (!uses.reads.every((read) => isReturnStatement(outerOf(read).parent))) return undefined;
	const start = file.startOf(value);
	return {
		id: "await",
		title: "Await it at once",
		safety: "suggestion",
		changes: WAITED_FOR,
		edits: [{ start, end: start, text: "await " }],
	};
}

/** Nobody would read a longer list, and looking at one for each of its promises costs the square of its length. */
const MOST_GATHERED = 24;

/** Where the awaits are statements that follow each other, and none needs what the ones before it give. */
export function gatherFix({ meanwhile, consumed }: Delay, file: RuleFile): FixDraft | undefined {
	const late = outerOf(consumed).parent;
	if (!isAwaitExpression(meanwhile) || !isAwaitExpression(late)) return undefined;
	const [first, last] = [statementOf(meanwhile), statementOf(late)];
	if (!first || !last || first === last || first.parent !== last.parent) return undefined;
	const list = statementsOf(first.parent);
	if (!list) return undefined;
	const [from, to] = [list.indexOf(first), list.indexOf(last)];
	if (to - from >= MOST_GATHERED) return undefined;
	const statements = list.nodes.slice(from, to + 1);
	const run = statements.map(awaitStatement);
	const group = run.filter((item): item is AwaitStatement => item?.isPlain === true);
	if (group.length !== run.length || group[0]?.await !== meanwhile || group.at(-1)?.await !== late) return undefined;
	const given = new Set<string>();
	for (const { operand, declaration } of group) {
		if ([...namesIn(operand)].some((name) => given.has(name))) return undefined;
		for (const name of declaration ? bindingNames(declaration.name) : []) given.add(name.text);
	}
	const edits = promiseAllEdits(group, file);
	return (
		edits && {
			id: "gather",
			title: "Await them together with `Promise.all`",
			safety: "suggestion",
			changes: FIRST_FAILURE,
			edits,
		}
	);
}

function statementOf(node: Node): Node | undefined {
	return findAncestor(node, (at) => statementsAround(at) !== undefined);
}

/** The statements of the block that the node is a statement of. */
function statementsAround(node: Node): readonly Node[] | undefined {
	return (node.parent as { statements?: readonly Node[] } | undefined)?.statements;
}

/**
 * `p.catch(() => {});` behind the start. It takes nothing away from who awaits `p` later; but where nobody comes to it, a
 * rejection that used to end the process goes unseen.
 */
function guardFix(
	{ definition, type }: StartedPromise,
	delay: Delay | undefined,
	file: RuleFile,
): FixDraft | undefined {
	const { name, node } = definition;
	const statement = isVariableDeclaration(node) ? node.parent.parent : node.parent;
	if (delay && isWithin(delay.meanwhile, statement)) return undefined;
	const link = type.constituents().some((part) => file.types.promiseKind(part) === "no") && type.isUnion ? "?." : ".";
	return guardAfter(statement, `${name.text}${link}catch(() => {})`, file);
}

/** @param guard a statement that attaches the handler, without its semicolon */
export function guardAfter(statement: Node, guard: string, file: RuleFile): FixDraft | undefined {
	if (!statementsAround(statement)) return undefined;
	const end = lineEnd(file.text, statement.end);
	if (!/^\s*(?:\/\/.*)?$/.test(file.text.slice(statement.end, end))) return undefined;
	const { newline, terminator } = layoutOf(statement, file);
	// Without semicolons, the next line must not go on where this one ends.
	const stop = terminator || (/^\s*[([`+\-/]/.test(file.text.slice(end)) ? ";" : "");
	const code = `${newline}${guard}${stop}`;
	const comment = "// Whoever awaits it gets the error.";
	const isShort = columnsOf(`${code} ${comment}`) <= widthOf(file);
	const text = isShort ? `${code} ${comment}` : `${newline}${comment}${code}`;
	return {
		id: "guard",
		title: "Attach a handler that does nothing, and await it later",
		safety: "suggestion",
		edits: [{ start: end, end, text }],
	};
}
