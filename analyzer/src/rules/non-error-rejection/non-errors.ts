/**
 * What a value is by its form. The type of `new HttpError({ … })` or of a generic call may cost the checker a function's
 * worth of inference, and nearly always it is an error, so what is built or called is asked about first.
 */

import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isNewExpression,
	isPropertyAccessExpression,
	type NewExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/index.ts";
import { extendedBy, isClassNode, isFunctionNode } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { type Deliberate, errorKind, isErrorsName } from "./errors.ts";

/** Whether it takes the value's own type to tell that it is an error, or not known. */
export function* mayBeNonError(value: Node, file: RuleFile, counted: Deliberate): Inquiry<boolean> {
	const at = skipOuter(value);
	if (isNewExpression(at)) return mayConstructNonError(at, counted);
	if (isCallExpression(at)) return yield* givesOther(at, file, counted);
	if (!isIdentifier(at)) return true;
	const declaration = declarationOf(at);
	return !declaration || !isCaught(declaration);
}

const ERRORS: ReadonlySet<string> = new Set(
	"Error AggregateError DOMException EvalError RangeError ReferenceError SyntaxError TypeError URIError".split(" "),
);

function mayConstructNonError({ expression }: NewExpression, counted: Deliberate): boolean {
	const at = skipOuter(expression);
	if (!isIdentifier(at)) return counted.classes;
	const declaration = declarationOf(at);
	if (!declaration) return !ERRORS.has(at.text);
	return counted.classes || (isErrorsName(at.text) && derivesFromNothing(declaration));
}

/** A class that is called an error is taken for one where it derives from another file's. */
function derivesFromNothing(declared: Node): boolean {
	const seen = new Set<Node>();
	for (let at: Node | undefined = declared; at && isClassNode(at) && !seen.has(at); ) {
		seen.add(at);
		const base = extendedBy(at);
		if (!base) return true;
		at = isIdentifier(base) ? declarationOf(base) : undefined;
	}
	return false;
}

function* givesOther(call: CallExpression, file: RuleFile, counted: Deliberate): Inquiry<boolean> {
	const signatures = (yield* typeOf(call.expression))?.callSignatures() ?? [];
	return signatures.length > 0 && signatures.every((one) => errorKind(one.returnType(), file, counted) === "other");
}

/** What a `catch` clause or a rejection handler was given: whoever threw it first is to blame. */
function isCaught(declaration: Node): boolean {
	const { parent } = declaration;
	if (parent.kind === SyntaxKind.CatchClause) return true;
	if (!isFunctionNode(parent) || parent.parameters[0] !== declaration) return false;
	const call = parent.parent;
	if (!isCallExpression(call) || !isPropertyAccessExpression(call.expression)) return false;
	const { text } = call.expression.name;
	return (text === "catch" && call.arguments[0] === parent) || (text === "then" && call.arguments[1] === parent);
}
