/** How knowledge about a library's functions is written down: data only, one file per package. */
import type { Assumption } from "../../facts/assumptions.ts";
import type { IoDomain } from "../../facts/effects.ts";

export interface KnownCall {
	/** `key` is the index of the argument that says which part of the domain it is, or that part itself. */
	readonly io?: readonly {
		readonly domain: IoDomain;
		readonly mode: "r" | "w" | "rw";
		readonly key?: number | string;
		readonly stated?: true;
		readonly fills?: "once" | "again";
	}[];
	/**
	 * What it does with the object it is called on: reads or writes its contents (elements, entries), or `rewrites` any of
	 * its properties.
	 */
	readonly receiver?: "reads" | "writes" | "rewrites";
	/** It looks into its arguments' contents. */
	readonly readsArguments?: true;
	/** Index of the argument whose properties it changes. */
	readonly writesArgument?: number;
	/** Indexes of the callbacks that it calls. */
	readonly invokes?: readonly number[];
	/** It calls them after it has returned, so that what they throw goes elsewhere. */
	readonly defers?: true;
	/**
	 * - `promise`: a promise of the language itself
	 * - `new`: an object made for the caller, which may hold what was there before
	 * - `value`: a primitive, or something that was there before
	 * - `lazy`: a thenable that starts its work when it is awaited, and once more each time it is: a query builder
	 */
	readonly gives: "promise" | "new" | "value" | "lazy";
	/** It gives what its callback gives. */
	readonly hands?: true;
	/** It runs those who listen to the object that it is called on, which are known where the object is made. */
	readonly listeners?: true;
	/** It works on the very connection that it is called on, which serves one call at a time. */
	readonly connection?: true;
	/** It gives the very object that it is called on, changed, or another view of its memory. */
	readonly same?: true;
	/** It gives a view of the memory of its first argument, if that is a buffer. */
	readonly view?: true;
	/** A promise for an object made for the caller. */
	readonly settlesNew?: true;
	/** False: it does not throw when its arguments are of the declared types. */
	readonly throws: boolean;
	/** False: the promise that it gives never rejects. */
	readonly rejects?: false;
	/** Looks at the call to say more; see `refine.ts`. */
	readonly refine?: Refinement | readonly Refinement[];
	/** Index of the argument that holds options, for `refine: "options"`, or data, for `refine: "revalidation"`. */
	readonly options?: number;
	/** What this very call is taken for without proof. */
	readonly assumes?: Assumption | readonly Assumption[];
	/** Only its I/O is known: enough to say that it reaches it, not enough to reorder anything. */
	readonly partial?: true;
	/** Costs money or quota. */
	readonly costly?: true;
	/** What follows relies on it. */
	readonly guards?: true;
}

export type Refinement =
	| "fetch"
	| "regexp"
	| "primitive-argument"
	| "promise-method"
	| "sql"
	| "request"
	| "route"
	| "command"
	| "chained"
	| "prisma"
	| "transaction"
	| "options"
	| "pipeline"
	| "fragment"
	| "revalidation"
	| "callback-last"
	| "calls-last"
	| "own-timer";

/** One package's file. */
export interface PackageKnowledge {
	/**
	 * The packages that declare the symbols, without `@types/`: `["ioredis"]`, `["@redis/client", "redis"]`; `@aws-sdk/*` is
	 * every package of the scope that has no knowledge of its own.
	 */
	readonly names: readonly string[];
	/** The module that the files import which the package generates into programs; their types are looked up here too. */
	readonly generated?: RegExp;
	/**
	 * Keys without the package: `Pool.query`, `default.get`, `new Pool`; `call Knex` is to call an object of that
	 * type. A star stands for any part of a name, for packages
	 * that are generated after one scheme: `*Delegate.findMany`, `*.list*`, `new *Command`.
	 */
	readonly calls: Knowledge;
}

/** By dotted name: `readFile` of a module is `fs/promises.readFile`, a method is `Array.map`, a constructor `new Map`. */
export type Knowledge = Readonly<Record<string, KnownCall>>;

/** The same effect for several names: `each("Array ReadonlyArray", "map filter", …)` is `Array.map`, `Array.filter` and so on. */
export function each(owners: string, names: string, call: KnownCall): Record<string, KnownCall> {
	const entries: Record<string, KnownCall> = {};
	for (const owner of owners.split(" ")) {
		for (const name of names.split(" ")) entries[owner === "" ? name : `${owner}.${name}`] = call;
	}
	return entries;
}

/** Constructors: `made("Map Set", …)` is `new Map` and `new Set`. */
export function made(names: string, call: KnownCall): Record<string, KnownCall> {
	return Object.fromEntries(names.split(" ").map((name) => [`new ${name}`, call]));
}

/** Objects that can be called, by their types' names: `called("Sql", …)` is `call Sql`. */
export function called(names: string, call: KnownCall): Record<string, KnownCall> {
	return Object.fromEntries(names.split(" ").map((name) => [`call ${name}`, call]));
}
