/** Puts one summary together: the effects of a body's own parts, of its calls, and how it may end. */

import type { Inquiry } from "../../ask/inquiry.ts";
import { symbolFor, typesFor } from "../../ask/memo.ts";
import {
	type CallExpression,
	isCallExpression,
	isPropertyAccessExpression,
	type NewExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { callsWhatItIsHanded, type EffectSummary, type InvokedMember, unknownSummary } from "../../facts/effects.ts";
import { isPromiseConstruction, isResolver } from "../../flow/executors.ts";
import { lastName } from "../../syntax/calls.ts";
import { type FunctionNode, functionName, isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { isWithin, skipOuter } from "../../syntax/walk.ts";
import { refined, transactionOf } from "../arguments/index.ts";
import {
	type BodyFacts,
	type CallFacts,
	cacheRefilledBy,
	type Frame,
	factsOfAny,
	firstValueOf,
	isNoPromise,
	mayMutateOuterState,
	type Outcome,
	onlyFulfils,
	outcomeOf,
	ownershipOfSettled,
	unknownCallFacts,
} from "../body/index.ts";
import {
	bodiesBehind,
	type Callee,
	calledBy,
	calleeOf,
	constantText,
	declaredCall,
	functionNamedBy,
	type Invocation,
	isLoadedBefore,
	isOwnModule,
	isSpreadUpTo,
	valuesOf,
} from "../callee/index.ts";
import type { KnownCall } from "../knowledge/index.ts";
import { ArgumentUse, throughParameter } from "./argument-use.ts";
import type { CalleeSummaries } from "./callee-summaries.ts";
import { type ArgumentRoots, SummaryDraft } from "./draft.ts";
import { guessDespite, guessOf, isNamedLikeReading } from "./guess.ts";
import { handedMembers, memberOfParameter } from "./handed-members.ts";
import { isNamedLikeThrowing, KeptCall } from "./kept-to-itself.ts";
import { MemoryUse } from "./memory.ts";
import { prepareNames } from "./prepare.ts";

export class SummaryBuilder {
	private readonly facts: BodyFacts;
	private readonly frame: Frame;
	private readonly callees: CalleeSummaries;
	private readonly draft: SummaryDraft;
	private readonly memory: MemoryUse;
	private readonly arguments: ArgumentUse;
	private readonly calls = new Map<Node, CallFacts>();
	private isRecursive = false;
	/** Where it calls itself; undefined where something else calls it. */
	private readonly recursions: (Invocation | undefined)[] = [];

	constructor(facts: BodyFacts, frame: Frame, callees: CalleeSummaries) {
		this.facts = facts;
		this.frame = frame;
		this.callees = callees;
		this.draft = new SummaryDraft(frame);
		this.memory = new MemoryUse(facts, frame, callees.file, this.draft);
		this.arguments = new ArgumentUse(frame, callees.file, this.draft);
	}

	factsOf(call: Node): CallFacts | undefined {
		return this.calls.get(call);
	}

	/** Whether anything in it but what callbacks call is relied on by what follows. */
	get guards(): boolean {
		return this.facts.calls.some(({ node, owner }) => owner === undefined && this.calls.get(node)?.guards);
	}

	/** The summary without its outcome. */
	*effects(): Inquiry<EffectSummary> {
		if (this.facts.unsupported) return unknownSummary(this.facts.unsupported);
		if (this.facts.makesElements) this.draft.assume({ kind: "elements-are-values" });
		yield* prepareNames(this.facts, this.callees.file);
		yield* this.memory.note();
		if (this.facts.throwing.some(({ node }) => node.kind === SyntaxKind.ThrowStatement)) this.draft.throwOnPurpose();
		for (const { name, fn } of this.memory.getters) {
			const summary = yield* this.callees.ofFunction(fn);
			this.draft.join(summary, name);
		}
		const isGuessable = isNamedLikeReading(functionName(this.frame.root));
		for (const site of this.facts.calls) {
			if (this.draft.isUnknown && !isGuessable) return this.draft.opaqueSummary();
			this.draft.open(this.memory.openedBy(site.node));
			yield* this.call(site.node);
			this.draft.open(undefined);
		}
		// What hangs on its parameters, or is passed for them, may be something else on each level.
		if (this.isRecursive && this.draft.dependsOnArguments((index) => this.isHandedOn(index)))
			this.draft.refuse({ kind: "recursive" });
		return this.draft.summary();
	}

	private *call(node: Invocation): Inquiry<void> {
		const facts = unknownCallFacts();
		this.calls.set(node, facts);
		if (isPromiseConstruction(node)) return yield* this.promiseConstruction(node, facts);
		if (calledBy(node).kind === SyntaxKind.ImportKeyword) {
			if (!isOwnModule(valuesOf(node)[0])) return this.draft.refuse({ kind: "loaded-module" });
			this.draft.assume({ kind: "harmless-module" });
			if (!isLoadedBefore(valuesOf(node)[0])) this.draft.addIo({ domain: "fs", mode: "r", via: "import" });
			facts.native = true;
			facts.throws = false;
			return;
		}
		const callee = yield* calleeOf(node, this.callees.file);
		const declared = yield* declaredCall(node, callee, this.callees.file);
		if (declared && "kind" in declared) return this.draft.refuse(declared);
		if (declared) return yield* this.knownCall(callee.name, declared, node, facts);
		switch (callee.kind) {
			case "known":
				return yield* this.knownCall(callee.name, callee.call, node, facts);
			case "function":
				return yield* this.functionCall(callee.name, callee.fn, node, facts);
			case "class":
				return yield* this.programCall(callee.name, callee.node, node, facts);
			case "parameter":
				if (this.takesParameter(callee.declaration)) return;
				return yield* this.opaqueCall(notHeld(callee.name), node, facts);
			default:
				return yield* this.opaqueCall(callee, node, facts);
		}
	}

	/** A call that cannot be followed for certain: into the bodies that it most likely runs, or else by its name. */
	private *opaqueCall(callee: Callee & { kind: "unknown" }, node: Invocation, facts: CallFacts): Inquiry<void> {
		const { name, reason } = callee;
		const bodies = yield* bodiesBehind(callee, calledBy(node), this.callees.file);
		if (bodies) {
			for (const assumption of bodies.assumptions) this.draft.assume(assumption);
			return yield* this.oneOf(name, bodies.fns, node, facts);
		}
		const guess = yield* guessOf(node, this.callees.file);
		if (!guess) {
			const member = memberOfParameter(calledBy(node), this.frame);
			if (!member) return this.draft.refuse(reason);
			this.draft.invokeMember(member);
			return yield* this.arguments.passedOn(valuesOf(node));
		}
		this.draft.assume(guess.assumption);
		if (isNamedLikeThrowing(name)) this.draft.throwOnPurpose();
		facts.native = guess.native;
		facts.lazy = guess.waits && !guess.native;
		facts.rejects = guess.waits;
		facts.throws = guess.does === "computes";
		if (guess.package !== undefined) {
			if (guess.does === "keeps") return yield* this.keptCall(node as CallExpression, guess.package, facts);
			this.draft.readPackage(guess.package);
		}
		if (guess.does === "logs") this.draft.addIo({ domain: "log", mode: "w", via: name });
		else if (guess.does === "writes") this.draft.addIo({ domain: "any", mode: "rw", via: name });
		else if (guess.waits) this.draft.addIo({ domain: "any", mode: "r", via: name });
		else if (guess.does === "reads") this.draft.readSomewhere(name);
		this.draft.connect(transactionOf(node));
		for (const fn of yield* this.arguments.functionsAmong(valuesOf(node))) yield* this.callback(fn, facts, "either");
		yield* this.arguments.passedOn(valuesOf(node));
	}

	private *keptCall(node: CallExpression, from: string, facts: CallFacts): Inquiry<void> {
		const call = new KeptCall(node, from, this.frame, this.callees.file, this.draft, (value) =>
			this.memory.placeMadeAt(value, node),
		);
		yield* call.note();
		facts.throws = true;
		facts.guards = isNamedLikeThrowing(lastName(calledBy(node)));
		for (const callback of call.callbacks) yield* this.callback(callback, facts, "either");
	}

	/** A call of the function that it stands in: the least that fits is that it does what the rest of the body does. */
	private *recursion(node: Invocation, facts: CallFacts): Inquiry<void> {
		this.isRecursive = true;
		this.recursions.push(node);
		const isAsyncFunction = isAsync(this.frame.root as FunctionNode);
		facts.native = isAsyncFunction;
		facts.throws = !isAsyncFunction;
		yield* this.arguments.passedOn(valuesOf(node));
	}

	/** Whether each call of itself passes on what it was itself handed for a parameter. */
	private isHandedOn(index: number): boolean {
		return this.recursions.every((call) => {
			const value = call && !isSpreadUpTo(valuesOf(call), index) ? valuesOf(call)[index] : undefined;
			const through = value && throughParameter(value, this.frame);
			return through?.shallow && through.parameter === index;
		});
	}

	/** A call of a parameter, whose effects come with what callers pass; false when that cannot be told. */
	private takesParameter(declaration: Node): boolean {
		if (isResolver(declaration)) return true;
		if (declaration.parent !== this.frame.root) return false;
		this.draft.invoke((this.frame.root as FunctionNode).parameters.indexOf(declaration as never));
		return true;
	}

	/** A call that runs one of several functions: it may do what any of them does. */
	private *oneOf(name: string, fns: readonly FunctionNode[], node: Invocation, facts: CallFacts): Inquiry<void> {
		const each: CallFacts[] = [];
		for (const fn of fns) {
			const one = unknownCallFacts();
			yield* this.functionCall(name, fn, node, one);
			each.push(one);
		}
		Object.assign(facts, factsOfAny(each));
	}

	private *functionCall(name: string, fn: FunctionNode, node: Invocation, facts: CallFacts): Inquiry<void> {
		if (fn === this.frame.root) return yield* this.recursion(node, facts);
		if (!isWithin(fn, this.frame.root)) return yield* this.programCall(name, fn, node, facts);
		// Its body has been counted with the rest.
		facts.native = isAsync(fn);
		if (isAsync(fn)) facts.throws = false;
	}

	private *programCall(name: string, fn: Node, node: Invocation, facts: CallFacts): Inquiry<void> {
		const summary = yield* this.callees.ofFunction(fn);
		const values = valuesOf(node);
		this.draft.join(this.taken(summary, name, node), name, yield* this.arguments.roots(summary, values, fn));
		if (summary.io.length > 0) this.draft.connect(transactionOf(node));
		const isAsyncFunction = isFunctionNode(fn) && isAsync(fn);
		facts.native = summary.returnsNativePromise || isAsyncFunction;
		facts.lazy = summary.lazy;
		facts.rejects = summary.mayReject;
		facts.throws = summary.maySyncThrow && !isAsyncFunction;
		facts.guards = summary.guards;
		for (const index of summary.invokes) {
			const value = values[index];
			if (isSpreadUpTo(values, index)) this.draft.refuse({ kind: "passed", name });
			// A parameter that is left out is not called, or the call throws.
			// Out of an async function a callback's throw comes as a rejection.
			const when = isAsyncFunction ? "later" : "either";
			if (value) yield* this.callback(value, facts, when);
		}
		for (const member of summary.invokesMembers)
			yield* this.memberCalled(member, values, name, facts, isAsyncFunction ? "later" : "either");
		yield* this.arguments.passedOn(values);
	}

	/** What a callee calls of the object that it is handed. */
	private *memberCalled(
		{ parameter, name: key }: InvokedMember,
		values: readonly Node[],
		name: string,
		facts: CallFacts,
		when: "later" | "either",
	): Inquiry<void> {
		const value = values[parameter];
		const members = value && !isSpreadUpTo(values, parameter) ? handedMembers(value, key, this.frame) : undefined;
		if (!members) this.draft.refuse({ kind: "passed", name });
		else if (Array.isArray(members)) for (const member of members) yield* this.callback(member, facts, when);
		else this.draft.invokeMember(members);
	}

	/** What a call is taken to do: what its body does or, where that is not understood to its end, what its name says. */
	private taken(summary: EffectSummary, name: string, node: Invocation): EffectSummary {
		const guess = guessDespite(node, name, summary);
		if (!guess) return summary;
		this.draft.assume(guess.assumption);
		if (guess.does === "logs") this.draft.addIo({ domain: "log", mode: "w", via: name });
		else if (guess.waits) this.draft.addIo({ domain: "any", mode: "r", via: name });
		return { ...summary, unknown: undefined };
	}

	/** Joins the effects of what is called on top of the body, such as a base class's constructor. */
	*include(callee: Callee): Inquiry<void> {
		if (callee.kind === "known") {
			if (callee.call.io || callee.call.receiver) this.draft.refuse({ kind: "used-here", name: callee.name });
			return;
		}
		if (callee.kind === "unknown" && callee.reason.kind === "no-knowledge" && callee.reason.package !== undefined) {
			this.draft.assume({ kind: "harmless-construction", name: callee.name });
			return;
		}
		if (callee.kind !== "class") {
			this.draft.refuse(callee.kind === "unknown" ? callee.reason : { kind: "used-here", name: callee.name });
			return;
		}
		const summary = yield* this.callees.ofFunction(callee.node);
		this.draft.join(summary, callee.name);
	}

	private *knownCall(name: string, known: KnownCall, node: Invocation, facts: CallFacts): Inquiry<void> {
		const { file } = this.callees;
		const call = yield* refined(known, node, file);
		if (call.partial) this.draft.refuse({ kind: "partly-known", name });
		const values = valuesOf(node);
		for (const { key, ...effect } of call.io ?? []) {
			if (effect.domain === "dom") this.draft.seeDocument(`${name}(…)`);
			const constant = typeof key === "number" ? constantText(values[key]) : key;
			this.draft.addIo({ ...effect, via: name, ...(constant !== undefined && { key: constant }) });
		}
		if (call.costly) this.draft.spend();
		if (call.guards || isNamedLikeThrowing(lastName(calledBy(node)))) this.draft.throwOnPurpose();
		for (const assumption of [call.assumes ?? []].flat()) this.draft.assume(assumption);
		const receiver = isCallExpression(node) ? skipOuter(node.expression) : undefined;
		if (call.receiver && receiver && isPropertyAccessExpression(receiver)) {
			const cache = cacheRefilledBy(node);
			if (cache !== undefined) this.draft.assume({ kind: "only-cache", name: cache });
			yield* this.arguments.uses(
				receiver.expression,
				call.receiver !== "reads" && cache === undefined,
				call.receiver === "rewrites" ? "*" : "[]",
				firstValueOf(node) !== undefined,
			);
		}
		if (call.listeners && !(yield* this.arguments.isKnownHereAlone(receiver)))
			this.draft.refuse({ kind: "partly-known", name });
		for (const [index, value] of values.entries()) {
			if (call.writesArgument === index) yield* this.arguments.uses(value, true, "*");
			else if (call.readsArguments) yield* this.arguments.uses(value, false, "*");
		}
		if (call.refine === "primitive-argument") yield* this.memory.converted(values);
		facts.native = call.gives === "promise";
		facts.lazy = call.gives === "lazy";
		facts.rejects = (facts.native || facts.lazy) && call.rejects !== false;
		if (call.connection) this.draft.connect(name);
		else if (call.io?.some(({ domain }) => domain === "db")) this.draft.connect(transactionOf(node));
		facts.throws = call.throws;
		facts.guards ||= call.guards ?? false;
		if (call.guards && isFunctionNode(this.frame.root)) {
			this.draft.assume({ kind: "condition-inside", name });
		}
		if (call.refine === "promise-method") this.promiseMethod(node, facts);
		for (const index of call.invokes ?? []) {
			const value = values[index];
			if (isSpreadUpTo(values, index)) this.draft.refuse({ kind: "passed", name });
			const when = call.refine === "promise-method" || call.defers ? "later" : "now";
			if (value && call.defers && call.gives === "value" && mayMutateOuterState(value, this.frame.root)) {
				this.draft.assume({ kind: "unseen-later", name });
			}
			const isNew = call.refine === "promise-method" && index === 0 && (yield* this.settlesNew(node));
			if (value) yield* this.callback(value, facts, when, isNew);
			if (value && call.hands) {
				const fn = skipOuter(value);
				facts.native = isFunctionNode(fn) && isAsync(fn);
				facts.rejects = true;
			}
		}
	}

	/** `then`, `catch` and `finally` give what they are called on, changed by the callbacks. */
	private promiseMethod(node: Invocation, facts: CallFacts): void {
		const callee = calledBy(node);
		if (!isPropertyAccessExpression(callee)) return;
		const before = this.calls.get(skipOuter(callee.expression));
		facts.native = before?.native ?? false;
		const handler = valuesOf(node)[0];
		const isPlainCatch = callee.name.text === "catch" && handler !== undefined && isFunctionNode(skipOuter(handler));
		// A catch whose handler neither throws nor returns a promise settles well; everything else may pass a rejection on.
		facts.rejects = !(isPlainCatch && this.returnsNoPromise(skipOuter(handler) as FunctionNode));
	}

	private returnsNoPromise(fn: FunctionNode): boolean {
		if (isAsync(fn)) return false;
		return this.facts.returns.filter((site) => site.owner === fn).every((site) => isNoPromise(site.node));
	}

	/** A list of promises or a row of values is none, although it stands where one may. */
	private *isNoFunction(node: Node): Inquiry<boolean> {
		const [type] = yield* typesFor([node], this.callees.file);
		return this.callees.file.types.isCallable(type) === false;
	}

	/** Whether what `then` passes on was made for whoever waits for it. */
	private *settlesNew(node: Invocation): Inquiry<boolean> {
		const callee = calledBy(node);
		if (!isPropertyAccessExpression(callee) || callee.name.text !== "then") return false;
		return (yield* ownershipOfSettled(callee.expression, this.callees.file, this.frame)) === "new";
	}

	/**
	 * A function handed to something that calls it.
	 * @param isNew what it is called with first was made for it, if not what hangs on that
	 */
	private *callback(value: Node, facts: CallFacts, when: "now" | "later" | "either", isNew = false): Inquiry<void> {
		const node = skipOuter(value);
		if (isFunctionNode(node)) {
			if (when !== "later" && !isAsync(node)) facts.runs.push(node);
			if (when !== "now") facts.reactions.push(node);
			return;
		}
		if (isNoPromise(node) || node.kind === SyntaxKind.ObjectLiteralExpression) return;
		const callee = yield* functionNamedBy(node, false, this.callees.file);
		const throwing = (throws: boolean) => {
			if (when !== "later" && throws) facts.throws = true;
			facts.rejects = true;
		};
		switch (callee.kind) {
			case "known":
				if (callee.call.io || callee.call.receiver || callee.call.invokes || callee.call.writesArgument !== undefined) {
					this.draft.refuse({ kind: "used-here", name: callee.name });
				}
				throwing(callee.call.throws);
				return;
			case "function":
				throwing(!isAsync(callee.fn));
				return yield* this.calledBack(callee.name, callee.fn, isNew);
			case "parameter":
				if (yield* this.isNoFunction(node)) return;
				throwing(!isResolver(callee.declaration));
				if (!this.takesParameter(callee.declaration)) this.draft.refuse(notHeld(callee.name).reason);
				return;
			case "class":
				if (yield* this.isNoFunction(node)) return;
				this.draft.refuse({ kind: "used-here", name: callee.name });
				return;
			case "unknown": {
				if (yield* this.isNoFunction(node)) return;
				const bodies = yield* bodiesBehind(callee, node, this.callees.file);
				if (!bodies) return this.draft.refuse(callee.reason);
				for (const assumption of bodies.assumptions) this.draft.assume(assumption);
				for (const fn of bodies.fns) {
					throwing(!isAsync(fn));
					yield* this.calledBack(callee.name, fn, isNew);
				}
			}
		}
	}

	/**
	 * Joins what a function does that something else calls.
	 * @param isNew its first argument is made for it
	 */
	private *calledBack(name: string, fn: FunctionNode, isNew: boolean): Inquiry<void> {
		if (fn === this.frame.root) {
			this.isRecursive = true;
			this.recursions.push(undefined);
			return;
		}
		if (isWithin(fn, this.frame.root)) return;
		const summary = yield* this.callees.ofFunction(fn);
		const roots: ArgumentRoots = (parameter, shallow) => (isNew && parameter === 0 && shallow ? "new" : undefined);
		this.draft.join(summary, name, roots);
		if (callsWhatItIsHanded(summary)) this.draft.refuse({ kind: "passed", name });
	}

	/** `new Promise((resolve) => …)`: the executor runs at once, its throw rejects. */
	private *promiseConstruction(node: NewExpression, facts: CallFacts): Inquiry<void> {
		const symbol = yield* symbolFor(node.expression, this.callees.file);
		const executor = node.arguments?.[0] && skipOuter(node.arguments[0]);
		const isOwn = symbol && this.callees.file.types.originOf(symbol)?.from !== "file";
		if (!isOwn || !executor || !isFunctionNode(executor)) {
			this.draft.refuse({ kind: "promise-source" });
			return;
		}
		facts.native = true;
		facts.throws = false;
		facts.rejects = !onlyFulfils(executor);
		facts.reactions.push(executor);
	}

	/** How the root may end; to be asked after {@link effects}. */
	*outcome(): Inquiry<Outcome> {
		return yield* outcomeOf(this.facts, this.calls, this.callees.file);
	}
}

function notHeld(name: string): Callee & { kind: "unknown" } {
	return { kind: "unknown", name, reason: { kind: "unknown-function", name } };
}
