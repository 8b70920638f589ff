/**
 * Whether a promise may be left alone: what its author has to expect of it. Less than a proof, as silence is all that
 * hangs on it. Functions are taken to return unless they are known to throw, and a promise rejects where something that is
 * waited for may, or where the program says `throw`.
 */

import { type Inquiry, promiseKindOf, promiseKindsOf, typeOf, typesOf } from "../../ask/inquiry.ts";
import { perSnapshot, symbolFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type BinaryExpression,
	type CallExpression,
	isArrayLiteralExpression,
	isBinaryExpression,
	isCallExpression,
	isIdentifier,
	isIfStatement,
	isLiteralExpression,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyDeclaration,
	isSpreadElement,
	isVariableDeclaration,
	type NewExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { executorOf } from "../../flow/executors.ts";
import { declarationOf, referencesTo, writesOf } from "../../flow/scopes.ts";
import { calledMethod, lastName } from "../../syntax/calls.ts";
import { type FunctionNode, hasModifier, isAsync, isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { isTestPath } from "../../syntax/test-paths.ts";
import { isMissing } from "../../syntax/values.ts";
import { findAncestor, outerOf, skipOuter } from "../../syntax/walk.ts";
import { settlingOf } from "./deferred-promises.ts";
import { handlersFor } from "./electron.ts";
import { endsProcess, exitsOf, tells } from "./exits.ts";
import { expectedTargets, isHandedIn, slowedFunction, valuesOfField } from "./expected-bodies.ts";
import { argumentFor, type Frame, frameOf, type Origin, parameterBehind } from "./frames.ts";
import { decidingFunctions } from "./handed-on.ts";
import { holdingOf } from "./held-promises.ts";
import { isShownByInterceptor } from "./interceptors.ts";
import { Proof } from "./proof.ts";
import type { Targets } from "./target.ts";
import { callThatThrows } from "./throws-at-once.ts";
import type { Trust, Verdicts } from "./trust.ts";

const verdictsIn = perSnapshot((): Verdicts => new WeakMap());

export class Expectation extends Proof {
	/** The question is about a function, as opposed to the promise of one that is called. */
	private isCallback = false;
	/** The promise that the question is about. */
	private readonly subject: Node | undefined;

	/** @param subject whoever asks about a promise itself wants to know more than that it is kept somewhere */
	constructor(file: RuleFile, trust?: Trust, subject?: Node) {
		super(file, trust, verdictsIn(file));
		this.subject = subject && skipOuter(subject);
	}

	/** Where an error leaves a function: the await, the `throw`, the result, what is called. Undefined where none is to be expected. */
	*exitOf(fn: FunctionNode): Inquiry<Node | undefined> {
		const { returned, awaited, thrown, calls, handled, catches, endsWaiting } = exitsOf(fn);
		this.isCallback ||= this.frame === undefined;
		this.catches ||= catches;
		for (const { at, value } of returned) if (!(yield* this.settlesAs(value, isAsync(fn), true))) return at;
		const { waits } = this;
		for (const { at, value } of awaited) if (!(yield* this.settlesAs(value, true))) return at;
		const last = endsWaiting ? awaited.at(-1) : undefined;
		// A delay between other things is no reason to wait for all of them.
		if (!endsWaiting) this.waits = waits;
		else if (last && (yield* holdingOf(last.value, this.file))) this.waits = true;
		if (thrown[0] && !(awaited.length === 0 && isTestDouble(fn, this.file))) return thrown[0];
		return (yield* neverReturning(handled)) ?? (yield* callThatThrows(calls, this.file));
	}

	protected override mayHold(fn: FunctionNode): boolean {
		return fn.body !== undefined && !isGenerator(fn);
	}

	protected override *holdsFor(fn: FunctionNode): Inquiry<boolean> {
		return (yield* this.exitOf(fn)) === undefined;
	}

	protected override *targetsOf(callee: Node): Inquiry<Targets> {
		const given = this.given(callee);
		if (given) {
			if (!given.value) return { kind: "functions", fns: [] };
			return yield* this.within(given.frame, this.targetsOf(given.value));
		}
		const found = yield* expectedTargets(callee, this.file);
		const slowed = found.kind === "unknown" ? yield* slowedFunction(callee, this.file) : undefined;
		return slowed ? { kind: "functions", fns: [slowed] } : found;
	}

	/**
	 * @param isWaitedFor a thenable in its place runs, and rejects
	 * @param isResult it may be a value of any kind as well
	 */
	private *settlesAs(value: Node, isWaitedFor: boolean, isResult = false): Inquiry<boolean> {
		const at = skipOuter(value);
		const [kind] = yield* promiseKindsOf([at], isWaitedFor);
		if (kind === "no" || kind === "promise-array") return true;
		if (kind === "unknown" && isResult && !isCallExpression(at) && !isParameter(at)) return true;
		return (
			(yield* this.promise(at)) ||
			(this.isCallback &&
				this.frame === undefined &&
				isCallExpression(at) &&
				(yield* isHandedIn(at.expression, this.file)))
		);
	}

	/** What the function at hand is handed: the promise of its call is rejected only as far as that makes it. */
	protected override *call(call: CallExpression): Inquiry<boolean> {
		const given = this.given(call.expression);
		if (given)
			return (
				given.value === undefined ||
				(yield* this.within(given.frame, this.body(given.value, { call, frame: this.frame })))
			);
		if (yield* super.call(call)) return true;
		if (yield* this.isDelay(call)) return true;
		if (yield* this.isHandedOn(call)) return true;
		return call !== this.subject && (yield* this.isHeld(call));
	}

	/** `setTimeout` of `node:timers/promises`, which rejects only when it is told to. */
	private *isDelay(call: CallExpression): Inquiry<boolean> {
		const target = yield* this.targetsOf(call.expression);
		if (target.kind !== "known" || target.call.gives !== "promise") return false;
		if (!target.call.io?.every(({ domain }) => domain === "timer") || call.arguments.some(mayHoldSignal)) return false;
		this.waits = true;
		return true;
	}

	/** What a package only runs is as good as what it is handed. */
	private *isHandedOn(call: CallExpression): Inquiry<boolean> {
		const fns = yield* decidingFunctions(call, this.file);
		if (fns.length === 0 || (yield* this.areAwaited(call))) return false;
		for (const fn of fns) if (!(yield* this.body(fn))) return false;
		return true;
	}

	/** Whether a call is handed promises, or lists of them, beside functions. */
	private *areAwaited({ expression, arguments: given }: CallExpression): Inquiry<boolean> {
		const callee = skipOuter(expression);
		const values = [...given, ...(isPropertyAccessExpression(callee) ? [callee.expression] : [])];
		const kinds = yield* promiseKindsOf(
			values.filter((value) => !isFunctionNode(skipOuter(value))),
			true,
		);
		return kinds.some((kind) => kind !== "no" && kind !== "unknown");
	}

	override *body(value: Node, from?: Origin): Inquiry<boolean> {
		const given = this.given(value);
		if (!given) return yield* super.body(value, from);
		return given.value === undefined || (yield* this.within(given.frame, this.body(given.value, from)));
	}

	/** What a name stands for that is a parameter of a function on the way down, and where that was written. */
	private given(value: Node): Given | undefined {
		const parameter = parameterBehind(value);
		const frame = parameter && frameOf(parameter, this.frame);
		if (!frame) return undefined;
		this.isHanded(frame);
		const argument = frame.call && argumentFor(parameter, frame.call);
		return argument && { value: argument.value, frame: frame.caller };
	}

	/** Asks something of what stands in another of the functions on the way down. */
	private *within<T>(frame: Frame | undefined, question: Inquiry<T>): Inquiry<T> {
		const here = this.frame;
		this.frame = frame;
		const answer = yield* question;
		this.frame = here;
		return answer;
	}

	/** Where types are missing, the name of the method says it. */
	protected override *isChain(receiver: Node): Inquiry<boolean> {
		return (yield* promiseKindOf(receiver)) !== "no";
	}

	protected override *promiseOf(at: Node): Inquiry<boolean> {
		const given = this.given(at);
		if (given) return given.value === undefined || (yield* this.within(given.frame, this.settlesAs(given.value, true)));
		if (yield* super.promiseOf(at)) return true;
		if (yield* this.isAssigned(at)) return true;
		if (at !== this.subject) return yield* this.isHeld(at);
		const field = isPropertyAccessExpression(at)
			? (yield* symbolFor(at.name, this.file))?.valueDeclaration?.node()
			: undefined;
		if (!field || !isPropertyDeclaration(field) || !isOwn(field) || this.isSpent()) return false;
		const values = valuesOfField(field) ?? [];
		for (const value of values) if (!(yield* this.settlesAs(value, true))) return false;
		return values.length > 0;
	}

	protected override *settles(promise: Node, fn?: FunctionNode): Inquiry<boolean> {
		return (
			(yield* super.settles(promise, fn)) ||
			(yield* this.isAnswered(promise)) ||
			(isCallExpression(promise) && (yield* isShownByInterceptor(promise, this.file)))
		);
	}

	/** A request to another process of the program fails where what answers it does. */
	private *isAnswered(request: Node): Inquiry<boolean> {
		const handlers = yield* handlersFor(request, this.file);
		for (const handler of handlers) if (!(yield* this.body(handler))) return false;
		return handlers.length > 0;
	}

	/** A variable of which all values are at hand. */
	private *isAssigned(at: Node): Inquiry<boolean> {
		const declared = isIdentifier(at) ? declarationOf(at) : undefined;
		if (!declared || !isVariableDeclaration(declared) || this.isSpent()) return false;
		const writes = writesOf(declared).map((write) => outerOf(write).parent);
		if (writes.length === 0 || !writes.every(isAssignment)) return false;
		const values = [declared.initializer, ...writes.map(({ right }) => right)];
		for (const value of values) if (value && !(yield* this.settlesAs(value, true))) return false;
		return true;
	}

	/** A promise that somebody else looks after. */
	private *isHeld(at: Node): Inquiry<boolean> {
		const holding = yield* holdingOf(at, this.file);
		switch (holding?.kind) {
			case "held":
				return true;
			case "getter":
				return yield* this.ofFunction(holding.fn);
			case "started":
				for (const value of holding.values) if (this.isSpent() || !(yield* this.settlesAs(value, true))) return false;
				return true;
			default:
				return false;
		}
	}

	protected override *construction(at: NewExpression): Inquiry<boolean> {
		const executor = executorOf(at);
		if (!executor) return false;
		const { rejects, causes, isDeferred, values } = settlingOf(executor);
		if (!isDeferred) this.waits = true;
		if (rejects) return false;
		for (const value of [...causes, ...values]) if (!(yield* this.settlesAs(value, true))) return false;
		const { thrown, calls } = exitsOf(executor.fn);
		return isAsync(executor.fn) || (thrown.length === 0 && (yield* callThatThrows(calls, this.file)) === undefined);
	}

	/** A handler is trusted as far as it does not throw by its own words, or wait for what may reject. */
	protected override *handler(value: Node): Inquiry<boolean> {
		this.catches = true;
		const target = yield* this.targetsOf(value);
		if (target.kind === "known") return !target.call.throws;
		if (target.kind === "unknown") return yield* this.isHandler(value);
		for (const fn of target.fns) {
			const { returned, awaited, thrown, calls } = exitsOf(fn);
			if (thrown.length > 0 || (yield* neverReturning(calls.filter((call) => !endsProcess(call))))) return false;
			for (const { value: result } of [...returned, ...awaited]) {
				if (!tells(result) && !(yield* this.settlesAs(result, true))) return false;
			}
		}
		return true;
	}

	/** Of a value that may be none, or whose only way is to throw, nothing is to be expected. */
	private *isHandler(value: Node): Inquiry<boolean> {
		const type = isMissing(value) ? undefined : yield* typeOf(value);
		if (!type || this.file.types.isCallable(type) === false) return false;
		return !type.callSignatures().some((signature) => signature.returnType()?.isNever);
	}

	/** A list that is made of calls one by one: `const runs = []; runs.push(run())`. */
	protected override *list(list: Node): Inquiry<boolean> {
		const at = skipOuter(list);
		const declared = isIdentifier(at) ? declarationOf(at) : undefined;
		if (!declared || !isVariableDeclaration(declared) || !declared.initializer || writesOf(declared).length > 0)
			return (yield* this.reduced(at)) ?? (yield* super.list(list));
		const made = skipOuter(declared.initializer);
		if (!isArrayLiteralExpression(made)) return (yield* this.mapped(made)) ?? (yield* this.reduced(made)) ?? false;
		return yield* this.members([...made.elements, ...addedTo(declared)]);
	}

	/** `xs.reduce((list, x) => list.concat(f(x)), [])`; undefined for what is something else. */
	private *reduced(list: Node): Inquiry<boolean | undefined> {
		const method = isCallExpression(list) ? calledMethod(list) : undefined;
		const fn = isCallExpression(list) && list.arguments[0] ? skipOuter(list.arguments[0]) : undefined;
		const [whole] = fn && isFunctionNode(fn) ? fn.parameters : [];
		if (method?.name !== "reduce" || !whole || !isIdentifier(whole.name)) return undefined;
		return yield* this.members(addedTo(whole));
	}

	private *members(members: readonly Node[]): Inquiry<boolean> {
		if (members.length === 0 || members.some(isSpreadElement)) return false;
		for (const member of members) if (!(yield* this.settlesAs(member, true))) return false;
		return true;
	}
}

interface Given {
	/** Undefined where nothing is handed in. */
	readonly value: Node | undefined;
	/** The function in which that stands. */
	readonly frame: Frame | undefined;
}

/** What it gives is what it was given, whatever that is. */
function isParameter(at: Node): boolean {
	return isIdentifier(at) && declarationOf(at)?.kind === SyntaxKind.Parameter;
}

function* neverReturning(calls: readonly Node[]): Inquiry<Node | undefined> {
	const types = yield* typesOf(calls);
	return calls.find((_, index) => types[index]?.isNever);
}

function isAssignment(node: Node): node is BinaryExpression {
	return isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.EqualsToken && isIdentifier(node.left);
}

/** An argument that is an object of options, in which a signal to give up might be. */
function mayHoldSignal(argument: Node): boolean {
	const at = skipOuter(argument);
	if (!isObjectLiteralExpression(at)) return !isLiteralExpression(at) && /signal|option/i.test(lastName(at) ?? "");
	const names = at.properties.map((property) => (property as { name?: Node }).name);
	return !names.every((name) => name && isIdentifier(name) && name.text !== "signal");
}

/** An async function of test code that waits for nothing, and throws only when it is used wrongly. */
function isTestDouble(fn: FunctionNode, file: RuleFile): boolean {
	if (!isAsync(fn) || !isTestPath(file.pathInProject(fn.getSourceFile().fileName))) return false;
	return exitsOf(fn).thrown.every((thrown) => findAncestor(thrown, (at) => at === fn || isIfStatement(at)) !== fn);
}

/** What `push` and `concat` add to the list in a variable. */
function addedTo(list: Node): Node[] {
	return referencesTo(list).flatMap((use) => {
		const call = use.parent.parent;
		const adds = isPropertyAccessExpression(use.parent) && /^(?:concat|push)$/.test(use.parent.name.text);
		return adds && isCallExpression(call) ? [...call.arguments] : [];
	});
}

/** A field that nobody else sets. */
function isOwn(field: Node): boolean {
	return (
		(field as { name?: Node }).name?.kind === SyntaxKind.PrivateIdentifier ||
		[SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.ReadonlyKeyword].some((kind) =>
			hasModifier(field, kind),
		)
	);
}
