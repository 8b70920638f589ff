/**
 * What a call that cannot be looked into probably does, by its name and its result's type. A guess is never proof: what
 * rests on one says so (`EffectSummary.assumptions`).
 */

import { type Inquiry, promiseKindOf } from "../../ask/inquiry.ts";
import { typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isPrimitiveType, isPromiseItself } from "../../ask/types.ts";
import {
	type CallExpression,
	type Identifier,
	isArrowFunction,
	isAsExpression,
	isAwaitExpression,
	isCallExpression,
	isExpressionStatement,
	isIdentifier,
	isNewExpression,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isVoidExpression,
	type Node,
} from "../../engine/ast.ts";
import type { PromiseKind } from "../../engine/engine.ts";
import type { Assumption } from "../../facts/assumptions.ts";
import { type EffectSummary, onlyReads } from "../../facts/effects.ts";
import type { Gap, Reason } from "../../facts/reasons.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { lastName } from "../../syntax/calls.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { isWithin, outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { collectBody } from "../body/index.ts";
import { calledBy, constantText, type Invocation, makerBehind, ownFunction, packageOf } from "../callee/index.ts";
import { reachesOutside } from "../knowledge/index.ts";
import { bareName, keepsToItself, settlesPromise } from "./kept-to-itself.ts";

export interface Guess {
	/**
	 * - `reads`: it looks at something outside of the program or in its memory
	 * - `computes`: it makes a value of its arguments
	 * - `logs`: it adds a line to a log
	 * - `writes`: it changes something, so that its order matters
	 * - `keeps`: it keeps to its package, see `kept-to-itself.ts`
	 */
	readonly does: "reads" | "computes" | "logs" | "writes" | "keeps";
	/** The package that it belongs to, where one declares it. */
	readonly package?: string;
	/** Its result is a promise: it may take its time. */
	readonly waits: boolean;
	/** The result is a `Promise` by its type, not just something that can be awaited. */
	readonly native: boolean;
	/** What is taken for true. */
	readonly assumption: Assumption;
}

/** Verbs of looking something up. */
const READING =
	/^(?:get|fetch|find|load|list|read|query|count|exists?|is|has|can|lookup|resolve|search|retrieve|describe)(?![a-z])/;
/** A name that begins with a reading verb and goes on like this does more than read. */
const READING_AND_MORE =
	/(?:And|Or)[A-Z]|Create|Save|Update|Set[A-Z]|Delete|Remove|Insert|Write|(?<!App|Play|Web|Data|Key|Vector|Object|Blob)Store(?![a-z])|Upsert|Add[A-Z]|Push|Pop[A-Z]|Next|Consume|Claim|Acquire|Reserve|Refresh|Invalidate|Reset|Send|Publish|Lock|Increment|Initiali[sz]e|Input|Answer|Prompt|Ports?(?![a-z])/;
/** Whoever gets one of these may be asked for it, or gets a new one that has to be given back. */
const GUARDED =
	/secret|passphrase|password|credential|token|lease|session$|prompt|stream|reader|connection|handle|cursor|subscription|channel|socket/i;
/** What an object gives as its own outcome: whoever asks waits until it has run, and finds it changed afterwards. */
const OUTCOME = /(?:Results?|Outcome|Output|Response|Completion|ExitCode)$/;
/** Alone they say too little: a stream's `read` takes away, a database's `query` may be any statement. */
const AMBIGUOUS: ReadonlySet<string> = new Set(["read", "query", "resolve", "fetch", "load", "can"]);
/** Verbs of making one value of another. */
const COMPUTING =
	/^(?:to|from|as|of|parse|format|map|filter|pick|omit|encode|decode|stringify|serialize|deserialize|normali[sz]e|build|compute|calculate|convert|transform|join|split|extract|concat|compare|equals?|sort|group|key|clone|with|match|matches|includes|safeParse|validate|assert|flatten|uniq|trim|escape|sanitize|not|and|or|eq|in|should|use|t)(?![a-z])/;
/** Verbs of changing something. */
const WRITING =
	/^(?:set|save|update|insert|delete|remove|create|add|write|store|put|post|patch|upsert|send|publish|emit|dispatch|push|enqueue|register|mark|cancel|start|stop|open|close|commit|rollback|begin|flush|clear|reset|increment|decrement|apply|execute|run|sync|process|handle|notify|upload|move|copy|rename|destroy|drop|truncate|invalidate|revoke|refresh|archive|restore|assign|attach|detach|enable|disable|lock|unlock|acquire|release|login|logout)(?![a-z])/;
/** Tags of templates that make a value of their text. */
const TAG = /^(?:sql|gql|graphql|html|css|raw|svg|md|outdent|dedent|source|t|msg|chalk|join|empty)$/i;
const LOGGING = /^(?:log|debug|info|warn|warning|error|trace|verbose|silly|notice|fatal)$/;
/** What error trackers are told. */
const REPORT = /^capture(?:Exception|Message|Error)$/;
const LOGGER = /(?:^|[a-z_])(?:log|logger|console)$/i;

/** @param call a call whose callee has no body that could be looked into; where the program has it all the same, only lines of a log are guessed */
export function* guessOf(call: Invocation, file: RuleFile): Inquiry<Guess | undefined> {
	const callee = calledBy(call);
	const name = lastName(callee);
	if (name === undefined) return isCallExpression(call) ? yield* guessOfMade(call, file) : undefined;
	const from = yield* packageOf(callee, file);
	if (isNewExpression(call))
		return from === undefined ? undefined : guess("computes", { kind: "harmless-construction", name });
	if (!isCallExpression(call)) {
		const isText = TAG.test(name) || (from !== undefined && !reachesOutside(from) && (yield* givesText(call, file)));
		return isText ? guess("computes", { kind: "only-text", name }) : undefined;
	}
	const own = from === undefined ? yield* ownFunction(callee, file) : undefined;
	if (own === "own") {
		const isLog = isLogByName(call);
		return isLog ? guess("logs", { kind: "only-logs", name }) : yield* guessOfReader(call, name, file);
	}
	const found = (yield* guessOfCall(call, name, from, file)) ?? (yield* guessOfReader(call, name, file));
	// Whoever hands over a function to look something up with may hand over one that does more.
	if (own === "handed" && found?.does !== "computes" && found?.does !== "logs") return undefined;
	return found && from !== undefined ? { ...found, package: from } : found;
}

/** `createModels(settings)(name)`: what a package's maker gives is called at once, for a value. */
function* guessOfMade(call: CallExpression, file: RuleFile): Inquiry<Guess | undefined> {
	const maker = calledBy(call);
	const name = isCallExpression(maker) ? lastName(calledBy(maker)) : undefined;
	if (!isCallExpression(maker) || name === undefined || !isResultUsed(call) || settlesPromise(call)) return undefined;
	const from = yield* packageOf(calledBy(maker), file);
	if (from === undefined || reachesOutside(from) || (yield* promiseKindOf(call, true)) !== "no") return undefined;
	const handed = [...maker.arguments, ...call.arguments].filter((value) => !isFunctionNode(skipOuter(value)));
	// What it is handed by name it may call.
	const types = yield* typesFor(handed, file);
	if (types.some((type) => file.types.isCallable(type) !== false)) return undefined;
	return { ...guess("computes", { kind: "only-computes", name }), package: from };
}

/** `yaml.load(text)`: a package's function makes a value of a text that it is handed. */
function* parses(call: CallExpression, verb: string, from: string, file: RuleFile): Inquiry<boolean> {
	const [text] = call.arguments;
	if (!text || !/^(?:load|read|decode)(?![a-z])/.test(verb) || /Sync$/.test(verb) || reachesOutside(from)) return false;
	if (settlesPromise(call) || isAwaitExpression(outerOf(call).parent)) return false;
	const kind = yield* promiseKindOf(call, true);
	// What comes out of a text has no type as a rule.
	if (kind === "promise" || kind === "thenable") return false;
	const types = yield* typesFor(call.arguments, file);
	return (types[0]?.isStringLike ?? false) && types.every((type) => isPrimitiveType(type, true));
}

/** Makers of functions that look something up: `buildPipe`, `createQuery`. */
const MAKING_READERS = /^(?:build|create|make|define|get|new)[A-Za-z]*(?:Pipe|Query)$/;

/** What a package's maker gives by its name, where it is handed no functions of the program's and somebody waits for an answer. */
function* guessOfReader(call: CallExpression, name: string, file: RuleFile): Inquiry<Guess | undefined> {
	const made = isResultUsed(call) ? yield* makerBehind(calledBy(call), file, true) : undefined;
	if (!made || !isCallExpression(made) || made === calledBy(call)) return undefined;
	const maker = lastName(calledBy(made));
	if (maker === undefined || !MAKING_READERS.test(maker)) return undefined;
	if (READING_AND_MORE.test(name) || WRITING.test(bareName(name))) return undefined;
	if ((yield* packageOf(calledBy(made), file)) === undefined || made.arguments.some(holdsOtherFunctions))
		return undefined;
	if ((yield* promiseKindOf(call, true)) !== "promise" || (yield* givesNothing(call, true, file))) return undefined;
	const [type] = yield* typesFor([call], file);
	return { ...guess("reads", { kind: "only-reads", name }), waits: true, native: isPromiseItself(type, file) };
}

function* givesText(template: Node, file: RuleFile): Inquiry<boolean> {
	const [type] = yield* typesFor([template], file);
	return type?.isStringLike ?? false;
}

function* guessOfCall(
	call: CallExpression,
	name: string,
	from: string | undefined,
	file: RuleFile,
): Inquiry<Guess | undefined> {
	const callee = calledBy(call);
	const verb = bareName(name);
	const isUsed = isResultUsed(call) && !(yield* isVoidOfArrow(call, file));
	if (!isUsed && isLogging(callee, verb)) return guess("logs", { kind: "only-logs", name });
	if (WRITING.test(verb)) {
		// `addDays` of a package of dates makes a new date.
		const isMaking = isUsed && from !== undefined && (yield* promiseKindOf(call, true)) === "no";
		if (isMaking) return guess("computes", { kind: "only-computes", name });
		return (yield* keeping(call, name, from, file)) ?? guess("writes", { kind: "changes", name });
	}
	if (!isUsed) return yield* keeping(call, name, from, file);
	const isReading = readsByName(callee, verb);
	if (from !== undefined && (yield* parses(call, verb, from, file)))
		return guess("computes", { kind: "only-computes", name });
	if (isReading && argumentsContradict(call, verb, from !== undefined)) {
		return (yield* isStep(call, from, file)) ? guess("computes", { kind: "only-computes", name }) : undefined;
	}
	if (!isReading && !COMPUTING.test(verb) && (from === undefined || settlesPromise(call))) return undefined;
	const kind = yield* kindOfResult(call);
	if (kind === "no") {
		return isReading
			? guess("reads", { kind: "only-looks-up", name })
			: guess("computes", { kind: "only-computes", name });
	}
	if (!isReading || (kind !== "promise" && kind !== "thenable")) return undefined;
	if (yield* givesNothing(call, from !== undefined, file)) return undefined;
	const [type] = yield* typesFor([call], file);
	return { ...guess("reads", { kind: "only-reads", name }), waits: true, native: isPromiseItself(type, file) };
}

/**
 * What a call is taken for whose body was looked into and is not understood to its end: to read, where all that was understood
 * reads, the name says so, and what was not does not sound like doing something; or a line in a log.
 * @param summary what was found there, in so far as it is known
 */
export function guessDespite(call: Invocation, name: string, summary: EffectSummary): Guess | undefined {
	if (!summary.unknown || !isCallExpression(call) || !onlyReads(summary)) return undefined;
	const { opaque, reason, in: place = name } = summary.unknown;
	const although: Gap = { reason, in: place };
	if (!opaque && isReadByName(call) && !mayDoMore(reason)) {
		const waits = isAwaitExpression(outerOf(call).parent);
		return { ...guess("reads", { kind: "only-reads", name, although }), waits };
	}
	return isLogByName(call) ? guess("logs", { kind: "only-logs", name, although }) : undefined;
}

/** Whether what is not known of a body may well be work: a function of a package that reaches outside, or one that is named for doing something. */
function mayDoMore(reason: Reason): boolean {
	if (!("name" in reason)) return reason.kind !== "recursive";
	if (reason.kind === "no-knowledge" && reason.package !== undefined && reachesOutside(reason.package)) return true;
	const verb = bareName(reason.name.slice(reason.name.lastIndexOf(".") + 1));
	return verb === "" || WRITING.test(verb) || reason.kind === "passed";
}

/** Whether a function with this name and a result that is used sounds as if it did no more than read. */
function isReadByName(call: CallExpression): boolean {
	const callee = calledBy(call);
	return readsByName(callee, bareName(lastName(callee) ?? "")) && isResultUsed(call);
}

/** Whether it is a call of something named like a logger, whose result nobody uses. */
function isLogByName(call: CallExpression): boolean {
	const callee = calledBy(call);
	return isLogging(callee, bareName(lastName(callee) ?? "")) && !isResultUsed(call);
}

/** Whether a function's own name sounds like reading: of others it does not matter what else is in them once something is not known. */
export function isNamedLikeReading(name: string | undefined): boolean {
	return name !== undefined && READING.test(bareName(name));
}

function readsByName(callee: Node, verb: string): boolean {
	const holder = isPropertyAccessExpression(callee) ? lastName(skipOuter(callee.expression)) : undefined;
	return READING.test(verb) && ![verb, holder ?? ""].some((name) => READING_AND_MORE.test(name) || GUARDED.test(name));
}

function guess(does: Guess["does"], assumption: Assumption): Guess {
	return { does, waits: false, native: false, assumption };
}

function isLogging(callee: Node, verb: string): boolean {
	if (REPORT.test(verb)) return true;
	if (isIdentifier(callee)) return LOGGER.test(verb) || verb === "debug";
	if (!isPropertyAccessExpression(callee) || !LOGGING.test(verb)) return false;
	const receiver = lastName(skipOuter(callee.expression));
	return receiver !== undefined && (LOGGER.test(receiver) || receiver === "debug");
}

/** `client.of(path).query(filter).get()`: what gives another object of its package is a step on the way, whatever it is called. */
function* isStep(call: CallExpression, from: string | undefined, file: RuleFile): Inquiry<boolean> {
	if (from === undefined || reachesOutside(from) || settlesPromise(call)) return false;
	if ((yield* promiseKindOf(call, true)) !== "no") return false;
	const [type] = yield* typesFor([call], file);
	const symbol = type?.symbol();
	const origin = symbol && file.types.originOf(symbol);
	return origin?.from === "package" && origin.name === from;
}

/** Whether the result is a promise, by its type or by the type that the program says it has. */
function* kindOfResult(call: CallExpression): Inquiry<PromiseKind> {
	const { parent } = call;
	return yield* promiseKindOf(isAsExpression(parent) ? parent : call, true);
}

function* keeping(
	call: CallExpression,
	name: string,
	from: string | undefined,
	file: RuleFile,
): Inquiry<Guess | undefined> {
	if (from === undefined || !(yield* keepsToItself(call, bareName(name), from, file))) return undefined;
	return guess("keeps", { kind: "keeps-to-itself", name, package: from });
}

/** What the call's arguments say against a name that sounds like reading. */
function argumentsContradict(call: CallExpression, verb: string, isOfPackage: boolean): boolean {
	const [first] = call.arguments;
	if (call.arguments.some((argument) => namesAnotherMethod(skipOuter(argument)))) return true;
	if (first === undefined && OUTCOME.test(verb) && isPropertyAccessExpression(skipOuter(call.expression))) return true;
	if (!AMBIGUOUS.has(verb)) return false;
	// `load(id)` and `fetch(url)` look up what they are given; without anything they take the next one or start something.
	if (first === undefined) return true;
	return verb === "read" || verb === "query" || verb === "resolve" || isOfPackage;
}

/** `{ method: "POST" }`, or a method that is not written out. */
function namesAnotherMethod(argument: Node): boolean {
	if (!isObjectLiteralExpression(argument)) return false;
	return argument.properties.some((property) => {
		const { name } = property as { name?: Node };
		if (!name || !isIdentifier(name) || name.text !== "method") return false;
		const value = isPropertyAssignment(property) ? constantText(property.initializer) : undefined;
		return value === undefined || !/^(?:get|head)$/i.test(value);
	});
}

/** Whether anything is done with what the call gives, or with what the promise that it gives settles with. */
function isResultUsed(call: Node): boolean {
	let at = outerOf(call);
	if (isAwaitExpression(at.parent)) at = outerOf(at.parent);
	return !isExpressionStatement(at.parent) && !isVoidExpression(at.parent);
}

/** `() => visit(path)`: what looks like a result is none by its type. */
function* isVoidOfArrow(call: Node, file: RuleFile): Inquiry<boolean> {
	if (!isArrowFunction(outerOf(call).parent)) return false;
	const [type] = yield* typesFor([call], file);
	return type?.isVoid ?? false;
}

/**
 * A promise for nothing: whatever its name says, it is waited for because of something that it does.
 * @param isOfPackage packages say `any` of an answer of which they do not know the shape
 */
function* givesNothing(call: Node, isOfPackage: boolean, file: RuleFile): Inquiry<boolean> {
	const { parent } = outerOf(call);
	if (!isAwaitExpression(parent)) return false;
	const [type] = yield* typesFor([parent], file);
	if (type?.isAny && !type.isErrorType) return !isOfPackage;
	return !type || type.isErrorType || type.isVoid || type.isNever || type.isNullish;
}

/** Whether settings hold functions that may change something outside of themselves. */
function holdsOtherFunctions(settings: Node): boolean {
	let found = false;
	walk(settings, (at) => {
		if (isFunctionNode(at)) found ||= changesOthers(at);
		return !found && !isFunctionNode(at);
	});
	return found;
}

function changesOthers(fn: Node): boolean {
	const { writtenVariables, properties } = collectBody(fn);
	const isOwn = (target: Node) => {
		const declared = declarationOf(target as Identifier);
		return declared !== undefined && isWithin(declared, fn);
	};
	return !writtenVariables.every(isOwn) || properties.some(({ access }) => access !== "read");
}
