/** Whether what two calls do can be told apart by their order. */
import type { Conflict, MemoryUse } from "../facts/conflicts.ts";
import type { Access, EffectSummary, IoDomain, IoEffect } from "../facts/effects.ts";

/**
 * @param anyLogOrder lines of a log may change places
 * @returns what they collide over; undefined when their order does not matter
 */
export function conflictOf(first: EffectSummary, second: EffectSummary, anyLogOrder = false): Conflict | undefined {
	return (
		collision(first.writes, second.reads, "writes", "reads") ??
		collision(first.reads, second.writes, "reads", "writes") ??
		collision(first.writes, second.writes, "writes", "writes") ??
		ioConflict(first.io, second.io, anyLogOrder)
	);
}

function collision(
	left: readonly Access[],
	right: readonly Access[],
	one: MemoryUse["does"],
	other: MemoryUse["does"],
): Conflict | undefined {
	for (const a of left) {
		const b = right.find((at) => {
			if (!mayBeSame(a, at) || (a.first && at.first)) return false;
			return !(one === "writes" ? isUnseen(a, at, other) : isUnseen(at, a, one));
		});
		if (b) return { kind: "memory", first: { does: one, name: a.name }, second: { does: other, name: b.name } };
	}
	return undefined;
}

/** Who looks at all of an object, or at other elements, does not mind whether what is made when it is needed is there already. */
function isUnseen(write: Access, other: Access, does: MemoryUse["does"]): boolean {
	if (!write.first || does !== "reads") return false;
	return other.id === "*" || write.id === "*" || write.id === "[]";
}

function mayBeSame(a: Access, b: Access): boolean {
	if (a.kind !== b.kind) return false;
	return a.id === b.id || (a.kind === "property" && (a.id === "*" || b.id === "*"));
}

function ioConflict(left: readonly IoEffect[], right: readonly IoEffect[], anyLogOrder: boolean): Conflict | undefined {
	for (const a of left) {
		for (const b of right) {
			if (a.mode === "r" && b.mode === "r") continue;
			if (a.domain !== b.domain ? !mayInteract(a, b) : !mayOverlap(a, b)) continue;
			if (a.fills && a.fills === b.fills) continue;
			if (anyLogOrder && a.domain === "log" && b.domain === "log") continue;
			return { kind: "outside", first: a, second: b };
		}
	}
	return undefined;
}

/**
 * Whether what two calls do in different domains has an order. Another program may use the same database and files. Who
 * changes two places means an order as a rule: a copy is written before the original goes, and a cache is emptied before
 * what it was made of changes. Nobody reads a log, a clock or a timer back, what is looked up for a cache is found there
 * alone, and users know what they state.
 */
function mayInteract(a: IoEffect, b: IoEffect): boolean {
	if (hasNoOrder(a) || hasNoOrder(b) || a.fills || b.fills) return false;
	if (a.stated && b.stated) return a.domain === "any" || b.domain === "any";
	if (isRequestBesideCache(a, b) || isRequestBesideCache(b, a)) return false;
	return OPAQUE_DOMAINS.has(a.domain) || OPAQUE_DOMAINS.has(b.domain) || (a.mode !== "r" && b.mode !== "r");
}

/** What is kept for a while does not change what a server answers. */
function isRequestBesideCache(cache: IoEffect, request: IoEffect): boolean {
	return cache.domain === "cache" && request.domain === "http" && request.mode === "r";
}

/** Behind these may be any of the others. */
const OPAQUE_DOMAINS: ReadonlySet<IoDomain> = new Set(["any", "http", "process"]);

function hasNoOrder({ domain }: IoEffect): boolean {
	return domain === "log" || domain === "clock" || domain === "timer" || domain === "nondeterminism";
}

/**
 * Whether two effects in one domain may be about the same part of it.
 * Constant paths that are not inside one another are different places, and so are keys that users told apart; anything
 * else may be the same one.
 */
function mayOverlap(a: IoEffect, b: IoEffect): boolean {
	if (a.key === undefined || b.key === undefined) return true;
	if (a.domain !== "fs") return !a.stated || !b.stated || a.key === b.key;
	const one = normal(a.key);
	const other = normal(b.key);
	if (one === undefined || other === undefined) return true;
	return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

/** A path in a form that can be compared; undefined when it needs the working directory or goes upwards. */
function normal(path: string): string | undefined {
	// Case is dropped, since the file system may not care for it.
	const parts = path.replaceAll("\\", "/").toLowerCase().split("/");
	const isAbsolute = parts[0] === "" || /^[a-z]:$/.test(parts[0] ?? "");
	const kept = parts.filter((part) => part !== "" && part !== ".");
	if (kept.includes("..") || kept.length === 0) return undefined;
	// An absolute and a relative path may well be the same file.
	return isAbsolute ? undefined : kept.join("/");
}
