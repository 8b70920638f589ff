/** Ways to look after a promise that was put into a variable and forgotten. */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import {
	isArrayLiteralExpression,
	isAwaitExpression,
	isBlock,
	isBreakStatement,
	isCallExpression,
	isContinueStatement,
	isIdentifier,
	isIfStatement,
	isNewExpression,
	isReturnStatement,
	isThrowStatement,
	isVariableDeclaration,
	type Node,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import type { BranchLoss } from "../../flow/consumption.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { enclosingFunction } from "../../syntax/functions.ts";
import { findAncestor, isWithin, outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { canChain, makeAsync } from "../shared/fixes/async-edits.ts";
import { handlingFixes } from "../shared/fixes/catch-edits.ts";
import { WAITED_FOR } from "../shared/fixes/timing.ts";
import type { StartedPromise } from "../shared/promises/started-promises.ts";

/** For a promise that nobody takes on any path. */
export function* fixesForUnused({ definition, uses, type }: StartedPromise, file: RuleFile): Inquiry<FixDraft[]> {
	const { value, node, name } = definition;
	// `await x as T` would assert something else.
	if (!isCallExpression(value) && !isNewExpression(value)) return [];
	// Who asks whether there is a promise would be told something else; of a promise of `true` or `false`, its value is asked.
	const isTested = uses.tests.length > 0;
	if (isTested && !holdsBoolean(type, file)) return [];
	const fixes: FixDraft[] = [];
	const start = file.startOf(value);
	const asyncEdits = makeAsync(value, file);
	// The variable's declared type is that of the promise.
	const isTyped = isVariableDeclaration(node) ? node.type !== undefined : true;
	if (asyncEdits && !isTyped) {
		fixes.push({
			id: "await",
			title: asyncEdits.length > 0 ? "Await it, and make the function async" : "Await it",
			safety: "suggestion",
			changes: WAITED_FOR,
			edits: [...asyncEdits, { start, end: start, text: "await " }],
		});
	}
	const gather = isVariableDeclaration(node) ? gatherAfter(node) : undefined;
	if (gather && !isTested) {
		fixes.push({
			id: "gather",
			title: "Await it with the others in `Promise.all`",
			safety: "suggestion",
			changes: WAITED_FOR,
			edits: [{ start: gather, end: gather, text: `, ${name.text}` }],
		});
	}
	if (!isTested && !isTyped && canChain(value, type, file)) {
		fixes.push(...(yield* handlingFixes(value, start, file)).filter(({ id }) => id === "catch"));
	}
	return fixes;
}

/** Whether the value is `true` or `false`, now or later. */
export function holdsBoolean(type: TypeRef | undefined, file: RuleFile): boolean {
	const isBoolean = (part: TypeRef): boolean => {
		if (part.isBooleanLike) return true;
		const held = part.typeArguments().flatMap(constituentsOf);
		return file.types.promiseKind(part) === "promise" && held.length > 0 && held.every((one) => one.isBooleanLike);
	};
	const parts = constituentsOf(type);
	return parts.length > 0 && parts.every(isBoolean);
}

/** The end of the last element of an awaited `Promise.all([…])` that surely runs after the declaration. */
function gatherAfter(declaration: Node): number | undefined {
	const statement = declaration.parent.parent;
	const { statements } = statement.parent as { statements?: readonly Node[] };
	if (!statements) return undefined;
	for (const next of statements.slice(statements.indexOf(statement) + 1)) {
		let end: number | undefined;
		walk(next, (at) => {
			if (end !== undefined || isBlock(at) || enclosingFunction(at) !== enclosingFunction(declaration)) return false;
			const gather = gatherOf(at);
			const list = gather?.combinator === "all" ? skipOuter(gather.call.arguments[0] as Node) : undefined;
			if (list && isArrayLiteralExpression(list) && isAwaitExpression(outerOf(at).parent))
				end = list.elements.at(-1)?.end;
			return undefined;
		});
		if (end !== undefined) return end;
	}
	return undefined;
}

/** For a promise that is lost behind one branch: await it there, before the function leaves. */
export function fixesForBranch({ definition, type }: StartedPromise, loss: BranchLoss, file: RuleFile): FixDraft[] {
	// A time limit: to wait for it is to let it run out.
	if (type.typeArguments().some((held) => held.isNever)) return [];
	// An event may not come on the path that goes on without it, or only because of what follows.
	if (isEvent(definition.value) || makeAsync(definition.value, file)?.length !== 0) return [];
	const edits = awaitInBranch(definition.name.text, loss, file);
	return edits
		? [{ id: "await-there", title: "Await it there as well", safety: "suggestion", changes: WAITED_FOR, edits }]
		: [];
}

const EVENT = /^(?:wait(?:For|Until)\w*|once|next\w*|on[A-Z]\w*)$/;

/** `page.waitForEvent("popup")`, `once(server, "listening")`. */
function isEvent(value: Node): boolean {
	const call = skipOuter(value);
	if (!isCallExpression(call)) return false;
	const callee = skipOuter(call.expression);
	return EVENT.test(calledMethod(call)?.name ?? (isIdentifier(callee) ? callee.text : ""));
}

function awaitInBranch(
	name: string,
	{ condition, when, exit }: BranchLoss,
	file: RuleFile,
): FixDraft["edits"] | undefined {
	const statement = findAncestor(condition, isIfStatement);
	if (!statement || !isWithin(condition, statement.expression)) return undefined;
	const tested = skipOuter(statement.expression);
	// Of `a && b`, which part decides is not for the branch to know.
	const isNegated = tested !== condition && skipOuter((tested as { operand?: Node }).operand ?? tested) === condition;
	if (tested !== condition && !isNegated) return undefined;
	const branch = when === isNegated ? statement.elseStatement : statement.thenStatement;
	const line = `await ${name};`;
	if (!branch) {
		return when === isNegated ? [{ start: statement.end, end: statement.end, text: ` else { ${line} }` }] : undefined;
	}
	if (!isBlock(branch)) {
		return [
			{ start: file.startOf(branch), end: file.startOf(branch), text: `{ ${line} ` },
			{ start: branch.end, end: branch.end, text: " }" },
		];
	}
	const last = branch.statements.at(-1);
	if (!last) return undefined;
	if (isJump(last)) {
		if (exit && exit !== last && (isReturnStatement(exit) || isThrowStatement(exit))) return undefined;
		const start = file.startOf(last);
		const lineStart = file.text.lastIndexOf("\n", start) + 1;
		const before = file.text.slice(lineStart, start);
		const gap = before.trim() === "" ? `\n${before}` : " ";
		return [{ start, end: start, text: `${line}${gap}` }];
	}
	return exit ? undefined : [{ start: last.end, end: last.end, text: ` ${line}` }];
}

function isJump(statement: Node): boolean {
	return (
		isReturnStatement(statement) ||
		isThrowStatement(statement) ||
		isBreakStatement(statement) ||
		isContinueStatement(statement)
	);
}
