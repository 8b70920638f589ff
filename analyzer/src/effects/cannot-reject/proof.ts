/**
 * "Cannot reject" as a fact: promises and functions of which the program's own code shows that they do not fail.
 *
 * An error that is caught counts as dealt with: what a `catch`, a `finally` or a `.catch` handler does is trusted as far
 * as it only calls, since its author wrote it for this. It is not trusted where it throws, calls what never returns, or
 * waits for or gives back what may reject. A function that gives promises is taken to reject rather than to throw.
 * Everything else has to be shown, through calls of other functions of the program, recursive ones included. False always
 * means: not known.
 */

import { type Inquiry, promiseKindOf, promiseKindsOf, typeOf, typesOf } from "../../ask/inquiry.ts";
import { perSnapshot } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isBuiltinIterable } from "../../ask/types.ts";
import {
	type CallExpression,
	isArrayLiteralExpression,
	isBinaryExpression,
	isCallExpression,
	isConditionalExpression,
	isIdentifier,
	isNewExpression,
	isPropertyAccessExpression,
	isSpreadElement,
	isVariableDeclaration,
	type NewExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { isPromiseConstruction } from "../../flow/executors.ts";
import { declarationOf, writesOf } from "../../flow/scopes.ts";
import { type FunctionNode, isAsync, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { isMissing } from "../../syntax/values.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { refined } from "../arguments/index.ts";
import { isNoPromise, onlyFulfils } from "../body/index.ts";
import type { KnownCall } from "../knowledge/index.ts";
import type { Frame, Origin } from "./frames.ts";
import { type Needs, needsOf, needsOfHandler } from "./needs.ts";
import { type Targets, targetOf } from "./target.ts";
import type { Trust, Verdict, Verdicts } from "./trust.ts";

/** How many functions may call each other on the way down, and how many bodies one question may look into. */
const MAX_DEPTH = 8;
const BUDGET = 60;
/** How deep promises may be nested in one expression: a chain's calls, branches, lists. */
const MAX_NESTING = 50;

/** Stands for those who believe nothing but the program's own code. */
const NO_TRUST = {};

const verdictsIn = perSnapshot((): Verdicts => new WeakMap());

/** The way to one answer. */
export class Proof {
	/** As in {@link Verdict}, of all that was looked at. */
	catches = false;
	waits = false;
	protected readonly file: RuleFile;
	protected readonly trust: Trust | undefined;
	private readonly verdicts: WeakMap<Node, Verdict>;
	/** Thenables that were asked about. */
	private readonly settled = new Set<Node>();
	/** Functions that are being looked at. Of a recursive one it is supposed that it cannot fail. */
	private readonly path = new Map<Node, Frame>();
	/** Calls of such functions that were looked at for what they hand in. */
	private readonly retraced = new Set<Node>();
	/** How many functions are being looked at. */
	private depth = 0;
	/** How the function at hand was called. */
	protected frame: Frame | undefined;
	/** The depth of the outermost function of which it mattered what it was handed. */
	private outermost = Number.POSITIVE_INFINITY;
	/** The depth of the outermost function of which something was supposed. */
	private lowest = Number.POSITIVE_INFINITY;
	private left = BUDGET;
	/** Calls of a chain, elements of lists and branches around the expression at hand. */
	private nesting = 0;
	/** Something was given up rather than disproved. */
	private gaveUp = false;

	/** @param stores what was found out by the same standard */
	constructor(file: RuleFile, trust?: Trust, stores: Verdicts = verdictsIn(file)) {
		this.file = file;
		this.trust = trust;
		const key = trust ?? NO_TRUST;
		let verdicts = stores.get(key);
		if (!verdicts) stores.set(key, (verdicts = new WeakMap()));
		this.verdicts = verdicts;
	}

	private take(found: Verdict): void {
		this.catches ||= found.catches;
		this.waits ||= found.waits;
	}

	protected isSpent(): boolean {
		return --this.left < 0;
	}

	protected giveUp(): false {
		this.gaveUp = true;
		return false;
	}

	/** To be told of a function when something hangs on what it is handed: another call of it may end in another way. */
	protected isHanded(frame: Frame): void {
		frame.isHanded = true;
		this.outermost = Math.min(this.outermost, frame.depth);
	}

	/**
	 * Whether calling the function neither throws nor gives a promise that rejects.
	 * @param from the call, where there is one at hand
	 */
	*ofFunction(fn: FunctionNode, from?: Origin): Inquiry<boolean> {
		const known = this.verdicts.get(fn);
		if (known) {
			this.take(known);
			return known.holds;
		}
		const supposed = this.path.get(fn);
		if (supposed) {
			this.lowest = Math.min(this.lowest, supposed.depth);
			if (from && from.call !== supposed.call && !this.retraced.has(from.call)) supposed.others.push(from);
			return true;
		}
		const may = this.mayHold(fn);
		if (may && (this.depth >= MAX_DEPTH || this.isSpent())) return this.giveUp();
		const depth = this.depth++;
		const { catches, waits, lowest, outermost, frame } = this;
		this.catches = this.waits = false;
		this.lowest = this.outermost = Number.POSITIVE_INFINITY;
		const here: Frame = {
			fn,
			depth,
			call: from?.call,
			caller: from?.frame,
			around: frame,
			others: [],
			isHanded: false,
		};
		this.frame = here;
		this.path.set(fn, here);
		let holds = may && (yield* this.holdsFor(fn));
		this.path.delete(fn);
		if (holds && here.isHanded) holds = yield* this.endsWellAgain(here);
		this.depth = depth;
		const verdict: Verdict = { holds, catches: this.catches, waits: this.waits };
		// What rests on a supposition about a function further out holds only as long as that one is being looked at, and
		// what rests on what a function was handed only for that call.
		if (this.outermost > depth && (holds ? this.lowest >= depth : !this.gaveUp)) this.verdicts.set(fn, verdict);
		this.lowest = Math.min(lowest, this.lowest < depth ? this.lowest : Number.POSITIVE_INFINITY);
		this.outermost = Math.min(outermost, this.outermost);
		Object.assign(this, { catches, waits, frame });
		this.take(verdict);
		return holds;
	}

	/** Whether the same holds where the function is called on its way with something else to call or to wait for. */
	private *endsWellAgain({ fn, others }: Frame): Inquiry<boolean> {
		for (const other of others) {
			if (this.retraced.has(other.call)) continue;
			this.retraced.add(other.call);
			this.frame = other.frame;
			if (!(yield* this.ofFunction(fn, other))) return false;
		}
		return true;
	}

	/** By syntax alone: whether it is worth while to look into a function's body. */
	protected mayHold(fn: FunctionNode): boolean {
		return needsOf(fn) !== undefined;
	}

	/** Whether a function's body shows that it ends well. */
	protected *holdsFor(fn: FunctionNode): Inquiry<boolean> {
		const needs = needsOf(fn);
		return needs !== undefined && (yield* this.meets(needs));
	}

	/** The functions of which a call runs one. */
	protected *targetsOf(callee: Node): Inquiry<Targets> {
		const target = yield* targetOf(callee, this.file);
		return target.kind === "function" ? { kind: "functions", fns: [target.fn] } : target;
	}

	/** Whether none of several functions throws or gives a promise that rejects. */
	private *ofFunctions(fns: readonly FunctionNode[], from?: Origin): Inquiry<boolean> {
		for (const fn of fns) if (!(yield* this.ofFunction(fn, from))) return false;
		return true;
	}

	/** The cheapest questions first: most functions fail one of them. */
	private *meets(needs: Needs): Inquiry<boolean> {
		this.catches ||= needs.catches;
		if ((yield* typesOf(needs.handled)).some((type) => type === undefined || type.isNever)) return false;
		if (!(yield* this.values(needs.settled))) return false;
		const lists = yield* typesOf(needs.iterated);
		if (!lists.every((type) => isBuiltinIterable(type, this.file))) return false;
		const kinds = yield* promiseKindsOf(needs.calls);
		for (const [index, call] of needs.calls.entries()) {
			if (kinds[index] === "promise" || this.settled.has(call)) continue;
			if (!(yield* this.callReturns(call))) return false;
		}
		return true;
	}

	/** Whether each value is no promise, or one that cannot reject. */
	protected *values(nodes: readonly Node[]): Inquiry<boolean> {
		const open = nodes.filter((node) => !isNoPromise(node));
		const kinds = yield* promiseKindsOf(open, true);
		for (const [index, node] of open.entries()) {
			const kind = kinds[index];
			if (kind === "no" || kind === "promise-array") continue;
			const at = skipOuter(node);
			const holds = kind === "promise" ? yield* this.promise(at) : kind === "thenable" && (yield* this.settles(at));
			if (kind === "thenable") this.settled.add(at);
			if (!holds) return false;
		}
		return true;
	}

	/** Whether a call that gives no promise returns, rather than throw. */
	private *callReturns(call: CallExpression): Inquiry<boolean> {
		const callee = skipOuter(call.expression);
		const target = yield* targetOf(callee, this.file);
		if (target.kind === "function") return yield* this.ofFunction(target.fn);
		if (target.kind === "known") return yield* this.knownReturns(target.call, call);
		return this.trust !== undefined && (yield* this.trust.returns(callee, this.file));
	}

	private *knownReturns(known: KnownCall, call: CallExpression): Inquiry<boolean> {
		const { throws, partial, defers, invokes = [] } = yield* refined(known, call, this.file);
		if (throws || partial) return false;
		// Callbacks that run later do not throw through this call.
		if (defers) return true;
		for (const index of invokes) {
			const callback = call.arguments[index];
			if (callback && !(yield* this.callback(callback))) return false;
		}
		return true;
	}

	/** Whether a function that is handed on neither throws nor rejects when it is called. */
	private *callback(value: Node): Inquiry<boolean> {
		const target = yield* targetOf(value, this.file);
		if (target.kind !== "function") return false;
		return isPlainAsync(target.fn) || (yield* this.ofFunction(target.fn));
	}

	protected *settles(promise: Node, fn?: FunctionNode): Inquiry<boolean> {
		return this.trust !== undefined && (yield* this.trust.settles(promise, fn, this.file));
	}

	/** Whether a value that is a promise cannot reject. */
	*promise(expression: Node): Inquiry<boolean> {
		if (this.nesting === MAX_NESTING) return this.giveUp();
		this.nesting++;
		const at = skipOuter(expression);
		const holds = isCallExpression(at)
			? yield* this.call(at)
			: (yield* this.promiseOf(at)) || (yield* this.settles(at));
		this.nesting--;
		return holds;
	}

	protected *promiseOf(at: Node): Inquiry<boolean> {
		if (isNewExpression(at)) return yield* this.construction(at);
		if (isConditionalExpression(at)) return yield* this.values([at.whenTrue, at.whenFalse]);
		if (isBinaryExpression(at)) {
			switch (at.operatorToken.kind) {
				case SyntaxKind.CommaToken:
				case SyntaxKind.EqualsToken:
				case SyntaxKind.AmpersandAmpersandToken:
					return yield* this.values([at.right]);
				case SyntaxKind.BarBarToken:
				case SyntaxKind.QuestionQuestionToken:
					return yield* this.values([at.left, at.right]);
				default:
					return false;
			}
		}
		const declared = isIdentifier(at) ? declarationOf(at) : undefined;
		if (!declared || !isVariableDeclaration(declared) || !isIdentifier(declared.name)) return false;
		const { initializer } = declared;
		if (!initializer || writesOf(declared).length > 0) return false;
		// A variable may be mentioned in its own initializer.
		return this.isSpent() ? this.giveUp() : yield* this.values([initializer]);
	}

	/** `new Promise(executor)` */
	protected *construction(at: NewExpression): Inquiry<boolean> {
		this.waits = true;
		const executor = isPromiseConstruction(at) ? at.arguments?.[0] && skipOuter(at.arguments[0]) : undefined;
		if (!executor || !isFunctionNode(executor) || !onlyFulfils(executor)) return false;
		return yield* this.ofFunction(executor);
	}

	protected *call(call: CallExpression): Inquiry<boolean> {
		const callee = skipOuter(call.expression);
		if (isPropertyAccessExpression(callee)) {
			const receiver = skipOuter(callee.expression);
			if (isIdentifier(receiver) && receiver.text === "Promise" && !declarationOf(receiver)) {
				return yield* this.combinator(callee.name.text, call.arguments);
			}
			if (["then", "catch", "finally"].includes(callee.name.text)) {
				if (!(yield* this.isChain(receiver))) return false;
				return yield* this.reaction(callee.name.text, receiver, call.arguments);
			}
		}
		const target = yield* this.targetsOf(callee);
		if (target.kind === "known" && !target.call.throws && target.call.rejects === false) return true;
		if (target.kind !== "functions") return yield* this.settles(call);
		const { catches, waits } = this;
		if (yield* this.ofFunctions(target.fns, { call, frame: this.frame })) return true;
		// What was seen on the way of a proof that failed says nothing.
		Object.assign(this, { catches, waits });
		return yield* this.settles(call, target.fns[0]);
	}

	/** Whether `then` and the others are a promise's. */
	protected *isChain(receiver: Node): Inquiry<boolean> {
		const kind = yield* promiseKindOf(receiver, true);
		// What another object's `then` does is its library's concern.
		return kind === "promise" || (kind === "thenable" && (yield* this.values([receiver])));
	}

	/** `.then`, `.catch` and `.finally`. */
	private *reaction(method: string, receiver: Node, given: readonly Node[]): Inquiry<boolean> {
		const [first, second] = given;
		if (given.some(isSpreadElement)) return false;
		if (method === "catch") return first !== undefined && (yield* this.handler(first));
		if (method === "finally") {
			return (yield* this.values([receiver])) && (first === undefined || (yield* this.handler(first)));
		}
		if (!(second ? yield* this.handler(second) : yield* this.values([receiver]))) return false;
		return first === undefined || isMissing(first) || (yield* this.body(first));
	}

	/** `Promise.all` and the others. */
	private *combinator(method: string, given: readonly Node[]): Inquiry<boolean> {
		const list = given[0] && skipOuter(given[0]);
		this.waits ||= method === "allSettled";
		if (method === "allSettled") return true;
		if (method === "resolve") return list === undefined || (yield* this.values([list]));
		if (!list || !["all", "race", "any"].includes(method)) return false;
		if (isArrayLiteralExpression(list)) {
			// `any` rejects when all of its members do, so also when there are none.
			if (list.elements.some(isSpreadElement) || (method === "any" && list.elements.length === 0)) return false;
			return yield* this.values([...list.elements]);
		}
		if (method === "any") return false;
		return (yield* this.mapped(list)) ?? (yield* this.list(list));
	}

	/** `xs.map(f)` of an array; undefined for what is something else. */
	protected *mapped(list: Node): Inquiry<boolean | undefined> {
		const callee = isCallExpression(list) ? list.expression : undefined;
		const callback = isCallExpression(list) ? list.arguments[0] : undefined;
		if (!callee || !isPropertyAccessExpression(callee) || callee.name.text !== "map" || !callback) return undefined;
		return isBuiltinIterable(yield* typeOf(callee.expression), this.file) && (yield* this.body(callback));
	}

	/** Whether no promise in a list rejects of which the combinator does not show how it is made. */
	protected *list(list: Node): Inquiry<boolean> {
		return yield* this.settles(list);
	}

	/** Whether a function that is written out or named neither throws nor gives a promise that rejects. */
	*body(value: Node, from?: Origin): Inquiry<boolean> {
		const target = yield* this.targetsOf(value);
		if (target.kind === "functions") return yield* this.ofFunctions(target.fns, from);
		return this.trust !== undefined && (yield* this.trust.settlesOf(value, this.file));
	}

	/** Whether the handler of a rejection deals with it. */
	protected *handler(value: Node): Inquiry<boolean> {
		this.catches = true;
		const target = yield* targetOf(value, this.file);
		if (target.kind === "known") return !target.call.throws && target.call.gives !== "promise";
		if (target.kind === "unknown") return yield* this.onlyReports(value);
		const needs = needsOfHandler(target.fn);
		if (needs && this.isSpent()) return this.giveUp();
		return needs !== undefined && (yield* this.meets(needs));
	}

	/** A handler of which only the type is known: it is trusted to return when it says so, and gives nothing that may reject. */
	private *onlyReports(handler: Node): Inquiry<boolean> {
		const signatures = (yield* typeOf(handler))?.callSignatures() ?? [];
		return (
			signatures.length > 0 &&
			signatures.every((signature) => {
				const result = signature.returnType();
				return result !== undefined && !result.isNever && this.file.types.promiseKind(result, true) === "no";
			})
		);
	}
}

/** An async function never throws: what goes wrong in it rejects its promise. */
function isPlainAsync(fn: FunctionNode): boolean {
	return isAsync(fn) && !isGenerator(fn);
}
