/**
 * Values that are made when somebody needs them first: `if (!db) db = make()`, `db ??= make()`. Of two that need one, the
 * first makes it and the other finds it, in whatever order they come, as long as nobody is let in between the look and
 * the assignment, nor before all that belongs to it has been done.
 */
import {
	type BinaryExpression,
	type CallExpression,
	isAwaitExpression,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isConditionalExpression,
	isElementAccessExpression,
	isExpressionStatement,
	isForOfStatement,
	isIdentifier,
	isIfStatement,
	isNewExpression,
	isPropertyAccessExpression,
	isReturnStatement,
	isThrowStatement,
	isTypeOfExpression,
	isVariableDeclaration,
	isYieldExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { isReference, namesIn } from "../../flow/names.ts";
import { declarationOf, isAssigned, writesOf } from "../../flow/scopes.ts";
import { lastName } from "../../syntax/calls.ts";
import { enclosingFunction, isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { isLoopStatement } from "../../syntax/statements.ts";
import { findAncestor, isWithin, outerOf, outward, skipOuter, walk } from "../../syntax/walk.ts";
import { constantValue, isImport } from "../callee/index.ts";
import { isOnlyForMaking } from "./kept-entries.ts";

export interface FirstValue {
	/** What makes the value. */
	readonly maker: Node;
	/** The statement or expression in which the place is looked at and filled. */
	readonly guard: Node;
	/** What is made depends on nothing that differs between those who come. */
	readonly isSame: boolean;
	/** It is opened, connected or constructed, as far as its maker's name says. */
	readonly isMade: boolean;
}

/** Where a place is looked at and filled, and all that runs only if it was empty. */
interface Guard {
	readonly guard: Node;
	readonly only: readonly Node[];
}

const found = new WeakMap<Node, FirstValue | false>();

/** @param target what is assigned, a variable, a property or an element, or a call of a map's `set` @returns undefined when it may have had a value before */
export function firstValueOf(target: Node): FirstValue | undefined {
	let value = found.get(target);
	if (value === undefined) {
		value = find(target) ?? false;
		found.set(target, value);
	}
	return value || undefined;
}

function find(target: Node): FirstValue | undefined {
	if (isCallExpression(target)) return valueSet(target);
	const { parent: assignment } = outerOf(target);
	if (!isBinaryExpression(assignment) || skipOuter(assignment.left) !== target || !isPlace(target)) return undefined;
	const own = guardByOperator(assignment, target) ?? guardAround(assignment, target);
	if (own && isElementAccessExpression(target) && !isOnlyForMaking(target.expression, own.guard)) return undefined;
	if (!own || own.only.some(letsOthersIn)) return resetIn(assignment, target);
	return firstValue(
		skipOuter(alternativeTo(target, assignment.right) ?? assignment.right),
		own.guard,
		assignment,
		keyOf(target),
	);
}

/** `if (!map.has(key)) map.set(key, make())` */
function valueSet(call: CallExpression): FirstValue | undefined {
	const { arguments: values } = call;
	const [key, value, more] = values;
	const callee = skipOuter(call.expression);
	if (!key || !value || more || !isPropertyAccessExpression(callee) || callee.name.text !== "set") return undefined;
	const own = guardAround(call, call);
	if (!own || own.only.some(letsOthersIn) || !isOnlyForMaking(callee.expression, own.guard)) return undefined;
	return firstValue(skipOuter(value), own.guard, call, key);
}

function firstValue(given: Node, guard: Node, filling: Node, key: Node | undefined): FirstValue | undefined {
	const maker = valueOfLocal(given, guard);
	if (isNothing(maker)) return undefined;
	const known = key ? namesIn(key) : new Set<string>();
	const deciding = [maker, ...conditionsBetween(filling, guard)];
	const isSame = deciding.every((at) => isIndependent(at, enclosingFunction(guard), known));
	const isMade = makesByName(maker);
	return isSame || isMade ? { maker, guard, isSame, isMade } : undefined;
}

/** What else decides, once the guard has found nothing, how a place is filled. */
function conditionsBetween(filling: Node, guard: Node): Node[] {
	const conditions: Node[] = [];
	for (let at = filling.parent; at && at !== guard && !isFunctionNode(at); at = at.parent) {
		if (isIfStatement(at) && !isWithin(guard, at)) conditions.push(at.expression);
		else if (isConditionalExpression(at)) conditions.push(at.condition);
	}
	return conditions;
}

/** What a variable was given beside the guard: `value = make(); map.set(key, value);` */
function valueOfLocal(given: Node, guard: Node): Node {
	const declared = isIdentifier(given) ? declarationOf(given) : undefined;
	if (!declared || !isVariableDeclaration(declared)) return given;
	const [target, second] = writesOf(declared);
	const assignment = target && !second ? outerOf(target).parent : undefined;
	if (assignment && isBinaryExpression(assignment) && isWithin(assignment, guard.parent))
		return skipOuter(assignment.right);
	return constantValue(declared) ?? given;
}

/** `promise = undefined` where making it has failed, so that whoever comes next tries again. */
function resetIn(assignment: BinaryExpression, target: Node): FirstValue | undefined {
	if (assignment.operatorToken.kind !== SyntaxKind.EqualsToken || !isNothing(skipOuter(assignment.right)))
		return undefined;
	const handler = findAncestor(assignment, isFunctionNode);
	const call = handler && outerOf(handler).parent;
	if (!handler || !call || !isCallExpression(call) || call.arguments.at(-1) !== outerOf(handler)) return undefined;
	const { name } = skipOuter(call.expression) as { name?: { text?: string } };
	if (name?.text !== "catch" && !(name?.text === "then" && call.arguments.length === 2)) return undefined;
	const making = findAncestor(call, (at) => isBinaryExpression(at) && isSamePlace(at.left, target));
	const first = making && firstValueOf(skipOuter((making as BinaryExpression).left));
	return first && isWithin(assignment, first.maker) ? first : undefined;
}

/** `x ??= make()`, `x = x ?? make()`, `x ?? (x = make())`, `!x && (x = make())`. */
function guardByOperator(assignment: BinaryExpression, target: Node): Guard | undefined {
	const by = (guard: Node): Guard => ({ guard, only: [guard] });
	switch (assignment.operatorToken.kind) {
		case SyntaxKind.QuestionQuestionEqualsToken:
		case SyntaxKind.BarBarEqualsToken:
			return by(assignment);
		case SyntaxKind.EqualsToken: {
			if (alternativeTo(target, assignment.right)) return by(assignment);
			const outer = outerOf(assignment);
			const { parent } = outer;
			if (!isBinaryExpression(parent) || parent.right !== outer) return undefined;
			const isAnd = parent.operatorToken.kind === SyntaxKind.AmpersandAmpersandToken;
			return alternativeTo(target, parent) || (isAnd && isAbsent(parent.left, target)) ? by(parent) : undefined;
		}
		default:
			return undefined;
	}
}

/**
 * `if (!x) { x = make(); … }` and `if (x) return x; x = make(); …` around an assignment, of its own place or of one that is
 * filled together with it.
 */
function guardAround(assignment: BinaryExpression | CallExpression, target: Node): Guard | undefined {
	if (isBinaryExpression(assignment) && assignment.operatorToken.kind !== SyntaxKind.EqualsToken) return undefined;
	let below: Node = assignment;
	for (let at = assignment.parent as Node | undefined; at && !isFunctionNode(at); below = at, at = outward(at)) {
		if (isLoopStatement(at) || at.kind === SyntaxKind.CatchClause || at.kind === SyntaxKind.CaseBlock) return undefined;
		if (isIfStatement(at) && below === at.thenStatement) {
			const { expression, thenStatement } = at;
			const test = (place: Node) => isAbsent(expression, place);
			if (test(target) || fills([thenStatement], test)) return { guard: at, only: [expression, thenStatement] };
		} else if (isBlock(at)) {
			const index = at.statements.indexOf(below as never);
			for (let i = index - 1; i >= 0; i--) {
				const before = at.statements[i] as Node;
				if (!isIfStatement(before) || before.elseStatement || !leaves(before.thenStatement)) continue;
				const rest = at.statements.slice(i + 1);
				const test = (place: Node) => isPresent(before.expression, place);
				if (test(target) || fills(rest, test)) return { guard: before, only: [before.expression, ...rest] };
			}
		}
	}
	return undefined;
}

/** Whether some code gives a value in any case to a place for which the test holds. */
function fills(code: readonly Node[], test: (place: Node) => boolean): boolean {
	return code.some((at) => {
		if (isBlock(at)) return fills(at.statements, test);
		const value = isExpressionStatement(at) ? skipOuter(at.expression) : undefined;
		if (!value || !isBinaryExpression(value) || value.operatorToken.kind !== SyntaxKind.EqualsToken) return false;
		const place = skipOuter(value.left);
		return isPlace(place) && !isNothing(skipOuter(value.right)) && test(place);
	});
}

/** Whether a condition holds only where a place has no value. */
function isAbsent(condition: Node, place: Node): boolean {
	const node = skipOuter(condition);
	if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.AmpersandAmpersandToken)
		return isAbsent(node.left, place) || isAbsent(node.right, place);
	if (node.kind === SyntaxKind.PrefixUnaryExpression) {
		const { operator, operand } = node as unknown as { operator: SyntaxKind; operand: Node };
		return operator === SyntaxKind.ExclamationToken && looksAt(operand, place);
	}
	return comparesWithNothing(node, place, true);
}

/** Whether a condition holds wherever a place has a value. */
function isPresent(condition: Node, place: Node): boolean {
	const node = skipOuter(condition);
	if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.BarBarToken)
		return isPresent(node.left, place) || isPresent(node.right, place);
	return looksAt(node, place) || comparesWithNothing(node, place, false);
}

function comparesWithNothing(node: Node, place: Node, isEqual: boolean): boolean {
	if (!isBinaryExpression(node)) return false;
	const { kind } = node.operatorToken;
	const operators = isEqual
		? [SyntaxKind.EqualsEqualsEqualsToken, SyntaxKind.EqualsEqualsToken]
		: [SyntaxKind.ExclamationEqualsEqualsToken, SyntaxKind.ExclamationEqualsToken];
	if (!operators.includes(kind)) return false;
	const left = skipOuter(node.left);
	const right = skipOuter(node.right);
	if (isTypeOfExpression(left))
		return looksAt(left.expression, place) && (right as { text?: string }).text === "undefined";
	return (looksAt(left, place) && isMissing(right)) || (looksAt(right, place) && isMissing(left));
}

/** Whether an expression has a value where a place has one: the place itself, what was just taken from it, or what a map has there. */
function looksAt(expression: Node, place: Node): boolean {
	const node = skipOuter(expression);
	if (isIdentifier(node) && !isIdentifier(place)) {
		const declared = declarationOf(node);
		const taken = declared && isVariableDeclaration(declared) ? declared.initializer : undefined;
		return taken !== undefined && isTakenAtOnce(declared as Node, place) && looksAt(taken, place);
	}
	if (!isCallExpression(place)) return isSamePlace(node, place);
	const [map, key] = [skipOuter(place.expression) as { expression?: Node }, place.arguments[0]];
	const callee = isCallExpression(node) ? skipOuter(node.expression) : undefined;
	const asked = isCallExpression(node) ? node.arguments[0] : undefined;
	if (!callee || !isPropertyAccessExpression(callee) || !/^(?:has|get)$/.test(callee.name.text)) return false;
	return (
		!!map.expression && isSamePlace(callee.expression, map.expression) && !!asked && !!key && isSameKey(asked, key)
	);
}

/** Whether nothing waits between the declaration of what was taken from a place and the place being filled. */
function isTakenAtOnce(declared: Node, place: Node): boolean {
	const statement = declared.parent.parent;
	if (!isBlock(statement.parent) || !isWithin(place, statement.parent)) return false;
	const { statements } = statement.parent;
	const from = statements.indexOf(statement as never);
	const to = statements.findIndex((at) => isWithin(place, at));
	return statements.slice(from, to).every((at) => !letsOthersIn(at));
}

/** Texts that say the same at both places: names, literals and templates of them. */
export function isSameKey(left: Node, right: Node): boolean {
	return left.getText() === right.getText() && ![left, right].some(mayDiffer);
}

function mayDiffer(key: Node): boolean {
	let differs = false;
	walk(key, (at) => {
		differs ||= isCallExpression(at) || isNewExpression(at) || isFunctionNode(at);
		return !differs;
	});
	return differs;
}

function isMissing(node: Node): boolean {
	return node.kind === SyntaxKind.NullKeyword || (isIdentifier(node) && node.text === "undefined");
}

/** What leaves a place as empty as it was. */
function isNothing(value: Node): boolean {
	return isMissing(value) || value.kind === SyntaxKind.FalseKeyword || value.kind === SyntaxKind.VoidExpression;
}

/** `alternative` of `place ?? alternative`. */
function alternativeTo(place: Node, value: Node): Node | undefined {
	const node = skipOuter(value);
	if (!isBinaryExpression(node) || !isSamePlace(node.left, place)) return undefined;
	const { kind } = node.operatorToken;
	return kind === SyntaxKind.QuestionQuestionToken || kind === SyntaxKind.BarBarToken ? node.right : undefined;
}

/** A variable, or a property of `this` or of what a variable holds, by names alone. */
function isPlace(node: Node): boolean {
	const at = skipOuter(node);
	if (isIdentifier(at)) return true;
	if (isElementAccessExpression(at) ? mayDiffer(at.argumentExpression) : !isPropertyAccessExpression(at)) return false;
	const { expression } = at as unknown as { expression: Node };
	return skipOuter(expression).kind === SyntaxKind.ThisKeyword || isPlace(expression);
}

/** What says which element a place is. */
function keyOf(place: Node): Node | undefined {
	const at = skipOuter(place);
	return isElementAccessExpression(at) ? at.argumentExpression : undefined;
}

export function isSamePlace(left: Node, right: Node): boolean {
	const a = skipOuter(left);
	const b = skipOuter(right);
	if (isIdentifier(a)) return isIdentifier(b) && a.text === b.text && declarationOf(a) === declarationOf(b);
	if (a.kind === SyntaxKind.ThisKeyword) return b.kind === SyntaxKind.ThisKeyword;
	if (isElementAccessExpression(a)) {
		const isSame = isElementAccessExpression(b) && isSameKey(a.argumentExpression, b.argumentExpression);
		return isSame && isSamePlace(a.expression, b.expression);
	}
	return (
		isPropertyAccessExpression(a) &&
		isPropertyAccessExpression(b) &&
		a.name.text === b.name.text &&
		isSamePlace(a.expression, b.expression)
	);
}

/** Whether something waits in the code itself, so that others run before it is done. */
function letsOthersIn(code: Node): boolean {
	let waits = false;
	walk(code, (at) => {
		if (isFunctionNode(at)) return false;
		waits ||= isAwaitExpression(at) || isYieldExpression(at) || (isForOfStatement(at) && !!at.awaitModifier);
		return !waits;
	});
	return waits;
}

function leaves(statement: Node): boolean {
	const last = isBlock(statement) ? statement.statements.at(-1) : statement;
	return last !== undefined && (isReturnStatement(last) || isThrowStatement(last));
}

/**
 * Whether a value is made of nothing that belongs to one activation of the function around it: parameters, and what comes of them.
 * @param known names of what is the same for all that look at the same place
 */
function isIndependent(value: Node, home: Node | undefined, known: ReadonlySet<string>, steps = 6): boolean {
	if (!home) return true;
	let isFree = steps > 0;
	walk(value, (at) => {
		if (isAwaitExpression(at) && enclosingFunction(at) === home) isFree = false;
		if (!isFree || !isIdentifier(at) || !isReference(at)) return isFree;
		if (known.has(at.text)) return isFree;
		if (at.text === "arguments") isFree = false;
		const declared = declarationOf(at);
		if (!declared || isImport(declared) || isWithin(declared, value) || !isWithin(declared, home)) return isFree;
		if (isFunctionNode(declared)) return isFree;
		const constant = isVariableDeclaration(declared) ? constantValue(declared) : undefined;
		isFree &&= constant !== undefined && isIndependent(constant, home, known, steps - 1);
		return isFree;
	});
	return isFree;
}

const MAKING =
	/^(?:create|connect|make|init|initiali[sz]e|open|build|new|setup|setUp|launch|drizzle|[Kk]nex|postgres)(?![a-z])/;
/** Verbs of opening something, and of making what is opened; `createUser` makes something else. */
const OPENING =
	/^\$?(?:connect|open|init|initiali[sz]e|setup|setUp|launch|drizzle|[Kk]nex|postgres)(?![a-z])|^(?:create|make|build|new)(?:[A-Z]\w*)?(?:Client|Pool|Connection|Database|D[Bb]|Server|Agent|Instance|Browser|Context|Cache|Store|Adapter|Driver|Engine|Sdk|SDK|Api|API|Logger|Transport|Provider)$/;

/** Whether a value sounds as if it were made once and for all, although of something that is handed in. */
export function makesByName(maker: Node): boolean {
	if (isNewExpression(maker)) return true;
	if (!isCallExpression(maker)) return false;
	const callee = skipOuter(maker.expression);
	const name = lastName(callee) ?? "";
	// `connect().catch(…)`
	if (isPropertyAccessExpression(callee) && /^(?:then|catch)$/.test(name))
		return makesByName(skipOuter(callee.expression));
	return MAKING.test(name);
}

/** Whether a function's name says that it opens what others work with, and changes nothing that they would miss. */
export function isNamedLikeOpening(name: string): boolean {
	return OPENING.test(name);
}

/** Whether a read comes after the place has been looked at and filled, on every way to it. */
export function follows(read: Node, { guard }: FirstValue): boolean {
	if (isWithin(read, guard)) return true;
	if (read.pos < guard.end) return false;
	let at = outerOf(guard);
	// An expression is evaluated in any case where it is all that its statement does.
	while (at.parent && isVariableDeclaration(at.parent)) at = at.parent;
	if (at.parent?.kind === SyntaxKind.VariableDeclarationList) at = at.parent;
	while (at.parent && !isBlock(at.parent)) {
		const { kind } = at.parent;
		const isWhole = kind === SyntaxKind.ExpressionStatement || kind === SyntaxKind.VariableStatement;
		if (!isWhole) return false;
		at = at.parent;
	}
	return at.parent !== undefined && isWithin(read, at.parent);
}

/** Whether a variable is assigned in no other way. */
export function hasOnlyFirstValues(declaration: Node): boolean {
	return writesOf(declaration).every((target) => firstValueOf(target) !== undefined);
}

/** The same for properties of that name in a file. */
export function areOnlyFirstValues(name: string, at: Node): boolean {
	return mentionsOf(at.getSourceFile(), name).every((mention) => {
		const access = mention.parent;
		if (!isPropertyAccessExpression(access) || access.name !== mention || !isAssigned(access)) return true;
		return firstValueOf(access) !== undefined;
	});
}
