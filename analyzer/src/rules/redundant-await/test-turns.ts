/** Awaits in tests that give the code under test a turn, whatever the awaited call gives. */

import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type AwaitExpression,
	type CallExpression,
	isCallExpression,
	isExpressionStatement,
	isIdentifier,
	isPropertyAccessExpression,
	type Node,
} from "../../engine/ast.ts";
import { lastName } from "../../syntax/calls.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { isInTest, isTestFile } from "../shared/places/tests.ts";

const LIBRARY =
	/\/node_modules\/(?:@testing-library|@types\/testing-library__\w+|react-dom\/test-utils|@vue\/test-utils)\b/;

/** What dispatches events or renders, of testing libraries: handlers and effects that it sets off may be async. */
const ACTION = /^(?:fireEvent|act|render\w*|rerender|userEvent|user)$/;

/**
 * Whether the await follows a call that makes the code under test do something, or a function around such calls. Not where
 * the same file makes the same call without waiting: then it gives no turn that anybody counts on.
 */
export function* givesTurn({ expression }: AwaitExpression, file: RuleFile): Inquiry<boolean> {
	const call = skipOuter(expression);
	if (!isCallExpression(call) || !(isTestFile(file) || isInTest(call, file))) return false;
	return (yield* isAction(call, file)) && !isMadeWithoutAwait(call, file);
}

function* isAction(call: CallExpression, file: RuleFile): Inquiry<boolean> {
	if (ACTION.test(rootOf(call) ?? "") || LIBRARY.test(file.types.resolvedSignature(call)?.declaration?.path ?? ""))
		return true;
	const declarations = (yield* typeOf(call.expression))?.symbol()?.declarations ?? [];
	const fn = declarations.length === 1 ? declarations[0]?.node() : undefined;
	if (!fn || !isFunctionNode(fn) || !fn.body) return false;
	let acts = false;
	walk(fn.body, (node) => {
		if (isCallExpression(node) && ACTION.test(rootOf(node) ?? "")) acts = true;
		return undefined;
	});
	return acts;
}

/** The name that a callee begins with: `fireEvent` of `fireEvent.click(button)`. */
function rootOf(call: CallExpression): string | undefined {
	let at = skipOuter(call.expression);
	while (isPropertyAccessExpression(at)) at = skipOuter(at.expression);
	return isIdentifier(at) ? at.text : undefined;
}

function isMadeWithoutAwait(call: CallExpression, file: RuleFile): boolean {
	const callee = skipOuter(call.expression);
	const name = lastName(callee);
	if (name === undefined) return false;
	const text = file.textOf(callee);
	return mentionsOf(file.root, name).some((mention) => {
		const whole: Node = isPropertyAccessExpression(mention.parent) ? mention.parent : mention;
		const made = whole.parent;
		if (!isCallExpression(made) || made.expression !== whole || made === call) return false;
		return file.textOf(whole) === text && isExpressionStatement(outerOf(made).parent);
	});
}
