/**
 * What the functions on the way down are handed: the arguments of the calls that led to them, and the attributes of the
 * elements that a component stands for.
 */

import {
	type CallExpression,
	isBindingElement,
	isIdentifier,
	isJsxAttribute,
	isJsxClosingElement,
	isJsxOpeningElement,
	isJsxSelfClosingElement,
	isObjectBindingPattern,
	isObjectLiteralExpression,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isSpreadElement,
	isVariableDeclaration,
	type Node,
	type ParameterDeclaration,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, writesOf } from "../../flow/scopes.ts";
import { type FunctionNode, hasModifier, isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { isMissing } from "../../syntax/values.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";

/** One function on the way down. */
export interface Frame {
	readonly fn: FunctionNode;
	readonly depth: number;
	/** The call that led to it, and the function in which that stands. */
	readonly call: CallExpression | undefined;
	readonly caller: Frame | undefined;
	/** Where it was written, as far as what is around it is being looked at. */
	readonly around: Frame | undefined;
	/** Other calls of the function that were met while it was being looked at. */
	readonly others: Origin[];
	/** Something hangs on what it is handed. */
	isHanded: boolean;
}

/** Where a function is called. */
export interface Origin {
	readonly call: CallExpression;
	readonly frame: Frame | undefined;
}

/** Something that a function is handed. */
export interface Parameter {
	readonly of: FunctionNode;
	readonly declaration: ParameterDeclaration;
	/** The property of it that is meant. */
	readonly property: string | undefined;
	/** What stands for it where it is missing. */
	readonly initializer: Node | undefined;
}

/** What a name, or a property of one, is handed in as; undefined where it is something else. */
export function parameterBehind(value: Node): Parameter | undefined {
	const at = skipOuter(value);
	if (isPropertyAccessExpression(at)) {
		const whole = parameterBehind(at.expression);
		return whole && whole.property === undefined ? { ...whole, property: at.name.text } : undefined;
	}
	const declared = isIdentifier(at) ? declarationOf(at) : undefined;
	if (!declared || writesOf(declared).length > 0) return undefined;
	if (isParameterDeclaration(declared)) return ofParameter(declared, undefined, declared.initializer);
	if (!isBindingElement(declared) || declared.dotDotDotToken || !isObjectBindingPattern(declared.parent))
		return undefined;
	const { propertyName, name, parent, initializer } = declared;
	const key = propertyName ?? name;
	const parameter = parent.parent;
	if (!key || !isIdentifier(key)) return undefined;
	if (isParameterDeclaration(parameter)) return ofParameter(parameter, key.text, initializer);
	// `const { onSave } = props`
	const whole = isVariableDeclaration(parameter) && parameter.initializer && parameterBehind(parameter.initializer);
	return whole && whole.property === undefined ? { ...whole, property: key.text, initializer } : undefined;
}

function ofParameter(
	declaration: ParameterDeclaration,
	property: string | undefined,
	initializer: Node | undefined,
): Parameter | undefined {
	const of = declaration.parent;
	if (declaration.dotDotDotToken || !isFunctionNode(of)) return undefined;
	return { of, declaration, property, initializer };
}

/** The function on the way down whose parameter it is. */
export function frameOf({ of }: Parameter, frame: Frame | undefined): Frame | undefined {
	let at = frame;
	while (at && at.fn !== of) at = at.around;
	return at;
}

/** What a call hands in: a value, or nothing at all. Undefined where that does not show. */
export function argumentFor(
	parameter: Parameter,
	call: CallExpression,
): { readonly value: Node | undefined } | undefined {
	const { declaration, property, initializer, of } = parameter;
	const parameters = of.parameters.filter(({ name }) => !(isIdentifier(name) && name.text === "this"));
	const index = parameters.indexOf(declaration);
	const given = call.arguments.slice(0, index + 1);
	if (given.some(isSpreadElement)) return undefined;
	const argument = given[index] && isMissing(given[index]) ? undefined : given[index];
	if (property === undefined) return { value: argument ?? initializer };
	const literal = argument && skipOuter(argument);
	if (!literal) return { value: initializer };
	if (!isObjectLiteralExpression(literal)) return undefined;
	for (const member of literal.properties) {
		const { name } = member as { name?: Node };
		if (!name || !isIdentifier(name)) return undefined;
		if (name.text !== property) continue;
		if (isPropertyAssignment(member)) return { value: member.initializer };
		return isShorthandPropertyAssignment(member)
			? { value: member.name }
			: isFunctionNode(member)
				? { value: member }
				: undefined;
	}
	return { value: initializer };
}

/**
 * What the elements of a component hand in that stand in its file, which are all there are; undefined where there may be
 * others, or one hands in what does not show.
 * @param isElsewhere whether other files have the name of the component
 */
export function attributesFor(
	parameter: Parameter,
	isElsewhere: (name: string) => boolean,
): readonly Node[] | undefined {
	const { of, property, declaration } = parameter;
	const holder = isFunctionNode(of) && (of as { name?: Node }).name ? of : outerOf(of).parent;
	const { name } = holder as { name?: Node };
	if (property === undefined || of.parameters[0] !== declaration) return undefined;
	if (!name || !isIdentifier(name) || !/^[A-Z]/.test(name.text)) return undefined;
	if (!isFunctionNode(holder) && !isVariableDeclaration(holder)) return undefined;
	const values: Node[] = [];
	for (const mention of mentionsOf(of.getSourceFile(), name.text)) {
		const { parent } = mention;
		if (mention === name || isJsxClosingElement(parent)) continue;
		if (!isJsxOpeningElement(parent) && !isJsxSelfClosingElement(parent)) return undefined;
		const attributes = parent.attributes.properties;
		if (!attributes.every(isJsxAttribute)) return undefined;
		const attribute = attributes.find(
			(one) => isJsxAttribute(one) && isIdentifier(one.name) && one.name.text === property,
		);
		if (!attribute || !isJsxAttribute(attribute)) continue;
		const value = attribute.initializer as { expression?: Node } | undefined;
		if (!value?.expression) return undefined;
		values.push(value.expression);
	}
	const isExported = hasModifier(isFunctionNode(holder) ? holder : holder.parent.parent, SyntaxKind.ExportKeyword);
	return values.length > 0 && !(isExported && isElsewhere(name.text)) ? values : undefined;
}
