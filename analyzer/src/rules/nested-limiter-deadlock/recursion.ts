/** Functions that call themselves: whether a call's arguments may keep the inner run from doing what the outer one does. */
import {
	type CallExpression,
	type IfStatement,
	isConditionalExpression,
	isIdentifier,
	isIfStatement,
	type Node,
	type ParameterDeclaration,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, isReference } from "../../flow/index.ts";
import { statementsOf } from "../../syntax/statements.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";

/**
 * Whether a parameter decides if a place of the function is reached, and the call from within gives a value for it that is
 * always the same, or none: `run(job, true)`, where `true` says that the lock is held already.
 * @param place in the function's body
 */
export function endsByArgument(call: CallExpression, fn: Node, place: Node): boolean {
	const { parameters } = fn as unknown as { parameters: readonly ParameterDeclaration[] };
	return conditionsOn(place, fn).some((condition) =>
		parametersIn(condition, parameters).some((parameter) => {
			const given = call.arguments[parameters.indexOf(parameter)];
			return !given || isAlwaysTheSame(given);
		}),
	);
}

/** The conditions that are asked, within the function, before a place is reached: those around it, and earlier ones that leave. */
function conditionsOn(place: Node, fn: Node): Node[] {
	const found: Node[] = [];
	for (let below = place, at = place.parent; at && below !== fn; below = at, at = at.parent) {
		if (isIfStatement(at) || isConditionalExpression(at)) found.push(conditionOf(at));
		else if (isLogical(at)) found.push((at as unknown as { left: Node }).left);
		const list = statementsOf(at);
		for (const statement of list?.nodes.slice(0, Math.max(list.indexOf(below), 0)) ?? [])
			if (isIfStatement(statement) && mayLeave(statement)) found.push(statement.expression);
	}
	return found;
}

function conditionOf(node: Node): Node {
	return isIfStatement(node) ? node.expression : (node as unknown as { condition: Node }).condition;
}

function isLogical(node: Node): boolean {
	const kind = (node as { operatorToken?: Node }).operatorToken?.kind;
	return kind === SyntaxKind.AmpersandAmpersandToken || kind === SyntaxKind.BarBarToken;
}

function mayLeave(statement: IfStatement): boolean {
	let leaves = false;
	walk(statement, (node) => {
		leaves ||= node.kind === SyntaxKind.ReturnStatement || node.kind === SyntaxKind.ThrowStatement;
		return !leaves;
	});
	return leaves;
}

function parametersIn(condition: Node, parameters: readonly ParameterDeclaration[]): ParameterDeclaration[] {
	const found: ParameterDeclaration[] = [];
	walk(condition, (node) => {
		if (!isIdentifier(node) || !isReference(node)) return;
		let declaration = declarationOf(node);
		while (declaration && IN_PATTERNS.has(declaration.kind)) declaration = declaration.parent;
		const parameter = parameters.find((one) => one === declaration);
		if (parameter) found.push(parameter);
	});
	return found;
}

/** What stands between a name and the parameter whose pattern it is in. */
const IN_PATTERNS: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.BindingElement,
	SyntaxKind.ObjectBindingPattern,
	SyntaxKind.ArrayBindingPattern,
]);

/** Literals, objects of options among them. */
function isAlwaysTheSame(given: Node): boolean {
	switch (skipOuter(given).kind) {
		case SyntaxKind.TrueKeyword:
		case SyntaxKind.FalseKeyword:
		case SyntaxKind.NullKeyword:
		case SyntaxKind.NumericLiteral:
		case SyntaxKind.StringLiteral:
		case SyntaxKind.ObjectLiteralExpression:
			return true;
		default: {
			const at = skipOuter(given);
			return isIdentifier(at) && at.text === "undefined";
		}
	}
}
