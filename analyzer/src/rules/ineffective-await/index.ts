/**
 * Awaits that do not wait for what they look like: a list of promises, which is no promise; a function that nobody calls;
 * an object whose `then` takes no callback, for which `await` waits for ever.
 */
import { type Inquiry, promiseKindOf, typeOf } from "../../ask/inquiry.ts";
import type { FixDraft, Report, Rule } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { type AwaitExpression, isAwaitExpression, type Node, SyntaxKind } from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { declarationAt } from "../../flow/index.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";
import { ALL_WAITED_FOR } from "../shared/fixes/timing.ts";
import {
	isListOfPromises,
	isUnused,
	lacksGathering,
	mayMiss,
	needsNoArguments,
	promiseSignatures,
} from "../shared/promises/missing.ts";

export const rule: Rule = {
	meta: {
		id: "ineffective-await",
		summary: "An await of a list of promises, of a function that nobody calls, or of what never answers.",
		category: "lost-promises",
		defaultSeverity: "warning",
		presets: ["recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: [
			"@typescript-eslint/await-thenable",
			"typescript/await-thenable",
			"unicorn/no-unnecessary-await",
			"sonarjs/no-redundant-await",
		],
		speaksFor: ["redundant-await"],
		options: {},
	},
	kinds: [SyntaxKind.AwaitExpression],
	nominate: (node) => isAwaitExpression(node) && mayMiss(node),

	*check(node, { file, report }) {
		if (!isAwaitExpression(node)) return;
		const found = yield* judge(node, file);
		if (found)
			report({ at: { start: file.startOf(node), end: file.startOf(node) + "await".length }, about: node, ...found });
	},
};

type Found = Omit<Report, "at" | "about">;

function* judge(node: AwaitExpression, file: RuleFile): Inquiry<Found | undefined> {
	const operand = node.expression;
	const kind = yield* promiseKindOf(operand);
	if (kind === "promise" || kind === "unknown") return undefined;
	const type = yield* typeOf(operand);
	if (!type) return undefined;
	const name = `\`${nameOf(operand, (at) => file.textOf(at))}\``;
	const notes = [`Its type is \`${shorten(type.print())}\`.`];
	if (kind === "promise-array") {
		if (!lacksGathering(node) || !isListOfPromises(type, file)) return undefined;
		return {
			message: `\`await\` does not wait for the promises in ${name}: a list is no promise.`,
			notes: [...notes, "What they give is not there yet, and if one rejects, nobody handles it."],
			fixes: type.isUnion ? [] : gather(operand, file),
		};
	}
	const signatures = isUnused(node) ? promiseSignatures(type, file) : undefined;
	if (signatures) {
		return {
			message: `${name} is a function that nobody calls here: there is nothing to wait for.`,
			notes,
			fixes: signatures.some(needsNoArguments) ? call(operand) : [],
		};
	}
	return neverAnswers(type, file)
		? {
				message: `\`await\` never comes back from ${name}: its \`then\` takes no callback.`,
				notes: [...notes, "`await` calls whatever `then` an object has, and goes on when that calls back."],
			}
		: undefined;
}

/** Whether the object has a `then`, which nothing could be told to that would let `await` go on. */
function neverAnswers(type: TypeRef, file: RuleFile): boolean {
	if (!type.isObject || type.isUnion || type.isIntersection) return false;
	const then = type.property("then");
	const signatures = (then && file.types.typeOfSymbol(then)?.callSignatures()) ?? [];
	return signatures.length > 0 && signatures.every(({ parameters }) => parameters.length === 0);
}

function gather(list: Node, file: RuleFile): FixDraft[] {
	if (declarationAt("Promise", list)) return [];
	const start = file.startOf(list);
	const edits = [
		{ start, end: start, text: "Promise.all(" },
		{ start: list.end, end: list.end, text: ")" },
	];
	return [{ id: "all", title: "Await all of them", safety: "suggestion", changes: ALL_WAITED_FOR, edits }];
}

function call(callee: Node): FixDraft[] {
	if (skipOuter(callee) !== callee || outerOf(callee) !== callee) return [];
	const edits = [{ start: callee.end, end: callee.end, text: "()" }];
	return [{ id: "call", title: "Call it", safety: "suggestion", edits }];
}
