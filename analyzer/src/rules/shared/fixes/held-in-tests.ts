/** Promises of tests that are settled by what the test does further down: an `await` would wait for what comes after it. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	type CallExpression,
	isAwaitExpression,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	type Node,
} from "../../../engine/ast.ts";
import { declarationOf } from "../../../flow/index.ts";
import { enclosingFunction, isFunctionNode } from "../../../syntax/functions.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";
import { isWithin, skipOuter, walk } from "../../../syntax/walk.ts";
import { isTestFile } from "../places/tests.ts";

/**
 * Whether a call of a test hands work to something that takes one after the other, `queue.push(async () => …)`, within such
 * work, or beside some that waits for what the test opens later: `await gate.promise`.
 */
export function isHeldInTest(at: Node, file: RuleFile): boolean {
	const call = skipOuter(at);
	if (!isTestFile(file) || !isCallExpression(call) || !call.arguments.some(isFunctionNode)) return false;
	const callee = file.textOf(call.expression);
	let isInside = false;
	let test: Node | undefined;
	for (let fn = enclosingFunction(call); fn; fn = enclosingFunction(fn)) {
		if (isCallExpression(fn.parent) && file.textOf(fn.parent.expression) === callee) isInside = true;
		else test ??= fn;
	}
	if (isInside || !test) return isInside;
	let isHeld = false;
	walk(test, (node) => {
		if (isCallExpression(node) && file.textOf(node.expression) === callee) isHeld ||= waitsForLater(node, call, file);
		return isHeld ? false : undefined;
	});
	return isHeld;
}

/** Whether work that is handed over awaits something that is named again behind a place. */
function waitsForLater(call: CallExpression, place: Node, file: RuleFile): boolean {
	let found = false;
	for (const work of call.arguments.filter(isFunctionNode)) {
		walk(work, (node) => {
			if (!isAwaitExpression(node)) return found ? false : undefined;
			let root = skipOuter(node.expression);
			while (isPropertyAccessExpression(root)) root = root.expression;
			const declared = isIdentifier(root) ? declarationOf(root) : undefined;
			if (!declared || isWithin(declared, work)) return undefined;
			const name = (root as unknown as { text: string }).text;
			const uses = mentionsOf(file.root, name).filter((use) => isIdentifier(use) && declarationOf(use) === declared);
			found ||= uses.some((use) => use.pos >= place.end && use.pos >= call.end);
			return undefined;
		});
	}
	return found;
}
