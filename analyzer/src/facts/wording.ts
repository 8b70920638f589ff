/**
 * Facts in words: the only place that says assumptions, reasons, conflicts and evidence in English. Nothing reads these
 * texts back; whoever wants to know something asks the data.
 */
import type { Assumption } from "./assumptions.ts";
import type { Conflict, Harm } from "./conflicts.ts";
import { whyUnreadable } from "./declared-effects.ts";
import { changesOf, type EffectSummary, type IoDomain, type IoEffect } from "./effects.ts";
import type { Evidence } from "./evidence.ts";
import type { Gap, Reason } from "./reasons.ts";

/** How each kind of a fact is said. */
type Wording<Fact extends { readonly kind: string }> = {
	readonly [Kind in Fact["kind"]]: (fact: Extract<Fact, { readonly kind: Kind }>) => string;
};

function say<Fact extends { readonly kind: string }>(fact: Fact, wording: Wording<Fact>): string {
	return wording[fact.kind as Fact["kind"]](fact as never);
}

function code(name: string): string {
	return `\`${name}\``;
}

const REASONS: Wording<Reason> = {
	undeclared: ({ name }) => `${code(name)} is not declared`,
	"unknown-origin": ({ name }) => `where ${code(name)} comes from is not known`,
	"no-knowledge": ({ name, package: from }) =>
		`what ${code(name)} of ${from === undefined ? "the library" : `"${from}"`} does is not known`,
	"no-body": ({ name }) => `${code(name)} has no body in the program`,
	"no-single-body": ({ name }) => `${code(name)} has no body, or several`,
	reassigned: ({ name }) => `${code(name)} is assigned again`,
	"class-called": ({ name }) => `${code(name)} is a class`,
	"made-function": ({ name }) => `${code(name)} holds a function that is not written out`,
	"made-export": ({ name }) => `${code(name)} is not written out`,
	"unknown-function": ({ name }) => `which function ${code(name)} holds is not known`,
	"unknown-member": ({ name }) => `which ${code(name)} is called is not known`,
	"unknown-object": ({ name }) => `which ${code(name)} is called depends on the object`,
	"no-method": ({ name }) => `${code(name)} is not a method with a body`,
	"no-own-method": ({ name }) => `${code(name)} is not a method with a body of its class`,
	"not-in-object": ({ name }) => `${code(name)} is not written out in its object`,
	replaced: ({ name }) => `${code(name)} is replaced in its file`,
	"unknown-ancestor": ({ name }) => `which class ${code(name)} is inherited from is not known`,
	"unknown-this": () => "which object `this` is, is not known",
	overridable: ({ name }) => `${code(name)} may be overridden in a subclass`,
	decorated: ({ name }) => `${code(name)} is decorated`,
	"computed-callee": () => "what is called is computed",
	"unreadable-comment": ({ name, text }) =>
		`the \`@effect\` comment on ${code(name)} is not understood: ${whyUnreadable(text)}`,
	"said-unknown": ({ name }) => `${code(name)} is said to do something unknown`,
	"unknown-name": ({ name }) => `${code(name)} is not known`,
	accessor: ({ name }) => `${code(name)} is an accessor`,
	"assigned-global": ({ name }) => `it assigns to the global ${code(name)}`,
	"assigned-platform": ({ name }) => `it assigns to a member of ${code(name)}`,
	"module-member": () => "which member of a module is used is not known",
	iteration: ({ name }) => `iterating ${code(name)} may run code that is not known`,
	conversion: ({ name }) => `converting ${code(name)} runs code of its own`,
	recursive: () => "it is recursive",
	"loaded-module": () => "which module it loads is not known",
	passed: ({ name }) => `what is passed to ${code(name)} is not known`,
	"used-here": ({ name }) => `what ${code(name)} does here is not known`,
	"partly-known": ({ name }) => `what else ${code(name)} does is not known`,
	"promise-source": () => "what a promise is made from is not known",
	"computed-fields": () => "it has computed or decorated fields",
	"nested-deeply": () => "it is nested too deeply",
	"class-inside": () => "a class is defined in it",
	"async-iteration": () => "it iterates asynchronously",
	disposal: () => "it disposes of a resource",
	yield: () => "it yields",
	super: () => "it uses `super`",
	jsx: () => "it makes JSX elements",
	"odd-syntax": () => "it uses syntax that is not looked into",
	"odd-target": () => "it assigns to something that is not looked into",
	bodiless: () => "it has no body",
	generator: () => "it is a generator",
	"decorated-class": () => "its class is decorated",
	"too-deep": ({ levels }) => `it calls through more than ${levels} levels of functions`,
	budget: () => "too many functions would have to be looked into",
};

/** A clause such as "`sync` has no body in the program (in `load`)". */
export function gapInWords(gap: Gap): string {
	const reason = say(gap.reason, REASONS);
	return gap.in === undefined ? reason : `${reason} (in ${code(gap.in)})`;
}

/** What is said of one name, and of several: predicates. */
const PREDICATES = {
	"not-overridden": ["is not overridden or replaced", "are not overridden or replaced"],
	"only-reads": ["only reads", "only read"],
	"only-computes": ["only computes", "only compute"],
	"only-looks-up": ["only looks something up", "only look something up"],
	"only-logs": ["only writes to a log", "only write to a log"],
	"only-cache": ["is only a cache", "are only caches"],
	unchanged: ["does not change in the meantime", "do not change in the meantime"],
} as const satisfies Partial<Record<Assumption["kind"], readonly [one: string, several: string]>>;

type Predicated = keyof typeof PREDICATES;

function ofOne({ kind, name, although }: { kind: Predicated; name: string; although?: Gap }): string {
	const clause = `${code(name)} ${PREDICATES[kind][0]}`;
	return although ? `${clause}, although ${gapInWords(although)}` : clause;
}

const ASSUMPTIONS: Wording<Assumption> = {
	"not-overridden": ofOne,
	"only-reads": ofOne,
	"only-computes": ofOne,
	"only-looks-up": ofOne,
	"only-logs": ofOne,
	"only-cache": ofOne,
	unchanged: ofOne,
	"made-once": ({ name }) => `${code(name)} is the same whoever needs it first, and making it changes nothing else`,
	wraps: ({ name }) => `${code(name)} does what the function does that it wraps`,
	"decorated-likewise": ({ name }) => `${code(name)} does what its body says, whatever decorates it`,
	"only-implementation": (one) => `${code(one.holder)} is the only implementation of ${code(one.of)}`,
	"only-implementations": ({ holders, of }) =>
		`${holders.map(code).join(" and ")} are the only implementations of ${code(of)}`,
	"only-text": ({ name }) => `${code(name)} only puts a text together`,
	changes: ({ name }) => `${code(name)} changes something`,
	"keeps-to-itself": ({ name, package: from }) =>
		`${code(name)} of ${from} touches only its arguments and its own package`,
	"harmless-construction": ({ name }) => `making a ${code(name)} changes nothing`,
	"harmless-getter": ({ name }) => `reading ${code(name)} changes nothing`,
	"no-reactions": () => "no element of the program's own reacts to changes of the document",
	"elements-are-values": () => "JSX only describes what is to be shown",
	"harmless-module": () => "loading a module does no more than to define what is in it",
	"no-transaction": ({ name }) => `${code(name)} is no transaction`,
	"condition-inside": ({ name }) => `nothing outside of the function that calls ${code(name)} relies on it`,
	"unseen-later": ({ name }) => `nobody looks at what ${code(name)} changes later`,
	"refetch-reads": () => "what is fetched again is only read",
	"query-reads": () => "what is queried is only read",
	"procedure-reads": () => "a procedure that is a query only reads",
	"session-lookup": () => "looking up a session leaves it as it is",
	"log-order": () => "the order of lines in the log does not matter",
	"extra-log-line": ({ name }) => `a line of ${code(name)} more in the log does not matter`,
	"missing-log-lines": ({ name }) => `nobody misses the log lines of ${code(name)}`,
	"earlier-clock": ({ name }) => `${code(name)} may look at the clock a little earlier`,
	"throws-late": ({ name }) => `neither ${code(name)} nor its arguments throw before it waits`,
	"unchanged-for-check": ({ name }) => `${code(name)} does not change meanwhile`,
};

/** A clause such as "`getPlan` only reads". */
export function assumptionInWords(assumption: Assumption): string {
	return say(assumption, ASSUMPTIONS);
}

const MOST_CLAUSES = 5;
const MOST_NAMES = 4;

/** A sentence: assumptions of one kind together, and not more than people read. */
export function assumptionsInWords(assumptions: readonly Assumption[]): string {
	const clauses: string[] = [];
	const left = new Set(assumptions);
	for (const [kind, [, several]] of Object.entries(PREDICATES)) {
		const alike = assumptions.filter((one) => one.kind === kind && !("although" in one));
		if (alike.length < 2) continue;
		for (const one of alike) left.delete(one);
		clauses.push(`${manyInWords(alike.map((one) => code((one as { name: string }).name)))} ${several}`);
	}
	const all = [...clauses, ...[...left].map(assumptionInWords)];
	const more = all.length - MOST_CLAUSES;
	const shown = more > 0 ? [...all.slice(0, MOST_CLAUSES), `and ${more} more of the kind`] : all;
	return `Not proven, but likely: ${shown.join("; ")}.`;
}

function manyInWords(names: readonly string[]): string {
	const more = names.length - MOST_NAMES;
	return inWords(more > 0 ? [...names.slice(0, MOST_NAMES), `${more} more`] : names);
}

/** `a`, `a and b`, `a, b and c`. */
export function inWords(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

const DOMAINS: Readonly<Record<IoDomain, string>> = {
	any: "something outside of the program",
	fs: "the file system",
	http: "the network",
	db: "the database",
	cache: "the cache",
	queue: "the queue",
	process: "the process",
	timer: "a timer",
	dom: "the page",
	storage: "the browser's storage",
	ui: "the user interface",
	log: "the log",
	nondeterminism: "random numbers",
	clock: "the clock",
	test: "the test's state",
};

const CONFLICTS: Wording<Conflict> = {
	memory: ({ first, second }) =>
		first.does === second.does
			? `both write ${code(first.name)}`
			: `one ${first.does} ${code(first.name)}, the other ${second.does} ${code(second.name)}`,
	outside: ({ first, second }) => {
		const [one, other] = [code(first.via), code(second.via)];
		const isAny = first.domain === "any";
		if (first.domain === second.domain || isAny || second.domain === "any") {
			return `${one} and ${other} both use ${DOMAINS[isAny ? second.domain : first.domain]}, and not only to read`;
		}
		const [here, there] = [DOMAINS[first.domain], DOMAINS[second.domain]];
		if (first.mode === "r") return `${other} uses ${there}, and not only to read; ${one} may see that through ${here}`;
		if (second.mode === "r") return `${one} uses ${here}, and not only to read; ${other} may see that through ${there}`;
		return `${one} changes ${here}, and then ${other} changes ${there}`;
	},
};

/** A clause such as "both write `count`". */
export function conflictInWords(conflict: Conflict): string {
	return say(conflict, CONFLICTS);
}

const HARMS: Wording<Harm> = {
	changes: ({ name }) => `changes ${code(name)}`,
	"does-more": ({ via }) => `does more than read (${code(via)})`,
	costs: () => "costs something",
};

/** A predicate such as "changes `count`". */
export function harmInWords(harm: Harm): string {
	return say(harm, HARMS);
}

/** What a call was found to do, as a predicate. */
export function effectsInWords(summary: EffectSummary): string {
	const { io } = summary;
	const reads = placesInWords(io.filter((effect) => effect.mode === "r"));
	const changes = placesInWords(io.filter((effect) => effect.mode !== "r"));
	const [write] = changesOf(summary);
	if (!changes && !write) return `only reads: ${reads}`;
	const memory = write && `changes ${code(write.name)}`;
	return [reads && `reads ${reads}`, changes && `writes to ${changes}`, memory].filter(Boolean).join(", ");
}

/** The same in a few words: which parts of the outside, without the calls that lead there. */
export function effectsInShort(summary: EffectSummary): string {
	const placed = (effects: readonly IoEffect[]) => inWords([...new Set(effects.map(({ domain }) => DOMAINS[domain]))]);
	const reads = placed(summary.io.filter((effect) => effect.mode === "r"));
	const changes = placed(summary.io.filter((effect) => effect.mode !== "r"));
	const [write] = changesOf(summary);
	const memory = write && `changes ${code(write.name)}`;
	return [reads && `reads ${reads}`, changes && `writes to ${changes}`, memory].filter(Boolean).join(", ");
}

function placesInWords(effects: readonly IoEffect[]): string {
	const ways = new Map<IoDomain, Set<string>>();
	for (const { domain, via } of effects) ways.set(domain, (ways.get(domain) ?? new Set()).add(code(via)));
	return [...ways].map(([domain, names]) => `${DOMAINS[domain]} (${[...names].join(", ")})`).join(" and ");
}

/**
 * A sentence about how a callback reaches input or output.
 * @param place what is reached
 */
export function evidenceInWords(evidence: readonly Evidence[], place: string): string {
	const [first, ...rest] = evidence.map(({ name }) => code(name));
	if (first === undefined) return `The callback reaches I/O (${place}).`;
	return rest.length === 0
		? `The callback calls ${first} (${place}).`
		: `${first} calls ${rest.join(", which calls ")} (${place}).`;
}
