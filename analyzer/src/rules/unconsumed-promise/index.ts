import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { Report, Rule } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { promiseHandlesOwnErrors } from "../../effects/index.ts";
import {
	isCaseClause,
	isReturnStatement,
	isThrowStatement,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import type { BranchLoss, Consumption } from "../../flow/consumption.ts";
import { localUses } from "../../flow/local-uses.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { outerOf } from "../../syntax/walk.ts";
import { isInTest, isTestFile } from "../shared/places/tests.ts";
import {
	isNoRisk,
	mayKeepPromise,
	mayKeepPromiseAt,
	neverReturns,
	type StartedPromise,
	startedPromises,
} from "../shared/promises/started-promises.ts";
import { packTrust } from "../shared/promises/trust.ts";
import { unheard } from "../shared/promises/who-hears.ts";
import { fixesForBranch, fixesForUnused, holdsBoolean } from "./fixes.ts";

type Options = Record<string, never>;

export const rule: Rule<Options> = {
	meta: {
		id: "unconsumed-promise",
		summary: "A promise in a local variable that, at least on some path, nobody awaits, returns, passes on or handles.",
		category: "lost-promises",
		defaultSeverity: "info",
		presets: [],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: [],
		options: {},
	},
	kinds: [SyntaxKind.VariableDeclaration],
	sift: mayKeepPromiseAt,
	nominate: (node) => mayKeepPromise(node),

	*check(node, context) {
		const { file } = context;
		if (!isVariableDeclaration(node)) return;
		function* isHarmlessHere(promise: Node, _: RuleFile, consumption: Consumption): Inquiry<boolean> {
			// What is tested without an await is wrong whether it rejects or not.
			const isTested = consumption.isNeverConsumed && localUses(node as VariableDeclaration)?.tests.length;
			if (isTested && holdsBoolean(yield* typeOf(promise), file)) return false;
			return yield* isHarmless(promise, file, consumption);
		}
		for (const started of yield* startedPromises(node, file, isLost, isHarmlessHere)) {
			// The name says that the promise is meant to float.
			if (started.definition.name.text.startsWith("_")) continue;
			const report = started.consumption.isNeverConsumed
				? yield* unused(started, file)
				: yield* lostOnPath(started, file);
			if (report) context.report({ at: started.definition.name, ...report });
		}
	},
};

function isLost(consumption: Consumption): boolean {
	return consumption.isNeverConsumed || consumption.losses().length > 0;
}

/** A delay that nobody waits for on any path was meant to be awaited; on some path, it is simply not needed there. */
function* isHarmless(promise: Node, file: RuleFile, consumption: Consumption): Inquiry<boolean> {
	return consumption.isNeverConsumed
		? yield* promiseHandlesOwnErrors(promise, file, packTrust)
		: yield* isNoRisk(promise, file);
}

type Loss = Omit<Report, "at">;

function* unused(started: StartedPromise, file: RuleFile): Inquiry<Loss | undefined> {
	const { definition, consumption } = started;
	if (yield* neverReturns(consumption.open)) return undefined;
	const name = definition.name.text;
	const replaced = consumption.replaced.find(({ node }) => node && node !== definition.node)?.node;
	return replaced
		? {
				message: `The promise in \`${name}\` is replaced before anybody awaits, returns or handles it.`,
				notes: notesFor(started, file),
				related: [{ at: replaced, message: `Here \`${name}\` gets another value.` }],
			}
		: {
				message: `The promise in \`${name}\` is never awaited, returned or handled.`,
				notes: notesFor(started, file),
				fixes: yield* fixesForUnused(started, file),
			};
}

function* lostOnPath(started: StartedPromise, file: RuleFile): Inquiry<Loss | undefined> {
	// Tests start to wait for an event before they cause it, and fall back to something else where it does not come.
	if (isTestFile(file) || isInTest(started.definition.node, file)) return undefined;
	// What else decided whether there is a promise at all may decide again on the way.
	if (!started.isSure) return undefined;
	const name = started.definition.name.text;
	for (const loss of started.consumption.losses()) {
		if (yield* neverReturns(loss.region)) continue;
		return {
			message: `The promise in \`${name}\` is not awaited, returned or handled ${describe(loss, file)}.`,
			notes: notesFor(started, file),
			related: [
				{ at: loss.condition, message: `This decides that nobody takes \`${name}\`.` },
				...(loss.exit ? [{ at: loss.exit, message: leaving(loss.exit, name) }] : []),
			],
			fixes: fixesForBranch(started, loss, file),
		};
	}
	return undefined;
}

function describe({ condition, when }: BranchLoss, file: RuleFile): string {
	if (condition.kind === SyntaxKind.ForOfStatement || condition.kind === SyntaxKind.ForInStatement)
		return "where the loop goes on with the next element";
	const text = nameOf(condition, (node) => file.textOf(node), 40);
	if (isCaseClause(outerOf(condition).parent)) return `in the case \`${text}\``;
	return `where \`${text}\` is ${when ? "true" : "false"}`;
}

function leaving(exit: Node, name: string): string {
	if (isReturnStatement(exit)) return "Here the function returns.";
	if (isThrowStatement(exit)) return "Here the function throws.";
	return `Here \`${name}\` gets another value.`;
}

function notesFor({ type }: StartedPromise, file: RuleFile): string[] {
	return [`Its type is \`${shorten(type.print())}\`.`, `If it rejects, ${unheard(file)}; nothing waits for its work.`];
}
