/**
 * What is known of libraries' functions, as data: found by where a symbol is declared and its dotted name, never by the
 * text of a call.
 */
import type { Origin } from "../../engine/engine.ts";
import type { IoDomain } from "../model.ts";
import { packageDomains } from "./domains.ts";
import { ecmascript, ecmascriptGlobals } from "./ecmascript.ts";
import { node, nodeGlobals } from "./node.ts";
import { packages } from "./packages/index.ts";
import type { Knowledge, KnownCall } from "./shape.ts";
import { web, webGlobals } from "./web.ts";

export type { KnownCall } from "./shape.ts";

/** Declared by TypeScript's library, or by Node's types for the same globals. */
const platform: Knowledge = { ...ecmascript, ...web, ...node };

/** Packages that declare Node's modules and its implementation of fetch. */
const PLATFORM_PACKAGES: ReadonlySet<string> = new Set(["node", "undici-types", "bun-types"]);

/** One package's knowledge, made ready to be looked up by name. */
interface Lookup {
	readonly calls: Knowledge;
	/** Entries such as `*Delegate.findMany`, by what follows the star. */
	readonly wildcards: ReadonlyMap<string, string>;
}

const byPackage: ReadonlyMap<string, Lookup> = new Map(
	packages.flatMap(({ names, calls }) => {
		const starred = Object.keys(calls).filter((key) => key.startsWith("*"));
		const lookup = { calls, wildcards: new Map(starred.map((key) => [key.slice(1), key])) };
		return names.map((name) => [name, lookup] as const);
	}),
);

/** An entry of the knowledge, and the key it has there. */
export interface KnownEntry {
	readonly key: string;
	readonly call: KnownCall;
}

/** @param name dotted, such as `fs/promises.readFile` or `Array.map` */
export function knownCall(origin: Origin, name: string): KnownEntry | undefined {
	const isPlatform = origin.from === "lib" || (origin.from === "package" && PLATFORM_PACKAGES.has(origin.name));
	if (isPlatform) return entryOf(platform, name);
	const lookup = origin.from === "package" ? byPackage.get(origin.name) : undefined;
	return lookup && (entryOf(lookup.calls, name) ?? wildcardEntry(lookup, name));
}

function entryOf(calls: Knowledge, key: string): KnownEntry | undefined {
	const call = Object.hasOwn(calls, key) ? calls[key] : undefined;
	return call && { key, call };
}

/** The member of an owner whose name ends in what an entry's does: `UserDelegate.findMany` by `*Delegate.findMany`. */
function wildcardEntry({ calls, wildcards }: Lookup, name: string): KnownEntry | undefined {
	if (wildcards.size === 0) return undefined;
	const member = name.lastIndexOf(".");
	const owner = name.slice(name.lastIndexOf(".", member - 1) + 1, member);
	// From the longest ending to the shortest one, so that the most precise entry counts.
	for (let at = 0; at <= owner.length; at++) {
		const key = wildcards.get(owner.slice(at) + name.slice(member));
		if (key !== undefined) return entryOf(calls, key);
	}
	return undefined;
}

/** Whether a global of the platform may be read as a value: it is a constant, or its members are looked up here. */
export function isKnownGlobal(name: string): boolean {
	return ecmascriptGlobals.has(name) || webGlobals.has(name) || nodeGlobals.has(name);
}

/** The kind of I/O that a package is for. */
export function domainOfPackage(name: string): IoDomain | undefined {
	const scope = name.startsWith("@") ? name.slice(0, name.indexOf("/")) : undefined;
	return packageDomains[name] ?? (scope ? packageDomains[scope] : undefined);
}
