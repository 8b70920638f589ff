/** Puts one summary together: the effects of a body's own parts, of its calls, and how it may end. */
import {
	type Identifier,
	isAwaitExpression,
	isBindingElement,
	isBindingPattern,
	isCallExpression,
	isIdentifier,
	isNamespaceImport,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type NewExpression,
	type Node,
	SyntaxKind,
} from "../engine/ast.ts";
import type { SymbolRef, TypeRef } from "../engine/engine.ts";
import { isPromiseConstruction, isResolver } from "../flow/executors.ts";
import { declarationOf } from "../flow/scopes.ts";
import type { Inquiry } from "../run/inquiry.ts";
import { enclosingFunction, type FunctionNode, isAsync, isFunctionNode } from "../syntax/functions.ts";
import { isWithin, outerOf, skipOuter } from "../syntax/walk.ts";
import { declaredCall } from "./annotations.ts";
import type { BodyFacts, PropertyUse } from "./body.ts";
import { type Callee, calleeOf, declarationFor, functionNamedBy, isImport } from "./callee.ts";
import { canonicalName, constantText, globalRoot, isLiteral, locationOf, shortText } from "./expressions.ts";
import { isPartOfClient } from "./generated.ts";
import { guessOf, soundsLikeReading } from "./guess.ts";
import { calledBy, type Invocation, valuesOf } from "./invocation.ts";
import { isKnownGlobal, type KnownCall } from "./knowledge/index.ts";
import { prepareSymbols, symbolFor, typesFor } from "./memo.ts";
import { type Access, type EffectSummary, type IoEffect, onlyReads, summary, unknownSummary } from "./model.ts";
import { type CallFacts, isNoPromise, type Outcome, onlyFulfils, outcomeOf } from "./outcome.ts";
import { type Frame, isConstantRead, isSharedVariable, ownershipOf } from "./ownership.ts";
import { refined } from "./refine.ts";
import type { Descent } from "./summary.ts";
import { transactionOf } from "./transaction-names.ts";
import { hasOwnConversion, isAccessor, isPlain, isPlainIterable } from "./types.ts";

/** Names under which mutable containers keep what they hold: React and Vue refs, signals, subjects. */
const CONTAINER_MEMBERS: ReadonlySet<string> = new Set(["current", "value"]);

export class Builder {
	private readonly facts: BodyFacts;
	private readonly frame: Frame;
	private readonly descent: Descent;
	private readonly reads = new Map<string, Access>();
	private readonly writes = new Map<string, Access>();
	private readonly io = new Map<string, IoEffect>();
	private readonly invokes = new Set<number>();
	private readonly calls = new Map<Node, CallFacts>();
	private readonly assumptions = new Set<string>();
	private connection: string | undefined;
	private costly = false;
	private height = 0;
	private unknown: string | undefined;

	constructor(facts: BodyFacts, frame: Frame, descent: Descent) {
		this.facts = facts;
		this.frame = frame;
		this.descent = descent;
	}

	factsOf(call: Node): CallFacts | undefined {
		return this.calls.get(call);
	}

	/** The summary without its outcome. */
	*effects(): Inquiry<EffectSummary | "too deep"> {
		if (this.facts.unsupported) return unknownSummary(this.facts.unsupported);
		yield* this.prepare();
		for (const reference of this.facts.references) yield* this.reference(reference);
		for (const target of this.facts.writtenVariables) this.writeVariable(target);
		for (const use of this.facts.properties) {
			yield* this.property(use);
		}
		for (const node of this.facts.bareThis) {
			if ((yield* ownershipOf(node, this.frame, this.descent.file)) === "outside") this.readProperty("*", "this", true);
		}
		yield* this.iterations();
		yield* this.converted(this.facts.converted.map((site) => site.node));
		for (const site of this.facts.calls) {
			if ((yield* this.call(site.node)) === "too deep") return "too deep";
		}
		return summary({
			reads: [...this.reads.values()],
			writes: [...this.writes.values()],
			io: [...this.io.values()],
			invokes: [...this.invokes],
			costly: this.costly,
			connection: this.connection,
			assumptions: [...this.assumptions],
			unknown: this.unknown === undefined ? undefined : { reason: this.unknown },
			mayReject: this.unknown !== undefined,
			maySyncThrow: this.unknown !== undefined,
			height: this.height,
		});
	}

	/** Everything that is certain to be asked, in one round. */
	private *prepare(): Inquiry<void> {
		const names: Node[] = [];
		const add = (identifier: Identifier) => {
			const declared = declarationOf(identifier);
			if (!declared || (isImport(declared) && !isNamespaceImport(declared))) names.push(identifier);
		};
		for (const reference of this.facts.references) add(reference);
		for (const { node } of this.facts.calls) {
			const callee = calledBy(node);
			if (isIdentifier(callee)) add(callee);
			else if (isPropertyAccessExpression(callee) && callee.expression.kind !== SyntaxKind.ThisKeyword)
				names.push(callee.name);
		}
		for (const { node } of this.facts.properties) if (isPropertyAccessExpression(node)) names.push(node.name);
		yield* prepareSymbols(names, this.descent.file);
	}

	private refuse(reason: string): undefined {
		this.unknown ??= reason;
	}

	private assume(clause: string): void {
		this.assumptions.add(clause);
	}

	private *reference(identifier: Identifier): Inquiry<void> {
		const { file } = this.descent;
		const declared = declarationOf(identifier);
		if (!declared) {
			if (identifier.text === "undefined" || identifier.text === "arguments") return;
			const symbol = yield* symbolFor(identifier, file);
			const origin = symbol && file.types.originOf(symbol);
			if (!origin || origin.from === "file" || !isKnownGlobal(identifier.text)) {
				this.refuse(`\`${identifier.text}\` is not known`);
			}
			return;
		}
		if (isWithin(declared, this.frame.root)) return;
		const variable = isImport(declared) ? yield* declarationFor(identifier, file) : declared;
		if (!variable || isImport(variable)) return;
		this.readVariable(variable, identifier.text);
	}

	private readVariable(declaration: Node, name: string): void {
		if (isFunctionNode(declaration) && !isWithin(declaration, this.frame.root)) return;
		const id = locationOf(declaration);
		const shared = isSharedVariable(declaration, this.frame);
		const awaited = shared && enclosingFunction(declaration) !== undefined;
		this.reads.set(`variable ${id}`, { kind: "variable", id, name, shared, ...(awaited && { awaited }) });
	}

	private writeVariable(target: Identifier): void {
		const declared = declarationOf(target);
		if (!declared) {
			this.refuse(`it assigns to the global \`${target.text}\``);
			return;
		}
		if (isWithin(declared, this.frame.root) || this.isCache(target.text)) return;
		const id = locationOf(declared);
		this.writes.set(`variable ${id}`, { kind: "variable", id, name: target.text, shared: false });
	}

	/** What is called a cache is filled with the same by whoever comes first. */
	private isCache(name: string): boolean {
		if (!/cache|memo(?:i[sz]ed)?(?![a-z])/i.test(name)) return false;
		this.assume(`\`${name}\` is only a cache`);
		return true;
	}

	private readProperty(name: string, shown: string, shared: boolean): void {
		const key = `property ${name}`;
		const before = this.reads.get(key);
		if (before?.shared) return;
		this.reads.set(key, { kind: "property", id: name, name: shown, shared });
	}

	private writeProperty(name: string, shown: string): void {
		this.writes.set(`property ${name}`, { kind: "property", id: name, name: shown, shared: false });
	}

	private *property(use: PropertyUse): Inquiry<void> {
		const { file } = this.descent;
		const global = globalRoot(use.base);
		if (global) {
			if (use.access === "write") this.refuse(`it assigns to a member of \`${global}\``);
			else if (global === "process") this.addIo({ domain: "process", mode: "r", via: "process" });
			else if (/^(local|session)Storage$/.test(global)) this.addIo({ domain: "storage", mode: "r", via: global });
			return;
		}
		if (isIdentifier(use.base)) {
			const declared = declarationOf(use.base);
			if (declared && isNamespaceImport(declared)) return yield* this.moduleMember(use);
		}
		const owner = yield* ownershipOf(use.base, this.frame, file);
		if (owner === "new") return;
		const shown = use.name === "*" || use.name === "[]" ? shortText(use.base) : `${shortText(use.base)}.${use.name}`;
		const id = canonicalName(use.name);
		if (use.access === "write") return this.isCache(shown) ? undefined : this.writeProperty(id, shown);
		const symbol = yield* this.memberOf(use);
		if (symbol && isPartOfClient(symbol, file)) return;
		if (symbol && isAccessor(symbol)) {
			if (file.types.originOf(symbol)?.from === "package") this.assume(`reading \`${use.name}\` changes nothing`);
			else return this.refuse(`\`${use.name}\` is an accessor`);
		}
		const isContainer = CONTAINER_MEMBERS.has(use.name);
		const shared = (owner === "outside" || isContainer) && !(yield* isConstantRead(use.node, file));
		this.readProperty(id, shown, shared);
	}

	/** A variable of another module, read through `import * as module`. */
	private *moduleMember(use: PropertyUse): Inquiry<void> {
		const { file } = this.descent;
		const symbol = isPropertyAccessExpression(use.node) ? yield* symbolFor(use.node.name, file) : undefined;
		const origin = symbol && file.types.originOf(symbol);
		const [only, second] = symbol?.declarations ?? [];
		if (!only || second || use.access === "write") return this.refuse(`which member of a module is used is not known`);
		if (origin?.from !== "file") return;
		const declaration = only.node();
		if (declaration && isVariableDeclaration(declaration)) this.readVariable(declaration, use.name);
		else if (!declaration || !isFunctionNode(declaration)) this.refuse(`\`${use.name}\` is not known`);
	}

	private *memberOf(use: PropertyUse): Inquiry<SymbolRef | undefined> {
		const { file } = this.descent;
		if (isPropertyAccessExpression(use.node)) return yield* symbolFor(use.node.name, file);
		if (!isBindingElement(use.node) || isBindingPattern(use.base) || use.name === "*") return undefined;
		const [type] = yield* typesFor([use.base], file);
		return type?.property(use.name);
	}

	private *iterations(): Inquiry<void> {
		const { file } = this.descent;
		const nodes = this.facts.iterated
			.map((site) => site.node)
			.filter((node) => node.kind !== SyntaxKind.ArrayLiteralExpression);
		const types = yield* typesFor(nodes, file);
		for (const [index, type] of types.entries()) {
			const node = nodes[index];
			if (node && !isPlainIterable(type, file))
				this.refuse(`iterating \`${shortText(node)}\` may run code that is not known`);
		}
	}

	/** Converting an object runs its `toString` or `valueOf`; those that the program wrote may do anything. */
	private *converted(values: readonly Node[]): Inquiry<void> {
		const { file } = this.descent;
		const nodes = values.filter((node) => !isLiteral(node));
		const types = yield* typesFor(nodes, file);
		for (const [index, type] of types.entries()) {
			const node = nodes[index];
			if (node && hasOwnConversion(type, file)) this.refuse(`converting \`${shortText(node)}\` runs code of its own`);
		}
	}

	private addIo(effect: IoEffect): void {
		this.io.set(`${effect.domain} ${effect.mode} ${effect.key ?? ""} ${effect.via}`, effect);
	}

	private *call(node: Invocation): Inquiry<"too deep" | undefined> {
		const facts: CallFacts = {
			native: false,
			lazy: false,
			rejects: true,
			throws: true,
			guards: false,
			runs: [],
			reactions: [],
		};
		this.calls.set(node, facts);
		if (isPromiseConstruction(node)) return yield* this.promiseConstruction(node, facts);
		if (calledBy(node).kind === SyntaxKind.ImportKeyword) {
			if (constantText(valuesOf(node)[0]) === undefined) return this.refuse("which module it loads is not known");
			this.assume("loading a module does no more than to define what is in it");
			this.addIo({ domain: "fs", mode: "r", via: "import" });
			facts.native = true;
			facts.throws = false;
			return undefined;
		}
		const callee = yield* calleeOf(node, this.descent.file);
		const declared = yield* declaredCall(node, callee, this.descent.file);
		if (typeof declared === "string") return this.refuse(declared);
		if (declared) return yield* this.knownCall(callee.name, declared, node, facts);
		switch (callee.kind) {
			case "known":
				return yield* this.knownCall(callee.name, callee.call, node, facts);
			case "function":
				if (callee.fn === this.frame.root) {
					this.refuse("it is recursive");
					return undefined;
				}
				if (isWithin(callee.fn, this.frame.root)) {
					// Its body has been counted with the rest.
					facts.native = isAsync(callee.fn);
					if (isAsync(callee.fn)) facts.throws = false;
					return undefined;
				}
				return yield* this.programCall(callee.name, callee.fn, node, facts);
			case "class":
				return yield* this.programCall(callee.name, callee.node, node, facts);
			case "parameter":
				if (this.takesParameter(callee.declaration)) return undefined;
				return yield* this.opaqueCall(notHeld(callee.name), node, facts);
			default:
				return yield* this.opaqueCall(callee, node, facts);
		}
	}

	/** A call that cannot be followed for certain: into the body that it most likely runs, or else by its name. */
	private *opaqueCall(
		{ name, reason, likely }: Callee & { kind: "unknown" },
		node: Invocation,
		facts: CallFacts,
	): Inquiry<"too deep" | undefined> {
		if (likely && !isWithin(this.frame.root, likely.fn)) {
			this.assume(likely.assumption);
			return yield* this.programCall(name, likely.fn, node, facts);
		}
		const guess = yield* guessOf(node, this.descent.file);
		if (!guess) {
			this.refuse(reason);
			return undefined;
		}
		this.assume(guess.assumption);
		facts.native = guess.native;
		facts.lazy = guess.waits && !guess.native;
		facts.rejects = guess.waits;
		facts.throws = guess.does === "computes";
		if (guess.does === "logs") this.addIo({ domain: "log", mode: "w", via: name });
		else if (guess.does === "writes") this.addIo({ domain: "any", mode: "rw", via: name });
		else if (guess.waits) this.addIo({ domain: "any", mode: "r", via: name });
		else if (guess.does === "reads") this.readProperty("*", `${name}(…)`, false);
		this.connection ??= transactionOf(node);
		yield* this.passedOn(valuesOf(node));
		return undefined;
	}

	/** A call of a parameter, whose effects come with what callers pass; false when that cannot be told. */
	private takesParameter(declaration: Node): boolean {
		if (isResolver(declaration)) return true;
		if (declaration.parent !== this.frame.root) return false;
		this.invokes.add((this.frame.root as FunctionNode).parameters.indexOf(declaration as never));
		return true;
	}

	private *programCall(name: string, fn: Node, node: Invocation, facts: CallFacts): Inquiry<"too deep" | undefined> {
		const below = yield* this.descent.ofFunction(fn);
		if (below === "too deep") return below;
		if (!this.join(below, name, node)) return undefined;
		const isAsyncFunction = isFunctionNode(fn) && isAsync(fn);
		facts.native = below.returnsNativePromise || isAsyncFunction;
		facts.lazy = below.lazy;
		facts.rejects = below.mayReject;
		facts.throws = below.maySyncThrow && !isAsyncFunction;
		facts.guards = below.guards;
		const values = valuesOf(node);
		for (const index of below.invokes) {
			const value = values[index];
			const isSpread = values.slice(0, index + 1).some((at) => at.kind === SyntaxKind.SpreadElement);
			if (isSpread) this.refuse(`what is passed to \`${name}\` is not known`);
			// A parameter that is left out is not called, or the call throws.
			// Out of an async function a callback's throw comes as a rejection.
			const when = isAsyncFunction ? "later" : "either";
			if (value && (yield* this.callback(value, facts, when)) === "too deep") return "too deep";
		}
		yield* this.passedOn(values);
		return undefined;
	}

	/** Joins the effects of what is called on top of the body, such as a base class's constructor. */
	*include(callee: Callee): Inquiry<"too deep" | undefined> {
		if (callee.kind === "known") {
			if (callee.call.io || callee.call.receiver) this.refuse(`what \`${callee.name}\` does here is not known`);
			return undefined;
		}
		if (callee.kind !== "class") {
			this.refuse(callee.kind === "unknown" ? callee.reason : `what \`${callee.name}\` does here is not known`);
			return undefined;
		}
		const below = yield* this.descent.ofFunction(callee.node);
		if (below === "too deep") return below;
		this.join(below, callee.name);
		return undefined;
	}

	/**
	 * @param call the call that runs it, whose name may say what the body does not
	 * @returns whether enough is known to go on
	 */
	private join(below: EffectSummary, name: string, call?: Node): boolean {
		if (below.unknown) {
			const { reason } = below.unknown;
			const where = / \(in `/.test(reason) ? reason : `${reason} (in \`${name}\`)`;
			if (call && isCallExpression(call) && onlyReads(below) && soundsLikeReading(call)) {
				this.assume(`\`${name}\` only reads, although ${where}`);
				if (isAwaitExpression(outerOf(call).parent)) this.addIo({ domain: "any", mode: "r", via: name });
			} else this.refuse(where);
		}
		this.connection ??= below.connection;
		for (const assumption of below.assumptions) this.assume(assumption);
		for (const access of below.reads) {
			const key = `${access.kind} ${access.id}`;
			if (!this.reads.get(key)?.shared) this.reads.set(key, access);
		}
		for (const access of below.writes) this.writes.set(`${access.kind} ${access.id}`, access);
		for (const effect of below.io) this.addIo(effect);
		this.costly ||= below.costly;
		this.height = Math.max(this.height, below.height + 1);
		return this.unknown === undefined;
	}

	/** Objects that others hold as well, and that the callee will look at later. */
	private *passedOn(values: readonly Node[]): Inquiry<void> {
		for (const value of values) {
			const node = skipOuter(value);
			if (node.kind !== SyntaxKind.Identifier && node.kind !== SyntaxKind.PropertyAccessExpression) continue;
			if ((yield* ownershipOf(node, this.frame, this.descent.file)) !== "outside") continue;
			const [type] = yield* typesFor([node], this.descent.file);
			if (isPlain(type, true) || globalRoot(node) || this.isOfClient(type)) continue;
			const callee = yield* functionNamedBy(node, false, this.descent.file);
			if (callee.kind !== "function") this.readProperty("*", shortText(node), true);
		}
	}

	/** Tables, columns and the like that a package with knowledge made: descriptions that stay what they are. */
	private isOfClient(type: TypeRef | undefined): boolean {
		const symbol = type?.symbol();
		return symbol !== undefined && isPartOfClient(symbol, this.descent.file);
	}

	private *knownCall(
		name: string,
		known: KnownCall,
		node: Invocation,
		facts: CallFacts,
	): Inquiry<"too deep" | undefined> {
		const { file } = this.descent;
		const call = yield* refined(known, node, file);
		if (call.partial) this.refuse(`what else \`${name}\` does is not known`);
		const values = valuesOf(node);
		for (const { key, ...effect } of call.io ?? []) {
			const constant = typeof key === "number" ? constantText(values[key]) : key;
			this.addIo({ ...effect, via: name, ...(constant !== undefined && { key: constant }) });
		}
		this.costly ||= call.costly ?? false;
		const receiver = isCallExpression(node) ? skipOuter(node.expression) : undefined;
		if (call.receiver && receiver && isPropertyAccessExpression(receiver)) {
			yield* this.uses(receiver.expression, call.receiver !== "reads", call.receiver === "rewrites" ? "*" : "[]");
		}
		for (const [index, value] of values.entries()) {
			if (call.writesArgument === index) yield* this.uses(value, true, "*");
			else if (call.readsArguments) yield* this.uses(value, false, "*");
		}
		if (call.refine === "primitive-argument") yield* this.converted(values);
		facts.native = call.gives === "promise";
		facts.lazy = call.gives === "lazy";
		facts.rejects = (facts.native || facts.lazy) && call.rejects !== false;
		if (call.connection) this.connection ??= name;
		else if (call.io?.some(({ domain }) => domain === "db")) this.connection ??= transactionOf(node);
		facts.throws = call.throws;
		facts.guards ||= call.guards ?? false;
		if (call.refine === "promise-method") this.promiseMethod(node, facts);
		for (const index of call.invokes ?? []) {
			const value = values[index];
			if (values.slice(0, index + 1).some((at) => at.kind === SyntaxKind.SpreadElement)) {
				this.refuse(`what is passed to \`${name}\` is not known`);
			}
			const when = call.refine === "promise-method" || call.defers ? "later" : "now";
			if (value && (yield* this.callback(value, facts, when)) === "too deep") return "too deep";
		}
		return undefined;
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

	/** A function handed to something that calls it. */
	private *callback(value: Node, facts: CallFacts, when: "now" | "later" | "either"): Inquiry<"too deep" | undefined> {
		const node = skipOuter(value);
		if (isFunctionNode(node)) {
			if (when !== "later" && !isAsync(node)) facts.runs.push(node);
			if (when !== "now") facts.reactions.push(node);
			return undefined;
		}
		if (isNoPromise(node) || node.kind === SyntaxKind.ObjectLiteralExpression) return undefined;
		const callee = yield* functionNamedBy(node, false, this.descent.file);
		const throwing = (throws: boolean) => {
			if (when !== "later" && throws) facts.throws = true;
			facts.rejects = true;
		};
		switch (callee.kind) {
			case "known":
				if (callee.call.io || callee.call.receiver || callee.call.invokes || callee.call.writesArgument !== undefined) {
					this.refuse(`what \`${callee.name}\` does here is not known`);
				}
				throwing(callee.call.throws);
				return undefined;
			case "function": {
				throwing(!isAsync(callee.fn));
				if (callee.fn === this.frame.root) this.refuse("it is recursive");
				if (isWithin(callee.fn, this.frame.root)) return undefined;
				const below = yield* this.descent.ofFunction(callee.fn);
				if (below === "too deep") return below;
				this.join(below, callee.name);
				if (below.invokes.length > 0) this.refuse(`what is passed to \`${callee.name}\` is not known`);
				return undefined;
			}
			case "parameter":
				throwing(!isResolver(callee.declaration));
				if (!this.takesParameter(callee.declaration)) this.refuse(notHeld(callee.name).reason);
				return undefined;
			default: {
				// A list of promises is no function, although it stands where one may.
				const [type] = yield* typesFor([node], this.descent.file);
				if (this.descent.file.types.isCallable(type) === false) return undefined;
				this.refuse(callee.kind === "unknown" ? callee.reason : `what \`${callee.name}\` does here is not known`);
				return undefined;
			}
		}
	}

	/**
	 * What an operation does with an object.
	 * @param id `[]` for its contents, `*` for any of its properties
	 */
	private *uses(object: Node, writes: boolean, id: "[]" | "*"): Inquiry<void> {
		const { file } = this.descent;
		const node = skipOuter(object);
		if (globalRoot(node)) return;
		const owner = yield* ownershipOf(node, this.frame, file);
		// A read for `*` goes deeper than what was made here.
		if (owner === "new" && (writes || id === "[]")) return;
		if (writes) this.writeProperty(id, shortText(node));
		const [type] = yield* typesFor([node], file);
		if (isPlain(type, true) || type?.symbol()?.name === "URL" || this.isOfClient(type)) return;
		const shared = owner === "outside" && !(yield* isConstantRead(node, file));
		this.readProperty(id, shortText(node), shared);
	}

	/** `new Promise((resolve) => …)`: the executor runs at once, its throw rejects. */
	private *promiseConstruction(node: NewExpression, facts: CallFacts): Inquiry<undefined> {
		const symbol = yield* symbolFor(node.expression, this.descent.file);
		const executor = node.arguments?.[0] && skipOuter(node.arguments[0]);
		const isOwn = symbol && this.descent.file.types.originOf(symbol)?.from !== "file";
		if (!isOwn || !executor || !isFunctionNode(executor)) {
			this.refuse("what a promise is made from is not known");
			return undefined;
		}
		facts.native = true;
		facts.throws = false;
		facts.rejects = !onlyFulfils(executor);
		facts.reactions.push(executor);
		return undefined;
	}

	/** How the root may end; to be asked after {@link effects}. */
	*outcome(): Inquiry<Outcome> {
		return yield* outcomeOf(this.facts, this.calls, this.descent.file);
	}
}

function notHeld(name: string): Callee & { kind: "unknown" } {
	return { kind: "unknown", name, reason: `which function \`${name}\` holds is not known` };
}
