/** Awaits that wait for nothing because something is missing: the call of a function, or `Promise.all` around a list. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import { constituentsOf } from "../../../ask/types.ts";
import {
	type AwaitExpression,
	isArrayLiteralExpression,
	isBinaryExpression,
	isCallExpression,
	isElementAccessExpression,
	isExpressionStatement,
	isForOfStatement,
	isIdentifier,
	isPropertyAccessExpression,
	isSpreadElement,
	isVariableDeclaration,
	isVoidExpression,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { SignatureRef, TypeRef } from "../../../engine/engine.ts";
import { declarationOf, referencesTo } from "../../../flow/index.ts";
import { gatherOf } from "../../../syntax/combinators.ts";
import { findAncestor, outerOf, skipOuter } from "../../../syntax/walk.ts";
import { isSurelyNoPromise } from "../callbacks/no-promise.ts";

/** By syntax alone: whether what is awaited may be a function, or a list that is not gathered anywhere. */
export function mayMiss({ expression }: AwaitExpression): boolean {
	const at = skipOuter(expression);
	switch (at.kind) {
		case SyntaxKind.Identifier:
		case SyntaxKind.PropertyAccessExpression:
		case SyntaxKind.ElementAccessExpression:
		case SyntaxKind.ArrayLiteralExpression:
		case SyntaxKind.ConditionalExpression:
		case SyntaxKind.NewExpression:
			return true;
		default:
			return isCallExpression(at) && isMapping(at.expression);
	}
}

/** `xs.map(f)`, `xs.flatMap(f)`, `xs.filter(f)`, `Array.from(xs, f)`: other calls of lists are rare, and to ask of every call costs. */
function isMapping(callee: Node): boolean {
	return isPropertyAccessExpression(callee) && /^(?:map|flatMap|filter|from)$/.test(callee.name.text);
}

/** Whether the type is that of a list whose promises `await` does not wait for, and no union with what is worth waiting for. */
export function isListOfPromises(type: TypeRef, file: RuleFile): boolean {
	return constituentsOf(type).every((part) => part.isArray() || part.isTuple() || isSurelyNoPromise(part, file));
}

/** Whether a list that is awaited was meant to be gathered: nobody looks at it, or at what is in it, as promises. */
export function lacksGathering(node: AwaitExpression): boolean {
	const at = outerOf(node);
	if (isUnused(at)) return true;
	const { parent } = at;
	const assigned =
		isBinaryExpression(parent) && parent.operatorToken.kind === SyntaxKind.EqualsToken && parent.right === at;
	if (!assigned && !isVariableDeclaration(parent)) return false;
	const name = isVariableDeclaration(parent) ? parent.name : (parent as { left: Node }).left;
	if (!isIdentifier(name)) return false;
	const declaration = isVariableDeclaration(parent) ? parent : declarationOf(name);
	return declaration !== undefined && !referencesTo(declaration).some(isOfPromises);
}

/** Whether a mention of a list goes where its promises may be looked after. */
function isOfPromises(mention: Node): boolean {
	const at = outerOf(mention);
	const { parent } = at;
	if (isForOfStatement(parent) || isSpreadElement(parent)) return true;
	if (isElementAccessExpression(parent) && parent.expression === at) return true;
	return findAncestor(mention, (above) => gatherOf(above) !== undefined) !== undefined;
}

/** Whether nobody looks at the expression's value: `f();`, `f(), g()`, `void f()`. */
export function isUnused(expression: Node): boolean {
	const at = outerOf(expression);
	const { parent } = at;
	if (isExpressionStatement(parent) || isVoidExpression(parent)) return true;
	if (!isBinaryExpression(parent) || parent.operatorToken.kind !== SyntaxKind.CommaToken) return false;
	return parent.left === at || isUnused(parent);
}

/** Those signatures of a function that give promises; undefined where the type is not that of a function alone. */
export function promiseSignatures(type: TypeRef | undefined, file: RuleFile): readonly SignatureRef[] | undefined {
	if (!type || type.isUnion || type.isIntersection || type.isDeferred || file.types.isCallable(type) !== true)
		return undefined;
	if (type.property("then")) return undefined;
	const found = type
		.callSignatures()
		.filter((signature) => file.types.promiseKind(signature.returnType()) === "promise");
	return found.length > 0 ? found : undefined;
}

/** Whether a function can be called without arguments. */
export function needsNoArguments({ parameters }: SignatureRef): boolean {
	return parameters.every((parameter) => {
		const node = parameter.valueDeclaration?.node() as
			| { questionToken?: Node; initializer?: Node; dotDotDotToken?: Node }
			| undefined;
		return node?.questionToken !== undefined || node?.initializer !== undefined || node?.dotDotDotToken !== undefined;
	});
}

/** Whether the list that a combinator gives has no place for an element: the whole is unused, or a pattern passes it by. */
export function isResultUnused(element: Node, index: number): boolean {
	const call = element.parent.parent;
	if (!isCallExpression(call)) return false;
	const awaited = outerOf(call).parent;
	if (awaited.kind !== SyntaxKind.AwaitExpression) return false;
	if (isUnused(awaited)) return true;
	const { parent } = outerOf(awaited);
	const pattern = isVariableDeclaration(parent) ? (parent.name as { elements?: readonly Node[] }) : undefined;
	if (!pattern?.elements || !isArrayLiteralExpression(element.parent)) return false;
	const place = pattern.elements[index];
	const last = pattern.elements.at(-1) as { dotDotDotToken?: Node } | undefined;
	return place === undefined ? last?.dotDotDotToken === undefined : (place as { name?: Node }).name === undefined;
}
