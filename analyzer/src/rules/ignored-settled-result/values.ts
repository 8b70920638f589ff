/** Reads of `.value` from settled results whose status nothing looks at. */

import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isArrayBindingPattern,
	isBindingElement,
	isCallExpression,
	isElementAccessExpression,
	isExpressionStatement,
	isForOfStatement,
	isIdentifier,
	isPropertyAccessExpression,
	isVariableDeclaration,
	isVariableDeclarationList,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { referencesTo } from "../../flow/index.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { outerOf } from "../../syntax/walk.ts";

export interface ValueRead {
	/** `result.value` */
	readonly value: Node;
	/** The name of what it is read from. */
	readonly result: string;
}

/** What people look at to know how a promise settled. */
const LOOKS = /\bstatus\b|\breason\b|["'`](?:fulfilled|rejected)["'`]|\bis(?:Fulfilled|Rejected)\w*/i;

/**
 * The reads in the function around a call of `Promise.allSettled`, when nothing in it looks at a status.
 * @param results the expression that is the list of results
 */
export function uncheckedValues(results: Node, file: RuleFile): ValueRead[] {
	const around = outermostFunction(results) ?? file.root;
	if (LOOKS.test(file.textOf(around))) return [];
	return fromList(results, file);
}

function outermostFunction(node: Node): Node | undefined {
	let found: Node | undefined;
	for (let at: Node | undefined = node.parent; at; at = at.parent) if (isFunctionNode(at)) found = at;
	return found;
}

function fromList(list: Node, file: RuleFile): ValueRead[] {
	const at = outerOf(list);
	const { parent } = at;
	if (isVariableDeclaration(parent) && parent.initializer === at) {
		const { name } = parent;
		if (isIdentifier(name)) return referencesTo(parent).flatMap((use) => fromList(use, file));
		if (!isArrayBindingPattern(name)) return [];
		return name.elements.flatMap((element) =>
			isBindingElement(element) && element.name && isIdentifier(element.name) && !element.dotDotDotToken
				? fromName(element, file)
				: [],
		);
	}
	if (isElementAccessExpression(parent) && parent.expression === at) return fromResult(parent, file);
	if (isForOfStatement(parent) && parent.expression === at && isVariableDeclarationList(parent.initializer)) {
		const [declaration] = parent.initializer.declarations;
		return declaration?.name && isIdentifier(declaration.name) ? fromName(declaration, file) : [];
	}
	if (isPropertyAccessExpression(parent) && /^(?:map|flatMap|forEach)$/.test(parent.name.text)) {
		const call = parent.parent;
		const callback = isCallExpression(call) && call.expression === parent ? call.arguments[0] : undefined;
		// Whatever a filter behind it looks for, it passes over what is missing.
		if (!callback || !isFunctionNode(callback) || isPropertyAccessExpression(call.parent)) return [];
		const [parameter] = callback.parameters;
		return parameter?.name && isIdentifier(parameter.name) ? fromName(parameter, file) : [];
	}
	return [];
}

function fromName(declaration: Node, file: RuleFile): ValueRead[] {
	return referencesTo(declaration).flatMap((use) => fromResult(use, file));
}

function fromResult(result: Node, file: RuleFile): ValueRead[] {
	const { parent } = outerOf(result);
	if (!isPropertyAccessExpression(parent) || parent.name.text !== "value" || parent.questionDotToken) return [];
	return isTested(parent) ? [] : [{ value: parent, result: file.textOf(result) }];
}

/** Whether a missing value is allowed for: `r.value ?? []`, `r.value?.id`, `if (r.value)`. */
function isTested(value: Node): boolean {
	const at = outerOf(value);
	const { parent } = at;
	switch (parent.kind) {
		case SyntaxKind.BinaryExpression:
		case SyntaxKind.IfStatement:
		case SyntaxKind.ConditionalExpression:
		case SyntaxKind.PrefixUnaryExpression:
			return true;
		default:
			return isExpressionStatement(parent) || (parent as { questionDotToken?: Node }).questionDotToken !== undefined;
	}
}
