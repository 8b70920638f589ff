/** Functions that hang on an object which is handed over: `run({ [SQL]: () => …, [CACHE]: () => … })`. */

import {
	isBindingElement,
	isElementAccessExpression,
	isIdentifier,
	isMethodDeclaration,
	isObjectBindingPattern,
	isObjectLiteralExpression,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isVariableDeclaration,
	type Node,
} from "../../engine/ast.ts";
import type { InvokedMember } from "../../facts/effects.ts";
import { declarationOf, writesOf } from "../../flow/scopes.ts";
import { type FunctionNode, isFunctionNode } from "../../syntax/functions.ts";
import { isWithin, skipOuter } from "../../syntax/walk.ts";
import type { Frame } from "../body/index.ts";
import { constantText, constantValue, isReplaced } from "../callee/index.ts";

/**
 * The function that a call runs, where that is one of the object which the frame's function is handed: `options.load()`,
 * `options[key]()`, or `load()` of `{ load }`.
 */
export function memberOfParameter(callee: Node, frame: Frame): InvokedMember | undefined {
	if (isPropertyAccessExpression(callee)) return memberOf(callee.expression, callee.name.text, frame);
	if (isElementAccessExpression(callee)) {
		return memberOf(callee.expression, constantText(callee.argumentExpression), frame);
	}
	const declared = isIdentifier(callee) ? declarationOf(callee) : undefined;
	if (!declared || !isBindingElement(declared) || !isObjectBindingPattern(declared.parent)) return undefined;
	const { dotDotDotToken, initializer, parent } = declared;
	const key = declared.propertyName ?? declared.name;
	if (dotDotDotToken || initializer || !key || !isIdentifier(key) || writesOf(declared).length > 0) return undefined;
	const holder = parent.parent;
	if (isParameterDeclaration(holder)) {
		const parameter = holder.initializer ? undefined : indexOf(holder, frame);
		return parameter === undefined ? undefined : { parameter, name: key.text };
	}
	return isVariableDeclaration(holder) && holder.initializer
		? memberOf(holder.initializer, key.text, frame)
		: undefined;
}

function memberOf(object: Node, name: string | undefined, frame: Frame): InvokedMember | undefined {
	const parameter = parameterItself(object, frame);
	if (parameter === undefined) return undefined;
	if (name === undefined) return { parameter };
	return isReplaced(object.getSourceFile(), name) ? undefined : { parameter, name };
}

/** The index of the frame's parameter that an expression is, unless it has an object of its own where nothing is passed. */
function parameterItself(object: Node, frame: Frame): number | undefined {
	const node = skipOuter(object);
	const declared = isIdentifier(node) ? declarationOf(node) : undefined;
	if (!declared || !isParameterDeclaration(declared) || !isIdentifier(declared.name)) return undefined;
	if (declared.initializer || declared.dotDotDotToken || writesOf(declared).length > 0) return undefined;
	return indexOf(declared, frame);
}

function indexOf(declared: Node, frame: Frame): number | undefined {
	if (declared.parent !== frame.root) return undefined;
	return (frame.root as FunctionNode).parameters.indexOf(declared as never);
}

/**
 * What an object has under a name, or under any: written out where it is passed, or kept until then in a constant.
 * @returns functions, or expressions for them; or the parameter that it is itself; undefined where that is not all
 */
export function handedMembers(value: Node, name: string | undefined, frame: Frame): Node[] | InvokedMember | undefined {
	const node = skipOuter(value);
	const declared = isIdentifier(node) ? declarationOf(node) : undefined;
	const kept = declared && isWithin(declared, frame.root) ? constantValue(declared) : undefined;
	const literal = kept ?? node;
	if (!isObjectLiteralExpression(literal)) return memberOf(node, name, frame);
	if (kept && name !== undefined && isReplaced(kept.getSourceFile(), name)) return undefined;
	const found: Node[] = [];
	for (const property of literal.properties) {
		const key = (property as { name?: Node }).name;
		// What is spread, and what stands under a computed key, may be anything.
		const text = key && isIdentifier(key) ? key.text : constantText(key);
		if (key && text !== undefined && name !== undefined && text !== name) continue;
		if (isPropertyAssignment(property)) found.push(skipOuter(property.initializer));
		else if (isShorthandPropertyAssignment(property)) found.push(property.name);
		else if (isMethodDeclaration(property) && isFunctionNode(property)) found.push(property);
		else return undefined;
	}
	return found;
}
