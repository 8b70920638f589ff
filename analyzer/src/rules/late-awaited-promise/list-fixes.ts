/** The same for promises in a list: wait for all of them before the loop, or attach handlers that do nothing. */

import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type ForOfStatement,
	type Identifier,
	isAwaitExpression,
	isBlock,
	isCallExpression,
	isExpressionStatement,
	isIdentifier,
	isVariableDeclarationList,
	type Node,
} from "../../engine/ast.ts";
import type { Edit } from "../../facts/edit.ts";
import { declarationAt, declarationOf, referencesTo } from "../../flow/index.ts";
import { layoutOf } from "../../rewrites/layout.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { hasWord } from "../../syntax/mentions.ts";
import { isWithin, outerOf } from "../../syntax/walk.ts";
import { FIRST_FAILURE } from "../shared/fixes/timing.ts";
import { hasComment } from "../shared/places/intent.ts";
import { gatherFix, guardAfter } from "./fixes.ts";
import type { InTurn } from "./in-turn.ts";
import type { LateList } from "./kept-lists.ts";
import type { Form, KeptList, Read } from "./lists.ts";

export function fixesForList({ list, lateness, link }: LateList, file: RuleFile): FixDraft[] {
	const { declaration, form, name } = list;
	const isDelay = lateness.kind === "delay";
	const gather = isDelay
		? gatherFix({ ...lateness.delay, consumed: takenBy(lateness.read) }, file)
		: gatherLoopFix(lateness.inTurn, file);
	const statement = declaration.parent.parent;
	// What is added later would have no handler, and what is awaited in the statement itself is awaited before.
	const isInTime =
		list.starts.every(({ node }) => node === declaration) &&
		!(isDelay && isWithin(lateness.delay.meanwhile, statement));
	const guard = isInTime && link && guardOf(form, name.text, isDelay ? lateness.read : undefined, link, file);
	const guardFix = guard ? guardAfter(statement, guard, file) : guardsOfAdded(list, link, file);
	return [gather, guardFix].filter((fix) => fix !== undefined);
}

/** A handler for each promise that is added later, right where it is made; all of them, or none. */
function guardsOfAdded({ starts, form }: KeptList, link: string | undefined, file: RuleFile): FixDraft | undefined {
	if (!link || form === "object") return undefined;
	const edits: Edit[] = [];
	const names = NAMES.filter((name) => !hasWord(file.root, name));
	for (const { node } of starts) {
		const added = isCallExpression(node) && node.arguments.length === 1 ? node.arguments[0] : undefined;
		const statement = outerOf(node).parent;
		if (!added || !isExpressionStatement(statement)) return undefined;
		const made = isIdentifier(added) ? madeOf(added) : undefined;
		const guard = made
			? guardAfter(made, `${file.textOf(added)}${link}catch(() => {})`, file)?.edits
			: namedWithGuard(added, statement, names.shift(), link, file);
		if (!guard) return undefined;
		edits.push(...guard);
	}
	return edits.length === 0
		? undefined
		: {
				id: "guard",
				title: "Attach a handler that does nothing to each, and await them later",
				safety: "suggestion",
				edits,
			};
}

/** The statement that declares a promise which is added by its name: `const task = f(); tasks.push(task);`. */
function madeOf(name: Identifier): Node | undefined {
	const declaration = declarationOf(name);
	const list = declaration?.parent;
	return list && isVariableDeclarationList(list) && list.declarations.length === 1 ? list.parent : undefined;
}

/** `tasks.push(f());` becomes `const task = f(); task.catch(() => {}); tasks.push(task);`. */
function namedWithGuard(
	added: Node,
	statement: Node,
	name: string | undefined,
	link: string,
	file: RuleFile,
): Edit[] | undefined {
	if (!name || !isCallExpression(added) || !isBlock(statement.parent)) return undefined;
	const start = file.startOf(statement);
	const before = file.text.slice(file.text.lastIndexOf("\n", start) + 1, start);
	if (before.trim() !== "") return undefined;
	const { newline, terminator } = layoutOf(statement, file);
	const stop = terminator || ";";
	const text = `const ${name} = ${file.textOf(added)}${stop}${newline}${name}${link}catch(() => {})${stop} // Whoever awaits it gets the error.${newline}`;
	return [
		{ start, end: start, text },
		{ start: file.startOf(added), end: added.end, text: name },
	];
}

const NAMES: readonly string[] = ["started", "task", "promise", "pending"];

function guardOf(form: Form, name: string, read: Read | undefined, link: string, file: RuleFile): string | undefined {
	if (read?.of === "element" && read.key !== undefined) return `${file.textOf(read.node)}${link}catch(() => {})`;
	if (form === "object") return undefined;
	const each = name === "promise" ? "started" : "promise";
	return `for (const ${each} of ${form === "map" ? `${name}.values()` : name}) ${each}${link}catch(() => {})`;
}

/** What is awaited of a list: an element, or what gathers it. */
function takenBy({ node }: Read): Node {
	const call = outerOf(node).parent;
	return gatherOf(call) ? call : node;
}

/** `for (const x of await Promise.all(tasks)) use(x);` */
export function gatherLoopFix({ wait, loop }: InTurn, file: RuleFile): FixDraft | undefined {
	if (!loop || declarationAt("Promise", loop) || isPartOfList(loop.expression)) return undefined;
	const alone = awaitsAlone(loop, wait, file);
	if (alone) return alone;
	const edits = loop.awaitModifier ? withoutModifier(loop, file) : withoutAwaits(loop, wait, file);
	if (!edits) return undefined;
	const start = file.startOf(loop.expression);
	const { end } = loop.expression;
	return gatherAll([...edits, { start, end: start, text: "await Promise.all(" }, { start: end, end, text: ")" }]);
}

function gatherAll(edits: readonly Edit[]): FixDraft {
	return {
		id: "gather",
		title: "Await all of them with `Promise.all`",
		safety: "suggestion",
		changes: FIRST_FAILURE,
		edits,
	};
}

/** `for (const task of tasks) await task;` becomes `await Promise.all(tasks);`. */
function awaitsAlone(loop: ForOfStatement, wait: Node, file: RuleFile): FixDraft | undefined {
	const { statement, initializer, expression } = loop;
	const only = isBlock(statement) && statement.statements.length === 1 ? statement.statements[0] : statement;
	const [{ name } = {}] = isVariableDeclarationList(initializer) ? initializer.declarations : [];
	if (!only || !isExpressionStatement(only) || only.expression !== wait || !isAwaitExpression(wait)) return undefined;
	if (!name || !isIdentifier(name) || !isIdentifier(wait.expression)) return undefined;
	const [start, from] = [file.startOf(loop), file.startOf(expression)];
	if (hasComment(file, start, from) || hasComment(file, expression.end, loop.end)) return undefined;
	return gatherAll([
		{ start, end: from, text: "await Promise.all(" },
		{ start: expression.end, end: loop.end, text: file.text[only.end - 1] === ";" ? ");" : ")" },
	]);
}

/** `tasks.entries()` gives pairs, which are nothing to wait for. */
function isPartOfList(expression: Node): boolean {
	return isCallExpression(expression) && calledMethod(expression)?.name === "entries";
}

function withoutModifier({ awaitModifier }: ForOfStatement, file: RuleFile): Edit[] | undefined {
	if (!awaitModifier) return undefined;
	const start = file.startOf(awaitModifier);
	return [{ start, end: awaitModifier.end + (file.text[awaitModifier.end] === " " ? 1 : 0), text: "" }];
}

/** Takes the awaits away from what the loop goes through, provided that nothing else is done with it. */
function withoutAwaits(loop: ForOfStatement, wait: Node, file: RuleFile): Edit[] | undefined {
	const { initializer } = loop;
	const [{ name, type } = {}] = isVariableDeclarationList(initializer) ? initializer.declarations : [];
	if (!name || !isIdentifier(name) || type || !isAwaitExpression(wait)) return undefined;
	const edits: Edit[] = [];
	for (const mention of referencesTo(name.parent)) {
		const at = mention.parent;
		// A value by itself would be left over.
		if (!isAwaitExpression(at) || isExpressionStatement(at.parent)) return undefined;
		const start = file.startOf(at);
		if (hasComment(file, start, file.startOf(mention))) return undefined;
		edits.push({ start, end: file.startOf(mention), text: "" });
	}
	return edits;
}
