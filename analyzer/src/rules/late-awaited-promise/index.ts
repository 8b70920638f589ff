import type { Inquiry } from "../../ask/inquiry.ts";
import type { Report, Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import {
	isAwaitExpression,
	isReturnStatement,
	isThrowStatement,
	isVariableDeclaration,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { BranchLoss, Consumption } from "../../flow/consumption.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { isInTest, isTestFile } from "../shared/places/tests.ts";
import {
	isNoRisk,
	mayKeepPromise,
	mayKeepPromiseAt,
	neverReturns,
	type StartedPromise,
	startedPromises,
} from "../shared/promises/started-promises.ts";
import { bySource, type Delay, delayOf, isWait } from "./delays.ts";
import { fixesFor } from "./fixes.ts";

type Options = Record<string, never>;

export const rule: Rule<Options> = {
	meta: {
		id: "late-awaited-promise",
		summary: "A promise that is awaited only after something else was: if it rejects in between, nobody handles it.",
		category: "errors",
		defaultSeverity: "info",
		presets: ["recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: [],
		speaksFor: ["unconsumed-promise"],
		options: {},
	},
	kinds: [SyntaxKind.VariableDeclaration],
	sift: mayKeepPromiseAt,
	nominate: (node) => mayKeepPromise(node),

	*check(node, context) {
		const { file } = context;
		if (!isVariableDeclaration(node) || isTestFile(file) || isInTest(node, file)) return;
		const isOfInterest = (consumption: Consumption): boolean =>
			consumption.consumed.length > 0 && ([...consumption.open].some(isWait) || exitsOf(consumption).length > 0);
		for (const started of yield* startedPromises(node, file, isOfInterest, isNoRisk)) {
			if (!(yield* isEager(started, file))) continue;
			const delay = yield* delayOf(started, file);
			if (delay) reportDelay(started, delay, context);
			else yield* reportExit(started, context);
		}
	},
};

/** A class of promises may start its work only when somebody awaits it, as Prisma's do. */
function* isEager({ type }: StartedPromise, file: RuleFile): Inquiry<boolean> {
	const promise = file.types.globalSymbol("Promise")?.id;
	return constituentsOf(type).every(
		(part) => file.types.promiseKind(part) !== "promise" || part.symbol()?.id === promise,
	);
}

/** Branches by which the function leaves before it comes to the promise. */
function exitsOf(consumption: Consumption): BranchLoss[] {
	return consumption.losses().filter(({ exit }) => exit && (isReturnStatement(exit) || isThrowStatement(exit)));
}

function reportDelay(started: StartedPromise, delay: Delay, context: RuleContext<Options>): void {
	const { file } = context;
	const { meanwhile, consumed } = delay;
	const name = started.definition.name.text;
	const awaited = isAwaitExpression(meanwhile)
		? `\`${nameOf(meanwhile.expression, (node) => file.textOf(node))}\``
		: "the loop";
	report(started, context, {
		message: `\`${name}\` is awaited too late: if it rejects while ${awaited} is awaited, nobody handles the rejection.`,
		related: [
			{ at: meanwhile, message: `Meanwhile \`${name}\` has no handler.` },
			{ at: consumed, message: `Only here somebody takes \`${name}\`.` },
		],
		fixes: fixesFor(started, delay, file),
	});
}

function* reportExit(started: StartedPromise, context: RuleContext<Options>): Inquiry<void> {
	if (!started.isSure) return;
	const { consumption, definition } = started;
	const name = definition.name.text;
	for (const { exit, region } of exitsOf(consumption)) {
		const consumed = bySource(consumption.consumed)[0]?.node;
		if (!exit || !consumed || (yield* neverReturns(region))) continue;
		const leaves = isReturnStatement(exit) ? "returns" : "throws";
		report(started, context, {
			message: `\`${name}\` is awaited too late: where the function ${leaves} before, nobody handles its rejection.`,
			related: [
				{ at: exit, message: `Here the function leaves, and \`${name}\` has no handler.` },
				{ at: consumed, message: `Only here somebody takes \`${name}\`.` },
			],
			fixes: fixesFor(started, undefined, context.file),
		});
		return;
	}
}

function report(started: StartedPromise, context: RuleContext<Options>, report: Omit<Report, "at" | "notes">): void {
	const { definition, type } = started;
	context.report({
		...report,
		at: definition.name,
		notes: [
			`Its type is \`${shorten(type.print())}\`, and nothing shows that it cannot reject.`,
			"Node ends the process at a rejection that nobody handles, even where somebody would have awaited it later.",
		],
	});
}
