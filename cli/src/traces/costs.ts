/** What findings cost, in milliseconds that were measured, or else in round trips by kind. */
import type { Finding, WaitKind, Waterfall } from "../../../analyzer/src/index.ts";
import type { Matches } from "./match.ts";
import type { Site } from "./sites.ts";
import type { Span } from "./span.ts";

/** The time of one wait. */
export interface Measured {
	/** Runs of the function in which it was seen. */
	readonly runs: number;
	/** Milliseconds per run: all turns of a loop, from the first begin to the last end of what runs at once. */
	readonly mean: number;
	/** The same without what takes longest: what turns that are at once would save, per run. */
	readonly besideLongest: number;
}

export interface Cost {
	readonly finding: Finding;
	/** Absent where nothing, or not enough, was measured. */
	readonly measured?: {
		/** In all runs together, in milliseconds. */
		readonly total: number;
		readonly perRun: number;
		readonly runs: number;
		/** How many of its waits were seen, of how many. */
		readonly waits: number;
		readonly of: number;
	};
	/** Round trips that its fix saves, by kind: in a loop, one for each turn after the first. */
	readonly estimate: { readonly kind: WaitKind; readonly trips: number; readonly perTurn: boolean }[];
}

/** Rules whose findings are about time that passes; others are about something else. */
export const ABOUT_TIME: readonly string[] = ["sequential-await", "await-in-loop", "query-in-loop", "premature-await"];

export function measuredOf(site: Site, { spans }: Matches): Measured | undefined {
	const { bar } = site;
	const runs = [...(spans.get(site)?.values() ?? [])];
	if (runs.length === 0) return undefined;
	const durations = runs.map((run) => run.map(({ duration }) => duration));
	const totals = runs.map((run, index) => (bar.repeated === "at-once" ? extentOf(run) : sum(durations[index] ?? [])));
	const beside = durations.map((run) => sum(run) - Math.max(...run));
	return { runs: runs.length, mean: sum(totals) / runs.length, besideLongest: sum(beside) / runs.length };
}

function extentOf(spans: readonly Span[]): number {
	const end = Math.max(...spans.map(({ start, duration }) => start + duration));
	return end - Math.min(...spans.map(({ start }) => start));
}

/** @param waits those of the function that the finding is about, with their times */
export function costOf(
	finding: Finding,
	waits: readonly { readonly site: Site; readonly time: Measured | undefined }[],
): Cost {
	const mine = waits.filter(({ site: { bar } }) => placesOf(finding).some((at) => isIn(at, bar)));
	const seen = mine.flatMap(({ time }) => time ?? []);
	const members = mine.map(({ site: { bar } }) => bar.kind);
	const isLoop = finding.rule === "await-in-loop" || finding.rule === "query-in-loop";
	const isGroup = finding.rule === "sequential-await";
	const estimate = byKind(isGroup ? members.slice(1) : members, isLoop);
	if (seen.length < (isGroup ? 2 : 1)) return { finding, estimate };
	const means = seen.map(({ mean }) => mean);
	const perRun = isGroup
		? sum(means) - Math.max(...means)
		: sum(isLoop ? seen.map(({ besideLongest }) => besideLongest) : means);
	const runs = Math.max(...seen.map((time) => time.runs));
	return { finding, measured: { total: perRun * runs, perRun, runs, waits: seen.length, of: mine.length }, estimate };
}

/** Where the waits of a finding stand, as it says. */
function placesOf({ rule, file, start, related }: Finding): { file: string; offset: number }[] {
	const first = { file, offset: start.offset };
	switch (rule) {
		case "sequential-await":
			return related.map((one) => ({ file: one.file, offset: one.start.offset }));
		case "premature-await":
			return [first, ...related.slice(1).map((one) => ({ file: one.file, offset: one.start.offset }))];
		default:
			return [first];
	}
}

function isIn({ file, offset }: { file: string; offset: number }, bar: Waterfall["bars"][number]): boolean {
	return bar.file === file && bar.start.offset <= offset && offset < bar.end.offset;
}

function byKind(kinds: readonly WaitKind[], perTurn: boolean): Cost["estimate"] {
	return [...new Set(kinds)].map((kind) => ({ kind, trips: kinds.filter((one) => one === kind).length, perTurn }));
}

/** The costliest first; what was not measured comes last, by how much is waited for. */
export function ranked(costs: readonly Cost[]): Cost[] {
	const trips = ({ estimate }: Cost): number => sum(estimate.map((one) => one.trips * (one.perTurn ? 2 : 1)));
	return costs.toSorted((a, b) => {
		if (a.measured && b.measured) return b.measured.total - a.measured.total;
		if (a.measured || b.measured) return a.measured ? -1 : 1;
		return trips(b) - trips(a);
	});
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((all, one) => all + one, 0);
}
