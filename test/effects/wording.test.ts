/** How facts are said: a text for each kind, and assumptions together. */
import assert from "node:assert/strict";
import { type Assumption, Assumptions } from "../../analyzer/src/facts/assumptions.ts";
import type { Conflict, Harm } from "../../analyzer/src/facts/conflicts.ts";
import { type IoEffect, summary } from "../../analyzer/src/facts/effects.ts";
import type { Reason } from "../../analyzer/src/facts/reasons.ts";
import {
	assumptionInWords,
	assumptionsInWords,
	conflictInWords,
	effectsInWords,
	evidenceInWords,
	gapInWords,
	harmInWords,
	inWords,
} from "../../analyzer/src/facts/wording.ts";

/** What each kind is said as: with `load` for its name, or beside an example of a kind that has more than that. */
type Table<Fact extends { readonly kind: string }> = {
	readonly [Kind in Fact["kind"]]: string | readonly [example: Extract<Fact, { readonly kind: Kind }>, text: string];
};

const REASONS: Table<Reason> = {
	undeclared: "`load` is not declared",
	"unknown-origin": "where `load` comes from is not known",
	"no-knowledge": [
		{ kind: "no-knowledge", name: "load", package: "store" },
		'what `load` of "store" does is not known',
	],
	"no-body": "`load` has no body in the program",
	"no-single-body": "`load` has no body, or several",
	reassigned: "`load` is assigned again",
	"class-called": "`load` is a class",
	"made-function": "`load` holds a function that is not written out",
	"made-export": "`load` is not written out",
	"unknown-function": "which function `load` holds is not known",
	"unknown-member": "which `load` is called is not known",
	"unknown-object": "which `load` is called depends on the object",
	"no-method": "`load` is not a method with a body",
	"no-own-method": "`load` is not a method with a body of its class",
	"not-in-object": "`load` is not written out in its object",
	replaced: "`load` is replaced in its file",
	"unknown-ancestor": "which class `load` is inherited from is not known",
	"unknown-this": "which object `this` is, is not known",
	overridable: "`load` may be overridden in a subclass",
	decorated: "`load` is decorated",
	"computed-callee": "what is called is computed",
	"unreadable-comment": [
		{ kind: "unreadable-comment", name: "load", text: "pure, costly" },
		'the `@effect` comment on `load` is not understood: "pure" has to stand alone',
	],
	"said-unknown": "`load` is said to do something unknown",
	"unknown-name": "`load` is not known",
	accessor: "`load` is an accessor",
	"assigned-global": "it assigns to the global `load`",
	"assigned-platform": "it assigns to a member of `load`",
	"module-member": "which member of a module is used is not known",
	iteration: "iterating `load` may run code that is not known",
	conversion: "converting `load` runs code of its own",
	recursive: "it is recursive",
	"loaded-module": "which module it loads is not known",
	passed: "what is passed to `load` is not known",
	"used-here": "what `load` does here is not known",
	"partly-known": "what else `load` does is not known",
	"promise-source": "what a promise is made from is not known",
	"computed-fields": "it has computed or decorated fields",
	"nested-deeply": "it is nested too deeply",
	"class-inside": "a class is defined in it",
	"async-iteration": "it iterates asynchronously",
	disposal: "it disposes of a resource",
	yield: "it yields",
	super: "it uses `super`",
	jsx: "it makes JSX elements",
	"odd-syntax": "it uses syntax that is not looked into",
	"odd-target": "it assigns to something that is not looked into",
	bodiless: "it has no body",
	generator: "it is a generator",
	"decorated-class": "its class is decorated",
	"too-deep": [{ kind: "too-deep", levels: 12 }, "it calls through more than 12 levels of functions"],
	budget: "too many functions would have to be looked into",
};

const ASSUMPTIONS: Table<Assumption> = {
	"not-overridden": "`load` is not overridden or replaced",
	wraps: "`load` does what the function does that it wraps",
	"decorated-likewise": "`load` does what its body says, whatever decorates it",
	"only-implementation": [
		{ kind: "only-implementation", holder: "Disk", of: "Store" },
		"`Disk` is the only implementation of `Store`",
	],
	"only-implementations": [
		{ kind: "only-implementations", holders: ["Disk", "Cloud"], of: "Store" },
		"`Disk` and `Cloud` are the only implementations of `Store`",
	],
	"only-reads": "`load` only reads",
	"only-looks-up": "`load` only looks something up",
	"only-computes": "`load` only computes",
	"only-text": "`load` only puts a text together",
	"only-logs": "`load` only writes to a log",
	changes: "`load` changes something",
	"keeps-to-itself": [
		{ kind: "keeps-to-itself", name: "inject", package: "tracing" },
		"`inject` of tracing touches only its arguments and its own package",
	],
	"harmless-construction": "making a `load` changes nothing",
	"harmless-getter": "reading `load` changes nothing",
	"no-reactions": "no element of the program's own reacts to changes of the document",
	"elements-are-values": "JSX only describes what is to be shown",
	"harmless-module": "loading a module does no more than to define what is in it",
	"no-transaction": "`load` is no transaction",
	"only-cache": "`load` is only a cache",
	"made-once": "`load` is the same whoever needs it first, and making it changes nothing else",
	"condition-inside": "nothing outside of the function that calls `load` relies on it",
	"unseen-later": "nobody looks at what `load` changes later",
	"refetch-reads": "what is fetched again is only read",
	"query-reads": "what is queried is only read",
	"procedure-reads": "a procedure that is a query only reads",
	"session-lookup": "looking up a session leaves it as it is",
	"log-order": "the order of lines in the log does not matter",
	"extra-log-line": "a line of `load` more in the log does not matter",
	"missing-log-lines": "nobody misses the log lines of `load`",
	"earlier-clock": "`load` may look at the clock a little earlier",
	"throws-late": "neither `load` nor its arguments throw before it waits",
	unchanged: "`load` does not change in the meantime",
	"unchanged-for-check": "`load` does not change meanwhile",
};

/** One test for each kind. */
function eachKind<Fact extends { readonly kind: string }>(table: Table<Fact>, words: (fact: Fact) => string): void {
	for (const kind of Object.keys(table) as Fact["kind"][]) {
		const said = table[kind];
		const [fact, text] = typeof said === "string" ? [{ kind, name: "load" } as unknown as Fact, said] : said;
		it(kind, () => assert.equal(words(fact), text));
	}
}

describe("facts in words", () => {
	describe("reasons", () => {
		eachKind(REASONS, (reason) => gapInWords({ reason }));

		it("no-knowledge of the language's library", () => {
			const reason: Reason = { kind: "no-knowledge", name: "load" };
			assert.equal(gapInWords({ reason }), "what `load` of the library does is not known");
		});

		it("say in which function they are", () => {
			const reason: Reason = { kind: "no-body", name: "sync" };
			assert.equal(gapInWords({ reason, in: "load" }), "`sync` has no body in the program (in `load`)");
		});
	});

	describe("assumptions", () => {
		eachKind(ASSUMPTIONS, assumptionInWords);

		const although = { reason: { kind: "yield" }, in: "walk" } as const;

		it("say what speaks against them", () => {
			assert.equal(
				assumptionInWords({ kind: "only-reads", name: "load", although }),
				"`load` only reads, although it yields (in `walk`)",
			);
		});

		it("of one kind are said together, those with a doubt apart", () => {
			assert.equal(
				assumptionsInWords([
					{ kind: "only-reads", name: "a" },
					{ kind: "log-order" },
					{ kind: "not-overridden", name: "m" },
					{ kind: "only-reads", name: "b", although },
					{ kind: "only-reads", name: "c" },
				]),
				"Not proven, but likely: `a` and `c` only read; the order of lines in the log does not matter; " +
					"`m` is not overridden or replaced; `b` only reads, although it yields (in `walk`).",
			);
		});

		it("are not more than people read", () => {
			const readers = ["a", "b", "c", "d", "e", "f"].map((name) => ({ kind: "only-reads", name }) as const);
			const others = ["p", "q", "r", "s", "t", "u"].map((name) => ({ kind: "changes", name }) as const);
			assert.equal(
				assumptionsInWords([...others, ...readers]),
				"Not proven, but likely: `a`, `b`, `c`, `d` and 2 more only read; `p` changes something; `q` changes something; " +
					"`r` changes something; `s` changes something; and 2 more of the kind.",
			);
		});

		it("are kept once each, in the order in which they were made", () => {
			const kept = new Assumptions([{ kind: "only-reads", name: "b" }]);
			kept.addAll([
				{ kind: "only-reads", name: "a" },
				{ name: "b", kind: "only-reads" },
				{ kind: "only-reads", name: "a", although },
				{ kind: "only-reads", name: "a", although: { in: "walk", reason: { kind: "yield" } } },
				{ kind: "only-computes", name: "a" },
			]);
			assert.deepEqual(kept.all().map(assumptionInWords), [
				"`b` only reads",
				"`a` only reads",
				"`a` only reads, although it yields (in `walk`)",
				"`a` only computes",
			]);
		});
	});

	describe("conflicts", () => {
		const use = (domain: IoEffect["domain"], mode: IoEffect["mode"], via: string): IoEffect => ({ domain, mode, via });
		const cases: readonly [Conflict, string][] = [
			[
				{ kind: "memory", first: { does: "writes", name: "a" }, second: { does: "writes", name: "a" } },
				"both write `a`",
			],
			[
				{ kind: "memory", first: { does: "reads", name: "a" }, second: { does: "writes", name: "b" } },
				"one reads `a`, the other writes `b`",
			],
			[
				{ kind: "outside", first: use("db", "r", "find"), second: use("db", "w", "save") },
				"`find` and `save` both use the database, and not only to read",
			],
			[
				{ kind: "outside", first: use("any", "rw", "run"), second: use("fs", "r", "readFile") },
				"`run` and `readFile` both use the file system, and not only to read",
			],
			[
				{ kind: "outside", first: use("fs", "w", "copy"), second: use("db", "w", "save") },
				"`copy` changes the file system, and then `save` changes the database",
			],
			[
				{ kind: "outside", first: use("http", "r", "get"), second: use("db", "w", "save") },
				"`save` uses the database, and not only to read; `get` may see that through the network",
			],
			[
				{ kind: "outside", first: use("db", "w", "save"), second: use("http", "r", "get") },
				"`save` uses the database, and not only to read; `get` may see that through the network",
			],
		];
		for (const [conflict, text] of cases) it(text, () => assert.equal(conflictInWords(conflict), text));
	});

	it("harm", () => {
		const harms: readonly [Harm, string][] = [
			[{ kind: "changes", name: "count" }, "changes `count`"],
			[{ kind: "does-more", via: "save" }, "does more than read (`save`)"],
			[{ kind: "costs" }, "costs something"],
		];
		for (const [harm, text] of harms) assert.equal(harmInWords(harm), text);
	});

	it("effects", () => {
		const reads = [
			{ domain: "http", mode: "r", via: "fetch" },
			{ domain: "http", mode: "r", via: "text" },
			{ domain: "fs", mode: "r", via: "readFile" },
		] as const;
		const write = { kind: "variable", id: "1", name: "count", shared: false } as const;
		assert.equal(
			effectsInWords(summary({ io: reads })),
			"only reads: the network (`fetch`, `text`) and the file system (`readFile`)",
		);
		assert.equal(
			effectsInWords(summary({ io: [reads[0], { domain: "db", mode: "w", via: "save" }], writes: [write] })),
			"reads the network (`fetch`), writes to the database (`save`), changes `count`",
		);
	});

	it("evidence", () => {
		const steps = [
			{ kind: "through", name: "loadPage" },
			{ kind: "through", name: "load" },
			{ kind: "known", name: "fetch" },
		] as const;
		assert.equal(evidenceInWords(steps, "network"), "`loadPage` calls `load`, which calls `fetch` (network).");
		assert.equal(evidenceInWords([steps[2]], "network"), "The callback calls `fetch` (network).");
		assert.equal(evidenceInWords([], "network"), "The callback reaches I/O (network).");
	});

	it("lists", () => {
		assert.deepEqual([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(inWords), ["", "a", "a and b", "a, b and c"]);
	});
});
