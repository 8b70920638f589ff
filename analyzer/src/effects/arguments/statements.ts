/** The SQL that a call is given, and whether it only reads. */

import type { Inquiry } from "../../ask/inquiry.ts";
import { typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isPrimitiveType } from "../../ask/types.ts";
import {
	isBinaryExpression,
	isIdentifier,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isTaggedTemplateExpression,
	isTemplateExpression,
	type Node,
	SyntaxKind,
	type TaggedTemplateExpression,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { calledBy, constantText, constantValue, type Invocation } from "../callee/index.ts";
import { isLikelyReadOnly, isLikelyReadOnlyFragment, isReadOnlyFragment, isReadOnlyStatement } from "./sql.ts";

/** Whether SQL only reads: as all of it shows, or as far as it is written out. */
export type Reads = "proven" | "likely" | "no";

/**
 * What a call's SQL does: the first argument, its `text` or `sql`, or a tagged template, which may also be what it is
 * called on. What a tagged template takes in is sent apart from the statement where it is a plain value; objects may be
 * further SQL.
 */
export function* statementOf(call: Invocation, file: RuleFile): Inquiry<Reads> {
	const tagged = taggedIn(call);
	if (tagged) {
		const text = templateText(tagged);
		const { template } = tagged;
		const values = isTemplateExpression(template) ? template.templateSpans.map((span) => span.expression) : [];
		const types = yield* typesFor(values, file);
		const isPlain = types.every((type) => isPrimitiveType(type, true) || type?.symbol()?.name === "Date");
		return judged(text, tagged === call && isPlain && isReadOnlyStatement(text));
	}
	if (isTaggedTemplateExpression(call)) return "no";
	const [first] = call.arguments ?? [];
	const found = first && sqlText(skipOuter(first));
	return found ? judged(found.text, found.isWhole && isReadOnlyStatement(found.text)) : "no";
}

function judged(text: string, isProven: boolean): Reads {
	if (isProven) return "proven";
	return isLikelyReadOnly(text) ? "likely" : "no";
}

/** A part of a statement that is written out; what it takes in are values, or parts that were judged where they are made. */
export function fragmentOf(call: Invocation): Reads {
	const text = isTaggedTemplateExpression(call) ? templateText(call) : constantText(call.arguments?.[0]);
	if (text === undefined) return "no";
	if (isReadOnlyFragment(text)) return "proven";
	return isLikelyReadOnlyFragment(text) ? "likely" : "no";
}

function taggedIn(call: Invocation): TaggedTemplateExpression | undefined {
	if (isTaggedTemplateExpression(call)) return call;
	const callee = calledBy(call);
	const receiver = isPropertyAccessExpression(callee) ? skipOuter(callee.expression) : undefined;
	const first = call.arguments?.[0] && skipOuter(call.arguments[0]);
	return [receiver, first].find((at) => at !== undefined && isTaggedTemplateExpression(at)) as
		| TaggedTemplateExpression
		| undefined;
}

/** A template's text with marks in place of what it takes in. */
function templateText({ template }: TaggedTemplateExpression): string {
	if (!isTemplateExpression(template)) return template.text;
	return [template.head.text, ...template.templateSpans.map((span) => span.literal.text)].join("?");
}

interface Text {
	/** With marks in place of what is not written out. */
	readonly text: string;
	readonly isWhole: boolean;
}

function sqlText(node: Node): Text | undefined {
	if (!isObjectLiteralExpression(node)) return textOf(node);
	for (const property of node.properties) {
		if (isPropertyAssignment(property) && isIdentifier(property.name) && /^(text|sql)$/.test(property.name.text)) {
			return textOf(property.initializer);
		}
	}
	return undefined;
}

/** A text that is put together of literals, constants and whatever else. */
function textOf(value: Node, steps = 4): Text | undefined {
	const node = skipOuter(value);
	const text = constantText(node);
	if (text !== undefined) return { text, isWhole: true };
	if (steps === 0) return undefined;
	const partOf = (part: Node): Text => textOf(part, steps - 1) ?? { text: "?", isWhole: false };
	if (isTemplateExpression(node)) {
		const parts = node.templateSpans.map((span) => [partOf(span.expression), span.literal.text] as const);
		return {
			text: node.head.text + parts.map(([part, after]) => part.text + after).join(""),
			isWhole: parts.every(([part]) => part.isWhole),
		};
	}
	if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.PlusToken) {
		const [left, right] = [partOf(node.left), partOf(node.right)];
		return { text: left.text + right.text, isWhole: left.isWhole && right.isWhole };
	}
	const declared = isIdentifier(node) ? declarationOf(node) : undefined;
	const constant = declared && constantValue(declared);
	return constant && textOf(constant, steps - 1);
}
