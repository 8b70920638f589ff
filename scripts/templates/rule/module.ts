/**
 * REPLACE ME: what the rule finds, and what makes it certain. As it stands it reports calls of a function that is named
 * `placeholder`, so that there is something for the page and the fixture to show.
 */
import { type Inquiry, promiseKindOf, typeOf } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import { type CallExpression, isCallExpression, isIdentifier, SyntaxKind } from "../../engine/ast.ts";
import { shorten } from "../../syntax/naming.ts";

export const rule: Rule = {
	meta: {
		id: "template-rule",
		summary: "REPLACE ME: a call of `placeholder` that gives a promise.",
		// REPLACE ME: the nearest one; `RuleMeta` lists them.
		category: "lost-promises",
		defaultSeverity: "warning",
		// In `strict` alone, until its findings in real code have been read.
		presets: [],
		fixes: "none",
		since: "0.0.0",
		sameAs: [],
		options: {},
	},
	kinds: [SyntaxKind.CallExpression],
	// REPLACE ME: what syntax alone can tell. Most files should be done with after this.
	nominate: (node) => isCallExpression(node) && isIdentifier(node.expression) && node.expression.text === "placeholder",

	*check(node, context) {
		if (isCallExpression(node)) yield* judge(node, context);
	},
};

/** REPLACE ME: what only types can tell. Anything but a certain yes is silent. */
function* judge(call: CallExpression, { report }: RuleContext<Record<string, unknown>>): Inquiry<void> {
	if ((yield* promiseKindOf(call)) !== "promise") return;
	const type = yield* typeOf(call);
	report({
		at: call,
		message: "`placeholder` gives a promise.",
		notes: type ? [`Its type is \`${shorten(type.print())}\`.`] : [],
	});
}
