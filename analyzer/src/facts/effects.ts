/** The vocabulary of effects: what a call may do, in terms that two calls can be compared by. Plain data, no nodes. */
import type { Assumption } from "./assumptions.ts";
import type { Gap, Reason } from "./reasons.ts";

/** The part of the world outside of the program that an effect touches. */
export type IoDomain =
	/** Not known which; it may be any of the others. */
	| "any"
	| "fs"
	| "http"
	| "db"
	| "cache"
	| "queue"
	| "process"
	| "timer"
	| "dom"
	| "storage"
	| "ui"
	| "log"
	| "nondeterminism"
	| "clock"
	| "test";

export interface IoEffect {
	readonly domain: IoDomain;
	/** `r` leaves the outside as it was; anything else may be seen by others. */
	readonly mode: "r" | "w" | "rw";
	/** Which part of the domain, such as a constant path. Absent means any part. */
	readonly key?: string;
	/** It is a user's word: another key is another part. */
	readonly stated?: true;
	/**
	 * It puts into a cache what was looked up: `once`, where whoever comes first puts the same and nobody minds what is not
	 * used, or `again` in place of what is there, which is not to be mixed with the former.
	 */
	readonly fills?: "once" | "again";
	/** The name that evidence and reasons use, such as `readFile`. */
	readonly via: string;
}

/**
 * A place in the program's memory.
 * - `variable`: a variable outside of the function that touches it, by its declaration (`path:offset`)
 * - `property`: a property of any object but one that the function itself has just made. Property accesses are compared
 *   by name alone, since structural typing lets one object be seen through unrelated declarations. `*` is any name.
 * - `package`: what a package that nothing else is known of keeps to itself, by its name
 */
export interface Access {
	readonly kind: "variable" | "property" | "package";
	readonly id: string;
	/** The name that reasons use. */
	readonly name: string;
	/** For reads: others may write here while a function is suspended, so the read must not be moved. */
	readonly shared: boolean;
	/** For writes: the index of the function's parameter that the object hangs on; who passes a new object loses nothing. */
	readonly parameter?: number;
	/** It is the very object that is passed for the parameter, and not one that hangs on it. */
	readonly shallow?: true;
	/** What is read stands behind a function that was judged by its name. */
	readonly guessed?: true;
	/** A variable of a function around that a closure assigns: somebody waits for it to change. */
	readonly awaited?: true;
	/**
	 * A value that whoever comes first makes and everybody else finds: of writes, that they are made where there was none
	 * yet; of reads, that they come after that.
	 */
	readonly first?: true;
}

/** A function that hangs on what is handed for a parameter. */
export interface InvokedMember {
	readonly parameter: number;
	/** Under which name; absent where the key is computed, so that it may be any of them. */
	readonly name?: string;
}

/** Why a summary is not complete. */
export interface Unknown extends Gap {
	/** What is behind it was not looked at, although it could be: not even a name that sounds harmless says enough then. */
	readonly opaque?: true;
}

/** What calling a function may do between the call and the settling of the promise that it returns. */
export interface EffectSummary {
	readonly reads: readonly Access[];
	readonly writes: readonly Access[];
	readonly io: readonly IoEffect[];
	/** Indexes of the parameters that it calls; their effects come on top. */
	readonly invokes: readonly number[];
	/** The same of functions that the objects have which it is handed. */
	readonly invokesMembers: readonly InvokedMember[];
	/** False only when proven: the returned promise cannot reject. A throw out of a synchronous function counts here too. */
	readonly mayReject: boolean;
	/** False only when proven: the call itself cannot throw, given that its arguments could be evaluated. */
	readonly maySyncThrow: boolean;
	/** True only when proven: what it returns is a promise of the language itself, not some other thenable. */
	readonly returnsNativePromise: boolean;
	/** What it returns is known to start its work when it is awaited, and once more each time it is: a query builder. */
	readonly lazy: boolean;
	/** The name of the one connection or transaction that it works on and that serves one call at a time. */
	readonly connection: string | undefined;
	/** Its signature says that it asserts something or never returns: what follows it depends on it. */
	readonly guards: boolean;
	/** Something in it throws on purpose, or sounds as if it did. */
	readonly refuses: boolean;
	/** Costs money or counts against a quota: never started in vain. */
	readonly costly: boolean;
	/**
	 * What it takes for true without proof. Without any the summary is proven; with some, what rests on it is likely and no
	 * more.
	 */
	readonly assumptions: readonly Assumption[];
	/** Set when anything in it is not known; the other members then hold what was found beside that, which is not all. */
	readonly unknown: Unknown | undefined;
	/** Height of the tree of callees in the program below it; 0 without any. */
	readonly height: number;
}

const NOTHING: EffectSummary = {
	reads: [],
	writes: [],
	io: [],
	invokes: [],
	invokesMembers: [],
	mayReject: false,
	maySyncThrow: false,
	returnsNativePromise: false,
	lazy: false,
	connection: undefined,
	guards: false,
	refuses: false,
	costly: false,
	assumptions: [],
	unknown: undefined,
	height: 0,
};

/** A summary of what is given, harmless in everything else. */
export function summary(parts: Partial<EffectSummary>): EffectSummary {
	return { ...NOTHING, ...parts };
}

/**
 * A summary that conflicts with everything.
 * @param opaque see {@link Unknown.opaque}
 */
export function unknownSummary(reason: Reason, opaque = true): EffectSummary {
	return summary({
		unknown: { reason, ...(opaque && { opaque }) },
		mayReject: true,
		maySyncThrow: true,
		refuses: true,
	});
}

/** What it changes but for what it only makes because it came first. */
export function changesOf({ writes }: Pick<EffectSummary, "writes">): readonly Access[] {
	return writes.filter(({ first }) => !first);
}

/** Whether it calls functions that it is handed, so that its effects are not all of them. */
export function callsWhatItIsHanded({ invokes, invokesMembers }: EffectSummary): boolean {
	return invokes.length > 0 || invokesMembers.length > 0;
}

/** Whether everything that was found in it leaves the world as it was, but for lines in a log. */
export function onlyReads(summary: EffectSummary): boolean {
	const { io, connection, costly, guards } = summary;
	const isHarmless = io.every(({ mode, domain }) => mode === "r" || domain === "log");
	return isHarmless && changesOf(summary).length === 0 && connection === undefined && !costly && !guards;
}
