/** Variables to which the turns of a loop add one after the other, and which nothing that is waited for can see. */

import {
	type ExpressionStatement,
	isAwaitExpression,
	isBinaryExpression,
	isExpressionStatement,
	isIdentifier,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, referencesTo } from "../../flow/index.ts";
import { assignmentTargets } from "../../flow/scopes.ts";
import { enclosingFunction, isFunctionNode } from "../../syntax/functions.ts";
import { findAncestor, isWithin, skipOuter, walk } from "../../syntax/walk.ts";
import { isLogical, isUnconditional } from "./conditions.ts";

/** `sum += await price(id)`, `all = [...all, await load(id)]`, `done++`. */
export interface Fold {
	readonly assignment: Node;
	/** What is computed for it. */
	readonly looked: readonly Node[];
}

/** The statement as one that adds to a variable, of which the loop sees nothing but that it is added to. */
export function foldOf(statement: ExpressionStatement, loop: Node): Fold | undefined {
	const assignment = skipOuter(statement.expression);
	const declared = addedTo(statement);
	if (!declared || isWithin(declared, loop) || !isPrivate(declared, loop)) return undefined;
	if (!isBinaryExpression(assignment)) return { assignment, looked: [] };
	const { right } = assignment;
	const mentions = referencesTo(declared);
	const isOlder = (at: Node) => mentions.some((mention) => isWithin(mention, at));
	// Without a look at what was there before, the last turn wins.
	if (assignment.operatorToken.kind === SyntaxKind.EqualsToken && !isOlder(right)) return undefined;
	const waits = awaitsIn(right);
	const isBlind = waits.every((at) => isUnconditional(at, statement) && !isOlder(at));
	return isBlind ? { assignment, looked: [right] } : undefined;
}

/** The variable that a statement does no more than to change. */
function addedTo(statement: ExpressionStatement): Node | undefined {
	const assignment = skipOuter(statement.expression);
	const [target, second] = assignmentTargets(assignment);
	if (!target || second || !isIdentifier(target) || assignment.kind === SyntaxKind.DeleteExpression) return undefined;
	if (isBinaryExpression(assignment)) {
		if (skipOuter(assignment.left) !== target || isLogical(assignment.operatorToken.kind)) return undefined;
	}
	const declared = declarationOf(target);
	if (!declared || !isVariableDeclaration(declared) || !isIdentifier(declared.name)) return undefined;
	return (declared.parent.flags & NodeFlags.Let) !== 0 ? declared : undefined;
}

/** Whether no other function knows the variable, and the loop mentions it only where it adds to it. */
function isPrivate(declared: Node, loop: Node): boolean {
	const home = enclosingFunction(loop);
	if (!home || enclosingFunction(declared) !== home) return false;
	return referencesTo(declared).every((mention) => {
		if (enclosingFunction(mention) !== home) return false;
		if (!isWithin(mention, loop)) return true;
		const around = findAncestor(mention, isExpressionStatement);
		return around !== undefined && isWithin(around, loop) && addedTo(around as ExpressionStatement) === declared;
	});
}

function awaitsIn(expression: Node): Node[] {
	const found: Node[] = [];
	walk(expression, (node) => {
		if (isFunctionNode(node)) return false;
		if (isAwaitExpression(node)) found.push(node);
		return undefined;
	});
	return found;
}
