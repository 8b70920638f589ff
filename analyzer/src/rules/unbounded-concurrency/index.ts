import { type Inquiry, promiseKindOf, typeOf } from "../../ask/inquiry.ts";
import type { FixDraft, Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { presentConstituentsOf } from "../../ask/types.ts";
import { type IoReach, ioReached } from "../../effects/index.ts";
import {
	isArrowFunction,
	isFunctionExpression,
	isIdentifier,
	isObjectLiteralExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { evidenceInWords } from "../../facts/wording.ts";
import {
	type Limited,
	type LimiterSource,
	limitEdits,
	limiterFor,
	limiterSource,
	limitInWords,
} from "../../rewrites/limit.ts";
import { type Gather, gatherOf } from "../../syntax/combinators.ts";
import { nameOf } from "../../syntax/naming.ts";
import { isTestByName } from "../../syntax/test-paths.ts";
import { outward } from "../../syntax/walk.ts";
import { limiterIn } from "../shared/lists/limiters.ts";
import { boundOf, boundOfType } from "../shared/lists/list-bounds.ts";
import { isLanguagePromise } from "../shared/promises/language-promise.ts";
import { lazyLibraryOf } from "../shared/promises/lazy-queries.ts";
import { type FanOut, fanOutsOf, isFillingLoop, unboundedMapper } from "./fan-out.ts";

type Options = {
	maxKnownLength: number;
	limiters: readonly string[];
	concurrency: number;
};

/** The kinds of I/O that count: their name, and what one piece of it is called. */
const DOMAINS: Readonly<Record<string, { name: string; unit: string }>> = {
	http: { name: "network", unit: "a network request" },
	fs: { name: "file system", unit: "a file operation" },
	db: { name: "database", unit: "a database query" },
	process: { name: "process", unit: "a process" },
	cache: { name: "cache", unit: "a cache access" },
	queue: { name: "queue", unit: "a queue operation" },
};

export const rule: Rule<Options> = {
	meta: {
		id: "unbounded-concurrency",
		summary: "A list of any length starts I/O for all of its elements at once.",
		category: "concurrency",
		defaultSeverity: "warning",
		presets: ["recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: [],
		options: {
			maxKnownLength: {
				doc: "A list that is known to have at most this many elements is not reported.",
				schema: { type: "integer", minimum: 0 },
				default: 20,
			},
			limiters: {
				doc: "Functions and classes of your own that bound how much runs at once, as `package`, `package#name` or `path/of/file#name`.",
				schema: { type: "array", items: { type: "string" } },
				default: [],
			},
			concurrency: {
				doc: "How many run at once after the fix.",
				schema: { type: "integer", minimum: 1 },
				default: 8,
			},
		},
	},
	kinds: [SyntaxKind.CallExpression],
	nominate: isCandidate,
	*check(node, context) {
		const gather = gatherOf(node);
		const place = context.file.pathInProject(context.file.fileName);
		if (isTestByName(place) || isNestedTooDeep(node)) return;
		for (const fanOut of fanOutsAt(node)) {
			const evidence = yield* judge(fanOut, gather, context);
			if (evidence === undefined) continue;
			yield* report(fanOut, gather, evidence, context);
			return;
		}
	},
};

function isCandidate(node: Node): boolean {
	return fanOutsAt(node).length > 0;
}

function fanOutsAt(node: Node): FanOut[] {
	const gather = gatherOf(node);
	if (gather) return fanOutsOf(gather);
	const mapper = unboundedMapper(node);
	return mapper ? [mapper] : [];
}

/** What may come to need a limiter before it. */
function mayNeedLimiter(node: Node): boolean {
	return isCandidate(node) || isFillingLoop(node);
}

/** Each level of nesting looks at all below it. No one writes this many, but a generator may. */
const MAX_NESTING = 4;

function isNestedTooDeep(node: Node): boolean {
	let levels = 0;
	for (let at: Node | undefined = node.parent; at !== undefined && levels <= MAX_NESTING; at = outward(at)) {
		if (gatherOf(at) !== undefined) levels++;
	}
	return levels > MAX_NESTING;
}

interface Evidence {
	readonly io: IoReach;
	/** The expression whose length nothing bounds, or what is known of its length. */
	readonly length: { readonly of: Node } | number;
}

/** What makes a fan-out worth reporting, cheapest questions first; undefined when it is fine or anything is undecided. */
function* judge(
	fanOut: FanOut,
	gather: Gather | undefined,
	context: RuleContext<Options>,
): Inquiry<Evidence | undefined> {
	const { file, options } = context;
	const items = yield* typeOf(fanOut.items);
	if (!isList(items, fanOut)) return undefined;
	if (!(yield* givesPromises(fanOut, file))) return undefined;
	if (gather && !(yield* isLanguagePromise(gather.promise, file))) return undefined;

	const bound = boundOfType(items) ?? (yield* boundOf(fanOut.items, file));
	if (bound.kind === "bounded" || bound.kind === "unknown") return undefined;
	if (bound.kind === "number" && bound.length <= options.maxKnownLength) return undefined;
	if (yield* isWorker(fanOut)) return undefined;

	const io = yield* ioReached(fanOut.callback, file);
	if (io === undefined || !io.domains.some((domain) => domain in DOMAINS)) return undefined;
	// Work that blocks is done one after the other, whoever gathers it.
	if (io.blocks) return undefined;
	if (yield* limiterIn(fanOut.callback, file, options.limiters)) return undefined;
	return { io, length: bound.kind === "number" ? bound.length : { of: bound.of } };
}

/** Whether there is a promise for each element, or a query that begins when it is gathered. */
function* givesPromises({ mapping, form, started }: FanOut, file: RuleFile): Inquiry<boolean> {
	if (form === "mapper") return true;
	if (started) {
		if ((yield* promiseKindOf(started)) === "promise") return true;
		return lazyLibraryOf(yield* typeOf(started), file) !== undefined;
	}
	if ((yield* promiseKindOf(mapping)) === "promise-array") return true;
	const [element] = (yield* typeOf(mapping))?.typeArguments() ?? [];
	return lazyLibraryOf(element, file) !== undefined;
}

/** Whether `map` is an array's, or `Array.from` is given something to iterate over. */
function isList(type: TypeRef | undefined, { form, items }: FanOut): boolean {
	if (type === undefined || type.isAny || type.isUnknown || type.isErrorType || type.isNever) return false;
	const parts = presentConstituentsOf(type);
	if (parts.length > 0 && parts.every((part) => part.isArray() || part.isTuple())) return true;
	if (form === "map") return false;
	if (isObjectLiteralExpression(items)) return true;
	return parts.every((part) =>
		/^(?:Readonly)?(?:Set|Map)$|^(?:Set|Map|Array)Iterator$|Iterable(?:Iterator)?$/.test(part.symbol()?.name ?? ""),
	);
}

/**
 * A pool of workers rather than a list of tasks: as many runs of a function as a number says, none of which looks at
 * which one it is.
 */
function* isWorker({ form, items, callback }: FanOut): Inquiry<boolean> {
	if (form !== "from" || !isObjectLiteralExpression(items)) return false;
	if (isArrowFunction(callback) || isFunctionExpression(callback)) return callback.parameters.length === 0;
	return (yield* arityOf(callback)) === 0;
}

/** Number of parameters of the only signature of a function; undefined when there are several, or any number. */
function* arityOf(callback: Node): Inquiry<number | undefined> {
	const signatures = (yield* typeOf(callback))?.callSignatures() ?? [];
	const [signature] = signatures;
	return signatures.length !== 1 || signature === undefined || signature.hasRestParameter
		? undefined
		: signature.parameters.length;
}

function* report(
	fanOut: FanOut,
	gather: Gather | undefined,
	{ io, length }: Evidence,
	context: RuleContext<Options>,
): Inquiry<void> {
	const { file } = context;
	const list = nameOf(fanOut.items, (node) => file.textOf(node), 50);
	const items = `\`${isObjectLiteralExpression(fanOut.items) ? `Array.from(${list})` : list}\``;
	const domain = io.domains.find((candidate) => candidate in DOMAINS) ?? "";
	const { name, unit } = DOMAINS[domain] ?? { name: domain, unit: "I/O" };
	const notes = [evidenceInWords(io.evidence, name), yield* describeLength(length, file)];
	const fixes: FixDraft[] = [];
	if (gather === undefined || gather.combinator === "all" || gather.combinator === "allSettled") {
		const fix = fanOut.form === "mapper" ? boundMapper(fanOut, context) : yield* makeFix(fanOut, context);
		if (fix !== undefined) fixes.push(fix);
	} else {
		notes.push(
			`A limit would change which promise \`Promise.${gather.combinator}\` sees settle first, so it is not offered.`,
		);
	}
	const { call } = gather ?? { call: fanOut.mapping };
	const related =
		fanOut.mapping.pos < call.pos ? [{ at: fanOut.mapping, message: "All of them are started here." }] : [];
	context.report({
		at: call.expression,
		about: call,
		message:
			typeof length === "number"
				? `Up to ${length} elements of ${items} start ${unit} at once.`
				: `Every element of ${items} starts ${unit} at once, and nothing bounds how many there are.`,
		notes,
		related,
		fixes,
	});
}

function* describeLength(length: Evidence["length"], file: RuleFile): Inquiry<string> {
	if (typeof length === "number") return `The list can have ${length} elements.`;
	const name = nameOf(length.of, (node) => file.textOf(node), 50);
	const type = isIdentifier(length.of) ? (yield* typeOf(length.of))?.print() : undefined;
	return type !== undefined && type.length <= 40
		? `\`${name}: ${type}\` has no known bound.`
		: `\`${name}\` has no known bound.`;
}

/** `{ concurrency: 8 }` for a function that runs all at once where it is told nothing. */
function boundMapper(
	{ mapping }: FanOut,
	{ file, options: { concurrency } }: RuleContext<Options>,
): FixDraft | undefined {
	const [, callback, options] = mapping.arguments;
	if (!callback) return undefined;
	const [first] = options && isObjectLiteralExpression(options) ? options.properties : [];
	if (options && !first) return undefined;
	const at = first ? file.startOf(first) : callback.end;
	const text = first ? `concurrency: ${concurrency}, ` : `, { concurrency: ${concurrency} }`;
	const title = `Run at most ${concurrency} at once`;
	return { id: "bound", title, safety: "suggestion", edits: [{ start: at, end: at, text }] };
}

function* makeFix(fanOut: FanOut, context: RuleContext<Options>): Inquiry<FixDraft | undefined> {
	const { file, options } = context;
	if (fanOut.hasThisArgument) return undefined;
	if (fanOut.started) return limitStarted(fanOut, fanOut.started, context);
	const source = limiterSource(file);
	const named = !isArrowFunction(fanOut.callback) && !isFunctionExpression(fanOut.callback);
	const limited = limitEdits({
		file,
		mapping: fanOut.mapping,
		callback: fanOut.callback,
		arity: named ? yield* arityOf(fanOut.callback) : undefined,
		source,
		concurrency: options.concurrency,
		isCandidate: mayNeedLimiter,
	});
	if (limited === undefined) return undefined;
	return fixOf(limited, source, options);
}

/** `list.push(f(x))` becomes `list.push(limit(() => f(x)))`. */
function limitStarted({ loop }: FanOut, started: Node, { file, options }: RuleContext<Options>): FixDraft | undefined {
	if (!loop) return undefined;
	const source = limiterSource(file);
	const limiter = limiterFor({
		file,
		mapping: loop,
		source,
		concurrency: options.concurrency,
		isCandidate: mayNeedLimiter,
	});
	if (!limiter) return undefined;
	const start = file.startOf(started);
	const edits = [
		...limiter.edits,
		{ start, end: start, text: `${limiter.limit}(() => ` },
		{ start: started.end, end: started.end, text: ")" },
	].sort((a, b) => a.start - b.start || a.end - b.end);
	return fixOf({ edits, reused: limiter.reused }, source, options);
}

function fixOf(limited: Limited, source: LimiterSource, options: Options): FixDraft {
	return {
		id: source === "p-limit" ? "p-limit" : "limit",
		title: limitInWords(limited, source, options.concurrency),
		safety: "suggestion",
		edits: limited.edits,
	};
}
