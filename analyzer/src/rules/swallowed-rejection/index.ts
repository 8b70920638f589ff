import type { Inquiry } from "../../ask/inquiry.ts";
import type { FixDraft, Rule } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isCallExpression, isCatchClause, type Node, SyntaxKind } from "../../engine/ast.ts";
import { nameOf } from "../../syntax/naming.ts";
import { workOf } from "../shared/fixes/catch-edits.ts";
import { loggerOf } from "../shared/fixes/loggers.ts";
import { isCleanup } from "../shared/places/cleanup.ts";
import { isInTest, isTestFile } from "../shared/places/tests.ts";
import { catchFixes, mayBeEmptyCatch, swallowedByCatch } from "./catches.ts";
import { mayBeEmptyHandler, swallowedByHandler } from "./handlers.ts";

export const rule: Rule = {
	meta: {
		id: "swallowed-rejection",
		summary: "An error of asynchronous work is caught by something that does nothing.",
		category: "errors",
		defaultSeverity: "info",
		presets: [],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: ["sonarjs/no-ignored-exceptions"],
		options: {},
	},
	kinds: [SyntaxKind.CallExpression, SyntaxKind.CatchClause],

	nominate(node) {
		return isCallExpression(node) ? mayBeEmptyHandler(node) : isCatchClause(node) && mayBeEmptyCatch(node);
	},

	*check(node, context) {
		const { file } = context;
		if (isTestFile(file) || isInTest(node, file) || isCleanup(node)) return;
		const name = (work: Node): string => nameOf(work, (at) => file.textOf(at));
		if (isCallExpression(node)) {
			const found = yield* swallowedByHandler(node, file);
			if (!found) return;
			context.report({
				at: found.handler,
				message: `When \`${name(found.work)}\` fails, nobody learns of it: the handler does nothing.`,
				notes: [ADVICE],
				fixes: yield* reportFixes(found, file),
			});
		} else if (isCatchClause(node)) {
			const work = yield* swallowedByCatch(node, file);
			if (!work) return;
			const start = file.startOf(node);
			context.report({
				at: { start, end: start + "catch".length },
				message: `When \`${name(work)}\` fails, nobody learns of it: the \`catch\` is empty.`,
				notes: [ADVICE],
				related: [{ at: work, message: "Its error ends up there." }],
				fixes: yield* catchFixes(node, work, file),
			});
		}
	},
};

const ADVICE = "If that is meant, a comment that says why is enough.";

function* reportFixes({ handler, work }: { handler: Node; work: Node }, file: RuleFile): Inquiry<FixDraft[]> {
	const logger = yield* loggerOf(handler, workOf(work, file), file);
	if (!logger) return [];
	const text = logger.taker ?? `(error) => ${logger.statements[0]}`;
	const edits = [{ start: file.startOf(handler), end: handler.end, text }];
	return [{ id: "report", title: `Report it with ${logger.name}`, safety: "suggestion", edits }];
}
