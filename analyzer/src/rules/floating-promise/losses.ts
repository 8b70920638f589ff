/** Which promises are lost with a value that is thrown away, and how. */
import { type Inquiry, promiseKindsOf, typeOf } from "../../ask/inquiry.ts";
import type { RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isArrayLiteralExpression,
	isBinaryExpression,
	isCallExpression,
	isSpreadElement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { PromiseKind } from "../../engine/engine.ts";
import { discardedIn } from "../../syntax/discarded.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { methodOf } from "../shared/promises/chain.ts";
import { isFluent } from "../shared/promises/fluent.ts";

/** The options that decide what counts as one. */
export type LossOptions = {
	checkThenables: boolean;
	ignoreVoid: boolean;
};

/** A promise that nobody takes, and how it got lost. */
export interface Loss {
	readonly at: Node;
	readonly how: "ignored" | "array" | "no-rejection-handler" | "handler-not-callable" | "handler-optional";
	/** The handler, where it is not a function, or not always. */
	readonly handler?: Node;
	/** The `void` in front of it, where that does not count (`ignoreVoid: false`). */
	readonly voided?: Node;
}

/** By syntax alone: whether the expression's value could be a promise at all. Most statements end here. */
export function mayBePromise(expression: Node, options: LossOptions): boolean {
	const at = skipOuter(expression);
	switch (at.kind) {
		case SyntaxKind.AwaitExpression:
		case SyntaxKind.YieldExpression:
		case SyntaxKind.DeleteExpression:
		case SyntaxKind.TypeOfExpression:
		case SyntaxKind.PrefixUnaryExpression:
		case SyntaxKind.PostfixUnaryExpression:
		case SyntaxKind.StringLiteral:
		case SyntaxKind.NoSubstitutionTemplateLiteral:
		case SyntaxKind.NumericLiteral:
			return false;
		case SyntaxKind.CallExpression:
			return (at as CallExpression).expression.kind !== SyntaxKind.SuperKeyword;
		case SyntaxKind.VoidExpression:
			return !options.ignoreVoid;
		case SyntaxKind.BinaryExpression:
			return isBinaryExpression(at) && passesOperandsOn(at.operatorToken.kind);
		default:
			return true;
	}
}

function passesOperandsOn(operator: SyntaxKind): boolean {
	return (
		operator === SyntaxKind.AmpersandAmpersandToken ||
		operator === SyntaxKind.BarBarToken ||
		operator === SyntaxKind.QuestionQuestionToken ||
		operator === SyntaxKind.CommaToken
	);
}

/** The promises that are lost when an expression's value is thrown away. */
export function* lossesIn(
	expression: Node,
	voided: Node | undefined,
	context: RuleContext<LossOptions>,
): Inquiry<Loss[]> {
	const losses: Loss[] = [];
	const values = discardedIn(expression, (node) => mayBePromise(node, context.options), voided);
	const kinds = yield* promiseKindsOf(
		values.map(({ at }) => at),
		context.options.checkThenables,
	);
	for (const [index, value] of values.entries()) {
		for (const loss of yield* lossOfValue(value.at, kinds[index], context)) {
			losses.push(value.voided ? { ...loss, voided: value.voided } : loss);
		}
	}
	return losses;
}

function* lossOfValue(
	expression: Node,
	kind: PromiseKind | undefined,
	context: RuleContext<LossOptions>,
): Inquiry<Loss[]> {
	if (kind === "promise-array") return [{ at: expression, how: "array" }];
	if (kind === "thenable" && (yield* isFluent(expression))) return [];
	if (kind !== "promise" && kind !== "thenable") return [];
	const call = skipOuter(expression);
	if (!isCallExpression(call)) return [{ at: expression, how: "ignored" }];
	const method = methodOf(call);
	const given = givenTo(call);
	switch (method?.name) {
		case "catch": {
			const [handler] = given;
			return handler ? yield* lossOfHandler(expression, handler, context.file) : [{ at: expression, how: "ignored" }];
		}
		case "then": {
			const handler = given[1];
			if (handler) return yield* lossOfHandler(expression, handler, context.file);
			return given.some(isSpreadElement) ? [] : [{ at: expression, how: "no-rejection-handler" }];
		}
		case "finally":
			return (yield* lossesIn(method.receiver, undefined, context)).map((loss) => ({ ...loss, at: expression }));
		default:
			return [{ at: expression, how: "ignored" }];
	}
}

/** A call's arguments, with what `...[a, b]` spreads in its place. */
function givenTo(call: CallExpression): readonly Node[] {
	return call.arguments.flatMap((argument) => {
		const spread = isSpreadElement(argument) ? skipOuter(argument.expression) : undefined;
		return spread && isArrayLiteralExpression(spread) ? [...spread.elements] : [argument];
	});
}

/** A handler that is not a function is as good as none: the promise rejects as before. */
function* lossOfHandler(expression: Node, handler: Node, file: RuleFile): Inquiry<Loss[]> {
	const at = skipOuter(handler);
	if (isFunctionNode(at) || isSpreadElement(at)) return [];
	const type = yield* typeOf(handler);
	if (file.types.isCallable(type) !== false) return [];
	const sometimes = type?.isUnion && type.constituents().some((part) => file.types.isCallable(part) !== false);
	return [{ at: expression, how: sometimes ? "handler-optional" : "handler-not-callable", handler }];
}
