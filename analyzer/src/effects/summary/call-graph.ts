/**
 * Effect summaries, bottom-up: a function's is put together from what its body does itself and from its callees'
 * summaries. Whatever is not understood makes the summary unknown, and with it those of all callers.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import { perSnapshot } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type ClassDeclaration,
	type ClassExpression,
	isCallExpression,
	isTypePredicateNode,
	isTypeReferenceNode,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { type EffectSummary, unknownSummary } from "../../facts/effects.ts";
import type { Reason } from "../../facts/reasons.ts";
import {
	enclosingFunction,
	extendedBy,
	type FunctionNode,
	hasModifier,
	isAsync,
	isClassNode,
	isGenerator,
} from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { collectBody, collectPart, type Part } from "../body/index.ts";
import { declaredSummary, functionNamedBy } from "../callee/index.ts";
import { SummaryBuilder } from "./builder.ts";
import type { CalleeSummaries } from "./callee-summaries.ts";

/** How many levels of callees below a function are looked at. */
const MAX_HEIGHT = 12;

/** How many bodies one checked file may have looked into, so that no file can stall the run. */
const BUDGET = 1000;

const summariesIn = perSnapshot(() => new WeakMap<Node, EffectSummary>());

const spent = new WeakMap<RuleFile, number>();

/** What evaluating a call (callee, arguments and the call itself) may do until the promise it returns settles. */
export function* summaryOfCall(call: Node, file: RuleFile): Inquiry<EffectSummary> {
	return yield* orTooDeep(new CallGraphWalk(file, MAX_HEIGHT + 1, []).ofExpression(skipOuter(call)));
}

/** What running a statement may do, until all that it awaits has settled. */
export function* summaryOfCode(statement: Node, file: RuleFile): Inquiry<EffectSummary> {
	return yield* orTooDeep(new CallGraphWalk(file, MAX_HEIGHT + 1, []).ofExpression(statement));
}

/** What a piece of a function's body may do each time it runs. */
export function* summaryOfPart(part: Part, file: RuleFile): Inquiry<EffectSummary> {
	return yield* orTooDeep(new CallGraphWalk(file, MAX_HEIGHT + 1, []).ofPart(part));
}

const TOO_DEEP: Reason = { kind: "too-deep", levels: MAX_HEIGHT };

/**
 * Thrown on the way down where the tree of callees is higher than what was left to go down. That says nothing of the
 * functions in between, which somebody else may reach on a shorter way.
 */
class TooDeep extends Error {}

/** What a way down finds out; who gets no answer since it was too deep does not know. */
function* orTooDeep(way: Inquiry<EffectSummary>): Inquiry<EffectSummary> {
	try {
		return yield* way;
	} catch (error) {
		if (error instanceof TooDeep) return unknownSummary(TOO_DEEP);
		throw error;
	}
}

/**
 * One way down the tree of callees. That it was {@link TooDeep} is remembered for nobody but the function that had all the
 * height there is, so that results do not depend on the order of asking.
 */
class CallGraphWalk implements CalleeSummaries {
	readonly file: RuleFile;
	private readonly left: number;
	private readonly path: readonly Node[];

	constructor(file: RuleFile, left: number, path: readonly Node[]) {
		this.file = file;
		this.left = left;
		this.path = path;
	}

	/** @param fn a function, or a class for what `new` does */
	*ofFunction(fn: Node): Inquiry<EffectSummary> {
		const summaries = summariesIn(this.file);
		const { counts } = this.file;
		const known = summaries.get(fn);
		if (known) {
			counts.reused++;
			if (known.unknown === undefined && known.height > this.left) throw new TooDeep();
			return known;
		}
		if (this.path.includes(fn)) return unknownSummary({ kind: "recursive" }, false);
		if (this.left < 0) throw new TooDeep();
		const used = spent.get(this.file) ?? 0;
		if (used === BUDGET) counts.spent++;
		spent.set(this.file, used + 1);
		if (used >= BUDGET) return unknownSummary({ kind: "budget" });
		counts.summaries++;
		try {
			const declared = yield* declaredSummary(fn, this.file);
			const found = declared ?? (isClassNode(fn) ? yield* this.ofClass(fn) : yield* this.ofBody(fn as FunctionNode));
			summaries.set(fn, found);
			return found;
		} catch (error) {
			if (error instanceof TooDeep && this.left === MAX_HEIGHT) summaries.set(fn, unknownSummary(TOO_DEEP));
			throw error;
		}
	}

	*ofExpression(expression: Node): Inquiry<EffectSummary> {
		const facts = collectBody(expression);
		const frame = { root: expression, fn: enclosingFunction(expression) };
		const builder = new SummaryBuilder(facts, frame, this);
		const parts = yield* builder.effects();
		if (parts.unknown) return parts;
		const outcome = yield* builder.outcome();
		const result = isCallExpression(expression) ? builder.factsOf(expression) : undefined;
		return {
			...parts,
			maySyncThrow: outcome.throws,
			mayReject: outcome.throws || (result?.rejects ?? true),
			returnsNativePromise: result?.native ?? false,
			lazy: result?.lazy ?? false,
			guards: builder.guards,
		};
	}

	*ofPart(part: Part): Inquiry<EffectSummary> {
		const builder = new SummaryBuilder(collectPart(part), { root: part.root, fn: enclosingFunction(part.root) }, this);
		const parts = yield* builder.effects();
		if (parts.unknown) return parts;
		const outcome = yield* builder.outcome();
		return { ...parts, maySyncThrow: outcome.throws, mayReject: outcome.throws };
	}

	private *ofBody(fn: FunctionNode): Inquiry<EffectSummary> {
		const { body } = fn as { body?: Node };
		if (!body) return unknownSummary({ kind: "bodiless" });
		if (isGenerator(fn)) return unknownSummary({ kind: "generator" });
		const builder = new SummaryBuilder(collectBody(fn), { root: fn, fn }, this.calleesOf(fn));
		const parts = yield* builder.effects();
		if (parts.unknown) return parts;
		const outcome = yield* builder.outcome();
		const fails = outcome.throws || outcome.returnsRejecting;
		return {
			...parts,
			maySyncThrow: !isAsync(fn) && outcome.throws,
			mayReject: fails,
			returnsNativePromise: isAsync(fn) || outcome.returnsNative,
			lazy: !isAsync(fn) && outcome.returnsLazy,
			guards: isGuard(fn) || outcome.guards,
		};
	}

	private *ofClass(node: ClassDeclaration | ClassExpression): Inquiry<EffectSummary> {
		if (hasModifier(node, SyntaxKind.Decorator)) return unknownSummary({ kind: "decorated-class" });
		const callees = this.calleesOf(node);
		const builder = new SummaryBuilder(collectBody(node), { root: node, fn: undefined }, callees);
		const base = extendedBy(node);
		if (base) {
			const callee = yield* functionNamedBy(base, true, this.file);
			yield* builder.include(callee);
		}
		const parts = yield* builder.effects();
		if (parts.unknown) return parts;
		const outcome = yield* builder.outcome();
		return { ...parts, maySyncThrow: outcome.throws, mayReject: outcome.throws };
	}

	private calleesOf(fn: Node): CallGraphWalk {
		return new CallGraphWalk(this.file, this.left - 1, [...this.path, fn]);
	}
}

/** `asserts x is T`, `never` and `Promise<never>`: the code after the call relies on it. */
function isGuard(fn: FunctionNode): boolean {
	const { type } = fn as { type?: Node };
	if (!type) return false;
	if (isTypePredicateNode(type)) return type.assertsModifier !== undefined;
	const result = isTypeReferenceNode(type) ? (type.typeArguments?.[0] ?? type) : type;
	return result.kind === SyntaxKind.NeverKeyword;
}
