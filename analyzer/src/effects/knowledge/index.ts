/**
 * What is known of libraries' functions, as data: found by where a symbol is declared and its dotted name, never by the
 * text of a call.
 */
import type { Origin } from "../../engine/engine.ts";
import type { IoDomain } from "../../facts/effects.ts";
import { PACKAGE_DOMAINS } from "./domains.ts";
import { ECMASCRIPT_GLOBALS, ecmascript } from "./ecmascript.ts";
import { NODE_GLOBALS, node } from "./node.ts";
import { packages } from "./packages/index.ts";
import type { Knowledge, KnownCall } from "./shape.ts";
import { WEB_GLOBALS, web } from "./web.ts";

export { SHOWN } from "./dom.ts";
export { LIMITER_PACKAGES } from "./limiters.ts";
export type { KnownCall, Refinement } from "./shape.ts";

/** Packages that declare Node's modules and its implementation of fetch. */
const PLATFORM_PACKAGES: ReadonlySet<string> = new Set(["node", "undici-types", "bun-types"]);

/** One package's knowledge, made ready to be looked up by name. */
interface Lookup {
	readonly calls: Knowledge;
	/** Entries with a star, such as `*Delegate.findMany`, the longest and thereby most precise first. */
	readonly wildcards: readonly { readonly key: string; readonly pattern: RegExp }[];
	/** What was found through them. */
	readonly found: Map<string, KnownEntry | undefined>;
}

/** Declared by TypeScript's library, or by Node's types for the same globals. */
const platform = lookupIn({ ...ecmascript, ...web, ...node });

function lookupIn(calls: Knowledge): Lookup {
	const keys = Object.keys(calls).filter((key) => key.includes("*"));
	const wildcards = keys
		.sort((a, b) => b.length - a.length)
		.map((key) => ({ key, pattern: new RegExp(`^${key.split("*").map(escaped).join("[^.]*")}$`) }));
	return { calls, wildcards, found: new Map() };
}

const lookups = packages.map(({ names, generated, calls }) => ({ names, generated, ...lookupIn(calls) }));

const byPackage: ReadonlyMap<string, Lookup> = new Map(
	lookups.flatMap((lookup) => lookup.names.map((name) => [name, lookup] as const)),
);

/** How the files begin that a package generates into programs, and what is known of them. */
export const generators: readonly {
	readonly imports: RegExp;
	readonly find: (name: string) => KnownEntry | undefined;
}[] = lookups.flatMap((lookup) =>
	lookup.generated ? [{ imports: lookup.generated, find: (name: string) => entryIn(lookup, name) }] : [],
);

function escaped(text: string): string {
	return text.replace(/[$.]/g, "\\$&");
}

/** An entry of the knowledge, and the key it has there. */
export interface KnownEntry {
	readonly key: string;
	readonly call: KnownCall;
}

/** @param name dotted, such as `fs/promises.readFile` or `Array.map` */
export function knownCall(origin: Origin, name: string): KnownEntry | undefined {
	const isPlatform = origin.from === "lib" || (origin.from === "package" && PLATFORM_PACKAGES.has(origin.name));
	if (isPlatform) return knownOfPlatform(name);
	if (origin.from !== "package") return undefined;
	const lookup = lookupOf(origin.name);
	return lookup && entryIn(lookup, name);
}

function lookupOf(name: string): Lookup | undefined {
	return byPackage.get(name) ?? byPackage.get(name.replace(/\/.*/, "/*"));
}

function entryIn(lookup: Lookup, name: string): KnownEntry | undefined {
	return entryOf(lookup.calls, name) ?? wildcardEntry(lookup, name);
}

function entryOf(calls: Knowledge, key: string): KnownEntry | undefined {
	const call = Object.hasOwn(calls, key) ? calls[key] : undefined;
	return call && { key, call };
}

/** What the language, browsers and Node have under a name. */
export function knownOfPlatform(name: string): KnownEntry | undefined {
	return entryOf(platform.calls, name) ?? wildcardEntry(platform, name, name);
}

/** @param short the name, of whose owners only the last one counts in packages */
function wildcardEntry(
	{ calls, wildcards, found }: Lookup,
	name: string,
	short = name.startsWith("new ") ? name : name.split(".").slice(-2).join("."),
): KnownEntry | undefined {
	if (wildcards.length === 0) return undefined;
	if (!found.has(name)) {
		const match = wildcards.find(({ pattern }) => pattern.test(short));
		found.set(name, match && entryOf(calls, match.key));
	}
	return found.get(name);
}

/** Whether the package has a file of knowledge of its own. */
export function isKnownPackage(name: string): boolean {
	return lookupOf(name) !== undefined;
}

/** Lines of a log and the clock are nobody's state. */
const HARMLESS_DOMAINS: ReadonlySet<IoDomain> = new Set(["log", "clock", "nondeterminism"]);

/** Whether the package is there for input and output, so that a call of it without an entry may be some as well. */
export function reachesOutside(name: string): boolean {
	if (PLATFORM_PACKAGES.has(name) || domainOfPackage(name) !== undefined) return true;
	const calls = Object.values(lookupOf(name)?.calls ?? {});
	return calls.some(({ io, partial }) => partial || io?.some(({ domain }) => !HARMLESS_DOMAINS.has(domain)));
}

/** Whether a global of the platform may be read as a value: it is a constant, or its members are looked up here. */
export function isKnownGlobal(name: string): boolean {
	return ECMASCRIPT_GLOBALS.has(name) || WEB_GLOBALS.has(name) || NODE_GLOBALS.has(name);
}

/** The kind of I/O that a package is for. */
export function domainOfPackage(name: string): IoDomain | undefined {
	const scope = name.startsWith("@") ? name.slice(0, name.indexOf("/")) : undefined;
	return PACKAGE_DOMAINS[name] ?? (scope ? PACKAGE_DOMAINS[scope] : undefined);
}
