/**
 * Caches whose entries are loaded again when they are old: `const kept = cache.get(key); if (kept && isFresh(kept)) return
 * kept.value; … cache.set(key, { value, at: Date.now() })`. Two that load the same at once leave what either of them would.
 */
import {
	type BinaryExpression,
	type CallExpression,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isIdentifier,
	isIfStatement,
	isPropertyAccessExpression,
	isReturnStatement,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf, writesOf } from "../../flow/scopes.ts";
import { lastName } from "../../syntax/calls.ts";
import { enclosingFunction, isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { isLoopStatement } from "../../syntax/statements.ts";
import { isWithin, outward, skipOuter } from "../../syntax/walk.ts";
import { isSameKey, isSamePlace } from "./first-values.ts";
import { isOnlyForMaking } from "./kept-entries.ts";

const CACHE = /cache|memo(?:i[sz]ed)?(?![a-z])/i;

/** An entry of a map. */
interface Entry {
	readonly map: Node;
	readonly key: Node;
}

/**
 * Whether a call of a map's `set` puts an entry into what is named like a cache, which nobody sees but the function that
 * has just found none there that would do, and does not make the new one of the old.
 * @returns the cache's name
 */
export function cacheRefilledBy(call: Node): string | undefined {
	if (!isCallExpression(call)) return undefined;
	const entry = entryOf(call, "set", 2);
	const name = entry && lastName(skipOuter(entry.map));
	if (!entry || !name || !CACHE.test(name)) return undefined;
	let below: Node = call;
	for (let at = call.parent as Node | undefined; at && !isFunctionNode(at); below = at, at = outward(at)) {
		if (isLoopStatement(at)) return undefined;
		if (!isBlock(at)) continue;
		for (const statement of at.statements.slice(0, at.statements.indexOf(below as never))) {
			if (!isIfStatement(statement) || statement.elseStatement || !returns(statement.thenStatement)) continue;
			const found = conjuncts(statement.expression).find((one) => isFoundIn(one, entry));
			if (!found || isUsedBetween(found, entry, statement, call)) continue;
			return isOnlyForMaking(entry.map, statement) ? name : undefined;
		}
	}
	return undefined;
}

function entryOf(call: CallExpression, method: "set" | "get" | "has", count: number): Entry | undefined {
	const callee = skipOuter(call.expression);
	if (!isPropertyAccessExpression(callee) || callee.name.text !== method) return undefined;
	const [key] = call.arguments;
	return key && call.arguments.length === count ? { map: callee.expression, key } : undefined;
}

function returns(statement: Node): boolean {
	const last = isBlock(statement) ? statement.statements.at(-1) : statement;
	return last !== undefined && isReturnStatement(last);
}

function conjuncts(condition: Node): Node[] {
	const node = skipOuter(condition);
	if (!isBinaryExpression(node) || node.operatorToken.kind !== SyntaxKind.AmpersandAmpersandToken) return [node];
	return [...conjuncts(node.left), ...conjuncts(node.right)];
}

/** Whether a condition holds only where a map has an entry, which a constant may have taken from it. */
function isFoundIn(condition: Node, entry: Entry): boolean {
	const node = isComparison(condition) ? skipOuter(condition.left) : condition;
	const taken = isIdentifier(node) ? takenBy(node) : node;
	if (!taken || !isCallExpression(taken)) return false;
	const asked = entryOf(taken, "get", 1) ?? entryOf(taken, "has", 1);
	return asked !== undefined && isSamePlace(asked.map, entry.map) && isSameKey(asked.key, entry.key);
}

/** `kept !== undefined`, `kept != null` */
function isComparison(condition: Node): condition is BinaryExpression {
	if (!isBinaryExpression(condition)) return false;
	const { kind } = condition.operatorToken;
	if (kind !== SyntaxKind.ExclamationEqualsToken && kind !== SyntaxKind.ExclamationEqualsEqualsToken) return false;
	const right = skipOuter(condition.right);
	return right.kind === SyntaxKind.NullKeyword || (isIdentifier(right) && right.text === "undefined");
}

function takenBy(variable: Node): Node | undefined {
	const declared = isIdentifier(variable) ? declarationOf(variable) : undefined;
	if (!declared || !isVariableDeclaration(declared) || !declared.initializer) return undefined;
	return writesOf(declared).length === 0 ? skipOuter(declared.initializer) : undefined;
}

/** Whether anything looks at the entry again once it would not do, so that the new one may be made of it. */
function isUsedBetween(found: Node, { map }: Entry, guard: Node, filling: CallExpression): boolean {
	const home = enclosingFunction(filling);
	const places = [skipOuter(map), ...(isIdentifier(found) ? [found] : []), ...namesOf(found)];
	return places.some((place) => {
		const name = lastName(place);
		if (name === undefined) return true;
		return mentionsOf(filling.getSourceFile(), name).some((at) => {
			if (at.pos < guard.end || enclosingFunction(at) === undefined || !isInside(at, home)) return false;
			if (place !== skipOuter(map)) return true;
			return at.pos < filling.end && !isPutInto(at);
		});
	});
}

/** Whether what a name stands for, or the property of that name, is only put something into. */
function isPutInto(name: Node): boolean {
	const { parent } = name;
	const object = isPropertyAccessExpression(parent) && parent.name === name ? parent : name;
	const access = object.parent;
	return isPropertyAccessExpression(access) && access.expression === object && access.name.text === "set";
}

function namesOf(found: Node): Node[] {
	if (!isBinaryExpression(found)) return [];
	const left = skipOuter(found.left);
	return isIdentifier(left) ? [left] : [];
}

function isInside(node: Node, home: Node | undefined): boolean {
	return home !== undefined && isWithin(node, home);
}
