/** Objects with a name of their own that are handed over whole: `const props = { onClick: … }; <button {...props} />`. */

import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isCallExpression,
	isIdentifier,
	isJsxSpreadAttribute,
	isNewExpression,
	isObjectLiteralExpression,
	isVariableDeclaration,
	type Node,
	type ObjectLiteralExpression,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { declarationOf, isReference, writesOf } from "../../flow/index.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { outerOf } from "../../syntax/walk.ts";

export interface HandedOver {
	/** Where the object's name stands. */
	readonly at: Node;
	/** What is expected there. */
	readonly type: TypeRef;
}

/** By how a member is expected: where a literal without a type of its own is spread into an element, passed or assigned. */
export function* handedOver(literal: Node, file: RuleFile): Generator<HandedOver, undefined> {
	const name = isObjectLiteralExpression(literal) ? constantNameOf(literal) : undefined;
	if (name === undefined) return undefined;
	for (const mention of mentionsOf(file.root, name.text)) {
		if (mention === name || !isIdentifier(mention) || !isReference(mention)) continue;
		const at = outerOf(mention);
		if (!isHandedOver(at) || declarationOf(mention) !== name.parent) continue;
		const type = file.types.contextualType(at);
		if (type) yield { at, type };
	}
	return undefined;
}

/** The name of the variable that holds the literal from the beginning to the end, and says no type. */
function constantNameOf(literal: ObjectLiteralExpression) {
	const { parent } = literal;
	if (!isVariableDeclaration(parent) || parent.initializer !== literal || parent.type) return undefined;
	return isIdentifier(parent.name) && writesOf(parent).length === 0 ? parent.name : undefined;
}

function isHandedOver(at: Node): boolean {
	const { parent } = at;
	if (isJsxSpreadAttribute(parent)) return true;
	if (isCallExpression(parent) || isNewExpression(parent)) return (parent.arguments ?? []).some((one) => one === at);
	return isVariableDeclaration(parent) && parent.initializer === at && parent.type !== undefined;
}
