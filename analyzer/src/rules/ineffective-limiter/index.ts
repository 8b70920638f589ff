/** Limiters that limit nothing: made anew for each task, handed work that is under way, as wide as there are tasks. */
import { type Inquiry, promiseKindOf, promiseKindsOf, typeOf } from "../../ask/inquiry.ts";
import type { FixDraft, Report, Rule } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isCallExpression,
	isNewExpression,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
	type VariableDeclaration,
} from "../../engine/ast.ts";
import { nameOf } from "../../syntax/naming.ts";
import { importsLimiters, limiterMade } from "../shared/lists/limiter-objects.ts";
import { concurrencyOfMapper } from "../shared/lists/mappers.ts";
import { lazyLibraryOf } from "../shared/promises/lazy-queries.ts";
import { hoistEdits } from "./hoist.ts";
import { isWide, listUnderWay, tasksOfRendered, tasksOfShortLived, workUnderWay } from "./tasks.ts";

type Options = Record<string, never>;

export const rule: Rule<Options> = {
	meta: {
		id: "ineffective-limiter",
		summary:
			"A limiter that limits nothing: made anew for each task, handed what has begun already, or as wide as the list is long.",
		category: "concurrency",
		defaultSeverity: "error",
		presets: ["recommended"],
		fixes: "sometimes",
		since: "0.2.0",
		sameAs: [],
		options: {},
	},
	kinds: [SyntaxKind.VariableDeclaration, SyntaxKind.CallExpression, SyntaxKind.NewExpression],
	sift(text, start, end) {
		const code = text.slice(start, end);
		return /limit|queue|sema|mutex|lock|bottleneck|concurrency|pMap|pAll/i.test(code) || HANDS_TASK.test(code);
	},

	nominate(node) {
		if (!importsLimiters(node.getSourceFile())) return false;
		if (isVariableDeclaration(node)) return (tasksOfShortLived(node) ?? tasksOfRendered(node)) !== undefined;
		if (isTooWide(node)) return true;
		return isCallExpression(node) && (workUnderWay(node) !== undefined || listUnderWay(node) !== undefined);
	},

	*check(node, { file, report }) {
		const found = isVariableDeclaration(node) ? madeAnew(node, file) : yield* misused(node, file);
		if (found) report(found);
	},
};

/** `shared(() => …)`, `pool.add(() => …)`: a limiter may have any name. */
const HANDS_TASK = /^[^("'`]*\(\s*(?:async\s*)?\(\s*\)\s*=>/;

function isTooWide(node: Node): boolean {
	if (!isCallExpression(node) && !isNewExpression(node)) return false;
	const made = limiterMade(node);
	const concurrency = made ? made.concurrency : isCallExpression(node) ? concurrencyOfMapper(node) : undefined;
	return concurrency !== undefined && !made?.boundsMore && isWide(concurrency);
}

function madeAnew(declaration: VariableDeclaration, file: RuleFile): Report | undefined {
	const tasks = tasksOfShortLived(declaration);
	const [first] = tasks ?? tasksOfRendered(declaration) ?? [];
	if (!first) return undefined;
	const name = file.textOf(declaration.name);
	const fixes: FixDraft[] = [];
	const edits = hoistEdits(declaration, file);
	if (edits) fixes.push({ id: "hoist", title: `Make one \`${name}\` for all calls`, safety: "suggestion", edits });
	return {
		at: declaration.name,
		message: tasks
			? `\`${name}\` is made anew each time this code runs, and takes no more work than it lets run at once.`
			: `\`${name}\` is made anew each time this component is rendered, and keeps nobody waiting who has another one.`,
		notes: ["A limiter bounds what is handed to the same object; each run of this code has one of its own."],
		related: [{ at: first, message: tasks ? "This is all that it is handed." : "Here it is asked for." }],
		fixes,
	};
}

function* misused(node: Node, file: RuleFile): Inquiry<Report | undefined> {
	if (isTooWide(node)) {
		const made = limiterMade(node);
		const width = (made?.concurrency ?? (isCallExpression(node) && concurrencyOfMapper(node))) as Node;
		return {
			at: width,
			message: `\`${nameOf(width, (at) => file.textOf(at))}\` lets everything run at once, so nothing is limited.`,
		};
	}
	if (!isCallExpression(node)) return undefined;
	const list = listUnderWay(node);
	if (list) return yield* mappedUnderWay(list, node, file);
	const work = workUnderWay(node);
	if (!work || (yield* promiseKindOf(work.promise)) !== "promise") return undefined;
	// A query that has not begun begins when the limiter awaits it.
	if (lazyLibraryOf(yield* typeOf(work.promise), file)) return undefined;
	const name = nameOf(work.promise, (at) => file.textOf(at));
	const start = file.startOf(work.promise);
	return {
		at: work.promise,
		message: `\`${name}\` has begun before \`${work.limiter}\` gets it, so it is not limited.`,
		notes: [
			work.isCalledHere
				? "The call is made to get the argument; a limiter wants the function that it is to call."
				: "A promise stands for work that is under way; a limiter wants the function that begins it.",
		],
		fixes: work.isCalledHere
			? [
					{
						id: "arrow",
						title: "Let the limiter call it",
						safety: "suggestion",
						edits: [{ start, end: start, text: "() => " }],
					},
				]
			: [],
	};
}

/** A list of promises, where what is done with each gives none. */
function* mappedUnderWay(
	{ list, given }: { list: Node; given: readonly Node[] },
	call: CallExpression,
	file: RuleFile,
): Inquiry<Report | undefined> {
	if ((yield* promiseKindOf(list)) !== "promise-array") return undefined;
	const kinds = yield* promiseKindsOf(given, true);
	if (kinds.some((kind) => kind !== "no")) return undefined;
	const [name, mapper] = [list, call.expression].map((at) => nameOf(at, (part) => file.textOf(part)));
	return {
		at: list,
		message: `\`${name}\` have begun before \`${mapper}\` gets them, so their number is not limited.`,
		notes: ["Promises stand for work that is under way; what is limited is the function that is called with each."],
	};
}
