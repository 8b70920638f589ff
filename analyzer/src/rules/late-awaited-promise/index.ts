import type { Inquiry } from "../../ask/inquiry.ts";
import type { Report, Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import {
	type ForOfStatement,
	isAwaitExpression,
	isForOfStatement,
	isReturnStatement,
	isThrowStatement,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import type { BranchLoss, Consumption } from "../../flow/consumption.ts";
import { nameOf, shorten } from "../../syntax/naming.ts";
import { isInBrowser, isOfComponents } from "../shared/places/browser.ts";
import { isInTest, isTestFile } from "../shared/places/tests.ts";
import {
	isNoRisk,
	mayKeepPromise,
	mayKeepPromiseAt,
	neverReturns,
	type StartedPromise,
	startedPromises,
} from "../shared/promises/started-promises.ts";
import { heardTooLate } from "../shared/promises/who-hears.ts";
import { catchesItsErrors, onlyReadsBehind } from "./caught-inside.ts";
import { bySource, type Delay, delayOf, isWait } from "./delays.ts";
import { fixesFor } from "./fixes.ts";
import { isOverNewList } from "./in-turn.ts";
import { type LateList, type LateLoop, lateList, lateLoop } from "./kept-lists.ts";
import { fixesForList, gatherLoopFix } from "./list-fixes.ts";
import { mayKeepList, mayKeepListAt } from "./lists.ts";

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
	kinds: [SyntaxKind.VariableDeclaration, SyntaxKind.ForOfStatement],
	sift: (text, start, end) => mayKeepPromiseAt(text, start, end) || mayKeepListAt(text, start, end),
	nominate: (node) => (isForOfStatement(node) ? isOverNewList(node) : mayKeepPromise(node) || mayKeepList(node)),

	*check(node, context) {
		const { file } = context;
		// In a browser nothing ends with it. What only a walk through the file tells is asked where something would be reported.
		if (isTestFile(file) || isInTest(node, file) || isOfComponents(file)) return;
		if (isForOfStatement(node)) {
			const late = yield* lateLoop(node, file);
			if (late && !isInBrowser(file)) reportLoop(node, late, context);
		}
		if (!isVariableDeclaration(node)) return;
		const late = mayKeepList(node) ? yield* lateList(node, file) : undefined;
		if (late && !isInBrowser(file)) reportList(late, context);
		if (!mayKeepPromise(node)) return;
		const isOfInterest = (consumption: Consumption): boolean =>
			consumption.consumed.length > 0 && ([...consumption.open].some(isWait) || exitsOf(consumption).length > 0);
		for (const started of yield* startedPromises(node, file, isOfInterest, isNoRisk)) {
			const { value } = started.definition;
			if (!(yield* isEager(started, file))) continue;
			if ((yield* catchesItsErrors(value)) || (yield* onlyReadsBehind(value, file))) continue;
			if (isInBrowser(file)) return;
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
	const awaited = awaitedIn(meanwhile, file);
	report(started.definition.name, started.type, context, {
		message: `\`${name}\` is awaited too late: if it rejects while ${awaited} is awaited, nobody handles the rejection.`,
		related: [
			{ at: meanwhile, message: `Meanwhile \`${name}\` has no handler.` },
			{ at: consumed, message: `Only here somebody takes \`${name}\`.` },
		],
		fixes: fixesFor(started, delay, file),
	});
}

function awaitedIn(meanwhile: Node, file: RuleFile): string {
	if (!isAwaitExpression(meanwhile)) return "the loop";
	return `\`${nameOf(meanwhile.expression, (node) => file.textOf(node))}\``;
}

function reportList(late: LateList, context: RuleContext<Options>): void {
	const { file } = context;
	const { list, lateness, type } = late;
	const { start } = lateness;
	const name = `\`${list.name.text}\``;
	const at = start.node === list.declaration ? list.name : start.value;
	const fixes = fixesForList(late, file);
	if (lateness.kind === "in-turn") {
		const { wait } = lateness.inTurn;
		report(at, type, context, {
			message: `The promises in ${name} are awaited one after the other: if one rejects while another is awaited, nobody handles the rejection.`,
			related: [{ at: wait, message: "Meanwhile those that follow have no handler." }],
			fixes,
		});
		return;
	}
	const { delay, read } = lateness;
	const awaited = awaitedIn(delay.meanwhile, file);
	const one = read.of === "element" && read.key !== undefined ? `\`${file.textOf(read.node)}\`` : undefined;
	report(at, type, context, {
		message: one
			? `${one} is awaited too late: if it rejects while ${awaited} is awaited, nobody handles the rejection.`
			: `The promises in ${name} are awaited too late: if one rejects while ${awaited} is awaited, nobody handles the rejection.`,
		related: [
			{ at: delay.meanwhile, message: `Meanwhile ${one ?? `what is in ${name}`} has no handler.` },
			{ at: delay.consumed, message: `Only here somebody takes ${one ?? "it"}.` },
		],
		fixes,
	});
}

function reportLoop(loop: ForOfStatement, { inTurn, type }: LateLoop, context: RuleContext<Options>): void {
	const { file } = context;
	const fix = gatherLoopFix(inTurn, file);
	const name = nameOf(loop.expression, (node) => file.textOf(node));
	report(loop.expression, type, context, {
		message: `The promises of \`${name}\` are awaited one after the other: if one rejects while another is awaited, nobody handles the rejection.`,
		related: [{ at: inTurn.wait, message: "Meanwhile those that follow have no handler." }],
		fixes: fix ? [fix] : [],
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
		report(definition.name, started.type, context, {
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

function report(at: Node, type: TypeRef, context: RuleContext<Options>, report: Omit<Report, "at" | "notes">): void {
	context.report({
		...report,
		at,
		notes: [
			`Its type is \`${shorten(type.print())}\`, and nothing shows that it cannot reject.`,
			`${heardTooLate(context.file)}, even where somebody would have awaited it later.`,
		],
	});
}
