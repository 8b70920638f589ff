/** Whether a rewrite can be told from the original by what was observed of both under the same fault plan. */
import type { Observation } from "./observe.ts";
import { type Event, isHarmless, type Pending } from "./world.ts";

export interface Tolerance {
	/** Whether a read with this key may be under way when the rewrite settles. */
	readonly leaves: (key: string) => boolean;
	/** Whether it matters when a read with this key ends: not where the result of one that is left running is dropped. */
	readonly seesEnds: (key: string) => boolean;
	/** Whether reads may be left out, in place of being added. */
	readonly omitsReads: boolean;
	/** Whether what is shared may differ, since only the original's was meddled with. */
	readonly ignoresState: boolean;
}

/** An observation in a form that can be compared. */
interface Trace {
	/** Result and what is shared: equal or not. */
	readonly facets: ReadonlyMap<string, string>;
	/** Rejections that nobody handled. */
	readonly unhandled: readonly string[];
	/** Operations that were under way in the end and may be told from none. */
	readonly leftOver: readonly string[];
	/** Those of them that only read. */
	readonly readsLeft: ReadonlySet<string>;
	/** By resource that something writes to: what overlaps with it, in order. */
	readonly resources: ReadonlyMap<string, Projection>;
	/** How often each read was started. */
	readonly reads: ReadonlyMap<string, number>;
	/** It left reads running, and settled before others meddled, who waited for them. */
	readonly isEarly: boolean;
}

const NOT_LOOKED_AT = "not looked at";

interface Projection {
	/** To just this resource, in order. */
	readonly writes: readonly string[];
	/**
	 * What comes before, between and after the writes: reads, and writes to a part of the resource or to what it is part of.
	 * Among each other these need not collide: two files of a folder that is written to as a whole.
	 */
	readonly others: readonly ReadonlyMap<string, number>[];
}

/**
 * Says how the rewrite's traces differ from all of the original's, a line each; none when each is among them. Only reads
 * that nobody would see may be added.
 */
export function differences(
	before: readonly Observation[],
	after: readonly Observation[],
	tolerance: Tolerance,
): string[] {
	const resources = writtenResources([...before, ...after]);
	const originals = distinct(before.filter((one) => !one.isVoid).map((one) => traceOf(one, resources, tolerance)));
	if (originals.length === 0) return [];
	const everLeft = new Set(originals.flatMap(({ readsLeft }) => [...readsLeft]));
	const found = new Set<string>();
	for (const one of after) {
		if (one.isVoid) continue;
		const trace = traceOf(one, resources, tolerance);
		const reasons = originals.map((original) => difference(original, trace, tolerance, everLeft));
		// The closest original says it best.
		const closest = reasons.reduce((best, reason) => (reason.length < best.length ? reason : best));
		for (const reason of closest) found.add(reason);
	}
	return [...found];
}

/** @param everLeft reads that some run of the original leaves under way, since whoever started them was left behind by others */
function difference(
	before: Trace,
	after: Trace,
	{ omitsReads, ignoresState }: Tolerance,
	everLeft: ReadonlySet<string>,
): string[] {
	const found: string[] = [];
	for (const [facet, value] of after.facets) {
		const old = before.facets.get(facet);
		if (ignoresState && facet !== "outcome") continue;
		if (after.isEarly && facet === "state") continue;
		// A timer that only one of them started may run at any time.
		if (facet === "state" && (old === NOT_LOOKED_AT || value === NOT_LOOKED_AT)) continue;
		if (old !== value) found.push(`${facet} was ${old}, is ${value}`);
	}
	// The first one ends the process: what the original would have lost as well is not made worse by another.
	if (after.unhandled.length > 0 !== before.unhandled.length > 0) {
		found.push(`unhandled was ${listed(before.unhandled)}, is ${listed(after.unhandled)}`);
	}
	// Which reads of somebody who was left behind are under way is a matter of when that happened; several at once are no worse.
	const mayBeLeft = (key: string): boolean =>
		before.leftOver.includes(key) || (after.readsLeft.has(key) && everLeft.has(key));
	if (!after.leftOver.every(mayBeLeft)) {
		found.push(`left over was ${listed(before.leftOver)}, is ${listed(after.leftOver)}`);
	}
	for (const [resource, projection] of after.resources) {
		const old = before.resources.get(resource);
		if (!old || !(omitsReads ? isAmong(old, projection) : isAmong(projection, old))) {
			found.push(`order on ${resource} was ${old ? shown(old) : "nothing"}, is ${shown(projection)}`);
		}
	}
	const [fewer, more] = omitsReads ? [after.reads, before.reads] : [before.reads, after.reads];
	for (const [key, count] of fewer) {
		if ((more.get(key) ?? 0) < count) found.push(`${key} ${omitsReads ? "starts" : "does not start"}`);
	}
	return found;
}

/** The same writes, and between them at least the reads of the other. */
function isAmong(more: Projection, fewer: Projection): boolean {
	if (more.writes.join() !== fewer.writes.join()) return false;
	return fewer.others.every((segment, index) =>
		[...segment].every(([event, count]) => (more.others[index]?.get(event) ?? 0) >= count),
	);
}

function shown({ writes, others }: Projection): string {
	const parts = others.map((segment) => `{${[...segment.keys()].sort().join(", ")}}`);
	return parts.flatMap((part, index) => (index < writes.length ? [part, writes[index]] : [part])).join(" ");
}

function traceOf(one: Observation, resources: readonly string[], { leaves, seesEnds }: Tolerance): Trace {
	const mayStay = ({ key, touches }: Pending) => isHarmless(touches) && leaves(key);
	const leftOver = one.leftOver.filter((pending) => !mayStay(pending));
	const reads = new Map<string, number>();
	for (const { kind, key, touches } of one.events) if (kind === "start" && isHarmless(touches)) count(reads, key);
	return {
		facets: new Map([
			["outcome", one.outcome],
			["state", one.hasTimers ? NOT_LOOKED_AT : one.states[0]],
			["state in the end", one.states[1]],
		]),
		unhandled: one.unhandled,
		leftOver: leftOver.map(({ key }) => key).sort(),
		readsLeft: new Set(leftOver.filter(({ touches }) => isHarmless(touches)).map(({ key }) => key)),
		resources: new Map(resources.map((resource) => [resource, project(one.events, resource, seesEnds)])),
		reads,
		isEarly: one.isDisturbedLater && one.leftOver.some(mayStay),
	};
}

function listed(keys: readonly string[]): string {
	return keys.join(", ") || "nothing";
}

function project(events: readonly Event[], resource: string, seesEnds: Tolerance["seesEnds"]): Projection {
	const writes: string[] = [];
	let segment = new Map<string, number>();
	const others = [segment];
	for (const { kind, key, touches } of events) {
		const here = touches.filter((touch) => overlaps(touch.resource, resource));
		if (here.length === 0) continue;
		if (here.some((touch) => touch.mode === "w" && touch.resource === resource)) {
			writes.push(`${kind} ${key}`);
			segment = new Map();
			others.push(segment);
		} else if (seesEnds(key) || kind === "start" || here.some(({ mode }) => mode === "w")) {
			count(segment, `${kind} ${key}`);
		}
	}
	return { writes, others };
}

function count(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

function writtenResources(observations: readonly Observation[]): string[] {
	const found = new Set<string>();
	for (const { events } of observations) {
		for (const { touches } of events) {
			for (const { resource, mode } of touches) if (mode === "w") found.add(resource);
		}
	}
	return [...found];
}

/** A resource without a place is its whole domain, and a folder is all that is in it. */
export function overlaps(one: string, other: string): boolean {
	if (one === other) return true;
	const [domain, place = ""] = split(one);
	const [otherDomain, otherPlace = ""] = split(other);
	if (domain !== otherDomain) return false;
	return place === "" || otherPlace === "" || isInside(place, otherPlace) || isInside(otherPlace, place);
}

function split(resource: string): [string, string] {
	const colon = resource.indexOf(":");
	return [resource.slice(0, colon), resource.slice(colon + 1)];
}

function isInside(path: string, folder: string): boolean {
	return path.startsWith(`${folder}/`);
}

function distinct(traces: readonly Trace[]): Trace[] {
	const known = new Map<string, Trace>();
	for (const trace of traces) {
		const name = JSON.stringify([
			[...trace.facets],
			trace.unhandled,
			trace.leftOver,
			[...trace.resources].map(([resource, { writes, others }]) => [
				resource,
				writes,
				others.map((one) => [...one].sort()),
			]),
			[...trace.reads].sort(),
		]);
		known.set(name, trace);
	}
	return [...known.values()];
}
