/** How a body may end: what is thrown out of it, and whether what it returns may reject. */

import { type Inquiry, promiseKindsOf } from "../../ask/inquiry.ts";
import { typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isPrimitiveType, isSafeBase } from "../../ask/types.ts";
import {
	isAwaitExpression,
	isBindingPattern,
	isCallExpression,
	isIdentifier,
	isSpreadAssignment,
	type Node,
	NodeFlags,
	type ObjectLiteralExpression,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/scopes.ts";
import type { FunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import type { BodyFacts, PropertyUse, Site } from "./body-facts.ts";

/** What is known of one call's own outcome. */
export interface CallFacts {
	/** It gives a promise of the language itself. */
	native: boolean;
	/** It gives a thenable that starts its work when it is awaited, and once more each time it is. */
	lazy: boolean;
	/** What it gives may be a promise that rejects. */
	rejects: boolean;
	throws: boolean;
	guards: boolean;
	/** Functions written as its arguments that run before it returns, and whose throw becomes its own. */
	runs: FunctionNode[];
	/** The same for those that make its promise reject. */
	reactions: FunctionNode[];
}

/** Of a call that nothing is known of yet. */
export function unknownCallFacts(): CallFacts {
	return { native: false, lazy: false, rejects: true, throws: true, guards: false, runs: [], reactions: [] };
}

/** Of a call that runs one of several functions. */
export function factsOfAny(each: readonly CallFacts[]): CallFacts {
	return {
		native: each.every(({ native }) => native),
		lazy: each.some(({ lazy }) => lazy),
		rejects: each.some(({ rejects }) => rejects),
		throws: each.some(({ throws }) => throws),
		guards: each.some(({ guards }) => guards),
		runs: [...new Set(each.flatMap(({ runs }) => runs))],
		reactions: [...new Set(each.flatMap(({ reactions }) => reactions))],
	};
}

export interface Outcome {
	/** Something is thrown out of the root that no `catch` in it takes. */
	readonly throws: boolean;
	readonly returnsRejecting: boolean;
	readonly returnsNative: boolean;
	/** What is returned may be a thenable that starts its work only when it is awaited. */
	readonly returnsLazy: boolean;
	/** It gives nothing but what it got from something that others rely on, or nothing at all, and throws on purpose. */
	readonly guards: boolean;
}

type Calls = ReadonlyMap<Node, CallFacts>;

/** The root of a body, and the functions written in it. */
type Owner = FunctionNode | undefined;

/** @param calls what is known of each call in the body; what follows from callbacks that throw is added */
export function* outcomeOf(facts: BodyFacts, calls: Calls, file: RuleFile): Inquiry<Outcome> {
	let throwing = throwers(facts, calls, new Set());
	// Types are only asked when nothing throws whatever they are.
	if (!throwing.has(undefined)) throwing = throwers(facts, calls, yield* suspectsIn(facts, file));
	return { throws: throwing.has(undefined), ...(yield* resultOf(facts, calls, file)) };
}

/**
 * The functions out of which something is thrown; `undefined` stands for the root.
 * @param start what is known to throw already
 */
function throwers(facts: BodyFacts, calls: Calls, start: ReadonlySet<Owner>): Set<Owner> {
	const throwing = new Set(start);
	const add = (site: Site) => {
		if (!site.guarded) throwing.add(site.owner);
	};
	for (const site of facts.throwing) add(site);
	for (const site of facts.calls) {
		const call = calls.get(site.node);
		if (!call) continue;
		if (call.runs.some((fn) => throwing.has(fn))) call.throws = true;
		if (call.reactions.some((fn) => throwing.has(fn))) call.rejects = true;
		if (call.throws) add(site);
	}
	for (const site of facts.awaits) {
		const operand = skipOuter(site.node.expression);
		const call = calls.get(operand);
		const settles = call ? call.native && !call.rejects : isNoPromise(operand);
		if (!settles) add(site);
	}
	return throwing;
}

/** The functions in which something throws if a value is not what it should be; only types can tell. */
function* suspectsIn(facts: BodyFacts, file: RuleFile): Inquiry<Set<Owner>> {
	const found = new Set<Owner>();
	const open = <T extends Site>(sites: readonly T[]): T[] => sites.filter((site) => !site.guarded);
	const properties = open(facts.properties).filter((use) => use.access !== "write" && mayFail(use));
	const converted = open(facts.converted);
	const bases = yield* typesFor(
		properties.map((use) => use.base),
		file,
	);
	const values = yield* typesFor(
		converted.map((site) => site.node),
		file,
	);
	const { strictNullChecks } = file.types;
	for (const [index, use] of properties.entries()) {
		if (!strictNullChecks || !isSafeBase(bases[index])) found.add(use.owner);
	}
	for (const [index, site] of converted.entries()) if (!isPrimitiveType(values[index], true)) found.add(site.owner);
	return found;
}

function* resultOf(facts: BodyFacts, calls: Calls, file: RuleFile): Inquiry<Omit<Outcome, "throws">> {
	const sites = facts.returns.filter((site) => site.owner === undefined);
	const values = sites.flatMap((site) => alternatives(site.node));
	const returnsNative = values.length > 0 && values.every((value) => calls.get(value)?.native ?? false);
	const doubtful = values.filter((value) => {
		const call = calls.get(value);
		return call ? call.rejects : !isNoPromise(value);
	});
	file.counts.questions += doubtful.length;
	const kinds = yield* promiseKindsOf(doubtful, true);
	const returnsRejecting = doubtful.some((value, index) => kinds[index] !== "no" || calls.has(value));
	const returnsLazy = values.some((value) => calls.get(value)?.lazy ?? false);
	const guards =
		values.length > 0
			? values.every((value) => calls.get(awaited(value))?.guards ?? false)
			: throwsOnPurpose(facts, calls);
	return { returnsNative, returnsLazy, returnsRejecting, guards };
}

/** Whether it throws by itself, or lets something that does, where no `catch` of its own takes it. */
function throwsOnPurpose({ throwing, calls: sites }: BodyFacts, calls: Calls): boolean {
	const isOwn = ({ owner, guarded }: Site) => owner === undefined && !guarded;
	return (
		throwing.some((site) => isOwn(site) && site.node.kind === SyntaxKind.ThrowStatement) ||
		sites.some((site) => isOwn(site) && calls.get(site.node)?.guards)
	);
}

function awaited(value: Node): Node {
	return isAwaitExpression(value) ? skipOuter(value.expression) : value;
}

/** What a result may be, conditions resolved. */
function alternatives(value: Node): Node[] {
	const node = skipOuter(value);
	if (node.kind !== SyntaxKind.ConditionalExpression) return [node];
	const { whenTrue, whenFalse } = node as unknown as { whenTrue: Node; whenFalse: Node };
	return [...alternatives(whenTrue), ...alternatives(whenFalse)];
}

/** Whether the expression's form alone says that it is no promise. */
export function isNoPromise(value: Node): boolean {
	const node = skipOuter(value);
	switch (node.kind) {
		case SyntaxKind.AwaitExpression:
		case SyntaxKind.StringLiteral:
		case SyntaxKind.NumericLiteral:
		case SyntaxKind.NoSubstitutionTemplateLiteral:
		case SyntaxKind.TemplateExpression:
		case SyntaxKind.TrueKeyword:
		case SyntaxKind.FalseKeyword:
		case SyntaxKind.NullKeyword:
		case SyntaxKind.ArrayLiteralExpression:
		case SyntaxKind.TypeOfExpression:
		case SyntaxKind.PrefixUnaryExpression:
		case SyntaxKind.ArrowFunction:
		case SyntaxKind.FunctionExpression:
			return true;
		case SyntaxKind.Block:
			return true;
		case SyntaxKind.ObjectLiteralExpression:
			return (node as ObjectLiteralExpression).properties.every(
				(property) => !isSpreadAssignment(property) && isIdentifier(property.name) && property.name.text !== "then",
			);
		default:
			return isIdentifier(node) && node.text === "undefined";
	}
}

/** A property read that fails when its base is missing: not behind `?.`, and not on what is surely there. */
function mayFail(use: PropertyUse): boolean {
	if (use.base.kind === SyntaxKind.ThisKeyword || isBindingPattern(use.base)) return false;
	const { questionDotToken } = use.node as { questionDotToken?: Node };
	return (
		!(questionDotToken && (use.node.flags & NodeFlags.OptionalChain) !== 0) &&
		use.node.kind !== SyntaxKind.SpreadAssignment
	);
}

/** Whether an executor never uses its `reject`, and never hands a promise to `resolve`, which would take over its rejection. */
export function onlyFulfils(executor: FunctionNode): boolean {
	const [resolve, reject, more] = executor.parameters;
	if (!resolve) return true;
	if (!isIdentifier(resolve.name) || more || (reject && !isUnused(reject))) return false;
	const { name } = resolve;
	return mentionsOf(executor.getSourceFile(), name.text).every((at) => {
		if (at === name || !isIdentifier(at) || declarationOf(at) !== resolve) return true;
		const call = at.parent;
		if (!isCallExpression(call)) return false;
		if (call.expression === at) return call.arguments.every(isNoPromise);
		// Timers call back without a value.
		return (
			isIdentifier(call.expression) &&
			/^set(?:Timeout|Immediate)$/.test(call.expression.text) &&
			call.arguments.length < 3
		);
	});
}

function isUnused(parameter: Node): boolean {
	const { name } = parameter as { name?: Node };
	if (!name || !isIdentifier(name)) return false;
	return mentionsOf(parameter.getSourceFile(), name.text).every(
		(at) => at === name || !isIdentifier(at) || declarationOf(at) !== parameter,
	);
}
