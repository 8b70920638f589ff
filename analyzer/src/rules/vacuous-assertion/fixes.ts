/** Asserting of the value, or of the rejection, what was asserted of the promise or the function. */

import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isArrowFunction,
	isCallExpression,
	isExpressionStatement,
	isFunctionExpression,
	isIdentifier,
	isPropertyAccessExpression,
	type Node,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import type { Edit } from "../../facts/edit.ts";
import { makeAsync } from "../shared/fixes/async-edits.ts";
import { WAITED_FOR } from "../shared/fixes/timing.ts";
import type { Assertion } from "./assertions.ts";
import { HAVE_REJECTS } from "./libraries.ts";

/** `expect(await load())`. */
export function awaitFixes({ subject }: Assertion, type: TypeRef, file: RuleFile): FixDraft[] {
	const asyncEdits = makeAsync(subject, file);
	// What holds nothing is not to be asserted anything of.
	if (!asyncEdits || type.typeArguments().some((held) => held.isVoid || held.isNullish)) return [];
	const start = file.startOf(subject);
	const isName = isIdentifier(subject) || isCallExpression(subject);
	return [
		{
			id: "await",
			title: asyncEdits.length > 0 ? "Await it, and make the function async" : "Await it",
			safety: "suggestion",
			changes: WAITED_FOR,
			edits: [
				...asyncEdits,
				{ start, end: start, text: isName ? "await " : "await (" },
				...(isName ? [] : [{ start: subject.end, end: subject.end, text: ")" }]),
			],
		},
	];
}

/** `await expect(f).rejects.toThrow()`, `await assert.rejects(f)`, and the same where nothing is to be thrown. */
export function rejectsFixes(assertion: Assertion, node: Node, library: string, file: RuleFile): FixDraft[] {
	const edits =
		assertion.expectation === undefined
			? renameEdits(assertion, library, file)
			: HAVE_REJECTS.has(library)
				? chainEdits(assertion, assertion.expectation, file)
				: undefined;
	const asyncEdits = makeAsync(node, file);
	if (!edits || !asyncEdits || !standsAlone(node)) return [];
	const start = file.startOf(node);
	const name = assertion.claim === "throws" ? "rejections" : "the absence of rejections";
	return [
		{
			id: "rejects",
			title: `Await it, and assert ${name}`,
			safety: "suggestion",
			edits: [...asyncEdits, { start, end: start, text: "await " }, ...edits],
		},
	];
}

/** Whether `await` may be put in front of the assertion without a change to what surrounds it. */
function standsAlone(node: Node): boolean {
	return isExpressionStatement(node.parent) || (isArrowFunction(node.parent) && node.parent.body === node);
}

function chainEdits({ claim, subject }: Assertion, expectation: Node, file: RuleFile): Edit[] | undefined {
	const rejects: Edit = { start: expectation.end, end: expectation.end, text: ".rejects" };
	if (claim === "throws") return [rejects];
	const end = subject.end;
	const resolves: Edit = { ...rejects, text: ".resolves" };
	// Behind `resolves` there has to be a promise.
	if (isArrowFunction(subject) || isFunctionExpression(subject)) {
		const start = file.startOf(subject);
		return [{ start, end: start, text: "(" }, { start: end, end, text: ")()" }, resolves];
	}
	return undefined;
}

const REJECTING: Readonly<Record<string, string>> = { throws: "rejects", doesNotThrow: "doesNotReject" };

/** Only Node's module has functions for rejections, and only as its members are they certain to be there. */
function renameEdits({ named, name }: Assertion, library: string, file: RuleFile): Edit[] | undefined {
	const text = REJECTING[name];
	if (library !== "node" || text === undefined || !isPropertyAccessExpression(named.parent)) return undefined;
	return [{ start: file.startOf(named), end: named.end, text }];
}
