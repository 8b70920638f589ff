/** Whether what two calls do can be told apart by their order. */
import type { Access, EffectSummary, IoDomain, IoEffect } from "./model.ts";

/**
 * @param anyLogOrder lines of a log may change places
 * @returns what they collide over, as a clause; undefined when their order does not matter
 */
export function conflictOf(first: EffectSummary, second: EffectSummary, anyLogOrder = false): string | undefined {
	return (
		collision(first.writes, second.reads, "writes", "reads") ??
		collision(first.reads, second.writes, "reads", "writes") ??
		collision(first.writes, second.writes, "writes", "writes") ??
		ioConflict(first.io, second.io, anyLogOrder)
	);
}

function collision(left: readonly Access[], right: readonly Access[], one: string, other: string): string | undefined {
	for (const a of left) {
		for (const b of right) {
			if (!mayBeSame(a, b)) continue;
			return one === other ? `both write \`${a.name}\`` : `one ${one} \`${a.name}\`, the other ${other} \`${b.name}\``;
		}
	}
	return undefined;
}

function mayBeSame(a: Access, b: Access): boolean {
	if (a.kind !== b.kind) return false;
	return a.id === b.id || (a.kind === "property" && (a.id === "*" || b.id === "*"));
}

function ioConflict(left: readonly IoEffect[], right: readonly IoEffect[], anyLogOrder: boolean): string | undefined {
	for (const a of left) {
		for (const b of right) {
			if (!isSameDomain(a, b) || (a.mode === "r" && b.mode === "r") || !mayOverlap(a, b)) continue;
			if (anyLogOrder && a.domain === "log" && b.domain === "log") continue;
			const place = DOMAIN_NAMES[a.domain === "any" ? b.domain : a.domain];
			return `\`${a.via}\` and \`${b.via}\` both use ${place}, and not only to read`;
		}
	}
	return undefined;
}

/** Nobody reads a log, a clock or a timer back; everything else may be what a call to somewhere touches. */
function isSameDomain(a: IoEffect, b: IoEffect): boolean {
	if (a.domain === b.domain) return true;
	return (a.domain === "any" && !isApart(b)) || (b.domain === "any" && !isApart(a));
}

function isApart({ domain }: IoEffect): boolean {
	return domain === "log" || domain === "clock" || domain === "timer" || domain === "nondeterminism";
}

/**
 * Constant paths that are not inside one another are different places, and so are keys that users told apart; anything
 * else may be the same one.
 */
function mayOverlap(a: IoEffect, b: IoEffect): boolean {
	if (a.domain !== b.domain || a.key === undefined || b.key === undefined) return true;
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

export const DOMAIN_NAMES: Readonly<Record<IoDomain, string>> = {
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
