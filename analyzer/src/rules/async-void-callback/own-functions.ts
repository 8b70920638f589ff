/** Functions that are handed over by their names: what is theirs to mend, once, for all places that they are handed to. */

import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type ClassLikeDeclaration,
	isAwaitExpression,
	isBinaryExpression,
	isCallExpression,
	isClassDeclaration,
	isClassExpression,
	isExpressionStatement,
	isIdentifier,
	isJsxExpression,
	isPrivateIdentifier,
	isPropertyAccessExpression,
	isVoidExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, isReference } from "../../flow/index.ts";
import { enclosingFunction, type FunctionNode, hasModifier, isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { findAncestor, outerOf, skipOuter } from "../../syntax/walk.ts";
import { expectsNothing, isExported, isGuarded } from "../shared/fixes/dropped.ts";

/**
 * The async function of the file that a value names, where nobody but the places that it is handed to would hear of its
 * errors, or nobody looks: `window.onMoved(this.update)`.
 */
export function functionOnlyHeardHere(value: Node, file: RuleFile): FunctionNode | undefined {
	const at = skipOuter(value);
	const isMember = isPropertyAccessExpression(at) && at.expression.kind === SyntaxKind.ThisKeyword;
	const declared = isMember ? memberOf(at, at.name.text, file) : isIdentifier(at) ? declarationOf(at) : undefined;
	const fn = declared && functionIn(declared);
	const name = (declared as { name?: Node } | undefined)?.name;
	if (!fn || !isAsync(fn) || !name || isExported(declared)) return undefined;
	if (isMember && !isOwn(declared, file)) return undefined;
	const uses = mentionsOf(file.root, file.textOf(name)).filter((mention) => {
		if (mention === name) return false;
		if (!isMember) return isIdentifier(mention) && isReference(mention) && declarationOf(mention) === declared;
		return isPropertyAccessExpression(mention.parent) && mention.parent.name === mention;
	});
	return uses.every((use) => isWithoutAnswer(isMember ? use.parent : use, file)) ? fn : undefined;
}

/** Whether a member is for its class alone: private, or a component's, or no other file has the name. */
function isOwn(member: Node, file: RuleFile): boolean {
	const { name, parent } = member as Node & { name: Node };
	if (hasModifier(member, SyntaxKind.PrivateKeyword) || isPrivateIdentifier(name)) return true;
	const base = (parent as ClassLikeDeclaration).heritageClauses?.[0];
	return (
		(base !== undefined && /Component\b/.test(file.textOf(base))) ||
		file.types.filesWithWord(file.textOf(name)).length <= 1
	);
}

function functionIn(declared: Node): FunctionNode | undefined {
	if (isFunctionNode(declared)) return declared;
	const { initializer } = declared as { initializer?: Node };
	if (!initializer) return undefined;
	const made = skipOuter(initializer);
	if (isFunctionNode(made)) return made;
	const [first] = isCallExpression(made) && /useCallback$/.test(made.expression.getText()) ? made.arguments : [];
	return first && isFunctionNode(first) ? first : undefined;
}

function memberOf(at: Node, name: string, file: RuleFile): Node | undefined {
	const owner = findAncestor(at, (node) => isClassDeclaration(node) || isClassExpression(node));
	const members = (owner as { members?: readonly (Node & { name?: Node })[] } | undefined)?.members ?? [];
	return members.find((member) => member.name !== undefined && file.textOf(member.name) === name);
}

/** Whether a use neither looks at what comes of the function, nor deals with its errors. */
function isWithoutAnswer(use: Node, file: RuleFile): boolean {
	const at = outerOf(use);
	const { parent } = at;
	if (isJsxExpression(parent) || parent.kind === SyntaxKind.ArrayLiteralExpression) return true;
	if (isBinaryExpression(parent)) return parent.right === at && parent.operatorToken.kind === SyntaxKind.EqualsToken;
	if (!isCallExpression(parent)) return false;
	if (parent.expression !== at) return expectsNothing(at, file);
	const call = outerOf(parent);
	const taken = isAwaitExpression(call.parent) || isVoidExpression(call.parent) ? call.parent : call;
	const fn = enclosingFunction(call);
	return isExpressionStatement(taken.parent) && !isGuarded(call, fn);
}
