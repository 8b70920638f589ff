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

const byPackage: ReadonlyMap<string, Knowledge> = new Map(
	packages.flatMap(({ names, calls }) => names.map((name) => [name, calls] as const)),
);

/** @param name dotted, such as `fs/promises.readFile` or `Array.map` */
export function knownCall(origin: Origin, name: string): KnownCall | undefined {
	const isPlatform = origin.from === "lib" || (origin.from === "package" && PLATFORM_PACKAGES.has(origin.name));
	const known = isPlatform ? platform : origin.from === "package" ? byPackage.get(origin.name) : undefined;
	return known && Object.hasOwn(known, name) ? known[name] : undefined;
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
