/** What runs other code: calls, `new`, and templates with a tag, seen as one thing. */
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isTaggedTemplateExpression,
	isTemplateExpression,
	type NewExpression,
	type Node,
	SyntaxKind,
	type TaggedTemplateExpression,
} from "../../engine/ast.ts";
import { skipOuter } from "../../syntax/walk.ts";

export type Invocation = CallExpression | NewExpression | TaggedTemplateExpression;

/** The expression for what is run, without parentheses. */
export function calledBy(invocation: Invocation): Node {
	return skipOuter(isTaggedTemplateExpression(invocation) ? invocation.tag : invocation.expression);
}

/** What is handed to it: arguments, or the expressions within a template. */
export function valuesOf(invocation: Invocation): readonly Node[] {
	if (!isTaggedTemplateExpression(invocation)) return invocation.arguments ?? [];
	const { template } = invocation;
	return isTemplateExpression(template) ? template.templateSpans.map((span) => span.expression) : [];
}

/** Whether one of the values up to this place is spread, so that it is not known which value stands there. */
export function isSpreadUpTo(values: readonly Node[], index: number): boolean {
	return values.slice(0, index + 1).some((at) => at.kind === SyntaxKind.SpreadElement);
}

/** What a call is made on, and what that is made on, from the outside in: `db.user` and `db` of `db.user.find()`. */
export function receiversOf(call: Invocation): Node[] {
	let at = calledBy(call);
	// An object may itself be what is called.
	const found: Node[] = isIdentifier(at) ? [at] : [];
	for (;;) {
		if (!isPropertyAccessExpression(at) && !isCallExpression(at)) return found;
		at = skipOuter(at.expression);
		found.push(at);
	}
}
