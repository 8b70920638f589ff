/** What runs other code: calls, `new`, and templates with a tag, seen as one thing. */
import {
	type CallExpression,
	isTaggedTemplateExpression,
	isTemplateExpression,
	type NewExpression,
	type Node,
	type TaggedTemplateExpression,
} from "../engine/ast.ts";
import { skipOuter } from "../syntax/walk.ts";

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
